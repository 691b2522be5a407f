using System.Text.Json;
using OtpContracts.Json;
using OtpContracts.Validation;

namespace OtpContracts.Calls;

/// <summary>The one path that every call takes: write, sign, send, read. Safe for concurrent use.</summary>
public sealed class ContractChannel
{
    private readonly HttpClient _httpClient;
    private readonly Uri _server;
    private readonly RequestSigner? _signer;
    private readonly ReplyVerifier? _verifier;
    private readonly TimeProvider _timeProvider;

    /// <summary>Makes a channel.</summary>
    /// <param name="httpClient">Sends the requests; its base address, where set, replaces the contract's server.</param>
    /// <param name="server">The contract's server.</param>
    /// <param name="signer">Signs each request, or null where a handler of <paramref name="httpClient"/> does.</param>
    /// <param name="timeProvider">The clock that requests are signed with; null for the system's.</param>
    /// <param name="verifier">Tells replies from forged ones, or null where the vendor does not sign them.</param>
    public ContractChannel(HttpClient httpClient, Uri server, RequestSigner? signer = null, TimeProvider? timeProvider = null, ReplyVerifier? verifier = null)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(server);
        _httpClient = httpClient;
        _server = httpClient.BaseAddress ?? server;
        _signer = signer;
        _verifier = verifier;
        _timeProvider = timeProvider ?? TimeProvider.System;
    }

    /// <summary>Makes the key of a call that the caller gave none; a random UUID unless set.</summary>
    public Func<string> NewIdempotencyKey { get; set; } = static () => Guid.NewGuid().ToString();

    /// <summary>Checks a request against the contract, sends it and reads the reply.</summary>
    /// <typeparam name="TRequest">The request's parameters.</typeparam>
    /// <typeparam name="TReply">The reply.</typeparam>
    /// <param name="endpoint">The call.</param>
    /// <param name="request">Its parameters.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The reply, whatever its status.</returns>
    /// <exception cref="ContractValidationException">The request breaks the contract; nothing was sent.</exception>
    /// <exception cref="ContractMismatchException">The reply is not as documented, and the call did not act or may be repeated.</exception>
    /// <exception cref="VendorUnreachableException">No reply arrived, and the call did not act or may be repeated.</exception>
    /// <exception cref="DeliveryUnknownException">It is unknown whether a call that must not be repeated took effect.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<TReply> CallAsync<TRequest, TReply>(
        ContractEndpoint<TRequest, TReply> endpoint, TRequest request, CancellationToken cancellationToken) =>
        CallAsync(endpoint, request, static reply => reply, cancellationToken);

    /// <summary>Checks a request against the contract, sends it and takes from the reply what the caller is after.</summary>
    /// <typeparam name="TRequest">The request's parameters.</typeparam>
    /// <typeparam name="TReply">The reply.</typeparam>
    /// <typeparam name="TResult">What is taken from it.</typeparam>
    /// <param name="endpoint">The call.</param>
    /// <param name="request">Its parameters.</param>
    /// <param name="take">Takes it; what this throws, the call throws.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>What was taken.</returns>
    /// <inheritdoc cref="CallAsync{TRequest, TReply}"/>
    public Task<TResult> CallAsync<TRequest, TReply, TResult>(
        ContractEndpoint<TRequest, TReply> endpoint, TRequest request, Func<TReply, TResult> take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(take);
        var keyed = endpoint.WithKey(request, NewIdempotencyKey);
        var rules = default(RequestRules);
        endpoint.Validate(keyed, ref rules);
        return rules.AreKept
            ? TakeAsync(AttemptAsync(endpoint, keyed, cancellationToken), take)
            : Task.FromException<TResult>(new ContractValidationException(endpoint.Description, rules.Violations));
    }

    /// <summary>Sends a request as it is and reads the reply: the wire, without the contract's rules for requests.</summary>
    /// <inheritdoc cref="CallAsync{TRequest, TReply}"/>
    public Task<TReply> SendAsync<TRequest, TReply>(
        ContractEndpoint<TRequest, TReply> endpoint, TRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return AttemptAsync(endpoint, request, cancellationToken).AsTask();
    }

    private static async Task<TResult> TakeAsync<TReply, TResult>(ValueTask<TReply> reply, Func<TReply, TResult> take) => take(await reply.ConfigureAwait(false));

    // One method for both waits: each further one would cost every call a state machine.
    private async ValueTask<TReply> AttemptAsync<TRequest, TReply>(
        ContractEndpoint<TRequest, TReply> endpoint, TRequest request, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(endpoint, request);
        HttpResponseMessage response;
        try
        {
            response = await _httpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException broken)
        {
            throw NoReply(endpoint.Description, broken);
        }
        catch (OperationCanceledException timeout) when (timeout.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            throw Undecided(endpoint.Description, new VendorUnreachableException(endpoint.Description, "the time allowed is over", timeout.InnerException) { Attempts = 1 });
        }

        using (response)
        {
            ReplyBody body;
            try
            {
                body = await ReplyBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException or ReplyTooLargeException)
            {
                throw BrokenReply(endpoint.Description, response, broken);
            }

            using (body)
            {
                if (_verifier is not null)
                {
                    Verify(_verifier, endpoint.Description, message, response, body.Bytes);
                }

                return Read(endpoint, response, body.Bytes);
            }
        }
    }

    private void Verify(ReplyVerifier verifier, EndpointDescription endpoint, HttpRequestMessage request, HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        using var reply = new HttpRequestMessage(request.Method, request.RequestUri) { Content = new ByteArrayContent([]) };
        foreach (var header in response.Headers.NonValidated)
        {
            reply.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        foreach (var header in response.Content.Headers.NonValidated)
        {
            reply.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        bool isGenuine;
        try
        {
            isGenuine = verifier(reply, body, _timeProvider.GetUtcNow());
        }
        catch (Signing.SigningException)
        {
            isGenuine = false;
        }

        if (!isGenuine)
        {
            throw Unreadable(endpoint, response, "$", "its signature is not the vendor's", body, cause: null);
        }
    }

    private HttpRequestMessage CreateMessage<TRequest, TReply>(ContractEndpoint<TRequest, TReply> endpoint, TRequest request)
    {
        var message = new HttpRequestMessage(endpoint.Description.Method, endpoint.AddressAt(_server, request));
        var (body, contentType) = WriteBody(endpoint, request);
        if (contentType is not null)
        {
            message.Content = new ByteArrayContent(body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        endpoint.WriteHeaders(request, message);
        _signer?.Invoke(message, body, _timeProvider.GetUtcNow());
        return message;
    }

    private static (byte[] Body, string? ContentType) WriteBody<TRequest, TReply>(ContractEndpoint<TRequest, TReply> endpoint, TRequest request)
    {
        switch (endpoint.BodyFormat)
        {
            case BodyFormat.None:
                return ([], null);
            case BodyFormat.Json:
                return (JsonBody.Write(endpoint, request), JsonBody.ContentType);
            case BodyFormat.Text:
                return (TextBody.Write(endpoint.WriteText(request)), TextBody.ContentType);
            default:
                var form = new FormBody();
                endpoint.WriteForm(request, form);
                return form.Write(endpoint.BodyFormat);
        }
    }

    private static TReply Read<TRequest, TReply>(ContractEndpoint<TRequest, TReply> endpoint, HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        var arrival = new ReplyArrival(endpoint.Description, response.StatusCode, Attempts: 1) { Headers = new ReplyHeaders(response) };
        if (endpoint.HasTextReply && arrival.IsHttpSuccess)
        {
            body = TextBody.AsJson(body);
        }

        if (body.IsEmpty && !endpoint.GoesByHttpStatus)
        {
            throw Unreadable(endpoint.Description, response, "$", "it is empty", body, cause: null);
        }

        var reader = new Utf8JsonReader(body);
        try
        {
            return body.IsEmpty ? endpoint.ReadReplyWithoutBody(arrival) : endpoint.ReadReply(ref reader, arrival);
        }
        catch (JsonShapeException shape)
        {
            throw Unreadable(endpoint.Description, response, shape.Header is { } header ? "header " + header : JsonLocator.PathAt(body, shape.Offset) + shape.Member, shape.Message, body, shape);
        }
        catch (JsonException) when (endpoint.GoesByHttpStatus && !arrival.IsHttpSuccess)
        {
            // A failure of a gateway, in words for people: its HTTP status is all that it says.
            return endpoint.ReadReplyWithoutBody(arrival);
        }
        catch (JsonException broken)
        {
            throw Unreadable(endpoint.Description, response, JsonLocator.PathAt(body, reader.BytesConsumed), "it is not JSON", body, broken);
        }
    }

    private static ContractException Unreadable(
        EndpointDescription endpoint, HttpResponseMessage response, string path, string problem, ReadOnlySpan<byte> body, Exception? cause)
    {
        var mismatch = new ContractMismatchException(endpoint, path, problem, Redaction.Excerpt(body), cause)
        {
            HttpStatusCode = response.StatusCode,
            Attempts = 1,
        };

        // A 4xx without the vendor's own envelope comes from before its application: nothing was done.
        return (int)response.StatusCode is >= 400 and < 500 ? mismatch : Undecided(endpoint, mismatch);
    }

    private static ContractException BrokenReply(EndpointDescription endpoint, HttpResponseMessage response, Exception broken) => broken is ReplyTooLargeException
        ? Unreadable(endpoint, response, "$", broken.Message, [], broken)
        : Undecided(endpoint, new VendorUnreachableException(endpoint, "the connection broke within the reply", broken) { HttpStatusCode = response.StatusCode, Attempts = 1 });

    private static ContractException NoReply(EndpointDescription endpoint, HttpRequestException broken)
    {
        var neverLeft = broken.HttpRequestError
            is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
        var unreachable = new VendorUnreachableException(endpoint, neverLeft ? "no connection was made" : "the connection broke", broken) { Attempts = 1 };
        return neverLeft ? unreachable : Undecided(endpoint, unreachable);
    }

    private static ContractException Undecided(EndpointDescription endpoint, ContractException cause) =>
        endpoint.Effect == CallEffect.Once ? new DeliveryUnknownException(endpoint, cause) : cause;
}
