using System.Text.RegularExpressions;

namespace OtpContracts.Cli.Importing.Pages;

/// <summary>Reads fields that a page of components describes with a tag each: <c>&lt;ParamField body="to" type="string" required&gt;</c>.</summary>
internal static class FieldTags
{
    private const int MostLinesOfTag = 12;
    private const int DeepestNesting = 40;

    private static readonly string[] Headings = ["Name", "Type", "Required", "Default", "In", "Description"];

    /// <summary>Reads the fields that stand here, those within them marked as deep.</summary>
    /// <param name="lines">The lines of the page.</param>
    /// <param name="at">The line of the first tag.</param>
    /// <param name="plain">Takes the marks out of a text.</param>
    /// <param name="blocks">Where the table of them goes.</param>
    /// <returns>The line behind the last field, or null where none stands here.</returns>
    public static int? Read(List<(string Text, int Line)> lines, int at, Func<string, string> plain, List<PageBlock> blocks)
    {
        if (!Tag.IsMatch(lines[at].Text))
        {
            return null;
        }

        var rows = new List<TableRow>();
        var words = new List<List<string>>();
        var open = new Stack<(string Tag, int Row)>();
        var (i, end, inFence) = (at, at, false);
        for (; i < lines.Count; i++)
        {
            var text = lines[i].Text.Trim();
            inFence ^= Fence.Is(text);
            if (!inFence && Tag.IsMatch(text) && Whole(lines, ref i) is { } field)
            {
                rows.Add(Row(field, open.Count, lines[i].Line));
                words.Add([]);
                open.Push((field.Groups["tag"].Value, rows.Count - 1));
                text = field.Groups["rest"].Value;
                if (field.Groups["closed"].Success)
                {
                    open.Pop();
                }
            }
            else if (open.Count == 0 && text.Length > 0 && !Component.IsMatch(text))
            {
                break;
            }

            if (open.Count > 0)
            {
                words[open.Peek().Row].Add(inFence || Fence.Is(text) ? "" : plain(Component.Replace(text, " ")).Trim());
            }

            while (open.Count > 0 && text.Contains("</" + open.Peek().Tag, StringComparison.Ordinal))
            {
                var close = text.IndexOf("</" + open.Pop().Tag, StringComparison.Ordinal);
                text = text[(close + 2)..];
            }

            end = open.Count == 0 && rows.Count > 0 && text.Length > 0 ? i + 1 : end;
        }

        if (rows.Count == 0)
        {
            return null;
        }

        var described = rows.Select((row, index) => row with { Cells = [.. row.Cells.SkipLast(1), string.Join(' ', words[index].Where(word => word.Length > 0))] });
        blocks.Add(new PageTable([new TableRow(Headings, Nested: null, lines[at].Line), .. described], lines[at].Line));
        return open.Count > 0 ? i : end;
    }

    /// <summary>A tag may be written over several lines.</summary>
    private static Match? Whole(List<(string Text, int Line)> lines, ref int at)
    {
        var text = lines[at].Text.Trim();
        var last = at;
        while (!text.Contains('>') && last + 1 < lines.Count && last - at < MostLinesOfTag)
        {
            text += " " + lines[++last].Text.Trim();
        }

        if (Field.Match(text) is not { Success: true } field || Name.Match(field.Groups["attributes"].Value).Length == 0 || !Type.IsMatch(field.Groups["attributes"].Value))
        {
            return null;
        }

        at = last;
        return field;
    }

    private static TableRow Row(Match field, int depth, int line)
    {
        var attributes = field.Groups["attributes"].Value;
        var name = Name.Match(attributes);
        var required = Required.Match(attributes);
        var isRequired = required.Success && !required.Groups["value"].Value.Contains("false", StringComparison.Ordinal);
        var place = name.Groups["place"].Value is var word and not ("name" or "param") ? word : "";
        return new TableRow(
            [
                new string('└', Math.Min(depth, DeepestNesting)) + name.Groups["value"].Value,
                Type.Match(attributes).Groups["value"].Value,
                isRequired ? "Yes" : "No",
                Default.Match(attributes).Groups["value"].Value.Trim('{', '}', '"', '\''),
                place,
                "",
            ],
            Nested: null,
            line);
    }

    private static readonly Regex Tag = PagePattern.Of(@"^\s*<[A-Z]\w*(\s|$)");

    private static readonly Regex Field = PagePattern.Of(@"^<(?<tag>[A-Z]\w*)(?<attributes>[^>]*?)(?<closed>/)?>(?<rest>.*)$");

    private static readonly Regex Name = PagePattern.Of(@"\s(?<place>name|path|query|header|body|param)=[""'](?<value>[^""']+)[""']");

    private static readonly Regex Type = PagePattern.Of(@"\stype=[""'{]+(?<value>[^""'}]+)");

    private static readonly Regex Required = PagePattern.Of(@"\srequired\b(?<value>=\S+)?");

    private static readonly Regex Default = PagePattern.Of(@"\sdefault(Value)?=(?<value>""[^""]*""|'[^']*'|\{[^}]*\})");

    private static readonly Regex Component = PagePattern.Of(@"</?[A-Z]\w*[^<>]*>");
}
