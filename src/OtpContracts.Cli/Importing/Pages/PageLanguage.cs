namespace OtpContracts.Cli.Importing.Pages;

/// <summary>Tells the language of a page's descriptions.</summary>
internal static class PageLanguage
{
    public const string English = "en";
    public const string Chinese = "zh";
    public const string TraditionalChinese = "zh-Hant";

    private const int FewLines = 12;

    // Words that every such page has, in characters that only one of the two scripts uses.
    private const string Traditional = "請參數說類碼驗證發簡應訊選為應號個據測錯誤時間傳換";
    private const string Simplified = "请参数说类码验证发简应讯选为应号个据测错误时间传换";

    /// <summary>The language tag of a page.</summary>
    /// <param name="blocks">Its pieces.</param>
    /// <returns>A tag as the contract language takes it.</returns>
    public static string Of(IEnumerable<PageBlock> blocks)
    {
        var (chinese, traditional, simplified, latin, lines) = (0, 0, 0, 0, 0);
        foreach (var text in blocks.SelectMany(Texts))
        {
            lines += text.Any(character => character is >= '\u4E00' and <= '\u9FFF') ? 1 : 0;
            foreach (var character in text)
            {
                chinese += character is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
                latin += char.IsAsciiLetter(character) ? 1 : 0;
                traditional += Traditional.Contains(character) && !Simplified.Contains(character) ? 1 : 0;
                simplified += Simplified.Contains(character) && !Traditional.Contains(character) ? 1 : 0;
            }
        }

        // A Chinese page is full of Latin names, samples and code; an English one has at most a vendor's name in Chinese.
        return chinese * 12 < latin && lines < FewLines ? English : traditional > simplified ? TraditionalChinese : Chinese;
    }

    private static IEnumerable<string> Texts(PageBlock block) => block switch
    {
        TextLine line => [line.Text],
        PageTable table => table.Rows.SelectMany(row => row.Cells),
        _ => [],
    };
}
