using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Descriptions;

/// <summary>Reads the values of what a page says to have listed ones, where each is an item: <c>• sms: by text • call: by voice</c>.</summary>
internal static class ItemValues
{
    /// <summary>Reads the values.</summary>
    /// <param name="words">The description.</param>
    /// <returns>The values; none where the description has no two such items.</returns>
    public static IReadOnlyList<ListedValue> Read(string words) =>
        Items.Matches(PunctuationMarks.Latin(words)) is { Count: > 1 } items && items.DistinctBy(item => item.Groups["value"].Value).Count() == items.Count ? [.. items.Select(item => new ListedValue(item.Groups["value"].Value, item.Groups["meaning"].Value.Trim(' ', '.')))] : [];

    private static readonly Regex Items = PagePattern.Of(@"[•·●]\s*(?<value>[A-Za-z0-9_\-]{1,40})\s*:\s*(?<meaning>[^•·●]{1,160})");
}
