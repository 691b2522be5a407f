using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>Reads a parameter that is described on one line of a list.</summary>
internal static class InlineRow
{
    // No parameter is called so, where a sentence may begin with it.
    private static readonly HashSet<string> FirstWords = new("The the How What When Where Which Who Why Whether A An Your Our This Its Each Any Un Una Uno Une El La Los Las Le Les Il Lo O Os Um Uma Der Die Das Ein Eine".Split(' '), StringComparer.Ordinal);

    /// <summary>Reads a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="line">Its number.</param>
    /// <param name="isCell">Whether it is a cell of a table, where a type stands behind the name, whatever else its word may mean.</param>
    /// <returns>The row, or null where the line is none.</returns>
    public static ParameterRow? Read(string text, int line, bool isCell = false)
    {
        var plain = PunctuationMarks.Latin(text);
        return OfHeader.IsMatch(plain) ? null : MarkedRow.Read(plain, line) ?? Bracketed(plain, line) ?? Token(plain, line) ?? Signed(plain, line) ?? Spaced(plain, line, isCell) ?? ReadTogether(plain, line) ?? TypeBehind(plain, line) ?? TypeInItem(plain, line);
    }

    /// <summary><c>* size number - How many.</c>: in an item, what stands between the name and a dash is its type, whatever else the word may mean.</summary>
    private static ParameterRow? TypeInItem(string text, int line) =>
        ItemWithType.Match(text) is { Success: true } match && TypeWords.Read(match.Groups["type"].Value, isColumn: true) is { } type
            ? new ParameterRow { Name = match.Groups["name"].Value, Type = type, Description = match.Groups["words"].Value, Line = line }
            : null;

    /// <summary><c>key&lt;token&gt;</c>: what the call is let in by.</summary>
    private static ParameterRow? Token(string text, int line) =>
        TokenAlone.Match(text) is { Success: true } match ? new ParameterRow { Name = match.Groups["name"].Value, Type = new PageType(TypeKind.String), Line = line } : null;

    /// <summary><c>code*string</c>, <c>way?string</c>: the sign between name and type says whether it must be sent.</summary>
    private static ParameterRow? Signed(string text, int line) =>
        SignBetween.Match(text) is { Success: true } match && TypeWords.Read(match.Groups["type"].Value, isColumn: true) is { } type
            ? new ParameterRow { Name = match.Groups["name"].Value, Type = type, Required = match.Groups["sign"].Value == "*" ? RequiredMark.Required : RequiredMark.Optional, Line = line }
            : null;

    /// <summary><c>code The code (string)</c>, the type behind what it is.</summary>
    private static ParameterRow? TypeBehind(string text, int line) =>
        WordsThenType.Match(text) is { Success: true } match && TypeWords.Read(match.Groups["type"].Value, isColumn: true) is { } type
            ? new ParameterRow { Name = match.Groups["name"].Value, Type = type, Description = match.Groups["words"].Value, Line = line }
            : null;

