using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Descriptions;

/// <summary>Reads the values that a description lists.</summary>
internal static class ListedValues
{
    private const int MostValues = 200;

    /// <summary>Reads the listed values.</summary>
    /// <param name="words">The description.</param>
    /// <param name="type">The parameter's type.</param>
    /// <param name="remarks">Where it goes that values are read from a sentence that does not list them outright.</param>
    /// <returns>The values, or none where the description lists no values or not plainly.</returns>
    public static IReadOnlyList<ListedValue> Read(string words, TypeKind type, List<string> remarks)
    {
        var text = QuotedNumber.Replace(ExampleBehind.Replace(ShownObject.Replace(PunctuationMarks.Latin(words), " "), ""), "${number}:");
        var firm = Examples.Replace(text, "");
        var isNumber = type is TypeKind.Int or TypeKind.Long or TypeKind.Decimal or TypeKind.Double;
        var firmly = isNumber ? NumberedValues.Read(text) is { Count: > 1 } numbered ? numbered : ListedValue.Captured(Options.Match(firm))
            : InBrackets(text) is { Count: > 1 } bracketed ? bracketed
            : ListedValue.Captured(EachInQuotes.Match(firm)) is { Count: > 1 } eachInQuotes ? eachInQuotes
            : ListedValue.Captured(QuotedBehindNames.Match(firm)) is { Count: > 1 } named ? named
            : AnnouncedInQuotes(firm) is { Count: > 1 } inQuotes ? inQuotes
            : ListedValue.Explained(AnnouncedItems.Match(firm)) is { Count: > 1 } listed ? listed
            : ListedValue.Explained(AnnouncedWithMeanings.Match(firm)) is { Count: > 1 } explainedEach ? explainedEach
            : Announced(firm) is { Count: > 1 } announced ? announced
            : InParentheses(firm);
        var values = firmly.Count > 1 || isNumber ? firmly
            : Mentioned(firm) is { Count: > 1 } mentioned ? mentioned
            : type is not (TypeKind.String or TypeKind.Any) ? []
            : Itemized(text) is { Count: > 1 } itemized ? itemized
            : Explained(firm) is { Count: > 1 } explained ? explained
            : ListedValue.Explained(WordsWithMeanings.Match(firm)) is { Count: > 1 } meant ? meant
            : Settings(firm) is { Count: > 1 } settings ? settings
            : ListedValue.Explained(Dashed.Match(firm)) is { Count: > 1 } dashed ? dashed
            : ListedValue.Explained(DashedCapitals.Match(firm)) is { Count: > 2 } capitals ? capitals
            : Labelled(firm) is { Count: > 1 } labelled ? labelled
            : ListedValue.Captured(Alone.Match(firm)) is { Count: > 2 } alone ? alone
            : ListedValue.Captured(Identifiers.Match(firm)) is { Count: > 2 } identifiers ? identifiers
            : ListedValue.Captured(AllowedWords.Match(firm)) is { Count: > 1 } allowed ? allowed
            : ListedValue.Captured(TwoAtEnd.Match(firm)) is { Count: > 1 } two ? two
            : NumberedValues.Read(text);
        if (values.Count == 0)
        {
            DoubtfulValues.Tell(firm, isText: type is TypeKind.String or TypeKind.Any, remarks);
        }

        if (values.Count == 0 && !isNumber && OnlyOption.Match(firm) is { Success: true } only)
        {
            remarks.Add($"The page names one value only, {only.Groups["value"].Value}: that there will be no others is a guess.");
            return ListedValue.Captured(only);
        }

        if (values.Count is < 2 or > MostValues || values.Select(value => value.Value).Distinct(StringComparer.Ordinal).Count() != values.Count || values.Any(value => Interval.IsMatch(value.Value) || (value.Meaning.Length > 0 && Rule.IsMatch(value.Value))))
        {
            return [];
        }

        if (Others.IsMatch(firm))
        {
            remarks.Add($"The page lists {string.Join(", ", values.Select(value => value.Value))} and says that there are others: no value is taken as one of a list.");
            return [];
        }

        if (values != firmly && OtherNames.Matches(text).DistinctBy(name => name.Value).Count() > 1)
        {
            remarks.Add($"Its description goes on to other names: the values {string.Join(", ", values.Select(value => value.Value))} may be theirs, and none is taken.");
            return [];
        }

        if (values != firmly)
        {
            remarks.Add($"Its values are taken to be {string.Join(", ", values.Select(value => value.Value))}: the page's sentence does not say that there are no others.");
        }

        return values;
    }

