using System.Text.RegularExpressions;

namespace OtpContracts.Cli.Importing.Sections;

/// <summary>Blanks within the path of an address, where words name what each caller fills in: <c>POST /people/person id/notes</c>.</summary>
internal static partial class PathBlanks
{
    /// <summary>Makes one hole of two words between slashes.</summary>
    /// <param name="text">A line.</param>
    /// <returns>The line; the same where it is not a method with its path and nothing else.</returns>
    public static string Fill(string text) => Call().IsMatch(text) ? Words().Replace(text, "{${first}_${second}}") : text;

    [GeneratedRegex(@"^(GET|POST|PUT|DELETE|PATCH)\s+(/([\w\-.{}]+|[a-z]+ [a-z]+(?=/)))+/?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Call();

    [GeneratedRegex(@"(?<=/)(?<first>[a-z]+) (?<second>[a-z]+)(?=/)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();
}
