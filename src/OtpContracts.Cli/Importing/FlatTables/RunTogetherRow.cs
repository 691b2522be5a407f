using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.FlatTables;

/// <summary>Reads a row of a table whose cells run together: <c>codestringYesThe code</c>.</summary>
internal static class RunTogetherRow
{
    /// <summary>Reads a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="line">Its number.</param>
    /// <param name="kinds">The headings in order.</param>
    /// <param name="shown">The names that the page's samples show.</param>
    /// <returns>The row, or null where the line is none.</returns>
    public static ParameterRow? Read(string text, int line, IReadOnlyList<ColumnKind> kinds, IReadOnlySet<string> shown)
    {
        if (kinds.Contains(ColumnKind.Optional))
        {
            return Read(text, line, RequiredWords.Asked(kinds), shown) is { } asked ? asked with { Required = RequiredWords.Denied(asked.Required, text) } : null;
        }

        if (EndingTyped(text, kinds) is var (front, type, mark))
        {
            return NameIn(front, shown) is { Length: > 0 } name
                ? new ParameterRow { Name = name, Type = type, Required = mark, Description = front[name.Length..], Line = line }
                : null;
        }

        if (kinds is [ColumnKind.Name, ColumnKind.Example, ColumnKind.Description])
        {
            var known = shown.Where(name => name.Length > 1 && text.Length > name.Length && text.StartsWith(name, StringComparison.Ordinal)).MaxBy(name => name.Length);
            return known is null ? null : new ParameterRow { Name = known, Description = text[(known.Length + DescriptionBehindValue.Match(text[known.Length..]).Index)..], Line = line };
        }

        if (!kinds.Contains(ColumnKind.Type) && (kinds[1] == ColumnKind.Required ? MarkFirst.Match(text) : kinds[^1] == ColumnKind.Required ? Untyped.Match(text) : Match.Empty) is { Success: true } untyped)
        {
            return new ParameterRow { Name = untyped.Groups["name"].Value, Required = RequiredWords.Read(untyped.Groups["mark"].Value) ?? RequiredMark.Unknown, Description = untyped.Groups["words"].Value, Line = line };
        }

        // Where types come before marks, a name such as orderNo ends like one.
        var order = kinds.ToList();
        var isTypeFirst = order.Contains(ColumnKind.Type) && order.IndexOf(ColumnKind.Type) < order.IndexOf(ColumnKind.Required);
        if ((isTypeFirst ? TypeFirst : Together).Match(text) is not { Success: true } match)
        {
            return isTypeFirst ? MarkBehindType(text, line) : null;
        }

        // Without a column of marks, what looks like one begins the description, unless it stands in front of the type or a sentence of its own runs into it.
        var isMarked = match.Groups["mark"].Success && (kinds.Contains(ColumnKind.Required) || match.Groups["mark"].Index < match.Groups["type"].Index || (MarkAlone.IsMatch(match.Groups["mark"].Value) && char.IsUpper(match.Groups["rest"].Value.FirstOrDefault())));
        var words = ((isMarked ? "" : match.Groups["mark"].Value) + match.Groups["rest"].Value).Trim(' ', '·');
        var last = isMarked ? Match.Empty : kinds[^1] == ColumnKind.Required ? MarkColumn.Match(words) : LastMark.Match(words);
        var value = isMarked && kinds is [.., ColumnKind.Required, ColumnKind.Default, ColumnKind.Description] ? DefaultIn(words) : "";
        words = words[value.Length..];
        return new ParameterRow
        {
            Default = value,
            Name = NameBehindLabel(text, match.Groups["name"].Value, shown),
            Type = TypeWords.Read(match.Groups["type"].Value, isColumn: true),
            Required = RequiredWords.Read(isMarked ? match.Groups["mark"].Value : last.Value) ?? (match.Groups["star"].Success ? RequiredMark.Required : RequiredMark.Unknown),
            Description = last.Success ? words[..last.Index] : words,
            Line = line,
        };
    }

    /// <summary>The name that a sample shows, where a label in Chinese runs into it and ends with a word of capitals: 请求IDrequestId.</summary>
    private static string NameBehindLabel(string text, string name, IReadOnlySet<string> shown) =>
        text[0] > 0x2E80 && !shown.Contains(name) ? shown.Where(known => known.Length < name.Length && name.EndsWith(known, StringComparison.Ordinal) && name[..^known.Length].All(char.IsAsciiLetterUpper)).MaxBy(known => known.Length) ?? name : name;

