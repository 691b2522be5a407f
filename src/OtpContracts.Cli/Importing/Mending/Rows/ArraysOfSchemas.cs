using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending.Rows;

/// <summary>Views of descriptions that put the members of a list between <c>Array [</c> and <c>]</c>: a copy may keep the marks and lose how deep the members stand.</summary>
internal static class ArraysOfSchemas
{
    private const int Deeper = 4;

    /// <summary>Makes items of the members, as deep as they stand.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Indent(List<(string Text, int Line)> lines)
    {
        var (indented, depth) = (new List<(string Text, int Line)>(lines.Count), 0);
        for (var at = 0; at < lines.Count; at++)
        {
            var text = lines[at].Text;
            if (Start.IsMatch(text) && Closes(lines, at))
            {
                depth++;
            }
            else if (depth > 0 && End.IsMatch(text))
            {
                depth--;
            }
            else
            {
                var bare = Mark.Replace(text, "");
                indented.Add(depth > 0 && InlineRow.Read(bare, 0) is { Type: not null } ? ($"{new string(' ', depth * Deeper)}- {bare}", lines[at].Line) : lines[at]);
            }
        }

        return indented;
    }

    /// <summary>Whether as many ends as beginnings stand below.</summary>
    private static bool Closes(List<(string Text, int Line)> lines, int at)
    {
        var open = 0;
        for (var i = at; i < lines.Count; i++)
        {
            open += Start.IsMatch(lines[i].Text) ? 1 : End.IsMatch(lines[i].Text) ? -1 : 0;
            if (open == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static readonly Regex Start = PagePattern.Of(@"^[\s•\-*]*Array \[$");

    private static readonly Regex End = PagePattern.Of(@"^[\s•\-*]*\]$");

    private static readonly Regex Mark = PagePattern.Of(@"^[\s•\-*]+");
}
