using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>A column of values or examples beside one of descriptions: most of its cells say what a value is like, and some list all that there are.</summary>
internal static class ValueColumn
{
    /// <summary>Takes the cells that list values as such, and so the one value that the description calls the only one.</summary>
    /// <param name="table">The table, with its headings.</param>
    /// <param name="kinds">What its columns say.</param>
    /// <param name="set">Its rows.</param>
    public static void Read(PageTable table, IReadOnlyList<ColumnKind> kinds, RowSet set)
    {
        var column = kinds.ColumnOf(ColumnKind.Example);
        if (column < 0 || !kinds.Contains(ColumnKind.Description) || kinds.Contains(ColumnKind.Constraint))
        {
            return;
        }

        var isOfValues = Heading.IsMatch(table.Rows[0].In(column));
        for (var i = 0; i < set.Rows.Count; i++)
        {
            var row = set.Rows[i];
            var only = isOfValues && Word.IsMatch(row.Example) ? Only.Match(row.Description) : Match.Empty;
            set.Rows[i] = Explained.IsMatch(row.Example) || (isOfValues && Listed.IsMatch(row.Example)) ? row with { Constraint = $"Possible values: {row.Example}" }
                : only.Success && only.Groups["value"].Value == row.Example ? row with { Constraint = $"Must be one of: {row.Example}" }
                : row;
        }
    }

    /// <summary>Takes a table within the cell of a row that lists its values, each with what it means.</summary>
    /// <param name="nested">The table, with its headings.</param>
    /// <param name="set">The rows, that one the last.</param>
    public static void Read(PageTable nested, RowSet set)
    {
        var values = nested.Rows.Skip(1).Select(row => row.Cells[0].Trim()).ToArray();
        if (set.Rows is [.., { Constraint.Length: 0 } row] && Heading.IsMatch(nested.Rows[0].Cells[0]) && values.Length > 1 && Array.TrueForAll(values, value => NestedValue.IsMatch(value)))
        {
            set.Rows[^1] = row with { Constraint = $"Possible values: {string.Join(", ", values)}" };
        }
    }

    private static readonly Regex NestedValue = PagePattern.Of(@"^[\w.\-]{1,40}$");

    private static readonly Regex Heading = PagePattern.AnyCase(@"^\W*values?\W*$");

    // "TEXT, XML, Other_text", "Text, Other_text, flash": words of small letters alone may be a sentence.
    private static readonly Regex Listed = PagePattern.Of(@"^[A-Z][A-Za-z0-9_]*(\s*[,/|]\s*[A-Z][A-Za-z0-9_]*)+$|^(?=.*[A-Z_])\w+(\s*[,/|]\s*\w+){2,}$");

    // "0:notice 4:code 5:marketing"
    private static readonly Regex Explained = PagePattern.Of(@"^(\d{1,3}\s*[:：]\s*[^\d\s:：][^\d:：]*){2,}$");

    private static readonly Regex Word = PagePattern.Of(@"^[A-Za-z][\w\-]*$");

    // "Only plain authentication is supported."
    private static readonly Regex Only = PagePattern.AnyCase(@"\bonly\s+[""'`]?(?<value>[a-z][\w\-]*)[""'`]?\s+([a-z]+\s+)?is\s+(supported|allowed|accepted)\b");
}
