using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Statuses;

/// <summary>Tables of codes in groups, each with its name beside all its rows: <c>Error codes</c>, <c>4</c>, <c>No number</c>.</summary>
internal static class GroupedCodes
{
    private const int FewestRows = 3;

    /// <summary>The group of error codes as a table of its own.</summary>
    /// <param name="table">The table.</param>
    /// <param name="others">The names of the other groups, with their lines.</param>
    /// <returns>The table, with its name as a heading; or the one that was given, where it has no such groups.</returns>
    public static PageTable Of(PageTable table, out IReadOnlyList<(string Name, int Line)> others)
    {
        others = [];
        if (table.Rows.Count < FewestRows || !table.Rows.All(row => row.Cells is [var group, var code, var meaning] && group.Any(char.IsLetter) && Number.IsMatch(code.Trim()) && meaning.Any(char.IsLetter)))
        {
            return table;
        }

        var groups = table.Rows.GroupBy(row => row.Cells[0].Trim(), StringComparer.Ordinal).ToArray();
        if (Array.Find(groups, group => ErrorCodes.IsMatch(group.Key)) is not { } errors)
        {
            return table;
        }

        others = [.. groups.Where(group => group != errors).Select(group => (group.Key, group.First().Line))];
        return table with { Rows = [new TableRow([errors.Key, "Description"], Nested: null, errors.First().Line), .. errors.Select(row => row with { Cells = [.. row.Cells.Skip(1)] })] };
    }

    private static readonly Regex Number = PagePattern.Of(@"^-?\d{1,10}$");

    private static readonly Regex ErrorCodes = PagePattern.AnyCase(@"^((error|status|return|result) codes?|(错误|状态|返回|錯誤|狀態|回傳)(码|碼|代码|代碼))$");
}
