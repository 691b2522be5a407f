using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Drafts;

/// <summary>Descriptions that count something in the words of a limit, or announce values or a default, where none was read from them, are told: it may be one of something else.</summary>
internal static class UnreadLimits
{
    private const int LongestShown = 80;

    /// <summary>Tells of such descriptions.</summary>
    /// <param name="parameters">The parameters of a call.</param>
    /// <param name="findings">Where findings go; what they name is told already.</param>
    public static void Tell(IEnumerable<ImportedField> parameters, List<PageFinding> findings)
    {
        foreach (var field in parameters.SelectMany(field => field.All).Where(field => field.Constant is null))
        {
            var (said, what) = field is { Constraints.Count: 0, Values.Count: 0 } && In(field, Counted) is { } counted ? (counted, "limit of its own")
                : field.Values.Count == 0 && field.Type is null or { Kind: not (TypeKind.Boolean or TypeKind.Object) } && In(field, Announced) is { } announced ? (announced, "list of its values")
                : field.Default is null && In(field, DefaultSaid) is { } @default ? (@default, "default of its own")
                : ("", "");
            if (said.Length > 0 && !IsTold(field, findings))
            {
                findings.Add(new PageFinding(FindingKind.Guess, field.Source.Page, field.Source.Line, $"\"{field.Name}\": \"{(said.Length > LongestShown ? said[..LongestShown] + "…" : said)}\" is taken to be no {what}."));
            }
        }
    }

    /// <summary>What a pattern finds in the words about a field, or null.</summary>
    private static string? In(ImportedField field, Regex pattern) => field.Summary.Values.Select(text => pattern.Match(text)).FirstOrDefault(match => match.Success)?.Value;

    private static bool IsTold(ImportedField field, List<PageFinding> findings) =>
        findings.Exists(finding => (finding.Names(field.Name, field.Source.Page) && !finding.Message.StartsWith("Nothing says whether", StringComparison.Ordinal)) || (finding.Page == field.Source.Page && finding.Message.StartsWith(field.Name + ":", StringComparison.Ordinal)));

    private static readonly Regex Counted = PagePattern.AnyCase(@"\b(up ?to|at most|no more than) (two|three|four|five|six|seven|eight|nine|ten) (characters|digits|letters)\b|\b(min|max)imum of (one|two|three|four|five|six|seven|eight|nine|ten)\b|范围\s*\d+\s*[-~]\s*\d+|(?<![\d.])\d+\s*\]?\s*(位|字符|个字|個字|字节|(characters?|chars?|digits?|bytes)\b)|\b(max(imum)?|min(imum)?|up ?to|at most|at least|no more than|not exceed|between|limited to|longer than|greater than|less than)\b[^\d,;.]{0,25}\d+|\b(m[aá]s de|m[aá]ximo|hasta|mínimo|até|mais de|plus de|jusqu'à|maximal|bis zu|mehr als|più di|fino a|en fazla|не более)\b[^\d,;.]{0,15}\d+|(不超过|不超過|最多|最大|最长|最小|最少|至少|上限)\D{0,12}\d+|(?<!\d)\d+\s*\S{0,2}(以内|以內|或以上)|(?<!\d)\d+ at (once|most)\b|(\blength|长度|長度)\s*[:为為]?\s*\d+");

    private static readonly Regex Announced = PagePattern.AnyCase(@"\b(can|must|should) be [`""']?[\w\-]+/[\w\-]+[`""']? or [`""']?[\w\-]+/[\w\-]+|\b(enum\s*[:=]|(possible|allowed|valid|accepted|supported|available|following) (values?|options)|values? (are|can be|include)\b|one of( the following)?\s*:).{0,60}|\bvalue must (always )?be (?!unique|valid|numeric|alphanumeric|positive|present|\w+ed\b)[A-Za-z][\w\-]{0,20}\s*(?=\.|$)|(可选值|取值(?!范围)(为|有|包括|:|：)|枚举(值)?[:：]).{0,30}");

    private static readonly Regex DefaultSaid = PagePattern.AnyCase(@"\b(defaults? (value )?(to|is|=)|default(ed)?( value)?\s*:|by default(,| it)? (is|uses?)?)\s*(?!(the|an?|your|none|null|empty|no)\b)\S.{0,40}|(默认|缺省)(值)?\s*(为|是|:|：)\s*(?!空|不|无|没|未)\S.{0,20}");
}
