using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.FlatTables;

/// <summary>Lines that describe parameters by names which a request shows, or below a sentence that announces them, though no heading says so.</summary>
internal static class NamedLines
{
    private const int MostTold = 40;

    /// <summary>Whether rows below a line of headings describe what an address asks for.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="inAddress">The names that addresses show.</param>
    public static bool HeadAsked(List<TextLine> lines, IReadOnlySet<string> inAddress)
    {
        var kinds = lines.Select(line => FlatHeader.Spaced(line.Text)).FirstOrDefault(kinds => kinds is not null && kinds.Contains(ColumnKind.Name));
        return kinds is not null && lines.Select(line => SpacedRow.Read(line.Text, kinds)).OfType<ParameterRow>().Where(row => inAddress.Any(name => name.Equals(row.Name, StringComparison.OrdinalIgnoreCase))).Skip(1).Any();
    }

    /// <summary>Whether several lines are a name and its type and no more, or one is a name above its type and its mark.</summary>
    /// <param name="lines">The lines.</param>
    public static bool AreTyped(List<TextLine> lines) =>
        Enumerable.Range(0, Math.Max(0, lines.Count - 2)).Any(at => LineCell.StartsRow(lines, at, isFurther: false) && (RequiredWords.ReadLine(lines[at + 1].Text) ?? RequiredWords.ReadLine(lines[at + 2].Text)) is not null)
        || lines.Where(line => line.Text.AsSpan().Count(' ') == 1 && char.IsAsciiLetterLower(line.Text[0]) && !line.Text.Contains(':', StringComparison.Ordinal) && InlineRow.Read(line.Text, line.Line) is { Type: not null }).Skip(1).Any();

    /// <summary>The lines from the first to the last of those that explain a name which a request shows.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="asked">The names that requests show.</param>
    public static List<TextLine> Explaining(List<TextLine> lines, IReadOnlySet<string> asked)
    {
        bool Explains(TextLine line) => (InlineRow.ReadNamed(line.Text, line.Line) ?? TypedAndSaid(line)) is { } row && asked.Contains(row.Name);
        var (first, last) = (lines.FindIndex(Explains), lines.FindLastIndex(Explains));

        // Items go on behind the last that a request shows.
        while (last >= 0 && InlineRow.IsItem(lines[last].Text) && last + 1 < lines.Count && InlineRow.IsItem(lines[last + 1].Text) && InlineRow.ReadNamed(lines[last + 1].Text, 0) is { } further && char.IsAsciiLetterLower(further.Name[0]))
        {
            last++;
        }

        var explained = first < 0 ? [] : lines[first..(last + 1)];
        return explained.Count(Explains) > 1 ? explained : [];
    }

    /// <summary><c>size int The number of parts.</c></summary>
    private static ParameterRow? TypedAndSaid(TextLine line) => InlineRow.Read(line.Text, line.Line) is { Type: not null, Description: [>= 'A' and <= 'Z', ..] } row && row.Description.Contains(' ') ? row : null;

    /// <summary>Whether lines stand right below a sentence such as "The following parameters are sent:", each a name and what it is.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="announced">Those that stand below the sentence.</param>
    public static bool AreAnnounced(List<TextLine> lines, out List<TextLine> announced)
    {
        var at = lines.FindIndex(line => SaidParameters.IsMatch(line.Text));
        announced = at < 0 ? [] : [.. lines.Skip(at + 1).TakeWhile(line => InlineRow.ReadNamed(line.Text, line.Line) is not null)];
        if (announced.Count < 2 && at >= 0)
        {
            announced = [.. lines.Skip(at + 1).TakeWhile(line => NameAndWords.IsMatch(line.Text)).Select(line => line with { Text = NameAndWords.Replace(line.Text, "${mark}${name} : ${words}") })];
            announced = announced.Count(line => WordsBeginLarge.IsMatch(line.Text)) * 2 > announced.Count ? announced : [];
        }

        return announced.Count > 1;
    }

