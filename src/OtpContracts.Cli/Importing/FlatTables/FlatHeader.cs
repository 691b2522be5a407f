using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.FlatTables;

/// <summary>The headings of a table that was flattened into lines of text.</summary>
internal static class FlatHeader
{
    private const int MostWords = 12;
    private const int FewestOfItem = 3;
    private const int FewestOfDoubt = 4;
    private const int LongestHeading = 3;
    private const int MostColumns = 8;

    /// <summary>How many lines the headings of a table take that stand here, in whatever form; 0 where there are none.</summary>
    /// <param name="blocks">The pieces of the page.</param>
    /// <param name="at">Where.</param>
    public static int LinesAt(IReadOnlyList<PageBlock> blocks, int at) =>
        at >= blocks.Count || blocks[at] is not TextLine line ? 0
        : Spaced(line.Text) is not null || ColumnWords.RunTogether(line.Text) is not null || IsNameless(line.Text) ? 1
        : Below(blocks, at) is var lines && IsPair(lines, 0) ? 2
        : Stacked(lines, 0) is { } parameters ? parameters.Count
        : Statuses(lines, 0)?.Count ?? 0;

    /// <summary>Whether headings stand here, in whatever form, that announce the types of something.</summary>
    /// <param name="blocks">The pieces of the page.</param>
    /// <param name="at">Where.</param>
    public static bool HeadsTypes(IReadOnlyList<PageBlock> blocks, int at) =>
        at < blocks.Count && blocks[at] is TextLine line && (Spaced(line.Text) ?? ColumnWords.RunTogether(line.Text) ?? Stacked(Below(blocks, at), 0))?.Contains(ColumnKind.Type) == true;

    /// <summary>Whether headings on one line are those of names, types and marks: nothing but parameters has all of these.</summary>
    /// <param name="line">The line.</param>
    public static bool HeadsMarked(string line) => Spaced(line) is { } kinds && kinds[0] == ColumnKind.Name && kinds.Contains(ColumnKind.Type) && kinds.Contains(ColumnKind.Required);

    /// <summary>Headings of statuses one below the other, with a row below them; or null.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="at">The first heading's index.</param>
    public static IReadOnlyList<ColumnKind>? Statuses(IReadOnlyList<TextLine> lines, int at)
    {
        var headings = new List<ColumnKind>();
        while (at + headings.Count < lines.Count && (headings is [ColumnKind.Code or ColumnKind.Http] ? ColumnWords.KindLike(lines[at + 1].Text) ?? Between(lines, at + 1) : ColumnWords.KindOf(lines[at + headings.Count].Text)) is { } kind)
        {
            headings.Add(kind);
        }

        if (headings is [ColumnKind.Code, ColumnKind.Name, ColumnKind.Description] && at + 5 < lines.Count && CodeInCapitals.IsMatch(lines[at + 3].Text) && CodeInCapitals.IsMatch(lines[at + 5].Text))
        {
            // "Error codes" over both is the title.
            return null;
        }

        bool IsCode(int of) => of < lines.Count && StatusCodes.IsNumber(lines[of].Text);
        if (headings is [ColumnKind.Code, ColumnKind.Description] && IsCode(at + 3) && !IsCode(at + 2) && !IsCode(at + 4) && IsCode(at + 5) && IsCode(at + 6))
        {
            // A further number of each, such as that of an older version.
            headings.Add(ColumnKind.Other);
        }

        if (headings is [ColumnKind.Http, not ColumnKind.Code, ColumnKind.Description])
        {
            // Beside the status of HTTP stands the name of the failure.
            headings = [ColumnKind.Code, ColumnKind.Description, ColumnKind.Description];
        }

        // "Key" over words in capitals heads codes.
        ColumnKind[] kinds = headings is [ColumnKind.Name, ColumnKind.Description] && at + 4 < lines.Count && CodeInCapitals.IsMatch(lines[at + 2].Text) && CodeInCapitals.IsMatch(lines[at + 4].Text) ? [ColumnKind.Code, ColumnKind.Description] : [.. headings];
        var code = Array.IndexOf(kinds, ColumnKind.Code);
        var areStatuses = kinds.Length >= 2 && kinds[0] is ColumnKind.Code or ColumnKind.Http && code is 0 or 1 && Array.LastIndexOf(kinds, ColumnKind.Code) == code && Array.IndexOf(kinds, ColumnKind.Description) > code;
        var firstCode = at + kinds.Length + code;
        return areStatuses && firstCode < lines.Count && StatusCodes.IsCode(lines[firstCode].Text) ? kinds : null;
    }

