using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Sections;

/// <summary>An address or a method that stands in a box of its own below its label is what the page says, and no sample.</summary>
internal static class LabelledSamples
{
    /// <summary>Takes such boxes as lines of text.</summary>
    /// <param name="blocks">The pieces of a page.</param>
    public static IReadOnlyList<PageBlock> Read(IReadOnlyList<PageBlock> blocks) =>
        [.. blocks.Select((block, at) => at > 0 && block is SampleBlock { IsCode: false } sample && sample.Text.Trim() is { Length: > 0 } text && !text.Contains('\n', StringComparison.Ordinal) && IsSaid(blocks[at - 1], text)
            ? new TextLine(text, Level: 0, sample.Line)
            : block)];

    private static bool IsSaid(PageBlock label, string text) =>
        AddressReader.IsMethod(new TextLine(text, Level: 0, label.Line)) ? AddressReader.IsMethodLabel(label) : AddressReader.IsLabel(label) && AddressReader.IsAddressAlone(text);
}
