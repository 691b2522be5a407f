using System.Text.RegularExpressions;

namespace OtpContracts.Cli.Importing.Sections;

/// <summary>Blanks within the query of an address, as people write it: <c>http://acme.example/send.php? user=your name &amp; text=y</c>.</summary>
internal static partial class QueryBlanks
{
    /// <summary>Joins the query where each of its parts is a name with its value.</summary>
    /// <param name="text">The line.</param>
    /// <returns>The line without blanks around its parts, and with underscores for those within values; the same where they are no query's.</returns>
    public static string Fill(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var start = scheme < 0 ? -1 : text.IndexOf('?', scheme);
        if (start < 0 || text.AsSpan(scheme, start - scheme).Contains(' '))
        {
            return text;
        }

        var parts = text[(start + 1)..].Split('&');
        if (parts.Length < 2 || !Array.TrueForAll(parts, part => Pair().IsMatch(part)) || Array.Exists(parts[..^1], part => part.AsSpan().ContainsAny('"', '\'')))
        {
            return text;
        }

        // Behind the last value, the sentence may go on.
        var whole = parts[..^1].Select(part => part.Trim().Replace(' ', '_')).Append(parts[^1].TrimStart());
        return text[..(start + 1)] + string.Join('&', whole);
    }

    [GeneratedRegex(@"^\s*[A-Za-z_][\w.\-\[\]]{0,60}\s?=", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pair();
}
