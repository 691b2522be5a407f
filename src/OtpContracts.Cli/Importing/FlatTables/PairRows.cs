using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.FlatTables;

/// <summary>Reads names and what they are, each on a line of its own below two headings: a word alone is a name, what follows describes it.</summary>
internal static class PairRows
{
    /// <summary>Reads the rows.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="at">The line behind the headings.</param>
    /// <param name="set">Where rows go.</param>
    /// <returns>The line behind the last row.</returns>
    public static int Read(IReadOnlyList<TextLine> lines, int at, RowSet set)
    {
        for (; at < lines.Count && lines[at].Level == 0; at++)
        {
            if (NameCell.Read(lines[at].Text) is { Name.Length: > 0, Rest.Length: 0 } name && at + 1 < lines.Count)
            {
                set.Add(new ParameterRow { Name = name.Name, Required = name.Required, Type = name.Type, Description = lines[++at].Text, Line = lines[at - 1].Line });
            }
            else if (set.Rows.Count > 0)
            {
                set.Continue(lines[at].Text);
            }
        }

        return at;
    }
}