    /// <summary><c>[sms, call, sna]</c>, <c>{中文:CN, 英语:EN}</c>.</summary>
    private static List<ListedValue> InBrackets(string text)
    {
        foreach (Match match in Brackets.Matches(text))
        {
            if (match.Groups["items"].Value.Contains("\":", StringComparison.Ordinal) || OfFormat.IsMatch(match.Groups["items"].Value) || (match.Index > 0 && (OfExample.IsMatch(text[..match.Index]) || char.IsAsciiDigit(text[match.Index - 1]))))
            {
                continue;
            }

            var values = Borders.Split(match.Groups["items"].Value).Select(item => item.Trim()).Where(item => item.Length > 0).Select(Item).ToList();
            if (values.Count > 1 && values.TrueForAll(value => value is not null) && !values.TrueForAll(value => value!.Value.All(char.IsAsciiDigit) && value.Meaning.Length == 0))
            {
                return values!;
            }
        }

        return [];
    }

    /// <summary><c>(CODE, VOICE, FLASH_CALL)</c>, <c>state: SENT/LOST</c>: only capitals are plainly values there.</summary>
    private static List<ListedValue> InParentheses(string text) => ListedValue.Captured(Capitals.Match(text));

    private static ListedValue? Item(string text)
    {
        var parts = text.Split(':', '=');
        return parts switch
        {
            [var value] when Value.IsMatch(value.Trim('"', '\'', '`')) => new ListedValue(value.Trim('"', '\'', '`'), ""),
            [var meaning, var value] when Value.IsMatch(value.Trim().Trim('"', '\'', '`')) && !Value.IsMatch(meaning.Trim()) => new ListedValue(value.Trim().Trim('"', '\'', '`'), meaning.Trim()),

            // "English:EN" names the value behind the colon, "0:off" the one before it.
            [var first, var second] when Value.IsMatch(first.Trim()) && !(char.IsDigit(first.Trim()[0]) || first.Trim()[0] == '-') && IsCode(second.Trim()) => new ListedValue(second.Trim(), first.Trim()),
            [var first, var second] when Value.IsMatch(first.Trim()) => new ListedValue(first.Trim(), second.Trim()),
            _ => NumberedItem.Match(text) is { Success: true } numbered ? new ListedValue(numbered.Groups["value"].Value, numbered.Groups["meaning"].Value.Trim()) : null,
        };
    }

    private static bool IsCode(string text) => text.Length is > 0 and <= 5 && text.All(char.IsAsciiLetterUpper);

    /// <summary><c>one of a, b or c</c>, <c>Possible values: a, b</c>.</summary>
    private static List<ListedValue> Announced(string text)
    {
        foreach (Match match in Announcement.Matches(MeaningInBrackets.Replace(text, "")))
        {
            // "Accepted values are times or a date in words": kinds of values are none.
            if (Kinds.IsMatch(match.Value))
            {
                continue;
            }

            // "The value is case sensitive": what one is, two words do not list.
            if (Items(match, match.Value.StartsWith("value is ", StringComparison.OrdinalIgnoreCase) ? Commas : Separators) is { Count: > 1 } known)
            {
                return Values(known);
            }
        }

        return [];
    }

