using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>What a page's word for a type means.</summary>
internal enum TypeKind
{
    String,
    Int,
    Long,
    Decimal,
    Double,
    Boolean,
    Uri,
    Bytes,
    Date,
    DateTime,
    UnixSeconds,
    Object,
    List,
    Any,
}

/// <summary>A type as a page gives it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Item">The type of a list's items; null where the page does not say.</param>
/// <param name="Reference">The name of an object that the page describes elsewhere, or null.</param>
/// <param name="Size">What stands in brackets behind the type, such as the 32 of <c>String(32)</c>; <c>enum</c> where the word says that there are listed values; else empty.</param>
/// <param name="IsNullable">Whether null is said to be another: <c>string | null</c>.</param>
internal sealed record PageType(TypeKind Kind, PageType? Item = null, string? Reference = null, string Size = "", bool IsNullable = false);

/// <summary>Reads the words that pages have for types.</summary>
internal static class TypeWords
{
    private static readonly Dictionary<string, TypeKind> Words = Table(
        (TypeKind.String, "string str jsonstring json字符串 varchar nvarchar char chars text 字符串 字符 文本 字串 文字 字元 sid uuid guid enum enumeration string·enum e.164 alphanumeric alphanumericornumeric numericoralphanumeric globallyuniqueidentifier"),
        (TypeKind.Int, "int integer interger int32 int8 int16 uint8 uint16 short smallint tinyint unsignedinteger unsignedint 整数 整型 整數 整形 uint"),
        (TypeKind.Long, "long int64 uint32 bigint 长整型 长整数 長整數 uint64 biginteger"),
        (TypeKind.Decimal, "number num numeric decimal bigdecimal decimalnumber 数字 数值 數字 數值 money"),
        (TypeKind.Double, "float double 浮点 浮点数 浮點數"),
        (TypeKind.Boolean, "bool boolean 布尔 布尔值 布尔型 布林 布林值"),
        (TypeKind.Uri, "url uri link"),
        (TypeKind.Bytes, "base64 byte[]"),
        (TypeKind.Date, "date 日期"),
        (TypeKind.DateTime, "datetime localdatetime date-time date时间 iso8601 timestamp(iso8601)"),
        (TypeKind.UnixSeconds, "unix时间戳 unixtimestamp unix時間戳記"),
        (TypeKind.Object, "object jsonobject json map dict dictionary struct hash 对象 物件 對象 json对象 结构体"),
        (TypeKind.Any, "any mixed"),
        (TypeKind.List, "array jsonarray list arraylist 数组 数組 陣列 數組 列表 集合 json数组"));

    // Words that pages use for names and in descriptions as often as for types.
    private static readonly HashSet<string> Doubtful = new(StringComparer.Ordinal) { "text", "char", "chars", "date", "enum", "sid", "number", "num", "list", "link", "url", "uri", "map", "json", "money", "any", "mixed", "文本", "文字", "数字", "日期", "列表", "集合", "字符", "object", "对象" };

    /// <summary>A text in which the type behind a name is one word: <c>ids array of strings</c> as <c>ids string[]</c>.</summary>
    /// <param name="text">The text.</param>
    public static string InOneWord(string text) => ListBehindName.Replace(text, "${item}[]");

    /// <summary>The type that a text names.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isColumn">Whether a column or the place of the text says that it is a type; else words with other meanings are not taken.</param>
    /// <returns>The type, or null where the text names none.</returns>
    public static PageType? Read(string text, bool isColumn)
    {
        var written = PunctuationMarks.Latin(text).Trim().TrimEnd(',', ';', '.', '。');
        written = written.EndsWith("()", StringComparison.Ordinal) ? written[..^2] : written;
        if (isColumn && written is ['[', .., ']'] && Read(written[1..^1], isColumn) is { Kind: not TypeKind.List } items)
        {
            return new PageType(TypeKind.List, items);
        }

        written = written is ['[', .., ']'] && !written.AsSpan(1, written.Length - 2).ContainsAny('[', ']') ? written[1..^1].Trim() : written;
        if (written.Length is 0 or > 60)
        {
            return null;
        }

        var word = Blanks.Replace(written, "").ToLowerInvariant();
        if (Words.TryGetValue(word, out var kind))
        {
            return !isColumn && Doubtful.Contains(word) && !char.IsUpper(written[0]) ? null : new PageType(kind, Size: word is "enum" or "enumeration" ? "enum" : "");
        }

        if (isColumn && NamedKind.Match(written) is { Success: true } named)
        {
            return named.Groups["type"].Success ? Read(named.Groups["type"].Value, isColumn) : new PageType(TypeKind.String, Size: "enum");
        }

        if (MapOf.IsMatch(word))
        {
            return new PageType(TypeKind.Object);
        }

        return (isColumn ? InEnglish(written) : null) ?? ReadNullable(written, isColumn) ?? (isColumn || written.EndsWith(')') ? ReadNamed(written) : null) ?? ReadList(written, isColumn) ?? ReadSized(word, isColumn) ?? (isColumn ? ReadRemarked(written) : null);
    }

