using System.Net;

namespace OtpContracts.Tests;

/// <summary>A reply as it stands on the wire.</summary>
internal sealed record RawReply(HttpStatusCode Status, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    public HttpResponseMessage ToMessage()
    {
        var message = new HttpResponseMessage(Status) { Content = new ByteArrayContent(Body) };
        foreach (var (name, value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }
}

/// <summary>Keeps the last reply that passes.</summary>
internal sealed class ReplyRecorder : DelegatingHandler
{
    public RawReply? Recorded { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        Recorded = new RawReply(
            response.StatusCode,
            [.. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()))],
            await response.Content.ReadAsByteArrayAsync(cancellationToken));
        return Recorded.ToMessage();
    }
}
