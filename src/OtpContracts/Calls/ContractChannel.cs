using System.Text.Json;
using Microsoft.Extensions.Logging;
using OtpContracts.Json;
using OtpContracts.Observing;
using OtpContracts.Replies;
using OtpContracts.Requests;
using OtpContracts.Retrying;
using OtpContracts.Validation;
using Polly;

namespace OtpContracts.Calls;

/// <summary>The one path that every call takes: write, sign, send, read, and again where that can do no harm. Safe for concurrent use.</summary>
public sealed class ContractChannel
{
    // A body must end where its headers need not come in time either.
    private static readonly TimeSpan LongestBody = TimeSpan.FromSeconds(100);

    private readonly HttpClient _httpClient;
    private readonly Uri _server;
    private readonly RequestSigner? _signer;
    private readonly TimeProvider _timeProvider;
    private readonly CallPolicy _policy;
    private readonly CallRepeater _repeater;

    /// <summary>Makes a channel.</summary>
    /// <param name="httpClient">Sends the requests; its base address, where set, replaces the contract's server.</param>
    /// <param name="server">The contract's server.</param>
    /// <param name="signer">Signs each request, or null where a handler of <paramref name="httpClient"/> does.</param>
    /// <param name="timeProvider">The clock that requests are signed with; null for the system's.</param>
    /// <param name="policy">How calls are made; null for one of the channel's own.</param>
    public ContractChannel(
        HttpClient httpClient, Uri server, RequestSigner? signer = null, TimeProvider? timeProvider = null, CallPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(server);
        _httpClient = httpClient;
        _server = httpClient.BaseAddress ?? server;
        _signer = signer;
        _timeProvider = timeProvider ?? TimeProvider.System;
        _policy = policy ?? new CallPolicy();
        _repeater = new CallRepeater(_policy, _timeProvider);
    }

    /// <summary>Makes the key of a call that the caller gave none; a random UUID unless set.</summary>
    public Func<string> NewIdempotencyKey { get; set; } = static () => Guid.NewGuid().ToString();