    /// <summary>A row of which the mark tells that a type of several words, or behind a blank, stands in front of it.</summary>
    private static ParameterRow? MarkBehindType(string text, int line) =>
        WordsThenMark.Match(text) is { Success: true } row && TypeWords.Read(row.Groups["type"].Value, isColumn: true) is { } type
            ? new ParameterRow { Name = row.Groups["name"].Value, Type = type, Required = RequiredWords.Read(row.Groups["mark"].Value) ?? RequiredMark.Unknown, Description = row.Groups["rest"].Value.Trim(), Line = line }
            : null;

    /// <summary>The default that runs into a description: a number or truth value, or a word that the description names as a value; else empty.</summary>
    private static string DefaultIn(string words) =>
        DefaultThenWords.Match(words) is { Success: true, Value: var value } && (value is "true" or "false" || value.All(char.IsAsciiDigit) || words.IndexOf(value, value.Length, StringComparison.Ordinal) > 0) ? value : "";

    /// <summary>Whether a line is a row of which nothing tells where one cell ends and the next begins.</summary>
    /// <param name="text">The line.</param>
    /// <param name="kinds">The headings in order.</param>
    /// <param name="shown">The names that the page's samples show.</param>
    public static bool IsUncut(string text, IReadOnlyList<ColumnKind> kinds, IReadOnlySet<string> shown) =>
        EndingTyped(text, kinds) is not null || (!text.StartsWith(' ') && shown.Any(name => name.Length > 1 && text.Length > name.Length && text.StartsWith(name, StringComparison.Ordinal) && char.IsUpper(text[name.Length])));

    /// <summary>Whether a line begins with words that run together, as those of a row with a type that is not known do: no sentence goes on so.</summary>
    /// <param name="text">The line.</param>
    /// <param name="shown">The names that the page's samples show.</param>
    public static bool IsLikeRow(string text, IReadOnlySet<string> shown) => (GluedWords.Match(text) is { Success: true } words && !shown.Contains(words.Value)) || WordsThenMark.IsMatch(text);

    /// <summary>Name and description, type and mark of a row that ends with its type, or with its type and mark.</summary>
    private static (string Front, PageType Type, RequiredMark Mark)? EndingTyped(string text, IReadOnlyList<ColumnKind> kinds) =>
        kinds switch
        {
            [ColumnKind.Name, ColumnKind.Description, ColumnKind.Type, ColumnKind.Required] => TypeAndMark.Match(text),
            [ColumnKind.Name, ColumnKind.Description, ColumnKind.Required, ColumnKind.Type] => MarkAndType.Match(text),
            [ColumnKind.Name, ColumnKind.Description, ColumnKind.Type] => LastType.Match(text),
            _ => Match.Empty,
        } is { Success: true } match
        && TypeWords.Read(match.Groups["type"].Value, isColumn: true) is { } type && (match.Groups["mark"].Success ? RequiredWords.Read(match.Groups["mark"].Value) : RequiredMark.Unknown) is { } mark
            ? (match.Groups["front"].Value, type, mark)
            : null;

    /// <summary>The name that runs into a description; empty where it could end at several places. A sample may show it with a small letter in front.</summary>
    private static string NameIn(string front, IReadOnlySet<string> shown)
    {
        var known = shown.Where(name => front.Length > name.Length && name.Length > 0 && front.AsSpan(1).StartsWith(name.AsSpan(1), StringComparison.Ordinal) && char.ToLowerInvariant(front[0]) == char.ToLowerInvariant(name[0]) && !char.IsAsciiLetterLower(front[name.Length])).MaxBy(name => name.Length);
        var name = NameThenWords.Match(front).Groups["name"].Value;

        // What goes on behind a known name up to a description in Chinese is part of it, but for a word of capitals.
        var isLonger = known is not null && name.Length > known.Length && front[name.Length] > 0x2E80 && !front[known.Length..name.Length].All(char.IsAsciiLetterUpper);
        return isLonger ? name : known ?? name;
    }

    private static readonly Regex GluedWords = PagePattern.Of(@"^[a-z][A-Za-z0-9_]*[a-z0-9][A-Z][a-z]+[A-Z][a-z]*(?=\s|[\u4e00-\u9fff])");

    // "to|The number", "key|API", and not "userIDUser name": there the name may be "user" or "userID".
    // A description in Chinese leaves no doubt, but for one that begins with a word of capitals.
    private static readonly Regex NameThenWords = PagePattern.Of(@"^(?<name>[A-Za-z_][A-Za-z0-9_\-]*(?<![a-z][A-Z]{2,}))(?=[\u4e00-\u9fff])|^(?<name>[a-z][a-z0-9_\-]*)(?=[A-Z][a-z]*([^A-Za-z\u4e00-\u9fff]|$)|[A-Z]{2,}([^A-Za-z]|$))");

    // "50Pauses between digits"
    private static readonly Regex DescriptionBehindValue = PagePattern.Of(@"(?<=[a-z0-9}.])(?=[A-Z][a-z]*\s)");

