using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections.Addresses;

namespace OtpContracts.Cli.Importing.Sections;

/// <summary>An address or a method that stands in a box of its own below its label is what the page says, and no sample; so is the first line of a request that is defined so.</summary>
internal static class LabelledSamples
{
    /// <summary>Takes what stands in such boxes as lines of text.</summary>
    /// <param name="blocks">The pieces of a page.</param>
    public static IReadOnlyList<PageBlock> Read(IReadOnlyList<PageBlock> blocks) =>
        [.. blocks.SelectMany((block, at) => at > 0 && block is SampleBlock { IsCode: false } sample ? Read(sample, blocks[at - 1]) : [block])];

    private static IEnumerable<PageBlock> Read(SampleBlock sample, PageBlock label)
    {
        var text = sample.Text.Trim();
        if (text.Length > 0 && !text.Contains('\n', StringComparison.Ordinal) && IsSaid(label, text))
        {
            return [new TextLine(text, Level: 0, sample.Line)];
        }

        return label is TextLine { Level: > 0 } heading && Definition.IsMatch(PunctuationMarks.Latin(heading.Text)) && Message.Match(text) is { Success: true } message
            ? [new TextLine(message.Groups["call"].Value, Level: 0, sample.Line), sample]
            : [sample];
    }

    private static bool IsSaid(PageBlock label, string text) =>
        CallMethods.IsMethod(new TextLine(text, Level: 0, label.Line)) ? CallMethods.IsMethodLabel(label) : (AddressReader.IsLabel(label) || CallMethods.IsMethod(label)) && AddressReader.IsAddressAlone(text);

    private static readonly Regex Definition = PagePattern.AnyCase(@"^\W*(请求(定义|语法|格式)|請求(定義|語法|格式)|(http\s+)?request\s+(definition|syntax|line|format))\W*$");

    private static readonly Regex Message = PagePattern.Of(@"\A(?<call>(GET|POST|PUT|PATCH|DELETE)\s+/[^\s?]+)\s+HTTP/[\d.]+\s*\n");
}
