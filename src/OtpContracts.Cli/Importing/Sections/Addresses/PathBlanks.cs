using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Sections.Addresses;

/// <summary>Blanks within the path of an address, where words name what each caller fills in, or each part stands apart: <c>POST /people/person id/notes</c>, <c>/people/[YOUR ID]/notes</c>, <c>/people/(:id)</c>.</summary>
internal static class PathBlanks
{
    /// <summary>Makes one hole of words in brackets between slashes, and of two bare words; parts that stand apart are one path.</summary>
    /// <param name="text">A line.</param>
    /// <returns>The line; bare words stay where it is not a method with its path and nothing else.</returns>
    public static string Fill(string text)
    {
        text = Spaced.IsMatch(text) ? BlankBySlash.Replace(text, "") : text;
        text = Bracketed.Replace(text, match => $"{{{match.Groups["words"].Value.Replace(' ', '_')}}}");
        return Call.IsMatch(text) ? Words.Replace(text, "{${first}_${second}}") : text;
    }

    private static readonly Regex Call = PagePattern.Of(@"^(GET|POST|PUT|DELETE|PATCH)\s+(/([\w\-.{}]+|[a-z]+ [a-z]+(?=/)))+/?$");

    // A link of Markdown has its address behind the brackets; which version is meant the samples show.
    private static readonly Regex Bracketed = PagePattern.Of(@"(?<=[\w}]/|[\w}]\.)(\[(?!version\])(?<words>[A-Za-z][\w\- ]{0,40})\]|<(?<words>[A-Za-z]\w{0,20}( \w{1,20}){1,4})>|\{(?<words>[A-Za-z]\w{0,20}( \w{1,20}){1,4})\}|\(:(?<words>[A-Za-z]\w{0,30})\))(?=[/?,\s""'`]|$)");

    // "POST / user / sms": what a page sets in frames of their own.
    private static readonly Regex Spaced = PagePattern.Of(@"^(GET|POST|PUT|DELETE|PATCH)(\s+/\s+[\w\-.{}:]+){2,}$");

    private static readonly Regex BlankBySlash = PagePattern.Of(@"(?<=/)\s+|(?<=/\s?[\w\-.{}:]+)\s+(?=/)");

    private static readonly Regex Words = PagePattern.Of(@"(?<=/)(?<first>[a-z]+) (?<second>[a-z]+)(?=/)");
}
