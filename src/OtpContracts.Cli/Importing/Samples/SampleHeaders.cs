using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;

namespace OtpContracts.Cli.Importing.Samples;

/// <summary>Finds the headers of request samples.</summary>
internal static class SampleHeaders
{
    private static readonly HashSet<string> OrdinaryHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Content-Type", "Accept", "User-Agent", "Host", "Content-Length", "Connection", "Accept-Encoding", "Accept-Language", "Cache-Control", "Transfer-Encoding", "Date", "Expect",
    };

    /// <summary>Whether every client sends a header by itself.</summary>
    /// <param name="name">Its name.</param>
    public static bool IsOrdinary(string name) => OrdinaryHeaders.Contains(name);

    /// <summary>Finds headers with their values.</summary>
    /// <param name="sections">The parts of the page.</param>
    public static IReadOnlyList<(string Name, string Value, int Line)> Find(IReadOnlyList<PageSection> sections)
    {
        var found = new List<(string Name, string Value, int Line)>();
        foreach (var (text, line) in sections.SelectMany(section => section.Blocks).SelectMany(Lines))
        {
            // A command sends what it shows, wherever it stands.
            foreach (Match option in CurlHeader.Matches(text))
            {
                Add(option, line);
            }
        }

        foreach (var section in sections.Where(section => section.Kind is SectionKind.RequestSample or SectionKind.Sample or SectionKind.Code or SectionKind.Overview || (section.Kind == SectionKind.Parameters && section.Place == "header")))
        {
            var isList = section.Kind == SectionKind.Parameters;
            var inHeaders = isList || Announcement.IsMatch(section.Title);
            foreach (var (text, line) in section.Blocks.Where(block => block is SampleBlock || !(isList || section.Kind == SectionKind.Overview)).SelectMany(Lines))
            {
                if (text is "..." or "…")
                {
                    continue;
                }

                if (Announcement.IsMatch(text) || (isList && text == "{"))
                {
                    inHeaders = true;
                    continue;
                }

                var header = Header.Match(text);
                inHeaders = inHeaders && header.Success;
                if (inHeaders)
                {
                    Add(header, line);
                }

                inHeaders |= RequestLine.IsMatch(text);
            }
        }

        return found;

        void Add(Match header, int line)
        {
            var name = header.Groups["name"].Value;
            if (!found.Exists(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                found.Add((name, header.Groups["value"].Value.TrimEnd(), line));
            }
        }
    }

    /// <summary>Finds the names of headers that sentences say every call has.</summary>
    /// <param name="sections">The parts of the page that speak of all calls.</param>
    public static IReadOnlyList<(string Name, int Line)> Said(IEnumerable<PageSection> sections) =>
        [.. sections.SelectMany(section => Joined([.. section.Blocks.SelectMany(block => block is PageTable table ? Labelled(table) : Lines(block))])).Select(line => (Saying.Match(line.Text), line.Line)).Where(said => said.Item1.Success).Select(said => (said.Item1.Groups["name"].Value, said.Line)).DistinctBy(said => said.Value, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The lines, each behind the label that stands alone above it.</summary>
    private static IEnumerable<(string Text, int Line)> Joined((string Text, int Line)[] lines) =>
        lines.Select((line, i) => i > 0 && Label.IsMatch(lines[i - 1].Text) ? ($"{lines[i - 1].Text} {line.Text}", line.Line) : line);

    private static IEnumerable<(string Text, int Line)> Labelled(PageTable table) =>
        table.Rows.Where(row => row.Cells is [var label, _] && Label.IsMatch(label.Trim())).Select(row => ($"{row.Cells[0].Trim()} {row.Cells[1].Trim()}", row.Line));

    private static IEnumerable<(string Text, int Line)> Lines(PageBlock block) => block.Lines().Select(line => (line.Text.Trim(), line.Line));

    private static readonly Regex Announcement = PagePattern.AnyCase(@"^(request\s+)?headers?\s*[:\uFF1A]?$|^请求头\s*[:\uFF1A]?$");

    private static readonly Regex Header = PagePattern.Of(@"^(?!(Example|Note|Request|Response)\b)(?<name>[A-Za-z][A-Za-z0-9\-]*)\s*:\s*(?<value>(?!//)\S.*)|^""(?<name>[A-Za-z][A-Za-z0-9\-]*)""\s*:\s*""(?<value>[^""]+)"",?$");

    private static readonly Regex Saying = PagePattern.Of(@"(?<![\w\-])(?<name>X-(?!RateLimit)[A-Za-z][A-Za-z0-9\-]*|Authorization|[Aa]pi-?[Kk]ey|[Aa]ccess-[Tt]oken)[""']?\s+(HTTP\s+)?(request\s+)?header\b|(?<![\w\-])(?<name>X-(?!RateLimit)[A-Za-z][A-Za-z0-9\-]*)\s+in\s+(the\s+)?(request\s+)?headers?\b|\bheader(\s+(named|called|field))?\s*:?\s*[""']?(?<name>X-(?!RateLimit)[A-Za-z][A-Za-z0-9\-]*|Authorization|[Aa]ccess-[Tt]oken|[Aa]pi-[Kk]ey)\b|\b[Hh]eader parameter name\s*:\s*(?<name>[A-Za-z][\w\-]*)|^(?<name>X-(?!RateLimit)[A-Za-z][A-Za-z0-9\-]*)\s*:\s*\S|(请求头|头部)[^。]{0,10}(带|携带|包含|加上|传)\W{0,3}(?<name>X-[A-Za-z][A-Za-z0-9\-]*|Authorization)\b");

    private static readonly Regex Label = PagePattern.AnyCase(@"^header parameter name\s*:$");

    private static readonly Regex CurlHeader = PagePattern.Of(@"(-H|--header)\s+['""](?<name>[A-Za-z][A-Za-z0-9\-]*)\s*:\s*(?<value>[^'""]*)");

    private static readonly Regex RequestLine = PagePattern.Of(@"^(GET|POST|PUT|DELETE|PATCH)\s+\S+\s+HTTP/");
}
