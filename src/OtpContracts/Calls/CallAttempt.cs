using System.Net;
using OtpContracts.Replies;

namespace OtpContracts.Calls;

/// <summary>One sending of a request, and what it means when it goes wrong.</summary>
/// <param name="Endpoint">The call.</param>
/// <param name="Request">Its parameters.</param>
/// <param name="Attempts">How many sendings there were with this one.</param>
internal readonly record struct CallAttempt(EndpointDescription Endpoint, object? Request, int Attempts)
{
    public const string TimeIsOver = "the time allowed is over";

    public ReplyArrival Arrival(HttpResponseMessage response) => new(Endpoint, response.StatusCode, Attempts) { Headers = new ReplyHeaders(response) };

    /// <summary>No headers of a reply came, for another reason than that the caller lost patience.</summary>
    public ContractException NoReply(Exception failure) => failure switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } =>
            new VendorUnreachableException(Endpoint, "no connection was made", failure) { Attempts = Attempts, Retry = RetryRule.Backoff },
        HttpRequestException => Undecided(Unreachable("the connection broke", failure)),
        OperationCanceledException { InnerException: TimeoutException timeout } => Undecided(Unreachable(TimeIsOver, timeout)),
        _ => Undecided(Unreachable("the HttpClient gave up", failure)),
    };

    /// <summary>Headers came, and not all of the body.</summary>
    public ContractException BrokenReply(HttpResponseMessage response, string problem, Exception cause) =>
        Undecided(new VendorUnreachableException(Endpoint, problem, cause) { HttpStatusCode = response.StatusCode, Attempts = Attempts, Retry = RetryIfRepeatable(RetryRule.Backoff) });

    /// <summary>A reply came that can't be read.</summary>
    /// <param name="response">The reply.</param>
    /// <param name="path">Where in it.</param>
    /// <param name="problem">What is wrong there.</param>
    /// <param name="body">Its body.</param>
    /// <param name="retry">How a call that may be repeated would be.</param>
    /// <param name="cause">What happened.</param>
    public ContractException Unreadable(HttpResponseMessage response, string path, string problem, ReadOnlySpan<byte> body, RetryRule retry, Exception? cause)
    {
        // A 4xx without the vendor's own envelope comes from before its application: nothing was done.
        var arrival = Arrival(response);
        var isRefusal = (int)response.StatusCode is >= 400 and < 500;
        var mismatch = new ContractMismatchException(Endpoint, path, problem, Redaction.Excerpt(body), cause)
        {
            HttpStatusCode = response.StatusCode,
            Attempts = Attempts,
            RetryAfter = arrival.Headers.RetryAfter,
            Retry = isRefusal ? arrival.Retry : RetryIfRepeatable(retry),
        };
        return isRefusal ? mismatch : Undecided(mismatch);
    }

    /// <summary>Why a body is no JSON, as far as the headers say it.</summary>
    public static string NoJson(HttpResponseMessage response) => response.Content.Headers.ContentEncoding.Count > 0
        ? "it is not JSON, but compressed: the HttpClient's handler must undo that (AutomaticDecompression)"
        : "it is not JSON";

    private VendorUnreachableException Unreachable(string problem, Exception cause) =>
        new(Endpoint, problem, cause) { Attempts = Attempts, Retry = RetryIfRepeatable(RetryRule.Backoff) };

    private RetryRule RetryIfRepeatable(RetryRule retry) => Endpoint.IsRepeatable ? retry : RetryRule.Never;

    private ContractException Undecided(ContractException cause) =>
        Endpoint.Effect == CallEffect.Once ? new DeliveryUnknownException(Endpoint, cause) { Request = Request } : cause;
}
