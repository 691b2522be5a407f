using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Descriptions;

/// <summary>The ways in which pages say how long a text may be.</summary>
internal static class LengthWords
{
    /// <summary>Finds what is said first.</summary>
    /// <param name="text">The description, with Latin marks.</param>
    /// <returns>The match, with the groups <c>low</c>, <c>high</c>, <c>exact</c> and <c>below</c>; or null.</returns>
    public static Match? Find(string text) => Ways.Select(way => way.Match(text)).Where(match => match.Success).MinBy(match => match.Index);

    /// <summary>What is labelled as the greatest length, or null.</summary>
    /// <param name="text">The description, with Latin marks.</param>
    public static Match? FindMost(string text) => MostLength.Match(text) is { Success: true } match ? match : null;

    // 字数不超过128
    private static readonly Regex CountOfWords = PagePattern.AnyCase(@"字数(不超过|最多|上限)\s*(为|是|:)?\s*(?<high>\d+)");

    // 4-32 characters, 4~32位
    private static readonly Regex FromTo = PagePattern.AnyCase(@"(?<!\d)(?<low>\d+)" + Limits.To + @"(?<high>\d+)\s*(个|個|位)?\s*(alpha-?numeric(al)?\s+)?(字符|字元|个字|汉字|漢字|(?<=\d\s?)字(?![节節段母典])|characters?|chars?|位(?!数字|數字|手机|手機|小数|小數))");

    // at most 20 characters, 最多20个字符
    private static readonly Regex AtMost = PagePattern.AnyCase(@"(at most|up ?to|limited to|no (more|longer) than|not be longer than|not (be )?(over|exceed(ing)?|more than)( the)?|maximum( length| size)?( of| is|:)?|max\.?( length)?( of| is|:)?|cannot exceed|不[要能得可应應]?(超过|超過)|最多|最大|最长|最長|至多|限)\s*(为|是|:|可?(支持|允许))?\s*(?<high>\d[\d,]*)\s*(-\s*)?(个|個|位)?\s*((UTF-?8|unicode|ASCII|GSM|alpha-?numeric(al)?)\s+)?(长度(?=的)|字符|字元|[汉漢]字|中文字|字\b|字(?!节|節)|characters?|chars?|symbols?|位(?!数字)|碼)");

    // a maximum character limit of 11
    private static readonly Regex LimitOfCharacters = PagePattern.AnyCase(@"\b(max(imum)?\s+)?character\s+(limit|maximum)\s+(of|is|:)\s*(?<high>\d+)(?![\d,]*\s*(for|per|if|when|with)\b)");

    // at least 2 characters
    private static readonly Regex AtLeast = PagePattern.AnyCase(@"\b(at least|min(imum)?\.?( length)?( of| is|:)?)\s*(?<low>\d+)\s*(characters?|chars?)\b(?!.*\b(max|at most|up ?to))");

    // fewer than 20 characters, 小于20字符
    private static readonly Regex Below = PagePattern.AnyCase(@"(?<below>(fewer|less) than|under|小于|少于|小於|少於)\s*(?<high>\d[\d,]*)\s*(个|個)?\s*(字符|字元|characters?|chars?)|长度(?<below>小于|少于)\s*(?<high>\d+)(?!\d)");

    // 20 characters max, 20个字符以内
    private static readonly Regex Within = PagePattern.AnyCase(@"(?<!\d|\d,)(?<high>\d[\d,]*)\s*-?\s*(个|個)?\s*(字符|字元|字(?=以|之)|位(?=以|之)|characters?|chars?)\s*(以内|以內|之内|max(imum)?|at most|or (less|fewer)|limit)");

    // exactly 6, 长度为6
    private static readonly Regex Exactly = PagePattern.AnyCase(@"由\s*(?<exact>\d+)\s*(个|位)(英文)?(字母|数字|字符)|(exactly|must be|should be(?=\s*\d+\s*characters?\b(?!\s*(or|and|long or|max|min|at)))|固定|定长[\u4e00-\u9fff]{0,4}|长度为|長度為)\s*(?<exact>\d+)(?!\d|\s*(-|~|至|到|to\b)\s*\d|\s*characters?\s+(or (less|fewer)|max|at most))\s*(个|個|位)?\s*(字符|字元|characters?|位)?");

    // 格式:yyyyMMddHHmmss 14位
    private static readonly Regex AtEnd = PagePattern.Of(@"(?<=[A-Za-z)]\s)(?<exact>[1-9]\d?)\s*位\s*$");

