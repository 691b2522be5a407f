using System.Globalization;
using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>A copy of code may bear the numbers of its lines: <c>1. {</c>, or <c>1{</c>.</summary>
internal static class CodeLineNumbers
{
    /// <summary>Takes the numbers off.</summary>
    /// <param name="lines">The lines of a page.</param>
    public static string[] Strip(IReadOnlyList<string> lines)
    {
        var plain = lines.ToArray();
        for (var i = 0; i < plain.Length; i++)
        {
            var count = 0;
            while (i + count < plain.Length && Number.Match(plain[i + count]) is { Success: true } number && number.Groups["number"].Value == (count + 1).ToString(CultureInfo.InvariantCulture))
            {
                count++;
            }

            // Items of a list hold no brackets alone on a line, and begin with no line of HTTP.
            if (plain.Skip(i).Take(count).Any(line => Bracket.IsMatch(line)) || (count > 1 && Http.IsMatch(plain[i])))
            {
                for (var end = i + count; i < end; i++)
                {
                    plain[i] = plain[i][Number.Match(plain[i]).Length..];
                }

                i--;
            }
        }

        return plain;
    }

    private static readonly Regex Number = PagePattern.Of(@"^\s*(?<number>\d{1,3})(\.\s?|(?=[^\d.]|$))");

    private static readonly Regex Bracket = PagePattern.Of(@"^\s*\d{1,3}\.?\s*[{}\[\]],?\s*$");

    private static readonly Regex Http = PagePattern.Of(@"^\s*1\.?\s*((GET|POST|PUT|DELETE|PATCH)\s+\S+\s+HTTP/\d|HTTP/\d\S*\s+\d{3}\b)");
}
