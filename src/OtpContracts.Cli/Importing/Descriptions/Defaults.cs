using System.Globalization;
using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Descriptions;

/// <summary>Reads what the vendor takes where a parameter is left out.</summary>
internal static class Defaults
{
    private static readonly HashSet<string> On = new(StringComparer.OrdinalIgnoreCase) { "on", "true", "enabled", "yes", "开启", "打开", "是", "開啟", "启用", "1" };

    private static readonly HashSet<string> Off = new(StringComparer.OrdinalIgnoreCase) { "off", "false", "disabled", "no", "关闭", "否", "關閉", "禁用", "不启用", "0" };

    /// <summary>Reads a default.</summary>
    /// <param name="words">The description.</param>
    /// <param name="name">The parameter's name.</param>
    /// <param name="type">The parameter's type.</param>
    /// <param name="isPlain">Whether a column gives the default of a parameter that no page gives a type: only there is it plain enough without one.</param>
    /// <param name="values">The values that it may have.</param>
    /// <param name="remarks">Where a default goes that could not be taken over.</param>
    /// <returns>The default as text, or null.</returns>
    public static string? Read(string words, string name, TypeKind type, bool isPlain, IReadOnlyList<ListedValue> values, List<string> remarks)
    {
        var text = PunctuationMarks.Latin(words);
        var match = Quoted.Match(text) is { Success: true } quoted ? quoted : Labelled.Match(text) is { Success: true } labelled ? labelled : Bracketed.Match(text) is { Success: true } whole ? whole : Explicit.Match(text) is { Success: true } plain ? plain : Named.Match(text) is { Success: true } named ? named : Before.Match(text) is { Success: true } before ? before : After.Match(text);
        if (MarkedAsDefault.Matches(text) is [var marked] && values.Any(listed => listed.Value == marked.Groups["value"].Value))
        {
            return marked.Groups["value"].Value;
        }

        if (!match.Success)
        {
            return null;
        }

        var said = match.Groups["value"].Value.Trim().Trim('"', '\'', '`', '“', '”', ' ', '.', ',', ';', '。', '、');
        if (values.FirstOrDefault(value => value.Meaning.Length > 1 && value.Meaning == said) is { } meant)
        {
            return meant.Value;
        }

        if (said.Length == 0 || (NoDefault.IsMatch(said) && !values.Any(value => value.Value == said)) || (type != TypeKind.Boolean && values.Count == 0 && said is "No" or "no" or "N"))
        {
            return null;
        }

        if (NameInFront(text[..match.Index]) is { Length: > 1 } other && !other.Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            remarks.Add($"The default \"{said}\" is said of \"{other}\": it is left out.");
            return null;
        }

        if (said.Equals(name, StringComparison.OrdinalIgnoreCase) || (said.All(char.IsLetter) && Uses.IsMatch(text[..match.Index])))
        {
            remarks.Add($"The default \"{said}\" is what is taken, and no value of it: it is left out.");
            return null;
        }

        var isWord = said.All(char.IsLetter) && !values.Any(value => value.Value == said);
        var behind = text[(match.Index + match.Length)..];
        if ((SaysHow.IsMatch(match.Value) && SentenceBehind.IsMatch(behind)) || (isWord && (Used.IsMatch(behind) || (type is TypeKind.String or TypeKind.Any && said.All(char.IsAsciiLetterLower) && ((!Announced.IsMatch(match.Value) && SentenceBehind.IsMatch(behind)) || State.IsMatch(match.Value))))))
        {
            remarks.Add($"The default \"{said}\" may be a word of its sentence: it is left out.");
            return null;
        }

        if (type is TypeKind.String or TypeKind.Any && values.Count == 0 && said.All(char.IsLetter) && match.Groups["value"].Value[0] is not ('"' or '\'') && GoesOn.IsMatch(behind))
        {
            remarks.Add($"The default \"{said}\" may be the first of several words: it is left out.");
            return null;
        }

        if (said.All(char.IsAsciiDigit) && Unit.Match(text, match.Groups["value"].Index + match.Groups["value"].Length) is { Success: true } unit && OtherUnits(text, unit.Groups["unit"].Value))
        {
            remarks.Add($"The default {said} {unit.Groups["unit"].Value} stands beside values in another unit: it is left out.");
            return null;
        }

        if (type == TypeKind.String && said.All(char.IsAsciiDigit) && UnitOfTime.IsMatch(behind) && PartsOfTime.IsMatch(text))
        {
            remarks.Add($"The default \"{said}\" counts time, and what is sent is a point of it: it is left out.");
            return null;
        }

        var value = values.Count > 0 ? Listed(said, values) : type switch
        {
            TypeKind.Boolean => On.Contains(said) ? "true" : Off.Contains(said) ? "false" : null,
            TypeKind.Int or TypeKind.Long or TypeKind.Decimal or TypeKind.Double => Numeric(said),
            TypeKind.Object or TypeKind.List => null,

            // "Overrides the default callback address"
            TypeKind.Uri when !said.Contains('.', StringComparison.Ordinal) => null,
            TypeKind.Date or TypeKind.DateTime or TypeKind.UnixSeconds => said.Any(char.IsAsciiDigit) && Word.IsMatch(said) ? said : null,
            TypeKind.Any => (said.All(character => char.IsAsciiDigit(character) || character == '.') ? said is "0" or [not '0', ..] : isPlain || (said is "true" or "false" && SaidOutright.IsMatch(match.Value)) || match.Groups["value"].Value is ['"', .., '"'] or ['\'', .., '\''] || Capitals.IsMatch(said)) && Word.IsMatch(said) ? said : null,
            _ => Word.IsMatch(said) || Quoted.IsMatch(match.Value) ? said : null,
        };
        if (value is null)
        {
            remarks.Add($"The default \"{said}\" is no value of the type: it is left out.");
        }

        return value;
    }

