using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Calls;

/// <summary>Samples of JSON on one line that a narrow page wrapped, within texts and words as well.</summary>
internal static class WrappedSamples
{
    /// <summary>Puts each such sample on one line.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>(lines.Count);
        for (var at = 0; at < lines.Count; at++)
        {
            var end = Start.IsMatch(lines[at].Text) ? End(lines, at) : at;
            joined.Add(end == at ? lines[at] : (string.Concat(lines[at..(end + 1)].Select(line => line.Text.Trim())), lines[at].Line));
            at = end;
        }

        return joined;
    }

    /// <summary>The line on which the brackets close, where a text runs over the end of a line before; else the first.</summary>
    private static int End(List<(string Text, int Line)> lines, int start)
    {
        var (depth, isInside, isWrapped) = (0, false, false);
        for (var at = start; at < lines.Count && at - start < MendedLines.MostOfCell && lines[at].Text.Trim().Length > 0; at++)
        {
            var text = lines[at].Text;
            for (var c = 0; c < text.Length; c++)
            {
                isInside ^= text[c] is '"' or '“' or '”' && (c == 0 || text[c - 1] != '\\');
                depth += isInside ? 0 : text[c] switch { '{' or '[' => 1, '}' or ']' => -1, _ => 0 };
            }

            if (depth == 0 && !isInside)
            {
                return isWrapped ? at : start;
            }

            isWrapped |= isInside;
        }

        return start;
    }

    // Two members at least: what is set apart line by line has one.
    private static readonly Regex Start = PagePattern.Of(@"^\s*\[?\{\s*[""“”]\w+[""“”]:.*[""“”]:");
}
