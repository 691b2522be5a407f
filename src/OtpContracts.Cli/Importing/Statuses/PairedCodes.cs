using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Statuses;

/// <summary>Tables of statuses that are set in two halves side by side: <c>Code | Meaning | Code | Meaning</c>.</summary>
internal static class PairedCodes
{
    private const int FewestColumns = 4;

    /// <summary>The table with the second half below the first; the same where its headings are not said twice.</summary>
    /// <param name="table">The table.</param>
    public static PageTable Stacked(PageTable table)
    {
        var columns = table.Rows.Count == 0 ? 0 : table.Rows[0].Cells.Count;
        var half = columns / 2;
        if (columns < FewestColumns || columns % 2 != 0 || !table.Rows[0].Cells.Take(half).SequenceEqual(table.Rows[0].Cells.Skip(half), StringComparer.Ordinal))
        {
            return table;
        }

        var rows = table.Rows.Skip(1).ToArray();
        return table with { Rows = [Part(table.Rows[0], 0), .. rows.Select(row => Part(row, 0)), .. rows.Where(row => row.Cells.Skip(half).Any(cell => cell.Trim().Length > 0)).Select(row => Part(row, half))] };

        TableRow Part(TableRow row, int first) => row with { Cells = [.. row.Cells.Skip(first).Take(half)] };
    }
}
