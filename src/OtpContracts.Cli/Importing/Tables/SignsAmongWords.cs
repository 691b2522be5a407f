using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>Marks that are signs in a column of words.</summary>
internal static class SignsAmongWords
{
    /// <summary>In a column that says yes and no in words, a star or a circle means something else: it is told, and left out.</summary>
    /// <param name="table">The table.</param>
    /// <param name="kinds">What its columns say.</param>
    /// <param name="set">Its rows.</param>
    public static PageTable Without(PageTable table, IReadOnlyList<ColumnKind> kinds, RowSet set)
    {
        var column = kinds.ColumnOf(ColumnKind.Required);
        string Mark(TableRow row) => row.In(column);
        static bool IsSign(string mark) => mark is "*" or "O" or "o" or "\u25CB" or "\u25CF";
        var words = column < 0 ? [] : table.Rows.Select(Mark).Where(mark => mark is not [< '\u0080']).Select(RequiredWords.Read).ToHashSet();
        if (!words.Contains(RequiredMark.Required) || !words.Contains(RequiredMark.Optional) || !table.Rows.Any(row => IsSign(Mark(row))))
        {
            return table;
        }

        foreach (var row in table.Rows.Where(row => IsSign(Mark(row))))
        {
            set.Unread.Add((row.Line, $"\"{Mark(row)}\" marks \"{row.Cells[0].Trim()}\" where other rows say yes or no in words: whether it is required can't be told."));
        }

        return table with { Rows = [.. table.Rows.Select(row => IsSign(Mark(row)) ? row with { Cells = [.. row.Cells.Select((cell, i) => i == column ? "" : cell)] } : row)] };
    }
}
