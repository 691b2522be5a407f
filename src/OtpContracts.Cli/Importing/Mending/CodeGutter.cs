using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>A copy of what a viewer of code shows may have a bar in front of each line, below the numbers of all of them.</summary>
internal static class CodeGutter
{
    private const int FewestLines = 4;

    /// <summary>Takes bars and numbers off; no line is lost, for lines are counted.</summary>
    /// <param name="lines">The lines of a page.</param>
    public static string[] Strip(IReadOnlyList<string> lines)
    {
        var plain = lines.ToArray();
        for (var i = 0; i < plain.Length;)
        {
            var end = i;
            while (end < plain.Length && Barred.IsMatch(plain[end]))
            {
                end++;
            }

            // Cells of a table hold no brackets alone.
            if (end - i >= FewestLines && plain.Skip(i).Take(end - i).Count(line => Bracket.IsMatch(line)) > 1)
            {
                for (var number = i - 1; number >= 0 && plain[number].Trim().Length is > 0 and < 5 && plain[number].Trim().All(char.IsAsciiDigit); number--)
                {
                    plain[number] = "";
                }

                for (var at = i; at < end; at++)
                {
                    plain[at] = Bar.Replace(plain[at], "");
                }
            }

            i = Math.Max(end, i + 1);
        }

        return plain;
    }

    private static readonly Regex Barred = PagePattern.Of(@"^\s*\|[^|]*$");

    private static readonly Regex Bar = PagePattern.Of(@"^\s*\|\s?");

    private static readonly Regex Bracket = PagePattern.Of(@"^\s*\|\s*[{}\[\]],?\s*$");
}
