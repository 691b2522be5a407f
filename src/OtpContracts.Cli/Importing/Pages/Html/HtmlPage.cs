using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace OtpContracts.Cli.Importing.Pages.Html;

/// <summary>Reads HTML into the same pieces as text: what a browser would show, without navigation and scripts.</summary>
internal sealed class HtmlPage
{
    private const int DeepestNesting = 200;

    // Each element costs the parser the more the deeper it stands.
    private const int DeepestParsed = 4000;

    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "noscript", "template", "svg", "nav", "head", "iframe", "select", "footer" };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    private readonly List<PageBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private int _textLine;
    private int _level;
    private int _lists;
    private int _parts;

    private HtmlPage()
    {
    }

    /// <summary>Reads a page.</summary>
    /// <param name="path">The page's file, for messages.</param>
    /// <param name="text">Its HTML.</param>
    /// <returns>The pieces in order.</returns>
    /// <exception cref="UnreadablePageException">It is the page to sign in by, or shows nothing.</exception>
    public static IReadOnlyList<PageBlock> Read(string path, string text)
    {
        if (IsTooDeep(text))
        {
            throw new UnreadablePageException(path, $"The HTML nests elements more than {DeepestParsed} deep, as no page of documentation does: save what the browser shows as text.");
        }

        var blocks = ReadDocument(text, out var document);
        if (document.QuerySelector("input[type=password i]") is not null && document.QuerySelector("table") is null)
        {
            throw new UnreadablePageException(path, "This is a page to sign in by: open the documentation in a browser that is signed in, and save it from there.");
        }

        return blocks.Count > 0 ? blocks : throw new UnreadablePageException(path, "The HTML shows no text: its script may build the page. Save it from the browser's own view (the elements, not the source).");
    }

    /// <summary>Reads HTML that stands within a text.</summary>
    /// <param name="text">The HTML.</param>
    /// <param name="line">Its first line in the file.</param>
    /// <returns>The pieces in order; none where it shows nothing.</returns>
    public static IEnumerable<PageBlock> ReadPart(string text, int line) => ReadDocument(text, out _).Select(block => Below(block, line - 1));

    private static List<PageBlock> ReadDocument(string text, out IDocument document)
    {
        document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(text);
        OpenTables.Close(document);
        CodeAlternatives.Quote(document);
        var page = new HtmlPage();
        page.ReadChildren(document.Body ?? document.DocumentElement, depth: 0);
        page.EndText();
        return page._blocks;
    }

    /// <summary>Whether so many of the same element stand open at once.</summary>
    private static bool IsTooDeep(string text)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (Match tag in Nested.Matches(text))
        {
            var depth = open.GetValueOrDefault(tag.Groups["name"].Value) + (tag.Groups["end"].Success ? -1 : 1);
            open[tag.Groups["name"].Value] = Math.Max(0, depth);
            if (depth > DeepestParsed)
            {
                return true;
            }
        }

        return false;
    }

    // Viewers of descriptions open a call or a reply by a button on it: "post /send", "201 Created".
    private static readonly Regex ButtonText = PagePattern.AnyCase(@"^(get|post|put|patch|delete)\s*/\w|^[1-5]\d\d\s*(?-i:\p{Lu})");

    private static readonly Regex OfParameter = PagePattern.AnyCase(@"schema|propert|param|field");

    private static readonly Regex Nested = PagePattern.AnyCase(@"<(?<end>/)?(?<name>div|span|section|article|font|b|i|em|strong|ul|ol|blockquote|table)\b");

    private static PageBlock Below(PageBlock block, int lines) => block switch
    {
        PageTable table => Below(table, lines),
        _ => block with { Line = block.Line + lines },
    };

    private static PageTable Below(PageTable table, int lines) =>
        new([.. table.Rows.Select(row => row with { Line = row.Line + lines, Nested = row.Nested is null ? null : Below(row.Nested, lines) })], table.Line + lines);

    private void ReadChildren(INode node, int depth)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IElement element:
                    ReadElement(element, depth);
                    break;
                case IText text:
                    Append(text.Data, LineOf(text.ParentElement));
                    break;
            }
        }
    }

    private void ReadElement(IElement element, int depth)
    {
        var name = element.LocalName;
        if (Hidden.Contains(name) || element.HasAttribute("hidden") || depth > DeepestNesting || HtmlNavigation.Is(element) || (name == "button" && !ButtonText.IsMatch(HtmlText.Squeeze(element.TextContent))))
        {
            return;
        }

        switch (name)
        {
            case "br" or "hr":
                EndText();
                return;
            case "pre" or "textarea":
                EndText();
                AddSample(element);
                return;
            case "table":
                EndText();
                if (HtmlTable.Read(element) is { } table)
                {
                    _blocks.Add(table);
                }
                else
                {
                    ReadChildren(element, depth + 1);
                }

                return;
            case "dl" when HtmlDefinitions.Read(element) is { } row:
                EndText();
                HtmlDefinitions.Add(_blocks, row);
                return;
            case "dl" when HtmlLabelledTerms.Read(element) is { } labelled:
                EndText();
                _blocks.Add(labelled);
                return;
            case "dl" when HtmlDefinitions.ReadNested(element) is { } nested:
                EndText();
                _blocks.Add(nested);
                return;
            case ['h', >= '1' and <= '6']:
                EndText();
                _level = name[1] - '0';
                ReadChildren(element, depth + 1);
                EndText();
                _level = 0;
                return;
        }

        if (Inline.Contains(name))
        {
            ReadChildren(element, depth + 1);
            _text.Append(HtmlText.Behind(element));
            return;
        }

        EndText();
        var isPart = IsWithinItsLike(element);
        _lists += name is "ul" or "ol" ? 1 : 0;
        _parts += isPart ? 1 : 0;
        ReadChildren(element, depth + 1);
        EndText();
        _lists -= name is "ul" or "ol" ? 1 : 0;
        _parts -= isPart ? 1 : 0;
    }

    /// <summary>Whether an element that a site draws for a parameter stands within another of its kind: then it is a member of that one.</summary>
    private static bool IsWithinItsLike(IElement element) =>
        element.ClassName is { Length: > 0 } name && OfParameter.IsMatch(name) && element.GetAncestors().OfType<IElement>().Any(above => above.LocalName == element.LocalName && above.ClassName == name);

    private void AddSample(IElement element)
    {
        // Highlighters put each line into an element of its own, and some number the lines.
        var sample = HtmlText.Preformatted(element);
        if (!string.IsNullOrWhiteSpace(sample))
        {
            _blocks.Add(SampleBlock.Marked(sample.Trim('\n'), LineOf(element), HtmlCode.IsProgram(element)));
        }
    }

    private void Append(string text, int line)
    {
        if (_text.Length == 0)
        {
            _textLine = line;
        }

        _text.Append(text);
    }

    private void EndText()
    {
        var text = HtmlText.Squeeze(_text.ToString());
        _text.Clear();
        if (text.Length > 0)
        {
            _blocks.Add(new TextLine(text, _level, _textLine, (Math.Max(0, _lists - 1) + _parts) * 2));
        }
    }

    private static int LineOf(IElement? element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (at.SourceReference is { } source)
            {
                return source.Position.Line;
            }
        }

        return 1;
    }
}
