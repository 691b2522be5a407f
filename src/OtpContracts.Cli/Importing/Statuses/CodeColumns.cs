using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Statuses;

/// <summary>What the columns of a status table say.</summary>
internal static class CodeColumns
{
    private const int MostTold = 60;

    /// <summary>The kinds by the headings of the table.</summary>
    /// <param name="table">The table, with one row at least.</param>
    /// <returns>A kind for each column, or null where the first row is none of headings.</returns>
    public static IReadOnlyList<ColumnKind>? Of(PageTable table) =>
        ColumnWords.Header(table.Rows[0].Cells, isFirst: true) is { } kinds ? Words(table, kinds) is var words and >= 0 ? [.. kinds.Select((kind, i) => i == words ? ColumnKind.Other : CodeAlone.IsMatch(table.Rows[0].Cells[i].Trim()) ? ColumnKind.Code : kind)] : kinds
        : AreHeadedByOne(table) ? [ColumnKind.Code, ColumnKind.Description]
        : AreHeadedByName(table) ? [ColumnKind.Code, .. table.Rows[0].Cells.Skip(1).Select(_ => ColumnKind.Description)]
        : table.Rows[0].Cells.Select(ColumnWords.KindOf).ToArray() is [ColumnKind.Http, ColumnKind.Description] ? [ColumnKind.Code, ColumnKind.Description]
        : null;

    /// <summary>Whether a table has both a number and a word for each status, by its headings and its cells.</summary>
    /// <param name="table">The table.</param>
    public static bool HaveWords(PageTable table) => table.Rows.Count > 1 && ColumnWords.Header(table.Rows[0].Cells, isFirst: true) is { } kinds && Words(table, kinds) >= 0;

    /// <summary>Whether the first column is said to be one of error codes, whatever these look like.</summary>
    /// <param name="table">The table.</param>
    public static bool HeadErrors(PageTable table) => table.Rows.Count > 1 && (ErrorCodes.IsMatch(table.Rows[0].Cells[0].Trim()) || (AreHeadedByOne(table) && ErrorCodes.IsMatch(Heading(table))));

    /// <summary>Whether the first column is said to be one of status codes, and each is a number that counts nothing.</summary>
    /// <param name="table">The table.</param>
    public static bool HeadStatuses(PageTable table) =>
        table.Rows.Count > 1 && StatusCode.IsMatch(table.Rows[0].Cells[0].Trim()) && table.Rows.Skip(1).All(row => row.Cells[0].Trim() is { Length: > 2 } code && StatusCodes.IsNumber(code));

    /// <summary>Whether each row begins with a status of HTTP and goes on with what it means: no headings are needed.</summary>
    /// <param name="table">The table.</param>
    public static bool AreHttp(PageTable table) => table.Rows.Count > 2 && table.Rows.All(row => row.Cells is [var code, var meaning, ..] && StatusCodes.IsHttp(code.Trim()) && meaning.Any(char.IsLetter));

    /// <summary>Whether a part of a page tells by its title and by one table of numbers, and by nothing else but sentences, how calls may go.</summary>
    /// <param name="section">The part.</param>
    public static bool AreAlone(PageSection section) =>
        SaysStatus.IsMatch(section.Title) && section.Blocks.Where(block => block is not TextLine).ToArray() is [PageTable table]
        && Of(table) is [ColumnKind.Code, ..] && table.Rows.Count > 2 && table.Rows.Skip(1).All(row => StatusCodes.IsNumber(row.Cells[0].Trim()));

    /// <summary>Whether the first row heads what codes mean, whatever it calls them: "Result | Description".</summary>
    /// <param name="table">The table.</param>
    public static bool AreHeadings(PageTable table) =>
        table.Rows.Count > 1 && !table.Rows[0].Cells.Any(cell => cell.Any(char.IsAsciiDigit)) && table.Rows[0].Cells.Skip(1).Any(cell => ColumnWords.KindOf(cell) == ColumnKind.Description);

    /// <summary>Whether each row begins with a number and goes on with words, and the numbers do not only count the rows.</summary>
    /// <param name="table">The table.</param>
    public static bool MayBeCodes(PageTable table) =>
        table.Rows.Count > 3 && table.Rows.Skip(1).All(row => row.Cells is [var code, var meaning, ..] && NumberInFront.IsMatch(code.Trim()) && meaning.Any(char.IsLetter))
        && table.Rows.Skip(1).Where((row, i) => row.Cells[0].Trim() != $"{i + 1}").Any();

    /// <summary>Whether each row begins with a word that says of itself to be an error, and goes on with what it means: no headings are needed.</summary>
    /// <param name="table">The table.</param>
    public static bool AreErrors(PageTable table) => table.Rows.Count > 2 && table.Rows.All(row => row.Cells is [var code, var meaning] && Error.IsMatch(code.Trim()) && meaning.Any(char.IsLetter));