    /// <summary><c>string : Y-m-d</c>, <c>string (URL encoded)</c>: what stands behind the type says how it is written.</summary>
    private static PageType? ReadRemarked(string written) =>
        Remarked.Match(written) is { Success: true } match && RequiredWords.Read(match.Groups["remark"].Value) is null && Words.TryGetValue(match.Groups["type"].Value.ToLowerInvariant(), out var kind) && kind is TypeKind.String or TypeKind.Int or TypeKind.Decimal ? new PageType(kind) : null;

    private static PageType? InEnglish(string written) =>
        ForeignWords.Translated(written) is { } english ? Read(english, isColumn: true) : null;

    private static PageType? ReadNullable(string written, bool isColumn)
    {
        var match = Alternative.Match(written);
        return match.Success && Read(match.Groups["type"].Value, isColumn || match.Groups["null"].Success) is { } type ? type with { IsNullable = type.IsNullable || match.Groups["null"].Success } : null;
    }

    /// <summary><c>data object</c>, <c>Array of Recipient objects</c>: an object that the page describes by that name.</summary>
    private static PageType? ReadNamed(string written)
    {
        var match = NamedObject.Match(written);
        var named = match.Success && RequiredWords.ReadLine(match.Groups["name"].Value) is null ? new PageType(TypeKind.Object, Reference: match.Groups["name"].Value) : null;
        return named is not null && match.Groups["list"].Success ? new PageType(TypeKind.List, named) : named;
    }

    private static readonly Regex NamedObject = PagePattern.AnyCase(@"^((?<list>array|list)\s+of\s+)?(?<name>(?!(of|array|list)\b)[A-Za-z]\w*)\s+objects?$|^(?<list>array|list)\s+of\s+(?<name>[A-Za-z]\w*)\s+\w+\s+objects?$|^(?<list>array|list)\s+of\s+(?<name>[a-z]\w*)Objects?$|^object\s*\((?<name>[A-Za-z]\w*( \w+){0,3})\)$");

    private static PageType? ReadList(string written, bool isColumn)
    {
        var match = ListOf.Match(written);
        if (!match.Success)
        {
            return null;
        }

        var item = match.Groups["item"].Value.Trim();
        var type = Read(item, isColumn: true) is { } known && !(known is { Kind: TypeKind.List, Item.Reference: not null } && Reference.IsMatch(item)) ? known : ((Reference.IsMatch(item) || (isColumn && Generic.IsMatch(written))) && RequiredWords.ReadLine(item) is null ? new PageType(TypeKind.Object, Reference: item) : null);
        return type is null ? null : match.Groups["enum"].Success ? type : new PageType(TypeKind.List, type, Size: match.Groups["size"].Value);
    }

    private static PageType? ReadSized(string word, bool isColumn)
    {
        if (Formatted.Match(word) is { Success: true } formatted)
        {
            return new PageType(Words[formatted.Groups["type"].Value]);
        }

        var match = Sized.Match(word);
        return match.Success && Words.TryGetValue(match.Groups["type"].Value, out var kind)
            ? Format(match.Groups["size"].Value) is { } format ? new PageType(format) : new PageType(kind, Size: match.Groups["size"].Value)
            : isColumn && word.Split('/', '、', '|') is [var first, _] && Words.TryGetValue(first, out kind) ? new PageType(TypeKind.Any)
            : null;
    }

    // OpenAPI viewers write the format behind the type.
    private static TypeKind? Format(string size) => size switch
    {
        "int64" => TypeKind.Long,
        "int32" => TypeKind.Int,
        "date-time" => TypeKind.DateTime,
        "date" => TypeKind.Date,
        "uri" or "url" => TypeKind.Uri,
        "float" or "double" => TypeKind.Double,
        _ => null,
    };

    /// <summary>The type of a list's items, where a description begins with it: "Array of strings that …".</summary>
    /// <param name="description">The description.</param>
    public static PageType? ItemIn(string description) => ItemsSaid.Match(description) is { Success: true } match ? Read(match.Groups["item"].Value, isColumn: true) : null;

