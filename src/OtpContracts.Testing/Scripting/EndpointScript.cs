using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OtpContracts.Spec;
using OtpContracts.Spec.Model;
using OtpContracts.Testing.Replies;
using OtpContracts.Testing.Scripting;

namespace OtpContracts.Testing;

/// <summary>What the sandbox answers to the accepted requests of one endpoint, in place of its documented example. Safe for concurrent use.</summary>
public sealed class EndpointScript
{
    private readonly Lock _lock = new();
    private readonly Endpoint _endpoint;
    private readonly ReplyMaker _replies;
    private readonly TimeProvider _timeProvider;
    private ScriptStep[] _steps = [ScriptStep.Documented];
    private int _next;
    private CallLimit? _limit;

    internal EndpointScript(Endpoint endpoint, ReplyMaker replies, TimeProvider timeProvider) => (_endpoint, _replies, _timeProvider) = (endpoint, replies, timeProvider);

    /// <summary>Answers with a status, documented or not.</summary>
    /// <param name="status">The vendor's code.</param>
    /// <returns>The script.</returns>
    public EndpointScript Reply(int status) => Reply(status.ToString(CultureInfo.InvariantCulture));

    /// <summary>Answers with a status, documented or not.</summary>
    /// <param name="status">The vendor's code as text.</param>
    /// <returns>The script.</returns>
    public EndpointScript Reply(string status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return Change(step => step with { Reply = _replies.Status(_endpoint, status) });
    }

    /// <summary>Answers with success and data of the test's own.</summary>
    /// <param name="json">The data as JSON.</param>
    /// <returns>The script.</returns>
    /// <exception cref="ArgumentException">It is no JSON.</exception>
    public EndpointScript ReplyData(string json)
    {
        try
        {
            var data = JsonNode.Parse(json);
            return Change(step => step with { Reply = _replies.Success(_endpoint, data) });
        }
        catch (JsonException broken)
        {
            throw new ArgumentException($"The data of {_endpoint.Name} is not JSON: {broken.Message}", nameof(json), broken);
        }
    }

    /// <summary>Answers with a body of the test's own, whatever it is.</summary>
    /// <param name="body">The body.</param>
    /// <param name="httpStatus">The HTTP status.</param>
    /// <param name="contentType">What it is announced as.</param>
    /// <returns>The script.</returns>
    public EndpointScript ReplyRaw(string body, int httpStatus = 200, string contentType = "application/json;charset=UTF-8")
    {
        ArgumentNullException.ThrowIfNull(body);
        return Change(step => step with { Reply = new SandboxReply(httpStatus, body) { ContentType = contentType } });
    }

    /// <summary>Answers with a documented example.</summary>
    /// <param name="name">The example's name.</param>
    /// <returns>The script.</returns>
    /// <exception cref="ArgumentException">There is no such example, or it has no reply.</exception>
    public EndpointScript ReplyExample(string name)
    {
        var reply = _endpoint.Examples.FirstOrDefault(example => example.Name == name)?.Reply
            ?? throw new ArgumentException($"{_endpoint.Name} has no example \"{name}\" with a reply.{Spelling.DidYouMean(name, _endpoint.Examples.Select(example => example.Name))}", nameof(name));
        return Change(step => step with { Reply = _replies.Example(_endpoint, reply) });
    }

    /// <summary>Lets something go wrong on the reply's way.</summary>
    /// <param name="fault">What.</param>
    /// <returns>The script.</returns>
    public EndpointScript Fault(Fault fault) => Change(step => step with { Fault = fault });

    /// <summary>Takes its time by the sandbox's clock before it answers.</summary>
    /// <param name="delay">How long.</param>
    /// <returns>The script.</returns>
    public EndpointScript Delay(TimeSpan delay) => Change(step => step with { Delay = delay });

    /// <summary>Answers one call after another; the last answer is repeated.</summary>
    /// <param name="steps">What each answer is.</param>
    /// <returns>The script.</returns>
    public EndpointScript Sequence(params IReadOnlyList<Action<EndpointScript>> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var answers = steps.Select(step =>
        {
            var single = new EndpointScript(_endpoint, _replies, _timeProvider);
            step(single);
            return single._steps[^1];
        }).DefaultIfEmpty(ScriptStep.Documented).ToArray();
        lock (_lock)
        {
            (_steps, _next) = (answers, 0);
        }

        return this;
    }

    /// <summary>Answers with a status once a number of calls were accepted within a period of the sandbox's clock.</summary>
    /// <param name="calls">How many are accepted.</param>
    /// <param name="period">Within which time.</param>
    /// <param name="status">The status of those beyond.</param>
    /// <returns>The script.</returns>
    public EndpointScript Limit(int calls, TimeSpan period, string status)
    {
        lock (_lock)
        {
            _limit = new CallLimit(calls, period, _replies.Status(_endpoint, status), _timeProvider);
        }

        return this;
    }

    /// <summary>Answers with the documented example again, without limits.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            (_steps, _next, _limit) = ([ScriptStep.Documented], 0, null);
        }
    }

    /// <summary>The answer to a call that is accepted.</summary>
    internal ScriptStep Next(Func<SandboxReply> documented)
    {
        ScriptStep step;
        CallLimit? limit;
        lock (_lock)
        {
            step = _steps[_next];
            _next = Math.Min(_next + 1, _steps.Length - 1);
            limit = _limit;
        }

        return limit?.Take() is { } refusal ? new ScriptStep(refusal) : step with { Reply = step.Reply ?? documented() };
    }

    /// <summary>Whether the call that comes now is not even read; it counts as answered then.</summary>
    internal bool TakeUnread()
    {
        lock (_lock)
        {
            if (_steps[_next].Fault != Testing.Fault.ResetBeforeReading)
            {
                return false;
            }

            _next = Math.Min(_next + 1, _steps.Length - 1);
            return true;
        }
    }

    private EndpointScript Change(Func<ScriptStep, ScriptStep> change)
    {
        lock (_lock)
        {
            // Of a sequence, a new word starts anew.
            (_steps, _next) = ([change(_steps.Length == 1 ? _steps[0] : ScriptStep.Documented)], 0);
        }

        return this;
    }
}
