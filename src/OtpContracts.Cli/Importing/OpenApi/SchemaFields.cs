using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.OpenApi;

/// <summary>Makes fields of schemas. What a description says in words is read as that of a table is; what the schema says comes first.</summary>
/// <param name="references">Follows references.</param>
/// <param name="page">The page.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class SchemaFields(SchemaReferences references, Page page, List<PageFinding> findings)
{
    private const int DeepestMember = 24;
    private const int LongestDescription = 1_000;

    /// <summary>A parameter.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="required">Whether it must be sent.</param>
    /// <param name="description">What is said of it, where the schema is not to be asked; else empty.</param>
    /// <param name="place">Where it goes.</param>
    /// <param name="line">Its line.</param>
    public ImportedField Parameter(string name, SampleValue schema, RequiredMark required, string description, string place, int line) =>
        Field(name, references.Shape(schema, []), required, description, isReply: false, line, depth: 0, place);

    /// <summary>The members of an object.</summary>
    /// <param name="shape">Its schema.</param>
    /// <param name="isReply">Whether it is of a reply; null where that is not known.</param>
    /// <param name="place">Where they go; else empty.</param>
    public List<ImportedField> Members(SchemaShape shape, bool? isReply, string place = "") => Members(shape, isReply, depth: 0, place);

    private List<ImportedField> Members(SchemaShape shape, bool? isReply, int depth, string place = "")
    {
        var required = shape.Parts.SelectMany(part => part.Find("required")?.Items ?? []).Select(name => name.Text).ToHashSet(StringComparer.Ordinal);
        var fields = new List<ImportedField>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, schema) in shape.Parts.SelectMany(part => part.Find("properties")?.Members ?? []).Where(member => member.Value.Kind == SampleKind.Object))
        {
            if (known.Add(name) && references.Spend(schema) && references.Shape(schema, shape.Trail) is var member && member.Text(isReply == true ? "writeOnly" : "readOnly") != "true")
            {
                fields.Add(Field(name, member, required.Contains(name) ? RequiredMark.Required : RequiredMark.Optional, "", isReply, schema.Line, depth, place));
            }
        }

        foreach (var choice in shape.Choices.SelectMany(choice => Members(choice, isReply, depth, place)).Where(choice => known.Add(choice.Name)))
        {
            choice.Required = RequiredMark.Optional;
            fields.Add(choice);
            Tell(FindingKind.Guess, choice.Source.Line, $"\"{choice.Name}\" is a member of one of several forms: it is taken as optional.");
        }

        return fields;
    }

    private ImportedField Field(string name, SchemaShape shape, RequiredMark required, string description, bool? isReply, int line, int depth, string place = "")
    {
        var item = shape.Find("items") is { } items ? references.Shape(items, shape.Trail) : null;
        var words = Words(description.Length > 0 ? description : shape.Text("description"));
        var row = new ParameterRow { Name = name, Type = SchemaTypes.Of(shape, item), Required = required, Description = words, Place = place, Line = line };
        var field = DescribedField.Make(row, name, isList: false, page, findings);
        field.IsNullable |= shape.IsNullable;
        new SchemaLimits(field, page, findings).Take(shape, item);
        TypeLimits.Check(field, page, findings);
        if (field.Type?.Kind is TypeKind.Object or TypeKind.List && (field.Type.Kind == TypeKind.Object ? shape : item) is { } holder)
        {
            if (depth < DeepestMember)
            {
                field.Members.AddRange(Members(holder, isReply, depth + 1));
            }
            else
            {
                Tell(FindingKind.NotUnderstood, line, $"\"{name}\" lies deeper than {DeepestMember} objects: what it holds is not read.");
            }
        }

        return field;
    }

    /// <summary>A description on one line; of a very long one, its first paragraph.</summary>
    /// <param name="description">The description.</param>
    public static string Words(string description)
    {
        var whole = description.Length <= LongestDescription ? description : description.Split("\n\n")[0];
        return Blanks.Replace(whole.Length <= LongestDescription ? whole : whole[..LongestDescription], " ").Trim();
    }

    private void Tell(FindingKind kind, int line, string message) => findings.Add(new PageFinding(kind, page.Path, line, message));

    private static readonly Regex Blanks = PagePattern.Of(@"\s+");
}
