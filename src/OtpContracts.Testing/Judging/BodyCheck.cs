using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using OtpContracts.Spec.Model;
using Kind = OtpContracts.Spec.Model.StatusKind;

namespace OtpContracts.Testing.Judging;

/// <summary>The body is strict JSON, and what the contract says of it.</summary>
internal sealed class BodyCheck
{
    private const string Name = "body";

    // What many validators let through: each of these reaches some vendor as something else than was meant.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, AllowTrailingCommas = false, CommentHandling = JsonCommentHandling.Disallow, MaxDepth = 64 };

    private readonly FieldsSchema _schema;
    private readonly PlainValue _values;
    private readonly HashSet<string> _known;
    private readonly Endpoint _endpoint;

    public BodyCheck(Contract contract, Endpoint endpoint)
    {
        (_endpoint, _values) = (endpoint, new PlainValue(contract));
        _schema = endpoint.WholeBody is { } whole ? new FieldsSchema(contract, "", [whole]) : new FieldsSchema(contract, "body", endpoint.Body);
        _known = [.. endpoint.Body.Select(field => field.Name), .. contract.Signing?.Body.Select(field => field.Name) ?? []];
    }

    public Verdict Judge(ReceivedRequest request)
    {
        return _endpoint.BodyFormat switch
        {
            BodyFormat.Json => JudgeJson(request),
            BodyFormat.Text => JudgeText(_endpoint.WholeBody!, request),
            _ => JudgeForm(request),
        };
    }

    private Verdict JudgeJson(ReceivedRequest request)
    {
        if (request.Body.IsEmpty)
        {
            return Verdict.Fail(Name, Kind.Request, "body: is empty");
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(request.Body, Strict);
        }
        catch (JsonException broken)
        {
            return Verdict.Fail(Name, Kind.Request, Explain(broken));
        }

        using (document)
        {
            if (!Utf8.IsValid(request.Body.Span) || !JsonText.IsUnicode(document.RootElement))
            {
                return Verdict.Fail(Name, Kind.Request, "body: has text that is not Unicode");
            }

            if (_endpoint.WholeBody is { } whole)
            {
                return Whole(_schema.Validate(JsonSerializer.SerializeToElement(new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [whole.Name] = document.RootElement })));
            }

            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Verdict.Fail(Name, Kind.Request, $"body: must be an object, but is {FieldsSchema.Describe(document.RootElement)}");
            }

            var reasons = _schema.Validate(document.RootElement);
            if (reasons.Count > 0)
            {
                return Verdict.Fail(Name, Kind.Request, reasons);
            }

            var unknown = document.RootElement.EnumerateObject().Where(member => !_known.Contains(member.Name));
            return Verdict.Pass(Name, [.. unknown.Select(member => $"body.{member.Name}: is not in the contract")]);
        }
    }

    private Verdict JudgeText(Field whole, ReceivedRequest request) =>
        Whole(_schema.Validate(PlainValue.Object([whole], field => _values.ToJson(field.Type, Encoding.UTF8.GetString(request.Body.Span)))));

    private static Verdict Whole(IReadOnlyList<string> reasons) => reasons.Count == 0 ? Verdict.Pass(Name) : Verdict.Fail(Name, Kind.Request, reasons);

    private Verdict JudgeForm(ReceivedRequest request)
    {
        var form = PlainValue.ReadForm(request);
        List<string> reasons =
        [
            .. PlainValue.Repeated("body", _endpoint.Body, form),
            .. _schema.Validate(PlainValue.Object(_endpoint.Body, field => _values.ToJson(field.Type, [.. form[field.Name]]))),
        ];
        return reasons.Count > 0
            ? Verdict.Fail(Name, Kind.Request, reasons)
            : Verdict.Pass(Name, [.. form.Where(member => !_known.Contains(member.Key)).Select(member => $"body.{member.Key}: is not in the contract")]);
    }

    // The parser's message ends with the position, in words of its own.
    private static string Explain(JsonException broken)
    {
        var end = broken.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var problem = Redaction.MaskDigits(end < 0 ? broken.Message : broken.Message[..end]);
        return broken.LineNumber is { } line && broken.BytePositionInLine is { } position
            ? FormattableString.Invariant($"body: is not strict JSON at line {line + 1}, byte {position + 1}: {problem}")
            : $"body: is not strict JSON: {problem}";
    }
}
