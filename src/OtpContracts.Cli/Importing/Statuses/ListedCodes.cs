using System.Globalization;
using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Statuses;

/// <summary>Lines such as <c>1701 = Sent</c> that stand together, three or more.</summary>
internal static class ListedCodes
{
    /// <summary>The lists of a section: of numbers too long for the values of a parameter, or below a line that says that they are codes.</summary>
    /// <param name="section">The section.</param>
    /// <returns>For each list the line above it where that announces codes, and its items.</returns>
    public static IEnumerable<(TextLine? Announced, (string Code, string Meaning, int Line)[] Items)> In(PageSection section)
    {
        if (Values.IsMatch(section.Title) && section.Blocks.OfType<TextLine>().Select(line => (Said: ItemOfValues.Match(line.Text), line.Line)).Where(line => line.Said.Success).ToArray() is { Length: > 2 } values)
        {
            yield return (null, Array.ConvertAll(values, line => (line.Said.Groups["code"].Value, line.Said.Groups["meaning"].Value, line.Line)));
            yield break;
        }

        if (Values.IsMatch(section.Title) && Scattered(section.Blocks) is { Length: > 2 } scattered)
        {
            yield return (null, scattered);
            yield break;
        }

        for (var at = 0; at < section.Blocks.Count; at++)
        {
            var announced = at > 0 && section.Blocks[at - 1] is TextLine above && Announcement.IsMatch(above.Text) ? above : null;
            var item = announced is null ? Item : ItemBelow;
            var listed = section.Blocks.Skip(at).Select(block => block is TextLine line ? (Said: item.Match(line.Text), line.Line) : (Said: Match.Empty, Line: 0)).TakeWhile(line => line.Said.Success).ToArray();
            if (listed.Length > 2 && !Array.TrueForAll(listed, line => Year.IsMatch(line.Said.Groups["code"].Value)))
            {
                yield return (announced, Array.ConvertAll(listed, line => (line.Said.Groups["code"].Value, line.Said.Groups["meaning"].Value, line.Line)));
            }

            if (listed.Length == 0 && section.Kind == SectionKind.Reply && section.Blocks[at] is TextLine line && InSentence(line) is { Length: > 2 } said)
            {
                yield return (null, said);
            }
            else if (listed.Length == 0 && section.Kind == SectionKind.Reply && HttpAlone(section.Blocks, at) is { Length: > 2 } bare)
            {
                yield return (null, bare);
                at += bare.Length - 1;
            }
            else if (listed.Length == 0 && at > 0 && section.Blocks[at - 1] is TextLine sentence && Returned.IsMatch(sentence.Text) && Stacked(section.Blocks, at) is { Length: > 2 } stacked)
            {
                yield return (sentence, stacked);
                at += stacked.Length * 2;
            }

            at += listed.Length;
        }
    }

    /// <summary>Codes alone on a line, each above what it means.</summary>
    private static (string Code, string Meaning, int Line)[] Stacked(IReadOnlyList<PageBlock> blocks, int at)
    {
        var codes = new List<(string Code, string Meaning, int Line)>();
        for (; at + 1 < blocks.Count && blocks[at] is TextLine code && blocks[at + 1] is TextLine { Level: 0 } meaning && StatusCodes.IsNumber(code.Text) && char.IsLetter(meaning.Text[0]); at += 2)
        {
            codes.Add((code.Text, meaning.Text, code.Line));
        }

        return [.. codes];
    }

    /// <summary>Codes alone on a line above what they mean, with more said of some: each is greater than the one before.</summary>
    private static (string Code, string Meaning, int Line)[] Scattered(IReadOnlyList<PageBlock> blocks)
    {
        var codes = blocks.Zip(blocks.Skip(1)).Where(pair => pair is { First: TextLine code, Second: TextLine { Level: 0 } meaning } && StatusCodes.IsNumber(code.Text) && char.IsLetter(meaning.Text[0]))
            .Select(pair => (Code: ((TextLine)pair.First).Text, Meaning: ((TextLine)pair.Second).Text, pair.First.Line)).ToArray();
        return codes.Zip(codes.Skip(1)).All(pair => int.Parse(pair.First.Code, CultureInfo.InvariantCulture) < int.Parse(pair.Second.Code, CultureInfo.InvariantCulture)) ? codes : [];
    }

