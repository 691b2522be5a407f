using System.Text;
using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>Text that was copied out of a PDF has radicals in the place of the characters that look like them: \u2F83 for 自, \u2ED3 for 长.</summary>
internal static class Radicals
{
    // Those that Unicode has no equivalent for.
    private const string Simplified = "\u2EC5\u2EC8\u2EC9\u2ED3\u2ED4\u2EDA\u2EE2\u2EE5\u2EE9\u2EEC\u2EEE\u2EEF\u2EF0\u2EF3";
    private const string Characters = "见贝车长门页马鱼黄齐齿竜龙龟";

    /// <summary>Writes the characters.</summary>
    /// <param name="text">The text of a page.</param>
    public static string Replaced(string text) =>
        Radical.Replace(text, match => Simplified.IndexOf(match.Value, StringComparison.Ordinal) is var at and >= 0 ? Characters[at].ToString() : match.Value.Normalize(NormalizationForm.FormKC));

    private static readonly Regex Radical = PagePattern.Of(@"[\u2E80-\u2FDF]");
}