    /// <summary><c>Values: "on" (sent), "off" (not sent)</c>.</summary>
    private static List<ListedValue> AnnouncedInQuotes(string text) =>
        ListedValue.Explained(QuotedAndExplained.Match(text));

    /// <summary><c>can be a, b or c</c>, <c>a or b</c>: of two plain words, only quotes tell that they are values.</summary>
    private static List<ListedValue> Mentioned(string text)
    {
        foreach (Match match in Mention.Matches(MeaningInBrackets.Replace(text, "")))
        {
            var known = Items(match, Commas);
            if (known.Count > 2 || (known.Count == 2 && known.TrueForAll(item => Unquoted(item) != item || !item.All(char.IsAsciiLetterLower))))
            {
                return Values(known);
            }
        }

        if (Quoted.Match(text) is { Success: true } quoted)
        {
            return ListedValue.Captured(quoted);
        }

        if (UseEach.Match(text) is { Success: true } used)
        {
            return ListedValue.Captured(used);
        }

        if (PipedDefault.Match(text) is { Success: true } piped && piped.Value.Contains("(default)", StringComparison.OrdinalIgnoreCase))
        {
            return ListedValue.Captured(piped);
        }

        if (TwoAndDefault.Match(text) is { Success: true } two && two.Groups["value"].Captures.Any(value => value.Value == two.Groups["default"].Value))
        {
            return ListedValue.Captured(two);
        }

        if (MarkedDefault.Match(text) is { Success: true } marked && !marked.Groups["value"].Captures.Any(value => Stop.IsMatch(value.Value)))
        {
            return ListedValue.Captured(marked);
        }

        return PairIn(text) is { Success: true } pair ? [.. pair.Groups["a"].Captures.Concat(pair.Groups["b"].Captures).OrderBy(value => value.Index).Select(value => new ListedValue(value.Value, ""))] : [];
    }

    // Without the word for "or", no item of a long list is worth trying.
    private static Match PairIn(string text) =>
        Announcement.IsMatch(text) ? Match.Empty
        : Alternatives.Match(text) is { Success: true } alternatives ? alternatives
        : Pair.Match(text) is { Success: true } pair ? pair
        : text.Contains('或') ? PairOr.Match(text)
        : Match.Empty;

    /// <summary>The items of a sentence, up to the first that can be no value.</summary>
    private static List<string> Items(Match sentence, Regex separators)
    {
        var parts = ItemsOf(sentence, separators).ToArray();
        // "Possible values are default and high"
        var items = parts.TakeWhile((item, i) => IsValue(item) || (i == 0 && parts.Length == 2 && item == "default")).ToList();

        // "a, b and c you may send": the sentence goes on behind the last. Or the next begins there.
        if (items.Count > 1 && items.Count == parts.Length - 1 && parts[^1].Split(' ') is [var last, "you" or "which" or "where" or "as" or "in" or "for" or "with" or "to" or "when" or "if", ..] && IsValue(last) && !More.IsMatch(last))
        {
            items.Add(last);
        }
        else if (items.Count > 1 && items.Count < parts.Length && parts[items.Count].Split(' ') is [var final, [>= 'A' and <= 'Z', >= 'a' and <= 'z', ..], ..] && IsValue(final) && !More.IsMatch(final))
        {
            items.Add(final);
        }

        return items;
    }

    private static bool IsValue(string item) => Value.IsMatch(Unquoted(item)) && !Stop.IsMatch(item);

    private static IEnumerable<string> ItemsOf(Match sentence, Regex separators) =>
        [.. separators.Split(WordBehindItems.Replace(NumberedValues.SaidInside.Replace(sentence.Groups["items"].Value.Trim().TrimEnd('.', '。', ';', ','), ""), "")).Select(item => Conjunction.Replace(item.Trim(), "")).Where(item => item.Length > 0)];

    private static List<ListedValue> Values(List<string> items) => items.ConvertAll(item => new ListedValue(Unquoted(item), ""));

