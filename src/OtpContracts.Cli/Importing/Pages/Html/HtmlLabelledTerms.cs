using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace OtpContracts.Cli.Importing.Pages.Html;

/// <summary>Reads lists of definitions whose terms are names, and whose definitions end with labelled facts: <c>Type: String</c>, <c>Required: No</c>.</summary>
internal static class HtmlLabelledTerms
{
    private const int FewestTyped = 2;

    /// <summary>The table that such a list stands for; null where it is another.</summary>
    /// <param name="list">The element.</param>
    public static PageTable? Read(IElement list)
    {
        var line = list.SourceReference?.Position.Line ?? 1;
        var rows = new List<TableRow>();
        foreach (var child in list.Children)
        {
            if (child.LocalName == "dt")
            {
                rows.Add(new TableRow([Name.Match(HtmlText.OfCell(child).Trim()).Value, "", "", ""], Nested: null, child.SourceReference?.Position.Line ?? line));
            }
            else if (child.LocalName == "dd" && rows.Count > 0)
            {
                rows[^1] = rows[^1] with { Cells = Cells(rows[^1].Cells[0], child) };
            }
        }

        return rows.Count(row => row.Cells[1].Length > 0) < FewestTyped || rows.Exists(row => row.Cells[0].Length == 0) ? null
            : new PageTable([new TableRow(["Name", "Type", "Required", "Description"], Nested: null, line), .. rows], line);
    }

    private static string[] Cells(string name, IElement definition)
    {
        var (type, mark, words) = ("", "", new List<string>());
        foreach (var text in definition.Children.Select(HtmlText.OfCell).DefaultIfEmpty(HtmlText.OfCell(definition)).SelectMany(text => text.Split('\n')).Select(text => text.Trim()).Where(text => text.Length > 0))
        {
            if (type.Length == 0 && Type.Match(text) is { Success: true } typed)
            {
                type = typed.Groups["said"].Value;
            }
            else if (mark.Length == 0 && Required.Match(text) is { Success: true } marked)
            {
                mark = marked.Groups["said"].Value;
            }
            else
            {
                words.Add(text);
            }
        }

        return [name, type, mark, string.Join(' ', words)];
    }

    private static readonly Regex Name = PagePattern.Of(@"^[A-Za-z_$][\w.\-\[\]$]*(?=$|\s+\()");

    private static readonly Regex Type = PagePattern.AnyCase(@"^Type\s*:\s*(?<said>\S.*)$");

    private static readonly Regex Required = PagePattern.AnyCase(@"^Required\s*:\s*(?<said>yes|no|true|false)\b");
}
