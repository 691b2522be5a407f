using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.FlatTables;

/// <summary>Reads the view of a schema as a copy gives it: <c>object</c>, and below it each name, what it is, its type, and its limits, on lines of their own.</summary>
internal static class SchemaRows
{
    // Between a name and its type stands a sentence or two; where a mark tells the name, more may.
    private const int MostLinesOfDescription = 4;

    private const int MostLinesOfMarked = 16;

    private static readonly HashSet<string> Remarks = new(StringComparer.OrdinalIgnoreCase) { "read-only", "write-only", "deprecated", "nullable", "unique", "Example", "Examples" };

    /// <summary>Where such a view begins, or -1 where there is none: the type must stand behind the description of the first name, or its mark.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="from">The first that may be the beginning.</param>
    public static int Start(IReadOnlyList<TextLine> lines, int from = 0)
    {
        for (var at = from; at < lines.Count; at++)
        {
            if (StartsAt(lines, at))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether such a view begins at a line.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="at">The line.</param>
    public static bool StartsAt(IReadOnlyList<TextLine> lines, int at) =>
        lines[at].Text == "object" && TypeOf(lines, at + 1) is > 0 and var type && type > at + 2 && Next(lines, type + 1) is > 0 and var second && (TypeOf(lines, second) > second + 1 || RequiredWords.ReadLine(lines[at + 2].Text) is not null);

    /// <summary>Reads the rows.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="at">Where the view begins.</param>
    /// <param name="set">Where rows go.</param>
    /// <returns>The line behind the last row.</returns>
    public static int Read(IReadOnlyList<TextLine> lines, int at, RowSet set)
    {
        var (name, first) = (at + 1, set.Rows.Count);
        while (TypeOf(lines, name) is > 0 and var type)
        {
            var next = Next(lines, type + 1);
            var end = next < 0 ? type + 1 : next;
            while (next < 0 && end < lines.Count && IsLimit(lines[end].Text))
            {
                end++;
            }

            var limits = string.Join(' ', Texts(lines, type + 1, end).Select(limit => limit.StartsWith("Allowed values:", StringComparison.Ordinal) ? $"Allowed values: {limit[15..].Trim().Replace(" ", ", ", StringComparison.Ordinal)}." : $"{limit}."));
            set.Add(new ParameterRow
            {
                Name = NameCell.Read(lines[name].Text).Name,
                Type = TypeWords.Read(lines[type].Text, isColumn: true),
                Required = Texts(lines, name + 1, end).Select(RequiredWords.ReadLine).FirstOrDefault(mark => mark is not null) ?? RequiredMark.Unknown,
                Description = string.Join(' ', Texts(lines, name + 1, type).Where(text => RequiredWords.ReadLine(text) is null)),
                Constraint = limits,
                Line = lines[name].Line,
            });
            if (next < 0)
            {
                TellMembers(set, first);
                return end;
            }

            name = next;
        }

        TellMembers(set, first);
        return name;
    }

    /// <summary>Below an object may stand its members or what stands beside it: nothing indents them.</summary>
    private static void TellMembers(RowSet set, int first)
    {
        for (var at = first; at < set.Rows.Count - 1; at++)
        {
            if (IsObject(set.Rows[at]))
            {
                var below = set.Rows.Skip(at + 1).TakeWhile((_, i) => i == 0 || !IsObject(set.Rows[at + i])).Select(row => row.Name);
                set.Unread.Add((set.Rows[at + 1].Line, $"Nothing tells whether {PageFinding.Quoted(below)} are members of \"{set.Rows[at].Name}\", which stands above, or stand beside it."));
            }
        }
    }

    private static bool IsObject(ParameterRow row) => row.Type is { Kind: TypeKind.Object } or { Kind: TypeKind.List, Item: null or { Kind: TypeKind.Object } };

    private static IEnumerable<string> Texts(IReadOnlyList<TextLine> lines, int from, int to) => lines.Skip(from).Take(to - from).Select(line => line.Text);

    /// <summary>The line of the type of the name that stands at a line; 0 where none does.</summary>
    private static int TypeOf(IReadOnlyList<TextLine> lines, int name)
    {
        if (name >= lines.Count || IsOfShape(lines, name) || TypeWords.Read(lines[name].Text, isColumn: false) is not null || Remarks.Contains(lines[name].Text) || RequiredWords.ReadLine(lines[name].Text) is not null || NameCell.Read(lines[name].Text) is not { Name.Length: > 0, Rest.Length: 0 })
        {
            return 0;
        }

        var most = name + 1 < lines.Count && RequiredWords.ReadLine(lines[name + 1].Text) is not null ? MostLinesOfMarked : MostLinesOfDescription;
        for (var at = name + 1; at < lines.Count && at <= name + 1 + most && lines[at].Level == 0; at++)
        {
            if (IsType(lines[at].Text))
            {
                return at;
            }
        }

        return 0;
    }

    /// <summary>The next line at which a row begins, behind lines of limits; -1 where none follows.</summary>
    private static int Next(IReadOnlyList<TextLine> lines, int at)
    {
        for (; at < lines.Count && lines[at].Level == 0; at++)
        {
            if (TypeOf(lines, at) > 0)
            {
                return at;
            }

            if (!IsLimit(lines[at].Text) && !IsOfShape(lines, at))
            {
                return -1;
            }
        }

        return -1;
    }

    // Descriptions begin with a capital where types do not.
    private static bool IsType(string text) => (char.IsAsciiLetterLower(text[0]) || text.Contains('<')) && TypeWords.Read(text, isColumn: true) is not null;

    /// <summary>What stands below "Example" is one; "object" below the type of a list is what its items are; "key" over "additional properties" says that there may be others.</summary>
    private static bool IsOfShape(IReadOnlyList<TextLine> lines, int at) =>
        lines[at].Text is "additional properties" || (at > 0 && lines[at - 1].Text is "Example") || (lines[at].Text is "key" && at + 1 < lines.Count && lines[at + 1].Text is "additional properties") || (lines[at].Text is "object" && at > 0 && TypeWords.Read(lines[at - 1].Text, isColumn: true) is { Kind: TypeKind.List });

    private static bool IsLimit(string text) =>
        text is ['>' or '<' or '=' or '/', ..] || Remarks.Contains(text) || RequiredWords.ReadLine(text) is not null || text.Split(':') is [{ Length: > 2 and <= 20 }, ..] and [_, _, ..];
}