    private static string Unquoted(string item) => item.Trim('"', '\'', '`', '“', '”');

    /// <summary><c>SUCCESS(成功)、FAIL(失败)</c>.</summary>
    private static List<ListedValue> Explained(string text)
    {
        var matches = Explanation.Matches(text);
        return matches.Count > 1 && !matches.Any(match => Interval.IsMatch(match.Groups["meaning"].Value.Trim())) ? [.. matches.Select(match => new ListedValue(match.Groups["value"].Value, match.Groups["meaning"].Value.Trim()))] : [];
    }

    /// <summary><c>&gt; on: sent &gt; off: not sent</c>, as lists within cells are written.</summary>
    private static List<ListedValue> Itemized(string text) =>
        [.. QuotedItems.Matches(text).Select(match => new ListedValue(match.Groups["value"].Value, match.Groups["meaning"].Value.Trim()))];

    /// <summary><c>Set as text for plain characters. Set as unicode for others.</c></summary>
    private static List<ListedValue> Settings(string text) => [.. Setting.Matches(text).Select(match => new ListedValue(match.Groups["value"].Value, match.Groups["meaning"].Value.Trim()))];

    /// <summary><c>en:English id:Indonesian sp:Spanish</c>: three at least, else the colon is one of a sentence; of single capitals two.</summary>
    private static List<ListedValue> Labelled(string text) =>
        ListedValue.Explained(Letters.Match(text) is { Success: true } letters ? letters : Labels.Match(text));

    // "CallStatus: how it went (0: lost, 1: answered)"
    private static readonly Regex OtherNames = PagePattern.Of(@"(?<![\w/.=&?])[A-Z][a-z]+[A-Z]\w*(?=\s*:\s)");

