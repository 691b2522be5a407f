using System.Text.Json.Nodes;
using OtpContracts.Spec.Model;
using OtpContracts.Testing.Replies;

namespace OtpContracts.Testing.Cases.Planning;

/// <summary>The reply that the sandbox gives to an accepted request of an endpoint.</summary>
internal sealed class SampleReply
{
    private readonly IReadOnlyList<object> _dataSteps;

    public SampleReply(Contract contract, Endpoint endpoint)
    {
        Reply = new ReplyMaker(contract).Success(endpoint);
        IsText = endpoint.Reply.IsText;
        _dataSteps = Steps(endpoint.Reply.DataPath);
        Body = Reply.Body.Length == 0 ? null : IsText ? JsonValue.Create(Reply.Body) : JsonNode.Parse(Reply.Body);
    }

    /// <summary>The reply.</summary>
    public SandboxReply Reply { get; }

    /// <summary>Whether its body is plain text.</summary>
    public bool IsText { get; }

    /// <summary>The body; null where there is none.</summary>
    public JsonNode? Body { get; }

    /// <summary>The data within the body.</summary>
    public JsonNode? Data => IsText ? Body : DataOf(Body);

    /// <summary>The data within a body.</summary>
    public JsonNode? DataOf(JsonNode? body) => At(_dataSteps).Find(body);

    /// <summary>The body with other data.</summary>
    public JsonNode? With(JsonNode? data) => At(_dataSteps).With(Body, data);

    /// <summary>The body without the data.</summary>
    public JsonNode? WithoutData() => At(_dataSteps).Without(Body);

    /// <summary>A place in the envelope.</summary>
    public static JsonPlace At(string path) => At(Steps(path));

    private static JsonPlace At(IReadOnlyList<object> steps) => new(steps, new ScalarType(ScalarKind.Any), Field: null);

    private static IReadOnlyList<object> Steps(string path) => [.. Envelope.Steps(path).Select(step => step == Envelope.FirstItem ? 0 : (object)step)];
}
