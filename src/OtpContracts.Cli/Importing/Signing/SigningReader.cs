using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Drafts;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Signing;

/// <summary>Reads how requests are signed where a page says it plainly: a formula of named values, Basic or Bearer.</summary>
/// <param name="findings">Where findings go.</param>
internal sealed class SigningReader(List<PageFinding> findings)
{
    /// <summary>Reads it. What signing sends is no parameter any more.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="endpoints">The calls.</param>
    /// <returns>The signing, or null where no page says it plainly.</returns>
    public ReadSigning? Read(IReadOnlyList<Page> pages, IReadOnlyList<ImportedEndpoint> endpoints)
    {
        var texts = pages.SelectMany(Texts).ToList();
        var said = texts.ConvertAll(text => text.Text);
        var parameters = endpoints.SelectMany(endpoint => endpoint.Parameters).ToList();
        foreach (var (text, line) in texts)
        {
            if ((Authorization(text) ?? SignatureFormula.Read(text, line, parameters, said)) is { } read)
            {
                findings.Add(new PageFinding(FindingKind.Guess, line.Page, line.Line, $"Every call is signed as this line says: {string.Join(", ", read.Sent.Select(sent => $"{sent.Name} = {sent.Expression}"))}."));
                Remove(read, endpoints);
                return read;
            }
        }

        if (texts.Find(candidate => Hint.IsMatch(candidate.Text)) is { Text: not null } hint)
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, hint.Line.Page, hint.Line.Line, "Here the page tells how requests are signed, and not by a formula of values that it names: write it under \"signing\"."));
        }

        return null;
    }

    private static ReadSigning? Authorization(string text)
    {
        if (Bearer.Match(text) is { Success: true } bearer)
        {
            var name = NameOf(bearer.Groups["name"].Value, "accessToken");
            return new ReadSigning([(name, true)], Timestamp: null, [("headers", "Authorization", $"\"Bearer {{reveal({name})}}\"")]);
        }

        if (Basic.Match(text) is { Success: true } basic)
        {
            var (user, password) = (NameOf(basic.Groups["user"].Value, "username"), NameOf(basic.Groups["password"].Value, "password"));
            return new ReadSigning([(user, false), (password, true)], Timestamp: null, [("headers", "Authorization", $"\"Basic {{base64(\"{{{user}}}:{{reveal({password})}}\")}}\"")]);
        }

        return null;
    }

    // A sample's own token is no name.
    private static string NameOf(string written, string usual)
    {
        var name = DraftNames.Camel(Possessive.Replace(written.Any(char.IsLower) && written.Any(char.IsUpper) ? written : written.ToLowerInvariant(), ""));
        return name.Length is > 1 and < 30 && !written.Any(char.IsDigit) ? name : usual;
    }

    private static void Remove(ReadSigning signing, IReadOnlyList<ImportedEndpoint> endpoints)
    {
        foreach (var endpoint in endpoints)
        {
            endpoint.Parameters.RemoveAll(field => signing.Sent.Any(sent => sent.Place.TrimEnd('s') == field.Place && string.Equals(sent.Name, field.Name, StringComparison.OrdinalIgnoreCase)));
        }
    }

    private static IEnumerable<(string Text, PageLine Line)> Texts(Page page) => page.Blocks
        .SelectMany(block => block is PageTable table ? table.Rows.Select(row => (Text: string.Join(" | ", row.Cells), row.Line)) : block.Lines())
        .Select(line => (line.Text, new PageLine(page.Path, line.Line)));

    private static readonly Regex Bearer = PagePattern.Of("""\bAuthorization\b["'`]?\s*[:=|]\s*["'`]?Bearer\s+["'`<{\[$]*(?<name>[A-Za-z][\w. \-]*?)?(["'`>}\])]|$)""");

    private static readonly Regex Basic = PagePattern.Of("""\bAuthorization\b["'`]?\s*[:=|]\s*["'`]?Basic\s+(base64(_encode)?\s*\(\s*["'`<{$]*(?<user>[A-Za-z][\w \-]*?)["'`>}]*\s*\+?\s*["'`]?:["'`]?\s*\+?\s*["'`<{$]*(?<password>[A-Za-z][\w \-]*?)["'`>}]*\s*\)|[A-Za-z0-9+/=<{]+)""");

    private static readonly Regex Possessive = PagePattern.AnyCase(@"^(your|my|the)[\s_\-]+");

    private static readonly Regex Hint = PagePattern.AnyCase(@"(\bsign(ature|ing)?\b|签名|簽名|加密).{0,60}\b(md5|sha-?\d+|hmac\w*)|\b(md5|sha-?\d+|hmac\w*)\b.{0,60}(\bsign(ature|ing)?\b|签名|簽名)");
}