    /// <summary>Reads items of which each is a name, alone or with what it is.</summary>
    /// <param name="lines">The lines of a section of parameters.</param>
    /// <param name="asked">The names that requests show.</param>
    /// <param name="isTitled">Whether the title of the list says what its items are; else requests show two of them at least.</param>
    /// <returns>The rows, and the items that are none; without a row where the lines are no such list.</returns>
    public static RowSet Items(List<TextLine> lines, IReadOnlySet<string> asked, bool isTitled)
    {
        var set = new RowSet();
        foreach (var line in lines.TakeWhile(line => InlineRow.IsItem(line.Text)))
        {
            var bare = InlineRow.WithoutMark(line.Text);
            var row = NameCell.Read(bare) is { Name.Length: > 0, Rest.Length: 0 } name ? new ParameterRow { Name = name.Name, Type = name.Type, Required = name.Required, Line = line.Line } : InlineRow.ReadNamed(line.Text, line.Line)?.WithSaidMark();
            if (row is null)
            {
                set.Refuse(line.Text, line.Line);
            }
            else
            {
                set.Add(row);
            }
        }

        return set.Rows.Count > set.Unread.Count && (isTitled || set.Rows.Where(row => asked.Contains(row.Name)).Take(2).Count() == 2) ? set : new RowSet();
    }

    /// <summary>Reads items such as <c>- to (the number)</c>, <c>- tag</c>, of which most words in brackets are neither types nor marks.</summary>
    /// <param name="lines">The lines of a section of parameters.</param>
    /// <param name="titled">What the title of the list says of its items: it holds up to the next line that is none.</param>
    /// <returns>The rows, and the lines between them; without a row where the lines are no such list.</returns>
    public static RowSet WithBrackets(List<TextLine> lines, RequiredMark titled)
    {
        var items = lines.FindAll(line => InlineRow.IsItem(line.Text));
        var set = new RowSet { MarksRequired = true };
        if (items.Count < 3 || items.Count * 2 < lines.Count || !items.TrueForAll(line => NameAndBrackets.IsMatch(line.Text)) || items.Count(line => InlineRow.Read(line.Text, line.Line) is null && line.Text.EndsWith(')')) * 2 < items.Count(line => line.Text.EndsWith(')')) || !items.Exists(line => line.Text.EndsWith(')')))
        {
            return set;
        }

        var mark = titled;
        foreach (var line in lines)
        {
            if (!InlineRow.IsItem(line.Text))
            {
                set.Refuse(line.Text, line.Line);
                mark = RequiredMark.Unknown;
                continue;
            }

            var item = NameAndBrackets.Match(line.Text);
            set.Add(new ParameterRow { Name = item.Groups["name"].Value, Description = item.Groups["words"].Value, Required = mark, Line = line.Line }.WithSaidMark());
        }

        return set.Finish(isBlankOptional: false);
    }

    /// <summary>What a finding tells of lines that could not be read: the words that may be names, in brackets; or nothing.</summary>
    /// <param name="lines">The lines.</param>
    public static string Told(IEnumerable<TextLine> lines) =>
        lines.SelectMany(line => MayBeName.Matches(PunctuationMarks.Latin(line.Text))).Select(match => match.Value).Distinct(StringComparer.Ordinal).Take(MostTold).ToArray() is { Length: > 0 } names ? $" ({PageFinding.Quoted(names)})" : "";

    private static readonly Regex MayBeName = PagePattern.Of(@"(?<![\w/.:""'@#%\-])[a-z][a-z0-9]*([_A-Z][A-Za-z0-9]*)*(?=\s*([(:=,;、|\t]|$|[\u4e00-\u9fff]))");

    private static readonly Regex NameAndBrackets = PagePattern.Of(@"^[\-*+•]\s+(?<name>[A-Za-z_][\w\-]*)(\s+\((?<words>.+)\))?$");

    // "- to The number": of such items, most go on with a capital.
    private static readonly Regex NameAndWords = PagePattern.Of(@"^(?<mark>[\-*•]\s+)(?<name>[a-z][\w\-]*)\s+(?<words>[A-Za-z]\S* .*)$");

    private static readonly Regex WordsBeginLarge = PagePattern.Of(@"^\W*[\w\-]+ : [A-Z]");

    private static readonly Regex SaidParameters = PagePattern.AnyCase(@"^(?!.*(response|repl|return))(?=.{1,160}$).*\b((following|below)\b.{0,40}\b(parameters|fields|attributes)|(parameters|fields|attributes)\b.{0,40}\b(following|below))\b.*[:.]$|^(?!.*(response|repl|return))(?=.{1,160}$).*\bparameters\b.*\bare\s*:$");
}
