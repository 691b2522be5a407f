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
        if (calls.Count < 2 || calls.SkipLast(1).Any(call => call.Exists(IsOfStatuses)) || calls[^1].FindIndex(IsOfStatuses) is not (> 0 and var first)
            || calls[^1].Exists(section => section.Level > 0) || !calls[^1].Skip(first).All(section => IsOfStatuses(section) || section.Kind == SectionKind.Overview))
        {
            return calls;
        }

        return [.. calls.SkipLast(1), calls[^1][..first], calls[^1][first..]];
    }

    // A menu has headings alone.
    private static bool IsOfStatuses(PageSection section) =>
        section.Kind == SectionKind.Statuses && section.Blocks.Any(block => block is not TextLine line || StatusCodes.StartsRow(line.Text) || StatusCodes.IsNumber(line.Text) || CodeInFront.IsMatch(line.Text));

    private static readonly Regex CodeInFront = PagePattern.Of(@"^\W*[A-Za-z]+([_.:][A-Za-z]+)+");
}
