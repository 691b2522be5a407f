using System.Globalization;
using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Descriptions;

/// <summary>Reads the numbers that a description lists, each with what it means.</summary>
internal static class NumberedValues
{
    /// <summary>The words of other languages for an example; "es: Spanish" is a language.</summary>
    public const string OtherExample = @"es(?!\s*:\s*\p{L})|ej|p\. ?ej|p\. ?ex|por ejemplo|por exemplo|per esempio|par exemple|z\. ?B|zum Beispiel|напр|например|np|örn|örneğin|ví dụ";

    /// <summary>A word on a value that stands within the list: "HIGH (default) or LOW".</summary>
    public static readonly Regex SaidInside = PagePattern.AnyCase(@"\s*\((default|(默认|默認|缺省|預設)(值|项|項)?)\)");

    // A longer one is a sentence.
    private const int LongestMeaning = 120;

    /// <summary><c>1-day, 2-hour</c>, <c>0成功 1失败</c>, <c>1.NUMERIC, 2.ALPHA</c>: two at least, else the number is something else.</summary>
    /// <param name="text">The description.</param>
    public static List<ListedValue> Read(string text)
    {
        if (Purposes.Match(text) is { Success: true } purposes)
        {
            return ListedValue.Explained(purposes);
        }

        if (Passed.Matches(text).DistinctBy(match => match.Groups["value"].Value).OrderBy(match => match.Groups["value"].Value, StringComparer.Ordinal).ToArray() is [{ } zero, { } one] && (zero.Groups["value"].Value, one.Groups["value"].Value) == ("0", "1"))
        {
            return [.. ListedValue.Captured(zero), .. ListedValue.Captured(one)];
        }

        if (MeantInBrackets.Match(text) is { Success: true } explained)
        {
            return ListedValue.Explained(explained);
        }

        if (InBrackets.Match(text) is { Success: true } bracketed && Read(text.Remove(bracketed.Index, bracketed.Length)) is { Count: > 1 } each
            && bracketed.Groups["value"].Captures.Select(value => value.Value).ToHashSet(StringComparer.Ordinal).SetEquals(each.Select(value => value.Value)))
        {
            return each;
        }

        if (BareNumbers.Match(text) is { Success: true } bare)
        {
            // "0或1" stands beside what each of them means, or alone.
            return Read(text.Remove(bare.Index, bare.Length)) is { Count: > 1 } meant ? meant : ListedValue.Captured(bare);
        }

        text = Mask.Replace(NumberBehindItems.Replace(ExampleInBrackets.Replace(SaidInside.Replace(text, ""), " "), ""), " ");
        if (Numbers.Match(text) is { Success: true } first && (SaidExample.IsMatch(text[..first.Index]) || (!first.Groups["mark"].Success && WithinSentence.IsMatch(text[..first.Index]))))
        {
            return [];
        }

        var values = new List<ListedValue>();
        var (isMarked, isItems) = (false, true);
        foreach (Match match in Numbers.Matches(SaidDefault.Replace(Note.Replace(Again.Replace(text, " "), " "), "")))
        {
            var meaning = match.Groups["meaning"].Value.Trim(' ', ':', '-', '.', ',', '=', '、', ';', ']', '[', '"', '(', ')', '。');
            if (meaning.Length == 0 || (!match.Groups["mark"].Success ? Unit : Digits).IsMatch(meaning))
            {
                return [];
            }

            isMarked |= match.Groups["mark"].Success;
            isItems &= match.Groups["mark"].Value is "." or "、";
            values.Add(new ListedValue(match.Groups["value"].Value, meaning.Contains('(') && !meaning.Contains(')') ? meaning + ")" : meaning));
        }

        // "The kind of file 1: 0-a licence, 1-a mark": a number in front of the list comes again within it.
        if (values.Count > 2 && isMarked && values.Skip(1).Any(value => value.Value == values[0].Value))
        {
            values.RemoveAt(0);
        }

        // "11 letters or 16 digits": without a mark behind them, greater numbers that do not follow each other count something.
        var numbers = values.ConvertAll(value => int.Parse(value.Value, CultureInfo.InvariantCulture));
        if (values.Count < 2 || (!isMarked && numbers.Exists(number => number > 9) && numbers.Zip(numbers.Skip(1)).Any(pair => pair.Second != pair.First + 1)))
        {
            return [];
        }

        // "2. with a colon 3. in seconds" goes on with sentences.
        if (isItems && numbers[0] > 1)
        {
            return [];
        }

        // What follows the last one belongs to the sentence, not to the value.
        values[^1] = values[^1] with { Meaning = FirstClause.Match(values[^1].Meaning).Value.Trim() };
        return values[^1].Meaning.Length <= LongestMeaning && values.TrueForAll(value => value.Meaning.Length > 0) ? values : [];
    }

    // "1 to enable and 0 to disable", "1 if it is in other letters, 0 for Latin ones"
    private static readonly Regex Purposes = PagePattern.Of(@"(?<![\w.])[`""']?(?<value>\d{1,2})[`""']? to (?<meaning>(?!\d)[a-z]+( (?!and\b|or\b)[a-z]+){0,3})(\s*,?\s+(and|or)\s+[`""']?(?<value>\d{1,2})[`""']? to (?<meaning>[a-z]+( (?!and\b|or\b)[a-z]+){0,3}))+"
        + @"|(?<![\w.])[`""']?(?<value>\d)[`""']? to (?<meaning>[a-z]+( [a-z]+){0,12}),? (or )?[`""']?(?<value>\d)[`""']? (?<meaning>otherwise|if not|else)\b"
        + @"|^\W*(?<value>\d)[`""']? (if|for|when) (?<meaning>[A-Za-z]+( (?!and\b|or\b)[A-Za-z\-]+){0,8})(\s*,\s*|\s*,?\s+(and|or)\s+)[`""']?(?<value>\d)[`""']? (if|for|when) (?<meaning>[A-Za-z]+( (?!and\b|or\b)[A-Za-z\-]+){0,8})");

