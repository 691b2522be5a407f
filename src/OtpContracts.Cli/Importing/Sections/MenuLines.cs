using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Sections;

/// <summary>Lines of a site's menu, which a copy puts above the page: "Sample code" among them heads no sample.</summary>
internal static class MenuLines
{
    private const int FewestBehind = 2;

    /// <summary>Whether a line is one of a menu: no address stands above it, and further words that say nothing follow.</summary>
    /// <param name="blocks">The pieces of the page.</param>
    /// <param name="at">Where the line stands.</param>
    public static bool Has(IReadOnlyList<PageBlock> blocks, int at) =>
        at + FewestBehind < blocks.Count && Enumerable.Range(at, FewestBehind + 1).All(i => blocks[i] is TextLine { Level: 0 } line && Entry.IsMatch(line.Text) && ColumnWords.KindOf(line.Text) is null or ColumnKind.Code && !TypeWords.IsReference(line.Text))
        && blocks.Take(at).All(block => block is TextLine { Level: 0 } line && !Call.IsMatch(line.Text));

    private static readonly Regex Call = PagePattern.Of(@"://|\b(GET|POST)\b");

    private static readonly Regex Entry = PagePattern.Of(@"^[\u4e00-\u9fff]{2,10}$");
}