    /// <summary>"0:按条计费,money默认为0", "with size=4 (default)": the small word right in front is the parameter whose default is said; empty where none stands there.</summary>
    private static string NameInFront(string text)
    {
        text = text.TrimEnd('=');
        var start = text.Length;
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] == '_'))
        {
            start--;
        }

        return start < text.Length && char.IsAsciiLetterLower(text[start]) ? text[start..] : "";
    }

    /// <summary>"In minutes (default: 1 day)": the number is none of what is sent.</summary>
    private static bool OtherUnits(string text, string unit) =>
        Units.Matches(text).Any(other => !other.Groups["unit"].Value.Equals(unit, StringComparison.OrdinalIgnoreCase));

    private static string? Numeric(string said) =>
        FirstNumber.Match(said) is { Success: true } number && decimal.TryParse(number.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) ? number.Value : null;

    private static string? Listed(string said, IReadOnlyList<ListedValue> values) =>
        (values.FirstOrDefault(value => string.Equals(value.Value, said, StringComparison.Ordinal))

            // "Defaults tosms" has lost a blank.
            ?? (said.StartsWith("to", StringComparison.Ordinal) ? values.FirstOrDefault(value => value.Value == said[2..]) : null)
            ?? values.FirstOrDefault(value => value.Meaning.Length > 0 && string.Equals(value.Meaning, said, StringComparison.OrdinalIgnoreCase))
            ?? (values.Where(value => said.Length > 1 && value.Meaning.Contains(said, StringComparison.OrdinalIgnoreCase)).Take(2).ToArray() is [var only] ? only : null)
            ?? (On.Contains(said) || Off.Contains(said) ? values.FirstOrDefault(value => value.Value == (On.Contains(said) ? "1" : "0")) : null)
            ?? values.FirstOrDefault(value => said.StartsWith(value.Value, StringComparison.Ordinal) && (said.Length == value.Value.Length || !char.IsLetterOrDigit(said[value.Value.Length]) || said[value.Value.Length] > 127)))?.Value;

    // "1: within (default)", "0 表示需要通知，默认；"
    private static readonly Regex MarkedAsDefault = PagePattern.AnyCase(@"(?<![\w\-])(?<value>\d{1,3})\s*[\u4e00-\u9fff]{2,16},\s*默认(?=\s*([;。]|$))|(?<![\w\-])(?<value>[\w\-]{1,30})\s*[:.=\-、]\s*[^():;,\d]{1,20}\((by )?(default|默认|預設|缺省)\)");

    private static readonly Regex Unit = PagePattern.AnyCase(@"\G\s+(?<unit>second|minute|hour|day|week|month)s?\b");

    private static readonly Regex Units = PagePattern.AnyCase(@"\b(?<unit>second|minute|hour|day|week|month)s?\b");

    private static readonly Regex UnitOfTime = PagePattern.AnyCase(@"^\s*(秒|分|小时|小時|天|日|(seconds?|minutes?|hours?|days?)\b)");

    private static readonly Regex PartsOfTime = PagePattern.Of(@"[yY]{2,4}[-/.]?MM[-/.]?[dD]{2}");

    // "When not set, the default sender is used", "if no Default Sender is configured", "the default alphabet with …" and "defaults to route default" name no value.
    private static readonly Regex Used = PagePattern.Of(@"^\s+((is|are|will be)\s+(used|taken|applied|(not\s+)?(configured|set up))|with|of|default)\b");

    // "Leave it out to use the default sender"
    private static readonly Regex Uses = PagePattern.Of(@"\b(use|uses|using|take|takes)\s+(the|your|its)\s+$");

    // "Default: current time."
    private static readonly Regex GoesOn = PagePattern.Of(@"^ ([a-z]+( [a-z]+)?\s*(\.|$)|[A-Z]{2,} [a-z])");

    // "If empty, the default template will be used": a word right behind, and more of the sentence, is none that is announced.
    private static readonly Regex Announced = PagePattern.AnyCase(@"[:=""'\u4e00-\u9fff]|\b(is|of|to|values?)\b");

    private static readonly Regex SentenceBehind = PagePattern.Of(@"^\s+[A-Za-z]{2,}");

    // "By default, the vendor makes one": a sentence.
    private static readonly Regex SaysHow = PagePattern.Of(@"^[Bb]y default, [A-Z][A-Za-z]+$");

    // "It is not enabled by default": how things are, and no value of a text.
    private static readonly Regex State = PagePattern.Of(@"^[a-z]+ by default$");

    // "Which language. Default en-us Example es-es", as viewers set them below a description
    private static readonly Regex Labelled = PagePattern.Of(@"(?<=[.\w]\s|^)(Default|Por defecto):?\s+(?<value>[\w\-.]{1,40})(?=\s+(Example|ejemplo|Minimum|Maximum|Min|Max)\b|$)");

    // "如果不填则为“默认方案”": marks of quotation tell where it ends.
    private static readonly Regex Quoted = PagePattern.Of(@"(不填|不传|不傳|为空|為空|未填|不设置|未设置|不设|缺省)(写|寫)?[^,;。""]{0,4}(则|時|时|,)?[^,;。""]{0,4}(为|為|是|使用|取|用)\s*""(?<value>[^""\s]{1,40})""");

    // "(default : Your code is ##OTP##.)": the words belong together.
    private static readonly Regex Bracketed = PagePattern.AnyCase(@"\(\s*(defaults?( (to|is|value))*|默认|默认值)\s*[:=]\s*(?<value>[^()""',;]*[^()""',;\s]\s+[^()""',;]*)\)");

    // "The default way. The default value is SMS.": the first names no value.
    private static readonly Regex Explicit = PagePattern.AnyCase(@"\bdefault value(\s+is\s*:?|\s*[:=])\s*(?<value>""[^""]*""|'[^']*'|[-+]?\w[-+\w.]*)|\b(valor\s+)?(padrão|por defecto|por omisión|predeterminado)\s*[:=]\s*(?<value>""[^""]*""|'[^']*'|[-+]?\w[-+\w.]*)");

    // "The default waiting time is 8 seconds": the words between name the parameter.
    private static readonly Regex Named = PagePattern.AnyCase(@"\bdefault\s+(?!(value|and|or)\b)[a-z]+\s+([a-z]+\s+)?is\s+(?<value>\d+(\.\d+)*)");

    private static readonly Regex Before = PagePattern.AnyCase(@"(\bdefaults?\b(\s+value\b)?(\s+(it\s+)?(is|of))?(\s+to)?|\bby default,?(\s+(is\s+)?set to)?|默认(取)?(值)?(为|是)?|缺省(值)?(为|是)?|預設(值)?(為|是)?|默認(值)?(為|是)?)\s*[:=(]?\s*(?!(and|or|if|when|but|unless|values? (and|or|if|when|but))\b|values?\s*[,;]|[A-Za-z_]\w*\()(?<value>""[^""]*""|'[^']*'|播放\s*\d+|\d{1,2}:\d\d(:\d\d)?(?!\d)|[-+]?[\w\u4e00-\u9fff][-+\w.·\u4e00-\u9fff]*)");

    // "It is before end_at. Default and most is a day": the sentence ends in front.
    private static readonly Regex After = PagePattern.AnyCase(@"(?<![\w.](?!-)|\b(max(imum)?|min(imum)?|up to|at (most|least))\s+)(?<value>(?-i:[A-Z][a-z]{1,30}/[A-Z])\w*|-?[\w.]+)(?!(?<=\.)\s+(?-i:D))[""']?(\s+(minutes?|seconds?|hours?|days?|times?|characters?|digits?))?\s*(\(|,\s*)?(by|as( the)?|is the|are the)?\s*\(?(default\b|по умолчанию)");

    // "default: false", "defaults to false"
    private static readonly Regex SaidOutright = PagePattern.AnyCase(@":|\bdefaults to\b");

    // "Defaults to POST"
    private static readonly Regex Capitals = PagePattern.Of(@"^[A-Z][A-Z_]{2,}$");

    private static readonly Regex NoDefault = PagePattern.AnyCase(@"^((is|the|in|of|values?|to|not|none|null|n/?a|ningun[oa]|nenhum|aucun|keine?|nessuno|нет|yok|ones?|language|country|account|user|behaviou?r)\b|无|無|空|未|不|当前|系统|返回)");

    // "7-bit" is no number.
    private static readonly Regex FirstNumber = PagePattern.Of(@"-?(?>\d+)(\.\d+)?(?!-[A-Za-z])");

    private static readonly Regex Word = PagePattern.Of(@"^([A-Za-z0-9_.\-+/ ]{1,40}|\d{1,2}:\d\d(:\d\d)?)$");
}