    // "Enter 1 where it is in other letters, for English pass 0"
    private static readonly Regex Passed = PagePattern.AnyCase(@"\b(enter|pass|send|use|put|set( it)?( (to|as))?)\s+(?<quote>[""'`]?)(?<value>\d{1,2})\k<quote>(?![\w.\-:])");

    // "0(sent), 1(failed)"
    private static readonly Regex MeantInBrackets = PagePattern.Of(@"(?<![\w.\-])(?<value>-?\d{1,4})\s*\((?<meaning>[^()\d]{1,30})\)(\s*([,、;/]|\bor\b|或)\s*(?<value>-?\d{1,4})\s*\((?<meaning>[^()\d]{1,30})\))+");

    // "[0, 8], 0: plain, 8: wide" lists two, and is no range.
    private static readonly Regex InBrackets = PagePattern.Of(@"\[\s*(?<value>-?\d{1,6})(\s*[,、]\s*(?<value>-?\d{1,6}))+\s*\]");

    // "0或1", and no unit behind it
    private static readonly Regex BareNumbers = PagePattern.AnyCase(@"(?<=支持\s*)(?<value>\d{1,2})(\s*[/、]\s*(?<value>\d{1,2}))+(?=\s*位)|(?<=^\s*|(?<!\d\s*[,、])\s)(?!0\d)(?<value>-?\d{1,4})(\s*(或|\bor\b)\s*(?<value>-?\d{1,4}))+(?=\s*$|\s*\.(\s|$)|\s+(?![位个個字条條秒分小天次月元])[\u4e00-\u9fff]|[,;。])");

    private static readonly Regex ExampleInBrackets = PagePattern.AnyCase(@"\((e\.?g\.?|for example|such as|(" + OtherExample + @")\s*[.:])[^()]*\)");

    private static readonly Regex SaidExample = PagePattern.AnyCase(@"\be\.?g\b|\bfor example\b|例如");

    private static readonly Regex Numbers = PagePattern.Of(@"(?<![A-Za-z0-9_.\-+])(?<value>-?\d{1,4})\s*((?<mark>[:.=\-、])\s*|\s|(?=[\p{L}""])(?!GPP\b|G(?![A-Za-z])|(st|nd|rd|th)\b))(?<meaning>([^\d]|(?<=UCS-?|UTF-?|GSM-?|(?<![A-Za-z])H)\d{1,2})*?)(?=(?<![A-Za-z0-9_.])-?\d{1,4}\s*([:.=\-、]|\s|\p{L})|$)");

    // "5xxxxxxx or 05xxxxxxx" shows how a number looks.
    private static readonly Regex Mask = PagePattern.Of(@"(?<!\d)\d{0,20}[xX]{3,}\d{0,20}");

    // Behind a list of items, a cell of the row below them is no item: "• 0: off • 1: on 1", "0 关闭；1 打开； 1".
    private static readonly Regex NumberBehindItems = PagePattern.Of(@"\s-?\d+\s*$(?<=[•·●]\s*-?\d{1,4}\s*:[^•·●]*)|(?<=\d\s*[^\d;]{1,40};|(默认|缺省)值?[为為是:]?\s*\d)\s+-?\d{1,4}\s*$");

    private static readonly Regex Note = PagePattern.Of(@"\([^()]*\d[^()]*(条|results|字段)[^()]*\)");

    // A sentence behind the values may come back to some: "for types [1, 2], …".
    private static readonly Regex Again = PagePattern.Of(@"\[\s*\d+(\s*,\s*\d+)*\s*\]");

    private static readonly Regex Unit = PagePattern.AnyCase(@"^(seconds?|minutes?|hours?|days?|(alphanumeric|numeric)|char(acter)?s?|digits?|s|ms|billion|numbers?|秒|分钟|分鐘|小时|天|字符|位|条|次|个|亿|万|%|to|and|or|if|when|(min|max)(imum)?([ -]?(length|items|value))?|defaults?|至|到)\b|^[秒分天位条次个亿万字]|^(zeichen|caract[eèé]res?|caratteri|символ|karakter|znak|ký tự|文字|자\b|alfanum|alphanum|numerische|minut|segund|sekund|stunde|hora|heure|et|bis|oder|und)|^(?-i:[KMG])B?[;,.。]|^(开始|開始)");

    // "a text of 160 letters for 1 part"
    private static readonly Regex WithinSentence = PagePattern.Of(@"\b[a-z]{2,} [a-z]{2,} (?<!\b(are|is|be|or|as|to|values) )$");

    // "10-digit"; "Minimum length of 1. Maximum length of 20."
    private static readonly Regex Digits = PagePattern.Of(@"^((digit|character|letter)s?|(?i:max|min)(imum)?([ -]?(?i:length|items|value))?)\b");

    private static readonly Regex FirstClause = PagePattern.Of(@"^([^,;。.()\]]|\([^()]*\))*");

    private static readonly Regex SaidDefault = PagePattern.AnyCase(@"[,;\s]*(\bdefaults?\b|默认|缺省|預設|默認)(\s+(is|to|value))*[值为為是:]*\s*\S*");
}
