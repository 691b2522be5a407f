using OtpContracts.Spec.Model;
using OtpContracts.Testing.Judging;
using OtpContracts.Testing.Replies;
using Kind = OtpContracts.Spec.Model.StatusKind;

namespace OtpContracts.Testing.Codes;

/// <summary>Sends codes and checks them as a vendor does: by what it remembers of its own calls.</summary>
internal sealed class CodeMemory(Contract contract, CodeFlow flow, string wrong, CodeRules rules, ReplyMaker replies, TimeProvider timeProvider)
{
    private readonly Lock _lock = new();
    private readonly PlainValue _values = new(contract);
    private readonly CodeAnswer _wrong = CodeAnswer.Of(contract, flow.Check, wrong);
    private readonly CodeAnswer _expired = CodeAnswer.Of(contract, flow.Check, rules.Expired ?? wrong);
    private readonly CodeAnswer _used = CodeAnswer.Of(contract, flow.Check, rules.Used ?? wrong);
    private readonly CodeAnswer _unknown = CodeAnswer.Of(contract, flow.Check, rules.Unknown ?? wrong);
    private readonly CodeAnswer _tooMany = CodeAnswer.Of(contract, flow.Check, rules.TooMany ?? wrong);

    /// <summary>What was sent.</summary>
    public SentCodes Sent { get; } = new();

    /// <summary>The answer to an accepted call, or null where the call is about no code.</summary>
    public SandboxReply? Answer(Endpoint endpoint, ReceivedRequest request)
    {
        lock (_lock)
        {
            return endpoint == flow.Check ? Check(Given(endpoint, request))
                : flow.Senders.Contains(endpoint) ? Send(endpoint, Given(endpoint, request))
                : null;
        }
    }

    private SandboxReply Send(Endpoint endpoint, Dictionary<string, string> given)
    {
        SentCode? sent;
        if (endpoint.Parameters.Any(field => field.Name == flow.Id.Name))
        {
            // What was sent before is sent again, under an id of its own.
            if (!Sent.TryFind(given.GetValueOrDefault(flow.Id.Name, ""), out sent))
            {
                return _unknown.Status is { } status ? replies.Status(endpoint, status) : replies.Refusal(endpoint, Kind.Request);
            }
        }
        else
        {
            sent = new SentCode(given.GetValueOrDefault(rules.OwnCode ?? flow.Code.Name) ?? Sent.Next(flow.Code.Constraints), given);
        }

        sent.Expires = timeProvider.GetUtcNow() + rules.Validity;
        return Reply(endpoint, Sent.Add(sent, flow.IdInReply.Constraints), [given, sent.Given], outcome: null);
    }

    private SandboxReply Check(Dictionary<string, string> given)
    {
        var id = given.GetValueOrDefault(flow.Id.Name, "");
        if (!Sent.TryFind(id, out var sent))
        {
            return Reply(_unknown, id, [given]);
        }

        var answer = sent.IsUsed ? _used
            : timeProvider.GetUtcNow() >= sent.Expires ? _expired
            : sent.WrongTries >= rules.Tries ? _tooMany
            : given.GetValueOrDefault(flow.Code.Name) == sent.Code ? null
            : _wrong;
        sent.IsUsed |= answer is null;
        sent.WrongTries += answer == _wrong ? 1 : 0;
        return answer is null ? Reply(flow.Check, id, [given, sent.Given], flow.Check.Outcome?.Success) : Reply(answer, id, [given, sent.Given]);
    }

    private SandboxReply Reply(CodeAnswer answer, string id, IReadOnlyList<IReadOnlyDictionary<string, string>> given) =>
        answer.Status is { } status ? replies.Status(flow.Check, status) : Reply(flow.Check, id, given, answer.Outcome);

    /// <summary>A success whose data says again what the calls said, as far as it has members of those names.</summary>
    private SandboxReply Reply(Endpoint endpoint, string id, IReadOnlyList<IReadOnlyDictionary<string, string>> given, string? outcome) => replies.Success(endpoint, outcome, data =>
    {
        foreach (var field in CodeFlow.Members(contract, endpoint).Where(field => data.ContainsKey(field.Name)))
        {
            if (field.Name == flow.IdInReply.Name)
            {
                data[field.Name] = _values.ToJson(field.Type, id);
            }
            else if (field.Name != flow.Code.Name && given.Select(call => call.GetValueOrDefault(field.Name)).FirstOrDefault(value => value is not null) is { } value)
            {
                data[field.Name] = _values.ToJson(field.Type, value);
            }
        }
    });

    private Dictionary<string, string> Given(Endpoint endpoint, ReceivedRequest request)
    {
        var given = new Dictionary<string, string>(new EndpointPath(contract, endpoint).Match(request.Path)!, StringComparer.Ordinal);
        foreach (var (name, value) in request.Query.Concat(request.BodyFields))
        {
            given[name] = value;
        }

        return given;
    }
}