    /// <summary>Codes within a sentence, each with what it means in brackets behind it: <c>code: 0 (sent), 301 (locked)</c>.</summary>
    private static (string Code, string Meaning, int Line)[] InSentence(TextLine line) =>
        Sentence.Match(PunctuationMarks.Latin(line.Text)) is { Success: true } said ? [.. said.Groups["code"].Captures.Zip(said.Groups["meaning"].Captures, (code, meaning) => (code.Value, meaning.Value, line.Line))] : [];

    /// <summary>Statuses of HTTP alone on lines, as the tabs of a viewer are copied: nothing says what they mean. One alone, or those of success alone, may be a number of anything.</summary>
    private static (string Code, string Meaning, int Line)[] HttpAlone(IReadOnlyList<PageBlock> blocks, int at)
    {
        var codes = blocks.Skip(at).OfType<TextLine>().TakeWhile(line => Http.IsMatch(line.Text)).DistinctBy(line => line.Text).ToArray();
        return Array.Exists(codes, code => code.Text[0] >= '4') && Array.Exists(codes, code => code.Text[0] == '2') ? Array.ConvertAll(codes, code => (code.Text, "", code.Line)) : [];
    }

    private static readonly Regex Sentence = PagePattern.AnyCase(@"(?<![a-z])(code|status|result|errcode|ret)\W{1,3}((?<code>-?\d{1,6})\s*\((?<meaning>\p{L}([^()]|\([^()]*\))*)\)[\s,;、/]*){3,}");

    private static readonly Regex Http = PagePattern.Of(@"^[2-5]\d\d$");

    // "The codes that a call can return are these."
    private static readonly Regex Returned = PagePattern.AnyCase(@"^(?=.{1,240}$).*(\bcodes\b.{0,60}\breturn(s|ed)?\b|\breturn(s|ed)?\b.{0,60}\bcodes\b)");

    // "values for error_code are:"
    private static readonly Regex Announcement = PagePattern.AnyCase(@"^.{0,40}\b(status|error|result|return|response)[_ ]?codes?\b.{0,30}:$");

    // A number below zero with a meaning in Chinese is a code for sure, and so is "ERR:NO_CREDIT".
    private static readonly Regex Item = PagePattern.Of(@"^[•\-*]?\s*(?<code>\d{3,6})\s*(=|:|-|–|;)\s*(?<meaning>[A-Za-z\u4e00-\u9fff].*)$|^(?<code>OK|SUCCESS)\s*=\s*(?<meaning>[A-Z]\w.*)$|^(?<code>\d{3,5})\s+(?<meaning>[A-Z][a-z]+ .*)$|^[•\-*]?\s*(?<code>ERR(OR)?(_[A-Z][A-Z_]+)?)\s+(=|-|–|:)\s+(?<meaning>[A-Za-z].*)$|^(?<code>[\-–]\d{1,5})\s+(?<meaning>[A-Za-z]{0,10}[\u4e00-\u9fff].*)$|^[•\-*]?\s*(?<code>[A-Z]{2,12}:[A-Z][A-Z_]{2,})\s+((=|-|–)\s+)?(?<meaning>[A-Z].*)$|^[•\-*]?\s*(?<code>[1-5]\d\d)\s+(?<meaning>\p{Lu}.*)$");

    // Below "Return values", lines that begin with numbers are codes, whatever stands between them.
    private static readonly Regex Values = PagePattern.AnyCase(@"^\W*(return(ed)?|response|result)\s+values?\W*$");

    private static readonly Regex ItemOfValues = PagePattern.Of(@"^[•\-*]?\s*(?<code>-?\d{1,6})(\s*(=|:|–)\s*|\s+)(?<meaning>[A-Z\u4e00-\u9fff].*)$");

    private static readonly Regex Year = PagePattern.Of(@"^(19[89]|20[0-3])\d$");

    private static readonly Regex ItemBelow = PagePattern.Of(@"^[•\-*]?\s*(?<code>-?\d{1,6})\s*(=|:|–)\s*(?<meaning>[A-Za-z\u4e00-\u9fff].*)$");
}
