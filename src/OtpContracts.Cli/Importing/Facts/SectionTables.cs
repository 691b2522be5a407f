using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>A table that describes an object by its name.</summary>
/// <param name="Title">The words in front of it.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Line">Its line.</param>
internal sealed record NamedTable(string Title, IReadOnlyList<ParameterRow> Rows, int Line);

/// <summary>Collects the rows of all tables of a call, flattened or not, by what they describe.</summary>
/// <param name="page">The page.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class SectionTables(Page page, List<PageFinding> findings)
{
    /// <summary>Parameters of the request.</summary>
    public List<ParameterRow> Request { get; } = [];

    /// <summary>Members of the reply.</summary>
    public List<ParameterRow> Reply { get; } = [];

    /// <summary>Tables that may describe an object named elsewhere.</summary>
    public List<NamedTable> Named { get; } = [];

    /// <summary>Reads the tables.</summary>
    /// <param name="sections">The parts of the page.</param>
    public void Read(IReadOnlyList<PageSection> sections)
    {
        foreach (var section in sections)
        {
            var lines = new List<TextLine>();
            foreach (var block in section.Blocks)
            {
                switch (block)
                {
                    case TextLine line:
                        lines.Add(line);
                        break;
                    case PageTable table:
                        ReadLines(section, lines, beforeTable: true);
                        ReadTable(section, table, lines.Count > 0 ? lines[^1] : null);
                        lines.Clear();
                        break;
                    default:
                        ReadLines(section, lines, beforeTable: false);
                        lines.Clear();
                        break;
                }
            }

            ReadLines(section, lines, beforeTable: false);
        }
    }

    private void ReadTable(PageSection section, PageTable table, TextLine? caption)
    {
        if (section.Kind == SectionKind.Statuses || TableRows.Columns(table, out var hasHeader) is not { } kinds || !kinds.Contains(ColumnKind.Name))
        {
            return;
        }

        if (!kinds.Contains(ColumnKind.Type) && !kinds.Contains(ColumnKind.Required) && section.Kind is not (SectionKind.Parameters or SectionKind.Reply))
        {
            return;
        }

        var set = TableRows.Read(table, kinds, hasHeader);
        var place = section.Place.Length > 0 ? section.Place : hasHeader && table.Rows[0].Cells[0].Contains("header", StringComparison.OrdinalIgnoreCase) ? "header" : "";
        var title = caption?.Text ?? (section.Kind == SectionKind.Overview ? section.Title : "");
        var asks = kinds.Contains(ColumnKind.Required);
        Take(section, set, place, title, asks, table.Line);
    }

    private void ReadLines(PageSection section, List<TextLine> lines, bool beforeTable)
    {
        if (lines.Count == 0 || section.Kind is not (SectionKind.Parameters or SectionKind.Reply or SectionKind.Overview or SectionKind.RequestSample))
        {
            return;
        }

        // Outside of a section for them, only a line of headings, or a mark, says that there are parameters.
        if (section.Kind is SectionKind.Overview or SectionKind.RequestSample && !lines.Exists(line => ColumnWords.RunTogether(line.Text) is not null || LineRows.SpacedHeader(line.Text) is { Count: >= 3 } || InlineRow.Read(line.Text, 0) is { Required: not RequiredMark.Unknown }))
        {
            return;
        }

        // A further row of headings begins the table of an object that the line before it names.
        var headers = Enumerable.Range(0, lines.Count).Where(i => LineRows.SpacedHeader(lines[i].Text) is not null).Skip(1).ToArray();
        if (Array.Find(headers, i => NestedTables.NameIn(lines[i - 1].Text, LineRows.Read(lines[..(i - 1)]).Rows) is not null) is var next and > 0)
        {
            ReadLines(section, lines[..(next - 1)], beforeTable);
            Take(section, LineRows.Read(lines[next..]), section.Place, lines[next - 1].Text, asks: false, lines[next].Line);
            return;
        }

        var set = LineRows.Read(lines);
        if (set.Rows.Count == 0 && !beforeTable && section.Kind == SectionKind.Parameters && lines.Count > 2 && lines.TrueForAll(line => line.Text.Length < 60))
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, lines[0].Line, $"\"{section.Title}\" is followed by lines that could not be read as parameters."));
        }

        Take(section, set, section.Place, title: "", asks: set.MarksRequired, lines[0].Line);
    }

    private void Take(PageSection section, RowSet set, string place, string title, bool asks, int line)
    {
        foreach (var (unread, message) in set.Unread)
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, unread, message));
        }

        if (set.Rows.Count == 0)
        {
            return;
        }

        var rows = set.Rows.Select(row => row.Place.Length == 0 && place.Length > 0 ? row with { Place = place } : row).ToArray();
        var isFurther = section.Kind == SectionKind.Reply ? Reply.Count > 0 : section.Kind == SectionKind.Overview || Request.Count > 0;
        if (isFurther && title.Length > 0 && NestedTables.NameIn(title, Request.Concat(Reply)) is not null)
        {
            Named.Add(new NamedTable(title, rows, line));
        }
        else if (section.Kind == SectionKind.Reply || (section.Kind == SectionKind.Overview && !asks && Request.Count > 0))
        {
            Reply.AddRange(rows);
        }
        else
        {
            // Lines further down repeat what a table already said.
            Request.AddRange(rows.Where(row => row.Depth > 0 || section.Kind == SectionKind.Parameters || Request.TrueForAll(known => known.Name != row.Name)));
        }
    }
}
