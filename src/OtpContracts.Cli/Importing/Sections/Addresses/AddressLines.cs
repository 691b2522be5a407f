using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Sections.Addresses;

/// <summary>A line in which addresses are looked for.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Line">Its number.</param>
/// <param name="InSample">Whether it stands in a sample.</param>
internal readonly record struct AddressLine(string Text, int Line, bool InSample = false);

/// <summary>The lines in which addresses are looked for: those that were cut are joined again.</summary>
internal static class AddressLines
{
    /// <summary>The lines of a section, its title first.</summary>
    /// <param name="section">The section.</param>
    public static IEnumerable<AddressLine> Of(PageSection section) =>
        JoinPieces([.. section.Blocks.SelectMany(Of).Prepend(new AddressLine(section.Title, section.Line)).Select(line => line with { Text = Mended(line.Text) })]);

    /// <summary>A line with what a caller fills in, and no part of an address is, taken out of its address.</summary>
    /// <param name="text">The line.</param>
    public static string Mended(string text) => LostHost.Replace(Credentials.Replace(WithoutScheme.Replace(text, "http://"), ""), "{host}");

    /// <summary>The lines of a piece of a page.</summary>
    /// <param name="block">The piece.</param>
    public static IEnumerable<AddressLine> Of(PageBlock block) => block switch
    {
        // A cell of a table that was copied a cell a line keeps its border.
        TextLine line => [new AddressLine(BlankInAddress.Replace(line.Text.TrimEnd('|', ' '), ""), line.Line)],
        SampleBlock sample => JoinContinued(sample).Select(line => new AddressLine(line.Text, line.Line, InSample: true)),
        PageTable table => table.Rows.SelectMany((row, i) => RowLines(table, row, i)),
        _ => [],
    };

    // A row of two cells is a label and its value; else each cell may hold an address.
    private static IEnumerable<AddressLine> RowLines(PageTable table, TableRow row, int index)
    {
        if (row.Cells.Count == 2)
        {
            yield return new AddressLine($"{row.Cells[0].Trim()}: {row.Cells[1].Trim()}", row.Line);
        }

        for (var i = 0; i < row.Cells.Count; i++)
        {
            var heading = index > 0 && i < table.Rows[0].Cells.Count ? table.Rows[0].Cells[i].Trim() : "";
            if (AddressReader.HeadsCalls(heading))
            {
                yield return new AddressLine($"{heading}: {row.Cells[i].Trim()}", row.Line);
            }
        }
    }

    /// <summary>The last line of a path that was copied segment by segment; the first where it was not.</summary>
    /// <param name="blocks">The pieces of a section.</param>
    /// <param name="first">Where its first line stands.</param>
    public static int LastOfPath(IReadOnlyList<PageBlock> blocks, int first)
    {
        var end = first;
        while (end + 1 < blocks.Count && blocks[end] is TextLine { Text: "/" } && blocks[end + 1] is TextLine segment && Segment.IsMatch(segment.Text.Trim()))
        {
            end += 2;
        }

        return Math.Max(first, end - 1);
    }

