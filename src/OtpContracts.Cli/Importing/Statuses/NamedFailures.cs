using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Statuses;

/// <summary>A failure that a page names, with the status of HTTP that it comes with.</summary>
/// <param name="Name">The name.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Http">The status of HTTP.</param>
/// <param name="Line">The line of the name.</param>
internal sealed record NamedFailure(string Name, string Meaning, string Http, int Line)
{
    /// <summary>Whether the name is what a reply has as its status, and not only that of a status of HTTP.</summary>
    public bool IsCode { get; init; }
}

/// <summary>Reads lists of failures that are named: <c>NO_BALANCE (402)</c> above what it means, or a name, what it means, and below them <c>HTTP Status Code: 400</c>.</summary>
internal static class NamedFailures
{
    /// <summary>Reads the failures of a section.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="nameless">Where lines go that give a status of HTTP below no name.</param>
    public static List<NamedFailure> Read(List<TextLine> lines, List<TextLine> nameless)
    {
        var headed = lines.Select((line, i) => (At: i, Name: NameAndStatus.Match(line.Text))).Where(line => line.Name.Success)
            .Select(line => new NamedFailure(line.Name.Groups["name"].Value, MeaningBelow(lines, line.At), line.Name.Groups["code"].Value, lines[line.At].Line) { IsCode = true }).ToList();
        return headed.Count > 0 ? headed : Labelled(lines, nameless);
    }

    private static string MeaningBelow(List<TextLine> lines, int at) => at + 1 < lines.Count && !NameAndStatus.IsMatch(lines[at + 1].Text) ? lines[at + 1].Text : "";

    private static List<NamedFailure> Labelled(List<TextLine> lines, List<TextLine> nameless)
    {
        var named = new List<NamedFailure>();
        var start = 0;
        foreach (var (last, http) in lines.Select((line, i) => (i, HttpLabel.Match(line.Text))).Where(line => line.Item2.Success))
        {
            var name = lines.FindIndex(start, last - start, line => FailureName.IsMatch(line.Text));
            if (name >= 0)
            {
                named.Add(new NamedFailure(lines[name].Text, string.Join(' ', lines.Skip(name + 1).Take(last - name - 1).Select(line => line.Text)), http.Groups["code"].Value, lines[name].Line));
            }
            else
            {
                nameless.Add(lines[last]);
            }

            start = last + 1;
        }

        return named;
    }

    private static readonly Regex NameAndStatus = PagePattern.Of(@"^(?<name>[A-Z][A-Z0-9]*(_[A-Z0-9]+)+)\s+\((HTTP\s+)?(?<code>[1-5]\d\d)\)$");

    private static readonly Regex HttpLabel = PagePattern.AnyCase(@"^\W*http\s+status(\s+code)?\s*:\s*(?<code>[1-5]\d\d)\W*$");

    private static readonly Regex FailureName = PagePattern.Of(@"^[A-Za-z][A-Za-z0-9_.]{2,80}$");
}
