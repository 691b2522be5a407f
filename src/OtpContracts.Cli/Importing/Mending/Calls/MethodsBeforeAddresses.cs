using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Calls;

/// <summary>Several methods in front of one address: <c>GET/POST https://api.acme.example/send</c>.</summary>
internal static class MethodsBeforeAddresses
{
    /// <summary>Writes the address below the methods, with the careful one of them.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Part(List<(string Text, int Line)> lines) =>
        [.. lines.SelectMany(line => Both.Match(line.Text) is { Success: true } call ? [(Mark.Replace(call.Groups["methods"].Value, ""), line.Line), ($"POST {call.Groups["address"].Value}", line.Line)] : new[] { line })];

    private static readonly Regex Mark = PagePattern.Of(@"[`*]");

    private static readonly Regex Both = PagePattern.Of(@"^\s*(?<methods>[`*]*(GET|POST)[`*]*\s*(/|\||-|,|、|\bor\b|或)\s*[`*]*(GET|POST)[`*]*)\s*:?\s+[`*<]*(?<address>(https?://|\{\{?\w+\}\}?/)[^\s`*<>']+)[`*>']*\s*$");
}
