using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>Below a name and its type, limits and examples whose words stand on lines of their own, each above its value: <c>Min</c>, <c>8</c>.</summary>
internal static class LabelsAboveValues
{
    /// <summary>Puts each word and its value on one line.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>(lines.Count);
        PageType? type = null;
        for (var at = 0; at < lines.Count; at++)
        {
            var text = lines[at].Text.Trim();
            type = text.Length == 0 ? null : Begins(lines, at) ? TypeWords.Read(lines[at + 1].Text.Trim(), isColumn: true) : type;
            if (type is not null && Label.Match(text) is { Success: true } label && at + 1 < lines.Count && lines[at + 1].Text.Trim() is { Length: > 0 } value && !Label.IsMatch(value))
            {
                // Of a text, it is the length that has bounds.
                var bounds = label.Groups["bound"].Success && type.Kind == TypeKind.String ? $"{text} length" : text;
                joined.Add(($"{bounds}: {value}", lines[at].Line));
                at++;
                continue;
            }

            joined.Add(lines[at]);
        }

        return joined;
    }

    private static bool Begins(List<(string Text, int Line)> lines, int at) =>
        at + 2 < lines.Count && ParameterNames.IsName(lines[at].Text.Trim()) && (at == 0 || lines[at - 1].Text.Trim().Length == 0) && lines[at + 1].Text.Trim() is { Length: > 0 } below && !below.Contains(' ', StringComparison.Ordinal) && TypeWords.Read(below, isColumn: true) is not null;

    private static readonly Regex Label = PagePattern.AnyCase(@"^((?<bound>min|max|minimum|maximum)|(min|max)(imum)? length|default|example|pattern)$");
}
