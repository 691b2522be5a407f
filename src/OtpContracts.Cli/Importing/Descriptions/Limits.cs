using System.Globalization;
using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;
using OtpContracts.Spec.Reading.Types;

namespace OtpContracts.Cli.Importing.Descriptions;

/// <summary>Reads limits from descriptions: lengths, digits, ranges, counts.</summary>
internal static class Limits
{
    private const string Number = @"\d[\d,]*(\.\d+)?";

    /// <summary>Reads the limits of a parameter.</summary>
    /// <param name="words">The description.</param>
    /// <param name="type">The type, or null where the page gives none.</param>
    /// <param name="constraints">Where limits go, by their keys in the contract language.</param>
    /// <param name="remarks">Where doubts go.</param>
    public static void Read(string words, PageType? type, Dictionary<string, string> constraints, List<string> remarks)
    {
        var text = PunctuationMarks.Latin(words);
        switch (type?.Kind)
        {
            case TypeKind.String or TypeKind.Any or null:
                ReadText(text, type, constraints, remarks);
                break;
            case TypeKind.Uri when LengthWords.Find(text) is { } length:
                remarks.Add($"\"{length.Value.Trim()}\" is the length of an address, of which the contract language limits none: it is left out.");
                break;
            case TypeKind.Int or TypeKind.Long or TypeKind.Decimal or TypeKind.Double:
                ReadNumber(text, constraints, remarks);
                break;
            case TypeKind.List when type.Size.Length > 0:
                constraints["items"] = type.Size.Replace("-", "..", StringComparison.Ordinal);
                break;
            case TypeKind.List when Fewest.Match(text) is { Success: true } fewest:
                constraints["items"] = Count.Match(text) is { Success: true } both && !fewest.Groups["high"].Success ? Interval(fewest, remarks)[..^2] + Interval(both, remarks) : Interval(fewest, remarks);
                break;
            case TypeKind.List when Count.Match(text) is { Success: true } count:
                constraints["items"] = Interval(count, remarks);
                break;
        }
    }

