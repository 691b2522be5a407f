using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Statuses;

/// <summary>Statuses of HTTP as viewers of descriptions list replies: <c>• 400</c> with the meaning below, or <c>400: Bad Request</c>. A page may part each reply from the others.</summary>
internal sealed class RepliesByStatus
{
    // Statuses above their phrases: of each of several replies, one.
    private readonly List<(string Code, string Meaning, int Line)> _plain = [];

    /// <summary>The statuses of a section of replies, with those above their phrases that sections before had. One alone may be any sentence that begins with a number.</summary>
    /// <param name="section">The section.</param>
    /// <param name="lines">Its lines.</param>
    public IEnumerable<(string Code, string Meaning, int Line)> Read(PageSection section, IReadOnlyList<TextLine> lines)
    {
        var isOfReplies = OneReply.IsMatch(section.Title);
        bool IsMeaning(string text) => MeaningsBelow.IsPhrase(text) || (isOfReplies && char.IsAsciiLetterUpper(text[0]));
        var below = Below(text => ReplyItem.Match(text) is { Success: true } item ? item.Groups["code"].Value : null, text => !ReplyItem.IsMatch(text));
        var beside = lines.Select(line => (Said: SaidReply.Match(line.Text), line.Line)).Where(line => line.Said.Success).Select(line => (line.Said.Groups["code"].Value, Meaning: line.Said.Groups["meaning"].Value, line.Line)).ToArray();
        var labelled = Below(MeaningsBelow.LabelledCode, text => MeaningsBelow.LabelledCode(text) is null && text.Any(char.IsLetter));

        // The status of success may be the heading.
        (string Code, string Meaning, int Line) success = StatusCodes.IsHttpSuccess(section.Title) && lines is [var said, ..] ? (section.Title, said.Text, section.Line)
            : isOfReplies ? lines.Zip(lines.Skip(1)).Where((pair, i) => StatusCodes.IsHttpSuccess(pair.First.Text) && (i == 0 || MeaningsBelow.IsPhrase(pair.Second.Text) || pair.Second.Text == pair.First.Text)).Select(pair => (pair.First.Text, Words(pair.First.Text, pair.Second.Text), pair.First.Line)).FirstOrDefault()
            : default;
        _plain.AddRange(success is { Meaning: [>= 'A' and <= 'Z', ..] or "" } ? [success] : []);
        _plain.AddRange(Below(text => StatusCodes.IsHttpFailure(text) || (isOfReplies && text == "207") ? text : null, IsMeaning));
        return new[] { below, beside, Alternating(lines), Tabs(section, lines), _plain.Exists(item => StatusCodes.IsHttpFailure(item.Code)) ? [.. _plain] : [], labelled }.Where(items => items.Length > 1).SelectMany(items => items);

        (string Code, string Meaning, int Line)[] Below(Func<string, string?> codeOf, Func<string, bool> isMeaning) =>
            [.. lines.Zip(lines.Skip(1)).SelectMany(pair => codeOf(pair.First.Text) is { } found && (isMeaning(pair.Second.Text) || pair.Second.Text == found) ? [(found, Words(found, pair.Second.Text), pair.First.Line)] : Array.Empty<(string Code, string Meaning, int Line)>())];
    }

    /// <summary>What stands below a status; some viewers repeat it where nothing says what it means.</summary>
    private static string Words(string code, string below) => below == code ? "" : below;

    /// <summary>The tabs of a viewer, of which the first became a heading: nothing says what the statuses mean.</summary>
    private static (string Code, string Meaning, int Line)[] Tabs(PageSection section, IReadOnlyList<TextLine> lines) =>
        StatusCodes.IsHttpSuccess(section.Title) && lines.TakeWhile(line => StatusCodes.IsHttpFailure(line.Text)).ToArray() is { Length: > 1 } tabs ? [(section.Title, "", section.Line), .. tabs.Select(tab => (tab.Text, "", tab.Line))] : [];

    /// <summary>Statuses of HTTP, each above a sentence, and nothing else.</summary>
    private static (string Code, string Meaning, int Line)[] Alternating(IReadOnlyList<TextLine> lines) =>
        lines.Count > 2 && lines.Count % 2 == 0 && lines.Index().All(line => line.Index % 2 == 0 ? StatusCodes.IsHttp(line.Item.Text) : line.Item.Text.Contains(' '))
            ? [.. lines.Chunk(2).Select(pair => (pair[0].Text, pair[1].Text, pair[0].Line))]
            : [];

    private static readonly Regex OneReply = PagePattern.AnyCase(@"^(2\d\d$|Response Schema|Responses:?$)");

    private static readonly Regex ReplyItem = PagePattern.Of(@"^[•\-*]\s*(?<code>[1-5]\d\d)(\s+[a-z]+/[\w.+\-]+)?$");

    // "400: What is wrong", "400What is wrong", or a phrase of HTTP above the schema of that reply.
    private static readonly Regex SaidReply = PagePattern.Of(@"^(?<code>[1-5]\d\d)(\s*[:\-–—]\s+(?<meaning>[A-Z].*)|(?<meaning>[A-Z][a-z]+ .+)| (?<meaning>OK|Success|Created|Accepted|No Content|Bad Request|Unauthorized|Forbidden|Not Found|Conflict|Unprocessable (Entity|Content)|Too Many Requests|Internal Server Error|Service Unavailable))$|^\p{Cs}{2}\s*(?<code>[1-5]\d\d)\s*(?<meaning>\p{L}.{0,40})$");
}
