using System.Globalization;
using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Descriptions;

/// <summary>A value that a description lists.</summary>
/// <param name="Value">The value on the wire.</param>
/// <param name="Meaning">What the page calls it; else empty.</param>
internal sealed record ListedValue(string Value, string Meaning)
{
    /// <summary>The values that a pattern found, of which none is said what it means.</summary>
    /// <param name="match">The match, with a group <c>value</c>.</param>
    public static List<ListedValue> Captured(Match match) => [.. match.Groups["value"].Captures.Select(value => new ListedValue(value.Value, ""))];

    /// <summary>The values that a pattern found, each with what it means.</summary>
    /// <param name="match">The match, with groups <c>value</c> and <c>meaning</c>.</param>
    public static List<ListedValue> Explained(Match match) =>
        [.. match.Groups["value"].Captures.Zip(match.Groups["meaning"].Captures, (value, meaning) => new ListedValue(value.Value, meaning.Value.Trim()))];
}

/// <summary>What the words of a description say about the values of a parameter.</summary>
internal sealed record DescriptionFacts
{
    /// <summary>Constraints by their keys in the contract language: <c>length</c>, <c>digits</c>, <c>range</c>, <c>items</c>, <c>pattern</c>.</summary>
    public IReadOnlyDictionary<string, string> Constraints { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The values that it may have; empty where none are listed.</summary>
    public IReadOnlyList<ListedValue> Values { get; init; } = [];

    /// <summary>What the vendor takes where it is left out, or null.</summary>
    public string? Default { get; init; }

    /// <summary>What was read in one of two ways, or could not be taken over, in sentences.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    public static DescriptionFacts Read(ParameterRow row)
    {
        var type = row.Type?.Kind ?? TypeKind.Any;
        var words = row.Constraint.Length == 0 ? row.Description : type is TypeKind.List ? $"{Labelled(row.Constraint, type)} {row.Description}" : $"{row.Description} {Labelled(row.Constraint, type)}";
        var remarks = new List<string>();
        if (type is TypeKind.String or TypeKind.Any && LabelledPattern.Match(words) is { Success: true } pattern)
        {
            remarks.Add($"\"{pattern.Value}\" is left out: nothing says whether the whole text or a part of it is to be so.");
            words = words.Remove(pattern.Index, pattern.Length);
        }

        var values = type is TypeKind.Boolean or TypeKind.Object or TypeKind.DateTime or TypeKind.Date ? [] : ListedValues.Read(words, type, remarks);
        values = AreWithin(words, values) ? [] : values;
        values = values.Count == 0 && row.Type is { Size: "enum" } ? ItemValues.Read(words) : values;
        if (values.Count > 0 && type is TypeKind.String && ListInText.IsMatch(words))
        {
            remarks.Add($"It holds several with commas between, each one of {string.Join(", ", values.Select(value => value.Value))}: the whole is none of these, and no value is taken.");
            values = [];
        }

        var constraints = new Dictionary<string, string>(StringComparer.Ordinal);
        if (values.Count == 0 && row.Type is { Size: "enum" })
        {
            remarks.Add("It is said to have listed values, and none could be read.");
        }

        if (values.Count == 0)
        {
            Limits.Read(words, row.Type, constraints, remarks);
        }

        if (values.Count == 0 && constraints.Count == 0 && remarks.Count == 0 && LimitAlone.IsMatch(row.Constraint))
        {
            remarks.Add($"\"{row.Constraint}\" stands where limits do, and is none that could be read.");
        }

        var isSaid = values.Count == 0 && type is TypeKind.String or TypeKind.Any && SeveralWords.IsMatch(row.Default);
        if (isSaid)
        {
            remarks.Add($"The default \"{row.Default}\" is taken as words about one, and left out.");
        }

        var @default = isSaid ? null : Defaults.Read(row.Default.Length > 0 ? $"default: {row.Default}" : words, row.Name, type, isPlain: row.Type is null && row.Default.Length > 0, values, remarks);

        // A default that is a number tells what the limits are of.
        if (row.Type is null && values.Count == 0 && constraints.Count == 0 && @default?.All(char.IsAsciiDigit) == true)
        {
            Limits.ReadUntyped(words, constraints, remarks);
        }

        if (constraints.TryGetValue("range", out var counted) && @default is not null && IsLeftOut(counted, @default) && Limits.OfCount(words) is { } count && !IsLeftOut(count, @default))
        {
            constraints["range"] = count;
            remarks.Add($"Its default {@default} tells that it is the count itself that is limited: its range is {count}.");
        }

        if (constraints.TryGetValue("range", out var range) && LeftOut(range, @default, row.Example) is { } left)
        {
            constraints.Remove("range");
            remarks.Add($"The range {range} leaves out {left}: it is left out.");
        }

        return new DescriptionFacts { Constraints = constraints, Values = values, Default = @default, Remarks = remarks };
    }

    /// <summary>The default that a range leaves out, in words, or the example: "max 6" may count the digits; or null.</summary>
    private static string? LeftOut(string range, string? @default, string example) =>
        IsLeftOut(range, @default) ? $"the default {@default}" : range.StartsWith("..", StringComparison.Ordinal) && IsLeftOut(range, example) ? $"the example {example}" : null;

    private static bool IsLeftOut(string range, string? value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Limits.LeavesOut(range, number);

    /// <summary>"Between 0 and 3, where 0 is low and 3 is high" explains some of the numbers that there are.</summary>
    private static bool AreWithin(string words, IReadOnlyList<ListedValue> values) =>
        Between.Match(words) is { Success: true } said && int.Parse(said.Groups["low"].Value, CultureInfo.InvariantCulture) is var low && int.Parse(said.Groups["high"].Value, CultureInfo.InvariantCulture) is var high
        && values.Count > 0 && values.Count < high - low + 1 && values.All(value => int.TryParse(value.Value, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high);

    // "A comma-separated list of fields. Possible values are a, b"
    private static readonly Regex ListInText = PagePattern.AnyCase(@"\bcomma[\s\-](separated|delimited)\b|\bseparated (by|with) (a )?commas?\b|逗号(分隔|隔开|分割)|逗號(分隔|隔開)");

    private static readonly Regex Between = PagePattern.AnyCase(@"\bbetween\s+(?<low>\d{1,4})\s+and\s+(?<high>\d{1,4})\b");

    // A column of lengths holds bare numbers.
    private static string Labelled(string cell, TypeKind type)
    {
        cell = WithUnit.Match(cell) is { Success: true } counted ? counted.Groups["count"].Value : cell;
        var isRange = cell.Any(character => character is '-' or '~' or '–' or '至');
        return !cell.All(character => char.IsAsciiDigit(character) || character is '-' or '~' or '–' or ' ' or '至' or '.') ? cell
            : type is TypeKind.List ? $"at most {cell} items,"
            : type is not (TypeKind.String or TypeKind.Any) ? $"[{cell}]"
            : isRange ? $"length {cell} characters" : $"max length {cell} characters";
    }

    // A number that counts something, and no sentence: "length:7,15", "2".
    private static readonly Regex LimitAlone = PagePattern.Of(@"^[^.。;；]{0,20}\d[^.。;；]{0,20}$");

    // "current date": no value has blanks alone between its words.
    private static readonly Regex SeveralWords = PagePattern.Of(@"^\p{L}[\p{L}'\-]* (?!\()\p{L}\S*( \S+)*$");

    // "Pattern: [A-Za-z0-9_:/-]+", without marks of where the text begins and ends
    private static readonly Regex LabelledPattern = PagePattern.Of(@"\bPattern\s*:\s*(?![/^])(?=\S*[\[\\(])(\[[^\]\n]{1,60}\]|\S){2,120}");

    private static readonly Regex WithUnit = PagePattern.AnyCase(@"^(?<count>\d+(\s*[\-~]\s*\d+)?)\s*(characters?|chars?)$");
}
