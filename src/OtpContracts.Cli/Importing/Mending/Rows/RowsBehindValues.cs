using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Rows;

/// <summary>
/// Rows that run together, of which a copy put the values of their labels behind the sentence below, and the next row behind those:
/// <c>sizeintegerOptionalDefault:</c>, <c>How many</c>, <c>20Example: 7fromstringRequired</c>.
/// </summary>
internal static class RowsBehindValues
{
    // A sentence of more lines than that is none.
    private const int MostLines = 6;

    /// <summary>Puts each label before its value, and each row on a line of its own.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Cut(List<(string Text, int Line)> lines)
    {
        if (!lines.Exists(line => Row.Match(line.Text).Groups["label"].Success))
        {
            return lines;
        }

        var (cut, label, below) = (new List<(string Text, int Line)>(lines.Count), "", 0);
        foreach (var (text, line) in lines)
        {
            // The value stands below a sentence, and runs into what is next.
            below += text.Trim().Length > 0 ? 1 : 0;
            var value = label.Length > 0 && below <= MostLines ? Value.Match(text) : Match.Empty;
            var isRow = Row.IsMatch(text) && !(below > 1 && label != Listed && value.Groups["next"].Length > 0 && value.Groups["value"].Length > 1);
            if (isRow || !value.Success || !(value.Groups["further"].Success || value.Groups["next"].Length > 0 || (below > 1 && text.Trim() is { Length: > 0 } token && !token.Contains(' '))))
            {
                (label, below) = AddRow(cut, text, line) is { } next ? (next, 0) : (label, below);
                continue;
            }

            label = AddValues(cut, value, label, line);
            below = 0;
        }

        return cut;
    }

    /// <summary>Adds what a line holds behind a sentence: values, and the row that they run into.</summary>
    /// <returns>The label of that row, or none.</returns>
    private static string AddValues(List<(string Text, int Line)> cut, Match value, string label, int line)
    {
        var facts = new[] { (Label: label, Said: value.Groups["value"].Value.Trim()) }
            .Concat(value.Groups["further"].Captures.Zip(value.Groups["shown"].Captures, (further, shown) => (Label: further.Value, Said: shown.Value.Trim())));
        cut.AddRange(facts.Where(fact => fact.Said.Length > 0 && fact.Label != "Example").Select(fact => (fact.Label == "Default" ? $"Default value: {fact.Said}" : $"{fact.Label}: {fact.Said}", line)));
        return value.Groups["next"].Value is { Length: > 0 } next ? AddRow(cut, next, line) ?? "" : "";
    }

    /// <summary>Adds a line, a row without its label.</summary>
    /// <returns>The label; empty where the row has none, and null where the line is no row.</returns>
    private static string? AddRow(List<(string Text, int Line)> cut, string text, int line)
    {
        var row = Row.Match(text);
        cut.Add((row.Groups["label"].Success ? text[..row.Groups["label"].Index] : text, line));
        return !row.Success ? null : row.Groups["label"].Value is { Length: > 0 } label ? label.Split(':')[0] : "";
    }

    private const string Together = @"[A-Za-z_][\w.\-]*?(string|integer|number|boolean|object|array|any)(\[\])?( · [\w\-]+(: [\w.\-]+?)?)*?(Required|Optional)";

    private const string Listed = "Possible values";

    private const string Labels = "(Default|Example|Pattern|" + Listed + ")";

    private static readonly Regex Row = PagePattern.Of("^" + Together + "(?<label>" + Labels + @":\s*)?$");

    // "20Example: 7fromstringRequired", "7Responses": a name begins behind a figure, a blank or a capital.
    private static readonly Regex Value = PagePattern.Of(@"^(?<value>((?!" + Labels + @": ).)*?)((?<further>" + Labels + @"): (?<shown>((?!" + Labels + @": ).)*?))*(?<next>(?<=[\d\s$""]|true|false|[A-Z](?=[a-z]))(?<![A-Z](?=[A-Z]))" + Together + "(" + Labels + @":)?\s*|(Responses|Body|(Query|Path|Header) parameters))?$");
}
