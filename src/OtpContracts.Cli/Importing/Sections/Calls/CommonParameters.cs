using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections.Addresses;

namespace OtpContracts.Cli.Importing.Sections.Calls;

/// <summary>Parameters that stand above all calls of a page and are sent with each: headers, and those that are said to be common.</summary>
internal static class CommonParameters
{
    /// <summary>The sections of such parameters.</summary>
    /// <param name="calls">The sections of each call, what stands above all of them with the first.</param>
    public static IReadOnlyList<PageSection> Of(List<List<PageSection>> calls) =>
        calls.Count < 2 ? [] : [.. HeaderTables(calls[0]), .. calls[0].TakeWhile(section => !AddressReader.Read(section).Any(address => address.Path.Length > 1)).Where(section => section.Kind == SectionKind.Parameters && (section.Place == "header" || IsSaid(section)))];

    /// <summary>Tables of headers that stand above the address of the first call, in a part that speaks of all calls.</summary>
    private static IEnumerable<PageSection> HeaderTables(List<PageSection> call)
    {
        foreach (var section in call)
        {
            var above = section.Blocks.TakeWhile(block => !AddressBlocks.HasAddress(section, block)).ToArray();
            foreach (var table in section.Kind == SectionKind.Overview && IsSaid(section) ? above.OfType<PageTable>().Where(table => HeaderHeading.IsMatch(table.Rows[0].Cells[0])) : [])
            {
                yield return section with { Kind = SectionKind.Parameters, Place = "header", Title = "", Line = table.Line, Level = 0, Blocks = [table] };
            }

            if (above.Length < section.Blocks.Count)
            {
                yield break;
            }
        }
    }

    private static readonly Regex HeaderHeading = PagePattern.AnyCase(@"^\s*(请求头|請求頭|标头|標頭|(http |request )?headers?)(参数|參數|名称|名稱| name)?\s*$");

    /// <summary>The method by which a sentence above all calls says that each is made: it stands with every call that names none.</summary>
    /// <param name="calls">The sections of each call, what stands above all of them with the first.</param>
    /// <returns>The sentence as a section of its own, or null.</returns>
    public static PageSection? Method(List<List<PageSection>> calls) =>
        calls.Count < 2 ? null : calls[0].SelectMany(section => section.Blocks).TakeWhile(block => AddressReader.Read(new PageSection(SectionKind.Overview, "", "", block.Line, 0, [block])).Count == 0).OfType<TextLine>()
            .Where(line => Common.IsMatch(line.Text) && CallMethods.SaidMethod.IsMatch(line.Text)).Select(line => new PageSection(SectionKind.Overview, "", "", line.Line, 0, [line])).FirstOrDefault();

    private static bool IsSaid(PageSection section) => Common.IsMatch(section.Title) || section.Blocks.OfType<TextLine>().Any(line => Common.IsMatch(line.Text));

    private static readonly Regex Common = PagePattern.AnyCase(@"公共|通用|(所有|每个|每一个|各个?|全部)\s?(的)?(接口|请求|API|方法)|\b(common|shared|global)\b.{0,20}\bparam|\b(all|every|each)\s+(of\s+the\s+)?(api\s+|http\s+)?(request|call|endpoint|method|api)s?\b");
}