    private static readonly Regex TypeAndMark = PagePattern.Of(@"^(?<front>.+[^A-Z])(?<type>[A-Z][a-z]+)(?<mark>[Yy]es|[Nn]o|[Rr]equired|[Oo]ptional|[Mm]andatory)$");

    private static readonly Regex MarkAndType = PagePattern.Of(@"^(?<front>.+?)(?<mark>(?<![A-Z])(Yes|No|Required|Optional)|是|否|非?必填|可选|选填)" + LastTypes + "$");

    // "codeThe codestring"
    private static readonly Regex LastType = PagePattern.Of(@"^(?<front>.+?([^A-Z]|[\u4e00-\u9fff][A-Z]{1,5}))" + LastTypes + "$");

    // "ttl 整数可选", "timeUNIX 时间戳可选"
    private static readonly Regex WordsThenMark = PagePattern.Of(@"^(?<name>[a-z][a-z0-9_]*)(?<type>[ A-Z\u4e00-\u9fff][A-Za-z0-9 \u4e00-\u9fff]{1,12}?)(?<mark>必填|必需|必选|必须|必選|必須|可选|可選|选填|選填)(?<rest>.*)$");

    private static readonly Regex DefaultThenWords = PagePattern.Of(@"^[a-z0-9_\-]+(?=[A-Z\u4e00-\u9fff])");

    private static readonly Regex MarkAlone = PagePattern.AnyCase(@"^(required|optional|mandatory)$");

    // Of marks behind the descriptions, the copy lost the column's heading.
    private static readonly Regex LastMark = PagePattern.Of(@"(?<=\S)(required|optional)$");

    private static readonly Regex MarkColumn = PagePattern.Of(@"(?<=\S)([Yy]es|[Nn]o|[Rr]equired|[Oo]ptional|是|否|必填|必需|可选|选填|必选|必须)$");

    // The name is of small letters, what comes next begins with a capital: "sender_idThe sender.yes".
    private static readonly Regex Untyped = PagePattern.Of(@"^(?<name>[a-z][a-z0-9]*([_.\-\[][a-z0-9\]]+)*)(?<words>[A-Z].*?[^A-Za-z])(?<mark>(yes|no|required|optional|Yes|No|Required|Optional)\*?)$");

    private static readonly Regex MarkFirst = PagePattern.Of(@"^(?<name>[a-z][A-Za-z0-9_.\-]*?)(\s*(?<mark>非?必[須须填]|可[选選])(?<words>.*)|(?<mark>Yes|No|Required|Optional)(?<words>([A-Z].*)?))$");

    private const string LastTypes = @"(?<type>(string|integer|int|number|boolean|bool|array|object|float|double|long|decimal|datetime|json|String|Integer|Int|Number|Boolean|Array|Object|Float|Double|Long|Decimal|DateTime|JSONObject|JSONArray)( ?\[\])?)";

    private const string Types = @"(?<type>(string|String|integer|Integer|int|Int|number|Number|boolean|Boolean|bool|array|Array|object|Object|float|Float|double|Double|long|Long|decimal|Decimal|DateTime|datetime|JSON|Json|json|字符串|整数)( ?\[\]| ?\((int32|int64|float|double|date-time)\))?|\[\](string|int|object|[A-Z][A-Za-z]+?(?=[^A-Za-z]|$)))";

    private const string Marks = @"(?<mark>yes|no|true|false|required|optional|mandatory|Yes|No|Required|Optional|Mandatory|[YN](?![a-z])|是(?!否)|否|非?必填|必需|非?必須|非?必须|必選|必选|可选|可選|选填|選填)";

    // A type that runs into another one is the end of the name: "phone_number|string", "CountryNumber|string".
    private const string Name = @"^[\u4e00-\u9fff]*(?<name>[A-Za-z_][A-Za-z0-9_.\-]*?)(?<![_.\-])(?<star>\s*\*)?(?!(number|Number|integer|Integer|int|boolean|Boolean|object|Object|array|Array|DateTime|datetime)([Ss]tring|[Ii]nteger|[Nn]umber|[Bb]oolean|[Aa]rray|[Oo]bject|[Ii]nt)([^a-z ]|$))";

    private const string Rest = @"((?<=[Ss]tring|[Ii]nteger|[Nn]umber|[Bb]oolean|[Aa]rray|[Oo]bject)(?<rest>(?!=).*)|(?<=[\u4e00-\u9fff])(?<rest>(?!=).*)|(?<rest>([^a-z=].*)?))$";

    private static readonly Regex Together = PagePattern.Of(Name + "(" + Marks + Types + "|" + Types + Marks + "?)" + Rest);

    private static readonly Regex TypeFirst = PagePattern.Of(Name + Types + Marks + "?" + Rest);
}