    // ISO code, 2 letters
    private static readonly Regex Letters = PagePattern.AnyCase(@"(?<=[,(]\s*|^)(?<exact>[1-9])[ -]letters?(?=\s*($|[.,;)]))");

    // (32位, 小写)
    private static readonly Regex InBrackets = PagePattern.Of(@"\(\s*(?<exact>[1-9]\d{0,2})\s*位\s*(?=[,;)])");

    // length between 4 and 32, 长度在4到32
    private static readonly Regex LengthFromTo = PagePattern.AnyCase(@"(length|长度|長度)\s*(between|:(\s*inclusive between)?|为|在|is|from|(must|should) be)?\s*\[?\s*(?<low>\d+)\s*(-|~|to|至|到|and|,)\s*(?<high>\d+)");

    // minimum length is 4, maximum length is 34
    private static readonly Regex LeastAndMostLength = PagePattern.AnyCase(@"最小长度\s*(为|是|:)?\s*(?<low>\d+)\s*[,;]?\s*最大长度\s*(为|是|:)?\s*(?<high>\d+)|min(imum)?[ -]?length\s*(is|:|of|=)?\s*(?<low>\d+)\s*[.,;]?\s*(and )?max(imum)?[ -]?length\s*(is|:|of|=)?\s*(?<high>\d+)|max(imum)?[ -]?length\s*(is|:|of|=)?\s*(?<high>\d+)\s*[.,;]?\s*(and )?min(imum)?[ -]?length\s*(is|:|of|=)?\s*(?<low>\d+)");

    // (min 3, max 11)
    private static readonly Regex LeastAndMost = PagePattern.AnyCase(@"\(\s*min(imum)?\.?\s*:?\s*(?<low>\d+)\s*[,;]\s*max(imum)?\.?\s*:?\s*(?<high>\d+)\s*(characters?|chars?)?\s*[,;)]|\bmin(imum)?\.?\s*:?\s*(?<low>\d+)\s*[,;]\s*max(imum)?\.?\s*:?\s*(?<high>\d+)\s*(characters?|chars?)\b");

    // at least 3 characters in length but no longer than 11 alphanumeric characters
    private static readonly Regex LeastAndMostInWords = PagePattern.AnyCase(@"\bat least (?<low>\d+) (characters|chars)( (in length|long))?\s*,?\s*(and|but) (no (longer|more) than|at most|up ?to) (?<high>\d+)\s*(alphanumeric )?(characters|chars)\b");

    // max length: 34, 最大长度为34
    private static readonly Regex MostLength = PagePattern.AnyCase(@"(max(imum)?[ -]?length\s*(is|:|of|=)?|最大(字符|字元)?(长度|長度)\s*(为|為|是|:)?)\s*(?<high>\d+)");

    // 长度不能超过1024, length up to 1024
    private static readonly Regex LengthAtMost = PagePattern.AnyCase(@"(长度|長度|length)\s*(限制\s*:?\s*string\(|不能超过|不可超过|不得超过|不超过|不超過|最大|最多|up ?to|(can|must)\s*not exceed)\s*(为|:)?\s*(?<high>\d+)(?!\d|\s*(个|個)?\s*(字节|字節|位元組|bytes))");

    // 長度限制 36
    private static readonly Regex LengthLimit = PagePattern.Of(@"(长度|長度)(限制|上限)\s*(为|為|是|:)?\s*(?<high>\d+)(?!\d|\s*(-|~|至|到)|\s*(个|個)?\s*(字节|字節|位元組|bytes))");

    // length ≤ 20, length >= 3, minLength: 3
    private static readonly Regex LengthSigned = PagePattern.AnyCase(@"\blength\s*((≤|<=)\s*(?<high>\d+)|(≥|>=)\s*(?<low>\d+))|\bmin(imum)?[ -]?length\s*(is|:|=)\s*(?<low>\d+)");

    // Required string length: 6
    private static readonly Regex StringLength = PagePattern.AnyCase(@"\bstring length\s*:\s*(?<exact>(?<=required string length\s*:\s*)\d+)(?!\d|\s*-)|\bmaximum string length\s*:\s*(?<high>\d+)|\bminimum string length\s*:\s*(?<low>\d+)");