    /// <summary>Between a heading for codes and one for what they mean, "Title" is one more.</summary>
    private static ColumnKind? Between(IReadOnlyList<TextLine> lines, int at) =>
        at + 1 < lines.Count && WordAlone.IsMatch(lines[at].Text) && ColumnWords.KindOf(lines[at + 1].Text) == ColumnKind.Description ? ColumnKind.Other : null;

    /// <summary>Whether headings of codes and of what they mean stand here one below the other, with two rows below them.</summary>
    /// <param name="blocks">The pieces of the page.</param>
    /// <param name="at">Where.</param>
    public static bool HeadsStatuses(IReadOnlyList<PageBlock> blocks, int at) =>
        Below(blocks, at) is { Count: > 5 } lines && Statuses(lines, 0) is { } kinds
        && (kinds is [ColumnKind.Code, ColumnKind.Description] ? StatusCodes.IsCode(lines[4].Text) && !(StatusCodes.IsNumber(lines[2].Text) ? StatusCodes.IsNumber(lines[3].Text) : StatusCodes.IsCode(lines[3].Text)) && TypeWords.Read(lines[2].Text, isColumn: false) is null && TypeWords.Read(lines[3].Text, isColumn: true) is null
            : kinds is [ColumnKind.Code, ColumnKind.Other or ColumnKind.Description or ColumnKind.Name, ColumnKind.Description] && lines.Count > 6 && StatusCodes.IsCode(lines[6].Text));

    /// <summary>Headings of parameters one below the other, or null.</summary>
    /// <param name="blocks">The pieces of the page.</param>
    /// <param name="at">The first heading's index.</param>
    public static IReadOnlyList<ColumnKind>? StackedAt(IReadOnlyList<PageBlock> blocks, int at) =>
        blocks[at] is TextLine line && ColumnWords.KindLike(line.Text) is not null ? Stacked(Below(blocks, at), 0) : null;

    /// <summary>Whether headings of names and sentences stand here, each on a line, with a row below them.</summary>
    /// <param name="blocks">The pieces of the page.</param>
    /// <param name="at">Where.</param>
    public static bool IsPairAt(IReadOnlyList<PageBlock> blocks, int at) => IsPair(Below(blocks, at), 0);

    private static List<TextLine> Below(IReadOnlyList<PageBlock> blocks, int at) => [.. blocks.Skip(at).Take(2 * MostColumns).TakeWhile(block => block is TextLine { Level: 0 }).Cast<TextLine>()];

    /// <summary>Headings on one line, or null.</summary>
    /// <param name="line">The line.</param>
    public static IReadOnlyList<ColumnKind>? Spaced(string line)
    {
        // A list may begin with its headings; "Error details." is a sentence.
        var isItem = line.StartsWith("• ", StringComparison.Ordinal);
        var words = (isItem ? line[2..] : line).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < (isItem ? FewestOfItem : 2) || words.Length is > MostWords || line.TrimEnd().EndsWith('.') || (Kinds(words, longest: 1) ?? Kinds(words, LongestHeading)) is not { Count: >= 2 and <= MostColumns } kinds)
        {
            return null;
        }

