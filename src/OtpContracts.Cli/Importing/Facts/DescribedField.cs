using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Descriptions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>Makes a field of what a row says of it.</summary>
internal static class DescribedField
{
    private const int LongestDescription = 1000;

    /// <summary>Makes the field, without its members.</summary>
    /// <param name="row">The row.</param>
    /// <param name="name">The field's own name, where the row gives a path.</param>
    /// <param name="isList">Whether the name says that it is a list.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static ImportedField Make(ParameterRow row, string name, bool isList, Page page, List<PageFinding> findings)
    {
        row = isList ? row with { Type = row.Type is { Kind: TypeKind.List } ? row.Type : new PageType(TypeKind.List, row.Type) } : row;
        if (row.Type is null && SaidType.Match(row.Description) is { Success: true } said)
        {
            row = row with { Type = TypeWords.Read(said.Groups["type"].Value, isColumn: true) };
            findings.Add(new PageFinding(FindingKind.Guess, page.Path, row.Line, $"\"{row.Name}\": no column gives it a type: it is that of the words \"{said.Value}\"."));
        }

        var facts = DescriptionFacts.Read(row);
        foreach (var remark in facts.Remarks)
        {
            findings.Add(new PageFinding(FindingKind.Guess, page.Path, row.Line, $"{row.Name}: {remark}"));
        }

        if (row.Description.TrimEnd().EndsWith('{') || row.Description.TrimEnd().EndsWith('['))
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, row.Line, $"The description of \"{row.Name}\" breaks off: \"{row.Description}\"."));
        }

        if (row.Description.Length > LongestDescription && RunsOn.IsMatch(row.Description))
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, row.Line, $"The description of \"{row.Name}\" has {row.Description.Length} characters, a request or a sample among them: what stands below it may have run into it."));
        }

        var type = row.Type ?? (facts.Default is "true" or "false" ? new PageType(TypeKind.Boolean) : facts.Default is null || facts.Values.Count > 0 ? null : new PageType(facts.Default.All(char.IsAsciiDigit) ? TypeKind.Int : TypeKind.String));
        if (row.Type is null && type is not null)
        {
            findings.Add(new PageFinding(FindingKind.Guess, page.Path, row.Line, $"\"{row.Name}\": no page gives it a type: it is taken as {(type.Kind switch { TypeKind.Boolean => "a truth value", TypeKind.Int => "a whole number", _ => "a text" })}, for its default {facts.Default} is one."));
        }

        type = type is { Kind: TypeKind.List, Item: null } && TypeWords.ItemIn(row.Description) is { } told ? type with { Item = told } : type;
        var field = new ImportedField { Name = name, Type = type, Required = row.Required, Values = facts.Values, Default = facts.Default, Place = PlaceOf(row.Place), IsNullable = type is { IsNullable: true } || OrNull.IsMatch(row.Description), Source = new PageLine(page.Path, row.Line) };
        field.Constant = row.Required != RequiredMark.Optional && FixedExample.Match(PunctuationMarks.Latin(row.Example)) is { Success: true } fixedValue && (fixedValue.Groups["name"].Value is "" || fixedValue.Groups["name"].Value == name) ? fixedValue.Groups["value"].Value : null;
        foreach (var constraint in facts.Constraints)
        {
            field.Constraints.Add(constraint.Key, constraint.Value);
        }

        if (row.Description.Length > 0)
        {
            field.Summary[page.Language] = row.Description;
        }

        TypeLimits.Check(field, page, findings);
        return field;
    }

    private static readonly Regex RunsOn = PagePattern.AnyCase(@"\bcurl\s+-|\bHTTP/1\.|CURLOPT_|\{\s*""\w+""\s*:[^{}]*,\s*""\w+""\s*:");

    // "A string that you choose"; "a number" is what a message goes to.
    private static readonly Regex SaidType = PagePattern.AnyCase(@"^\s*an?\s+(?<type>string|boolean|integer|array|object)\b");

    // "7-15 digits or null", "will be NULL until then", 可为null
    private static readonly Regex OrNull = PagePattern.AnyCase(@"\bor null\b|\b(will|can|may|could) be null\b|\bis null (if|when|until|unless)\b|(可以?|允许)(为|是|传)\s*null\b|或(者|为|是)?\s*null\b");

    // "(固定值)action=send"
    private static readonly Regex FixedExample = PagePattern.AnyCase(@"^\W*(固定值?|fixed( value)?)\W*((?<name>[a-z_]\w*)\s*=\s*)?(?<value>[a-z0-9][\w.\-]*)\W*$");

    private static string PlaceOf(string word) => word switch
    {
        "formdata" or "form" or "json" or "body" => "body",
        "uri" => "url",
        "headers" => "header",
        "query string" or "querystring" => "query",
        "path" or "url" or "query" or "header" => word,
        _ => "",
    };
}
