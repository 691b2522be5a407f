using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>A table that describes an object by its name.</summary>
/// <param name="Title">The words in front of it.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Line">Its line.</param>
/// <param name="Kind">The kind of the section that it stands in.</param>
internal sealed record NamedTable(string Title, IReadOnlyList<ParameterRow> Rows, int Line, SectionKind Kind);

/// <summary>Joins tables that describe an object apart to the fields that are such objects.</summary>
internal static class NestedTables
{
    private const int MostAbove = 3;

    /// <summary>The name of a field, or of a field's type, that a title names.</summary>
    /// <param name="title">The title.</param>
    /// <param name="rows">The rows that may be meant.</param>
    public static string? NameIn(string title, IEnumerable<ParameterRow> rows)
    {
        var words = WordsOf(title);
        return rows.SelectMany(row => new[] { Reference(row.Type), Leaf(row.Name) }.Where(_ => row.Type is null or { Kind: TypeKind.Object or TypeKind.List })).FirstOrDefault(name => name is not null && words.Contains(name));
    }

    /// <summary>The line that names an object right above headings, or above a sentence or two that stand there; -1 where none does.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="headings">Where the headings stand.</param>
    /// <param name="rows">The rows that may be meant.</param>
    public static int TitleAbove(IReadOnlyList<TextLine> lines, int headings, IReadOnlyList<ParameterRow> rows) =>
        Enumerable.Range(1, Math.Min(MostAbove, headings)).Select(above => headings - above).FirstOrDefault(at => (at == headings - 1 || OfFields.IsMatch(lines[at].Text)) && NameIn(lines[at].Text, rows) is not null, -1);

    /// <summary>Whether a title ends with a name in brackets: "Array of objects (recipients)".</summary>
    /// <param name="title">The title.</param>
    public static bool NamesOwner(string title) => OwnerAtEnd.IsMatch(title);

    /// <summary>Whether a line is the name of a field with that of its type, as viewers put them over its members: "recipient (Recipient)".</summary>
    /// <param name="text">The line.</param>
    public static bool IsNameAndType(string text) => NameAndType.IsMatch(text);

    /// <summary>Whether a heading says that the table below describes an object: "Recipient object".</summary>
    /// <param name="heading">The line.</param>
    public static bool IsOfObject(TextLine heading) => heading.Level > 0 && OfObject.IsMatch(heading.Text);

    /// <summary>The name of a text whose table describes what is written within it: the title names it, or is all that is said of a text of JSON.</summary>
    /// <param name="title">The title.</param>
    /// <param name="section">Where the table stands.</param>
    /// <param name="rows">The rows that may be meant.</param>
    public static string? TextIn(string title, PageSection section, IEnumerable<ParameterRow> rows)
    {
        var words = Within.IsMatch(title) ? WordsOf(title) : [];
        return rows.FirstOrDefault(row => row.Type is { Kind: TypeKind.String }
            && (words.Contains(Leaf(row.Name)) || (section.Kind == SectionKind.Parameters && section.Title.Length > 0 && IsAllThatIsSaid(section.Title.Trim(), row))))?.Name;
    }

