using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Calls;

/// <summary>Tags of components that say what a call is: <c>&lt;RequestUrl method="POST" url="https://…" /&gt;</c>.</summary>
internal static class ComponentCalls
{
    /// <summary>Writes such a tag as method and address.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Read(List<(string Text, int Line)> lines) => lines.ConvertAll(line => (Call(line.Text) ?? line.Text, line.Line));

    private static string? Call(string text) =>
        Tag.IsMatch(text) && Method.Match(text) is { Success: true } method && Address.Match(text) is { Success: true } address
            ? $"{method.Groups["method"].Value.ToUpperInvariant()} {address.Groups["address"].Value}"
            : null;

    private static readonly Regex Tag = PagePattern.Of(@"^\s*<[A-Z]\w*\s[^<>]*>");

    private static readonly Regex Method = PagePattern.AnyCase(@"\s(method|type|verb)=[""'{]{1,2}(?<method>GET|POST|PUT|DELETE|PATCH)[""'}]");

    private static readonly Regex Address = PagePattern.AnyCase(@"\s(url|uri|path|endpoint|address)=[""'{]{1,2}(?<address>(https?://|/)([^""'{}\s]|\{{1,2}[^""'{}\s]+\}{1,2})+)");
}
