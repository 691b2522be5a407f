using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Sections;

/// <summary>Cuts a page at its headings.</summary>
internal static class PageSections
{
    /// <summary>The parts of a page in order.</summary>
    /// <param name="blocks">The pieces of the page.</param>
    public static IReadOnlyList<PageSection> Read(IReadOnlyList<PageBlock> blocks)
    {
        var sections = new List<PageSection>();
        var (kind, place, title, line, level) = (SectionKind.Overview, "", "", blocks.Count == 0 ? 1 : blocks[0].Line, 0);
        var inside = new List<PageBlock>();
        void Close() => sections.Add(new PageSection(kind, place, title, line, level, [.. inside]));
        IReadOnlyList<ColumnKind>? columns = null;
        var (tableAt, last) = (0, 0);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];

            // A heading of a flattened table may read like one of a section.
            var heading = block as TextLine;
            last = heading is { Level: > 0 } ? heading.Level : last;
            tableAt = Math.Max(tableAt, i + FlatHeader.LinesAt(blocks, i));
            columns = heading is null ? columns : FlatHeader.Spaced(heading.Text) ?? columns;
            var isRow = heading is { Level: 0 } && columns is not null && SpacedRow.Read(heading.Text, columns) is { } row && (row.Type is not null || row.Required != RequiredMark.Unknown || SpacedRow.IsNumbered(heading.Text, columns));
            var isPart = isRow || i < tableAt || IsNameOfCell(blocks, i) || IsDescriptionOfCell(blocks, i) || (kind == SectionKind.Statuses && IsCellOfStatus(blocks, i));
            var read = heading is null || isPart || (IsLabelOfSample(kind, inside, heading) && !IsTable(blocks, i + 1)) ? null : HeadingWords.Read(heading.Text, heading.Level > 0);
            if (kind != SectionKind.Statuses && IsHeaderOfStatuses(blocks, i))
            {
                read = (SectionKind.Statuses, "");
            }

            if (read is { Kind: SectionKind.Parameters, Place: "header" } && heading!.Level == 0 && i + 1 < blocks.Count && blocks[i + 1] is TextLine below && HeadingWords.IsFilledHeader(below.Text))
            {
                read = (SectionKind.RequestSample, "");
            }

            if (kind is SectionKind.Reply && read is { Kind: SectionKind.Parameters } && IsOfReply(heading!, level, isFirst: inside.Count == 0))
            {
                continue;
            }

            if (heading is null || (read is null && (heading.Level == 0 || (heading.Level > level && level > 0))))
            {
                inside.Add(block);
                continue;
            }

            Close();
            inside.Clear();
            columns = null;

            // A heading that announces nothing known still names what follows, such as an object described apart.
            (kind, place, title, line, level) = (read?.Kind ?? SectionKind.Overview, read?.Place ?? "", heading.Text, heading.Line, last);
            if (read is null)
            {
                inside.Add(heading);
            }
        }

        Close();
        return sections;
    }

    /// <summary>"Parameters" right below "Response" are those of the reply.</summary>
    private static bool IsOfReply(TextLine heading, int level, bool isFirst) =>
        !HeadingWords.SaysRequest(heading.Text) && (heading.Level == 0 ? isFirst || heading.Text.Trim(' ', ':').ToLowerInvariant() is "body" or "headers" : heading.Level > level && level > 0);

    // Headings of statuses on one line, with a row below them, need no title.
    private static bool IsHeaderOfStatuses(IReadOnlyList<PageBlock> blocks, int at) =>
        blocks[at] is TextLine { Level: 0 } header && FlatHeader.Spaced(header.Text) is [ColumnKind.Code, .., ColumnKind.Description]
        && at + 1 < blocks.Count && blocks[at + 1] is TextLine row && StatusCodes.StartsRow(row.Text);

    // The number of a status, or what it means, right below the number.
    private static bool IsCellOfStatus(IReadOnlyList<PageBlock> blocks, int at) =>
        blocks[at] is TextLine cell && (cell.Text.All(char.IsAsciiDigit) || (cell.Level == 0 && blocks[at - 1] is TextLine above && above.Text.All(char.IsAsciiDigit)));

    /// <summary>A parameter's name alone on a line, with its type on the next, may read like a heading.</summary>
    private static bool IsNameOfCell(IReadOnlyList<PageBlock> blocks, int at) =>
        blocks[at] is TextLine { Level: 0 } line && at + 1 < blocks.Count && blocks[at + 1] is TextLine { Level: 0 } next
        && NameCell.Read(line.Text) is { Name.Length: > 0, Rest.Length: 0 } && TypeWords.Read(next.Text, isColumn: false) is not null;

    /// <summary>Below a name and its type stands what it is, such as 错误码; below a mark of one letter, an example; below "default:", a number.</summary>
    private static bool IsDescriptionOfCell(IReadOnlyList<PageBlock> blocks, int at) =>
        at > 1 && blocks[at] is TextLine { Level: 0 } heading && blocks[at - 1] is TextLine above && (IsNameOfCell(blocks, at - 2) || above.Text is "M" or "O" or "Y" or "N" || (heading.Text.All(char.IsAsciiDigit) && PunctuationMarks.Latin(above.Text).EndsWith(':')));

    private static bool IsTable(IReadOnlyList<PageBlock> blocks, int at) => at < blocks.Count && (blocks[at] is PageTable || FlatHeader.LinesAt(blocks, at) > 0);

    /// <summary>Within a request as it is sent, "Request Headers:" announces lines of the sample.</summary>
    private static bool IsLabelOfSample(SectionKind kind, List<PageBlock> inside, TextLine heading) =>
        kind == SectionKind.RequestSample && heading.Level == 0
        && PunctuationMarks.Latin(heading.Text).Trim(' ', ':').ToLowerInvariant() is "request headers" or "request body" or "request url" or "request method" or "headers" or "body" or "url" or "method" or "请求头" or "请求体" or "请求参数"
        && (inside.Count == 0 || inside.Exists(block => block is TextLine line && line.Text.Contains("://", StringComparison.Ordinal)) || inside.TrueForAll(block => block is TextLine));
}