    private static void ReadText(string text, PageType? type, Dictionary<string, string> constraints, List<string> remarks)
    {
        if (Recommended.Match(text) is { Success: true } advice)
        {
            remarks.Add($"\"{advice.Value.Trim()}\" is recommended: it is taken to be no limit.");
            text = text.Remove(advice.Index, advice.Length);
        }

        if (Total.Match(text) is { Success: true } total)
        {
            remarks.Add($"\"{total.Value.Trim()}\" is said of several together: it is taken to be no limit of its own.");
            text = text.Remove(total.Index, total.Length);
        }

        if (Pattern.Match(text) is { Success: true } pattern)
        {
            var problem = ConstraintReader.ProblemOf(pattern.Groups["regex"].Value);
            if (problem is null)
            {
                constraints["pattern"] = pattern.Groups["regex"].Value;
            }
            else
            {
                remarks.Add($"The pattern {pattern.Value} is left out: a contract takes {problem}.");
            }

            text = text.Remove(pattern.Index, pattern.Length);
        }

        if (Size(type) is { } size)
        {
            constraints["length"] = size;
            return;
        }

        var conditional = Bytes.IsMatch(text);
        if (Digits.Match(text) is { Success: true } digits && !IsCondition(text, digits))
        {
            if (Joined.IsMatch(text))
            {
                remarks.Add($"\"{digits.Value.Trim()}\" counts the digits of each of several numbers in one text, which the contract language does not: it is left out.");
                return;
            }

            if (Digits.Matches(text).FirstOrDefault(other => other.Index > digits.Index && !other.Groups["low"].Success && !digits.Groups["low"].Success && other.Groups["exact"].Value != digits.Groups["exact"].Value) is { } second)
            {
                remarks.Add($"\"{digits.Value.Trim()}\" and \"{second.Value.Trim()}\" are said of several cases: no limit is taken.");
                return;
            }

            if (PartInFront.IsMatch(text[..digits.Index]) && PartBehind.IsMatch(text[(digits.Index + digits.Length)..]))
            {
                remarks.Add($"\"{digits.Value.Trim()}\" is said of one part of several: it is left out.");
                return;
            }

            if (digits.Groups["either"].Success && Value(digits.Groups["high"]) != Value(digits.Groups["low"]) + 1)
            {
                remarks.Add($"\"{digits.Value.Trim()}\" leaves out what lies between, which the contract language does not: no limit is taken.");
                return;
            }

            // "Up to 6 digits" says how many there are at most.
            var isMost = digits.Groups["most"].Success || (digits.Groups["exact"].Success && (UpTo.IsMatch(text[..digits.Index]) || AtMostBehind.IsMatch(text[(digits.Index + digits.Length)..])));
            var isOneOfTwo = (CharactersOr.IsMatch(text[..digits.Index]) && LengthWords.Find(text[..digits.Index]) is not null) || OrLetters.IsMatch(text[(digits.Index + digits.Length)..]);
            if (!isMost && !isOneOfTwo && !digits.Groups["least"].Success)
            {
                constraints["digits"] = Interval(digits, remarks);
            }
            else if (LengthWords.Find(text) is { } letters && (letters.Index + letters.Length <= digits.Index || letters.Index >= digits.Index + digits.Length))
            {
                remarks.Add($"\"{letters.Value.Trim()}\" and \"{digits.Value.Trim()}\" are limits of several cases: they are left out.");
            }
            else if (isOneOfTwo)
            {
                remarks.Add($"\"{digits.Value.Trim()}\" is the limit of one case: it is left out.");
            }
            else
            {
                constraints["digits"] = isMost ? $"..{digits.Groups["exact"].Value}" : $"{digits.Groups["exact"].Value}..";
            }
        }
        else if (LengthWords.Find(text) is { } characters)
        {
            var behind = text[(characters.Index + characters.Length)..];
            if (Charged.IsMatch(behind) && !Within.IsMatch(characters.Value))
            {
                remarks.Add($"\"{characters.Value.Trim()}\" is what is charged as one: it is taken to be no limit of its own.");
                return;
            }

            if (OfEach.IsMatch(text[..characters.Index]))
            {
                remarks.Add($"\"{characters.Value.Trim()}\" is the length of each of several: it is left out.");
                return;
            }

            if (OfCase.IsMatch(behind) || CaseInFront.IsMatch(text[..characters.Index]) || OfLetters.IsMatch(behind) || (OtherKind.IsMatch(text) && LettersInFront.IsMatch(text[..characters.Index])))
            {
                remarks.Add($"\"{characters.Value.Trim()}\" is the length of one case: it is left out.");
                return;
            }

            if (LengthWords.Find(behind) is { } other && (Kinds.IsMatch(behind[..(other.Index + other.Length)]) || (Value(characters.Groups["high"]) is { } most && Value(other.Groups["high"]) is { } otherMost && most != otherMost)))
            {
                remarks.Add($"\"{characters.Value.Trim()}\" and \"{other.Value.Trim()}\" are lengths of several cases: they are left out.");
                return;
            }

            // "An 18-character text. Max length 18": as many at most.
            constraints["length"] = characters.Groups["exact"].Success && LengthWords.FindMost(text) is { } labelled && labelled.Groups["high"].Value == characters.Groups["exact"].Value ? $"..{labelled.Groups["high"].Value}" : Interval(characters, remarks);
        }
        else if (LengthAlone.Matches(text) is { Count: > 0 } lengths)
        {
            if (lengths is [var only])
            {
                constraints["length"] = Interval(only, remarks);
            }
            else
            {
                remarks.Add($"\"{string.Join("\" and \"", lengths.Select(length => length.Value.Trim()))}\" are lengths of several cases: they are left out.");
            }
        }
        else if (conditional)
        {
            remarks.Add("The limit is in bytes, which the contract language does not count: it is left out.");
        }
        else if (Bracketed.Match(text) is { Success: true } range)
        {
            remarks.Add($"The range \"{range.Value.Trim()}\" is of a text, where the contract language has none: it is left out.");
        }
    }

    private static string? Size(PageType? type) =>
        type?.Kind == TypeKind.String && type.Size.Length is > 0 and <= 9 && type.Size.Replace("..", "-", StringComparison.Ordinal) is var size && size.All(character => char.IsAsciiDigit(character) || character is '-' or '~' or '–')
            ? size.Split('-', '~', '–') is [var least, var most] ? $"{least}..{most}" : $"..{type.Size}"
            : null;

    // "mainland: 11 digits; else country code and number" limits one case only.
    private static bool IsCondition(string text, Match match) =>
        Cases.IsMatch(text) || (match.Index > 0 && OneCase.IsMatch(text[..match.Index])) || Alternative.IsMatch(text[(match.Index + match.Length)..]);

    private static void ReadNumber(string text, Dictionary<string, string> constraints, List<string> remarks)
    {
        if (DigitsOfNumber.Match(text) is { Success: true } digits)
        {
            var (fewest, most) = (int.Parse(digits.Groups["low"].Value, CultureInfo.InvariantCulture), int.Parse(digits.Groups["high"].Success ? digits.Groups["high"].Value : digits.Groups["low"].Value, CultureInfo.InvariantCulture));
            constraints["range"] = $"1{new string('0', Math.Max(fewest, 1) - 1)}..{new string('9', Math.Max(most, 1))}";
            remarks.Add($"\"{digits.Value.Trim()}\" counts the digits of a number: it is read as the range {constraints["range"]}, which leaves out zeros in front.");
            return;
        }

        var match = new[] { Bracketed, Both, Said, Between, AtMost, AtLeast }.Select(rule => rule.Match(text)).FirstOrDefault(found => found.Success);
        if (match is null && Bare.Matches(text) is [var only])
        {
            match = only;
        }

        if (match is not null && UnitsOfTime.Match(text) is { Success: true } units)
        {
            remarks.Add($"\"{units.Value.Trim()}\" counts in several units of time: no limit is taken.");
            match = null;
        }

        if (match is not null && Lifted.Match(text) is { Success: true } lifted)
        {
            remarks.Add($"\"{lifted.Value.Trim()}\": what lies outside is taken as well, so that there is no limit.");
            match = null;
        }

        if (match is not null && Difference.IsMatch(text[..match.Index]))
        {
            remarks.Add($"\"{match.Value.Trim()}\" is how far it may be off: it is no limit of its own.");
            match = null;
        }

        if (match is not null && Holds.IsMatch(text[..match.Index]) && CharactersBehind.IsMatch(text[(match.Index + match.Length)..]))
        {
            remarks.Add($"\"{match.Value.Trim()}\" counts characters, and the type is a number: it is left out.");
            match = null;
        }

        if (match is not null)
        {
            // "Min 4, max 9": two limits, each on one side.
            var least = !match.Groups["low"].Success && AtLeast.Match(text) is { Success: true } other ? Interval(other, remarks)[..^2] : "";
            constraints["range"] = least + Interval(match, remarks);
        }
    }

    /// <summary>Reads the limit of a parameter that nothing but its default tells to be a number; one of things that are counted is none of it.</summary>
    /// <param name="words">The description.</param>
    /// <param name="constraints">Where limits go, by their keys in the contract language.</param>
    /// <param name="remarks">Where doubts go.</param>
    public static void ReadUntyped(string words, Dictionary<string, string> constraints, List<string> remarks)
    {
        var text = PunctuationMarks.Latin(words);
        if (new[] { Both, Said, AtMost, AtLeast }.Select(rule => rule.Match(text)).FirstOrDefault(found => found.Success) is { } match && !Counted.IsMatch(text[(match.Index + match.Length)..]))
        {
            constraints["range"] = Interval(match, remarks);
        }
    }

    /// <summary>The interval of a count of digits, where the number may be the count itself; or null.</summary>
    /// <param name="words">The description.</param>
    public static string? OfCount(string words) =>
        DigitsOfNumber.Match(PunctuationMarks.Latin(words)) is { Success: true } digits && digits.Groups["high"].Success ? $"{digits.Groups["low"].Value}..{digits.Groups["high"].Value}" : null;

    /// <summary>Whether an interval leaves out a number.</summary>
    /// <param name="interval">The interval, as the contract language has it.</param>
    /// <param name="value">The number.</param>
    public static bool LeavesOut(string interval, decimal value)
    {
        var bounds = interval.Split("..");
        var (low, high) = (bounds[0], bounds[^1]);
        return (low.Length > 0 && value < decimal.Parse(low, CultureInfo.InvariantCulture)) || (high.Length > 0 && value > decimal.Parse(high, CultureInfo.InvariantCulture));
    }

    private static string Interval(Match match, List<string> remarks)
    {
        var unit = match.Groups["unit"].Value.ToLowerInvariant() switch { "billion" => 1_000_000_000m, "million" => 1_000_000m, "亿" or "億" => 100_000_000m, "万" or "萬" or "w" => 10_000m, _ => 1m };
        var (low, high) = (Value(match.Groups["low"]), Value(match.Groups["high"]));
        if (match.Groups["exact"].Success)
        {
            return Shown(Value(match.Groups["exact"])!.Value);
        }

        if (unit > 1 && low is not null)
        {
            remarks.Add($"\"{match.Value.Trim()}\" is read as {Shown(low.Value)} to {Shown(high!.Value * unit)}: the unit is taken to belong to the second number.");
        }

        // "More than 0" is at least 1, "fewer than 256" at most 255.
        low = match.Groups["above"].Success ? low + 1 : low;
        high = match.Groups["below"].Success ? high - 1 : high * unit;
        return $"{(low is null ? "" : Shown(low.Value))}..{(high is null ? "" : Shown(high.Value))}";
    }

    private static decimal? Value(Group group) =>
        group.Success && decimal.TryParse(group.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Shown(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private static readonly Regex Recommended = PagePattern.AnyCase(@"(建议|建議|推荐|推薦|\brecommended\b( length)?( is)?|\bwe recommend\b)[^,;。.\d]{0,16}\d+[^,;。.]*");

    // "服务代码加扩展码总长度不能超过20位"
    private static readonly Regex Total = PagePattern.Of(@"(?<=^|[,;。.:])[^,;。.:]{0,80}?([加+和与及、]|合计)[^,;。.:]{0,40}(总长度|总长|總長度|字数总和)[^,;。.]{0,40}");

    // "70 个字,按照一条短信计费"
    private static readonly Regex Charged = PagePattern.Of(@"^[^。;]{0,16}(计费|計費|收费|收費|一条短信|一條短信|长短信|長短信|長簡訊)");

    private static readonly Regex Within = PagePattern.Of(@"(以|之)[内內]$");

    // "误差不能超过1小时"
    private static readonly Regex Difference = PagePattern.Of(@"(误差|誤差|相差|偏差|时差|時差|差值)[^,;。]{0,6}$");

    // "In case of an alphanumeric string, the maximum length is 11 characters"
    private static readonly Regex CaseInFront = PagePattern.AnyCase(@"\b(in case of|(if|when) (it is |an? |the [a-z]+ is )?(alpha)?numeric)\b[^.;]{0,60}$|(?<=^|[.;]\s*)for (sms|mms|e-?mail|voice|unicode)\b[^.;]{0,60}$|(含有?|包含|纯|純)(字母|数字|數字)[\u4e00-\u9fff]{0,4}$");

    // "A phone number or an alphanumeric string between 3 and 11 characters", "11 alphanumeric characters or 13 numeric ones"
    private static readonly Regex OtherKind = PagePattern.AnyCase(@"\b(phone number|msisdn|(short|long) ?code|numeric (sender|id|string|value)|(alphanumeric )?or numeric|numeric (ones?|sender|originator)|e\.?164)\b");

    private static readonly Regex LettersInFront = PagePattern.AnyCase(@"\balpha-?numeric\b[^.;:]{0,40}$");

    private static readonly Regex OfLetters = PagePattern.AnyCase(@"^\s*or\s+(up to\s+)?\d+\s+(numeric|digits?)\b");

    // "每个变量长度不能超过30字", "each tag has up to 20 characters"
    private static readonly Regex OfEach = PagePattern.AnyCase(@"每(个|個|条|條|一)[\u4e00-\u9fff]{0,6}$|\beach( of the)?( [a-z]+){1,2} (has|have|can (be|have)|must be|may (be|have)|is|should be)( of)?\s*$|\b(can|may|must|should) each (be|have)( of)?\s*$");

    private static readonly Regex OfCase = PagePattern.AnyCase(@"^\s*(if|when|unless)\b|^\s*for\s+(only\s+|purely\s+)?(alpha[\s\-]?)?(numeric|numbers|digits|letters)\b|^\s*in (GSM[\s\-]?7|UCS[\s\-]?2|unicode)\b");

    // "Each supports up to 160 characters" speaks of something else than the number.
    private static readonly Regex Holds = PagePattern.AnyCase(@"\b(supports?|holds?|contains?)\s*$");

    private static readonly Regex CharactersBehind = PagePattern.AnyCase(@"^\s*(characters|chars|letters|字符|个字)\b");

    // "At most 11 characters or 16 digits"
    private static readonly Regex CharactersOr = PagePattern.AnyCase(@"\b(characters|chars|letters)\s*,?\s+or\s+$");

    // "At most 14 digits, or an alphanumeric one of 11"
    private static readonly Regex OrLetters = PagePattern.AnyCase(@"^[^.;]{0,20}\bor\s+(an?\s+)?(alpha-?numeric|(in )?E\.?164)");

    // "Up to 6 templates"
    private static readonly Regex Counted = PagePattern.Of(@"^\s*[A-Za-z]");

    // "Every value under 60 will be set to 60"
    private static readonly Regex Lifted = PagePattern.AnyCase(@"\b(under|below|lower than|less than|over|above|greater than|more than|exceeding)\s+(the )?(\d+|minimum|maximum|limit)\s+(will be|is|are)\s+(automatically )?(set|raised|rounded|capped|lowered|reduced|changed)\b");

    // Of digits alone there may be more than of letters.
    private static readonly Regex Kinds = PagePattern.AnyCase(@"([;.。,]|或是?|oder|ou|или)\s*[^;.。,]{0,12}(数字|數字|字母|中文|英文|汉字|漢字|unicode|gsm|numeric|digits)");

    // "Length 1000" is the most that is taken: so many characters are no exact length.
    private static readonly Regex LengthAlone = PagePattern.AnyCase(@"(长度|長度|\blength)\s*(为|為|:|of|is)?\s*(?<high>[5-9]\d|\d{3,4})(?!\d|\.\d)(?=\s*($|[,;。.)]))");

    /// <summary>What stands between two bounds.</summary>
    internal const string To = @"\s*(-|~|to|至|到|through)\s*";

    private static readonly Regex UpTo = PagePattern.AnyCase(@"(\b(at most|up ?to|no more than|not (exceed(ing)?|longer than)|max(imum|\.)?)(\s+length)?(\s+of)?|(不[能可得]?(超过|超過)|最多|最大|最长|最長|至多)(长度|長度)?)\s*[为為是:]?\s*$");

    private static readonly Regex AtMostBehind = PagePattern.AnyCase(@"^\s*(以内|以內|之内|or (less|fewer)\b|max(imum)?\b(?! length))");

    // "4 or 6 digits", and not 5.
    private const string Or = @"(?<either>\s*(or|或|/)\s*)";

    private static readonly Regex Digits = PagePattern.AnyCase(@"(?<!\d)(?<low>\d+)(" + To + "|" + Or + @")(?<high>\d+)\s*(-\s*)?((decimal )?digits?\b|位?(个|個)?(数字|數字|阿拉伯数字)|位(手机号|手機號)|位(?=.*(只能为数字|纯数字|純數字|数字组成)))|(((?<most>\b(max(imum)?\.?|up ?to|at most|no more than|not exceed(ing)?)( length)?( of|:)?)|(?<least>\b(min(imum)?\.?|at least|no (fewer|less) than)( length)?( of|:)?))\s*)?(?<!\d|\+)(?<exact>\d+)\s*-?\s*((valid |numeric |random |decimal )?digits?\b(\s+(?<most>max(imum)?|at most|or (less|fewer))\b)?|位(数字|數字|手机号|手機號|的?手机号码))");

    // "(3-digit currency code)(space)(value)"
    private static readonly Regex PartInFront = PagePattern.Of(@"\(\s*$");

    private static readonly Regex PartBehind = PagePattern.Of(@"^[^()]*\)\s*\(");

    private static readonly Regex DigitsOfNumber = PagePattern.AnyCase(@"(?<!\d)(?<low>[1-9]|1\d)\s*-\s*to\s+(?<high>[1-9]|1\d)\s*-?\s*digits?\b|(长度|長度|length)\D{0,6}(?<low>[1-9]|1\d)" + To + @"(?<high>[1-9]|1\d)\s*-?\s*(位|个数字|個數字|digits?\b)|(?<![\d.]|\d\s*(or|或|/)\s*)(?<low>[1-9]|1\d)(" + To + @"(?<high>[1-9]|1\d))?\s*-?\s*(位(的)?(整数|數字|数字|數)|digits?\b)");

    private static readonly Regex Joined = PagePattern.AnyCase(@"(comma|semicolon)s?[ -]separated|separated by|delimited|多[个個]?(手[机機])?[号號][码碼]|(逗号|分号|逗號)[^;。]{0,6}(分隔|隔开|分开)");

    private static readonly Regex Bytes = PagePattern.AnyCase(@"\d+\s*(个|個)?\s*(字节|字節|位元組|bytes?\b)");

    private static readonly Regex Pattern = PagePattern.Of(@"\^(?<regex>[^\s^]+)\$");

    private static readonly Regex Cases = PagePattern.AnyCase(@"\b(otherwise|else|unless)\b|否则|否則|也可为");

    // "A 3-8 digit short code, a phone number, or a sender ID"
    private static readonly Regex Alternative = PagePattern.AnyCase(@"^\s*(short ?code|long ?code|number|code)\b.{0,80}?\bor\s+(an?|the)?\s*(alphanumeric|text|name|sender|e\.?164|phone)");

    private static readonly Regex OneCase = PagePattern.AnyCase(@"(mainland|domestic|国内|境内|大陆)[^;。.]{0,12}$|\bif you('re| are) in\b.{0,60}$");

    private static readonly Regex Bracketed = PagePattern.AnyCase(@"[\[(]\s*(?<low>-?" + Number + @")\s*(,|-|~|to|至|到|\.\.)\s*(?<high>-?" + Number + @")\s*[\])]|(?<!\d)(?<low>-?" + Number + @")\s*(<=|≤)\s*[a-z]\w*\s*(<=|≤)\s*(?<high>-?" + Number + @")");

    private static readonly Regex Said = PagePattern.AnyCase(@"minimum( [a-z]+){0,2} is (?<low>\d+)( [a-z]+)?\s*,?\s*(and )?(the )?maximum( [a-z]+){0,2} is (?<high>\d+)|(range|between|from|取值|范围|範圍|限制|limit|values?)\s*(is|为|:|of|from|在)?\s*(?<low>-?\d+(\.\d+)?)" + @"\s*(-|~|to|至|到|and|和)\s*" + @"(?<high>-?\d[\d]*(\.\d+)?)\s*(?<unit>billion|million|亿|億|万|萬)?");

    private static readonly Regex Both = PagePattern.AnyCase(@"((at least|minimum( of)?|no less than|不小于|不少于|大于等于|>=|≥)|(?<above>(?<!not |no |不)(greater than|more than|大于(?!等于)|>(?!=))))\s*(?<low>\d+)\s*,?\s*(and|but|且|并且|而且)?\s*(is |be )?((at most|up ?to|no more than|maximum( of)?|不超过|不超過|不大于|小于等于|<=|≤)|(?<below>(less|fewer) than|小于(?!等于)|<(?!=)))\s*(?<high>\d+)");

    // "At least 5 minutes, at most 60 days"
    private static readonly Regex UnitsOfTime = PagePattern.AnyCase(@"\d\s*(?<unit>second|minute|hour|day|week)s?\b[^()]{1,20}\d\s*(?!\k<unit>)(second|minute|hour|day|week)s?\b");

    private static readonly Regex Between = PagePattern.AnyCase(@"(?<![\d.\-:/])(?<low>\d+(\.\d+)?)\s*(to|至|到)\s*(?<high>\d+(\.\d+)?)\s*(?<unit>billion|million|亿|億|万|萬)?(?![\d\-:/])");

    private static readonly Regex AtMost = PagePattern.AnyCase(@"(at most|up ?to|upper limit( of| is|:)?|no more than|<=|≤|not (over|exceed(ing)?)|maximum( value)?( of| is|:)?|max\.?( value)?( of| is|:)?|不超过|不超過|不能超过|最多|最大上限|最大值?|至多|上限)\s*(为|是|:)?\s*(?<high>" + Number + @"(?![\d,]|\.\d))\s*(?<unit>billion|million|亿|億|万|萬)?(?!\s*(个字符|字符|位|天|days))|(?<!\d)(?<high>\d+(,\d{3})*)\s+(at most|max(imum)?)\b(?!(\s*value)?\s*(of|is|:)?\s*\d)");

    private static readonly Regex AtLeast = PagePattern.AnyCase(@"(at least|minimum( value)?( of| is|:)?|\bmin\.?( value)?( of| is|:)?|no less than|不小于|不少于|最小值?|大于等于|>=|≥)\s*(为|是|:)?\s*(?<low>-?" + Number + @")|(?<![\w.\-])(?<low>\d+)\s*[-~]\s*[nN](?![A-Za-z])");

    private static readonly Regex Bare = PagePattern.AnyCase(@"(?<![A-Za-z0-9_.\-/])(?<=^|[\s,(\u4e00-\u9fff]|[\u4e00-\u9fff]:)(?<low>\d+(\.\d+)?)\s*[-~]\s*(?<high>\d+(\.\d+)?)(?![\d\-:/]|\.\d)\s*(?<unit>billion|million|亿|億|万|萬)?");

    // "1-100 items", "Min items: 1"
    private static readonly Regex Fewest = PagePattern.AnyCase(@"(?<![\d.\-:/])(?<low>\d+)" + To + @"(?<high>\d+)\s*(个|個|条|條|项|元素|items?\b|entries\b|elements\b)|(>=|≥|\bat least|\bmin(imum)?( of)?|最少|至少)\s*(?<low>\d+)\s*(个|個|条|條|项|元素|items?\b|entries\b|elements\b)|\bmin(imum)?\s?items\s*:?\s*(?<low>\d+)");

    private static readonly Regex Count = PagePattern.AnyCase(@"\blength\s+(between\s+(?<low>\d+)\s+and|≤|<=)\s*(?<high>\d+)|\[\s*(?<low>\d+)\s*\.\.\s*(?<high>\d+)\s*\]\s*items|(<=|≤)\s*(?<high>\d+)\s*(items|项|元素)|(at most|up ?to|upper limit( of| is|:)?|no more than|maximum( (array|list) (length|size))?( of)?|max(imum)?\s?items\s*:?|max\.?|不(要|能|得|可|允许)?(超过|超過)|最多|(?<!长度|長度)最大|至多|(array|list) length\s*(<=|≤)|最大(列表|数组)长度|(?<below>数[量目]小于|個數小於))\s*(为|是|:)?\s*(?<high>\d[\d,]*)\s*(?<unit>万|萬|w(?![A-Za-z]))?(?![\d,A-Za-z]|\s*个?(字|字符|字节)|\s*-?\s*(bytes?|characters?|chars|letters|digits?)\b)\s*(个|個|条|條|items?|numbers?|entries|elements)?|(?<!\d)(?<high>\d+)\s*(个|個|条|條)\s*(以内|以內|之内)|\bmaximum number of (?!characters|chars|digits|letters)[a-z][^.;\d]{0,60}\s(is|:)\s*(?<high>\d[\d,]*)(?![\d,]*[.]\d)|\b(number|amount) of (?!characters|chars|digits|letters)[a-z][^.;\d]{0,60}\slimited to\s*(?<high>\d[\d,]*)(?![\d,]*[.]\d)");
}
