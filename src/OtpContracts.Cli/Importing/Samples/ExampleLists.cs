using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Samples;

/// <summary>Lists of objects that a table shows in a cell of examples alone, and whose members stand in the rows below.</summary>
internal static class ExampleLists
{
    /// <summary>Puts the members into their list.</summary>
    /// <param name="rows">The rows of a reply that no sample shows.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Nest(List<ParameterRow> rows, Page page, List<PageFinding> findings)
    {
        if (rows.FindIndex(row => Start.IsMatch(row.Example)) is not (>= 0 and var at) || at == rows.Count - 1 || rows.Exists(row => row.Depth is not null || row.Name.Contains('.', StringComparison.Ordinal)))
        {
            return;
        }

        var list = rows[at];

        // A member that the example leaves out stands among its fellows; where it shows none, all that follows are members.
        var last = rows.FindLastIndex(row => list.Example.Contains($"\"{row.Name}\"", StringComparison.Ordinal));
        last = last > at ? last : rows.Count - 1;
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i] = rows[i] with { Depth = i > at && i <= last ? 1 : 0 };
        }

        rows[at] = list with { Type = new PageType(TypeKind.List, Item: new PageType(TypeKind.Object)) };
        findings.Add(new PageFinding(FindingKind.Guess, page.Path, list.Line, $"\"{list.Name}\" is a list of objects in its example: {PageFinding.Quoted(rows.Where(row => row.Depth == 1).Select(row => row.Name))} are taken as their members."));
    }

    private static readonly Regex Start = PagePattern.Of(@"^\s*(""[^""]+""\s*:\s*)?\[\s*\{");
}