    private static readonly Regex ItemsSaid = PagePattern.AnyCase(@"^\W*(an?\s+)?(array|list)\s+of\s+(?<item>string|integer|number|boolean)s?\b");

    /// <summary>Whether a text in a column of types can be the name of an object that the page describes elsewhere.</summary>
    /// <param name="text">The text.</param>
    public static bool IsReference(string text) => ReadReference(text) is not null;

    /// <summary>The object, or the list of such, that a text in a column of types names: <c>Recipient</c>, <c>dto.Recipient</c>, <c>Recipient结构体列表</c>.</summary>
    /// <param name="text">The text.</param>
    public static PageType? ReadReference(string text) =>
        Reference.Match(text.Trim()) is not { Success: true } match ? null
        : new PageType(TypeKind.Object, Reference: match.Groups["name"].Value) is var named && match.Groups["list"].Success ? new PageType(TypeKind.List, named) : named;

    private static Dictionary<string, TypeKind> Table(params (TypeKind Kind, string Words)[] types) =>
        types.SelectMany(type => type.Words.Split(' ').Select(word => (word, type.Kind))).ToDictionary(pair => pair.word, pair => pair.Kind, StringComparer.Ordinal);

    private static readonly Regex Remarked = PagePattern.Of(@"^(?<type>[A-Za-z]+)(\s+:\s+\S.*|\s*\((?!.*\bor\b)(?<remark>[A-Za-z][\w\- ]*)\))$");

    private static readonly Regex Blanks = PagePattern.Of(@"\s+");

    private static readonly Regex Alternative = PagePattern.AnyCase(@"^(?<type>[\w\[\]<>\-]+|(array|list) of \w+)\s*(\||or|,)\s*((?<null>null|nullable)|required|optional)$");

    // map<string,string>, map[string]string
    private static readonly Regex MapOf = PagePattern.Of(@"^((hash)?map|dict|dictionary|record)(<.+,.+>|\[\w+\]\w+|\(.+,.+\)|from\w+to\w+)$");

    // "Array of PartStatus" is of no "PartStatu".
    private static readonly Regex ListOf = PagePattern.AnyCase(@"^((array|list)\s+(?<item>objects?)|(array|list|collection)\s+of\s+(?<item>[\w.]*?(us|ss|is)|[\w.]+?)s?|(array|list|jsonarray|set|数组|(?<enum>enum))\s*[<\[(]\s*(?<item>[\w.]+?)\s*[>\])]|(?<item>[\w.]+(<\w+>)?)\s*\[\s*\]|(?<item>(?!string\b|int\b|integer\b)[A-Za-z]\w*)\[(?<size>\d+-\d+)\]|\[\s*\]\s*(?<item>[A-Za-z][\w.]*)|(?<item>[A-Za-z]\w*)\s*(array|list|数组|陣列|列表))$");

    private static readonly Regex Sized = PagePattern.Of(@"^(?!.*\[[^\]]*$)(?<type>[\w\u4e00-\u9fff]{1,60}?)([(<\[{·]*(format:)?(?<size>\d[\d\-~–,.]*(?=(位|bits?)?[)>\]}]*$)|int32|int64|date-time|date|uri|url|float|double|enum)|[(<\[{·]+(format:)?(?<size>uuid|email|password|byte|binary|phone|hostname|ipv4|ipv6|e\.?164|time|decimal))(位|bits?)?[)>\]}]*$");

    // "string<phone-number>", "SID<AC>": how it is written stands behind the type.
    private static readonly Regex Formatted = PagePattern.Of(@"^(?<type>string|sid)<(?!date|uri|url|byte|binary|int|enum)[\w\-]+>$");

    // Within the brackets of a list, a name in small letters is that of its items.
    private static readonly Regex Generic = PagePattern.AnyCase(@"^(list|array|set)<[a-z]\w+>$");

    private static readonly Regex Reference = PagePattern.Of(@"^([a-z]\w*\.)?(?<name>[A-Z][A-Za-z0-9_]+)((结构体?|对象|結構體?|物件)?(?<list>列表|数组|數組|集合)|结构体?|对象|結構體?|物件)?$");

    // "sms.WayEnum (string)": what it is called, and what it is; where that is not said, texts are listed.
    private static readonly Regex NamedKind = PagePattern.Of(@"^[A-Za-z]\w*(\.[A-Za-z]\w*)*Enum(\s*\((?<type>string|integer|number)\))?$");

    private static readonly Regex ListBehindName = PagePattern.AnyCase(@"(?<=^\W*[a-z_][\w\-.]*\s+)arrays? of (?<item>string|integer|number|object|boolean)s?\b");
}
