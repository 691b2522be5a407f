using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Descriptions;

/// <summary>Reads sentences that say which parameters alone must be sent: "Only to and text are required."</summary>
internal static class OnlyRequired
{
    /// <summary>Marks the rows that no cell marks, where every name of the sentence is one of them.</summary>
    /// <param name="rows">The rows of parameters.</param>
    /// <param name="sections">The parts of the page.</param>
    public static void Mark(List<ParameterRow> rows, IReadOnlyList<PageSection> sections)
    {
        var said = sections.SelectMany(section => section.Blocks).SelectMany(AddressLines.Of).Select(line => Sentence.Match(PunctuationMarks.Latin(line.Text))).FirstOrDefault(match => match.Success);
        var names = said?.Groups["name"].Captures.Select(capture => capture.Value).ToHashSet(StringComparer.Ordinal);
        if (names is null || names.Any(name => !rows.Exists(row => row.Name == name)))
        {
            return;
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var mark = names.Contains(rows[i].Name) ? RequiredMark.Required : RequiredMark.Optional;
            rows[i] = rows[i].Required == RequiredMark.Unknown && rows[i].Place != "header" && rows[i].Depth is null or 0 ? rows[i] with { Required = mark } : rows[i];
        }
    }

    private static readonly Regex Sentence = PagePattern.AnyCase(@"\bonly\s+(the\s+)?[""'`]?(?<name>[A-Za-z_]\w*)[""'`]?:?(\s*(,|&|\band\b)\s*[""'`]?(?<name>[A-Za-z_]\w*)[""'`]?:?)*\s+(parameters\s+|fields\s+)?(is|are)\s+(required|mandatory|obligatory)\s*(\.|$)");
}
