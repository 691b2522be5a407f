using OtpContracts.Observing;
using Polly;
using Polly.Retry;

namespace OtpContracts.Retrying;

/// <summary>Decides whether a call is made again, and waits before it is. What may be repeated was decided where the outcome arose.</summary>
internal sealed class CallRepeater(CallPolicy policy, TimeProvider timeProvider)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(8);

    // Longer, and the caller does better to hear of the refusal than to wait.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly ResiliencePropertyKey<RepeatedCall> Key = new("OtpContracts.Call");

    // Made when first needed: most clients live without a repetition.
    private ResiliencePipeline? _pipeline;

    /// <summary>Whether an outcome could be followed by another attempt.</summary>
    public bool MayRepeat(ContractReply reply) => policy.MaxAttempts > 1 && MayFollow(reply.Retry, reply.Kind, reply.Endpoint);

    /// <inheritdoc cref="MayRepeat(ContractReply)"/>
    public bool MayRepeat(ContractException failure) => policy.MaxAttempts > 1 && failure.Retry != RetryRule.Never;

    /// <summary>Goes on with a call after its first outcome.</summary>
    /// <typeparam name="TReply">The reply.</typeparam>
    /// <param name="first">How the first attempt went.</param>
    /// <param name="attempt">Makes another; it is told how many there were with it.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The last attempt's reply.</returns>
    public async Task<TReply> GoOnAsync<TReply>(Outcome<TReply> first, Func<int, Task<TReply>> attempt, CancellationToken cancellationToken)
        where TReply : ContractReply
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            var call = new RepeatedCall();
            context.Properties.Set(Key, call);

            // Polly decides on outcomes: the one that is there already stands for its first attempt.
            var last = await Pipeline().ExecuteOutcomeAsync(
                static (_, state) => state.Call.CountAttempt() == 1 ? new(state.First) : TryAsync(state.Attempt, state.Call.Attempts),
                context,
                (Call: call, First: first, Attempt: attempt)).ConfigureAwait(false);
            if (last.Exception is DeliveryUnknownException unknown)
            {
                CallLog.DeliveryUnknown(policy.Logger, unknown.Endpoint, unknown.Attempts, unknown.Message);
            }

            last.ThrowIfException();
            return last.Result!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static async ValueTask<Outcome<TReply>> TryAsync<TReply>(Func<int, Task<TReply>> attempt, int attempts)
    {
        try
        {
            return Outcome.FromResult(await attempt(attempts).ConfigureAwait(false));
        }
        catch (Exception failure) when (failure is ContractException or OperationCanceledException)
        {
            return Outcome.FromException<TReply>(failure);
        }
    }

    private static bool MayFollow(RetryRule rule, StatusKind kind, EndpointDescription endpoint) =>
        rule != RetryRule.Never && (kind != StatusKind.Server || endpoint.IsRepeatable);

    private ResiliencePipeline Pipeline() => _pipeline ??= new ResiliencePipelineBuilder { TimeProvider = timeProvider }
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = policy.MaxAttempts - 1,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = FirstPause,
            MaxDelay = LongestPause,
            ShouldHandle = Decide,
            DelayGenerator = Pause,
            OnRetry = Tell,
        })
        .Build();

    private ValueTask<bool> Decide(RetryPredicateArguments<object> arguments)
    {
        var (rule, retryAfter) = Rule(arguments.Outcome);
        var call = arguments.Context.Properties.GetValue(Key, null!);
        return new(arguments.AttemptNumber < policy.MaxAttempts - 1 && rule switch
        {
            RetryRule.Resign => call.TryResign(),
            RetryRule.Backoff => !(retryAfter > LongestWait) && TryWithdraw(arguments.Outcome),
            _ => false,
        });
    }

    private bool TryWithdraw(Outcome<object> outcome)
    {
        var hasCredit = policy.Budget.TryWithdraw();
        if (!hasCredit)
        {
            CallLog.BudgetSpent(policy.Logger, Endpoint(outcome));
        }

        return hasCredit;
    }

    private ValueTask Tell(OnRetryArguments<object> arguments)
    {
        var reason = arguments.Outcome.Exception?.Message ?? "status " + ((ContractReply)arguments.Outcome.Result!).PrintedStatus;
        CallLog.TriedAgain(policy.Logger, Endpoint(arguments.Outcome), arguments.AttemptNumber + 1, (long)arguments.RetryDelay.TotalMilliseconds, reason);
        return default;
    }

    private static EndpointDescription Endpoint(Outcome<object> outcome) =>
        outcome.Exception is ContractException failure ? failure.Endpoint : ((ContractReply)outcome.Result!).Endpoint;

    // Nothing is Polly's own pause.
    private static ValueTask<TimeSpan?> Pause(RetryDelayGeneratorArguments<object> arguments)
    {
        var (rule, retryAfter) = Rule(arguments.Outcome);
        return new(rule == RetryRule.Resign ? TimeSpan.Zero : retryAfter);
    }

    private static (RetryRule Rule, TimeSpan? RetryAfter) Rule(Outcome<object> outcome) => outcome switch
    {
        { Result: ContractReply reply } => (MayFollow(reply.Retry, reply.Kind, reply.Endpoint) ? reply.Retry : RetryRule.Never, reply.RetryAfter),
        { Exception: ContractException failure } => (failure.Retry, failure.RetryAfter),
        _ => (RetryRule.Never, null),
    };

    /// <summary>A call on its way.</summary>
    private sealed class RepeatedCall
    {
        private bool _wasResigned;

        public int Attempts { get; private set; }

        public int CountAttempt() => ++Attempts;

        /// <summary>A fresh signature helps once or not at all.</summary>
        public bool TryResign()
        {
            var isFirst = !_wasResigned;
            _wasResigned = true;
            return isFirst;
        }
    }
}
