using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Calls;

/// <summary>Addresses that go on from one above by its name: <c>https://api.acme.example/v2/</c>, and below it <c>{endpoint}send</c>.</summary>
internal static class AddressHoles
{
    /// <summary>Writes the address above in place of its name.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Fill(List<(string Text, int Line)> lines)
    {
        var (filled, above) = (new List<(string Text, int Line)>(), -1);
        foreach (var (text, line) in lines)
        {
            above = AddressAlone.IsMatch(text) ? filled.Count : above;
            var whole = above < 0 ? text : Hole.Replace(text, _ => lines[above].Text.Trim());
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
    private static readonly Regex AddressAlone = PagePattern.Of(@"^\s*(https?://[^\s?/]+/[^\s?]+|\{\w+\}(/[^\s?]*)?)/\s*$");

    private static readonly Regex Hole = PagePattern.AnyCase(@"\{{1,2}(endpoint|base_?url|api_?url)\}{1,2}(?=\w)");
}