    // "0":通知,"4":验证码
    private static readonly Regex QuotedNumber = PagePattern.Of(@"""(?<number>\d{1,3})""\s*:\s*(?=[A-Za-z\u4e00-\u9fff])");

    // "on – as it is; off – not at all"
    private static readonly Regex Dashed = PagePattern.Of(@"(?<=^|:\s*)([`""']?(?<value>[a-z][\w]*)[`""']?\s+[–-]\s+(?<meaning>[^;]{3,160})(;\s*|$)){2,}");

    // "ATCK - For what is changed. BACF - For what is new."
    private static readonly Regex DashedCapitals = PagePattern.Of(@"(?<![\w\-])((?<value>[A-Z][A-Z0-9_]+) - (?<meaning>[A-Z]((?! [A-Z][A-Z0-9_]+ - ).)*)( |$)){3,}");

    private static readonly Regex Setting = PagePattern.AnyCase(@"\bset (it )?(as|to) [`""']?(?<value>[a-z][\w\-]*)[`""']? (?=for\b|so\b|if\b|when\b|to\b)(?<meaning>[^.]{3,160})");

    private static readonly Regex QuotedItems = PagePattern.Of(@"(?<=^|\s)>\s*(?<value>[^\s:>]{1,30})\s*:\s*(?<meaning>[^>]{1,60})");

    private static readonly Regex Labels = PagePattern.Of(@"(?<![\w/.])((?<!\w)(?<value>(?!(Default|Example|Format|Note|NOTE|Min|Max|Pattern|Advanced|as|like)\b)[A-Za-z][\w\-]{0,15})\s*:\s*(?<meaning>(?!\d+\s*([KMG]B|characters)\b)[^\s:;,。/""{}]{1,20})[\s;,。]*){3,}");

    // "Y:on, N:off"
    private static readonly Regex Letters = PagePattern.Of(@"(?<![A-Za-z0-9_])((?<value>[A-Z])\s*[:=\-]\s*(?<meaning>[\u4e00-\u9fff]{1,12}|[A-Za-z][a-z]+( [A-Za-z]+){0,3})[\s;,。.、/]*){2,}(?=$|[\s)\u4e00-\u9fff])");

    // Of four words of small letters and nothing else, or three behind a colon, each is a value: "mobile, fixed_line, voip, unknown".
    private static readonly Regex Alone = PagePattern.Of(@"^((?<value>[a-z][a-z0-9_\-]*)\s*[,/|]\s*){3,}(?<value>[a-z][a-z0-9_\-]*)\s*\.?\s*$|(\b(status|state|type|mode|channel|level)|[\u4e00-\u9fff]{2})\s*:\s*((?<value>[a-z][a-z0-9_\-]*)\s*[,/|]\s*){2,}(?<value>[a-z][a-z0-9_\-]*)\s*\.?\s*$|(?<=[\u4e00-\u9fff]\s?)((?<value>[a-z]{2}-[a-z]{2})\s*[,/|、]\s*)+(?<value>[a-z]{2}-[a-z]{2})\s*$");

    // "(sms_cheap, sms_fast, voice)": words with lines between are those of programs.
    private static readonly Regex Identifiers = PagePattern.Of(@"(?<!\b(fields|parameters|params|attributes|properties|members)\s*)\((?<value>[a-z][a-z0-9]*(_[a-z0-9]+)+)(\s*,\s*(?<value>[a-z][a-z0-9_]*)){2,}\)");

    // "English (\"en\"), French (\"fr\")"
    private static readonly Regex QuotedBehindNames = PagePattern.Of(@"([A-Z]\w*( [A-Z]\w*)? \([""'](?<value>[\w\-]{1,20})[""']\)(\s*,\s*|\s+(and|or)\s+|,\s+(and|or)\s+)?){2,}");

    private static readonly Regex Kinds = PagePattern.AnyCase(@"\bvalues are\s[^,:]*\sor an?\s+[a-z]+\s+(in|of|with|as)\b");

    // "How it goes: sms or voice"
    private static readonly Regex TwoAtEnd = PagePattern.Of(@":\s*(?<value>[a-z][a-z0-9_\-]{1,20}),? or (?!(more|others?|less|later|not|null|empty|none)\b)(?<value>[a-z][a-z0-9_\-]{1,20})\s*\.?\s*$");

    // "Allowed: text unicode auto", each in a frame of its own
    private static readonly Regex AllowedWords = PagePattern.Of(@"\b(Allowed|Possible values|Must be one of)\s*:\s*(?<value>[a-zA-Z0-9][\w\-]*)(\s+(?<value>[a-zA-Z0-9][\w\-]*))+\s*$");

    // "Available options: 1, 2, -7": behind "1, 5 or 10 minutes" stands more than the values.
    private static readonly Regex Options = PagePattern.AnyCase(@"(\b((available|possible|allowed|valid|supported|accepted) (options|values)|enum( values)?|must be one of(?=:)|values? (should|must|can|may) be)( are| is)?|(取值|可选值|枚举值)[为是有]?)\s*:?\s*(?<value>-?\d{1,9})(\s*(,|\||/|、|,?\s*\bor\b|,?\s*\band\b|或|和)\s*(?<value>-?\d{1,9}))+\s*(?=$|[.;)\]。]|,\s*[\u4e00-\u9fff]|(?-i:[A-Z]))");

    // "枚举值: • sms : by text • call : by voice"
    private static readonly Regex AnnouncedItems = PagePattern.AnyCase(@"(枚举值|枚舉值|取值|可选值|可選值|\bvalues)\s*[:为為]*\s*(•\s*(?<value>[A-Za-z0-9_\-]{1,40})\s*:\s*(?<meaning>[^•:]{1,160}?)[\s。;]*(?=•|$)){2,}");

    // "Possible values: text (for reading) voice (for hearing)", as a list that lost its lines
    private static readonly Regex AnnouncedWithMeanings = PagePattern.AnyCase(@"\b((possible|allowed|valid|supported|available|accepted) values|one of)( are)?\s*(:|-\s)?\s*((?<value>[A-Za-z][\w\-]*)\s*\((?<meaning>[^()]{1,80})\)[\s.]*){2,}$");

    // "sent (on its way), done (at its end) or lost (nobody knows)"
    private static readonly Regex WordsWithMeanings = PagePattern.Of(@"^(?<value>[a-z][a-z_\-]*)\s*\((?<meaning>[^()]{1,80})\)((\s*,\s*(or\s+)?|\s+or\s+)(?<value>[a-z][a-z_\-]*)\s*\((?<meaning>[^()]{1,80})\))+\s*\.?$");

    // "first (of the call), last (of the call) or both"
    private static readonly Regex MeaningInBrackets = PagePattern.AnyCase(@"(?<=[\w`""'])\s*\((?!default)[^():]{1,60}\)(?=\s*[,、]\s*(or\s+)?[`""']?\w+\b|\s+(or|and)\b)");

    private const string OtherValues = @"valores (posibles|permitidos|válidos|possíveis|aceitos)|valeurs (possibles|autorisées|acceptées)|(mögliche|erlaubte|zulässige) Werte|valori (possibili|ammessi)|(возможные|допустимые) значения|(możliwe|dozwolone) wartości|(olası|geçerli) değerler";

    private static readonly Regex More = PagePattern.AnyCase(@"^(more|others?|so|any|all|many|some|each)$");

    // "txt、jpg格式": the word belongs to none of them.
    private static readonly Regex WordBehindItems = PagePattern.Of(@"(?<=[A-Za-z0-9])(格式|类型|類型|模式)$");

    // "Available options: done", and behind it nothing but an example; viewers write a fixed one as Value: "done".
    private static readonly Regex OnlyOption = PagePattern.AnyCase(@"\b((available|allowed|possible) (options|values)|must be one of|enum)\s*(:|(?<=enum\s*)(?=""))\s*[""']?(?<value>[A-Za-z][\w\-]*)[""']?\s*(?=$|\bexamples?\s*:)|(?<!\b(default|example|sample)\s)\b(?-i:Value)\s*:\s*""(?<value>[A-Za-z][\w\-]*)""\s*(?=$|\bexamples?\s*:)|^(?-i:Value): ""(?<value>[A-Za-z][\w\-]*)""(?= [A-Z])");

    // {name: "x", size: 1} shows an object, and lists no values.
    private static readonly Regex ShownObject = PagePattern.Of(@"\{\s*""?[A-Za-z_]\w*""?\s*:\s*[""”][^{}]*\}");

    // A copy may lose a comma in front of the next pair.
    private static readonly Regex Borders = PagePattern.Of(@"[,、|/;]|(?<=:\s*\S+)\s+(?=[\p{L}\w]+\s*:)");

    private static readonly Regex Brackets = PagePattern.Of(@"[\[{]\s*(?<items>[^\[\]{}]{3,600}?)\s*[\]}]");

    private static readonly Regex Capitals = PagePattern.Of(@"\(\s*(?<value>[A-Z][A-Z0-9_]+)(\s*[,/|]\s*(?<value>[A-Z][A-Z0-9_]+))+\s*\)|(?<=[\u4e00-\u9fff]\s*:\s*)(?<value>[A-Z][A-Z0-9_]+)(\s*[/|、]\s*(?<value>[A-Z][A-Z0-9_]+))+\s*。?\s*$");

    // "[format: DD/MM/YYYY]"
    private static readonly Regex OfFormat = PagePattern.AnyCase(@"^\s*(format|格式)\b");

    private static readonly Regex OfExample = PagePattern.AnyCase(@"(示例|例如|例|如|格式|e\.?g\.?|example|like|\b(" + NumberedValues.OtherExample + @")\.?)\s*(值)?\s*:?\s*$");

    // The value of an example behind all others.
    private static readonly Regex ExampleBehind = PagePattern.Of(@"\s*示例值\s*:\s*\S*\s*$");

    // What follows shows some of the values, not all.
    private static readonly Regex Examples = PagePattern.AnyCase(@"(\be\.?g\b\.?|\bex\s*[.:]|\b(for example|for instance|such as)\b|例如|比如|譬如)[^。;\n•]*?(?=\.\s|[。;\n•]|$)");

    private static readonly Regex Value = PagePattern.Of(@"^[A-Za-z0-9_\-+./]{1,40}$");

    // "Valid values are 120-900 seconds" names bounds.
    private static readonly Regex Interval = PagePattern.Of(@"^\d+-\d+$");

    // "min:4, max:9" are rules.
    private static readonly Regex Rule = PagePattern.AnyCase(@"^(min|max|minimum|maximum|regex|pattern|length|size|between|digits|format)$");

    private static readonly Regex NumberedItem = PagePattern.Of(@"^(?<value>-?\d+)[\s.\-:]*(?<meaning>\D.*)$");

    private static readonly Regex Announcement = PagePattern.AnyCase(@"(one of( the following)?|" + OtherValues + @"|any of (these|the following)( (values|options))?|(possible|allowed|supported|valid|accepted|available) values?( are| is)?|(?<=^|[.;]\s*(\w+\s+)?)allowed(?=\s*:)|supported (languages|channels|formats|modes|types)( are)?|(available )?options(?=\s*:)|(two|three|four|five|[2-9]) (types|kinds|modes|values|options)( of \w+)?(?=\s*:)|(?<![A-Za-z])enum( values)?(?![A-Za-z])|(?<!default )values?( are| is|(?=\s*:))|(?<=\(\s*)values?\b|可选(值|参数)|可用值|枚举值?|取值(为|有|范围)?|可選值|以下值|must be either|value in(?=\s?""))\s*(为?\s*:|为|-\s)?\s*(?<items>((?!\s(examples?|default|required range)\s?:|\sdefaults? (to|is)\b)([^.。;()\n]|\(default\))){3,400})");

    private static readonly Regex QuotedAndExplained = PagePattern.AnyCase(@"(取值(范围)?|(?<!default )\bvalues?( are| is)?)[为為有:\s]*([""“'](?<value>[\w\-]+)[""”']\s*\((?<meaning>[^()]{1,40})\)([\s,、;/或]|or\b)*){2,}");

    // Enum: "sms" "call", as viewers of descriptions list them
    private static readonly Regex EachInQuotes = PagePattern.Of(@"\b(Enum|Items Enum)( Value)?\s*:?\s*(""(?<value>[^""\s]{1,60})""\s*){2,}");

    private static readonly Regex Quoted = PagePattern.Of(@"(?<!required):\s*[""'](?<value>[\w\-]+)[""'](\s*(,|/|\||\bor\b)\s*(or\s+)?[""'](?<value>[\w\-]+)[""'])+\s*\.?\s*$");

    private static readonly Regex Mention = PagePattern.AnyCase(@"(可以是|只能是|只能为|只能為|可填(入|写|寫)?|可传|可傳|支持|can be|can either be|either)\s*[:为]?\s*(?<items>[^.。;()\n]{3,400})");

    // "a, b, and c"
    private static readonly Regex Conjunction = PagePattern.AnyCase(@"^(and|or)\s+(?=\S+$)");

    private static readonly Regex Commas = PagePattern.Of(@"\s*(?:,|、|\||/|\bor\b|\band\b|或|和)\s*");

    private static readonly Regex Pair = PagePattern.Of(@"^\s*([""'](?<a>[A-Za-z][\w\-]*)[""']( \(default\))?\s*,?\s*)*([""'](?<a>[A-Za-z][\w\-]*)[""']( \(default\))?,? or [""'](?<b>[A-Za-z][\w\-]*)[""']|((?<a>[a-z][\w\-]*)(\s*,\s*))*(?<a>[a-z][\w\-]*)( \(default\))?,? or (?<b>[a-z][\w\-]*)|(?<a>[A-Z]\w*) ?\(default\),? or (?<b>[A-Z]\w*))( \(default\))?\s*(,|$|\.|\()");

    // "Method to try again: voice or text. Default is voice"
    private static readonly Regex TwoAndDefault = PagePattern.AnyCase(@"(?<![\w\-/])[`""']?(?<value>[a-z][\w\-]{0,20})[`""']?( or |(?<=:\s{0,3}[`""']?\w{1,20}[`""']?)\s*[,/]\s*)[`""']?(?<value>[a-z][\w\-]{0,20})[`""']?\s*[.;,(]\s*(the )?defaults?( value)?( is| to|\s*:|\s*=)\s*[`""']?(?<default>[\w\-]+)");

    // "Use email to send a mail or sms to send a text"
    private static readonly Regex UseEach = PagePattern.Of(@"\bUse [""'`]?(?<value>[a-z]\w*)[""'`]? to (?<verb>[a-z]+)\b[^.;]{1,60}?\bor [""'`]?(?<value>[a-z]\w*)[""'`]? to \k<verb>\b");

    // "COMM (default) | AD"
    private static readonly Regex PipedDefault = PagePattern.AnyCase(@"(?<![\w|\-])(?<value>\w[\w\-]{0,40})( \(default\))?(\s*[|¦]\s*(?<value>\w[\w\-]{0,40})( \(default\))?)+");

    // "Can be: text (default) or voice": a mark in brackets tells that words are values.
    private static readonly Regex MarkedDefault = PagePattern.AnyCase(@"(?=[\w\-, ]{1,80}\(default\))(?<=\b(be|values?|values? are)\s*:?\s*)(?<value>[a-z][\w\-]{0,30})( \(default\))?(\s*,\s*(?<value>[a-z][\w\-]{0,30})( \(default\))?)*,? or (?<value>[a-z][\w\-]{0,30})( \(default\))?(?=\s*([.,;(]|$))");

    // "(md5 or sha1 or none)"
    private static readonly Regex Alternatives = PagePattern.Of(@"\(\s*([""']?(?<a>[A-Za-z][\w\-]*)[""']?\s+or\s+){2,}[""']?(?<b>[A-Za-z][\w\-]*)[""']?\s*\)");

    // "For all other regions, their code": the list is open.
    private static readonly Regex Others = PagePattern.AnyCase(@"[.;]\s*(for\s+)?(all|any)\s+other\b|,\s*(and\s+)?(etc|so on)\b");

    private static readonly Regex PairOr = PagePattern.Of(@"(?<=^|[,:;。]\s*)((?<a>[A-Za-z][A-Za-z0-9_\-]*)\s*[、,/]\s*){0,30}(?<a>[A-Za-z][A-Za-z0-9_\-]*)\s*或者?\s*(?<b>[A-Za-z][A-Za-z0-9_\-]*)\s*(格式|类型|方式)?(?=[,;。(]|$)");

    private static readonly Regex Separators = PagePattern.Of(@"\s*(?:,|、|\||/|&|\bor\b|\band\b|或|和)\s*|(?<!\s)\s+(?<=^\S+\s+)(?=\S+(\s|$))");

    private static readonly Regex Stop = PagePattern.AnyCase(@"^(default|includes?|the|a|an|if|see|in|is|of|your|our|this|that|these|those)$");

    private static readonly Regex Explanation = PagePattern.Of(@"(?<![\w])(?!(NOTE|IMPORTANT|WARNING|TIP|OR|AND)\b)(?<value>[A-Z][A-Z0-9_]+)\s*[(:](?!\s*\+)\s*(?<meaning>((?!\s[A-Z][A-Z0-9_]+\s*[(:])[^()、,;:]){1,40})\)?");
}
