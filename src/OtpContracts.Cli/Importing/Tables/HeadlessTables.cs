using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>Tables of names and words without headings, perhaps with titles between the rows.</summary>
internal static class HeadlessTables
{
    private const int FewestAlone = 3;

    /// <summary>Whether a table without headings has a name in each row and a sentence behind it, and nothing else.</summary>
    /// <param name="table">The table.</param>
    public static bool AreNamesAndSentences(PageTable table)
    {
        var rows = table.Rows.Where(row => row.Cells.Skip(1).Any(cell => cell.Trim().Length > 0)).ToArray();
        return rows.Length > 1 && Array.TrueForAll(rows, row => row.Cells.Skip(2).All(string.IsNullOrWhiteSpace) && row.Cells[0].Trim() is [>= 'a' and <= 'z', ..] name && ParameterNames.IsName(name) && row.Cells[1].Trim() is [.., '.'] sentence && sentence.Count(character => character == ' ') > 2);
    }

    /// <summary>Whether a table without headings has a name of small letters in each row and words behind it: enough below a title that says whose they are.</summary>
    /// <param name="table">The table.</param>
    public static bool AreNamesAndWords(PageTable table) =>
        table.Rows.Count > 1 && table.Rows.All(row => row.Cells.Count(cell => cell.Trim().Length > 0) == 2 && row.Cells[0].Trim() is [>= 'a' and <= 'z', ..] name && ParameterNames.IsName(name));

    /// <summary>Whether a table without headings has names and sentences in three rows at least, and perhaps titles over those that must be sent or need not: enough below a title for parameters.</summary>
    /// <param name="table">The table.</param>
    public static bool AreNamesAlone(PageTable table)
    {
        var rows = table.Rows.Where(row => !IsTitle(row.Cells)).ToArray();
        bool IsNamed(TableRow row) => NameCell.Read(row.Cells[0]) is { Name: [>= 'a' and <= 'z', ..], Rest.Length: 0, Type: null };

        // What must be sent in some case may say so behind its name.
        return rows.Length >= FewestAlone && rows.Count(IsNamed) * 4 >= rows.Length * 3 && Array.TrueForAll(rows, row => row.Cells.Skip(2).All(string.IsNullOrWhiteSpace) && row.Cells is [_, var words, ..] && words.Trim().Contains(' ') && ColumnWords.KindOf(words) is null);
    }

    /// <summary>Whether a row is a title of those below it: "Optional parameters" over all columns, which one cell may span; "Login parameters" only there.</summary>
    /// <param name="cells">The cells.</param>
    public static bool IsTitle(IReadOnlyList<string> cells)
    {
        var spans = cells.Count > 1 && cells.All(cell => cell == cells[0]);
        return (spans || cells.Count(cell => cell.Trim().Length > 0) == 1) && cells[0].Trim().Contains(' ') && (RequiredWords.InTitle(cells[0]) != RequiredMark.Unknown || (spans && OfParameters.IsMatch(ForeignWords.InEnglish(cells[0]))))
            || (spans && RequiredWords.IsMarkAlone(cells[0]));
    }

    private static readonly Regex OfParameters = PagePattern.AnyCase(@"^[^.]{1,60}\b(param(eter)?s|fields|attributes|options)\b");
}