        // "Mandatory fields" is a title, no two headings, and so it is in languages that begin it with the noun.
        return RequiredWords.InTitle(line) == RequiredMark.Unknown && (kinds[0] is ColumnKind.Name or ColumnKind.Code || (kinds[0] == ColumnKind.Other && kinds[1] == ColumnKind.Name) || (kinds.Count > 2 && kinds.Contains(ColumnKind.Name))) && kinds.Distinct().Count() >= 2 ? kinds : null;
    }

    /// <summary>The one word that is none that is known, among headings of names and of types or marks on a line; or null.</summary>
    /// <param name="line">The line.</param>
    public static string? UnknownIn(string line)
    {
        var words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var kinds = words.Length is >= FewestOfDoubt and <= MostWords && Spaced(line) is null ? Array.ConvertAll(words, ColumnWords.KindOf) : [];
        return Array.FindAll(kinds, kind => kind is null).Length == 1 && kinds[0] == ColumnKind.Name && (kinds.Contains(ColumnKind.Type) || kinds.Contains(ColumnKind.Required)) ? words[Array.IndexOf(kinds, null)] : null;
    }

    /// <summary>The headings of parameters, of which one for a status may stand over the marks: "Status", and below it "Required".</summary>
    /// <param name="kinds">The headings.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="at">The first line below them.</param>
    public static IReadOnlyList<ColumnKind> WithMarks(IReadOnlyList<ColumnKind> kinds, IReadOnlyList<TextLine> lines, int at) =>
        kinds is [ColumnKind.Name, .., ColumnKind.Code] && !kinds.Contains(ColumnKind.Required) && lines.Skip(at).TakeWhile(line => Spaced(line.Text) is null).Any(line => RequiredWords.ReadLine(line.Text.Split(' ')[^1]) is not null)
            ? [.. kinds.Take(kinds.Count - 1), ColumnKind.Required]
            : kinds;

    /// <summary>The headings of parameters, of which the last may stand over types, or leave the types behind the marks without one: "Name Description Required".</summary>
    /// <param name="kinds">The headings.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="at">The first line below them.</param>
    public static IReadOnlyList<ColumnKind> WithTypes(IReadOnlyList<ColumnKind> kinds, IReadOnlyList<TextLine> lines, int at)
    {
        if (kinds is not [ColumnKind.Name, .., ColumnKind.Required] || kinds.Contains(ColumnKind.Type))
        {
            return kinds;
        }

        var rows = lines.Skip(at).TakeWhile(line => Spaced(line.Text) is null).Select(line => line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var typed = Array.FindAll(rows, row => row.Length > 2 && TypeWords.Read(row[^1], isColumn: true) is not null && RequiredWords.ReadLine(row[^1]) is null);
        return typed.Length * 2 <= rows.Length ? kinds
            : Array.Exists(typed, row => RequiredWords.ReadLine(row[^2]) is not null) ? [.. kinds, ColumnKind.Type]
            : [.. kinds.Take(kinds.Count - 1), ColumnKind.Type];
    }

    /// <summary>Headings one below the other, as a table gives them that was copied cell by cell; or null.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="at">The first one's index.</param>
    public static IReadOnlyList<ColumnKind>? Stacked(IReadOnlyList<TextLine> lines, int at)
    {
        var kinds = new List<ColumnKind>();
        var isLabelled = false;
        for (var i = at; i < lines.Count && ColumnWords.KindBehind(lines[i].Text, kinds) is { } kind; i++)
        {
            if (kinds.Count == 1 && kind == ColumnKind.Name && IsLabelled(lines[at].Text, lines[i].Text))
            {
                // "Field", "Name", "Type": the second says what the first are called.
                (isLabelled, kind) = (true, ColumnKind.Description);
            }
            else if (kind != ColumnKind.Other && kinds.Contains(kind) && !(isLabelled && kind == ColumnKind.Description && kinds.Count(known => known == kind) == 1))
            {
                break;
            }

            // A parameter may be called like a heading.
            if (kinds.Count >= 2 && NameCell.Read(lines[i].Text).Name.Length > 0 && i + 1 < lines.Count && TypeWords.Read(lines[i + 1].Text, isColumn: true) is not null)
            {
                break;
            }

            // Where descriptions stand before types, so it may with its own type farther below.
            if (kinds is [ColumnKind.Name, ColumnKind.Description, ..] && kinds.Contains(ColumnKind.Type) && char.IsAsciiLetterLower(lines[i].Text[0]) && lines.Skip(i + 2).Take(kinds.Count - 2).Any(line => TypeWords.Read(line.Text, isColumn: true) is not null))
            {
                break;
            }

            kinds.Add(kind);
        }

        // "Status" above headings of parameters is the title of the table.
        return kinds.Count >= 3 && kinds[0] != ColumnKind.Code && kinds.Contains(ColumnKind.Name) && (kinds.Contains(ColumnKind.Type) || kinds.Contains(ColumnKind.Required)) ? kinds : null;
    }

    /// <summary>Whether two headings stand here one below the other, for names and what they are, or for headers and their values, and nothing else.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="at">The first one's index.</param>
    public static bool IsPair(IReadOnlyList<TextLine> lines, int at) =>
        (at + 3 < lines.Count && ColumnWords.KindOf(lines[at].Text) == ColumnKind.Name && ColumnWords.KindOf(lines[at + 1].Text) == ColumnKind.Example && HeaderName.IsMatch(lines[at + 2].Text))
        || (at + 3 < lines.Count && ColumnWords.KindOf(lines[at].Text) == ColumnKind.Name && ColumnWords.KindOf(lines[at + 1].Text) == ColumnKind.Description && ColumnWords.KindOf(lines[at + 2].Text) is null or ColumnKind.Name
        && NameCell.Read(lines[at + 2].Text) is { Name.Length: > 0, Rest.Length: 0 } && lines[at + 3].Text.Contains(' ') && TypeWords.Read(lines[at + 3].Text, isColumn: true) is null);

    // Headings without one for names are still none of a section.
    private static bool IsNameless(string line) =>
        line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries) is { Length: >= 3 and <= MostWords } words && (Kinds(words, longest: 1) ?? Kinds(words, LongestHeading)) is { Count: >= 3 };

    // A heading may have several words: "Data Type", "Field Name".
    private static List<ColumnKind>? Kinds(string[] words, int longest)
    {
        var kinds = new List<ColumnKind>();
        for (var at = 0; at < words.Length;)
        {
            var count = Enumerable.Range(1, Math.Min(longest, words.Length - at)).Reverse().FirstOrDefault(count => ColumnWords.KindOf(string.Join(' ', words.Skip(at).Take(count))) is not null);
            if (count == 0 && Together(words[at]) is var (first, second))
            {
                kinds.AddRange([first, second]);
                at++;
                continue;
            }

            if (count == 0)
            {
                if (kinds.Contains(ColumnKind.Name) && kinds.Contains(ColumnKind.Type) && !kinds.Contains(ColumnKind.Example) && ExampleInWords.Match(string.Join(' ', words.Skip(at))) is { Success: true } shown)
                {
                    kinds.Add(ColumnKind.Example);
                    at += shown.Value.AsSpan().Count(' ') + 1;
                    continue;
                }

                // Among headings that leave no doubt, one may be none that is known.
                if (at < 3 || words[at][0] < '\u2E80' || kinds.Contains(ColumnKind.Other) || !kinds.Contains(ColumnKind.Name) || !kinds.Contains(ColumnKind.Type))
                {
                    return null;
                }

                kinds.Add(at == words.Length - 1 && words[at].StartsWith("示例", StringComparison.Ordinal) ? ColumnKind.Example : ColumnKind.Other);
                at++;
                continue;
            }

            var kind = ColumnWords.KindOf(string.Join(' ', words.Skip(at).Take(count)))!.Value;
            if (kinds.Count == 0 || kinds[^1] != kind)
            {
                kinds.Add(kind);
            }

            at += count;
        }

        return kinds;
    }

    /// <summary>Whether headings of names and of what these are called stand side by side.</summary>
    private static bool IsLabelled(string name, string label) =>
        name.Trim().ToLowerInvariant() is "字段" or "字段名" or "数据" or "参数" or "参数名" or "欄位" or "參數" or "field" or "parameter" && label.Trim().ToLowerInvariant() is "名称" or "名稱" or "中文名" or "中文名称" or "name";

    /// <summary>Two Chinese headings of which a copy lost the blank between: 必填说明.</summary>
    private static (ColumnKind First, ColumnKind Second)? Together(string word) =>
        word is { Length: 4 } && word[0] > 0x2E80 && ColumnWords.KindOf(word[..2]) is { } first && ColumnWords.KindOf(word[2..]) is { } second && first != second ? (first, second) : null;

    private static readonly Regex CodeInCapitals = PagePattern.Of(@"^[A-Z]+(_[A-Z0-9]+)+$");

    private static readonly Regex HeaderName = PagePattern.Of(@"^[A-Za-z]+(-[A-Za-z]+)+$");

    // "An example value or format"
    private static readonly Regex ExampleInWords = PagePattern.AnyCase(@"^(an? )?(example|sample) (values?|formats?)( (or|and|/) (values?|formats?))?(?= |$)");

    private static readonly Regex WordAlone = PagePattern.Of(@"^[A-Z][a-z]+$");
}
