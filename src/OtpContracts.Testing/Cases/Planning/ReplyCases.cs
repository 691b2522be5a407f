using System.Globalization;
using System.Text.Json.Nodes;
using OtpContracts.Spec.Model;

namespace OtpContracts.Testing.Cases.Planning;

/// <summary>Cases about replies that are not quite as documented: what a client must bear, and what it must not pass over.</summary>
internal sealed class ReplyCases(Contract contract, Endpoint endpoint, RequestSamples samples)
{
    private const string ExtraName = "memberOfTomorrow";

    private readonly SampleReply _sample = new(contract, endpoint);
    private readonly JsonObject _request = samples.Least(endpoint);

    public IEnumerable<CasePlan> Plans()
    {
        if (_sample.IsText || _sample.Body is null)
        {
            return [];
        }

        return [.. Examples(), .. Envelope(), .. Bodies(), .. endpoint.Data is { } data && _sample.Data is { } value ? JsonPlace.Of(contract, value, data).SelectMany(At) : [], .. Outcomes()];
    }

    private IEnumerable<CasePlan> Examples() => endpoint.Examples.Where(example => example.Reply is not null)
        .Select(example => Plan($"the reply of example {example.Name} is read", script => script.ReplyExample(example.Name), new Expectation.Success(_sample.DataOf(JsonNode.Parse(example.Reply!)))));

    private IEnumerable<CasePlan> Envelope()
    {
        if (endpoint.Reply.Rule == StatusRule.Member && endpoint.Reply.StatusPath is { } path)
        {
            var status = SampleReply.At(path);
            yield return Misfit($"a reply without {path} is not taken for a success", status.Without(_sample.Body));
            yield return Misfit($"a reply with {path} null is not taken for a success", status.With(_sample.Body, value: null));
            if (long.TryParse(status.Find(_sample.Body)?.ToString(), CultureInfo.InvariantCulture, out var number))
            {
                yield return Success($"a reply with {path} as a number is read", status.With(_sample.Body, number));
                yield return Success($"a reply with {path} as text is read", status.With(_sample.Body, number.ToString(CultureInfo.InvariantCulture)));
            }
        }

        if (endpoint.Reply.ReasonPath is { } reason && SampleReply.At(reason) is var words && words.Find(_sample.Body) is not null)
        {
            yield return Success($"a reply without {reason} is read", words.Without(_sample.Body));
        }

        if (endpoint.Data is not null && endpoint.Reply.DataPath != Spec.Model.Envelope.Whole && _sample.Data is not null && endpoint.Reply.Rule != StatusRule.Http)
        {
            yield return Misfit($"a success without {endpoint.Reply.DataPath} is a mismatch", _sample.WithoutData());
            yield return Misfit($"a success with {endpoint.Reply.DataPath} null is a mismatch", _sample.With(data: null));
        }
    }

    private IEnumerable<CasePlan> Bodies()
    {
        var body = _sample.Body!.ToJsonString();
        if (endpoint.Reply.Rule != StatusRule.Http)
        {
            yield return Raw("an empty body is a mismatch", "");
            if (_sample.Body is JsonObject)
            {
                yield return Raw("a body that is a list is a mismatch", $"[{body}]");
            }
        }

        yield return Raw("a body cut in half is a mismatch", body[..(body.Length / 2)]);
        yield return Raw("two bodies in a row are a mismatch", body + body);
        yield return Raw("a page of HTML is a mismatch", "<html><body>Busy</body></html>");
        yield return Plan("a byte order mark before the body is passed over", script => script.ReplyRaw("\uFEFF" + body), new Expectation.Success(_sample.Data));
    }

    private IEnumerable<CasePlan> At(JsonPlace at)
    {
        var name = at.Within(endpoint.Reply.DataPath == Spec.Model.Envelope.Whole ? "" : endpoint.Reply.DataPath) is { Length: > 0 } path ? path : "the data";
        var value = at.Find(_sample.Data);
        var field = at.Field;
        var mayBeNull = field is not null ? field.IsNullable || field.Presence != Presence.Required : at.Steps.Count > 0 && Parent(at) is ListType { HasNulls: true } or MapType { HasNulls: true };
        if (field is not null)
        {
            var without = _sample.With(at.Without(_sample.Data));
            yield return field.Presence == Presence.Required && field.Constant is null ? Misfit($"a reply without {name} is a mismatch", without) : Success($"a reply without {name} is read", without);
        }

        if (at.Steps.Count > 0 && field?.Constant is null && at.Type is not ScalarType { Kind: ScalarKind.Any })
        {
            var @null = _sample.With(at.With(_sample.Data, value: null));
            yield return mayBeNull ? Success($"a reply with {name} null is read", @null) : Misfit($"a reply with {name} null is a mismatch", @null);
        }

        // Where the vendor's status stands in the data, another one is no success.
        foreach (var (what, other, fits) in name == endpoint.Reply.StatusPath ? [] : Others(at.Type, value))
        {
            var reply = _sample.With(at.With(_sample.Data, other));
            yield return fits ? Success($"a reply with {name} {what} is read", reply) : Misfit($"a reply with {name} {what} is a mismatch", reply);
        }

        if (value is JsonObject members && at.Type is NamedType)
        {
            var more = (JsonObject)members.DeepClone();
            more[ExtraName] = "kept";
            yield return Success($"a member beside those of {name} that nobody knows is kept", _sample.With(at.With(_sample.Data, more)));
        }
    }

