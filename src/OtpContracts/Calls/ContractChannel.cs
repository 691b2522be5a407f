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
        ContractEndpoint<TRequest, TReply> endpoint, TRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(request);
        var keyed = endpoint.WithKey(request, NewIdempotencyKey);
        var rules = default(RequestRules);
        endpoint.Validate(keyed, ref rules);
        return rules.AreKept
            ? SendAsync(endpoint, keyed, cancellationToken)
            : Task.FromException<TReply>(new ContractValidationException(endpoint.Description, rules.Violations));
    }

    /// <summary>Sends a request as it is and reads the reply: the wire, without the contract's rules for requests.</summary>
    /// <inheritdoc cref="CallAsync"/>
    public async Task<TReply> SendAsync<TRequest, TReply>(
        ContractEndpoint<TRequest, TReply> endpoint, TRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        using var message = CreateMessage(endpoint, request);
        using var response = await SendAsync(endpoint.Description, message, cancellationToken).ConfigureAwait(false);
        using var body = await ReadBodyAsync(endpoint.Description, response, cancellationToken).ConfigureAwait(false);
        Verify(endpoint.Description, message, response, body.Bytes);
        return Read(endpoint, response, body.Bytes);
    }

    private void Verify(EndpointDescription endpoint, HttpRequestMessage request, HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        if (_verifier is null)
        {
            return;
        }

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
            isGenuine = _verifier(reply, body, _timeProvider.GetUtcNow());
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

    private async Task<HttpResponseMessage> SendAsync(EndpointDescription endpoint, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await _httpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException broken)
        {
            throw NoReply(endpoint, broken);
        }
        catch (OperationCanceledException timeout) when (timeout.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            throw Undecided(endpoint, new VendorUnreachableException(endpoint, "the time allowed is over", timeout.InnerException) { Attempts = 1 });
        }
    }

    private static async Task<ReplyBody> ReadBodyAsync(EndpointDescription endpoint, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await ReplyBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw Undecided(endpoint, new VendorUnreachableException(endpoint, "the connection broke within the reply", broken)
            {
                HttpStatusCode = response.StatusCode,
                Attempts = 1,
            });
        }
        catch (ReplyTooLargeException tooLarge)
        {
            throw Unreadable(endpoint, response, "$", tooLarge.Message, [], tooLarge);
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
