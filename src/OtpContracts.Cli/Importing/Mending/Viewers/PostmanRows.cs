using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending.Viewers;

/// <summary>Calls and parameters as a browser copies them from Postman's pages: the method above or in front of the title, and each name above its value and its words.</summary>
internal static class PostmanRows
{
    private static readonly string[] Headings = ["Name", "In", "Type", "Required", "Example", "Description"];

    /// <summary>Writes calls below their titles, and their parameters as tables with pipes.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        if (!lines.Exists(line => Request.IsMatch(line.Text)))
        {
            return lines;
        }

        var joined = new List<(string Text, int Line)>(lines.Count);
        for (var at = 0; at < lines.Count;)
        {
            if (CallAt(lines, at, out var behind) is { } call)
            {
                joined.AddRange(call);
                at = behind;
            }
            else if (SampleAt(lines, at) is > 0 and var sample)
            {
                joined.AddRange(Response.IsMatch(lines[at].Text) ? [lines[at]] : [("Request sample:", lines[at].Line)]);
                at = sample;
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

    /// <summary>The title, the method and the address of a call that begins at a line; null where none does.</summary>
    private static List<(string Text, int Line)>? CallAt(List<(string Text, int Line)> lines, int at, out int end)
    {
        end = at;
        var titled = MethodAndTitle.Match(lines[at].Text);
        var isAbove = !titled.Success && at + 1 < lines.Count && CallMethods.MethodAlone.IsMatch(lines[at].Text.Trim());
        var title = isAbove ? at + 1 : at;
        if (!(titled.Success || isAbove) || lines[title].Text.Trim().Length == 0)
        {
            return null;
        }

        var address = title + 1;
        while (address < lines.Count && (lines[address].Text.Trim().Length == 0 || Chrome.IsMatch(lines[address].Text)))
        {
            address++;
        }

        if (address >= lines.Count || !Address.IsMatch(lines[address].Text))
        {
            return null;
        }

        end = address + 1;
        var (method, name) = titled.Success ? (titled.Groups["method"].Value, titled.Groups["title"].Value) : (lines[at].Text.Trim(), lines[title].Text.Trim());
        return [($"## {name}", lines[title].Line), ($"{method} {lines[address].Text.Trim().Replace(' ', '+')}", lines[address].Line)];
    }

    /// <summary>The line with the sample of the body or the reply that is announced at a line; 0 where none is.</summary>
    private static int SampleAt(List<(string Text, int Line)> lines, int at)
    {
        var start = at + (Response.IsMatch(lines[at].Text) || RawBody.IsMatch(lines[at].Text) ? 1 : lines[at].Text.Trim() == "Body" && at + 1 < lines.Count && RawBody.IsMatch(lines[at + 1].Text) ? 2 : 0);
        if (start == at)
        {
            return 0;
        }

        while (start < lines.Count && (Format.IsMatch(lines[start].Text) || Chrome.IsMatch(lines[start].Text)))
        {
            start++;
        }

        return start;
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

    /// <summary>The rows from a line on, each a name above its value; below a blank line may stand what it is.</summary>
    private static List<(string Text, int Line)> Rows(List<(string Text, int Line)> lines, int at, string place, out int end)
    {
        var rows = new List<(string Text, int Line)>();
        string[]? row = null;
        var (line, words) = (0, new List<string>());
        for (end = at; end < lines.Count && !End.IsMatch(lines[end].Text) && CallAt(lines, end, out _) is null && (end == at || PlaceAt(lines, end, out _) is null); end++)
        {
            var text = lines[end].Text.Trim();
            var isFirst = text.Length > 0 && (end == at || lines[end - 1].Text.Trim().Length == 0);
            if (isFirst && ParameterNames.IsName(text) && end + 1 < lines.Count && lines[end + 1].Text.Trim().Length > 0 && !End.IsMatch(lines[end + 1].Text))
            {
                Write();
                (row, line) = ([text, lines[end + 1].Text.Trim()], lines[end].Line);
                end++;
            }
            else if (text.Length > 0 && row is null)
            {
                break;
            }
            else if (text.Length > 0)
            {
                words.Add(text);
            }
        }

        Write();
        return rows;

        void Write()
        {
            var said = string.Join(' ', words);
            var facts = Facts.Match(said);
            var mark = facts.Groups["mark"].Success ? facts.Groups["mark"].Value : MarkBehind.Match(said).Groups["mark"].Value;
            rows.AddRange(row is null ? [] : [(PipeRow.Write([row[0], place, facts.Groups["type"].Value, mark, row[1], said[facts.Length..]]), line)]);
            (row, words) = (null, []);
        }
    }

    private static readonly Regex Request = PagePattern.Of(@"^\s*Example Request\s*$");

    private static readonly Regex Response = PagePattern.Of(@"^\s*Example Response\s*$");

    private static readonly Regex MethodAndTitle = PagePattern.Of("^" + CallMethods.Any + @"(?<title>[A-Z][^/:]{2,80})$");

    // Values in it may have blanks.
    private static readonly Regex Address = PagePattern.Of(@"^\s*(https?://|\{\{\w+\}\}/?)\S+(\s\S+)*\s*$");

    private static readonly Regex Chrome = PagePattern.Of(@"^[\s\u200B\uFEFF]*(Open Request|View More|Headers \(\d+\))\s*$");

    private static readonly Regex RawBody = PagePattern.Of(@"^\s*(Body\s*)?raw(\s*\((json|text|xml)\))?\s*$");

    private static readonly Regex Format = PagePattern.Of(@"^\s*(Body|json|text|xml|plain)\s*$");

    private static readonly Regex Places = PagePattern.AnyCase(@"^\s*((?<query>(query )?params)|(?<path>path variables)|(request )?headers)\s*$");

    private static readonly Regex Form = PagePattern.AnyCase(@"^\s*(Body\s*)?(urlencoded|form-?data)\s*$");

    // "string, Required. Your key", "(Required) Your key"
    private static readonly Regex Facts = PagePattern.AnyCase(@"^(?<type>string|int|integer|number|bool|boolean|array|object|file)(\s*,\s*(?<mark>required|optional|mandatory))?\s*[.:]\s+|^(?<mark>required|optional|mandatory)\s*[.:]\s+|^\((?<mark>required|optional|mandatory)\)\s*");

    // "Your key. Required"
    private static readonly Regex MarkBehind = PagePattern.AnyCase(@"\.\s+(?<mark>required|optional|mandatory)\.?$");

    private static readonly Regex End = PagePattern.Of(@"^\s*(Example Request|Body.*|AUTHORIZATION.*|Authorization\s+.*)\s*$");
}
