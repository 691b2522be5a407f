using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>A column of marks in which a cross, and no word, says that a parameter must be sent; or a circle, and a cross that it need not.</summary>
internal static class CrossMarks
{
    /// <summary>Whether circles, and nothing else, stand in a column of marks that is not said to be one of letters.</summary>
    /// <param name="table">The table, with its headings.</param>
    /// <param name="kinds">What its columns say.</param>
    public static bool AreCircles(PageTable table, IReadOnlyList<ColumnKind> kinds) =>
        kinds.ColumnOf(ColumnKind.Required) is >= 0 and var column && table.Rows.Count > 1 && table.Rows[0].In(column).Trim().ToLowerInvariant() is "required" or "mandatory" or "必须" or "必填" && table.Rows.Skip(1).All(row => row.In(column) is "o" or "O");

    /// <summary>The table with words in place of crosses and blanks, where the column of marks holds nothing else.</summary>
    /// <param name="table">The table, with its headings.</param>
    /// <param name="kinds">What its columns say.</param>
    /// <returns>The table; the same where its marks are others.</returns>
    public static PageTable InWords(PageTable table, IReadOnlyList<ColumnKind> kinds)
    {
        var column = kinds.ColumnOf(ColumnKind.Required);
        var rows = table.Rows.Skip(1).ToArray();
        string Mark(TableRow row) => row.In(column);
        bool IsCross(TableRow row) => Mark(row) is "x" or "X";
        if (AreCircles(table, kinds) || (column >= 0 && Array.Exists(rows, IsCross) && Array.Exists(rows, IsCircle) && Array.TrueForAll(rows, row => IsCross(row) || IsCircle(row) || Mark(row).Length == 0)))
        {
            // Beside circles, a cross denies.
            return table with { Rows = [table.Rows[0], .. rows.Select(row => row with { Cells = [.. row.Cells.Take(column), IsCircle(row) ? "required" : IsCross(row) ? "optional" : "", .. row.Cells.Skip(column + 1)] })] };
        }

        bool IsCircle(TableRow row) => Mark(row) is "o" or "O";

        // A copy leaves the blank cell of a mark out: what stands behind it is one to the left.
        bool IsShifted(TableRow row) => row.Cells.Count(cell => cell.Trim().Length > 0) < kinds.Count && RequiredWords.Read(Mark(row)) is null;
        if (column < 0 || !Array.Exists(rows, IsCross) || !Array.TrueForAll(rows, row => IsCross(row) || Mark(row).Length == 0 || IsShifted(row)))
        {
            return table;
        }

        return table with { Rows = [table.Rows[0], .. rows.Select(row => row with { Cells = [.. row.Cells.Take(column), IsCross(row) ? "required" : "optional", .. row.Cells.Skip(IsCross(row) || Mark(row).Length == 0 ? column + 1 : column)] })] };
    }
}