    private ContractType? Parent(JsonPlace at) => JsonPlace.Of(contract, _sample.Data, endpoint.Data!).FirstOrDefault(other => other.Steps.SequenceEqual(at.Steps.SkipLast(1)))?.Type;

    /// <summary>Values of another JSON type, and whether they say the same in other words.</summary>
    private IEnumerable<(string What, JsonNode? Value, bool Fits)> Others(ContractType type, JsonNode? value)
    {
        switch (type)
        {
            case ListType:
                yield return ("an object for a list", new JsonObject(), false);
                yield return ("empty", new JsonArray(), true);
                break;
            case MapType:
                yield return ("a list for an object", new JsonArray(1), false);
                break;
            case NamedType named when contract.FindType(named.Name) is EnumDefinition @enum:
                yield return ("of a value that is not documented", ConstraintBoundary.Undocumented(contract, type), true);
                yield return ("an object for a value", new JsonObject(), false);
                foreach (var documented in @enum.Values)
                {
                    yield return ($"\"{documented.Text}\"", new Judging.PlainValue(contract).ToJson(type, documented.Text), true);
                }

                if (@enum.IsNumeric)
                {
                    yield return ("a number as text", JsonValue.Create(value!.ToString()), true);
                    yield return ("text for a number", "seven", false);
                }

                break;
            case NamedType:
                yield return ("a list for an object", new JsonArray(1), false);
                yield return ("text for an object", "text", false);
                break;
            case ScalarType { Kind: ScalarKind.Any }:
                break;
            case ScalarType scalar:
                yield return ("an object for a value", new JsonObject(), false);
                yield return ("a list for a value", new JsonArray(1), false);
                foreach (var other in Others(scalar, value))
                {
                    yield return other;
                }

                break;
        }
    }

    private static IEnumerable<(string What, JsonNode? Value, bool Fits)> Others(ScalarType type, JsonNode? value)
    {
        switch (type.Kind)
        {
            case ScalarKind.String:
                yield return ("a number for text", 4711, true);
                yield return ("of Chinese text", "验证码 \U0001F511", true);
                break;
            case ScalarKind.Int:
                yield return ("a number as text", "7", true);
                yield return ("text for a number", "seven", false);
                yield return ("beyond 32 bits", 2147483648, false);
                yield return ("with a fraction", 1.5, false);
                break;
            case ScalarKind.Long:
                yield return ("a number as text", "9007199254740993", true);
                yield return ("beyond 53 bits", 9007199254740993, true);
                yield return ("text for a number", "seven", false);
                break;
            case ScalarKind.Decimal:
                yield return ("a number as text", "1.10", true);
                yield return ("text for a number", "seven", false);
                break;
            case ScalarKind.Boolean:
                yield return ("a truth value as text", "false", true);
                yield return ("text for a truth value", "maybe", false);
                break;
            case ScalarKind.Date or ScalarKind.DateTime:
                yield return ("of another form", "the day before yesterday", false);
                break;
        }
    }

    private IEnumerable<CasePlan> Outcomes() => endpoint.Outcome is not { } outcome ? [] : outcome.Values.Select(value => value.Text).Concat(outcome.Field == endpoint.Reply.StatusPath ? [] : [outcome.IsNumeric ? "987654" : "not-documented"]).Distinct(StringComparer.Ordinal).Select(text =>
    {
        var member = SampleReply.At(outcome.Field);
        var body = _sample.With(member.With(_sample.Data, outcome.IsNumeric ? JsonNode.Parse(text) : text));
        return Plan($"{outcome.Field} of {text} is {(text == outcome.Success ? "" : "not ")}taken for a yes", Replying(body), new Expectation.Success(_sample.DataOf(body), text == outcome.Success));
    });

    private CasePlan Raw(string what, string body) => Plan(what, script => script.ReplyRaw(body), new Expectation.Mismatch());

    private CasePlan Misfit(string what, JsonNode? body) => Plan(what, Replying(body), new Expectation.Mismatch());

    private CasePlan Success(string what, JsonNode? body) => Plan(what, Replying(body), new Expectation.Success(_sample.DataOf(body)));

    private static Action<EndpointScript> Replying(JsonNode? body)
    {
        var text = body?.ToJsonString(JsonText.Options) ?? "null";
        return script => script.ReplyRaw(text);
    }

    private CasePlan Plan(string what, Action<EndpointScript> script, Expectation expected) => new($"{endpoint.Name}: {what}", endpoint, _request, script, expected);
}
