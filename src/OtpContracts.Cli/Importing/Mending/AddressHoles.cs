using System.Text.RegularExpressions;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>Addresses that go on from one above by its name: <c>https://api.acme.example/v2/</c>, and below it <c>{endpoint}send</c>.</summary>
internal static partial class AddressHoles
{
    /// <summary>Writes the address above in place of its name.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Fill(List<(string Text, int Line)> lines)
    {
        var (filled, above) = (new List<(string Text, int Line)>(), -1);
        foreach (var (text, line) in lines)
        {
            above = AddressAlone().IsMatch(text) ? filled.Count : above;
            var whole = above < 0 ? text : Hole().Replace(text, _ => lines[above].Text.Trim());
            filled.Add((whole, line));
            if (whole.Length != text.Length)
            {
                // It is none of a call itself.
                filled[above] = ("", filled[above].Line);
            }
        }

        return filled;
    }

    // A host alone may be any link.
    [GeneratedRegex(@"^\s*(https?://[^\s?/]+/[^\s?]+|\{\w+\}(/[^\s?]*)?)/\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AddressAlone();

    [GeneratedRegex(@"\{{1,2}(endpoint|base_?url|api_?url)\}{1,2}(?=\w)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hole();
}
