using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>Whether a page says that a parameter must be sent.</summary>
internal enum RequiredMark
{
    /// <summary>It does not say, or not so that it could be understood.</summary>
    Unknown,

    /// <summary>It must be sent.</summary>
    Required,

    /// <summary>It may be left out.</summary>
    Optional,
}

/// <summary>Reads the marks of required parameters.</summary>
internal static class RequiredWords
{
    private static readonly HashSet<string> Yes = new(StringComparer.Ordinal)
    {
        "是", "必填", "必选", "必需", "必须", "必传", "必選", "必須", "必要", "必輸", "必输", "yes", "y", "required", "true", "mandatory", "m", "√", "✓", "✔", "✅", "*", "●", "○必", "obligatory", "compulsory", "是(必填)", "必要項目", "必要项目", "obrigatório", "obligatorio", "requerido", "obligatoire", "si", "〇", "○", "◯",
    };

    private static readonly HashSet<string> No = new(StringComparer.Ordinal)
    {
        "否", "可选", "选填", "非必填", "非必须", "非必需", "非必选", "非必传", "不必填", "可不填", "可不传", "可選", "選填", "非必須", "非必填项", "no", "n", "optional", "false", "o", "×", "✗", "✘", "❌", "notrequired", "可空", "可为空", "選用", "选用", "opcional", "facultativo", "facultatif", "optionnel",
    };

    /// <summary>What a cell says.</summary>
    /// <param name="text">The cell.</param>
    /// <returns>The mark, or null where the text is none.</returns>
    public static RequiredMark? Read(string text)
    {
        var latin = PunctuationMarks.Latin(text);
        var word = Noise.Replace(latin.ToLowerInvariant(), "");
        return Yes.Contains(word) ? RequiredMark.Required
            : No.Contains(word) ? RequiredMark.Optional
            : Remarked.Match(latin) is { Success: true } remarked && !RemarkOfCase.IsMatch(remarked.Groups["remark"].Value) ? Read(remarked.Groups["mark"].Value)
            : Conditional.IsMatch(latin) ? RequiredMark.Unknown
            : ForeignWords.Translated(text) is { } english ? Read(english)
            : null;
    }

    /// <summary>Whether a mark only answers its heading, as yes and no do; others say the same below any: 必选 below 是否可选 is no "yes".</summary>
    /// <param name="text">The cell.</param>
    public static bool IsAnswer(string text) => Answer.IsMatch(Noise.Replace(ForeignWords.InEnglish(PunctuationMarks.Latin(text)), ""));

    /// <summary>Headings as they would be if they asked what must be sent, and not what may be left out.</summary>
    /// <param name="kinds">The headings.</param>
    public static IReadOnlyList<ColumnKind> Asked(IReadOnlyList<ColumnKind> kinds) => [.. kinds.Select(kind => kind == ColumnKind.Optional ? ColumnKind.Required : kind)];

    /// <summary>What an answer to the question says that asks what may be left out; marks that say it themselves stay.</summary>
    /// <param name="mark">The mark, as read.</param>
    /// <param name="row">The row that it stands in.</param>
    public static RequiredMark Denied(RequiredMark mark, string row) =>
        mark == RequiredMark.Unknown || SaidItself.IsMatch(row) ? mark : mark == RequiredMark.Required ? RequiredMark.Optional : RequiredMark.Required;

    /// <summary>What a mark says that a note follows: "No (defaults to 4)". Behind a yes, a note may say when.</summary>
    /// <param name="text">The cell.</param>
    /// <returns>The mark and the note, or null where there are no two.</returns>
    public static (RequiredMark Mark, string Note)? ReadNoted(string text) =>
        Noted.Match(text.Trim()) is { Success: true } noted && Read(noted.Groups["mark"].Value) is RequiredMark.Optional and var mark ? (mark, noted.Groups["note"].Value.Trim()) : null;

