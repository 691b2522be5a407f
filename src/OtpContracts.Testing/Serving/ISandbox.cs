using Microsoft.AspNetCore.Http;
using OtpContracts.Testing.Scripting;

namespace OtpContracts.Testing.Serving;

/// <summary>What a server serves.</summary>
internal interface ISandbox
{
    /// <summary>The clock that delays go by.</summary>
    TimeProvider Time { get; }

    /// <summary>Judges and answers a request.</summary>
    ScriptStep Answer(ReceivedRequest request);

    /// <summary>Whether the connection is reset before the request is read.</summary>
    bool TakeUnread(HttpRequest request);

    /// <summary>Serves what drivers in other languages ask of the sandbox itself.</summary>
    Task<bool> ControlAsync(HttpContext context);
}
