using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>Tells of lines between those that were read which speak of marks, limits, values or defaults and went into nothing: some parameter lost them, or is lost itself.</summary>
internal static class UnreadLines
{
    private const int MostTold = 30;
    private const int LongestShown = 120;

    // A name stands right above what is said of it, with a type or a mark between.
    private const int FarthestName = 4;

    // What is shorter may stand in any description.
    private const int ShortestPart = 24;

    /// <summary>Tells of the lines.</summary>
    /// <param name="sections">The parts of the page.</param>
    /// <param name="endpoints">Its calls.</param>
    /// <param name="apart">Statuses that belong to no single call.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go; lines that they show are told already.</param>
    public static void Tell(IEnumerable<PageSection> sections, IReadOnlyList<ImportedEndpoint> endpoints, IReadOnlyList<ImportedStatus> apart, Page page, List<PageFinding> findings)
    {
        var fields = endpoints.SelectMany(endpoint => endpoint.Fields).ToArray();
        if (fields.Length == 0)
        {
            return;
        }

        var statuses = endpoints.SelectMany(endpoint => endpoint.Statuses).Concat(apart).ToArray();
        var held = Held(endpoints, statuses, fields);
        var words = Words(statuses, fields);
        var (first, last) = (fields.Min(field => field.Source.Line), fields.Max(field => field.Source.Line));
        var told = string.Join('\n', findings.Where(finding => finding.Page == page.Path).Select(finding => Bare(finding.Message)));

        // A page may have thousands of fields.
        var ofLine = fields.ToLookup(field => field.Source.Line);

        // That stars mark what must be sent is read from the stars.
        var isStarred = Array.Exists(fields, field => field.Required == RequiredMark.Required);
        var unread = sections.Where(section => section.Kind is SectionKind.Overview or SectionKind.Parameters or SectionKind.Reply).SelectMany(section => Lines(section.Blocks))
            .Where(line => line.Line >= first && line.Line <= last + FarthestName && !IsOwnLine(line.Text, line.Line) && IsUnread(line.Text) && !told.Contains(Part(Bare(line.Text)), StringComparison.Ordinal)).Distinct().Take(MostTold);
        foreach (var (text, above, line) in unread)
        {
            var name = above.Length > 0 ? above : Array.FindAll(fields, field => field.Source.Page == page.Path && field.Source.Line <= line).MaxBy(field => field.Source.Line)?.Name ?? "";
            var shown = text.Length > LongestShown ? text[..LongestShown] + "…" : text;
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, line, $"{(name.Length > 0 ? $"\"{name}\": " : "")}\"{shown}\" speaks of a mark, a limit, values or a default, and went into nothing."));
        }

        bool IsUnread(string text) => Telling.IsMatch(text) && !text.TrimEnd().EndsWith(':') && RequiredWords.Read(text) is null && ColumnWords.KindOf(text) is null && !(isStarred && RequiredWords.SaysStarred(text)) && !IsHeld(text);

        // A name, its type and its mark may run together.
        bool IsOwnLine(string text, int line) => ofLine[line].Any(field => text.Length < field.Name.Length + ShortestPart && text.StartsWith(field.Name, StringComparison.Ordinal));

        // In front of what is said of something, a line may have its name and type, and behind it a mark.
        bool IsHeld(string text)
        {
            var own = Word.Matches(text).Where(word => !words.Contains(word.Value) && !words.Contains(word.Value[(word.Value.LastIndexOf('.') + 1)..]) && !IsLabel(word.Value)).ToArray();
            return own.Length == 0 || held.Contains(Part(Bare(text)), StringComparison.Ordinal) || held.Contains(Part(Bare(text[own[0].Index..(own[^1].Index + own[^1].Length)])), StringComparison.Ordinal);
        }
    }

    private static bool IsLabel(string word) => Label.IsMatch(word) || TypeWords.Read(word, isColumn: true) is not null || RequiredWords.Read(word) is not null || ColumnWords.KindOf(word) is not null;

    /// <summary>The lines and cells, each with the name that it stands beside or below.</summary>
    private static IEnumerable<(string Text, string Name, int Line)> Lines(IReadOnlyList<PageBlock> blocks)
    {
        var (name, since) = ("", 0);
        foreach (var block in blocks)
        {
            switch (block)
            {
                case TextLine { Level: 0 } line when ParameterNames.IsName(line.Text.Trim()) && TypeWords.Read(line.Text.Trim(), isColumn: true) is null && RequiredWords.Read(line.Text.Trim()) is null:
                    (name, since) = (line.Text.Trim(), 0);
                    break;
                case TextLine { Level: 0 } line when !SampleHeaders.IsOrdinary(line.Text.Split(':')[0].Trim()):
                    since++;
                    yield return (line.Text, since <= FarthestName ? name : "", line.Line);
                    break;
                case PageTable table:
                    foreach (var row in table.Rows.Where(row => ColumnWords.Header(row.Cells) is null && !SampleHeaders.IsOrdinary(row.In(0))))
                    {
                        foreach (var cell in row.Cells.Skip(1))
                        {
                            yield return (cell, row.In(0), row.Line);
                        }
                    }

                    break;
            }
        }
    }

    /// <summary>All that was read in words, without blanks and marks.</summary>
    private static string Held(IReadOnlyList<ImportedEndpoint> endpoints, ImportedStatus[] statuses, ImportedField[] fields) =>
        string.Join('\n', endpoints.SelectMany(endpoint => endpoint.Titles.Values.Concat(endpoint.Summaries.Values)).Concat(statuses.SelectMany(status => status.Meanings.Values))
            .Concat(fields.SelectMany(field => field.Summary.Values.Concat(field.Values.Select(value => $"{value.Value}{value.Meaning}")))).Select(Bare));

    /// <summary>Names, values and the numbers of limits.</summary>
    private static HashSet<string> Words(ImportedStatus[] statuses, ImportedField[] fields) =>
        fields.SelectMany(field => field.Values.Select(value => value.Value).Concat([field.Name, field.Default ?? "", field.Constant ?? ""]).Concat(field.Constraints.Values.SelectMany(limit => limit.Split(".."))))
            .Concat(statuses.Select(status => status.Code)).SelectMany(text => Word.Matches(text)).Select(word => word.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The middle of a long text: descriptions lose a type in front and a mark behind.</summary>
    private static string Part(string text) => text.Length < 2 * ShortestPart ? text : text[(text.Length / 3)..^(text.Length / 6)];

    private static string Bare(string text) => Marks.Replace(text, "").ToLowerInvariant();

    private static readonly Regex Telling = PagePattern.AnyCase(@"\b(defaults?|possible|allowed|permitted|one of|enum|values?|max(imum)?|min(imum)?|up ?to|at (most|least)|no (more|longer) than|characters?|chars|digits?|length|range|between|required|optional|mandatory)\b|默认|默認|缺省|取值|可[选選填]|必[填选選须須传]|枚[举舉]|最[大小多少长短]|不超[过過]|长度|長度|范围|範圍|以[内內]|固定");

    // What stands beside a fact and is none: a type, a mark, the label of a limit.
    private static readonly Regex Label = PagePattern.AnyCase(@"^(required|optional|mandatory|nullable|deprecated|read-?only|strings?|integers?|int(32|64)?|numbers?|bool(ean)?|objects?|arrays?|lists?|enum|of|or|and|to|is|are|the|a|in|min(imum)?|max(imum)?|length|default|defaults|values?|possible|allowed|available|options?|one|must|be|characters?|chars|digits?|range|items|between|format|body|query|path|header|form|必填|必选|可选|选填|是|否|默认|默认值|字符串|整数|可选值|枚举值)$");

    private static readonly Regex Word = PagePattern.Of(@"[\p{L}\p{Nd}_][\p{L}\p{Nd}_.\-]*(?<![.\-])");

    private static readonly Regex Marks = PagePattern.Of(@"[^\p{L}\p{Nd}]+");
}