    /// <summary>What a mark on a line of its own says: words with other meanings are not taken.</summary>
    /// <param name="text">The line.</param>
    /// <returns>The mark, or null where the line is none.</returns>
    public static RequiredMark? ReadLine(string text) =>
        text.Trim().Length < 2 && text.Trim() is not ("是" or "否" or "√" or "*") ? null
        : Read(text) is { } mark && (mark != RequiredMark.Unknown) ? mark : null;

    /// <summary>What a description says by itself, such as <c>(required)</c> or <c>必填。</c>.</summary>
    /// <param name="description">The description.</param>
    /// <returns>The mark, or null where it says nothing or only under a condition.</returns>
    public static RequiredMark? InDescription(string description)
    {
        var text = PunctuationMarks.Latin(description);
        return Condition.IsMatch(text) ? null
            : LastWord.Match(text) is { Success: true } last ? Read(last.Groups["mark"].Value)
            : SaidOptional.IsMatch(text) ? RequiredMark.Optional
            : SaidRequired.IsMatch(text) ? RequiredMark.Required
            : SaidAlone.Match(text) is { Success: true } alone ? ReadForeign(alone.Groups["mark"].Value)
            : null;
    }

    /// <summary>"Yes" in brackets is no mark of a parameter.</summary>
    private static RequiredMark? ReadForeign(string word) => ForeignWords.InEnglish(word) switch
    {
        "required" => RequiredMark.Required,
        "optional" => RequiredMark.Optional,
        _ => null,
    };

