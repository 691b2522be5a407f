using System.Text.RegularExpressions;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>An address of which a copy put the title or label of what follows behind it: <c>/v1/send请求参数</c>, <c>https://api.acme.example/sendMethod: GET</c>.</summary>
internal static partial class TitleBehindPath
{
    /// <summary>Cuts such a line in two.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Cut(List<(string Text, int Line)> lines) =>
        [.. lines.SelectMany(line => Glued().Match(line.Text) is { Success: true } match ? new[] { (match.Groups["path"].Value, line.Line), (match.Groups["title"].Value, line.Line) } : [line])];

    [GeneratedRegex(@"^\s*(?<path>/[A-Za-z][A-Za-z0-9_\-./{}:]*)(?<title>(请求|返回|响应|路径|请求头)(参数|响应|示例|体))\s*$|^(?<path>\W{0,20}((GET|POST|PUT|DELETE|PATCH)\s+)?https?://\S{1,400}?[a-z0-9/])(?<title>(Encoding|Charset|Content-Type|Authentication|Authorization|Protocol|Format|Headers|Parameters|Description|(HTTP |Request )?Method|Output|Response|Result)\s*:(\s.*)?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Glued();
}
