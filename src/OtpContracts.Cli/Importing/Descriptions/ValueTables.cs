using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Descriptions;

/// <summary>Tables of their own that list the values of a parameter: its name heads them, or stands in the title above a column of values.</summary>
internal static class ValueTables
{
    /// <summary>Gives parameters without values those that tables list.</summary>
    /// <param name="fields">The fields of the call.</param>
    /// <param name="sections">The parts of the page.</param>
    /// <param name="isRead">Whether a table was read as something else.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    /// <returns>The tables that were read.</returns>
    public static IReadOnlySet<PageTable> Read(IEnumerable<ImportedField> fields, IReadOnlyList<PageSection> sections, Func<PageTable, bool> isRead, Page page, List<PageFinding> findings)
    {
        var open = fields.Where(field => field.Values.Count == 0 && field.Type is null or { Kind: TypeKind.String or TypeKind.Int or TypeKind.Any }).ToArray();
        var read = new HashSet<PageTable>(ReferenceEqualityComparer.Instance);
        foreach (var (table, title) in sections.SelectMany(Titled).Where(found => !isRead(found.Table) && Values(found.Table).Count > 1))
        {
            var heading = table.Rows[0].Cells[0].Trim();
            var names = ValueHeading.IsMatch(heading) ? Names.Matches(title).Select(name => name.Value).ToHashSet(StringComparer.Ordinal) : [heading];
            if (Array.FindAll(open, field => names.Contains(field.Name)) is [var field])
            {
                read.Add(table);
                field.Values = Values(table);
                findings.Add(new PageFinding(FindingKind.Guess, page.Path, table.Line, $"The values of \"{field.Name}\" are taken from this table: {string.Join(", ", field.Values.Select(value => value.Value))}."));
            }
        }

        return read;
    }

    private static IEnumerable<(PageTable Table, string Title)> Titled(PageSection section) =>
        section.Blocks.Select((block, at) => (Table: block as PageTable, Title: at > 0 && section.Blocks[at - 1] is TextLine above ? above.Text : section.Title)).Where(found => found.Table is not null).Select(found => (found.Table!, found.Title));

    private static List<ListedValue> Values(PageTable table)
    {
        if (table.Rows is not [{ Cells: [_, var meaning] }, ..] || ColumnWords.KindOf(meaning) is not (ColumnKind.Description or ColumnKind.Name))
        {
            return [];
        }

        var rows = table.Rows.Skip(1).Where(row => row.Cells.Any(cell => cell.Trim().Length > 0)).ToArray();
        return Array.TrueForAll(rows, row => row.Cells.Count == 2 && Value.IsMatch(row.Cells[0].Trim())) ? [.. rows.Select(row => new ListedValue(row.Cells[0].Trim(), row.Cells[1].Trim()))] : [];
    }

    private static readonly Regex ValueHeading = PagePattern.AnyCase(@"^(values?|值|取值|可选值|枚举值|參數值|参数值)$");

    private static readonly Regex Names = PagePattern.Of(@"[A-Za-z_]\w*");

    private static readonly Regex Value = PagePattern.Of(@"^[A-Za-z0-9_\-+./]{1,40}$");
}