    /// <summary>What a finding tells of a table that was not read: the numbers in its first column, which may be codes; or nothing.</summary>
    /// <param name="table">The table.</param>
    public static string Told(PageTable table) =>
        table.Rows.Select(row => row.Cells[0].Trim()).Where(cell => Number.IsMatch(cell)).Distinct(StringComparer.Ordinal).Take(MostTold).ToArray() is { Length: > 1 } codes ? $": {string.Join(", ", codes)} stand in front" : "";

    /// <summary>"Code | Status" over numbers and words: the words name what the numbers are.</summary>
    private static int Words(PageTable table, IReadOnlyList<ColumnKind> kinds)
    {
        if (Enumerable.Range(0, kinds.Count).Where(i => kinds[i] == ColumnKind.Code || CodeAlone.IsMatch(table.Rows[0].Cells[i].Trim())).ToArray() is not [var first, var second])
        {
            return -1;
        }

        bool AreAll(int column, Regex heading, Regex cell) => heading.IsMatch(table.Rows[0].Cells[column].Trim()) && table.Rows.Skip(1).All(row => column < row.Cells.Count && cell.IsMatch(row.Cells[column].Trim()));
        bool AreWords(int column) => AreAll(column, StatusAlone, InCapitals);
        bool AreNumbers(int column) => AreAll(column, CodeAlone, NumberOrRange);
        return AreWords(first) && AreNumbers(second) ? first : AreWords(second) && AreNumbers(first) ? second : -1;
    }

    /// <summary>One heading may stand over numbers and what they mean: "Return values". It may be written over the second column, too.</summary>
    private static bool AreHeadedByOne(PageTable table) =>
        table.Rows is [{ Cells.Count: 2 }, _, _, ..] && OverCodes.IsMatch(Heading(table))
        && table.Rows.Skip(1).All(row => row.Cells is [var code, var meaning] && Number.IsMatch(code.Trim()) && meaning.Any(char.IsLetter));

    /// <summary>Numbers below the name of the member that they are, or below a heading of codes, beside one of what they mean that is not known: "ReqCode", "返回码 | 返回内容".</summary>
    /// <param name="table">The table.</param>
    public static bool AreHeadedByName(PageTable table) =>
        table.Rows is [{ Cells.Count: > 1 and < 4 } headings, _, _, _, ..] && ColumnWords.Header(headings.Cells, isFirst: true) is null && (NameOfCode.IsMatch(headings.Cells[0].Trim()) || ColumnWords.KindOf(headings.Cells[0]) is ColumnKind.Code or ColumnKind.Http) && headings.Cells.All(cell => !cell.Any(char.IsAsciiDigit))
        && table.Rows.Skip(1).Count(row => row.Cells.Count > 1 && Number.IsMatch(row.Cells[0].Trim()) && row.Cells[1].Any(char.IsLetter)) * 5 > (table.Rows.Count - 1) * 4;

    /// <summary>The one of two headings that has words, in English; else none.</summary>
    private static string Heading(PageTable table) =>
        table.Rows[0].Cells.Where(cell => cell.Any(char.IsLetterOrDigit)).ToArray() is [var only] ? ForeignWords.InEnglish(only.Trim()) : "";

    private static readonly Regex StatusAlone = PagePattern.AnyCase(@"^(status|error)$");

    private static readonly Regex CodeAlone = PagePattern.AnyCase(@"^((status |error |result )?code|value|id)$");

    private static readonly Regex SaysStatus = PagePattern.AnyCase(@"\b(status|(status|error|return|result) codes?)\W*$|(状态|返回|错误)(码|列表|码列表)?\W*$");

    private static readonly Regex StatusCode = PagePattern.AnyCase(@"^status ?codes?$");

    private static readonly Regex ErrorCodes = PagePattern.AnyCase(@"^errors? ?codes?$|^(错误|錯誤)(码|碼|代码|代碼)$");

    private static readonly Regex Error = PagePattern.Of(@"^ERR(OR)?[_\-]?[A-Z0-9_]+$");

    private static readonly Regex NameOfCode = PagePattern.AnyCase(@"^[a-z]{1,12}_?code$");

    private static readonly Regex InCapitals = PagePattern.Of(@"^[A-Z][A-Z_]+$");

    private static readonly Regex Number = PagePattern.Of(@"^-?\d{1,10}$");

    // ">0": a number that says itself how many
    private static readonly Regex NumberOrRange = PagePattern.Of(@"^-?\d{1,10}$|^[<>]=?\s*-?\d+$");

    private static readonly Regex OverCodes = PagePattern.AnyCase(@"^(return|response|result|errors?|status) ?(values?|codes?|status(es)?)$|^(returns|results|errors|responses)$|^(返回|响应|错误|状态|結果|结果)(值|码|碼)?$");

    // "+1 # sent", "-2: unknown user"
    private static readonly Regex NumberInFront = PagePattern.Of(@"^-?\d{1,10}$|^[-+]\d{1,10}\s*[#:]");
}
