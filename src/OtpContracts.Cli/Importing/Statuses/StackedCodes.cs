using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.FlatTables;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Statuses;

/// <summary>Tables whose cells stand one below the other, such as <c>Code</c>, <c>Description</c>, <c>1001</c>, <c>No balance</c>.</summary>
internal static class StackedCodes
{
    /// <summary>Reads the tables.</summary>
    /// <param name="lines">The lines of a section of statuses.</param>
    /// <param name="statuses">Where statuses go.</param>
    /// <returns>How many of the first lines belong to no such table.</returns>
    public static int Read(IReadOnlyList<TextLine> lines, StatusSet statuses)
    {
        IReadOnlyList<ColumnKind>? kinds = null;
        var header = 0;
        while (header < lines.Count && (kinds = FlatHeader.Statuses(lines, header)) is null)
        {
            header++;
        }

        if (kinds is null)
        {
            return header;
        }

        bool IsRow(int at) => at + kinds.Count <= lines.Count && Enumerable.Range(0, kinds.Count).All(i => Fits(kinds[i], lines[at + i].Text));
        string Cell(ColumnKind asked, int at) => string.Join(' ', kinds.Select((kind, i) => kind == asked ? lines[at + i].Text : "").Where(text => text.Length > 0));
        var isEnded = false;
        for (var at = header + kinds.Count; at < lines.Count; at++)
        {
            // Behind a label, such as "What the codes are made of:", single numbers are others.
            isEnded |= lines[at].Text is [.., ':' or '\uFF1A'];
            if (FlatHeader.Statuses(lines, at) is { } further)
            {
                // A second table has columns of its own.
                (kinds, isEnded) = (further, false);
                at += further.Count - 1;
            }
            else if (!(isEnded && kinds.Contains(ColumnKind.Other)) && IsRow(at))
            {
                statuses.Add(Cell(ColumnKind.Code, at), Cell(ColumnKind.Description, at), Cell(ColumnKind.Http, at) is { Length: > 0 } http ? http : null, lines[at].Line);
                at += kinds.Count - 1;
            }
            else if (!isEnded && kinds[0] == ColumnKind.Code && at + 1 < lines.Count && lines[at].Text.All(char.IsAsciiDigit) && !lines[at + 1].Text.All(char.IsAsciiDigit))
            {
                // A copy loses cells that are empty.
                statuses.Add(lines[at].Text, lines[at + 1].Text, http: null, lines[at].Line);
                at++;
            }
            else if (kinds[0] == ColumnKind.Code && at + 1 < lines.Count && SeveralCodes.IsMatch(lines[at].Text))
            {
                // "77, 88, 99" share what they mean.
                foreach (var code in lines[at].Text.Split(','))
                {
                    statuses.Add(code, lines[at + 1].Text, http: null, lines[at].Line);
                }

                at++;
            }
        }

        return header;
    }

    private static bool Fits(ColumnKind kind, string cell) => kind switch
    {
        ColumnKind.Code => StatusCodes.IsCode(cell),
        ColumnKind.Http => StatusCodes.IsHttp(cell),
        ColumnKind.Other => true,
        _ => !cell.All(char.IsAsciiDigit),
    };

    private static readonly Regex SeveralCodes = PagePattern.Of(@"^-?\d{1,10}(,\s*-?\d{1,10})+$");
}
