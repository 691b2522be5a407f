using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Notations;

/// <summary>A call that a page writes in a notation of its own, with the lines of the page, written again as headings, tables and samples.</summary>
internal sealed class NotedCall
{
    private readonly List<(string Text, int Line)> _parameters = [];
    private readonly List<(string Text, int Line)> _reply = [];
    private readonly List<(string Text, int Line)> _statuses = [];
    private readonly List<(string Title, List<(string Text, int Line)> Lines)> _samples = [];

    /// <summary>What the call is named; else empty.</summary>
    public string Title { get; set; } = "";

    /// <summary>Method and path, and the line that gives them.</summary>
    public required (string Text, int Line) Call { get; init; }

    /// <summary>Adds a parameter.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type as written; else empty.</param>
    /// <param name="isRequired">Whether it must be sent; null where the notation does not say.</param>
    /// <param name="words">What it is.</param>
    /// <param name="line">Its line.</param>
    /// <param name="place">Where in the request it stands; empty where the notation does not say.</param>
    public void AddParameter(string name, string type, bool? isRequired, string words, int line, string place = "") =>
        _parameters.Add((PipeRow.Write([name, type, isRequired switch { true => "yes", false => "no", _ => "" }, place, words]), line));

    /// <summary>Adds a member of the reply.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type as written; else empty.</param>
    /// <param name="words">What it is.</param>
    /// <param name="line">Its line.</param>
    public void AddMember(string name, string type, string words, int line) => _reply.Add((PipeRow.Write([name, type, words]), line));

    /// <summary>Adds a status.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="words">What it means.</param>
    /// <param name="line">Its line.</param>
    public void AddStatus(string code, string words, int line) => _statuses.Add((PipeRow.Write([code, words]), line));

    /// <summary>Adds a sample.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="lines">Its lines.</param>
    public void AddSample(string title, IEnumerable<(string Text, int Line)> lines) => _samples.Add((title, [.. lines]));

    /// <summary>The call as a page of Markdown has it.</summary>
    public IEnumerable<(string Text, int Line)> Lines() =>
    [
        .. Title.Length > 0 ? new[] { ($"## {Title}", Call.Line) } : [],
        ("", Call.Line),
        Call,
        .. Table("Request parameters", ["Parameter", "Type", "Required", "In", "Description"], _parameters),
        .. Table("Response parameters", ["Parameter", "Type", "Description"], _reply),
        .. _samples.SelectMany(Sample),
        .. Table("Status codes", ["Code", "Description"], _statuses),
        ("", Call.Line),
    ];

    private static IEnumerable<(string Text, int Line)> Table(string title, string[] headings, List<(string Text, int Line)> rows) =>
        rows.Count == 0 ? [] : [("", rows[0].Line), ($"### {title}", rows[0].Line), (PipeRow.Write(headings), rows[0].Line), (PipeRow.Separator(headings.Length), rows[0].Line), .. rows];

    private static IEnumerable<(string Text, int Line)> Sample((string Title, List<(string Text, int Line)> Lines) sample) =>
        sample.Lines.Count == 0 ? [] : [("", sample.Lines[0].Line), ($"### {sample.Title}", sample.Lines[0].Line), ("```", sample.Lines[0].Line), .. sample.Lines, ("```", sample.Lines[^1].Line)];
}