    /// <summary>Whether a description says that it must be sent in some case, and so neither always nor never.</summary>
    /// <param name="description">The description.</param>
    /// <param name="name">The parameter: what is said of another is none of its own.</param>
    public static bool IsConditional(string description, string name)
    {
        var text = PunctuationMarks.Latin(description);
        return Condition.Match(text) is { Success: true } condition && !(OfOther.Match(text[..condition.Index]) is { Success: true } other && !other.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What the title of a list says of all its rows, such as "Required parameters".</summary>
    /// <param name="title">The title.</param>
    public static RequiredMark InTitle(string title)
    {
        var english = ForeignWords.InEnglish(title);
        return OptionalTitle.IsMatch(english) ? RequiredMark.Optional : RequiredTitle.IsMatch(english) ? RequiredMark.Required : RequiredMark.Unknown;
    }

    /// <summary>Whether a title is a mark and nothing else: "Required" over all columns of the rows it speaks of.</summary>
    /// <param name="title">The title.</param>
    public static bool IsMarkAlone(string title) => MarkAlone.IsMatch(ForeignWords.InEnglish(title));

    /// <summary>The row with the mark that stands alone in front of its description: <c>required The number</c>.</summary>
    /// <param name="row">The row.</param>
    public static ParameterRow WithFirstMark(ParameterRow row) =>
        row.Required == RequiredMark.Unknown && FirstMark.Match(row.Description) is { Success: true } first ? row with { Required = Read(first.Groups["mark"].Value) ?? RequiredMark.Unknown, Description = row.Description[first.Length..] } : row;

    /// <summary>Whether a title heads further parameters: below those that must be sent, they may be left out.</summary>
    /// <param name="title">The title.</param>
    public static bool HeadsFurther(string title) => Further.IsMatch(ForeignWords.InEnglish(title));

    /// <summary>Whether a sentence says that all parameters must be sent.</summary>
    /// <param name="text">The sentence.</param>
    public static bool SaysAll(string text) => AllRequired.IsMatch(text);

    /// <summary>Whether a sentence says that a star marks what must be sent: what has none may be left out.</summary>
    /// <param name="text">The sentence.</param>
    public static bool SaysStarred(string text) => Starred.IsMatch(text);

    /// <summary>Whether a sentence says that what is not marked as optional must be sent.</summary>
    /// <param name="text">The sentence.</param>
    public static bool SaysUnmarked(string text) => Unmarked.IsMatch(text);

    // "Parameters without the (optional) mark are mandatory"
    private static readonly Regex Unmarked = PagePattern.AnyCase(@"\b(parameters|fields|params|attributes|properties|those)\s+(without\s+(the\s+|an?\s+)?\W?optional\W?(\s+(mark|label|tag|flag))?|(that\s+are\s+)?not\s+marked\s+(as\s+)?\W?optional\W?)\s+(are|is)\s+(all\s+)?(required|mandatory)\b|未(标注|标明|注明|标记)为?[“""]?(可选|选填)[”""]?的?(参数|字段)?(均|都)?(为|是)?必[填选须传]");

    // "Additional parameters"
    private static readonly Regex Further = PagePattern.AnyCase(@"^\W*(additional|other|further|extra)\b|^(其他|其它|附加)");

    private static readonly Regex Starred = PagePattern.AnyCase(@"\b(parameters|fields|params|attributes|properties|those|names)\s+(that are\s+)?(marked|followed|denoted|indicated|ending)?\s*(with|by)\s+(an?\s+|the\s+)?(\W{0,2}\*\W{0,2}|(red\s+)?asterisk|star)(\s*\(\W*\*\W*\))?\s+(are|is)\s+(required|mandatory|obligatory|compulsory)\b|^\W{0,2}\*\W{0,2}\s*([=\-–:]|means|denotes|marks|indicates)\s*(an?\s+)?(required|mandatory)\b");

    private static readonly Regex AllRequired = PagePattern.AnyCase(@"^以下(公共)?(参数|字段)(均|都)?(需要?|必须|須|须)(放|携带|传|在|包含|设置|填写)|^\W*all (of )?(the |these )?(above )?(parameters|fields|params|attributes) (above )?are (required|mandatory|obligatory|compulsory)\W*$|\b(payload|body|request)\s+(needs? to|must|has to|should)\s+(include|contain)\s+(all of\s+)?(the\s+following|these)\b.{0,60}:$");

    private static readonly Regex OptionalTitle = PagePattern.AnyCase(@"^\W*(list\s+of\s+)?optional(\s+\w+)?\s+(param(eter)?s?|fields|arguments|options|attributes|properties|headers)\W*$|^\W*parameters\s+optional\s+list\W*$|^\W*(可选|选填|非必填|可選|選填|自選|選用)(参数|參數|字段|欄位)\W*$");

    private static readonly Regex RequiredTitle = PagePattern.AnyCase(@"^\W*(list\s+of\s+)?(required|mandatory)(\s+\w+)?\s+(param(eter)?s?|fields|arguments|options|attributes|properties|headers)\W*$|^\W*parameters\s+required\s+list\W*$|\brequires\s+the\s+following\s+(\w+\s+)?(parameters|fields|attributes)\W*$|^\W*(必填|必选|必须|必選|必要)(参数|參數|字段|欄位)\W*$");

    private static readonly Regex FirstMark = PagePattern.Of(@"^(?<mark>required|optional)(\s+(?=[A-Z""'`])|$)");

    private static readonly Regex MarkAlone = PagePattern.AnyCase(@"^\W*(required|mandatory|optional)\W*$");

    private static readonly Regex Noted = PagePattern.Of(@"^(?<mark>\w+)\s*[(\uFF08](?<note>[^()\uFF08\uFF09]+)[)\uFF09]$");

    private static readonly Regex Answer = PagePattern.AnyCase(@"^(是|否|yes|no|y|n|true|false|si|[√✓✔✅×✗✘❌*●○〇◯])$");

    private static readonly Regex SaidItself = PagePattern.AnyCase(@"\b(required|mandatory|optional)\b|必[填选選须須需传傳]|可[选選空]|[选選]填");

    private static readonly Regex Noise = PagePattern.Of(@"[\s:。.!,()\[\]\uFE0F]+");

    // "必填(digits only)" is a mark with a remark, "必填(if …)" a condition.
    private static readonly Regex Remarked = PagePattern.AnyCase(@"^\s*(?<mark>必填|必选|必传|必须|必需|可选|选填|非必填|否|required|mandatory|optional|no)\s*\((?<remark>[^()]*)\)\s*$");

    private static readonly Regex RemarkOfCase = PagePattern.AnyCase(@"时|時|当|當|如|若|或|一|则|\b(if|when|unless|only|for|or|one|else)\b");

    private static readonly Regex Conditional = PagePattern.AnyCase(@"^(条件|視|视|conditional|depends|c$|yes\b.+|是[,(].+|required\s+(if|when|unless|for)|unless\b)");

    // "`reference` is required for …" in the words about another.
    private static readonly Regex OfOther = PagePattern.AnyCase(@"(^|[.;]\s+)[`""']?(?<name>(?!(it|this|that|which|parameter|field|value|property)\b)[a-z_]\w*)[`""']?\s+is\s+$");

    private static readonly Regex Condition = PagePattern.AnyCase(@"required\s+(when|if|unless|for|by|only)\b|(obligatori[oa]|obrigatóri[oa]|obligatoire|obbligatori[oa]|requerid[oa]|requis|pflicht|erforderlich|zorunlu|обязательн\w+)\s*,?\s*(cuando|si|solo|sólo|para|quando|se|apenas|lorsque|quand|pour|uniquement|solo|per|wenn|falls|bei|nur|eğer|если|при|только|для)\b|\w=\w+\b.{0,80}\b(required|mandatory)|时必填|時必填|时必传|情况下必|条件必");

    private static readonly Regex SaidOptional = PagePattern.AnyCase(@"^\W*(an\s+optional\b|(optional|opcional|facultativo|facultatif|optionnel)\b|可选|选填|非必填|非必须|可選|選填|選用|选用)|[\[(](optional|可选|选填|非必填|可選|選填|非必传|可不传|不必传)[\])](?!(?-i:\s+[a-z]))|[\[(]非必[填须须需传選选](?=[\s,)\]])|[,。;]\s*(可选|选填|非必填|可選|選填)(字段|参数|欄位)?\s*[。.]?$|\bis optional\b(?<!(?-i:\b[a-z]+[A-Z]\w*)\s+is optional)|^\W*not required\b|\bzorunlu değil(dir)?\b|\bno es obligatori[oa]\b|\bnão é obrigatóri[oa]\b|\bn'est pas obligatoire\b|\bnicht erforderlich\b");

    // "Zorunlu. The number", "[Pflicht] The number", "The number (zorunlu)"
    private static readonly Regex SaidAlone = PagePattern.Of(@"^(?<mark>\p{L}{4,16}( \p{L}{3,8})?)[.:]\s|[\[(](?<mark>\p{L}{2,16}( \p{L}{3,8})?)[\])]");

    // "The recipients with (optional) names. Required": a sentence of its own.
    private static readonly Regex LastWord = PagePattern.Of(@"[.;!)]\s+(?<mark>Required|Optional|Mandatory)\.?\s*$");

    private static readonly Regex SaidRequired = PagePattern.AnyCase(@"^\W*((required|mandatory|obrigatório|obligatorio|requerido|obligatoire)\b(?!\s+(format|length|range)\b)|必填|必选|必须参数|必選|必要項目|必要项目|(這|这)是必要(旗標|欄位|项|項))|[\[(](required|mandatory|必填|必选|必須|必需|必传|必傳)[\])](?!(?-i:\s+[a-z]))|\bis (required|mandatory)\b(?! range\b)(?<!(?-i:\b[a-z]+[A-Z]\w*)\s+is \w+)|[,。;]\s*(必填|必选)\s*[。.]?$|(?<=[\s,。;)])必填\s*[。;]|[.;]\s+(obligatori[oa]|obrigatóri[oa]|obligatoire|obbligatori[oa]|zorunlu(dur)?|pflicht(feld)?)\s*[.!]?\s*$");
}
