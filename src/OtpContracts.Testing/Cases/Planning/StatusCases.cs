using System.Globalization;
using System.Text.Json.Nodes;
using OtpContracts.Spec.Model;
using OtpContracts.Testing.Replies;

namespace OtpContracts.Testing.Cases.Planning;

/// <summary>Cases about the vendor's statuses: each is told as what it is, and nothing is sent again that must not be.</summary>
internal sealed class StatusCases(Contract contract, Endpoint endpoint, RequestSamples samples)
{
    private readonly ReplyMaker _replies = new(contract);
    private readonly SampleReply _sample = new(contract, endpoint);

    public IEnumerable<CasePlan> Plans()
    {
        foreach (var status in contract.Statuses.Where(status => endpoint.Statuses.Count == 0 || endpoint.Statuses.Contains(status.Code)))
        {
            yield return status.Kind == Spec.Model.StatusKind.Success
                ? Plan($"status {status.Code} ({status.Name}) is a success", script => script.Reply(status.Code), new Expectation.Success(_sample.DataOf(Body(status.Code))))
                : Plan($"status {status.Code} ({status.Name}) is told", script => script.Reply(status.Code), Refusal(status));
        }

        var unknown = contract.Statuses.All(status => int.TryParse(status.Code, CultureInfo.InvariantCulture, out _)) ? "59999" : "Status.Of.Tomorrow";
        if (endpoint.Reply.StatusPath is not null)
        {
            yield return Plan($"a status that is not documented is told as it came", script => script.Reply(unknown), new Expectation.Refusal(unknown, Kind: null, Reason: null, MayRepeat: MayRepeatUnknown));
        }
    }

    // What nobody documented comes with HTTP 500 where the HTTP status counts: then it is the vendor that failed.
    private bool MayRepeatUnknown => endpoint.Effect != Effect.Once && endpoint.Reply.Rule == StatusRule.Http;

    private JsonNode? Body(string code) =>
        _sample.IsText ? _sample.Body : _replies.Status(endpoint, code).Body is { Length: > 0 } body ? JsonNode.Parse(body) : null;

    private Expectation.Refusal Refusal(StatusDefinition status)
    {
        var reason = endpoint.Reply.ReasonPath is null || status.Meaning.ToString().Length == 0 ? null : status.Meaning.ToString();
        var mayRepeat = status.Kind == Spec.Model.StatusKind.Server ? endpoint.Effect != Effect.Once : status.Retry != Spec.Model.RetryRule.Never;
        return new Expectation.Refusal(status.Code, Enum.Parse<StatusKind>(status.Kind.ToString()), reason, mayRepeat);
    }

    private CasePlan Plan(string what, Action<EndpointScript> script, Expectation expected) => new($"{endpoint.Name}: {what}", endpoint, samples.Least(endpoint), script, expected);
}
