using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Mending;
using OtpContracts.Cli.Importing.Tables;
using OtpContracts.Cli.Importing.Pages.Html;

namespace OtpContracts.Cli.Importing.Pages;

/// <summary>Reads saved text or markdown: headings, tables of pipes or tabs, samples, and lines.</summary>
internal static class TextPage
{
    private const int LongestSample = 600;

    /// <summary>Reads the lines of a page.</summary>
    /// <param name="lines">The lines.</param>
    /// <returns>The pieces in order.</returns>
    public static IReadOnlyList<PageBlock> Read(IReadOnlyList<string> lines)
    {
        var blocks = new List<PageBlock>();
        var written = MendedLines.Of(lines);
        for (var i = 0; i < written.Count;)
        {
            i = ReadFence(written, i, blocks) ?? FieldTags.Read(written, i, MarkdownText.Plain, blocks) ?? SkipComponent(written, i) ?? ReadMarkup(written, i, blocks) ?? ReadSample(written, i, blocks) ?? ReadCommand(written, i, blocks) ?? ReadPipes(written, i, blocks) ?? ReadTabs(written, i, blocks) ?? ReadLine(written, i, blocks);
        }

        return blocks;
    }

    private static int? ReadFence(List<(string Text, int Line)> lines, int at, List<PageBlock> blocks)
    {
        var fence = lines[at].Text.TrimStart();
        if (!Fence.Is(fence) && !fence.StartsWith("~~~", StringComparison.Ordinal))
        {
            return null;
        }

        if (OneLineFence.Match(fence) is { Success: true } whole)
        {
            blocks.Add(new SampleBlock(whole.Groups["sample"].Value, lines[at].Line));
            return at + 1;
        }

        var end = lines.FindIndex(at + 1, line => line.Text.TrimStart().StartsWith(fence[..3], StringComparison.Ordinal));
        end = end < 0 ? lines.Count : end;
        if (end - at == 2 && CallAlone.IsMatch(lines[at + 1].Text))
        {
            blocks.Add(new TextLine(lines[at + 1].Text.Trim(), Level: 0, lines[at + 1].Line));
            return end + 1;
        }

        blocks.Add(SampleBlock.Marked(string.Join('\n', lines.Skip(at + 1).Take(end - at - 1).Select(line => line.Text)), lines[Math.Min(at + 1, lines.Count - 1)].Line, CodeFence.IsMatch(fence)));
        return end + 1;
    }

    /// <summary>The tag of a component that is written over several lines sets a page up; what it holds is no sample.</summary>
    private static int? SkipComponent(List<(string Text, int Line)> lines, int at)
    {
        var end = ComponentStart.IsMatch(lines[at].Text) ? lines.FindIndex(at, line => line.Text.TrimEnd().EndsWith('>')) : -1;
        return end >= 0 && end - at <= MendedLines.MostOfCell ? end + 1 : null;
    }

    /// <summary>HTML within Markdown: a table, a heading, a list, up to where its element closes.</summary>
    private static int? ReadMarkup(List<(string Text, int Line)> lines, int at, List<PageBlock> blocks)
    {
        if (MarkupStart.Match(lines[at].Text) is not { Success: true } start)
        {
            return null;
        }

        var (depth, end) = (0, at);
        for (; end < lines.Count; end++)
        {
            depth += Tags(lines[end].Text, "<" + start.Groups["name"].Value) - Tags(lines[end].Text, "</" + start.Groups["name"].Value);
            if (depth <= 0)
            {
                break;
            }
        }

        end = depth > 0 ? EndOfUnclosed(lines, at, start.Groups["name"].Value) : Math.Min(end + 1, lines.Count);
        blocks.AddRange(HtmlPage.ReadPart(string.Join('\n', lines.Skip(at).Take(end - at).Select(line => line.Text.Replace("**", "", StringComparison.Ordinal))), lines[at].Line));
        return end;
    }

    /// <summary>An element that nothing closes ends where another of its name begins, or the next part of the page.</summary>
    private static int EndOfUnclosed(List<(string Text, int Line)> lines, int at, string name) =>
        lines.FindIndex(at + 1, line => LowHeading.IsMatch(line.Text) || (MarkupStart.Match(line.Text) is { Success: true } other && other.Groups["name"].Value == name)) is var next and >= 0 ? next : lines.Count;

