using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>The rows of one list of parameters, and what was not understood of it.</summary>
internal sealed class RowSet
{
    private const int LongestShown = 60;
    private const int DeepestNesting = 40;
    private const double Deep = 100;

    private readonly List<double> _weights = [];

    /// <summary>The rows in order.</summary>
    public List<ParameterRow> Rows { get; } = [];

    /// <summary>Lines that stand among the rows and could not be read, with why.</summary>
    public List<(int Line, string Message)> Unread { get; } = [];

    // What the title of the rows that are being read says of them.
    private RequiredMark _markOfGroup;

    // How deep rows stand below the label of an object.
    private double _belowLabel;

    // The rows whose mark says neither yes nor no: a blank one says more than theirs.
    private readonly HashSet<int> _open = [];

    // The rows of which a sentence says whether they must be sent, and no mark.
    private readonly HashSet<int> _saidInWords = [];

    /// <summary>Whether a mark says of a row that it may be left out: "Optional name of the sender" is none, and says nothing of rows without a mark.</summary>
    public bool IsDenied => Rows.Exists(row => row.Required == RequiredMark.Optional && !_saidInWords.Contains(row.Line));

    /// <summary>Whether the page marks here which parameters must be sent.</summary>
    public bool MarksRequired { get; set; }

    /// <summary>Begins a group of rows, whose title may say for all of them that they must be sent, or need not.</summary>
    /// <param name="title">The title.</param>
    /// <param name="line">Its line.</param>
    public void Begin(string title, int line)
    {
        var mark = RequiredWords.IsMarkAlone(title) ? RequiredWords.Read(title) ?? RequiredMark.Unknown : RequiredWords.InTitle(title);
        _markOfGroup = mark == RequiredMark.Unknown && _markOfGroup == RequiredMark.Required && RequiredWords.HeadsFurther(title) ? RequiredMark.Optional : mark;
        if (_markOfGroup == RequiredMark.Unknown)
        {
            Refuse(title, line);
        }
    }

    /// <summary>Adds a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="weight">How far its name is indented or marked as deep.</param>
    public void Add(ParameterRow row, double weight = 0)
    {
        Rows.Add(row.Required == RequiredMark.Unknown ? row with { Required = _markOfGroup } : row);
        _weights.Add(weight + _belowLabel);
    }

    /// <summary>Adds a row with the mark that its description says, where it has none.</summary>
    /// <param name="row">The row.</param>
    /// <param name="markOfGroup">The mark where neither says one.</param>
    /// <param name="weight">How far its name is indented or marked as deep.</param>
    public void AddSaid(ParameterRow row, RequiredMark markOfGroup = RequiredMark.Unknown, double weight = 0)
    {
        var said = row.WithSaidMark();
        if (said.Required != row.Required)
        {
            _saidInWords.Add(row.Line);
        }

        Add(said.Required == RequiredMark.Unknown ? said with { Required = markOfGroup } : said, weight);
    }

    /// <summary>Adds an object below which a label begins what it holds; one more stands beside it, and nothing says so.</summary>
    /// <param name="row">The row.</param>
    /// <param name="weight">How far its name is indented or marked as deep.</param>
    public void AddHolder(ParameterRow row, double weight)
    {
        Unread.Add((row.Line, $"Nothing says where the members of \"{row.Name}\" end: the rows below are taken so, up to the next that holds some{(_belowLabel == 0 ? "" : ", and it is taken to stand beside the one above")}."));
        _belowLabel = 0;
        AddSaid(row, weight: weight);
        _belowLabel = Deep;
    }

    /// <summary>Adds a row below which labels may open and close what objects hold.</summary>
    /// <param name="row">The row, with all lines below it.</param>
    /// <param name="weight">How far its name is indented or marked as deep.</param>
    public void AddLabelled(ParameterRow row, double weight)
    {
        row = ObjectLabel.Closed(row, out var closed);
        var opened = ObjectLabel.Opened(row);
        AddSaid(opened ?? row, weight: weight);
        _belowLabel = Math.Max(0, _belowLabel + (opened is null ? 0 : Deep) - (closed * Deep));
    }

    /// <summary>Adds rows as deep as their items are indented.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="lines">The lines that they were read from.</param>
    public void AddAll(IReadOnlyList<ParameterRow> rows, IReadOnlyList<TextLine> lines)
    {
        var indents = lines.DistinctBy(line => line.Line).ToDictionary(line => line.Line, line => line.Indent);
        foreach (var row in rows)
        {
            Add(row, indents.GetValueOrDefault(row.Line));
        }
    }

    /// <summary>Takes the blanks in front of the last rows for how deep they stand, where each row that is deeper follows an object.</summary>
    /// <param name="blanks">The blanks of each of the rows.</param>
    public void Indent(IReadOnlyList<int> blanks)
    {
        var first = Rows.Count - blanks.Count;
        if (!blanks.Any(count => count > blanks[0]) || Enumerable.Range(1, blanks.Count - 1).Any(i => blanks[i] < blanks[0] || (blanks[i] > blanks[i - 1] && !HoldsRows(Rows[first + i - 1].Type))))
        {
            return;
        }

        var lost = 0;
        for (var i = 0; i < blanks.Count; i++)
        {
            // A list whose members are told nowhere else: a copy lost the blanks in front of them.
            if (i > 0 && lost == 0 && blanks[i] < blanks[i - 1] && Rows[first + i - 1] is { Type: { Kind: TypeKind.List, Item: null or { Kind: TypeKind.Object } } } list)
            {
                lost = blanks[i - 1] + 1;
                Unread.Add((Rows[first + i].Line, $"\"{list.Name}\" (line {list.Line}) is a list without members, and the rows below it are not indented: they are taken as its members."));
            }

            _weights[first + i] += blanks[i] + lost;
        }
    }

