using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections.Addresses;

namespace OtpContracts.Cli.Importing.Sections.Calls;

/// <summary>Boxes with nothing but a method and an address, where nothing says that they show a sample: they say what the call is. The method may stand in the sentence above.</summary>
internal static class BoxedCalls
{
    /// <summary>The sections with such boxes as lines of text.</summary>
    /// <param name="sections">The sections of a page.</param>
    public static IReadOnlyList<PageSection> Open(IReadOnlyList<PageSection> sections) =>
        [.. sections.Select(section => AddressReader.IsSample(section) ? section : section with { Blocks = [.. section.Blocks.Select((block, at) => CallIn(block, at > 0 ? section.Blocks[at - 1] : null) is { } call ? new TextLine(call, Level: 0, block.Line) : block)] })];

    /// <summary>The method and the address of a box, or null where it is none of a call.</summary>
    private static string? CallIn(PageBlock block, PageBlock? above) =>
        block is not SampleBlock { IsCode: false } sample ? null
        : Call.IsMatch(sample.Text.Trim()) ? sample.Text.Trim()
        : above is TextLine sentence && Address.IsMatch(sample.Text.Trim()) && Announced.Match(sentence.Text) is { Success: true } announced ? $"{announced.Groups["method"].Value} {sample.Text.Trim()}"
        : null;

    private static readonly Regex Call = PagePattern.Of("^" + CallMethods.Any + @"\s*:?\s+(https?://[\w.\-]+(:\d+)?)?/[A-Za-z][\w\-./{}:]*(\?\w+=\{\w+\}(&\w+=\{\w+\})*)?$");

    private static readonly Regex Address = PagePattern.Of(@"^https?://[\w.\-]+(:\d+)?/[A-Za-z][\w\-./{}:]*$");

    // "Send an HTTP POST request to:"
    private static readonly Regex Announced = PagePattern.Of(@"\b" + CallMethods.Any + @"\s+(request|call)\b[^.;:]{0,60}\bto\b[^.;:]{0,40}:\s*$");
}
