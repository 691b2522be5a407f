using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;

namespace OtpContracts.Cli.Importing.Mending.Cells;

/// <summary>Values that stand below the words which announce them, each on a line: <c>Must be one of:</c> over <c>sms</c> over <c>call</c>.</summary>
internal static class ValuesOnLines
{
    private const int MostValues = 60;

    /// <summary>Puts each list on the line that announces it.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>(lines.Count);
        for (var at = 0; at < lines.Count; at++)
        {
            var end = Announced.IsMatch(lines[at].Text) ? End(lines, at + 1) : at;
            if (end > at + 2)
            {
                joined.Add(($"{lines[at].Text.TrimEnd()} {string.Join(", ", lines[(at + 1)..end].Select(value => value.Text.Trim()))}.", lines[at].Line));
                at = end - 1;
                continue;
            }

            joined.Add(lines[at]);
        }

        return joined;
    }

    /// <summary>The line behind the last value; a word above a type is the name of the next row.</summary>
    private static int End(List<(string Text, int Line)> lines, int first)
    {
        var end = first;
        while (end < lines.Count && end - first < MostValues && Value.IsMatch(lines[end].Text) && HeadingWords.Read(lines[end].Text, isHeading: false) is null && !IsType(lines, end) && !IsType(lines, end + 1))
        {
            end++;
        }

        return end;
    }

    // "text" is a value of many.
    private static bool IsType(List<(string Text, int Line)> lines, int at) => at < lines.Count && Type.IsMatch(lines[at].Text);

    private static readonly Regex Announced = PagePattern.AnyCase(@"\b(must be one of|one of|(possible|allowed|accepted|valid) values|enum)\s*:\s*$");

    private static readonly Regex Type = PagePattern.AnyCase(@"^\s*(string|int(eger)?|long|number|float|double|bool(ean)?|array|object|enum)\b");

    private static readonly Regex Value = PagePattern.Of(@"^\s*[A-Za-z0-9][\w\-]*\s*$");
}
