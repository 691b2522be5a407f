using System.Net;

namespace OtpContracts.Calls;

/// <summary>What is known of a reply before its body is read.</summary>
/// <param name="Endpoint">The call that it answers.</param>
/// <param name="HttpStatusCode">The HTTP status.</param>
/// <param name="Attempts">How many times the request was sent.</param>
public readonly record struct ReplyArrival(EndpointDescription Endpoint, HttpStatusCode HttpStatusCode, int Attempts)
{
    /// <summary>Whether the HTTP status is one of success (2xx).</summary>
    public bool IsHttpSuccess => (int)HttpStatusCode is >= 200 and < 300;
}
