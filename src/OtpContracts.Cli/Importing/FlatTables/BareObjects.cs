using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.FlatTables;

/// <summary>Lines with the name of an object and the word for one, and nothing else: <c>options object</c> may be a row or a title.</summary>
/// <param name="lines">The lines.</param>
/// <param name="set">The rows that were read so far.</param>
internal sealed class BareObjects(IReadOnlyList<TextLine> lines, RowSet set)
{
    // Between an object and its first member stand a sentence and what opens it at most.
    private const int MostBelowObject = 3;

    private const int MostMembers = 40;

    private bool? _areThere;

    /// <summary>Whether one stands between rows with types.</summary>
    public bool AreThere => _areThere ??= Enumerable.Range(0, lines.Count).Any(IsBetweenRows);

    /// <summary>Reads a line as the row of such an object.</summary>
    /// <param name="at">The line.</param>
    /// <returns>The row; null where it is none, or a title.</returns>
    public ParameterRow? Read(int at) =>
        BareObject.Match(lines[at].Text) is { Success: true } bare && (IsBetweenRows(at) || IsIndented(at) || IsAmongRows(at)) ? new ParameterRow { Name = bare.Groups["name"].Value, Type = TypeWords.Read(bare.Groups["type"].Value, isColumn: true), Line = lines[at].Line } : null;

    /// <summary>Between rows with types, "limit object" is one more, and no title.</summary>
    /// <param name="at">The line.</param>
    public bool IsBetweenRows(int at) =>
        at > 0 && at + 1 < lines.Count && BareObject.IsMatch(lines[at].Text) && (lines[at - 1].Text == "Schema" || InlineRow.Read(lines[at - 1].Text, 0) is { Type: not null }) && InlineRow.Read(lines[at + 1].Text, 0) is { Type: not null };

    /// <summary>How much deeper than the object what stands below it is taken to be, where nothing indents it: what is named once more can't stand beside its like.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="below">The line below it.</param>
    public int FindMembers(ParameterRow owner, int below)
    {
        if (lines[below].Blanks > lines[below - 1].Blanks)
        {
            return 0;
        }

        var further = lines.Skip(below).Take(MostMembers).Select(line => InlineRow.Read(line.Text, line.Line)?.Name).OfType<string>().ToList();
        var again = further.Find(name => name == owner.Name || set.Rows.Exists(row => row.Name == name));
        set.Unread.Add((lines[below].Line, again is null
            ? $"Nothing tells whether \"{further[0]}\" and what follows are members of \"{owner.Name}\", which stands above, or stand beside it."
            : $"Nothing indents \"{further[0]}\" and what follows: they are taken as members of \"{owner.Name}\", which stands above, for \"{again}\" stands among them once more."));
        return again is null ? 0 : 1;
    }

    /// <summary>"options object" above lines that are indented further holds them.</summary>
    private bool IsIndented(int at) => lines.Skip(at + 1).Take(MostBelowObject).Any(line => line.Indent > lines[at].Indent);

    /// <summary>"options object" over a sentence, behind rows and in front of one more, or of its label, is one of them.</summary>
    private bool IsAmongRows(int at) => set.Rows.Count > 0 && at + 2 < lines.Count && lines[at + 1].Text is [>= 'A' and <= 'Z', .., '.'] && (lines[at + 2].Text == lines[at].Text || InlineRow.Read(lines[at + 2].Text, 0) is { Type: not null });

    private static readonly Regex BareObject = PagePattern.Of(@"^([\-*+•]\s+)?(?<name>[a-z]\w*)\s+(?<type>object|array|object\[\])$");
}
