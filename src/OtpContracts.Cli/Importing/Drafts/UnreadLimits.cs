using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Drafts;

/// <summary>Descriptions that count something in the words of a limit, where none was read from them, are told: it may be one of something else.</summary>
internal static class UnreadLimits
{
    private const int LongestShown = 80;

    /// <summary>Tells of such descriptions.</summary>
    /// <param name="parameters">The parameters of a call.</param>
    /// <param name="findings">Where findings go; what they name is told already.</param>
    public static void Tell(IEnumerable<ImportedField> parameters, List<PageFinding> findings)
    {
        foreach (var field in parameters.SelectMany(field => field.All).Where(field => field is { Constraints.Count: 0, Values.Count: 0, Constant: null }))
        {
            if (field.Summary.Values.Select(text => Said.Match(text)).FirstOrDefault(match => match.Success) is { } said && !IsTold(field, findings))
            {
                findings.Add(new PageFinding(FindingKind.Guess, field.Source.Page, field.Source.Line, $"\"{field.Name}\": \"{(said.Length > LongestShown ? said.Value[..LongestShown] + "…" : said.Value)}\" is taken to be no limit of its own."));
            }
        }
    }

    private static bool IsTold(ImportedField field, List<PageFinding> findings) =>
        findings.Exists(finding => (finding.Names(field.Name, field.Source.Page) && !finding.Message.StartsWith("Nothing says whether", StringComparison.Ordinal)) || (finding.Page == field.Source.Page && finding.Message.StartsWith(field.Name + ":", StringComparison.Ordinal)));

    private static readonly Regex Said = PagePattern.AnyCase(@"(?<![\d.])\d+\s*(位|字符|个字|個字|字节|(characters?|chars?|digits?|bytes)\b)|\b(max(imum)?|min(imum)?|up to|at most|at least|no more than|not exceed|between|limited to|longer than|greater than|less than)\b[^\d,;.]{0,25}\d+|\b(m[aá]s de|m[aá]ximo|hasta|mínimo|até|mais de|plus de|jusqu'à|maximal|bis zu|mehr als|più di|fino a|en fazla|не более)\b[^\d,;.]{0,15}\d+|(不超过|不超過|最多|最大|最长|最小|最少|至少|上限)\D{0,12}\d+|\d+\s*\S{0,2}(以内|以內|或以上)|\d+ at (once|most)\b|(\blength|长度|長度)\s*[:为為]?\s*\d+");
}
