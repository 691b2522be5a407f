using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Sections.Addresses;

/// <summary>An address as a page writes it: holes in many frames, torn or escaped ones, and hosts that each customer fills in.</summary>
internal static class WrittenAddress
{
    /// <summary>Makes an address of its written parts.</summary>
    /// <param name="method">The HTTP method in capitals, or empty.</param>
    /// <param name="server">Scheme and host, or empty.</param>
    /// <param name="path">The path.</param>
    /// <param name="query">What stands behind the question mark, or empty.</param>
    /// <param name="line">Its line.</param>
    /// <param name="isSample">Whether it stands in a sample.</param>
    public static RequestAddress Make(string method, string server, string path, string query, int line, bool isSample)
    {
        // "http(s)" leaves the choice: the safe one is taken.
        server = server.Replace("(s)", "s", StringComparison.Ordinal);

        // A host such as "ip:port", "{host}", API_BASE_URL or 域名 is one that each customer fills in.
        server = Uri.TryCreate(server, UriKind.Absolute, out var address) && !server.Any(character => character > 0x2E80) && (address.Host.Contains('.') || address.IsLoopback) ? server : "";
        var holes = Holes.Replace(Slashes.Replace(Unescaped(path), "/").TrimEnd('.', ',', ';', ':', '!', '"', '\''), match => "{" + (match.Groups["name"].Value is var name && name.All(char.IsAscii) ? name : "value") + "}");
        holes = Torn.Replace(holes, "");
        var parameters = query.Length == 0 ? [] : query.Split('&').Select(pair => pair.Split('=', 2)).Where(pair => pair[0] is [not '<', ..]).Select(pair => new KeyValuePair<string, string>(pair[0], pair.Length > 1 ? pair[1] : "")).ToArray();
        return new RequestAddress(method, server, holes.Length == 0 ? "/" : FillIn(holes), parameters, line, isSample);
    }

    /// <summary>The path of an address as a page writes it: its holes keep their frames.</summary>
    /// <param name="address">The address.</param>
    public static string PathOf(Uri address) => Unescaped(address.AbsolutePath.TrimEnd('/'));

    private static string Unescaped(string path) => EscapedFrame.Replace(path, match => Uri.UnescapeDataString(match.Value));

    // Among segments in small letters, MY_ID is one that each caller fills in, and so are somebody's address and what is escaped.
    private static string FillIn(string path) =>
        path.Any(char.IsAsciiLetterLower) ? string.Join('/', path.Split('/').Select(segment => CapitalHole.IsMatch(segment) ? $"{{{segment}}}" : Mail.IsMatch(segment) ? "{email}" : segment.Contains('%', StringComparison.Ordinal) ? "{value}" : segment)) : path;

    // What is left of a tag, or of a hole, that a copy tore.
    private static readonly Regex Torn = PagePattern.Of(@"</?[A-Za-z].{0,400}>.*|[<>]|\{(?![^{}/]*\})|(?<!\{[^{}/]*)\}");

    private static readonly Regex Slashes = PagePattern.Of("/{2,}");

    // "%7Bid%7D": a browser escapes the frame of a hole.
    private static readonly Regex EscapedFrame = PagePattern.AnyCase("%(3C|3E|7B|7D)");

    private static readonly Regex Holes = PagePattern.Of(@"\{\{?:?(?<name>\w+)\}\}?|<(?<name>[\w\-]+)>|(?<=/):(?<name>[A-Za-z_]\w*)|\$\{?(?<name>[A-Za-z_]\w*)\}?");

    private static readonly Regex CapitalHole = PagePattern.Of(@"^((YOUR|MY|THE|SEU|SUA|TU|SU|VOTRE|IHRE?)(_[A-Z0-9]+)+|([A-Z0-9]+_)*(ID|SID|UUID|KEY|TOKEN|NUMBER|NAME|CODE)|(API|APP|ACCESS|AUTH|SECRET)(KEY|TOKEN|ID))$");

    private static readonly Regex Mail = PagePattern.Of(@"^[\w.+\-]+@[\w\-]+(\.[\w\-]+)+$");
}