    private static int Tags(string text, string start)
    {
        var count = 0;
        for (var at = text.IndexOf(start, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(start, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            count += at + start.Length < text.Length && char.IsAsciiLetterOrDigit(text[at + start.Length]) ? 0 : 1;
        }

        return count;
    }

    /// <summary>JSON that starts on a line of its own, up to where its brackets close.</summary>
    private static int? ReadSample(List<(string Text, int Line)> lines, int at, List<PageBlock> blocks)
    {
        var isHeadless = IsHeadless(lines, at);
        if (!isHeadless && !SampleStart.IsMatch(lines[at].Text))
        {
            return null;
        }

        if (isHeadless && MembersAlone(lines, at) is > 1 and var count)
        {
            blocks.Add(new SampleBlock("{" + string.Join('\n', lines.Skip(at).Take(count).Select(line => line.Text)) + "}", lines[at].Line));
            return at + count;
        }

        var (depth, inText) = (isHeadless ? 1 : 0, false);
        for (var i = at; i < Math.Min(lines.Count, at + LongestSample); i++)
        {
            var text = lines[i].Text;
            inText = false;
            for (var c = 0; c < text.Length; c++)
            {
                if (text[c] == '"' && (c == 0 || text[c - 1] != '\\'))
                {
                    inText = !inText;
                }

                depth += inText ? 0 : text[c] switch { '{' or '[' => 1, '}' or ']' => -1, _ => 0 };
                if (depth == 0 && text[c] is '}' or ']')
                {
                    var last = text[..(c + 1)];
                    blocks.Add(new SampleBlock((isHeadless ? "{" : "") + string.Join('\n', lines.Skip(at).Take(i - at).Select(line => line.Text).Append(last)), lines[at].Line));

                    // What stands behind the sample on the same line is still to be read.
                    lines[i] = (text[(c + 1)..].TrimStart(), lines[i].Line);
                    return lines[i].Text.Length == 0 ? i + 1 : i;
                }
            }
        }

        // A copy may break off within its last sample.
        var rest = lines.Skip(at).Select(line => line.Text).ToArray();
        if (!isHeadless && rest.Length is > 2 and < LongestSample && Array.TrueForAll(rest, CutLine.IsMatch))
        {
            blocks.Add(new SampleBlock(string.Join('\n', rest), lines[at].Line));
            return lines.Count;
        }

        return null;
    }

    /// <summary>A copy may lose the first bracket of a sample, where it stood alone on a line.</summary>
    private static bool IsHeadless(List<(string Text, int Line)> lines, int at) =>
        Member.IsMatch(lines[at].Text) && (at == 0 || lines[at - 1].Text.TrimEnd() is not [.., '{' or '[' or ',' or '"' or '}' or ']' or '\'']);

    /// <summary>How many lines from here are members of an object that lost its last bracket too; 0 where it is still there.</summary>
    private static int MembersAlone(List<(string Text, int Line)> lines, int at)
    {
        var end = at;
        while (end < lines.Count && PlainMember.Match(lines[end].Text) is { Success: true } member)
        {
            end++;
            if (!member.Groups["comma"].Success)
            {
                var below = lines.Skip(end).Select(line => line.Text.TrimStart()).FirstOrDefault(text => text.Length > 0);
                return below is ['}' or ']' or '"' or ',', ..] ? 0 : end - at;
            }
        }

        return 0;
    }

    /// <summary>A curl line that goes on below: each line but the last ends with a backslash, or stands within quotes.</summary>
    private static int? ReadCommand(List<(string Text, int Line)> lines, int at, List<PageBlock> blocks)
    {
        if (!CommandStart.IsMatch(lines[at].Text))
        {
            return null;
        }

        var isQuoted = false;
        var end = lines.FindIndex(at, line => !(isQuoted ^= line.Text.AsSpan().Count('\'') % 2 == 1) && !line.Text.TrimEnd().EndsWith('\\'));
        end = end < 0 || end - at > LongestSample ? lines.FindIndex(at, line => !line.Text.TrimEnd().EndsWith('\\')) : end;
        end = end < 0 ? lines.Count : end + 1;

        // A backslash too many stands in front of what comes next.
        while (end - at > 1 && TitleLine.IsMatch(lines[end - 1].Text) && lines[end - 2].Text.TrimEnd().EndsWith('\\'))
        {
            end--;
        }

        end = EndOfBody(lines, at, end);
        blocks.Add(new SampleBlock(string.Join('\n', lines.Skip(at).Take(end - at).Select(line => line.Text)), lines[at].Line));
        return end;
    }

    /// <summary>Where the copy lost the quote behind the body of a command, or the option in front of it, the body ends with its last bracket.</summary>
    private static int EndOfBody(List<(string Text, int Line)> lines, int at, int end)
    {
        if (lines[end - 1].Text.Trim() is not ("{" or [.., '\'' or '"', '{']))
        {
            return end;
        }

        var depth = 1;
        for (var i = end; i < Math.Min(lines.Count, at + LongestSample); i++)
        {
            depth += lines[i].Text.AsSpan().Count('{') - lines[i].Text.AsSpan().Count('}');
            if (depth <= 0)
            {
                var goesOn = lines.Skip(i).TakeWhile(line => line.Text.TrimEnd().EndsWith('\\')).Count();
                return Math.Min(lines.Count, i + goesOn + 1);
            }
        }

        return end;
    }

    private static int? ReadPipes(List<(string Text, int Line)> lines, int at, List<PageBlock> blocks)
    {
        var rows = new List<TableRow>();
        var i = at;
        for (; i < lines.Count && IsPipes(lines[i].Text) && !(i > at && (IsHeader(lines, i) || HeadsOther(rows, lines[i].Text))); i++)
        {
            if (i == at && IsHeader(lines, i) && TextInFront(lines[i].Text, lines[i + 1].Text) is { Length: > 0 } front)
            {
                // A copy may lose the line break in front of the table.
                blocks.Add(new TextLine(MarkdownText.Plain(front).Trim(), Level: 0, lines[i].Line));
                lines[i] = (lines[i].Text[front.Length..], lines[i].Line);
            }

            // Markdown asks for headings, and an empty row in their place heads nothing.
            if (!Separator.IsMatch(lines[i].Text) && !(rows.Count == 0 && IsHeader(lines, i) && SplitPipes(lines[i].Text).TrueForAll(cell => cell.Trim().Length == 0)))
            {
                rows.Add(new TableRow(SplitPipes(lines[i].Text), Nested: null, lines[i].Line));
            }
        }

        if (rows.TrueForAll(row => row.Cells.Count < 2))
        {
            return rows.Count > 0 || i == at ? null : i;
        }

        // Words over all columns, right above the first row of a table, are its title.
        var isTitle = rows is [{ Cells: var cells }] && i == at + 1 && i < lines.Count && IsHeader(lines, i) && cells[0].Any(char.IsLetter) && cells.Skip(1).All(string.IsNullOrWhiteSpace);
        blocks.Add(isTitle ? new TextLine(rows[0].Cells[0].Trim(), Level: 0, lines[at].Line) : new PageTable(rows, lines[at].Line));
        return i;
    }

    /// <summary>Whether a row of headings stands here, above its separator: it begins a table, also right below another.</summary>
    private static bool IsHeader(List<(string Text, int Line)> lines, int at) =>
        at + 1 < lines.Count && lines[at + 1].Text.Contains('|') && Separator.IsMatch(lines[at + 1].Text) && !Separator.IsMatch(lines[at].Text);

    /// <summary>Headings of more or fewer columns begin another table, also without their separator.</summary>
    private static bool HeadsOther(List<TableRow> rows, string text) =>
        rows.Count > 1 && SplitPipes(text) is { Count: > 1 } cells && cells.Count != rows[0].Cells.Count && ColumnWords.Header(cells) is not null;

    private static string TextInFront(string header, string separator)
    {
        var surplus = header.TrimStart().StartsWith('|') ? 0 : SplitPipes(header).Count - SplitPipes(separator).Count;
        return surplus == 1 && separator.TrimStart().StartsWith('|') ? header[..header.IndexOf('|', StringComparison.Ordinal)] : "";
    }

    // Without a frame, two pipes side by side are an operator; within one, an empty cell. "string | null" is a type.
    private static bool IsPipes(string text) =>
        text.Contains('|') && !OneOfTypes.IsMatch(text) && TypeWords.Read(text, isColumn: true) is not { IsNullable: true } && (!text.TrimEnd('|', ' ').Contains("||", StringComparison.Ordinal) || text.Trim() is ['|', .., '|']) && !Item.IsMatch(text) && !Alternatives.IsMatch(text) && !PatternAtEnd.IsMatch(text) && !Form.IsMatch(text) && (SplitPipes(text).Count > 1 || Separator.IsMatch(text));

    private static List<string> SplitPipes(string text)
    {
        // "|_" in front of a name says how deep it is; it is no border of a cell.
        var row = DepthMark.Replace(text, match => new string('└', match.Groups["mark"].Captures.Count)).Replace("\\|", "¦", StringComparison.Ordinal).Trim();
        row = row.StartsWith('|') ? row[1..] : row;
        row = row.EndsWith('|') ? row[..^1] : row;
        return [.. row.Split('|').Select(cell => MarkdownText.Plain(cell.TrimEnd()).Replace('¦', '|'))];
    }

    private static int? ReadTabs(List<(string Text, int Line)> lines, int at, List<PageBlock> blocks)
    {
        var rows = new List<TableRow>();
        var i = at;
        for (; i < lines.Count && lines[i].Text.Trim('\t', ' ').Contains('\t'); i++)
        {
            rows.Add(new TableRow([.. lines[i].Text.Trim('\t').Split('\t').Select(MarkdownText.Plain)], Nested: null, lines[i].Line));
        }

        if (rows.Count < 2)
        {
            return null;
        }

        blocks.Add(new PageTable(rows, lines[at].Line));
        return i;
    }

    private static int ReadLine(List<(string Text, int Line)> lines, int at, List<PageBlock> blocks)
    {
        var text = lines[at].Text.Trim();
        var heading = Heading.Match(text);
        var below = at + 1 < lines.Count ? lines[at + 1].Text.Trim() : "";
        var isUnderlined = text.Length > 0 && (Underline.IsMatch(below) || (LowUnderline.IsMatch(below) && below.Length >= text.Length - 1));
        var level = heading.Success ? heading.Groups["marks"].Length : !isUnderlined ? 0 : below[0] is '=' or '-' ? 2 : 3;
        var plain = MarkdownText.Plain(heading.Success ? heading.Groups["text"].Value : text).Trim();
        if (plain.Length > 0 && !Ruler.IsMatch(plain))
        {
            blocks.Add(new TextLine(plain, level, lines[at].Line, Indent(lines[at].Text), Math.Max(0, lines[at].Text.AsSpan().IndexOfAnyExcept(' '))));
        }

        return isUnderlined ? at + 2 : at + 1;
    }

    /// <summary>How far an item of a list is indented.</summary>
    private static int Indent(string text)
    {
        var start = text.AsSpan().IndexOfAnyExcept(' ', '\t');
        return start > 0 && start + 1 < text.Length && text[start] is '-' or '*' or '+' or '•' && text[start + 1] == ' ' ? text[..start].Aggregate(0, (width, blank) => blank == '\t' ? width + 4 - width % 4 : width + 1) : 0;
    }

    private static readonly Regex ComponentStart = PagePattern.Of(@"^\s*<[A-Z]\w*(\s[^>]*)?$");

    // It may begin an item of a list.
    private static readonly Regex SampleStart = PagePattern.Of(@"^\s*(•\s+[{\[]\s*$|\{\s*($|[""'“]|-\s*""|//|\w+\s*:)|\[\s*($|[{""]))");

    private static readonly Regex Member = PagePattern.Of(@"^\s*""[A-Za-z_]\w*""\s*:\s*\S.*[,{\[]\s*$");

    private static readonly Regex PlainMember = PagePattern.Of(@"^\s*""[A-Za-z_]\w*""\s*:\s*(""[^""]*""|-?\d[\d.]*|true|false|null)\s*(?<comma>,)?\s*$");

    private static readonly Regex CutLine = PagePattern.Of(@"^\s*($|[{}\[\],""]|//|/\*|\*/|-?\d[\d.]*\s*,?$|true|false|null)");

    private static readonly Regex CommandStart = PagePattern.Of(@"^[\s$>]*curl\s(.*\\\s*|[^']*'([^']*'[^']*')*[^']*)$");

    private static readonly Regex OneLineFence = PagePattern.Of(@"^```\w*\s+(?<sample>\S.*?)\s*```$");

    private static readonly Regex CodeFence = PagePattern.AnyCase(@"^(```|~~~)\s*(c#|csharp|cs|java|kotlin|php|python|py|ruby|rb|go|golang|js|javascript|ts|typescript|node|nodejs|swift|rust|perl|vb|dart)\b");

    // A fence around a method, or a method and a path, and nothing else, shows no request but says what it is.
    private static readonly Regex CallAlone = PagePattern.Of(@"^\s*\[?(GET|POST|PUT|DELETE|PATCH)\]?(\s+(\[{1,3}[^\[\]?]{1,120}\]{1,3}(/[\w {}\-]+)*|[^\s?]*)/[^\s?]*)?\s*$|^\s*https?://[^\s?]*/(:[A-Za-z_]|\{\w|<\w)[^\s?]*\s*$");

    private static readonly Regex Separator = PagePattern.Of(@"^[\s|:+-]*-{2,}[\s|:+-]*$|^\s*\|(\s*:?-:?\s*\|){2,}\s*$");

    // "to String|Array The number": the only pipe parts two types.
    private static readonly Regex OneOfTypes = PagePattern.AnyCase(@"^[^|]*\s(string|int|integer|number|array|object|bool|boolean|list)\|(string|int|integer|number|array|object|bool|boolean|list)(\s[^|]*)?$");

    private static readonly Regex DepthMark = PagePattern.Of(@"(?<mark>\\?\|_+)+(?=\s*[A-Za-z])|(?<mark>\\?\|--+)+(?=\s*[A-Za-z])");

    private static readonly Regex Heading = PagePattern.Of(@"^(?<marks>#{1,6})\s*(?<text>.*?)\s*#*$");

    // One sign alone begins a comment of code, too.
    private static readonly Regex LowHeading = PagePattern.Of(@"^#{2,6}\s+\S");

    private static readonly Regex Underline = PagePattern.Of(@"^(={3,}|-{3,})$");

    private static readonly Regex TitleLine = PagePattern.Of(@"^\s*[A-Z][a-z]+( [A-Za-z]+){0,4}\s*:?\s*$");

    // reStructuredText has further ones.
    private static readonly Regex LowUnderline = PagePattern.Of(@"^(~{4,}|\^{4,})$");

    private static readonly Regex MarkupStart = PagePattern.AnyCase(@"^\s*<(?<name>table|pre|h[1-6]|ul|ol|dl)[\s>]");

    // reStructuredText draws such lines around its tables.
    private static readonly Regex Ruler = PagePattern.Of(@"^=+(\s+=+)+$");

    // An item of a list may hold a pipe.
    // "to=1&parts=a|b", "form (string, optional): a | b"
    private static readonly Regex Form = PagePattern.Of(@"^\s*[A-Za-z_]\w*=[^&|\s]*&[A-Za-z_]\w*=|^\s*([\-*•]\s*)?[A-Za-z_]\w*\s*\([a-z]+(,\s*[a-z]+)*\)\s*:\s");

    private static readonly Regex Item = PagePattern.Of(@"^\s*(\d{1,2}[.)]|[*+•])\s");

    // "Valid values: A | B" is a sentence.
    private static readonly Regex Alternatives = PagePattern.AnyCase(@"^\s*((valid|allowed|possible|accepted) values?\s*:\s*|value in\s?(?=""))[^|\s]+(\s*\|\s*[^|\s]+)+\s*$");

    // ">= 4 characters /^(a|b)$/"
    private static readonly Regex PatternAtEnd = PagePattern.Of(@"(^|\s)/\^\S.*\$/$");
}
