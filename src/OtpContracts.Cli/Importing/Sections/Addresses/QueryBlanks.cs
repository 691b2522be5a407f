using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Sections.Addresses;

/// <summary>Blanks within the query of an address, as people write it: <c>http://acme.example/send.php? user=your name &amp; text=y</c>.</summary>
internal static class QueryBlanks
{
    /// <summary>Joins the query where each of its parts is a name with its value.</summary>
    /// <param name="text">The line.</param>
    /// <returns>The line without blanks around its parts, and with underscores for those within values; the same where they are no query's.</returns>
    public static string Fill(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var start = scheme < 0 ? -1 : text.IndexOf('?', scheme);
        if (start < 0 || text.AsSpan(scheme, start - scheme).TrimEnd().Contains(' '))
        {
            return text;
        }

        var parts = CutName.Replace(text[(start + 1)..], "${before}${behind}").Split('&');
        if ((parts.Length < 2 && !text.AsSpan(0, start).EndsWith(' ')) || !Array.TrueForAll(parts, part => Pair.IsMatch(part)) || Array.Exists(parts[..^1], part => part.AsSpan().ContainsAny('"', '\'')))
        {
            return text;
        }

        // Behind the last value, the sentence may go on.
        var whole = parts[..^1].Select(part => WithoutBlanks(part.TrimEnd()).Replace(' ', '_')).Append(WithoutBlanks(parts[^1]));
        return $"{text[..start].TrimEnd()}?{string.Join('&', whole)}";
    }

    private static string WithoutBlanks(string pair) => string.Join('=', pair.Split('=', 2).Select((part, i) => i == 0 ? part.Trim() : part.TrimStart()));

    // "&p assword=x": a line that was cut within a name.
    private static readonly Regex CutName = PagePattern.Of(@"(?<=&)(?<before>[A-Za-z_]{1,30}) (?<behind>[a-z]{1,30})(?==[^\s&])");

    private static readonly Regex Pair = PagePattern.Of(@"^\s*[A-Za-z_][\w.\-\[\]]{0,60}\s?=");
}