    private static bool HoldsRows(PageType? type) => type is null or { Kind: TypeKind.Object or TypeKind.List or TypeKind.Any };

    /// <summary>Tells of a line among the rows that is none; one that shows a value goes on with the row above.</summary>
    /// <param name="text">The line.</param>
    /// <param name="line">Its number.</param>
    public void Refuse(string text, int line)
    {
        if (Rows.Count > 0 && Shown.IsMatch(text))
        {
            Continue(text);
            return;
        }

        Unread.Add((line, $"\"{Shortened(text)}\" stands among the rows of parameters and is none."));
    }

    private static string Shortened(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";

    private static readonly Regex Shown = PagePattern.Of(@"^(示例|示例值|範例|范例|样例)\s*[:\uFF1A]\s*\S");

    /// <summary>Tells where a copy lost the mark of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="kinds">What the headings announce.</param>
    public void TellLostMark(ParameterRow row, IReadOnlyList<ColumnKind> kinds)
    {
        if (row.Required == RequiredMark.Unknown && kinds.Contains(ColumnKind.Required))
        {
            Unread.Add((row.Line, $"the row of \"{row.Name}\" lost the cell that says whether it is required."));
        }
    }

    /// <summary>Leaves open whether the last row must be sent, and tells of a mark that is none that is known.</summary>
    /// <param name="mark">The cell of such a mark; else empty.</param>
    public void LeaveOpen(string mark)
    {
        _open.Add(Rows.Count - 1);
        if (mark.Length > 0 && Rows[^1].Required == RequiredMark.Unknown)
        {
            Unread.Add((Rows[^1].Line, $"whether \"{Rows[^1].Name}\" is required is not understood: \"{Shortened(mark)}\"."));
        }
    }

    /// <summary>Tells of an item below an object that names what seems to be a member, and is taken as words about the object.</summary>
    /// <param name="line">The item.</param>
    public void TellMember(TextLine line)
    {
        if (Rows[^1].Type?.Kind == TypeKind.Object && InlineRow.ReadNamed(line.Text, line.Line) is { } member)
        {
            Unread.Add((line.Line, $"\"{member.Name}\" seems to be a member of \"{Rows[^1].Name}\": it is taken as words about it."));
        }
    }

    /// <summary>Appends words to the last row's description.</summary>
    /// <param name="text">The words.</param>
    public void Continue(string text) =>
        Rows[^1] = Rows[^1] with { Description = Rows[^1].Description.Length == 0 ? text.Trim() : $"{Rows[^1].Description} {text.Trim()}" };

    /// <summary>Turns indents into depths, and blank marks into "optional" where other rows are marked.</summary>
    /// <param name="isBlankOptional">Whether an absent mark means that the parameter may be left out.</param>
    public RowSet Finish(bool isBlankOptional)
    {
        var isDeep = _weights.Exists(weight => weight > _weights[0]);
        var open = new Stack<double>();
        for (var i = 0; i < Rows.Count; i++)
        {
            // One blank in front of a name, below what holds nothing, is one of a border.
            if (i > 0 && _weights[i] - _weights[i - 1] is > 0 and <= 1 && !HoldsRows(Rows[i - 1].Type))
            {
                _weights[i] = _weights[i - 1];
            }

            while (open.Count > 0 && open.Peek() >= _weights[i])
            {
                open.Pop();
            }

            Rows[i] = Rows[i] with
            {
                Depth = isDeep ? Math.Min(open.Count, DeepestNesting) : null,
                Required = Rows[i].Required == RequiredMark.Unknown && isBlankOptional && !_open.Contains(i) && !RequiredWords.IsConditional(Rows[i].Description, Rows[i].Name) ? RequiredMark.Optional : Rows[i].Required,
            };
            open.Push(_weights[i]);
        }

        return this;
    }

    /// <summary>A mark in brackets is that of a parameter: where neither its line nor the one above gave a row, that is told.</summary>
    /// <param name="lines">The lines that the rows were read from.</param>
    public void TellMarksWithoutRow(IReadOnlyList<TextLine> lines)
    {
        var known = Rows.Select(row => row.Line).Concat(Unread.Select(unread => unread.Line)).ToHashSet();
        for (var at = 0; at < lines.Count && Rows.Count > 0; at++)
        {
            if (BracketedMark.IsMatch(lines[at].Text) && !known.Contains(lines[at].Line) && !(at > 0 && known.Contains(lines[at - 1].Line)))
            {
                Refuse(lines[at].Text, lines[at].Line);
            }
        }
    }

    /// <summary>Tells of a line below a row that says something of a parameter, and was not read as said of that row.</summary>
    /// <param name="line">The line.</param>
    public void TellFact(TextLine line)
    {
        if (Rows.Count > 0 && Fact.IsMatch(line.Text))
        {
            Unread.Add((line.Line, $"\"{line.Text}\" stands below \"{Rows[^1].Name}\", and is not read as said of it."));
        }
    }

    // "from : (optional)", or the mark alone in front of a sentence.
    private static readonly Regex BracketedMark = PagePattern.AnyCase(@"^[\-*•]?\s*([A-Za-z_][\w.\-]{0,60}\s*[:=\-]?\s*)?[(\[](required|mandatory|optional)[)\]]");

    // What is said of a parameter, wherever it stands.
    private static readonly Regex Fact = PagePattern.AnyCase(@"^\W*(default|possible values|allowed( values)?|(min|max)(imum)?( length| value)?|length|range|enum|默认值?|取值范围|可选值|长度)\s*[:=：]\s*\S");
}
