using System.Text.RegularExpressions;

namespace OtpContracts.PackageTests;

/// <summary>The fenced blocks of a page of the documentation, as a reader copies them.</summary>
internal static partial class MarkdownFile
{
    /// <summary>The blocks that say which file they are: <c>&lt;!-- file: … --&gt;</c> stands before the fence.</summary>
    /// <param name="page">The page's path in the repository.</param>
    /// <returns>The blocks by file.</returns>
    public static IReadOnlyDictionary<string, string> NamedBlocks(string page) => Named().Matches(Read(page)).ToDictionary(
        match => match.Groups["file"].Value, match => match.Groups["text"].Value, StringComparer.Ordinal);

    /// <summary>The first block of a language.</summary>
    /// <param name="page">The page's path in the repository.</param>
    /// <param name="language">What stands behind the fence.</param>
    /// <returns>The block.</returns>
    public static string FirstBlock(string page, string language) =>
        Fenced().Matches(Read(page)).First(match => match.Groups["language"].Value == language).Groups["text"].Value;

    private static string Read(string page) => File.ReadAllText(Path.Combine(PackageFeed.Repository, page)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^<!-- file: (?<file>\S+) -->\n```\w+\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Named();

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Fenced();
}
