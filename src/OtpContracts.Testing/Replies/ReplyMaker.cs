using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using OtpContracts.Spec.Model;
using Kind = OtpContracts.Spec.Model.StatusKind;

namespace OtpContracts.Testing.Replies;

/// <summary>Makes the replies that the contract documents.</summary>
internal sealed class ReplyMaker(Contract contract)
{
    private readonly ConcurrentDictionary<string, SandboxReply> _successes = new(StringComparer.Ordinal);
    private readonly SampleData _samples = new(contract);

    /// <summary>The reply to an accepted request: the first documented one, else one made from the types.</summary>
    public SandboxReply Success(Endpoint endpoint) => _successes.GetOrAdd(endpoint.Name, static (_, made) => made.Replies.Make(made.Endpoint), (Replies: this, Endpoint: endpoint));

    private SandboxReply Make(Endpoint endpoint) =>
        endpoint.Examples.FirstOrDefault(candidate => candidate.Reply is not null)?.Reply is { } example ? Example(endpoint, example) : Status(endpoint, SuccessOf(endpoint));

    /// <summary>The reply to an accepted request with data of someone's own.</summary>
    public SandboxReply Success(Endpoint endpoint, JsonNode? data) => Status(endpoint, SuccessOf(endpoint), data, isSuccess: true);

    /// <summary>The reply to an accepted request with data made from the types and then changed, and with an outcome where there is one.</summary>
    public SandboxReply Success(Endpoint endpoint, string? outcome, Action<JsonObject> change)
    {
        var data = endpoint.Data is { } type ? _samples.Body(type) : null;
        if (data is JsonObject members)
        {
            change(members);
        }

        if (outcome is null)
        {
            return Success(endpoint, data);
        }

        var (field, isNumeric) = (endpoint.Outcome!.Field, endpoint.Outcome.IsNumeric);
        data = Place(data, field, isNumeric ? JsonNode.Parse(outcome) : outcome);

        // Where the vendor's status stands in the data, it may be the outcome itself.
        var isStatus = endpoint.Reply.DataPath == Envelope.Whole && endpoint.Reply.StatusPath == field;
        return Status(endpoint, isStatus ? outcome : SuccessOf(endpoint), data, isSuccess: true);
    }

    /// <summary>A documented reply; headers are made where it has data in them.</summary>
    public SandboxReply Example(Endpoint endpoint, string reply) => Answer(endpoint, SuccessOf(endpoint), isSuccess: true, JsonNode.Parse(reply), reply);

    /// <summary>The reply with a status of the contract's table, or with one that it lacks.</summary>
    public SandboxReply Status(Endpoint endpoint, string code)
    {
        // Where an absent status means success, no table lists it.
        var isSuccess = contract.FindStatus(code)?.Kind == Kind.Success || IsSuccess(endpoint, code);
        return Status(endpoint, code, isSuccess && endpoint.Data is { } type ? _samples.Body(type) : null, isSuccess);
    }

    private SandboxReply Status(Endpoint endpoint, string code, JsonNode? data, bool isSuccess)
    {
        var envelope = endpoint.Reply;
        var body = envelope.DataPath == Envelope.Whole ? data : null;
        if (envelope.StatusPath is { } path && code.Length > 0 && (envelope.Rule == StatusRule.Member || !isSuccess))
        {
            body = Place(body, path, code);
        }

        if (envelope.ReasonPath is { } reason && (envelope.Rule == StatusRule.Member || !isSuccess))
        {
            body = Place(body, reason, contract.FindStatus(code)?.Meaning.ToString() ?? "");
        }

        if (data is not null && envelope.DataPath != Envelope.Whole)
        {
            body = Place(body, envelope.DataPath, data);
        }

        return Answer(endpoint, code, isSuccess, body, body?.ToJsonString(JsonText.Options) ?? (envelope.Rule == StatusRule.Http && isSuccess ? "" : "{}"));
    }

    private SandboxReply Answer(Endpoint endpoint, string code, bool isSuccess, JsonNode? body, string json)
    {
        var isText = isSuccess && endpoint.Reply.IsText;
        return new SandboxReply(HttpStatus(endpoint, code), isText ? SampleData.Text(body) : json)
        {
            ContentType = isText ? SandboxReply.Text : SandboxReply.Json,
            Headers = isSuccess ? [.. _samples.Headers(endpoint.Data)] : [],
        };
    }

    /// <summary>The refusal of a kind: the first status of that kind in the contract's table, of those that the endpoint documents where it is about more than the signature.</summary>
    public SandboxReply Refusal(Endpoint endpoint, Kind kind) =>
        contract.Statuses.Where(status => status.Kind == kind).OrderBy(status => kind is Kind.Authentication or Kind.Clock || endpoint.Statuses.Contains(status.Code) ? 0 : 1).FirstOrDefault() is { } status
            ? Status(endpoint, status.Code)
            : new SandboxReply(HttpStatusOf(kind), new JsonObject { ["error"] = kind.ToString() }.ToJsonString());

    private string SuccessOf(Endpoint endpoint) =>
        endpoint.Statuses.Concat(contract.Statuses.Select(status => status.Code)).FirstOrDefault(candidate => IsSuccess(endpoint, candidate)) ?? "";

    private static bool IsSuccess(Endpoint endpoint, string code) => endpoint.Reply.Rule == StatusRule.MemberOfFailure
        ? code.Length == 0
        : endpoint.Reply.SuccessCodes.Any(success => success.Text == code);

    private int HttpStatus(Endpoint endpoint, string code)
    {
        var status = contract.FindStatus(code);
        return status?.HttpStatus
            ?? (endpoint.Reply.Rule != StatusRule.Http ? 200
            : int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var http) && http is >= 100 and <= 599 ? http
            : HttpStatusOf(status?.Kind ?? Kind.Server));
    }

    private static int HttpStatusOf(Kind kind) => kind switch
    {
        Kind.Success => 200,
        Kind.Authentication => 401,
        Kind.Permission => 403,
        Kind.Quota or Kind.RateLimit => 429,
        Kind.Server => 500,
        _ => 400,
    };

    /// <summary>Puts a value at a path such as <c>Response.Error.Code</c> or <c>messages[0].status</c>.</summary>
    private static JsonNode? Place(JsonNode? root, string path, JsonNode? value)
    {
        var steps = Envelope.Steps(path);
        root ??= new JsonObject();
        var node = root;
        for (var i = 0; i < steps.Count; i++)
        {
            var next = i == steps.Count - 1 ? value : steps[i + 1] == Envelope.FirstItem ? new JsonArray() : new JsonObject();
            if (node is JsonArray items)
            {
                if (items.Count == 0)
                {
                    items.Add(next);
                }

                node = items[0];
            }
            else if (node is JsonObject members)
            {
                if (i == steps.Count - 1 || members[steps[i]] is null)
                {
                    members[steps[i]] = next;
                }

                node = members[steps[i]];
            }
        }

        return root;
    }
}
