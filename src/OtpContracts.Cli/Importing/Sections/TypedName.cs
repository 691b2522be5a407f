using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Sections;

/// <summary>A name that stands right beside or above the word for a type: where no call holds it, its row was not read.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type.</param>
/// <param name="Mark">Whether a cell or a word of its own says that it must be sent.</param>
/// <param name="Line">The line of the name.</param>
internal sealed record TypedName(string Name, PageType Type, RequiredMark Mark, int Line)
{
    /// <summary>Finds such names, wherever they stand: nothing but their form is looked at.</summary>
    /// <param name="sections">The parts of the page.</param>
    public static IEnumerable<TypedName> In(IEnumerable<PageSection> sections) =>
        sections.SelectMany(section => section.Blocks.SelectMany((block, at) => block switch
        {
            PageTable table => OfTable(table),
            TextLine { Level: 0 } line => OfLine(line, Below(section, at + 1), Below(section, at + 2)),
            _ => [],
        }));

    /// <summary>Names that stand alone above a sentence, among the parameters, and have no type beside them.</summary>
    /// <param name="sections">The parts of the page.</param>
    public static IEnumerable<(string Name, int Line)> Alone(IEnumerable<PageSection> sections) =>
        from section in sections
        where section.Kind == SectionKind.Parameters
        from pair in section.Blocks.Zip(section.Blocks.Skip(1), (block, below) => (Name: block as TextLine, Words: below as TextLine))
        where pair is { Name.Level: 0, Words.Level: 0 }
        let name = pair.Name.Text.Trim()
        where Plain.IsMatch(name) && IsName(name) && Sentence.IsMatch(pair.Words.Text)
        select (name, pair.Name.Line);

    private static TextLine? Below(PageSection section, int at) => at < section.Blocks.Count ? section.Blocks[at] as TextLine : null;

    private static IEnumerable<TypedName> OfTable(PageTable table) =>
        table.Rows.SelectMany(row => OfRow(row).Concat(row.Nested is null ? [] : OfTable(row.Nested)));

    private static IEnumerable<TypedName> OfRow(TableRow row)
    {
        var cells = row.Cells.Select(cell => cell.Trim()).ToArray();
        var name = Array.Find(cells, cell => cell.Length > 0) ?? "";
        var type = cells.Skip(Array.IndexOf(cells, name) + 1).FirstOrDefault(cell => TypeAlone.IsMatch(cell));
        return type is null ? [] : Of(name, type, string.Join(' ', cells.Where(cell => Marks.IsMatch(cell))), row.Line);
    }

    private static IEnumerable<TypedName> OfLine(TextLine line, TextLine? below, TextLine? behind)
    {
        var text = line.Text.Trim();
        if (below is not null && behind is not null && TypeAlone.IsMatch(behind.Text.Trim()) && IsName(text) && below.Text.Trim().Any(character => character is ' ' or > '\u2E80') && !TypeAlone.IsMatch(below.Text.Trim()))
        {
            // The type stands below what the name means.
            return Of(text, behind.Text, "", line.Line);
        }

        return below is not null && TypeAlone.IsMatch(below.Text.Trim()) && IsName(text) ? Of(text, below.Text, "", line.Line)
            : Beside.Match(text) is { Success: true } beside ? Of(beside.Groups["name"].Value, beside.Groups["type"].Value, beside.Groups["mark"].Value, line.Line)
            : [];
    }

    private static IEnumerable<TypedName> Of(string name, string type, string mark, int line)
    {
        // A copy may lose the blank in front of the mark.
        var bare = GluedMark.Replace(name, "");
        var word = TypeAlone.Match(type.Trim()) is { Success: true } alone ? alone.Groups["type"].Value : type;
        return IsName(bare) && (TypeWords.Read(type, isColumn: true) ?? TypeWords.Read(word, isColumn: true)) is { } read ? [new TypedName(bare, read, RequiredWords.Read(mark) ?? RequiredMark.Unknown, line)] : [];
    }

    private static bool IsName(string text) => text.Length > 1 && ParameterNames.IsName(text) && !Words.IsMatch(text) && !TypeAlone.IsMatch(text);

    private const string Types = "string|integer|int|int32|int64|long|boolean|bool|float|double|decimal|object|array|字符串|整数|整型|布尔|字串|整數|對象|对象|数组";

    // A name into which nothing ran, and no label of a remark.
    private static readonly Regex Plain = PagePattern.Of(@"^(?!(info|note|notes|tip|tips|warning|caution|danger|true|false)$)(?!(?i:.*(required|optional|string|integer|object|boolean|array|yyyy\w*)$))[a-z][A-Za-z_]{2,}$");

    private static readonly Regex Sentence = PagePattern.Of(@"[\u4e00-\u9fff]{4}|^[A-Z]\S*( \S+){3}");

    private const string Marked = "required|mandatory|optional|必填|必选|可选|选填";

    private static readonly Regex Marks = PagePattern.AnyCase($"^({Marked})$");

    private static readonly Regex GluedMark = PagePattern.Of("(?<=[a-z0-9])(required|optional)$");

    private static readonly Regex TypeAlone = PagePattern.AnyCase($@"^(?<type>{Types})(\s*[\[(<].{{0,20}}[\])>])?([\s,|]+({Marked}))?$");

    // Behind the type stands nothing, a mark, or what parts it from a description.
    private static readonly Regex Beside = PagePattern.AnyCase($@"^[\-*•·|\s`""']*(?<name>[A-Za-z_][\w.\-]{{1,40}})[`""']?\s*[\s:(|,\-–—\t]\s*[`(]?(?<type>{Types})\)?`?(\s*$|\s*[,;:.|()\-–—\t]|\s+(?=(?:{Marked}|是|否)\b))[\s,|(\-–—]*(?<mark>(?:{Marked})(?!\s+(if|when|unless|for|by)\b)\b)?");

    // What may stand in front of the word for a type in any sentence.
    private static readonly Regex Words = PagePattern.AnyCase(@"^(a|an|the|of|as|is|to|in|or|and|any|each|one|this|that|json|xml|data|type|types|format|returns?|response|request|body|empty|valid|nested|following|parent|root|whole|unique|error|result|simple|plain|random|max|min|single|new|encoded|base64|text|value|values|query|param|params|parameter|parameters|object|array|list|string|name|required|optional|example|default|description|field|fields)$");
}