    // [4..32] characters
    private static readonly Regex Bracketed = PagePattern.AnyCase(@"\[\s*(?<low>\d+)\s*(\.\.|,)\s*(?<high>\d+)\s*\]\s*(characters?|chars?|字符|字元)");

    // <= 20 characters, >= 4 characters <= 16 characters
    private static readonly Regex NotAbove = PagePattern.AnyCase(@"((>=|≥)\s*(?<low>\d+)\s*(characters?|字符)\s*[.。]?\s*(and\s+)?)?(<=|≤)\s*(?<high>\d+)\s*(characters?|chars?|字符)");

    // (6 characters string only)
    private static readonly Regex Only = PagePattern.AnyCase(@"\(\s*(?<exact>[1-9]\d?)\s+characters?\s+(string|text|code|word)(\s+only)?\s*\)");

    // An id, 32 characters. So many are the most that are taken, fewer an exact length
    private static readonly Regex BehindComma = PagePattern.AnyCase(@"(?<!\(\s*\w+)[:,]\s*((?<high>[5-9]\d|\d{3,})|(?<exact>\d+))\s+((lower|upper)-?case\s+)?characters(?=\s*(,|;|$|\.))");

    // between 4 and 32 characters
    private static readonly Regex Between = PagePattern.AnyCase(@"between (?<low>\d+) and (?<high>\d+) characters");

    // 11-character hash string
    private static readonly Regex InFront = PagePattern.AnyCase(@"^\W*((an?|the)\s+)?(?<exact>\d+)[- ]character\s+([a-z]+\s+){0,3}(string|hash|code|id|key|token|identifier)\b");

    private const string OtherCharacters = @"(Zeichen|کاراکتر|نویسه|caract[eèé]res|caratteri|символ\w*|karakter\w*|znak\w*|ký tự|자(?![가-힣])|文字)(?!\s*(par|por|per|pro|на)\b)";

    // máx. 160 caracteres, maximal 11 Zeichen, 최대 70자
    private static readonly Regex OtherAtMost = PagePattern.AnyCase(@"(máx(imo)?|m[aá]ximo|max(imal|imum)?|hasta|até|jusqu'à|bis zu|höchstens|massimo|fino a|en fazla|maksimum|максимум|макс|до|не более|максимальн\w+\s+(размер|длина)\s*[–:\-]?|maksymalnie|tối đa|최대|最大|حداکثر)\.?\s*(länge|longitud|longueur|comprimento|tamanho|lunghezza|uzunluk)?\s*(de|di|von|:)?\s*(?<high>\d+)\s*" + OtherCharacters);

    // 160 caractères maximum, 70자 이내
    private static readonly Regex OtherWithin = PagePattern.AnyCase(@"(?<![\d\-])(?<high>\d+)\s*" + OtherCharacters + @"\s*(máx|max|au maximum|이내|이하|以内)(?!\w*\s+(par|por|per|pro)\b)");

    // entre 3 et 11 caractères, 3-11 caracteres
    private static readonly Regex OtherFromTo = PagePattern.AnyCase(@"(?<!\d)(?<low>\d+)\s*(-|~|a|à|e|et|y|und|bis|до)\s*(?<high>\d+)\s*" + OtherCharacters);

    // en az 3, en fazla 11 karakter
    private static readonly Regex OtherLeastAndMost = PagePattern.AnyCase(@"(m[ií]nimo|min(imal)?|mindestens|al menos|pelo menos|au moins|almeno|en az|от|не менее|co najmniej|tối thiểu)\.?\s*(de\s*)?(?<low>\d+)\s*(,|ve|y|e|et|und|и|i|và)?\s*(m[aá]x(imo|imal)?|hasta|até|höchstens|bis zu|massimo|au plus|en fazla|до|не более|maksymalnie|tối đa)\.?\s*(de\s*)?(?<high>\d+)\s*" + OtherCharacters);

    // Of two that begin at one place, the earlier is meant.
    private static readonly Regex[] Ways =
    [
        CountOfWords, LeastAndMostInWords, FromTo, AtMost, LimitOfCharacters, AtLeast, Below, Within, Exactly, LengthFromTo, InBrackets, AtEnd, Letters,
        LeastAndMostLength, LeastAndMost, MostLength, LengthAtMost, LengthLimit, LengthSigned, StringLength, Bracketed, NotAbove, BehindComma, Between, InFront, Only, OtherLeastAndMost, OtherFromTo, OtherAtMost, OtherWithin,
    ];
}
