using System.Globalization;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading.Types;

/// <summary>Reads the declarations under <c>types</c>.</summary>
internal sealed class TypeReader(TypeReferences references, FieldReader fieldReader, DiagnosticBag diagnostics)
{
    private static readonly string[] Keys = ["of", "enum", "fields", "summary", "csharp", "deprecated", "since"];

    private static readonly Dictionary<string, bool> EnumBases = new(StringComparer.Ordinal) { ["string"] = false, ["int"] = true };

    public IReadOnlyList<TypeDefinition> Read() =>
        [.. references.Declared.Select(entry => ReadDeclaration(entry.Key, entry.Value)).OfType<TypeDefinition>()];

    private TypeDefinition? ReadDeclaration(YamlScalar name, YamlNode node)
    {
        if (!Identifiers.Check(name, "the name of a type", diagnostics)
            || Section.Open(node, "A type", diagnostics, Keys) is not { } section)
        {
            return null;
        }

        if (TypeReferences.IsBuiltIn(name.Value))
        {
            diagnostics.Report(DiagnosticRules.DuplicateName, name.Span, "A built-in type", name.Value);
            return null;
        }

        var summary = section.Localized("summary");
        if (section.Node("enum") is { } values)
        {
            var isNumeric = section.Scalar("of") is { } of && section.Choose(of, EnumBases);
            return new EnumDefinition(name.Value, isNumeric, [.. ReadEnumValues(values, section).Where(value => !isNumeric || IsNumber(value))], summary, name.Span) { CodeName = section.CodeName(), Deprecated = section.Deprecated(), Since = section.Text("since") };
        }

        return section.RequiredNode("fields") is { } fields
            ? new ObjectDefinition(name.Value, fieldReader.ReadMembers(fields), summary, name.Span) { CodeName = section.CodeName(), Deprecated = section.Deprecated(), Since = section.Text("since") }
            : null;
    }

    private List<EnumValue> ReadEnumValues(YamlNode node, Section section)
    {
        if (node is not YamlSequence sequence)
        {
            return [.. Section.Entries(node, "\"enum\"", diagnostics).Select(entry => ReadNamedValue(entry.Key, entry.Value)).OfType<EnumValue>()];
        }

        var values = new List<EnumValue>();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in sequence.Items)
        {
            if (section.AsScalar(item, "enum") is not { } text)
            {
                continue;
            }

            if (!texts.Add(text.Value))
            {
                diagnostics.Report(DiagnosticRules.DuplicateName, text.Span, "Another value", text.Value);
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

        diagnostics.Report(DiagnosticRules.InvalidValue, value.Span, value.Text, "a whole number, as \"of: int\" asks", "");
        return false;
    }

    private EnumValue? ReadNamedValue(YamlScalar text, YamlNode node)
    {
        if (node is YamlScalar { IsNull: false } shortName)
        {
            return Identifiers.Check(shortName, "the name of a value", diagnostics) ? new EnumValue(text.Value, shortName.Value, LocalizedText.None, text.Span) : null;
        }

        if (Section.Open(node, "A value of an enum", diagnostics, "name", "summary", "deprecated", "since") is not { } section)
        {
            return null;
        }

        var name = section.Scalar("name");
        var usable = name is not null && Identifiers.Check(name, "the name of a value", diagnostics);
        return new EnumValue(text.Value, usable ? name!.Value : null, section.Localized("summary"), text.Span) { Deprecated = section.Deprecated(), Since = section.Text("since") };
    }
}
