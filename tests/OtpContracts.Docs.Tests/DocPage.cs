using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace OtpContracts.Docs.Tests;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page's path in the repository.</param>
/// <param name="Line">The line of its first line, counted from 1.</param>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="File">The file that it says it is, or null.</param>
/// <param name="Text">Its text, without the indentation of the fence.</param>
internal sealed record FencedBlock(string Page, int Line, string Language, string? File, string Text)
{
    public override string ToString() => $"{Page}:{Line} ({Language})";
}

/// <summary>A page of the documentation.</summary>
/// <param name="Path">Its path in the repository.</param>
/// <param name="Text">Its text.</param>
internal sealed partial record DocPage(string Path, string Text)
{
    /// <summary>The repository's root.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Every page that people read: at the root, under docs, the language reference, and the pages of the packages.</summary>
    public static IReadOnlyList<DocPage> All { get; } =
    [
        .. Files("*.md").Concat(Files("docs/*.md")).Append("spec/README.md").Concat(Directory.GetDirectories(InRepository("src")).SelectMany(folder => Files($"src/{System.IO.Path.GetFileName(folder)}/*.md")))
            .Order(StringComparer.Ordinal)
            .Select(path => new DocPage(path, File.ReadAllText(InRepository(path)).ReplaceLineEndings("\n"))),
    ];

    /// <summary>Every fenced block.</summary>
    public static IReadOnlyList<FencedBlock> Blocks { get; } = [.. All.SelectMany(page => page.OwnBlocks())];

    public static string InRepository(string path) => System.IO.Path.GetFullPath(System.IO.Path.Combine(Repository, path));

    /// <summary>The page without its fenced blocks and code.</summary>
    public string Prose => Code().Replace(Fenced().Replace(Text, ""), "");

    private IEnumerable<FencedBlock> OwnBlocks() => Fenced().Matches(Text).Select(match => new FencedBlock(
        Path,
        Text[..match.Groups["text"].Index].Count(letter => letter == '\n') + 1,
        match.Groups["language"].Value,
        match.Groups["file"].Success ? match.Groups["file"].Value : null,
        string.Join('\n', match.Groups["text"].Value.Split('\n').Select(line => line.StartsWith(match.Groups["indent"].Value, StringComparison.Ordinal) ? line[match.Groups["indent"].Length..] : line))));

    private static IEnumerable<string> Files(string pattern) =>
        Directory.GetFiles(System.IO.Path.GetDirectoryName(InRepository(pattern))!, System.IO.Path.GetFileName(pattern)).Select(file => System.IO.Path.GetRelativePath(Repository, file));

    private static string FindRepository([CallerFilePath] string here = "") => System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", ".."));

    [GeneratedRegex(@"^(<!-- file: (?<file>\S+) -->\n)?(?<indent> *)```(?<language>[^\n`]*)\n(?<text>.*?)^\k<indent>```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Fenced();

    [GeneratedRegex("`[^`\n]*`", RegexOptions.None, 10_000)]
    private static partial Regex Code();
}
