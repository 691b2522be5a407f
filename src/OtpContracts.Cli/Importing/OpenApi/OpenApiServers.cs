using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;

namespace OtpContracts.Cli.Importing.OpenApi;

/// <summary>Reads where the calls of an OpenAPI description go.</summary>
/// <param name="root">The description.</param>
/// <param name="page">The page.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class OpenApiServers(SampleValue root, Page page, List<PageFinding> findings)
{
    /// <summary>The server of a call.</summary>
    /// <param name="operation">The call.</param>
    /// <param name="item">Its path.</param>
    /// <returns>Scheme and host, or empty where they are not said; and the path in front of the call's own.</returns>
    public (string Server, string Path) Of(SampleValue operation, SampleValue item)
    {
        var servers = operation.Find("servers") ?? item.Find("servers") ?? root.Find("servers");
        if (servers?.Items is [var first, ..] and var all && first.Find("url") is { } url)
        {
            if (all.Count > 1)
            {
                Tell(FindingKind.Guess, url.Line, $"The description names {all.Count} servers: calls go to the first, {url.Text}.");
            }

            return Parts(Filled(url.Text, first.Find("variables")), url.Line);
        }

        if (root.Find("host") is not { } host)
        {
            return ("", BasePath(root.Find("basePath")?.Text ?? ""));
        }

        var schemes = root.Find("schemes")?.Items.Select(scheme => scheme.Text).ToArray() ?? [];
        return Parts($"{(schemes.Length == 0 || schemes.Contains("https") ? "https" : schemes[0])}://{host.Text}{BasePath(root.Find("basePath")?.Text ?? "")}", host.Line);
    }

    private (string Server, string Path) Parts(string url, int line)
    {
        if (url.StartsWith('/'))
        {
            return ("", BasePath(url));
        }

        if (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && !url.Contains('{'))
        {
            return (address.GetLeftPart(UriPartial.Authority), BasePath(address.AbsolutePath));
        }

        Tell(FindingKind.NotUnderstood, line, $"The server {url} is no whole address: write it.");
        return ("", "");
    }

    private static string Filled(string url, SampleValue? variables) =>
        RequestAddress.Hole.Replace(url, hole => variables?.Find(hole.Groups["name"].Value)?.Find("default")?.Text is { Length: > 0 } text ? text : hole.Value);

    private static string BasePath(string path) => path.Trim('/') is { Length: > 0 } inner ? "/" + inner : "";

    private void Tell(FindingKind kind, int line, string message) => findings.Add(new PageFinding(kind, page.Path, line, message));
}
