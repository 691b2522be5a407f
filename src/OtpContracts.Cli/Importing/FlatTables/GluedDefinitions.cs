using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.FlatTables;

/// <summary>Names that run into what they are, a line each: <c>countThe number of parts</c>, as a copy leaves lists of definitions.</summary>
internal static class GluedDefinitions
{
    private const int Fewest = 3;

    /// <summary>Reads the names.</summary>
    /// <param name="lines">The lines.</param>
    /// <returns>The rows; none where fewer than three lines follow each other in this way.</returns>
    public static IReadOnlyList<ParameterRow> Read(IReadOnlyList<TextLine> lines)
    {
        var rows = lines.SkipWhile(line => !Glued.IsMatch(line.Text)).TakeWhile(line => Glued.IsMatch(line.Text))
            .Select(line => (Match: Glued.Match(line.Text), line.Line)).Select(line => new ParameterRow { Name = line.Match.Groups["name"].Value, Description = line.Match.Groups["rest"].Value, Line = line.Line }).ToArray();
        return rows.Length < Fewest || rows.DistinctBy(row => row.Name).Count() < rows.Length ? [] : rows;
    }

    /// <summary>Whether two headings that run together stand here, those of names and of what they are, above such rows.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="at">Where.</param>
    public static bool StartsAt(IReadOnlyList<TextLine> lines, int at) =>
        Headings.IsMatch(lines[at].Text) && lines.Skip(at + 1).Count(line => Row.IsMatch(line.Text)) >= Fewest;

    /// <summary>Whether a line is two headings that run together.</summary>
    /// <param name="text">The line.</param>
    public static bool IsHeadings(string text) => Headings.IsMatch(text);

    /// <summary>Reads the rows below such headings, whose names may begin with capitals; any other line goes on with the row above.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="at">The first line below the headings.</param>
    /// <param name="set">Where the rows go, and where it is told how they were cut.</param>
    /// <returns>The line behind the last row.</returns>
    public static int Read(IReadOnlyList<TextLine> lines, int at, RowSet set)
    {
        var first = set.Rows.Count;
        for (; at < lines.Count && lines[at].Level == 0 && FlatHeader.LinesAt(lines, at) == 0; at++)
        {
            if (Row.Match(lines[at].Text) is { Success: true } row)
            {
                set.Add(new ParameterRow { Name = row.Groups["name"].Value, Required = RequiredWords.Read(row.Groups["mark"].Value) ?? RequiredMark.Unknown, Description = row.Groups["rest"].Value, Line = lines[at].Line }.WithSaidMark());
            }
            else if (set.Rows.Count > first)
            {
                set.Continue(lines[at].Text);
            }
        }

        var names = set.Rows.Skip(first).Select(row => row.Name).ToArray();
        if (names.Length > 0)
        {
            set.Unread.Add((set.Rows[first].Line, $"The names run into what they are here: each is taken to end in front of the last capital of the first word ({PageFinding.Quoted(names)})."));
        }

        return at;
    }

    // The last capital of the first word begins the sentence.
    private static readonly Regex Glued = PagePattern.Of(@"^(?<name>[a-z][A-Za-z0-9_]*[a-z0-9])(?<rest>[A-Z][a-z]*\s[a-z0-9].*)$");

    private static readonly Regex Row = PagePattern.Of(@"^(?<name>[A-Za-z][A-Za-z0-9_]*[A-Za-z0-9])(\s?\((?<mark>[A-Za-z]+)\)|(?<=[a-z0-9]|[A-Z]{2}))(?<rest>[A-Z][a-z]+\s\S.*)$");

    // "Parameter NamePossible Values / Function"
    private static readonly Regex Headings = PagePattern.Of(@"^(Parameter|Param|Field|Variable|Attribute)s?( Name)?s?(Possible Values|Description|Details|Meaning|Value|Values|Function|Explanation|Purpose)\b.{0,30}$");
}
