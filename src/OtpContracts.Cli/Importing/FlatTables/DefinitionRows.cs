using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.FlatTables;

/// <summary>Reads lists that say of each parameter only what it is.</summary>
internal static class DefinitionRows
{
    /// <summary>Reads <c>code : The code.</c>, or the name on a line and the sentence on the next.</summary>
    /// <param name="all">The lines.</param>
    /// <returns>The rows; none where the lines are no such list.</returns>
    public static List<ParameterRow> Read(IReadOnlyList<TextLine> all)
    {
        var lines = Unmarked(all);
        var start = lines.FindIndex(line => Named(line) is not null);
        if (start < 0 || lines.Take(start).Any(line => !IsSentence(line.Text)))
        {
            return Below(all);
        }

        var rows = new List<ParameterRow>();
        foreach (var line in lines.Skip(start))
        {
            if (Named(line) is { } row)
            {
                rows.Add(row);
            }
            else
            {
                // An item may go on below.
                rows[^1] = rows[^1] with { Description = $"{rows[^1].Description} {line.Text}" };
            }
        }

        return Several(rows);
    }

    private static ParameterRow? Named(TextLine line) => LabelledRow.IsCell(line) ? null : InlineRow.ReadNamed(line.Text, line.Line);

    /// <summary>Reads names alone on a line, each with a sentence below it; what can't be a name goes on with the sentence.</summary>
    /// <param name="all">The lines.</param>
    /// <returns>The rows; none where the lines are no such list.</returns>
    public static List<ParameterRow> Below(IReadOnlyList<TextLine> all)
    {
        var rows = new List<ParameterRow>();

        // Several lines that begin with a small name and go on with a capital are rows as well.
        // Where names end with colons, a word without one is none.
        var areLabelled = all.Where(IsLabel).Take(2).Count() == 2;
        var isOnLines = all.Where(line => NameThenWords.IsMatch(line.Text)).Take(2).Count() == 2;
        foreach (var line in Unmarked(all).SkipWhile(line => IsSentence(line.Text) || (line.Text.Contains(' ') && NameCell.Read(line.Text).Rest.Length > 0)).Where(line => !char.IsUpper(line.Text[0]) || (ColumnWords.KindOf(line.Text) is null && line.Text != "Schema")))
        {
            // Values stand below sentences where a copy lost the names.
            if (line.Text is "true" or "false" or "null")
            {
                return [];
            }

            // A mark stands below its name, perhaps with when it holds.
            if (rows is [.., { Required: RequiredMark.Unknown, Description.Length: 0 } above] && RequiredWords.Read(line.Text) is { } mark)
            {
                rows[^1] = above with { Required = mark, Description = mark == RequiredMark.Unknown ? line.Text : "" };
                continue;
            }

            if (rows.Count > 0 && isOnLines && NameThenWords.Match(line.Text) is { Success: true } both)
            {
                rows.Add(new ParameterRow { Name = both.Groups["name"].Value, Description = both.Groups["words"].Value, Line = line.Line });
                continue;
            }

            if (InlineRow.ReadTogether(line.Text, line.Line) is { } together)
            {
                rows.Add(together);
                continue;
            }

            // Members of an object are items below it.
            if (rows.Count > 0 && InlineRow.IsItem(line.Text) && Named(line) is { } member)
            {
                rows.Add(member);
                continue;
            }

            var name = NameCell.Read(line.Text);
            if (areLabelled && rows.Count > 0 && !IsLabel(line))
            {
                rows[^1] = rows[^1] with { Description = $"{rows[^1].Description} {line.Text}".TrimStart() };
            }
            else if (name is { Name.Length: > 0, Rest.Length: 0 } && !line.Text.EndsWith('.'))
            {
                rows.Add(new ParameterRow { Name = name.Name, Required = name.Required, Type = name.Type, Line = line.Line });
            }
            else if (rows.Count > 0 && line.Text.Contains(' '))
            {
                rows[^1] = rows[^1] with { Description = $"{rows[^1].Description} {line.Text}".TrimStart() };
            }
            else
            {
                return [];
            }
        }

        // Some may lack a sentence; words that only look like names have none.
        return rows.Count(row => row.Description.Length > 0) * 2 > rows.Count ? Several(rows) : [];
    }

    private static bool IsLabel(TextLine line) => PunctuationMarks.Latin(line.Text).EndsWith(':') && NameCell.Read(line.Text) is { Name.Length: > 0, Rest.Length: 0 };

    private static List<TextLine> Unmarked(IReadOnlyList<TextLine> lines) => [.. lines.Where(line => line.Level == 0 && line.Text.Any(char.IsLetter))];

    private static bool IsSentence(string text) => text.Contains(' ') && text.TrimEnd() is [.., '.' or ':' or '。' or '\uFF1A'];

    // One alone may be any sentence, unless it has a type, or a name that is no word.
    private static List<ParameterRow> Several(List<ParameterRow> rows) => rows.Count > 1 || (rows is [var only] && (only.Type is not null || only.Name.Contains('_'))) ? rows.ConvertAll(row => row.WithSaidMark()) : [];

    private static readonly Regex NameThenWords = PagePattern.Of(@"^(?<name>[a-z][A-Za-z0-9_]*)\s+(?<words>[A-Z][a-z]*\s+\S.*)$");
}
