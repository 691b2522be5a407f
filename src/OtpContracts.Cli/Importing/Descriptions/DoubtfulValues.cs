using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Descriptions;

/// <summary>Words of a description that may be the values of its parameter, and are not plain enough to be taken, are told.</summary>
internal static class DoubtfulValues
{
    /// <summary>Tells of such words.</summary>
    /// <param name="text">The description without its examples, with Latin marks.</param>
    /// <param name="isText">Whether the parameter may be a text: numbers and objects are none of words.</param>
    /// <param name="remarks">Where it goes.</param>
    public static void Tell(string text, bool isText, List<string> remarks)
    {
        if (isText && TwoWords.Match(text) is { Success: true } two)
        {
            remarks.Add($"The words {two.Value} may be its values: none is taken.");
        }
        else if (isText && InQuotes.Match(text) is { Success: true } quoted)
        {
            remarks.Add($"The words {quoted.Value} may be its values: none is taken.");
        }

        else if (isText && Enumerated.Match(text) is { Success: true } listed)
        {
            remarks.Add($"The words {listed.Value} may be its values: none is taken.");
        }
        else if (isText && InOtherWords.Match(text) is { Success: true } announced)
        {
            remarks.Add($"\"{announced.Value}\" may announce its values: none is taken.");
        }

        if (SetAs.Matches(text).Select(match => match.Groups["value"].Value).Distinct(StringComparer.Ordinal).ToArray() is { Length: > 1 } set)
        {
            remarks.Add($"Its values may be {string.Join(", ", set)}: none is taken.");
        }

        if (RunTogether.Match(text) is { Success: true } glued)
        {
            remarks.Add($"Its values run together, {glued.Groups["values"].Value}: none is taken.");
        }
    }

    // "For text set the value as 1, and for unicode set the value as 2"
    private static readonly Regex SetAs = PagePattern.AnyCase(@"\b(set|use|pass|send)\s+((it|the value|value)\s+)?(as|to|=)?\s*[`'""]?(?<value>\d{1,3}|(?<=[`'""])[\w\-]{1,20}(?=[`'""]))(?!\w)[`'""]?");

    // Two words in brackets may as well say what it is.
    private static readonly Regex TwoWords = PagePattern.Of(@"\([a-z]{3,20} or [a-z]{3,20}\)");

    // "`Callee` (default) or `Both`", "'unicode'or 'gsm-7bit'", "0": SMS, "1": MMS
    private static readonly Regex InQuotes = PagePattern.Of(@"(?<!\w)(?<mark>[`'""])[\w\-./]{1,40}\k<mark>(\s*\([^()]{1,20}\)|\s*:\s*\w[\w ]{0,30})?(\s*(,|;|/|\||、|或|\bor\b)\s*((or|and)\s+)?\k<mark>[\w\-./]{1,40}\k<mark>)+");

    // 返回类型json、xml
    private static readonly Regex Enumerated = PagePattern.Of(@"(?<=[\u4e00-\u9fff]\s?)[A-Za-z][\w\-]{0,20}(\s*、\s*[A-Za-z][\w\-]{0,20})+(?=\s*([,;。)]|$))");

    // "có các giá trị sau đây: male: giọng nam"
    private static readonly Regex InOtherWords = PagePattern.AnyCase(@"(các giá trị( sau( đây)?)?|valores( posibles| possíveis| permitidos)?|valeurs( possibles)?|mögliche werte|(возможные )?значения|değerler|مقادیر|القيم)\s*:\s*\S.{0,60}");

    private static readonly Regex RunTogether = PagePattern.Of(@"(枚举值|可选值|枚舉值)\s*:\s*(?<values>[A-Za-z_]{8,200})(?=\s|$)");
}
