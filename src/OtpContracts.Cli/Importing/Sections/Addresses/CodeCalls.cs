using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Sections.Addresses;

/// <summary>Reads the calls of sample code that names method, host and path apart: <c>method: 'GET', path: '/send'</c>, <c>request("GET", "/send")</c>.</summary>
internal static class CodeCalls
{
    // Options of one object stand close to each other.
    private const int Near = 8;

    /// <summary>The addresses that code within a section calls, in order.</summary>
    /// <param name="section">The section.</param>
    public static IReadOnlyList<RequestAddress> Of(PageSection section)
    {
        var lines = section.Blocks.SelectMany(AddressLines.Of).ToArray();
        var found = new List<RequestAddress>();
        Match? opened = null;
        for (var at = 0; at < lines.Length; at++)
        {
            opened = Connection.Match(lines[at].Text) is { Success: true } connection ? connection : opened;
            if (Argument.Match(lines[at].Text) is { Success: true } argument)
            {
                found.Add(Make(argument, argument, opened, lines[at].Line));
            }
            else if (Path.Match(lines[at].Text) is { Success: true } path && Beside(lines, at, Method) is { } method)
            {
                found.Add(Make(method, path, Beside(lines, at, Host), lines[at].Line));
            }
        }

        return found;
    }

    private static RequestAddress Make(Match method, Match path, Match? host, int line) =>
        WrittenAddress.Make(method.Groups["method"].Value, host is null ? "" : "https://" + host.Groups["host"].Value, path.Groups["path"].Value, path.Groups["query"].Value, line, isSample: true);

    private static Match? Beside(AddressLine[] lines, int at, Regex option) =>
        Enumerable.Range(1, Near).SelectMany(away => new[] { at - away, at + away }).Where(near => near >= 0 && near < lines.Length)
            .Select(near => option.Match(lines[near].Text)).FirstOrDefault(match => match.Success);

    private static readonly Regex Path = PagePattern.Of(@"^\s*'?path'?\s*:\s*['""](?<path>/[\w\-./{}]+)(\?(?<query>[^'""]*))?['""]");

    private static readonly Regex Method = PagePattern.Of(@"^\s*'?method'?\s*:\s*['""]" + CallMethods.Any + @"['""]");

    private static readonly Regex Host = PagePattern.Of(@"^\s*'?host(name)?'?\s*:\s*['""](?<host>[\w\-]+(\.[\w\-]+)+)['""]");

    private static readonly Regex Argument = PagePattern.Of(@"\.request\(\s*['""]" + CallMethods.Any + @"['""]\s*,\s*['""](?<path>/[\w\-./{}]+)(\?(?<query>[^'""]*))?['""]");

    private static readonly Regex Connection = PagePattern.Of(@"\bHTTPS?Connection\(\s*['""](?<host>[\w\-]+(\.[\w\-]+)+)['""]");
}
