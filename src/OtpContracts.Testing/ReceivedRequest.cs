using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using OtpContracts.Spec.Signing;

namespace OtpContracts.Testing;

/// <summary>A request as it arrived.</summary>
public sealed record ReceivedRequest
{
    private IReadOnlyList<KeyValuePair<string, string>>? _bodyFields;

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The whole address, as sent.</summary>
    public required Uri Url { get; init; }

    /// <summary>The path, as sent.</summary>
    public required string Path { get; init; }

    /// <summary>The parameters of the query, decoded, in the order sent.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Query { get; init; }

    /// <summary>The headers, by name without regard to case. A header sent more than once has its values joined by a comma.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body, exactly as sent.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The members of a body in JSON, or the fields of a form: texts as they are, anything else as its JSON.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> BodyFields => _bodyFields ??= Signing.SigningBody.Fields(Headers.GetValueOrDefault("Content-Type"), Body.Span);

    /// <summary>What signing expressions read of it.</summary>
    internal SigningInput SigningInput(IReadOnlyDictionary<string, string> credentials, DateTimeOffset now) => new()
    {
        Credentials = credentials,
        Now = now,
        Method = Method,
        Host = Url.Authority,
        Path = Path,
        Url = Url.AbsoluteUri,
        RawQuery = Url.Query.TrimStart('?'),
        Query = Query,
        BodyFields = BodyFields,
        RequestHeaders = [.. Headers],
        Body = Body.ToArray(),
    };

    /// <summary>Whether the connection was reset before the body was read.</summary>
    internal bool IsUnread { get; private init; }

    internal static ReceivedRequest Unread(HttpRequest request) => new()
    {
        Method = request.Method,
        Url = new Uri(request.GetEncodedUrl()),
        Path = request.Path.Value ?? "",
        Query = [],
        Headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        Body = default,
        IsUnread = true,
    };

    /// <summary>The endpoint that it is for, or null where the contract has none such.</summary>
    public string? Endpoint { get; init; }

    /// <summary>What is wrong with it, each with its place; empty where the vendor accepts it.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What is odd about it but accepted, such as a member that the contract does not know.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
