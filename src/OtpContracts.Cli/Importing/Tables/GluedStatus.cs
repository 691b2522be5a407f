using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>A row of a status table of which a copy lost what parts the code from its meaning: <c>1001No balance</c>, <c>NO_BALANCE余额不足</c>.</summary>
/// <param name="Code">The code.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="IsGuess">Whether only the case of letters, or a word that comes twice, tells where the code ends.</param>
internal sealed record GluedStatus(string Code, string Meaning, bool IsGuess)
{
    private const int LongestChinese = 8;

    /// <summary>Whether a line is such a row beyond doubt: a meaning in Chinese runs into its code.</summary>
    /// <param name="text">The line.</param>
    public static bool IsPlain(string text) => Plain.IsMatch(text);

    /// <summary>Whether a line begins with a code of capitals.</summary>
    /// <param name="text">The line.</param>
    public static bool StartsWithCode(string text) => Capitals.IsMatch(text);

    /// <summary>Whether headings of such a table run together: <c>Error codeDescription</c>, <c>CodeTypeMeaning</c>.</summary>
    /// <param name="text">The line.</param>
    /// <param name="haveNames">Whether a column between code and meaning names each status.</param>
    public static bool AreHeadings(string text, out bool haveNames)
    {
        var kinds = CaseBorder.Split(text).Select(ColumnWords.KindOf).ToArray();
        var between = kinds is [ColumnKind.Code or ColumnKind.Http, .. var inner, ColumnKind.Description] ? inner : [null];
        haveNames = between.Any(kind => kind is not (ColumnKind.Code or ColumnKind.Http));
        return !between.Contains(null);
    }

    /// <summary>Whether two Chinese headings of such a table run together: <c>錯誤說明</c>. As a title, the same words announce a table.</summary>
    /// <param name="text">The line.</param>
    public static bool AreChineseHeadings(string text) =>
        text.Length is > 2 and <= LongestChinese && text[0] > 0x2E80 && Enumerable.Range(1, text.Length - 1).Any(cut => ColumnWords.KindOf(text[..cut]) == ColumnKind.Code && ColumnWords.KindOf(text[cut..]) == ColumnKind.Description);

    /// <summary>Reads a row.</summary>
    /// <param name="text">The line.</param>
    /// <param name="hasName">Whether a word that names the status stands in front of its meaning: that begins where the last two words run into each other.</param>
    /// <returns>The row, or null where the code could end at several places.</returns>
    public static GluedStatus? Read(string text, bool hasName) =>
        Read(text) is { } row ? hasName && MeaningBehindName.Matches(row.Meaning) is [.., var border] ? row with { Meaning = row.Meaning[border.Index..] } : row : null;

    private static GluedStatus? Read(string text)
    {
        if (Number.Match(text) is { Success: true } number)
        {
            return new GluedStatus(number.Groups["code"].Value, number.Groups["meaning"].Value, IsGuess: false);
        }

        if (Capitals.Match(text) is not { Success: true } capitals || capitals.Length == text.Length)
        {
            return null;
        }

        var word = capitals.Value[(capitals.Value.LastIndexOf('_') + 1)..];
        var lower = LowerWord.Match(text[capitals.Length..]).Value;

        // "BAD_JSONJSON 格式" and "BAD_TIMEtime 格式" say the last word of the code again.
        return word.Length > 2 && word.Length % 2 == 0 && word[..(word.Length / 2)] == word[(word.Length / 2)..] ? At(capitals.Length - word.Length / 2, isGuess: true)
            : lower.Equals(word, StringComparison.OrdinalIgnoreCase) ? At(capitals.Length, isGuess: true)
            : lower.Length > 0 && word.Length > 1 ? At(capitals.Length - 1, isGuess: true)
            : text[capitals.Length] > 0x2E80 ? At(capitals.Length, isGuess: false)
            : null;

        GluedStatus At(int end, bool isGuess) => new(text[..end], text[end..], isGuess);
    }

    private static readonly Regex Plain = PagePattern.Of(@"^([A-Z][A-Z0-9]*(_[A-Z0-9]+)+|-?\d{3,10}(?![年月日位个個条條次秒分天]))[\u4e00-\u9fff]");

    private static readonly Regex Number = PagePattern.Of(@"^(?<code>-?\d+)(?<meaning>[A-Za-z\u4e00-\u9fff].*)$");

    private static readonly Regex Capitals = PagePattern.Of(@"^([A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[A-Z][A-Z0-9]{2,})");

    private static readonly Regex CaseBorder = PagePattern.Of(@"(?<=[a-z])(?=[A-Z\u4e00-\u9fff])");

    // "UnauthorizedMissing key", "InternalServerErrorServer error"
    private static readonly Regex MeaningBehindName = PagePattern.Of(@"(?<=[a-z])(?=[A-Z][a-z]*\s)");

    private static readonly Regex LowerWord = PagePattern.Of(@"^[a-z]+");
}