    /// <summary>A path may have been copied segment by segment: "/", "otp", "/", "verify"; the query of an address may stand on lines of its own.</summary>
    private static IEnumerable<AddressLine> JoinPieces(List<AddressLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            // The base address may stand in front.
            var head = BaseAlone.IsMatch(lines[i].Text.Trim()) ? 1 : 0;
            var end = i + head;
            while (end + 1 < lines.Count && lines[end].Text.Trim() == "/" && Segment.IsMatch(lines[end + 1].Text.Trim()))
            {
                end += 2;
            }

            if (end > i + head)
            {
                yield return lines[i] with { Text = string.Concat(lines[i..end].Select(line => line.Text.Trim())) };
                i = end - 1;
            }
            else
            {
                var last = i;
                while (last + 1 < lines.Count && !lines[i].InSample && lines[i].Text.Contains("://", StringComparison.Ordinal) && GoesOn(lines[last].Text, lines[last + 1].Text))
                {
                    last++;
                }

                yield return lines[i] with { Text = last == i ? lines[i].Text.Trim() : string.Concat(lines[i..(last + 1)].Select(line => WithoutBlanks(line.Text.Trim()))) };
                i = last;
            }
        }
    }

    /// <summary>Whether the query of an address goes on below: its next part begins with its sign, or the sign ends the line.</summary>
    private static bool GoesOn(string text, string below) =>
        below.Trim() is ['&', _, ..] ? text.Contains('?')
        : AskingLine.IsMatch(below) ? below.TrimStart() is ['?', ..] ? !text.Contains('?') : text.TrimEnd() is [.., '&' or '?']
        : false;

    private static IEnumerable<(string Text, int Line)> JoinContinued(SampleBlock sample)
    {
        var (open, start) = ("", sample.Line);
        var line = sample.Line;
        var texts = sample.Text.Split('\n');
        foreach (var text in texts)
        {
            start = open.Length == 0 ? line : start;
            open += text.TrimEnd('\\', ' ') + " ";
            line++;
            if (!text.TrimEnd().EndsWith('\\') && !IsContinued(open, texts, line - sample.Line))
            {
                yield return (open.TrimEnd(), start);
                open = "";
            }
            else if (!text.TrimEnd().EndsWith('\\'))
            {
                open = WithoutBlanks(open.TrimEnd());
            }
        }

        if (open.Length > 0)
        {
            yield return (open.TrimEnd(), start);
        }
    }

    /// <summary>A query that goes on below ends no earlier: blanks within it are those of values.</summary>
    private static string WithoutBlanks(string line) =>
        line.IndexOf('?', StringComparison.Ordinal) is var query and >= 0 ? line[..query] + BlankInValue.Replace(line[query..], "+") : line;

    /// <summary>The query of an address may stand on lines of its own.</summary>
    private static bool IsContinued(string open, string[] texts, int next) =>
        next < texts.Length && open.Contains("://", StringComparison.Ordinal) && texts[next].TrimStart() is ['&' or '?', ..];

    private static readonly Regex BaseAlone = PagePattern.Of(@"^https?://[\w.\-]+(:\d+)?(/[\w.\-]+)*$");

    // "https:// api.acme.example/send"
    private static readonly Regex BlankInAddress = PagePattern.Of(@"(?<=https?://)\s+(?=[\w\-]+(\.[\w\-]+)+/)");

    // "www.acme.example/send.php?user=a&text=b", "URL: www.acme.example/api/send"
    private static readonly Regex WithoutScheme = PagePattern.Of(@"(?<![\w/.@:=?&\-])(?=([a-z0-9][a-z0-9\-]*\.){2,}[a-z]{2,10}(:\d+)?/[\w\-./]*\?[A-Za-z_]\w*=[^\s&]*&[A-Za-z_]\w*=)|(?=www\.([a-z0-9\-]+\.)+[a-z]{2,10}(/[\w\-.]+){2,}\s*$)(?<=\b([Uu][Rr][Ll]|[Ee]ndpoint|[Aa]dd?ress(es)?)\s*:\s*)");

    // "https://<key>:<token>@api.acme.example/send"
    private static readonly Regex Credentials = PagePattern.Of(@"(?<=https?://)[^\s/@'""`]{1,120}@(?=[\w{<\[])");

    // "?time=2019-09-05 12:00:00", and not "? to = 1"
    private static readonly Regex BlankInValue = PagePattern.Of(@"(?<=[^\s?&=])\s(?=[^\s?&=])");

    // "https://:/send": a copy lost the host and the port that stood in angle brackets.
    private static readonly Regex LostHost = PagePattern.Of(@"(?<=https?://):(?=/\w)");

    // "? user = YOUR_NAME", "text=Hello"
    private static readonly Regex AskingLine = PagePattern.Of(@"^\s*(\?\s*)?[A-Za-z_][\w.\-\[\]]{0,60}\s?=");

    private static readonly Regex Segment = PagePattern.Of(@"^[A-Za-z0-9_.\-{}:]+$");
}
