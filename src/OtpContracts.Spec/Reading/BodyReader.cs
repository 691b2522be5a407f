using OtpContracts.Spec.Model;
using OtpContracts.Spec.Naming;
using OtpContracts.Spec.Reading.Types;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading;

/// <summary>What a request sends as its body.</summary>
internal sealed record RequestBody(BodyFormat Format, IReadOnlyList<Field> Members, Field? Whole);

/// <summary>Reads what a request sends as its body.</summary>
internal sealed class BodyReader(TypeReferences types, IReadOnlyDictionary<string, TypeDefinition> declarations, FieldReader fields, ParameterReader parameters, DiagnosticBag diagnostics)
{
    private static readonly Dictionary<string, BodyFormat> Formats = new(StringComparer.Ordinal) { ["json"] = BodyFormat.Json, ["form"] = BodyFormat.Form, ["multipart"] = BodyFormat.Multipart, ["text"] = BodyFormat.Text };

    public RequestBody Read(Section endpoint)
    {
        var format = endpoint.Scalar("format") is { } word ? endpoint.Choose(word, Formats) : BodyFormat.Json;
        var body = endpoint.Node("body");
        var whole = body is YamlScalar { IsNull: false } reference ? ReadWhole(reference, format) : null;
        var members = whole is null && body is not YamlScalar { IsNull: false } ? ReadMembers(body, format) : [];
        return new RequestBody(format, members, whole);
    }

    private IReadOnlyList<Field> ReadMembers(YamlNode? node, BodyFormat format)
    {
        if (format == BodyFormat.Text && node is not null)
        {
            diagnostics.Report(DiagnosticRules.WrongNode, node.Span, "The \"body\" of \"format: text\"", "a type such as string", node.Kind);
            return [];
        }

        return format is BodyFormat.Form or BodyFormat.Multipart ? parameters.ReadForm(node) : fields.ReadParameters(node, "body");
    }

    private Field? ReadWhole(YamlScalar reference, BodyFormat format)
    {
        if (format is BodyFormat.Form or BodyFormat.Multipart)
        {
            diagnostics.Report(DiagnosticRules.WrongNode, reference.Span, $"The \"body\" of \"format: {ContractWord.Of(format)}\"", "a mapping of fields", reference.Kind);
            return null;
        }

        var type = types.ReadReference(reference);
        if (type is null || format != BodyFormat.Text || types.IsPlain(type))
        {
            return type is null ? null : WholeField(type, reference.Span);
        }

        diagnostics.Report(DiagnosticRules.InvalidConstraint, reference.Span, "format: text", type, " Only a scalar or an enum can be sent as text.");
        return null;
    }

    private Field WholeField(ContractType type, SourceSpan span)
    {
        var mayBeEmpty = type is NamedType named && declarations.TryGetValue(named.Name, out var declared) && declared is ObjectDefinition @object && @object.Fields.All(field => field.Presence != Presence.Required);
        return new Field
        {
            Name = "body",
            CodeName = null,
            Type = type,
            Place = FieldPlace.Body,
            IsIdempotencyKey = false,
            Presence = mayBeEmpty ? Presence.Optional : Presence.Required,
            IsNullable = false,
            Constant = null,
            IsSensitive = false,
            Deprecated = null,
            Since = null,
            Default = null,
            When = null,
            Constraints = Constraints.None,
            Summary = LocalizedText.None,
            Span = span,
        };
    }
}
