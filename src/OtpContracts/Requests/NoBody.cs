using System.Net;

namespace OtpContracts.Requests;

/// <summary>
/// A body with nothing in it. .NET sends a request without one up to three times more, unasked, when a kept connection breaks; one whose
/// body it has begun to send it does not. A call that acts each time it is made can't do without.
/// </summary>
internal sealed class NoBody : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return true;
    }
}
