using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>Lists of names that ran into their types, a line each and nothing else: <c>sizeint</c>, <c>to*string</c>.</summary>
internal static class GluedTypes
{
    // A word may end like a type: only several, one below the other, are names.
    private const int Fewest = 3;

    /// <summary>Parts the names from their types.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Part(List<(string Text, int Line)> lines)
    {
        // Beside one that bears a sign, two are names wherever they stand, and so is one beside two.
        var signed = lines.Where(line => Starred.IsMatch(line.Text)).Take(2).Count();
        if (signed > 0 && signed + lines.Where(line => SmallGlued.IsMatch(line.Text)).Take(2).Count() >= Fewest)
        {
            return lines.ConvertAll(line => (SmallGlued.IsMatch(line.Text) ? Parted(line.Text) : line.Text, line.Line));
        }

        var parted = new List<(string Text, int Line)>(lines);
        for (var first = 0; first < lines.Count; first++)
        {
            var (end, count) = (first, 0);
            for (; end < lines.Count && (lines[end].Text.Length == 0 || IsGlued(lines[end].Text) || IsBelowItem(lines, end, first)); end++)
            {
                count += lines[end].Text.Length > 0 && IsGlued(lines[end].Text) ? 1 : 0;
            }

            for (var i = first; count >= Fewest && i < end; i++)
            {
                parted[i] = (Parted(lines[i].Text), lines[i].Line);
            }

            first = end;
        }

        return parted;
    }

    /// <summary>A sentence below an item says what that is.</summary>
    private static bool IsBelowItem(List<(string Text, int Line)> lines, int at, int first) =>
        at > first && lines[at].Text.TrimStart() is not ['•' or '-' or '*', ..] && lines[at].Text.Contains(' ') && lines.FindLastIndex(at - 1, at - first, line => line.Text.Length > 0) is var above and >= 0 && lines[above].Text.TrimStart().StartsWith("• ", StringComparison.Ordinal);

    // "datetime" is a type, and no "date" of a time.
    private static string Parted(string text) => TypeWords.Read(text, isColumn: true) is null ? Glued.Replace(text, match => $"{match.Groups["name"].Value} ({match.Groups["type"].Value}{(match.Groups["sign"].Success ? ", required" : "")})") : text;

    /// <summary>Whether a name ran into its type, or a word ends like one.</summary>
    /// <param name="text">The line.</param>
    public static bool IsGlued(string text) => Starred.IsMatch(text) || Parted(text) != text;

    private const string Types = @"(?<type>(string|integer|int|int32|int64|long|number|boolean|bool|float|double|object|map|enum|array of [a-z]+|array|date-time|datetime)(\[\])?)(?<sign>\*)?$";

    private static readonly Regex Glued = PagePattern.Of(@"^(?<name>(\s*[•\-*]\s+)?[A-Za-z_][\w.\-]*?[A-Za-z0-9])" + Types);

    private static readonly Regex SmallGlued = PagePattern.Of(@"^(?!((end|check|data|view|break)point|\w*print|constraint|hint|(sub|query|connection)string)$)[a-z]\w*[a-z0-9]" + Types);

    private static readonly Regex Starred = PagePattern.Of(@"^[A-Za-z_][\w.\-]*[*?]" + Types);
}
