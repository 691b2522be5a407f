using OtpContracts.Spec.Model;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading.Types;

/// <summary>Reads fields: the parameters of endpoints and the members of types.</summary>
internal sealed class FieldReader(TypeReferences types, DiagnosticBag diagnostics)
{
    private static readonly Dictionary<string, Presence> RequiredWords = new(StringComparer.Ordinal)
    {
        ["true"] = Presence.Required,
        ["false"] = Presence.Optional,
        ["unknown"] = Presence.Unknown,
    };

    private static readonly Dictionary<string, FieldPlace> Places = new(StringComparer.Ordinal)
    {
        ["header"] = FieldPlace.Header,
        ["headers"] = FieldPlace.Headers,
        ["status"] = FieldPlace.Status,
        ["body"] = FieldPlace.Body,
    };

    private static readonly string[] Keys =
        ["type", "format", "required", "optional", "nullable", "const", "sensitive", "default", "when", "summary", "csharp", "deprecated", "since", .. ConstraintReader.Keys];

    private static readonly string[] ParameterKeys = [.. Keys, "idempotencyKey"];

    private static readonly string[] MemberKeys = [.. Keys, "in"];

    /// <summary>Reads parameters: each may be left out unless it is required, as vendor pages mark them.</summary>
    /// <param name="node">A mapping of names to descriptions.</param>
    /// <param name="place">The key that the mapping stands under.</param>
    public IReadOnlyList<Field> ReadParameters(YamlNode? node, string place) => ReadFields(node, $"\"{place}\"", Presence.Optional, ParameterKeys);

    /// <summary>Reads the members of a type: each is always there unless it is optional.</summary>
    /// <param name="node">A mapping of names to descriptions.</param>
    public IReadOnlyList<Field> ReadMembers(YamlNode node)
    {
        var members = ReadFields(node, "\"fields\"", Presence.Required, MemberKeys);
        if (members.Find(member => member.Place == FieldPlace.Body) is { } whole)
        {
            foreach (var other in members.Where(member => member != whole && member.Place is FieldPlace.Member or FieldPlace.Body))
            {
                diagnostics.Report(DiagnosticRules.Misplaced, other.Span, other.Name, whole.Name, "is the whole body");
            }
        }

        return members;
    }

    private List<Field> ReadFields(YamlNode? node, string what, Presence unsaid, string[] keys)
    {
        var entries = Section.Entries(node, what, diagnostics);
        var fields = new List<Field>(entries.Count);
        foreach (var entry in entries)
        {
            if (ReadField(entry.Key, entry.Value, unsaid, keys) is { } field)
            {
                fields.Add(field);
            }
        }

        return fields;
    }

    private Field? ReadField(YamlScalar name, YamlNode node, Presence unsaid, string[] keys)
    {
        if (Section.Open(node, "A field", diagnostics, keys) is not { } section)
        {
            return null;
        }

        var constant = section.Scalar("const");
        if (ReadType(section, constant) is not { } type)
        {
            TellRest(section, name, constant);
            return null;
        }

        type = ReadFormat(section, type);
        var presence = constant is null ? ReadPresence(section, name, unsaid) : Presence.Required;
        return new Field
        {
            Name = name.Value,
            CodeName = section.CodeName(),
            Type = type,
            Place = keys == MemberKeys ? ReadPlace(section, name, type) : FieldPlace.Member,
            IsIdempotencyKey = ReadIdempotencyKey(section, type),
            Presence = presence,
            IsNullable = section.Flag("nullable"),
            Constant = constant?.Value,
            IsSensitive = section.Flag("sensitive"),
            Default = section.Text("default"),
            When = section.Text("when"),
            Constraints = ConstraintReader.Read(section, type),
            Summary = section.Localized("summary"),
            Deprecated = section.Deprecated(),
            Since = section.Text("since"),
            Span = name.Span,
        };
    }

