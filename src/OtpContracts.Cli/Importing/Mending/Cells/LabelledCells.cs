using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending.Cells;

/// <summary>Rows of which each cell stands below its own heading: <c>Name</c>, <c>to</c>, <c>Type</c>, <c>string</c>, <c>Description</c>, <c>The number</c>.</summary>
internal static class LabelledCells
{
    private static readonly ColumnKind[] Columns = [ColumnKind.Name, ColumnKind.Type, ColumnKind.Required, ColumnKind.Description];

    /// <summary>Joins the cells of each row into one of pipes, below a row of headings.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>();
        var isTable = false;
        for (var i = 0; i < lines.Count;)
        {
            if (Starts(lines, i))
            {
                if (!isTable)
                {
                    joined.AddRange(PipeRow.Head([.. Columns.Select(column => column.ToString())], lines[i].Line));
                }

                (var row, isTable) = (Row(lines, i, out var end), true);
                joined.Add((row, lines[i].Line));
                i = end;
            }
            else
            {
                isTable &= lines[i].Text.Trim().Length == 0;
                if (!isTable)
                {
                    joined.Add(lines[i]);
                }

                i++;
            }
        }

        return joined;
    }

    /// <summary>Whether a row starts here: the heading of names, a name, and the heading of what comes next.</summary>
    private static bool Starts(List<(string Text, int Line)> lines, int at)
    {
        if (Label(lines[at].Text) != ColumnKind.Name || Next(lines, at) is not (> 0 and var name) || Next(lines, name) is not (> 0 and var label))
        {
            return false;
        }

        // A parameter may be called like a heading.
        var next = Label(lines[label].Text);
        return ParameterNames.IsName(Bare(lines[name].Text)) && next is ColumnKind.Type or ColumnKind.Required or ColumnKind.Optional or ColumnKind.Description
            && (Label(lines[name].Text) is not { } kind || kind == next)
            && Next(lines, label) is > 0 and var value && (Label(lines[value].Text) is null || next is ColumnKind.Optional or ColumnKind.Required);
    }

    private static string Row(List<(string Text, int Line)> lines, int at, out int end)
    {
        var cells = Columns.ToDictionary(kind => kind, _ => new List<string>());
        var (kind, last) = (ColumnKind.Name, at);
        for (end = Next(lines, at); end > 0 && end < lines.Count && !Starts(lines, end); end = Next(lines, end))
        {
            var label = cells[kind].Count > 0 ? Label(lines[end].Text) : null;
            if (label is ColumnKind.Optional or ColumnKind.Required)
            {
                // The heading is the mark where it stands twice.
                var below = Next(lines, end);
                cells[ColumnKind.Required].Add(below > 0 && RequiredWords.Read(Bare(lines[below].Text)) is not null ? Bare(lines[below].Text) : Bare(lines[end].Text));
                end = below > 0 && RequiredWords.Read(Bare(lines[below].Text)) is not null ? below : end;
            }
            else if (label is ColumnKind.Type or ColumnKind.Description && cells[label.Value].Count == 0)
            {
                kind = label.Value;
            }
            else if (kind != ColumnKind.Description && cells[kind].Count > 0)
            {
                break;
            }
            else if (kind == ColumnKind.Description && cells[kind].Count > 0 && !GoesOn(lines, last, end))
            {
                break;
            }
            else
            {
                cells[kind].Add(Bare(lines[end].Text));
            }

            last = end;
        }

        end = last + 1;
        return PipeRow.Write(Columns.Select(column => string.Join(' ', cells[column])));
    }

    /// <summary>Whether a line still belongs to the description above: another row follows, or nothing parts the two.</summary>
    private static bool GoesOn(List<(string Text, int Line)> lines, int last, int at)
    {
        for (var i = at; i < lines.Count && i - at < MendedLines.MostOfCell; i++)
        {
            if (Starts(lines, i))
            {
                return true;
            }

            if (Heading.IsMatch(lines[i].Text))
            {
                break;
            }
        }

        return at == last + 1 && char.IsWhiteSpace(lines[at].Text.FirstOrDefault());
    }

    private static int Next(List<(string Text, int Line)> lines, int at)
    {
        for (var i = at + 1; i < lines.Count; i++)
        {
            if (Bare(lines[i].Text).Length > 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static ColumnKind? Label(string text) => Bare(text) is { Length: > 0 } bare && char.IsUpper(bare[0]) ? ColumnWords.KindOf(bare) : null;

    private static string Bare(string text) => Item.Replace(text, "").Trim();

    private static readonly Regex Item = PagePattern.Of(@"^\s*[\-*+•]\s+");

    private static readonly Regex Heading = PagePattern.Of(@"^#{1,6}\s|^```|^\s*(curl|\{)");
}