    /// <summary>Gives the fields the members that their own tables describe.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="request">The fields of the request.</param>
    /// <param name="reply">Those of the reply.</param>
    /// <param name="samples">Samples of the request and its replies.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Attach(IReadOnlyList<NamedTable> tables, IReadOnlyList<ImportedField> request, IReadOnlyList<ImportedField> reply, IReadOnlyList<SampleValue> samples, Page page, List<PageFinding> findings)
    {
        foreach (var table in tables)
        {
            var words = WordsOf(table.Title);
            bool IsOwner(ImportedField field) => field.IsObject && (words.Contains(field.Name) || (Reference(field.Type) is { } reference && words.Contains(reference)));

            // What stands among parameters is of one, where one is called so.
            var sent = request.SelectMany(field => field.All).Where(IsOwner).ToArray();
            var owners = table.Kind == SectionKind.Parameters && sent.Length > 0 ? sent : [.. sent, .. reply.SelectMany(field => field.All).Where(IsOwner)];

            // Of several objects that a title names, that without members is meant.
            var bare = Array.FindAll(owners, owner => owner.Members.Count == 0);
            foreach (var owner in bare.Length > 0 ? bare : owners)
            {
                var known = owner.Members.Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
                var rows = table.Rows.Select(row => Below(row, owner.Name)).ToArray();
                owner.Members.AddRange(new FieldTree(page, [.. Shown(owner.Name, samples)], isReply: true, findings) { AreMembersApart = tables.Any(other => other != table && NameIn(other.Title, table.Rows) is not null) }.Build(rows).Where(member => known.Add(member.Name)));
            }

            if (owners.Length == 0)
            {
                findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, table.Line, $"The table \"{table.Title}\" describes no object that is named elsewhere on the page."));
            }
        }
    }

    /// <summary>A row by its name within its owner, which may stand in front: <c>to[].id</c>, <c>to.id</c>.</summary>
    private static ParameterRow Below(ParameterRow row, string owner) =>
        new[] { owner + "[].", owner + "." }.FirstOrDefault(front => row.Name.StartsWith(front, StringComparison.Ordinal)) is { } front ? row with { Name = row.Name[front.Length..] } : row;

    /// <summary>Adds to the rows of tables what further rows without types and marks say of all of the same names.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="others">Rows beside those of the tables: what they have is none of an object.</param>
    /// <param name="rows">The further rows.</param>
    /// <returns>Whether they do so.</returns>
    public static bool Explain(List<NamedTable> tables, List<ParameterRow> others, IReadOnlyList<ParameterRow> rows)
    {
        var at = tables.FindIndex(table => rows.All(row => row is { Type: null, Required: RequiredMark.Unknown, Place: "" } && !others.Exists(other => other.Name == row.Name) && table.Rows.Any(known => known.Name == row.Name)));
        if (at >= 0)
        {
            tables[at] = tables[at] with { Rows = [.. tables[at].Rows.Select(known => rows.FirstOrDefault(row => row.Name == known.Name) is { } more ? known with { Description = $"{known.Description} {more.Description}".TrimStart() } : known)] };
        }

        return at >= 0;
    }

    /// <summary>The words of a title; in "Carrier object" the name may begin with a capital that the field has not, and be one of its items.</summary>
    private static HashSet<string> WordsOf(string title)
    {
        var words = Words.Matches(title).Select(match => match.Value);
        return OfObject.IsMatch(title) || OfEach.IsMatch(title) ? words.SelectMany(word => new[] { word, word + "s" }).ToHashSet(StringComparer.OrdinalIgnoreCase) : words.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether the description of a text is a title, and no more but that it is JSON, or where the rest stands: 业务参数,详见下表.</summary>
    private static bool IsAllThatIsSaid(string title, ParameterRow row) =>
        row.Description.Trim() == title ? $"{row.Example} {row.Constraint}".Contains("json", StringComparison.OrdinalIgnoreCase) : row.Description.StartsWith(title, StringComparison.Ordinal) && Elsewhere.IsMatch(PunctuationMarks.Latin(row.Description[title.Length..]));

    /// <summary>The objects that samples show by a name.</summary>
    private static IEnumerable<SampleValue> Shown(string name, IReadOnlyList<SampleValue> samples) =>
        samples.SelectMany(sample => sample.All).Where(member => member.Key == name).SelectMany(member => member.Value.Objects);

    private static string? Reference(PageType? type) => type?.Reference ?? type?.Item?.Reference;

    private static string Leaf(string name) => name.Split('.', '[')[^1].TrimEnd(']');

    private static readonly Regex NameAndType = PagePattern.Of(@"^[A-Za-z_]\w* \([A-Z]\w*\)$");

    private static readonly Regex OwnerAtEnd = PagePattern.Of(@"\([A-Za-z_]\w*\)\W*$");

    // "Each message object has the following attributes:"
    private static readonly Regex OfEach = PagePattern.AnyCase(@"\b(each|every)\s+\w+\s+(object|item|entry|element)\b");

    private static readonly Regex OfObject = PagePattern.AnyCase(@"^\W*(the\s+)?\w+\s+(object|structure)(\s+(description|details|definition|parameters|properties|fields|attributes))?\W*$");

    private static readonly Regex Elsewhere = PagePattern.AnyCase(@"^[\s,;:(]*((详见|参见|请见|见|如)下[\u4e00-\u9fff]{0,6}|(see|described)( the table)? below)\W*$");

    private static readonly Regex Within = PagePattern.AnyCase(@"object|json|structure|对象|物件|對象|结构");

    // "2.4 summary 字段结构"
    private static readonly Regex OfFields = PagePattern.AnyCase(@"^.{0,30}(字段|元素|对象|物件|對象|参数|參數|欄位|object|structure|fields|members)(结构|結構|说明|說明)?\W*$");

    private static readonly Regex Words = PagePattern.Of(@"[A-Za-z_][A-Za-z0-9_]*");
}