    private ContractType? ReadType(Section section, YamlScalar? constant)
    {
        // A fixed value is text unless a type is said.
        var reference = constant is null ? section.RequiredScalar("type") : section.Scalar("type");
        var type = reference is null ? constant is null ? null : new ScalarType(ScalarKind.String) : types.ReadReference(reference);
        if (type is null || constant is null)
        {
            return type;
        }

        if (type is not ScalarType { Kind: not (ScalarKind.Any or ScalarKind.Bytes or ScalarKind.Date or ScalarKind.DateTime) } scalar)
        {
            diagnostics.Report(DiagnosticRules.InvalidConstraint, constant.Span, "const", type, "");
            return null;
        }

        return ConstantValues.Check(constant, scalar, diagnostics) ? type : null;
    }

    // What can be told of a field without its type.
    private void TellRest(Section section, YamlScalar name, YamlScalar? constant)
    {
        if (constant is null)
        {
            ReadPresence(section, name, Presence.Optional);
        }

        _ = section.CodeName();
        _ = section.Flag("nullable");
        _ = section.Flag("sensitive");
        _ = ConstraintReader.Read(section, type: null);
        _ = section.Localized("summary");
    }

    private ContractType ReadFormat(Section section, ContractType type)
    {
        if (section.Scalar("format") is not { } format)
        {
            return type;
        }

        if (type.Innermost is not ScalarType { Kind: ScalarKind.Date or ScalarKind.DateTime } time)
        {
            diagnostics.Report(DiagnosticRules.InvalidConstraint, format.Span, "format", type, "");
            return type;
        }

        if (TimeFormat.IsFaithful(time.Kind, format.Value))
        {
            return Formatted(type, format.Value);
        }

        var words = TimeFormat.WordsFor(time.Kind);
        var (what, example) = time.Kind == ScalarKind.Date ? ("day", "yyyyMMdd") : ("moment", "yyyyMMddHHmmss");
        diagnostics.Report(
            DiagnosticRules.InvalidValue, format.Span, format.Value, $"{string.Join(", ", words)} or a format of .NET that keeps the {what} whole, such as {example}", Spelling.DidYouMean(format.Value, words));
        return type;
    }

    private static ContractType Formatted(ContractType type, string format) => type switch
    {
        ListType list => list with { Item = Formatted(list.Item, format) },
        MapType map => map with { Value = Formatted(map.Value, format) },
        _ => ((ScalarType)type) with { Format = format },
    };

    private FieldPlace ReadPlace(Section section, YamlScalar name, ContractType type)
    {
        if (section.Scalar("in") is not { } word)
        {
            return FieldPlace.Member;
        }

        var place = section.Choose(word, Places);
        var (fits, taken) = place switch
        {
            FieldPlace.Header => (types.IsPlain(type) || types.IsPlainList(type), "A header holds a scalar, an enum or a list of them."),
            FieldPlace.Headers => (types.IsPlainMap(type), "Headers are a map of scalars or enums."),
            FieldPlace.Status => (type is ScalarType { Kind: ScalarKind.Int }, "The HTTP status is an int."),
            _ => (true, ""),
        };
        if (!fits)
        {
            diagnostics.Report(DiagnosticRules.InvalidConstraint, word.Span, "in: " + word.Value, type, " " + taken);
        }

        var isNamed = place switch
        {
            FieldPlace.Header => HeaderNames.Check(name.Value, name.Span, diagnostics),
            FieldPlace.Headers => HeaderNames.CheckPrefix(name.Value, name.Span, diagnostics),
            _ => true,
        };
        return fits && isNamed ? place : FieldPlace.Member;
    }

    private bool ReadIdempotencyKey(Section section, ContractType type)
    {
        var isKey = section.Flag("idempotencyKey");
        if (isKey && type is not ScalarType { Kind: ScalarKind.String })
        {
            diagnostics.Report(DiagnosticRules.InvalidConstraint, section.Node("idempotencyKey")!.Span, "idempotencyKey", type, " A key is a string.");
            return false;
        }

        return isKey;
    }

    private Presence ReadPresence(Section section, YamlScalar name, Presence unsaid)
    {
        var presence = unsaid;
        if (section.Scalar("required") is { } required)
        {
            presence = section.Choose(required, RequiredWords);
        }

        if (section.Node("optional") is not null)
        {
            presence = section.Flag("optional") ? Presence.Optional : Presence.Required;
        }

        if (presence == Presence.Unknown)
        {
            diagnostics.Report(DiagnosticRules.PresenceUnknown, name.Span, name.Value);
        }

        return presence;
    }
}
