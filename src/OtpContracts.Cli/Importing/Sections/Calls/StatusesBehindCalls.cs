using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Sections.Calls;

/// <summary>On a page without headings, codes that stand behind the last of several calls, none of which has its own, may be those of all: they are parted from that call.</summary>
internal static class StatusesBehindCalls
{
    /// <summary>Parts the codes from the last call.</summary>
    /// <param name="calls">The sections of each call.</param>
    public static List<List<PageSection>> Part(List<List<PageSection>> calls)
    {
        if (calls.Count < 2 || calls.SkipLast(1).Any(call => call.Exists(section => IsOfStatuses(section) && !IsEntry(section, calls[^1]))) || calls[^1].FindIndex(IsOfStatuses) is not (> 0 and var first)
            || calls[^1].Exists(section => section.Level > 0) || !calls[^1].Skip(first).All(section => IsOfStatuses(section) || section.Kind == SectionKind.Overview))
        {
            return calls;
        }

        return [.. calls.SkipLast(1).Select(call => call.ConvertAll(section => IsEntry(section, calls[^1]) ? section with { Kind = SectionKind.Overview } : section)), calls[^1][..first], calls[^1][first..]];
    }

    /// <summary>Whether a heading stands once more over what it names: the first is an entry of a menu.</summary>
    private static bool IsEntry(PageSection section, List<PageSection> last) =>
        section.Blocks.All(block => block is TextLine) && last.Exists(other => other.Title == section.Title && other.Kind == section.Kind && other.Blocks.Any(block => block is PageTable));

    // A menu has headings alone.
    private static bool IsOfStatuses(PageSection section) =>
        section.Kind == SectionKind.Statuses && section.Blocks.Any(block => block is not TextLine line || StatusCodes.StartsRow(line.Text) || StatusCodes.IsNumber(line.Text) || GluedStatus.IsPlain(line.Text) || CodeInFront.IsMatch(line.Text));

    private static readonly Regex CodeInFront = PagePattern.Of(@"^\W*[A-Za-z]+([_.:][A-Za-z]+)+");
}