    /// <summary>Checks a request against the contract, sends it and reads the reply; again where the vendor did nothing, or where doing it twice is no harm.</summary>
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
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled. What was sent before that is not taken back.</exception>
    public Task<TReply> CallAsync<TRequest, TReply>(
        ContractEndpoint<TRequest, TReply> endpoint, TRequest request, CancellationToken cancellationToken)
        where TReply : ContractReply =>
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
        where TReply : ContractReply
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(take);
        var keyed = endpoint.WithKey(request, NewIdempotencyKey);
        var rules = default(RequestRules);
        endpoint.Validate(keyed, ref rules);
        return rules.AreKept
            ? IsObserved ? ObserveAsync(endpoint, keyed, take, cancellationToken) : RepeatAsync(endpoint, keyed, take, cancellationToken)
            : Task.FromException<TResult>(new ContractValidationException(endpoint.Description, rules.Violations));
    }

    /// <summary>Sends a request once, as it is, and reads the reply: the wire, without the contract's rules for requests.</summary>
    /// <inheritdoc cref="CallAsync{TRequest, TReply}"/>
    public Task<TReply> SendAsync<TRequest, TReply>(
        ContractEndpoint<TRequest, TReply> endpoint, TRequest request, CancellationToken cancellationToken)
        where TReply : ContractReply
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return AttemptAsync(endpoint, request, attempts: 1, cancellationToken).AsTask();
    }

    private bool IsObserved => CallTelemetry.IsObserved || _policy.Logger.IsEnabled(LogLevel.Debug);

    private async Task<TResult> ObserveAsync<TRequest, TReply, TResult>(
        ContractEndpoint<TRequest, TReply> endpoint, TRequest request, Func<TReply, TResult> take, CancellationToken cancellationToken)
        where TReply : ContractReply
    {
        using var activity = CallTelemetry.Start(endpoint.Description, _server);
        var start = _timeProvider.GetTimestamp();
        TReply reply;
        try
        {
            reply = await RepeatAsync(endpoint, request, static reply => reply, cancellationToken).ConfigureAwait(false);
            CallTelemetry.Stop(activity, _server, reply, _timeProvider.GetElapsedTime(start));
            CallLog.Answered(_policy.Logger, reply.Endpoint, reply.PrintedStatus, reply.Kind, reply.Attempts);
        }
        catch (Exception failure)
        {
            CallTelemetry.Stop(activity, _server, endpoint.Description, failure, _timeProvider.GetElapsedTime(start));
            throw;
        }

        return take(reply);
    }

    private async Task<TResult> RepeatAsync<TRequest, TReply, TResult>(
        ContractEndpoint<TRequest, TReply> endpoint, TRequest request, Func<TReply, TResult> take, CancellationToken cancellationToken)
        where TReply : ContractReply
    {
        TReply? last = null;
        Outcome<TReply> first = default;
        try
        {
            var reply = await AttemptAsync(endpoint, request, attempts: 1, cancellationToken).ConfigureAwait(false);
            if (reply.IsSuccess || !_repeater.MayRepeat(reply))
            {
                last = reply;
            }
            else
            {
                first = Outcome.FromResult(reply);
            }
        }
        catch (ContractException failure) when (_repeater.MayRepeat(failure))
        {
            first = Outcome.FromException<TReply>(failure);
        }
        catch (DeliveryUnknownException unknown)
        {
            CallLog.DeliveryUnknown(_policy.Logger, unknown.Endpoint, unknown.Attempts, unknown.Message);
            throw;
        }

        // What taking throws is about the reply, and so for the caller: nothing is tried again for it.
        return take(last ?? await GoOnAsync(endpoint, request, first, cancellationToken).ConfigureAwait(false));
    }

    // Apart, so that only a call that is repeated pays for the closure.
    private Task<TReply> GoOnAsync<TRequest, TReply>(
        ContractEndpoint<TRequest, TReply> endpoint, TRequest request, Outcome<TReply> first, CancellationToken cancellationToken)
        where TReply : ContractReply =>
        _repeater.GoOnAsync(first, attempts => AttemptAsync(endpoint, request, attempts, cancellationToken).AsTask(), cancellationToken);

    // One method for both waits: each further one would cost every call a state machine.
    private async ValueTask<TReply> AttemptAsync<TRequest, TReply>(
        ContractEndpoint<TRequest, TReply> endpoint, TRequest request, int attempts, CancellationToken cancellationToken)
        where TReply : ContractReply
    {
        using var message = CreateMessage(endpoint, request, out var verifier);
        var attempt = new CallAttempt(endpoint.Description, request, attempts);
        HttpResponseMessage response;
        try
        {
            response = await _httpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not ObjectDisposedException && !(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            // Also what a handler of the caller's throws: the request may have passed it.
            throw attempt.NoReply(failure);
        }

        using (response)
        {
            using var limit = ReadLimit.Of(_httpClient.Timeout == Timeout.InfiniteTimeSpan ? LongestBody : _httpClient.Timeout, cancellationToken);
            ReplyBody body;
            try
            {
                body = await ReplyBody.ReadAsync(response.Content, limit).ConfigureAwait(false);
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException or ReplyTooLargeException)
            {
                throw BrokenReply(attempt, response, broken, cancellationToken);
            }

            using (body)
            {
                if (verifier is not null)
                {
                    Verify(verifier, attempt, message, response, body.Bytes);
                }

                var reply = _policy.Drift.IsWatched ? ReadWatched(endpoint, attempt, response, body.Bytes) : Read(endpoint, attempt, response, body.Bytes);
                Learn(reply, request, response);
                return reply;
            }
        }
    }

    private static Exception BrokenReply(CallAttempt attempt, HttpResponseMessage response, Exception broken, CancellationToken cancellationToken) => broken switch
    {
        ReplyTooLargeException => attempt.Unreadable(response, "$", broken.Message, [], RetryRule.Never, broken),
        OperationCanceledException when cancellationToken.IsCancellationRequested => new OperationCanceledException(broken.Message, broken, cancellationToken),
        OperationCanceledException => attempt.BrokenReply(response, CallAttempt.TimeIsOver, new TimeoutException("The body of the reply took too long.", broken)),
        _ => attempt.BrokenReply(response, "the connection broke within the reply", broken),
    };

    private void Learn(ContractReply reply, object? request, HttpResponseMessage response)
    {
        if (reply.IsSuccess)
        {
            _policy.Budget.Deposit();
            return;
        }

        reply.Request = request;
        if (reply.Kind == StatusKind.Clock && response.Headers.Date is { } vendors)
        {
            var offset = _policy.Clock.Learn(vendors, _timeProvider.GetUtcNow());
            CallLog.ClockCorrected(_policy.Logger, reply.Endpoint, (long)offset.TotalSeconds);
        }
        else if (reply.Kind == StatusKind.Server && !reply.Endpoint.IsRepeatable)
        {
            CallLog.DeliveryUnknown(_policy.Logger, reply.Endpoint, reply.Attempts, "the vendor failed");
        }
    }

    private void Verify(ReplyVerifier verifier, CallAttempt attempt, HttpRequestMessage request, HttpResponseMessage response, ReadOnlySpan<byte> body)
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
            isGenuine = verifier(reply, body, _policy.Clock.At(_timeProvider.GetUtcNow()));
        }
        catch (Signing.SigningException)
        {
            isGenuine = false;
        }

        if (!isGenuine)
        {
            throw attempt.Unreadable(response, "$", "its signature is not the vendor's", body, RetryRule.Never, cause: null);
        }
    }

    private HttpRequestMessage CreateMessage<TRequest, TReply>(ContractEndpoint<TRequest, TReply> endpoint, TRequest request, out ReplyVerifier? verifier)
    {
        var message = new HttpRequestMessage(endpoint.Description.Method, endpoint.AddressAt(_server, request));
        var (body, contentType) = WriteBody(endpoint, request);
        if (contentType is not null)
        {
            message.Content = new ByteArrayContent(body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }
        else if (!endpoint.Description.IsRepeatable)
        {
            message.Content = new NoBody();
        }

        endpoint.WriteHeaders(request, message);
        verifier = _signer?.Invoke(message, body, _policy.Clock.At(_timeProvider.GetUtcNow()));
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

    private TReply ReadWatched<TRequest, TReply>(ContractEndpoint<TRequest, TReply> endpoint, CallAttempt attempt, HttpResponseMessage response, ReadOnlySpan<byte> body)
        where TReply : ContractReply
    {
        DriftNotes.Begin();
        TReply reply;
        try
        {
            reply = Read(endpoint, attempt, response, body);
        }
        catch (ContractException failure) when ((failure as ContractMismatchException ?? failure.InnerException) is ContractMismatchException { InnerException: JsonShapeException } shape)
        {
            _policy.Drift.Report(new ContractDrift(endpoint.Description, DriftKind.WrongShape, shape.JsonPath, Value: null));
            throw;
        }
        finally
        {
            if (DriftNotes.End() is { } notes)
            {
                _policy.Drift.Report(endpoint.Description, notes, body);
            }
        }

        if (reply is { Kind: StatusKind.Unknown })
        {
            _policy.Drift.Report(new ContractDrift(endpoint.Description, DriftKind.UnknownStatus, endpoint.StatusPath, reply.PrintedStatus));
        }

        return reply;
    }

    private static TReply Read<TRequest, TReply>(ContractEndpoint<TRequest, TReply> endpoint, CallAttempt attempt, HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        var arrival = attempt.Arrival(response);
        if (endpoint.HasTextReply && arrival.IsHttpSuccess)
        {
            body = TextBody.AsJson(body);
        }

        if (body.IsEmpty && !endpoint.GoesByHttpStatus)
        {
            throw attempt.Unreadable(response, "$", "it is empty", body, RetryRule.Backoff, cause: null);
        }

        var reader = new Utf8JsonReader(body);
        try
        {
            return body.IsEmpty ? endpoint.ReadReplyWithoutBody(arrival) : endpoint.ReadReply(ref reader, arrival);
        }
        catch (JsonShapeException shape)
        {
            // Well formed, it would be no other the next time.
            throw attempt.Unreadable(response, shape.Header is { } header ? ReplyHeaders.PathOf(header) : JsonLocator.PathAt(body, shape.Offset) + shape.Member, shape.Message, body, RetryRule.Never, shape);
        }
        catch (InvalidOperationException)
        {
            // Half a pair of surrogates, which the reader neither returns nor compares.
            throw attempt.Unreadable(response, JsonLocator.PathAt(body, reader.BytesConsumed), JsonShapeException.NoUnicode, body, RetryRule.Never, cause: null);
        }
        catch (JsonException) when (endpoint.GoesByHttpStatus && !arrival.IsHttpSuccess)
        {
            // A failure of a gateway, in words for people: its HTTP status is all that it says.
            return endpoint.ReadReplyWithoutBody(arrival);
        }
        catch (JsonException)
        {
            // Its message may quote what was sent.
            throw attempt.Unreadable(response, JsonLocator.PathAt(body, reader.BytesConsumed), CallAttempt.NoJson(response), body, RetryRule.Backoff, cause: null);
        }
    }
}
