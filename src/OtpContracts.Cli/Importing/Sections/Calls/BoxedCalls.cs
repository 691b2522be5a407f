using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections.Addresses;

namespace OtpContracts.Cli.Importing.Sections.Calls;

/// <summary>Boxes with nothing but a method and an address, where nothing says that they show a sample: they say what the call is.</summary>
internal static class BoxedCalls
{
    /// <summary>The sections with such boxes as lines of text.</summary>
    /// <param name="sections">The sections of a page.</param>
    public static IReadOnlyList<PageSection> Open(IReadOnlyList<PageSection> sections) =>
        [.. sections.Select(section => AddressReader.IsSample(section) || !section.Blocks.Any(IsCall) ? section : section with { Blocks = [.. section.Blocks.Select(block => IsCall(block) ? new TextLine(((SampleBlock)block).Text.Trim(), Level: 0, block.Line) : block)] })];

    private static bool IsCall(PageBlock block) => block is SampleBlock { IsCode: false } sample && Call.IsMatch(sample.Text.Trim());

    private static readonly Regex Call = PagePattern.Of("^" + CallMethods.Any + @"\s*:?\s+(https?://[\w.\-]+(:\d+)?)?/[A-Za-z][\w\-./{}:]*(\?\w+=\{\w+\}(&\w+=\{\w+\})*)?$");
}
