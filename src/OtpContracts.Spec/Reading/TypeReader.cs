using OtpContracts.Spec.Model;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading;

/// <summary>Reads <c>types</c>, fields and references to types.</summary>
internal sealed class TypeReader
{
    private const int DeepestList = 8;

    private static readonly Dictionary<string, ScalarKind> Scalars = new(StringComparer.Ordinal)
    {
        ["string"] = ScalarKind.String,
        ["int"] = ScalarKind.Int,
        ["long"] = ScalarKind.Long,
        ["decimal"] = ScalarKind.Decimal,
        ["boolean"] = ScalarKind.Boolean,
        ["uri"] = ScalarKind.Uri,
    };

    private static readonly Dictionary<string, Presence> RequiredWords = new(StringComparer.Ordinal)
    {
        ["true"] = Presence.Required,
        ["false"] = Presence.Optional,
        ["unknown"] = Presence.Unknown,
    };

    private readonly DiagnosticBag _diagnostics;
    private readonly IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> _declared;
    private readonly HashSet<string> _names;

    public TypeReader(YamlNode? types, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _declared = Section.Entries(types, "\"types\"", diagnostics);
        _names = new HashSet<string>(_declared.Select(entry => entry.Key.Value), StringComparer.Ordinal);
    }

    public IReadOnlyList<TypeDefinition> ReadDeclarations() =>
        [.. _declared.Select(entry => ReadDeclaration(entry.Key, entry.Value)).OfType<TypeDefinition>()];

    /// <summary>Reads the fields of a mapping of names to field descriptions.</summary>
    /// <param name="node">The mapping.</param>
    /// <param name="what">What the mapping is, for messages.</param>
    /// <param name="unsaid">Whether a field is required where nothing is said: members of a type are, parameters are not, as vendor pages mark them.</param>
    public IReadOnlyList<Field> ReadFields(YamlNode? node, string what, Presence unsaid) =>
        [.. Section.Entries(node, what, _diagnostics).Select(entry => ReadField(entry.Key, entry.Value, unsaid)).OfType<Field>()];

    /// <summary>Reads a reference such as <c>string</c>, <c>Channel</c> or <c>list&lt;Channel&gt;</c>.</summary>
    public ContractType? ReadReference(YamlScalar scalar)
    {
        var text = scalar.Value.Trim();
        var depth = 0;
        while (text.StartsWith("list<", StringComparison.Ordinal) && text.EndsWith(">", StringComparison.Ordinal) && depth < DeepestList)
        {
            text = text.Substring(5, text.Length - 6).Trim();
            depth++;
        }

        ContractType type;
        if (Scalars.TryGetValue(text, out var kind))
        {
            type = new ScalarType(kind);
        }
        else if (_names.Contains(text))
        {
            type = new NamedType(text);
        }
        else
        {
            _diagnostics.Report(DiagnosticRules.UnknownType, scalar.Span, text, Spelling.DidYouMean(text, Scalars.Keys.Concat(_names)));
            return null;
        }

        for (; depth > 0; depth--)
        {
            type = new ListType(type);
        }

        return type;
    }

    private TypeDefinition? ReadDeclaration(YamlScalar name, YamlNode node)
    {
        if (!Identifiers.Check(name, "the name of a type", _diagnostics)
            || Section.Open(node, "A type", _diagnostics, "enum", "fields", "summary") is not { } section)
        {
            return null;
        }

        if (Scalars.ContainsKey(name.Value))
        {
            _diagnostics.Report(DiagnosticRules.DuplicateName, name.Span, "A built-in type", name.Value);
            return null;
        }

        var summary = section.Localized("summary");
        if (section.Node("enum") is { } values)
        {
            return new EnumDefinition(name.Value, ReadEnumValues(values, section), summary, name.Span);
        }

        return section.RequiredNode("fields") is { } fields
            ? new ObjectDefinition(name.Value, ReadFields(fields, "\"fields\"", Presence.Required), summary, name.Span)
            : null;
    }

    private List<EnumValue> ReadEnumValues(YamlNode node, Section section)
    {
        if (node is not YamlSequence sequence)
        {
            return [.. Section.Entries(node, "\"enum\"", _diagnostics).Select(entry => ReadNamedValue(entry.Key, entry.Value)).OfType<EnumValue>()];
        }

        var values = new List<EnumValue>();
        foreach (var item in sequence.Items)
        {
            if (section.AsScalar(item, "enum") is not { } text)
            {
                continue;
            }

            if (values.Exists(value => value.Text == text.Value))
            {
                _diagnostics.Report(DiagnosticRules.DuplicateName, text.Span, "Another value", text.Value);
                continue;
            }

            values.Add(new EnumValue(text.Value, Name: null, LocalizedText.None, text.Span));
        }

        return values;
    }

    private EnumValue? ReadNamedValue(YamlScalar text, YamlNode node)
    {
        if (Section.Open(node, "A value of an enum", _diagnostics, "name", "summary") is not { } section)
        {
            return null;
        }

        var name = section.Scalar("name");
        var usable = name is not null && Identifiers.Check(name, "the name of a value", _diagnostics);
        return new EnumValue(text.Value, usable ? name!.Value : null, section.Localized("summary"), text.Span);
    }

    private Field? ReadField(YamlScalar name, YamlNode node, Presence unsaid)
    {
        var section = Section.Open(
            node, "A field", _diagnostics, "type", "required", "optional", "sensitive", "default", "when", "length", "range", "digits", "summary", "csharp");
        if (section?.RequiredScalar("type") is not { } reference || ReadReference(reference) is not { } type)
        {
            return null;
        }

        var codeName = section.Scalar("csharp");
        if (codeName is not null && !Identifiers.Check(codeName, "a C# name", _diagnostics))
        {
            codeName = null;
        }

        var presence = ReadPresence(section, name, unsaid);
        return new Field
        {
            Name = name.Value,
            CodeName = codeName?.Value,
            Type = type,
            Presence = presence,
            IsSensitive = section.Flag("sensitive"),
            Default = section.Text("default"),
            When = section.Text("when"),
            Constraints = ReadConstraints(section, type),
            Summary = section.Localized("summary"),
            Span = name.Span,
        };
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
            _diagnostics.Report(DiagnosticRules.PresenceUnknown, name.Span, name.Value);
        }

        return presence;
    }

    private static Constraints ReadConstraints(Section section, ContractType type)
    {
        var isText = type is ScalarType { Kind: ScalarKind.String };
        var isNumber = type is ScalarType { Kind: ScalarKind.Int or ScalarKind.Long or ScalarKind.Decimal };
        return new Constraints
        {
            Length = ReadBounds(section, "length", type, isText),
            Digits = ReadBounds(section, "digits", type, isText),
            Range = ReadBounds(section, "range", type, isNumber),
        };
    }

    private static Bounds? ReadBounds(Section section, string key, ContractType type, bool fits)
    {
        var bounds = section.Bounds(key);
        if (bounds is null || fits)
        {
            return bounds;
        }

        section.Diagnostics.Report(DiagnosticRules.InvalidConstraint, section.Node(key)!.Span, key, type, "");
        return null;
    }
}
