using System.Net;
using OtpContracts.Json;
using OtpContracts.Requests;

namespace OtpContracts.Replies;

/// <summary>What is known of a reply before its body is read.</summary>
/// <param name="Endpoint">The call that it answers.</param>
/// <param name="HttpStatusCode">The HTTP status.</param>
/// <param name="Attempts">How many times the request was sent.</param>
public readonly record struct ReplyArrival(EndpointDescription Endpoint, HttpStatusCode HttpStatusCode, int Attempts)
{
    /// <summary>Whether the HTTP status is one of success (2xx).</summary>
    internal bool IsHttpSuccess => (int)HttpStatusCode is >= 200 and < 300;

    /// <summary>Whether the HTTP status says that the vendor failed (5xx).</summary>
    internal bool IsHttpServerError => (int)HttpStatusCode is >= 500 and < 600;

    internal ReplyHeaders Headers { get; init; }

    /// <summary>How the call may be tried again by its HTTP status alone (RFC 9110 §15.6, RFC 6585 §4).</summary>
    internal RetryRule Retry => IsHttpServerError || HttpStatusCode == HttpStatusCode.TooManyRequests ? RetryRule.Backoff : RetryRule.Never;

    /// <summary>Reads a header, as if its value were a text of JSON.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="name">The header's name.</param>
    /// <param name="read">Reads the value.</param>
    /// <returns>The value, or nothing where the reply has no such header.</returns>
    public T? Header<T>(string name, JsonValueReader<T> read) => Headers.Read(name, HeaderShape.Text, read);

    /// <summary>Reads a header that is a list, as if it were one of JSON texts.</summary>
    /// <inheritdoc cref="Header"/>
    public T? HeaderList<T>(string name, JsonValueReader<T> read) => Headers.Read(name, HeaderShape.List, read);

    /// <summary>Reads a header that is a list of moments as HTTP writes them, as if it were one of JSON texts.</summary>
    /// <inheritdoc cref="Header"/>
    public T? HeaderTimes<T>(string name, JsonValueReader<T> read) => Headers.Read(name, HeaderShape.Times, read);

    /// <summary>The failure for a header that must be there and is not.</summary>
    /// <param name="name">The header's name.</param>
    /// <returns>An exception to throw.</returns>
    public static Exception MissingHeader(string name) => new JsonShapeException("it is missing", offset: 0) { Header = name };

    /// <summary>Reads all headers whose names start alike, as if they were members of a JSON object, each a text.</summary>
    /// <typeparam name="T">The type of the map.</typeparam>
    /// <param name="prefix">What the names start with; the rest of a name is its key in the map.</param>
    /// <param name="read">Reads the map.</param>
    /// <returns>The map; empty where the reply has no such header.</returns>
    public T? HeadersFrom<T>(string prefix, JsonValueReader<T> read) => Headers.ReadFrom(prefix, read);
}