    /// <summary><c>- code (string, required): The code.</c></summary>
    private static ParameterRow? Bracketed(string text, int line)
    {
        if (InBrackets.Match(text) is not { Success: true } match || match.Groups["rest"].Value == ";")
        {
            // "set(a, false);" is code.
            return null;
        }

        PageType? type = null;
        var mark = RequiredMark.Unknown;
        var rest = new List<string>();
        foreach (var word in match.Groups["words"].Value.Split([',', ';', '/', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (type is null or { Kind: TypeKind.List, Item: null } && TypeWords.Read(word, isColumn: true) is { } read && (type is null || read.Kind == TypeKind.List))
            {
                // "array, array of strings": the second says more.
                type = read;
            }
            else if (mark == RequiredMark.Unknown && RequiredWords.Read(word) is { } said)
            {
                mark = said;
            }
            else
            {
                rest.Add(word);
            }
        }

        var words = match.Groups["rest"].Value.Trim();
        if (type is null && mark != RequiredMark.Unknown)
        {
            // "(optional) - string", the type behind the mark.
            var tokens = words.TrimStart('-', ' ').Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
            type = tokens.Length > 1 ? TypeWords.Read($"{tokens[0]} {tokens[1]}", isColumn: false) ?? TypeWords.Read(tokens[0], isColumn: false) : null;
        }

        if (RequiredWords.ReadLine(words) is { } alone)
        {
            (mark, words) = (mark == RequiredMark.Unknown ? alone : mark, "");
        }

        return type is null && mark == RequiredMark.Unknown
            ? null
            : new ParameterRow { Name = match.Groups["name"].Value, Type = type, Required = mark, Description = $"{words} {string.Join(", ", rest)}".Trim(), Line = line };
    }

    /// <summary>Whether a line is an item of a list.</summary>
    /// <param name="text">The line.</param>
    public static bool IsItem(string text) => Item.IsMatch(text);

    /// <summary>An item without the mark in front of it.</summary>
    /// <param name="text">The line.</param>
    public static string WithoutMark(string text) => Item.Replace(text, "").Trim();

    /// <summary>Reads a name and its mark alone, as a row that lost its type has them: <c>code Required</c>.</summary>
    /// <param name="text">The line.</param>
    /// <param name="line">Its number.</param>
    public static ParameterRow? ReadMarked(string text, int line) =>
        text.Split(' ') is [[>= 'a' and <= 'z', ..] name, [>= 'A' and <= 'Z', ..] mark] && ParameterNames.IsName(name) && RequiredWords.ReadLine(mark) is { } required ? new ParameterRow { Name = name, Required = required, Line = line } : null;

    /// <summary>Reads an item of which only the name and the sentence are understood: <c>- code (strng): The code.</c></summary>
    /// <param name="text">The line.</param>
    /// <param name="line">Its number.</param>
    public static ParameterRow? ReadUntyped(string text, int line) =>
        InBrackets.Match(PunctuationMarks.Latin(text)) is { Success: true } match && Word.IsMatch(match.Groups["words"].Value)
            ? new ParameterRow { Name = match.Groups["name"].Value, Description = match.Groups["rest"].Value.Trim(), Line = line }.WithSaidMark()
            : null;

    /// <summary><c>code string required The code.</c>, perhaps with dashes or colons between.</summary>
    private static ParameterRow? Spaced(string text, int line, bool isCell)
    {
        var bare = TypeWords.InOneWord(Item.Replace(text, "").TrimStart('-', '*', '+', '•', '·', ' '));
        var tokens = bare.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).ToList();
        if (tokens.Count < 2 || (tokens.Count > 2 && FirstWords.Contains(tokens[0])) || tokens is [[>= 'A' and <= 'Z', .., ','], ..] || RequiredWords.ReadLine(tokens[0]) is not null || NameCell.Read(tokens[0]) is not { Name.Length: > 0, Rest.Length: 0 } name)
        {
            return null;
        }

        if (bare.EndsWith('.') && (SentenceBehindName.IsMatch(tokens[0]) || Verb.IsMatch(tokens[0])))
        {
            return null;
        }

        tokens.RemoveAt(0);
        var (type, mark) = (default(PageType), name.Required);
        if (TypeAndMark.Match(tokens[0]) is { Success: true } together && TypeWords.Read(together.Groups["type"].Value, isColumn: true) is { } marked)
        {
            (type, mark) = (marked, RequiredWords.Read(together.Groups["mark"].Value) ?? mark);
            tokens.RemoveAt(0);
        }

        var isBehindDash = false;
        while (tokens.Count > 0)
        {
            // Between two dashes, or in another hand, stands a type, whatever else its word may mean.
            var word = tokens[0].EndsWith(']') && tokens[0].IndexOf('[', StringComparison.Ordinal) > 0 ? tokens[0].Trim('-', ':', '(') : tokens[0].Trim('-', ':', '(', ')', '[', ']', ',', '_');
            var isPlaced = isCell || (tokens.Count == 2 && tokens[1] == "nullable") || tokens[0] is ['_', _, .., '_'] || (isBehindDash && tokens.Count > 1 && tokens[1] is "-" or ":");
            isBehindDash = tokens[0] is "-" or ":";
            if (word.Length == 0 && type is null)
            {
                tokens.RemoveAt(0);
            }
            else if (type is null && (isPlaced || !BeginsSentence(tokens)) && TypeWords.Read(word, isPlaced) is { } read)
            {
                type = read;
                tokens.RemoveAt(0);
                if (tokens is [['(', .., ')'], var behind, ..] && RequiredWords.ReadLine(behind.TrimEnd('.', ',')) is not null)
                {
                    // "string (url) optional" names the format of a text.
                    tokens.RemoveAt(0);
                }

                if (tokens is [['<', .., '>'], "required" or "optional", ..])
                {
                    // "integer <int32> required"
                    tokens.RemoveAt(0);
                }

                if (tokens is ["enum"] or ["enum", "required" or "optional" or "Required" or "Optional"])
                {
                    type = type with { Size = "enum" };
                    tokens.RemoveAt(0);
                }

                if (tokens is ["|", "null" or "nullable", ..] or ["nullable"])
                {
                    type = type with { IsNullable = true };
                    tokens.RemoveRange(0, Math.Min(tokens.Count, 2));
                }
            }
            else if (mark == RequiredMark.Unknown && word.Length > 1 && tokens[0] is not ("true," or "false,") && RequiredWords.Read(word) is { } said and not RequiredMark.Unknown)
            {
                mark = said;
                tokens.RemoveAt(0);
            }
            else
            {
                break;
            }
        }

        if (mark == RequiredMark.Unknown && tokens is [_, .., "required" or "optional"] && IsBound(string.Join(' ', tokens.SkipLast(1))))
        {
            mark = RequiredWords.Read(tokens[^1]) ?? mark;
            tokens.RemoveAt(tokens.Count - 1);
        }

        // "Account Sid." is a sentence.
        var isSentence = tokens.Count == 0 && bare.EndsWith('.');
        return type is null || isSentence ? null : new ParameterRow { Name = name.Name, Type = type, Required = mark, Description = string.Join(' ', tokens).TrimStart('-', ':', ' '), Line = line };
    }

    /// <summary>Whether what stands behind a type is a bound of it, and no more: <c>[ 0 .. 2000 ] characters</c>, <c>&gt;= 1</c>.</summary>
    /// <param name="text">The words.</param>
    public static bool IsBound(string text) => Bound.IsMatch(text);

    // "URL encoded text", "Number of parts"
    private static bool BeginsSentence(List<string> tokens) => tokens.Count > 1 && Sentence.IsMatch($"{tokens[0]} {tokens[1]}");

    /// <summary>Whether name, type and mark of a line run together, and no sentence with them: its description is on the next one.</summary>
    /// <param name="text">The line.</param>
    public static bool IsRunTogether(string text) => Together.Match(PunctuationMarks.Latin(text)) is { Success: true } match && !char.IsUpper(match.Groups["rest"].Value.FirstOrDefault());

    /// <summary>Whether a line is a name and its type that run together: only several of them tell that they are no words.</summary>
    /// <param name="text">The line.</param>
    public static bool IsUnmarked(string text) => Unmarked.IsMatch(text.Trim()) && TypeWords.Read(text, isColumn: true) is null;

    /// <summary>Reads a name and its type that run together without a mark, as lists of reply members have them.</summary>
    /// <param name="text">The line.</param>
    /// <param name="next">The line below: only a sentence tells that this was no word.</param>
    /// <param name="line">The line's number.</param>
    public static ParameterRow? ReadUnmarked(string text, string next, int line) =>
        Unmarked.Match(text.Trim()) is { Success: true } match && next.Trim().Any(character => character is ' ' or > '\u2E80') && TypeWords.Read(text, isColumn: true) is null
            ? new ParameterRow { Name = match.Groups["name"].Value, Type = match.Groups["other"].Success ? new PageType(TypeKind.Any) : TypeWords.Read(match.Groups["type"].Value, isColumn: true), Description = next.Trim(), Line = line }
            : null;

    /// <summary>Reads a name and what it is: <c>code : The code.</c></summary>
    /// <param name="text">The line.</param>
    /// <param name="line">Its number.</param>
    public static ParameterRow? ReadNamed(string text, int line) =>
        Named.Match(PunctuationMarks.Latin(text)) is { Success: true } match && !text.Contains("://", StringComparison.Ordinal)
            ? new ParameterRow { Name = match.Groups["name"].Value, Type = TypeWithin(match.Groups["rest"].Value) ?? TypeInFront(match.Groups["rest"].Value), Description = match.Groups["rest"].Value.Trim(), Line = line }
            : null;

    /// <summary>The type that brackets within a sentence hold: <c>(at least 4, integer)</c>.</summary>
    private static PageType? TypeWithin(string sentence) =>
        Brackets.Matches(sentence).SelectMany(match => match.Groups["words"].Value.Split([',', ';'], StringSplitOptions.TrimEntries)).Select(word => TypeWords.Read(word, isColumn: false)).FirstOrDefault(type => type is not null);

    /// <summary>The type that a sentence begins with: <c>An array of strings, each a number</c>. A number may be one that is called.</summary>
    private static PageType? TypeInFront(string sentence) =>
        SaidType.Match(sentence) is { Success: true } said ? TypeWords.Read(said.Groups["type"].Value, isColumn: true) : null;

    private static readonly Regex SaidType = PagePattern.Of(@"^An?\s+(?<type>string|integer|boolean|object|array of (string|integer|object)s)\b(?!\s+of\b)");

    /// <summary>Reads a name, its type and its mark that run together: <c>codestringRequired</c>.</summary>
    /// <param name="text">The line.</param>
    /// <param name="line">Its number.</param>
    public static ParameterRow? ReadTogether(string text, int line) =>
        Together.Match(PunctuationMarks.Latin(text)) is { Success: true } match
            ? new ParameterRow
            {
                Name = match.Groups["name"].Value,
                Type = TogetherType(match),
                Required = RequiredWords.Read(match.Groups["mark"].Value) ?? RequiredMark.Unknown,
                Description = $"{Facts(match.Groups["facts"].Value)}{IntoDefault.Replace(match.Groups["rest"].Value, " ")}",
                Line = line,
            }
            : null;

    /// <summary>The type of a row that runs together, with what stands between it and the mark: " · enum", " · min: 1 · max: 90", which are lengths of a text.</summary>
    private static PageType? TogetherType(Match row)
    {
        var (word, facts) = (row.Groups["type"].Value, row.Groups["facts"].Value);
        var type = TypeWords.Read($"{word}<{Format.Match(row.Groups["rest"].Value).Groups["format"].Value}>", isColumn: true) ?? TypeWords.Read(word, isColumn: true);
        var (least, most) = (Least.Match(facts).Groups["number"].Value, Most.Match(facts).Groups["number"].Value);
        return type is not null && facts.Split('·', StringSplitOptions.TrimEntries).Contains("enum") ? type with { Size = "enum" }
            : type is { Kind: TypeKind.String } && most.Length > 0 ? type with { Size = least.Length > 0 ? $"{least}-{most}" : most }
            : type;
    }

    private static string Facts(string facts) => facts.Contains(':', StringComparison.Ordinal) ? string.Join(", ", facts.Split('·', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(fact => fact.Contains(':', StringComparison.Ordinal))) + ". " : "";

    private static readonly Regex Least = PagePattern.Of(@"· min: (?<number>\d+)");

    private static readonly Regex Most = PagePattern.Of(@"· max: (?<number>\d+)");

    // A sentence begins with a capital, and no name goes on with one.
    private static readonly Regex WordsThenType = PagePattern.Of(@"^(?<name>[a-z]\w*)\s+(?<words>[A-Z][a-z]*\s[^()]{1,300}?)\s*\((?<type>[a-z]{3,8}(32|64)?)\)$");

    private static readonly Regex ItemWithType = PagePattern.Of(@"^[*+•\-]\s+(?<name>[a-z]\w*)\s+(?<type>[a-z]{3,8})\s+[\-–]\s+(?<words>\S.*)$");

    // "0-100Defaults to 50"
    private static readonly Regex IntoDefault = PagePattern.AnyCase(@"(?<=\d)(?=defaults?\b)");

    private static readonly Regex Unmarked = PagePattern.Of(@"^(?<name>[A-Za-z_][\w.\-]*(\[\]\.[\w.\-]*)*(?<=[A-Za-z0-9]))(?<type>string|integer|number|boolean|array|object(\[\])?|enum|long|double|list of [a-z]+|(?<=[a-z](At|On|_at|_on|Time|Date|Until))datetime|(?=(int|bool|float)( or null)?$)(?<=_[A-Za-z0-9]*)(int|bool|float)|(?<=[a-z0-9])(String|Int|Integer|Boolean|JSONObject|JSONArray))(?<other> or (string|integer|number|boolean|object|list of [a-z]+))*( or null)?(format: ""[^""]*"")?$");

    private static readonly Regex Named = PagePattern.Of(@"^(\d{1,2}[.)]\s+)?[\s\-*+•·]*(?<name>[A-Za-z_][A-Za-z0-9_.\-]*)(\s*(:\s+|\s-\s+|(?<![A-Z]{3}\s*)\s--\s+|=\s+(?=[A-Za-z]+ [a-z]+ [a-z]+|(?!New )[A-Z][a-z]+ [A-Z]?[a-z]+ |\((?i:required|optional|mandatory)\)\s)|:(?=[\u4e00-\u9fff]|[A-Z][a-z]*\s+[A-Za-z]))(?!\{[^{}]*\}$)(?<rest>\S+[ \u4e00-\u9fff].*)|\s+:\s+(?<rest>[a-z]\S*)|\s*=\s*<(?=[^<> ]* )(?<rest>(?>[^<>]*))>|=(<[^<>]+>|\[[^\[\]]+\]|[^\s=&?]{1,20})\s+/?[\-–—]\s+(?<rest>\S+ .*))$");

    // "message_id.ISO date of it.": a copy lost the break behind the first sentence.
    private static readonly Regex SentenceBehindName = PagePattern.Of(@"^[a-z]\w*\.[A-Z]");

    // "Basic <base64>" is what a header holds.
    private static readonly Regex OfHeader = PagePattern.Of(@"^\s*(Basic|Bearer)\s+\S+$");

    // "Supports JSON format only.", "Comma-separated array of ids."
    private static readonly Regex Verb = PagePattern.Of(@"^(Supports|Accepts|Takes|Returns|Contains|Holds|Requires|Expects|[A-Z][a-z]+-(separated|delimited|encoded|formatted))$");

    private static readonly Regex Brackets = PagePattern.Of(@"\((?<words>[^()]{2,60})\)");

    private static readonly Regex Item = PagePattern.Of(@"^([\-*+•]|\d{1,2}[.)])\s");

    private static readonly Regex TokenAlone = PagePattern.Of(@"^(?<name>[A-Za-z_][\w\-]*)<token>$");

    private static readonly Regex SignBetween = PagePattern.Of(@"^(?<name>[A-Za-z_][\w.\-]*)(?<sign>[*?])(?<type>[a-z]+(<[\w\-]+>|\[\])?)$");

    private static readonly Regex TypeAndMark = PagePattern.Of(@"^(?<type>[a-z][\w\-]*(<[\w\-]+>|\[\])?)(?<mark>required|optional)$");

    private static readonly Regex Bound = PagePattern.Of(@"^((\[\s*-?\d[\d.]*\s*\.\.\s*-?\d[\d.]*\s*\]|[<>=]{1,2}\s*-?\d[\d.]*)(\s+(characters|items|properties|字符|元素|项|個|个))?|non-empty|unique)$");

    private static readonly Regex Sentence = PagePattern.AnyCase(@"^ur[il] (links?|formats?|structure|examples?)\b|^(text|date|number|num|link|url|uri|any|mixed|money)s? (encoded|of|to|for|that|where|which|in|from|with|is|and|or)$");

    private static readonly Regex Word = PagePattern.Of(@"^[A-Za-z]+$");

    private static readonly Regex Format = PagePattern.Of(@"^format:\s*""?(?<format>[a-z0-9\-]+)");

    private static readonly Regex InBrackets = PagePattern.Of(@"^(\d{1,2}[.)]\s+)?[\s\-*+•·]*(?<name>[A-Za-z_$@][\w.\-\[\]]*)\s*[(\[{<](?<words>[^)\]}>]{2,60})[)\]}>]\s*[:\-]?\s*(?<rest>.*)$");

    private static readonly Regex Together = PagePattern.Of(@"^(?<name>[A-Za-z_][\w.\-]*?(\[\][\w.\-]*?)*)(?<type>list of [a-z]+?|map from [a-z]+ to [a-z]+?|(string|integer|int|number|boolean|array|object|long|double|float|enum|datetime|String|Integer|Int|Number|Boolean|Array|Object|JSONObject|JSONArray)(\[\])?)( or null)?(?<facts>(\s*·\s*[\w\-]+(: [\w.\-]+?)?)*)\s*(?<mark>Required|Optional|required|optional|必填|可选)(?<rest>(\s*·\s*|format:|default|Default|enum|[Ee]xamples?:|[<>=\d]|[A-Z][a-z]*\s).*)?$");
}
