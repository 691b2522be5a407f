using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Samples;

/// <summary>Names that sample code sends, where a page describes parameters in no other way: <c>params.put("to", to)</c>, <c>$data['to'] = $to</c>, <c>data = {"to": to}</c>.</summary>
internal static class CodeParameters
{
    // What a literal of names takes in lines.
    private const int LongestLiteral = 60;

    /// <summary>Reads the names, which is told. Code that calls several addresses does not say which of them a name goes to.</summary>
    /// <param name="sections">The parts of the page.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static IReadOnlyList<ParameterRow> Read(IReadOnlyList<PageSection> sections, Page page, List<PageFinding> findings)
    {
        var code = sections.Where(section => section.Kind is not (SectionKind.Reply or SectionKind.ReplySample or SectionKind.Statuses)).SelectMany(section => section.Blocks).SelectMany(block => block.Lines()).ToArray();
        var rows = Assigned(code).Concat(Listed(code)).Where(row => ParameterNames.IsName(row.Name) && !SampleHeaders.IsOrdinary(row.Name)).DistinctBy(row => row.Name, StringComparer.Ordinal).OrderBy(row => row.Line).ToArray();
        if (rows.Length == 0 || sections.SelectMany(AddressReader.Read).Select(address => address.Path).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            return [];
        }

        findings.Add(new PageFinding(FindingKind.Guess, page.Path, rows[0].Line, $"No table describes what is sent: {PageFinding.Quoted(rows.Select(row => row.Name))} are the names that the sample code sends."));
        return rows;
    }

    /// <summary>Names that code sets one at a time.</summary>
    private static IEnumerable<ParameterRow> Assigned((string Text, int Line)[] code) =>
        code.SelectMany(line => Assignment.Matches(line.Text).Select(match => Row(match.Groups["name"].Value, line)));

    /// <summary>Names within the literal of an object that is called data, parameters or the like.</summary>
    private static IEnumerable<ParameterRow> Listed((string Text, int Line)[] code)
    {
        for (var at = 0; at < code.Length; at++)
        {
            if (Opening.Match(code[at].Text) is not { Success: true } opening)
            {
                continue;
            }

            var depth = 0;
            for (var i = at; i < Math.Min(code.Length, at + LongestLiteral); i++)
            {
                var text = i == at ? code[i].Text[(opening.Index + opening.Length - 1)..] : code[i].Text;
                foreach (var match in depth <= 1 ? Member.Matches(text) : Enumerable.Empty<Match>())
                {
                    yield return Row(match.Groups["name"].Value, (text, code[i].Line));
                }

                depth += text.Count(character => character is '{' or '[' or '(') - text.Count(character => character is '}' or ']' or ')');
                if (depth <= 0)
                {
                    break;
                }
            }
        }
    }

    private static ParameterRow Row(string name, (string Text, int Line) line) =>
        new() { Name = name, Description = Comment.Match(line.Text).Groups["words"].Value.Trim(), Line = line.Line };

    // Headers are set in the same way.
    private static readonly Regex Assignment = PagePattern.Of(@"(?<![Hh]eaders?)\.(put|add|append|addProperty|addQueryParameter|addFormDataPart)\(\s*[""'](?<name>[A-Za-z_]\w*)[""']\s*,|\bnew\s+\w*(NameValuePair|Parameter)\(\s*[""'](?<name>[A-Za-z_]\w*)[""']\s*,|\$\w{0,20}([Dd]ata|[Pp]aram|[Bb]ody|[Pp]ost|[Ff]ields?)\w{0,20}\[\s*[""'](?<name>[A-Za-z_]\w*)[""']\s*\]\s*=(?!=)");

    private static readonly Regex Opening = PagePattern.Of(@"(?<![\w\-])\$?\w{0,20}([Dd]ata|[Pp]arams?|[Bb]ody|[Pp]ayload|[Ff]ields)\s*=>?\s*(array\(|[\[{])");

    private static readonly Regex Member = PagePattern.Of(@"[""'](?<name>[A-Za-z_]\w*)[""']\s*(=>|:)");

    private static readonly Regex Comment = PagePattern.Of(@"(?<!:)//\s*(?<words>.*)$|(?<=[,;]\s*)#\s*(?<words>.*)$");
}
