using System.Text;
using System.Text.RegularExpressions;

namespace OtpContracts.Docs.Tests;

public sealed partial class LinkTests
{
    public static TheoryData<string, string> Links
    {
        get
        {
            var links = new TheoryData<string, string>();
            foreach (var (page, target) in DocPage.All.SelectMany(page => Link().Matches(page.Prose).Select(match => (page.Path, match.Groups["target"].Value))).Distinct())
            {
                links.Add(page, target);
            }

            return links;
        }
    }

    [Theory]
    [MemberData(nameof(Links))]
    public void A_link_leads_to_a_page_and_its_heading(string page, string target)
    {
        if (Uri.TryCreate(target, UriKind.Absolute, out var address) && !address.IsFile)
        {
            Assert.Equal("https", address.Scheme);
            return;
        }

        var (path, heading) = target.Split('#') is [var before, var after] ? (before, after) : (target, null);
        var file = path.Length == 0 ? page : Path.GetRelativePath(DocPage.Repository, Path.Combine(Path.GetDirectoryName(DocPage.InRepository(page))!, path));

        Assert.True(File.Exists(DocPage.InRepository(file)) || Directory.Exists(DocPage.InRepository(file)), $"{page} links to {target}, which is not there.");
        if (heading is not null)
        {
            Assert.Contains(heading, Heading().Matches(DocPage.All.Single(other => other.Path == file).Text).Select(match => Anchor(match.Groups["text"].Value)));
        }
    }

    // As GitHub makes anchors of headings.
    private static string Anchor(string heading)
    {
        var anchor = new StringBuilder();
        foreach (var letter in heading.Trim().ToLowerInvariant())
        {
            anchor.Append(letter == ' ' ? "-" : char.IsLetterOrDigit(letter) || letter is '-' or '_' ? letter.ToString() : "");
        }

        return anchor.ToString();
    }

    [GeneratedRegex(@"\[[^\]\n]*\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Heading();
}
