using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending.Viewers;

/// <summary>Calls and parameters as a browser copies them from Postman's pages: the method above the title, and each name above its value and its words.</summary>
internal static class PostmanRows
{
    private const int MostAboveAddress = 3;

    private static readonly string[] Headings = ["Name", "In", "Type", "Required", "Example", "Description"];

    /// <summary>Writes calls below their titles, and their parameters as tables with pipes.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        if (!lines.Exists(line => Example.IsMatch(line.Text)))
        {
            return lines;
        }

        var joined = new List<(string Text, int Line)>(lines.Count);
        for (var at = 0; at < lines.Count;)
        {
            if (AddressOf(lines, at) is > 0 and var address)
            {
                joined.AddRange([($"## {lines[at + 1].Text.Trim()}", lines[at + 1].Line), ($"{lines[at].Text.Trim()} {lines[address].Text.Trim()}", lines[address].Line)]);
                at = address + 1;
            }
            else if (PlaceAt(lines, at, out var first) is { } place && Rows(lines, first, place, out var end) is { Count: > 0 } rows)
            {
                joined.AddRange([("Request parameters:", lines[at].Line), .. PipeRow.Head(Headings, lines[at].Line), .. rows]);
                at = end;
            }
            else
            {
                joined.AddRange(Chrome.IsMatch(lines[at].Text) ? [] : [lines[at]]);
                at++;
            }
        }

        return joined;
    }

    /// <summary>The line with the address of a call whose method stands at a line, above its title; 0 where none does.</summary>
    private static int AddressOf(List<(string Text, int Line)> lines, int at)
    {
        if (at + 2 >= lines.Count || !CallMethods.MethodAlone.IsMatch(lines[at].Text.Trim()) || lines[at + 1].Text.Trim().Length == 0)
        {
            return 0;
        }

        var address = lines.FindIndex(at + 2, line => Address.IsMatch(line.Text));
        return address > 0 && address - at - 1 <= MostAboveAddress && lines[(at + 2)..address].TrueForAll(line => Chrome.IsMatch(line.Text) || line.Text.Trim().Length == 0) ? address : 0;
    }

    /// <summary>Where the parameters below a line go: those of a body only where it is a form.</summary>
    private static string? PlaceAt(List<(string Text, int Line)> lines, int at, out int first)
    {
        first = at + 1;
        if (Places.Match(lines[at].Text) is { Success: true } place)
        {
            return place.Groups["query"].Success ? "query" : place.Groups["path"].Success ? "path" : "header";
        }

        var isBody = lines[at].Text.Trim() == "Body" && first < lines.Count;
        first += isBody ? 1 : 0;
        return Form.IsMatch(isBody ? lines[at + 1].Text : lines[at].Text) ? "form" : null;
    }

    private static List<(string Text, int Line)> Rows(List<(string Text, int Line)> lines, int at, string place, out int end)
    {
        var rows = new List<(string Text, int Line)>();
        for (end = at; end < lines.Count && !End.IsMatch(lines[end].Text) && AddressOf(lines, end) == 0 && PlaceAt(lines, end, out _) is null;)
        {
            if (lines[end].Text.Trim().Length == 0)
            {
                end++;
                continue;
            }

            var first = end;
            while (end < lines.Count && lines[end].Text.Trim().Length > 0 && !End.IsMatch(lines[end].Text))
            {
                end++;
            }

            var row = lines[first..end].ConvertAll(line => line.Text.Trim());
            if (!ParameterNames.IsName(row[0]))
            {
                end = first;
                break;
            }

            var words = string.Join(' ', row.Skip(2));
            var facts = Facts.Match(words);
            rows.Add((PipeRow.Write([row[0], place, facts.Groups["type"].Value, facts.Groups["mark"].Value, row.ElementAtOrDefault(1) ?? "", words[facts.Length..]]), lines[first].Line));
        }

        return rows;
    }

    private static readonly Regex Example = PagePattern.Of(@"^\s*Example Request\s*$");

    private static readonly Regex Address = PagePattern.Of(@"^\s*(https?://|\{\{\w+\}\}/?)\S*\s*$");

    private static readonly Regex Chrome = PagePattern.Of(@"^[\s\u200B\uFEFF]*(Open Request|View More|Headers \(\d+\))\s*$");

    private static readonly Regex Places = PagePattern.AnyCase(@"^\s*((?<query>(query )?params)|(?<path>path variables)|(request )?headers)\s*$");

    private static readonly Regex Form = PagePattern.AnyCase(@"^\s*(Body\s*)?(urlencoded|form-?data)\s*$");

    // "string, Required. Your key"
    private static readonly Regex Facts = PagePattern.AnyCase(@"^(?<type>string|int|integer|number|bool|boolean|array|object|file)(\s*,\s*(?<mark>required|optional|mandatory))?\s*[.:]\s+|^(?<mark>required|optional|mandatory)\s*[.:]\s+");

    private static readonly Regex End = PagePattern.Of(@"^\s*(Example Request|Body.*|AUTHORIZATION.*|Authorization\s+.*)\s*$");
}
