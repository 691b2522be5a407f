using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.FlatTables;

/// <summary>Reads a row of a table whose cells run together: <c>codestringYesThe code</c>.</summary>
internal static partial class RunTogetherRow
{
    /// <summary>Reads a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="line">Its number.</param>
    /// <param name="kinds">The headings in order.</param>
    /// <param name="shown">The names that the page's samples show.</param>
    /// <returns>The row, or null where the line is none.</returns>
    public static ParameterRow? Read(string text, int line, IReadOnlyList<ColumnKind> kinds, IReadOnlySet<string> shown)
    {
        if (EndingTyped(text, kinds) is var (front, type, mark))
        {
            return NameLength(front, shown) is var length and > 0
                ? new ParameterRow { Name = front[..length], Type = type, Required = mark, Description = front[length..], Line = line }
                : null;
        }

        if (!kinds.Contains(ColumnKind.Type) && (kinds[1] == ColumnKind.Required ? MarkFirst().Match(text) : kinds[^1] == ColumnKind.Required ? Untyped().Match(text) : Match.Empty) is { Success: true } untyped)
        {
            return new ParameterRow { Name = untyped.Groups["name"].Value, Required = RequiredWords.Read(untyped.Groups["mark"].Value) ?? RequiredMark.Unknown, Description = untyped.Groups["words"].Value, Line = line };
        }

        // Where types come before marks, a name such as orderNo ends like one.
        var order = kinds.ToList();
        var isTypeFirst = order.Contains(ColumnKind.Type) && order.IndexOf(ColumnKind.Type) < order.IndexOf(ColumnKind.Required);
        // Nothing stands behind a type that ends the line: "CountryNumberstring" is one name and its type.
        var isAlone = isTypeFirst || !order.Contains(ColumnKind.Required);
        if (isAlone && order.Contains(ColumnKind.Type) && TypeLast().Match(text) is { Success: true } alone)
        {
            return new ParameterRow { Name = alone.Groups["name"].Value, Type = TypeWords.Read(alone.Groups["type"].Value, isColumn: true), Line = line };
        }

        if ((isTypeFirst ? TypeFirst() : Together()).Match(text) is not { Success: true } match)
        {
            return null;
        }

        // Without a column of marks, what looks like one begins the description, unless it stands in front of the type.
        var isMarked = match.Groups["mark"].Success && (kinds.Contains(ColumnKind.Required) || match.Groups["mark"].Index < match.Groups["type"].Index);
        var words = ((isMarked ? "" : match.Groups["mark"].Value) + match.Groups["rest"].Value).Trim(' ', '·');
        var last = isMarked ? Match.Empty : kinds[^1] == ColumnKind.Required ? MarkColumn().Match(words) : LastMark().Match(words);
        return new ParameterRow
        {
            Name = match.Groups["name"].Value,
            Type = TypeWords.Read(match.Groups["type"].Value, isColumn: true),
            Required = RequiredWords.Read(isMarked ? match.Groups["mark"].Value : last.Value) ?? (match.Groups["star"].Success ? RequiredMark.Required : RequiredMark.Unknown),
            Description = last.Success ? words[..last.Index] : words,
            Line = line,
        };
    }

    /// <summary>Whether a line is a row of which nothing tells where the name ends and the description begins.</summary>
    /// <param name="text">The line.</param>
    /// <param name="kinds">The headings in order.</param>
    public static bool IsUncut(string text, IReadOnlyList<ColumnKind> kinds) => EndingTyped(text, kinds) is not null;

    /// <summary>Name and description, type and mark of a row that ends with its type and mark.</summary>
    private static (string Front, PageType Type, RequiredMark Mark)? EndingTyped(string text, IReadOnlyList<ColumnKind> kinds) =>
        kinds is [ColumnKind.Name, ColumnKind.Description, ColumnKind.Type, ColumnKind.Required] && TypeAndMark().Match(text) is { Success: true } match
        && TypeWords.Read(match.Groups["type"].Value, isColumn: true) is { } type && RequiredWords.Read(match.Groups["mark"].Value) is { } mark
            ? (match.Groups["front"].Value, type, mark)
            : null;

    /// <summary>How long the name is that runs into a description; 0 where it could end at several places.</summary>
    private static int NameLength(string front, IReadOnlySet<string> shown)
    {
        var known = shown.Where(name => front.Length > name.Length && front.StartsWith(name, StringComparison.Ordinal) && !char.IsAsciiLetterLower(front[name.Length])).Select(name => name.Length).DefaultIfEmpty().Max();
        return known > 0 ? known : NameThenWords().Match(front).Groups["name"].Length;
    }

    // "to|The number", "key|API", and not "userIDUser name": there the name may be "user" or "userID".
    [GeneratedRegex(@"^(?<name>[a-z][a-z0-9_\-]*)(?=[A-Z][a-z]*([^A-Za-z]|$)|[A-Z]{2,}([^A-Za-z]|$)|[\u4e00-\u9fff])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NameThenWords();

    [GeneratedRegex(@"^(?<front>.+[^A-Z])(?<type>[A-Z][a-z]+)(?<mark>[Yy]es|[Nn]o|[Rr]equired|[Oo]ptional|[Mm]andatory)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TypeAndMark();

    // Of marks behind the descriptions, the copy lost the column's heading.
    [GeneratedRegex(@"(?<=\S)(required|optional)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LastMark();

    [GeneratedRegex(@"(?<=\S)([Yy]es|[Nn]o|[Rr]equired|[Oo]ptional|是|否|必填|可选|选填|必选|必须)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MarkColumn();

    // The name is of small letters, what comes next begins with a capital: "sender_idThe sender.yes".
    [GeneratedRegex(@"^(?<name>[a-z][a-z0-9]*([_.\-\[][a-z0-9\]]+)*)(?<words>[A-Z].*?[^A-Za-z])(?<mark>(yes|no|required|optional|Yes|No|Required|Optional)\*?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Untyped();

    [GeneratedRegex(@"^(?<name>[a-z][A-Za-z0-9_.\-]*?)(?<mark>Yes|No|Required|Optional)(?<words>([A-Z].*)?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MarkFirst();

    [GeneratedRegex(@"^(?<name>[A-Za-z_][A-Za-z0-9_]*[A-Z](umber|nteger|oolean|rray|bject))(?<type>string|integer|number|boolean|array|object|long)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TypeLast();

    private const string Types = @"(?<type>(string|String|integer|Integer|int|Int|number|Number|boolean|Boolean|bool|array|Array|object|Object|float|long|JSON|Json|json|字符串|整数)( ?\[\])?)";

    private const string Marks = @"(?<mark>yes|no|true|false|required|optional|mandatory|Yes|No|Required|Optional|Mandatory|[YN](?![a-z])|是(?!否)|否|必填|可选|选填|必选)";

    private const string Name = @"^[\u4e00-\u9fff]*(?<name>[A-Za-z_][\w.\-]*?)(?<star>\s*\*)?";

    private const string Rest = @"((?<=[Ss]tring|[Ii]nteger|[Nn]umber|[Bb]oolean|[Aa]rray|[Oo]bject)(?<rest>(?!=).*)|(?<rest>([^a-z=].*)?))$";

    [GeneratedRegex(Name + "(" + Marks + Types + "|" + Types + Marks + "?)" + Rest, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Together();

    [GeneratedRegex(Name + Types + Marks + "?" + Rest, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TypeFirst();
}
