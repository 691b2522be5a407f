using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Descriptions;

/// <summary>Finds what sentences below a table say of rows that the table itself does not describe.</summary>
internal static class ProseDescriptions
{
    /// <summary>Gives rows without a description the sentences that begin with their names: <c>method tells how. Possible values are:</c>, and the items below.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="lines">The lines behind their table.</param>
    public static void Add(List<ParameterRow> rows, IReadOnlyList<TextLine> lines)
    {
        var bare = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Description.Length == 0)
            {
                bare.TryAdd(rows[i].Name, i);
            }
        }

        for (var at = 0; at < lines.Count && bare.Count > 0; at++)
        {
            if (Sentence.Match(lines[at].Text) is { Success: true } sentence && bare.Remove(sentence.Groups["name"].Value, out var row))
            {
                var items = lines[at].Text.EndsWith(':') ? lines.Skip(at + 1).Select(line => Unquoted(line.Text)).TakeWhile(InlineRow.IsItem).Select(InlineRow.WithoutMark).ToArray() : [];

                // What is said of a value may have commas.
                var isExplained = items.Length > 1 && Array.TrueForAll(items, item => Explained.IsMatch(item));
                var list = isExplained ? string.Concat(items.Select(item => $"• {Explained.Replace(item, "${value}: ")} ")) : string.Join(", ", items);
                rows[row] = rows[row] with { Description = $"{sentence.Groups["words"].Value} {list}".TrimEnd() };
            }
        }
    }

    /// <summary>The words of the sentence that begins with a name: <c>to is the number</c>; empty where none does.</summary>
    /// <param name="name">The name.</param>
    /// <param name="lines">The lines of the page.</param>
    public static string Find(string name, IEnumerable<TextLine> lines) =>
        lines.Select(line => Sentence.Match(line.Text)).FirstOrDefault(sentence => sentence.Success && sentence.Groups["name"].Value == name)?.Groups["words"].Value ?? "";

    // "> - sms": a quotation may only indent.
    private static string Unquoted(string text) => text.StartsWith("> ", StringComparison.Ordinal) ? text[2..].TrimStart() : text;

    // "SENT": it is on its way
    private static readonly Regex Explained = PagePattern.Of(@"^[""'“](?<value>\w+)[""'”]\s*:\s+(?=\S)");

    private static readonly Regex Sentence = PagePattern.Of(@"^(?<name>[A-Za-z_]\w*)\s+(?<words>(is|are|indicates|specifies|defines|determines|describes|shows|represents|identifies|sets|gives|holds|tells|contains|can be|must be|may be|should be)\b.*)$");
}
