using System.Text.RegularExpressions;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>A path of which a copy put the title of what follows behind it: <c>/v1/send请求参数</c>.</summary>
internal static partial class TitleBehindPath
{
    /// <summary>Cuts such a line in two.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Cut(List<(string Text, int Line)> lines) =>
        [.. lines.SelectMany(line => Glued().Match(line.Text) is { Success: true } match ? new[] { (match.Groups["path"].Value, line.Line), (match.Groups["title"].Value, line.Line) } : [line])];

    [GeneratedRegex(@"^\s*(?<path>/[A-Za-z][A-Za-z0-9_\-./{}:]*)(?<title>(请求|返回|响应|路径|请求头)(参数|响应|示例|体))\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Glued();
}
