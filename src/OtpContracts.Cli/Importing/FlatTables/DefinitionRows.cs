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
        var start = lines.FindIndex(line => InlineRow.ReadNamed(line.Text, line.Line) is not null);
        if (start < 0 || lines.Take(start).Any(line => !IsSentence(line.Text)))
        {
            return Below(all);
        }

        var rows = new List<ParameterRow>();
        foreach (var line in lines.Skip(start))
        {
            if (InlineRow.ReadNamed(line.Text, line.Line) is { } row)
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

    /// <summary>Reads names alone on a line, each with a sentence below it; what can't be a name goes on with the sentence.</summary>
    /// <param name="all">The lines.</param>
    /// <returns>The rows; none where the lines are no such list.</returns>
    public static List<ParameterRow> Below(IReadOnlyList<TextLine> all)
    {
        var rows = new List<ParameterRow>();
        foreach (var line in Unmarked(all).SkipWhile(line => IsSentence(line.Text) || (line.Text.Contains(' ') && NameCell.Read(line.Text).Rest.Length > 0)).Where(line => !char.IsUpper(line.Text[0]) || (ColumnWords.KindOf(line.Text) is null && line.Text != "Schema")))
        {
            var name = NameCell.Read(line.Text);
            if (name is { Name.Length: > 0, Rest.Length: 0 } && !line.Text.EndsWith('.'))
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

    private static List<TextLine> Unmarked(IReadOnlyList<TextLine> lines) => [.. lines.Where(line => line.Level == 0 && line.Text.Any(char.IsLetter))];

    private static bool IsSentence(string text) => text.Contains(' ') && text.TrimEnd() is [.., '.' or ':' or '。' or '\uFF1A'];

    // One alone may be any sentence, unless it has a type.
    private static List<ParameterRow> Several(List<ParameterRow> rows) => rows.Count > 1 || rows is [{ Type: not null }] ? rows.ConvertAll(row => row.WithSaidMark()) : [];
}
