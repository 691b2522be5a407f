using System.Globalization;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading;

/// <summary>Reads <c>types</c>, fields and references to types.</summary>
internal sealed class TypeReader
{
    private const int DeepestNesting = 8;

    private static readonly Dictionary<string, ScalarKind> Scalars = new(StringComparer.Ordinal)
    {
        ["string"] = ScalarKind.String,
        ["int"] = ScalarKind.Int,
        ["long"] = ScalarKind.Long,
        ["decimal"] = ScalarKind.Decimal,
        ["boolean"] = ScalarKind.Boolean,
        ["uri"] = ScalarKind.Uri,
        ["any"] = ScalarKind.Any,
    };

    private static readonly Dictionary<string, bool> EnumBases = new(StringComparer.Ordinal) { ["string"] = false, ["int"] = true };

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

    /// <summary>Whether values of a type are sent as one plain text.</summary>
    public bool IsPlain(ContractType type) => type switch
    {
        ScalarType scalar => scalar.Kind != ScalarKind.Any,
        NamedType named => _declared.Any(entry => entry.Key.Value == named.Name && entry.Value is YamlMapping mapping && mapping.Entries.Any(member => member.Key.Value == "enum")),
        _ => false,
    };

    /// <summary>Reads a reference such as <c>string</c>, <c>Channel</c>, <c>list&lt;Channel&gt;</c> or <c>map&lt;int&gt;</c>.</summary>
    public ContractType? ReadReference(YamlScalar scalar)
    {
        var text = scalar.Value.Trim();
        var around = new Stack<Func<ContractType, ContractType>>();
        while (around.Count < DeepestNesting && text.EndsWith(">", StringComparison.Ordinal))
        {
            if (text.StartsWith("list<", StringComparison.Ordinal))
            {
                around.Push(item => new ListType(item));
                text = text.Substring(5, text.Length - 6).Trim();
            }
            else if (text.StartsWith("map<", StringComparison.Ordinal))
            {
                around.Push(value => new MapType(value));
                text = text.Substring(4, text.Length - 5).Trim();
            }
            else
            {
                break;
            }
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

        return around.Aggregate(type, (inner, wrap) => wrap(inner));
    }

    private TypeDefinition? ReadDeclaration(YamlScalar name, YamlNode node)
    {
        if (!Identifiers.Check(name, "the name of a type", _diagnostics)
            || Section.Open(node, "A type", _diagnostics, "of", "enum", "fields", "summary", "csharp", "deprecated", "since") is not { } section)
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
            var isNumeric = section.Scalar("of") is { } of && section.Choose(of, EnumBases);
            return new EnumDefinition(name.Value, isNumeric, [.. ReadEnumValues(values, section).Where(value => !isNumeric || IsNumber(value))], summary, name.Span) { CodeName = section.CodeName(), Deprecated = section.Deprecated(), Since = section.Text("since") };
        }

        return section.RequiredNode("fields") is { } fields
            ? new ObjectDefinition(name.Value, ReadFields(fields, "\"fields\"", Presence.Required), summary, name.Span) { CodeName = section.CodeName(), Deprecated = section.Deprecated(), Since = section.Text("since") }
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

    private bool IsNumber(EnumValue value)
    {
        if (int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return true;
        }

        _diagnostics.Report(DiagnosticRules.InvalidValue, value.Span, value.Text, "a whole number, as \"of: int\" asks", "");
        return false;
    }

    private EnumValue? ReadNamedValue(YamlScalar text, YamlNode node)
    {
        if (node is YamlScalar { IsNull: false } shortName)
        {
            return Identifiers.Check(shortName, "the name of a value", _diagnostics) ? new EnumValue(text.Value, shortName.Value, LocalizedText.None, text.Span) : null;
        }

        if (Section.Open(node, "A value of an enum", _diagnostics, "name", "summary", "deprecated", "since") is not { } section)
        {
            return null;
        }

        var name = section.Scalar("name");
        var usable = name is not null && Identifiers.Check(name, "the name of a value", _diagnostics);
        return new EnumValue(text.Value, usable ? name!.Value : null, section.Localized("summary"), text.Span) { Deprecated = section.Deprecated(), Since = section.Text("since") };
    }

    private Field? ReadField(YamlScalar name, YamlNode node, Presence unsaid)
    {
        var section = Section.Open(
            node, "A field", _diagnostics, ["type", "required", "optional", "nullable", "const", "sensitive", "default", "when", "summary", "csharp", "deprecated", "since", .. ConstraintReader.Keys]);
        if (section is null)
        {
            return null;
        }

        // A fixed value is text unless a type is said.
        var constant = section.Scalar("const");
        var reference = constant is null ? section.RequiredScalar("type") : section.Scalar("type");
        if ((reference is null ? constant is null ? null : new ScalarType(ScalarKind.String) : ReadReference(reference)) is not { } type)
        {
            return null;
        }

        if (constant is not null && type is not ScalarType { Kind: not ScalarKind.Any })
        {
            _diagnostics.Report(DiagnosticRules.InvalidConstraint, constant.Span, "const", type, "");
            return null;
        }

        var presence = constant is null ? ReadPresence(section, name, unsaid) : Presence.Required;
        return new Field
        {
            Name = name.Value,
            CodeName = section.CodeName(),
            Type = type,
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
}
