using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending.Viewers;

/// <summary>Rows of viewers of descriptions, as a browser copies them: the name and perhaps <c>required</c>, a tab, and below it the type and what it is, in paragraphs.</summary>
internal static class ViewerRows
{
    /// <summary>Writes such rows with pipes.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>(lines.Count);
        var isTable = false;

        // Some copies lose the tabs; then names stand right above their types, as below no other heading.
        var hasTabs = !lines.Exists(line => Schema.IsMatch(line.Text)) || lines.Exists(line => line.Text.EndsWith('\t'));

        var isFailed = false;

        // Where such a viewer marks what must be sent, the rest may be left out.
        var unmarked = lines.Exists(line => line.Text.Trim() == "required") ? "No" : "";
        for (var at = 0; at < lines.Count;)
        {
            if (TypeOf(lines, at, isWithin: isTable || !hasTabs, hasTabs) is not (> 0 and var type))
            {
                isTable = false;
                isFailed = OfReply.Match(lines[at].Text) is { Success: true } status ? status.Groups["failed"].Success : isFailed;

                // What a failed call answers is described like the reply, and is none of it.
                joined.Add(isFailed && Schema.IsMatch(lines[at].Text) ? ("Error response:", lines[at].Line) : lines[at]);
                at++;
                continue;
            }

            if (!isTable)
            {
                joined.AddRange(PipeRow.Head(["Name", "Type", "Required", "Description"], lines[at].Line));
            }

            var end = End(lines, type + 1, hasTabs);
            var said = Type.Match(lines[type].Text.Trim());
            joined.Add((PipeRow.Write([lines[at].Text.Trim(), Named(said), lines[at + 1].Text.Trim() == "required" ? "Yes" : unmarked, Description(said.Groups["type"].Value.Contains(" or null", StringComparison.Ordinal) ? "May be null" : "", said.Groups["limits"].Value.Replace("non-empty", said.Groups["type"].Value.StartsWith('A') ? ">= 1 items" : ">= 1 characters", StringComparison.Ordinal), lines[(type + 1)..end])]), lines[at].Line));
            (at, isTable) = (end, true);
        }

        return joined;
    }

    /// <summary>The line with the type of the row that begins at a line; 0 where none begins there. Within a table, the mark may stand without a tab.</summary>
    private static int TypeOf(List<(string Text, int Line)> lines, int at, bool isWithin, bool hasTabs)
    {
        var isMarked = at + 2 < lines.Count && lines[at + 1].Text.Trim() == "required";
        var type = lines[at].Text.EndsWith('\t') ? at + 1 : !isMarked ? hasTabs ? 0 : at + 1 : lines[at + 2].Text.Contains('\t', StringComparison.Ordinal) && lines[at + 2].Text.Trim().Length == 0 ? at + 3 : isWithin ? at + 2 : 0;
        type = type > 0 ? WrittenLines.From(lines, type) : 0;
        return type > 0 && type < lines.Count && ParameterNames.IsName(lines[at].Text.Trim()) && (hasTabs || !NoName.IsMatch(lines[at].Text)) && Type.Match(lines[type].Text.Trim()) is { Success: true } said && TypeWords.Read(Named(said), isColumn: true) is not null ? type : 0;
    }

    /// <summary>The type without what its object is called, for what that holds, the viewer shows below it; and without a format that would be a type of its own.</summary>
    private static string Named(Match said) => FormatOfText.Replace(Called.Replace(said.Groups["type"].Value, "").Replace(" or null", "", StringComparison.Ordinal), "");

    /// <summary>The line behind a row: where the next begins, or something else.</summary>
    private static int End(List<(string Text, int Line)> lines, int at, bool hasTabs)
    {
        while (at < lines.Count && TypeOf(lines, at, isWithin: true, hasTabs) == 0 && !Cells.IsMatch(lines[at].Text) && !Status.IsMatch(lines[at].Text) && !(at > 0 && lines[at - 1].Text.Trim().Length == 0 && OfObject.IsMatch(lines[at].Text)) && !CallMethods.MethodAlone.IsMatch(lines[at].Text.Trim()) && HeadingWords.Read(lines[at].Text, isHeading: false) is null or (SectionKind.Sample, _))
        {
            at++;
        }

        return at;
    }

    /// <summary>What stands below a type; values stand in a table of their own, each above what it means.</summary>
    private static string Description(string nullable, string limits, List<(string Text, int Line)> below)
    {
        var values = below.FindIndex(line => Values.IsMatch(line.Text));
        var listed = values < 0 ? [] : below.Skip(values + 1).Where(line => line.Text.EndsWith('\t')).Select(line => line.Text.Trim()).ToArray();
        var words = below.Take(values < 0 ? below.Count : values).Select(line => line.Text.Trim()).Select(text => Numbers.IsMatch(text) ? $"Enum: {string.Join(", ", text[5..].Split(' ', StringSplitOptions.RemoveEmptyEntries))}" : text).Prepend(nullable).Prepend(limits).Where(words => words.Length > 0);
        return string.Join(' ', (listed.Length > 1 ? words.Append($"Enum: {string.Join(", ", listed)}") : words).Select(part => part[^1] is '.' or ':' or ',' or ';' ? part : part + "."));
    }

    private static readonly Regex Type = PagePattern.Of(@"^(?<type>[A-Za-z]+ of [a-z]+|[A-Za-z]+( or null)?( <[\w\-.: ]+>)?( \([\w. ]+\))?)( <[^<>]+>)?( unique)?(\s+(?<limits>[\[(<>=].*|non-empty.*))?$");

    // "text" may be the name of one.
    private static readonly Regex NoName = PagePattern.AnyCase(@"^\s*(required|optional|object|array|string|number|integer|boolean)\s*$");

    // "string <int>"
    private static readonly Regex FormatOfText = PagePattern.Of(@"(?<=^string) <(int|int32|int64|integer|number|bool|boolean)>$");

    // "object (Options)"
    private static readonly Regex Called = PagePattern.AnyCase(@"(?<=\bobjects?) \([\w. ]+\)$");

    private static readonly Regex OfReply = PagePattern.AnyCase(@"^\s*([23]\d\d|(?<failed>[45]\d\d)|Request Body schema:.*|(get|post|put|patch|delete)\s*/\S*)\s*$");

    // "recipient (Recipient)" heads what the object holds.
    private static readonly Regex OfObject = PagePattern.Of(@"^\s*[a-z]\w*\s+\([A-Z]\w*\)\s*$");

    // "Code<tab>Text<tab>Description" heads a table of its own.
    private static readonly Regex Cells = PagePattern.AnyCase(@"^\s*\w*code\t\s*\w+(\t\s*\w+)?\s*$");

    // "Enum: 4 6"
    private static readonly Regex Numbers = PagePattern.Of(@"^Enum:(\s+-?\d+){2,}$");

    // "400 Bad Request" begins the next reply, and "get/messages" what shows the call.
    private static readonly Regex Status = PagePattern.Of(@"^\s*([1-5]\d\d(\s+[A-Z][A-Za-z \-]{1,60})?|(get|post|put|patch|delete)\s*/\S*)\s*$");

    private static readonly Regex Schema = PagePattern.Of(@"^\s*(Request Body|Response) schema:\s*([a-z]+/.*)?$", RegexOptions.IgnoreCase);

    private static readonly Regex Values = PagePattern.AnyCase(@"^\s*(enum )?values?\tdescription\s*$");
}
