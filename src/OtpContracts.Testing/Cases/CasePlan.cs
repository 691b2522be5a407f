using System.Text.Json.Nodes;
using OtpContracts.Spec.Model;

namespace OtpContracts.Testing.Cases;

/// <summary>What a case does, and what must come of it.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Endpoint">The call.</param>
/// <param name="Request">The call's parameters by place.</param>
/// <param name="Script">What the vendor does.</param>
/// <param name="Expected">What must come of it.</param>
internal sealed record CasePlan(string Name, Endpoint Endpoint, JsonObject Request, Action<EndpointScript> Script, Expectation Expected)
{
    /// <summary>How much time passes between one call and the next.</summary>
    public TimeSpan Pause { get; init; }
}

/// <summary>What must come of a call.</summary>
internal abstract record Expectation
{
    /// <summary>The client refuses the request, and the vendor never sees it.</summary>
    internal sealed record NotSent : Expectation;

    /// <summary>The client returns the data.</summary>
    /// <param name="Data">The data as it came.</param>
    /// <param name="IsOutcomeSuccess">Whether what was found is the success; null where nothing is asked.</param>
    internal sealed record Success(JsonNode? Data, bool? IsOutcomeSuccess = null) : Expectation;

    /// <summary>The client tells the vendor's refusal.</summary>
    /// <param name="Status">The status.</param>
    /// <param name="Kind">What it is about; null where that is the client's to say.</param>
    /// <param name="Reason">The vendor's words; null where it gives none.</param>
    /// <param name="MayRepeat">Whether the client may try again.</param>
    internal sealed record Refusal(string Status, StatusKind? Kind, string? Reason, bool MayRepeat) : Expectation;

    /// <summary>The client says that the reply is not as documented.</summary>
    internal sealed record Mismatch : Expectation;

    /// <summary>The client says that no reply arrived.</summary>
    internal sealed record NoReply : Expectation;
}
