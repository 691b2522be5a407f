using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Sections;

/// <summary>Replies of failed calls among those of calls that succeed.</summary>
internal static class FailedReplies
{
    /// <summary>The lines without those of replies of failed calls, each of which goes up to the next status of HTTP.</summary>
    /// <param name="lines">The lines of a section of replies.</param>
    public static List<TextLine> Without(IReadOnlyList<TextLine> lines)
    {
        var (kept, isFailed) = (new List<TextLine>(), false);
        foreach (var line in lines)
        {
            isFailed = HeadingWords.IsStatusOfReply(line.Text) ? HeadingWords.SaysFailedReply(line.Text) : isFailed;
            if (!isFailed)
            {
                kept.Add(line);
            }
        }

        return kept;
    }
}
