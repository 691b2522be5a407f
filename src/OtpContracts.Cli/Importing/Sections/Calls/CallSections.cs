using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.OpenApi;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Sections.Calls;

/// <summary>The sections of each call, where a page describes several: a call begins where another address is given.</summary>
internal sealed class CallSections
{
    // A table that says what a call is has few rows.
    private const int MostOfCall = 10;

    private readonly List<List<PageSection>> _calls = [[]];

    // The method and path of the call that is being read, what its address sends, and the line that gave them.
    private string? _current;
    private HashSet<string> _sent = [];
    private int _calledAt;

    // The last address that stood alone with its query and no word of a method.
    private RequestAddress? _asked;

    // The line of the last sample.
    private int _shownAt;

    /// <summary>Parts the sections of a page.</summary>
    /// <param name="sections">The sections in order.</param>
    /// <returns>Those of each call; what stands before the first one is with it.</returns>
    public static List<List<PageSection>> Of(IReadOnlyList<PageSection> sections)
    {
        var calls = new CallSections();
        var shown = ShownCalls.Of(sections);
        foreach (var section in sections.SelectMany(calls.Parted))
        {
            if (shown.TryGetValue(section, out var call) && calls._current is not null)
            {
                calls._calls.Add([section]);
                (calls._current, calls._sent, calls._calledAt) = (call, [], section.Line);
                continue;
            }

            var rest = AddressReader.IsSample(section) && !section.Blocks.Any(block => block is DescribedCall) ? section : calls.Cut(section);
            calls._calls[^1].Add(rest);
            calls._shownAt = section.Blocks.OfType<SampleBlock>().LastOrDefault()?.Line ?? calls._shownAt;
        }

        return calls._calls;
    }

    /// <summary>Where the call of another address stands right behind a sample, without a heading, the section of the sample ends.</summary>
    private IEnumerable<PageSection> Parted(PageSection section)
    {
        var start = 0;
        for (var at = 1; at < section.Blocks.Count && AddressReader.IsSample(section); at++)
        {
            if (section.Blocks[at - 1] is SampleBlock && section.Blocks[at] is TextLine { Level: 0 } line && CallAlone.Match(line.Text) is { Success: true } call && _current is not null && !Same($"{call.Groups["method"].Value} {HoleNames.Strip(call.Groups["path"].Value.TrimEnd('/'))}", _current))
            {
                yield return start == 0 ? section with { Blocks = [.. section.Blocks.Take(at)] } : Behind(section, start, at);
                start = at;
            }
        }

        yield return start == 0 ? section : Behind(section, start, section.Blocks.Count);
    }

    private static PageSection Behind(PageSection section, int start, int end) =>
        section with { Kind = SectionKind.Overview, Place = "", Title = "", Line = ((TextLine)section.Blocks[start]).Line, Blocks = [.. section.Blocks.Skip(start).Take(end - start)] };

    private static readonly Regex CallAlone = PagePattern.Of("^" + CallMethods.Any + @"\s+(?<path>/[\w\-./{}:]+)$");

    /// <summary>Ends the call before at each address of another within the section.</summary>
    /// <returns>What of the section belongs to the last call.</returns>
    private PageSection Cut(PageSection section)
    {
        var (rest, start, isFirst) = (section, 0, true);
        for (var at = 0; at < section.Blocks.Count; at++)
        {
            _shownAt = section.Blocks[at] is SampleBlock sample ? sample.Line : _shownAt;
            if (Beginning(section, start, at) is not var (call, query, begin))
            {
                continue;
            }

            if (_current is not null && !Same(call, _current) && !IsSentBoth(section, call, at))
            {
                // What stands between the heading of a call and its address says what the call does.
                begin = isFirst && section is { Level: > 0, Kind: SectionKind.Overview } && section.Blocks.Take(begin).All(block => block is TextLine) && !section.Blocks.Skip(1).Take(begin).Any(block => block is TextLine { Level: > 0 }) ? 0 : begin;
                EndCall(rest with { Blocks = [.. section.Blocks.Skip(start).Take(begin - start)] }, section);
                (rest, start) = (section with { Kind = SectionKind.Overview, Place = "" }, begin);
            }

            (_current, _sent, _calledAt, isFirst) = (call, query, section.Blocks[at].Line, false);
        }

        return rest with { Blocks = [.. section.Blocks.Skip(start)] };
    }

    /// <summary>The call whose address a block gives, and the block at which it begins; or null.</summary>
    private (string Call, HashSet<string> Query, int Begin)? Beginning(PageSection section, int start, int at)
    {
        if (section.Blocks[at] is DescribedCall described)
        {
            return (described.Address.Call, QueryOf(described.Address), at);
        }

        if (Asked(section.Blocks[at], section) is { } asked)
        {
            // Addresses as they are called, each with its reply below, are calls.
            var before = _asked;
            _asked = asked;
            if (before is not null && (_current is null || _current == before.Call) && before.Path != asked.Path && _shownAt > before.Line)
            {
                _current = before.Call;
                return (asked.Call, QueryOf(asked), at);
            }
        }

        if (_current is not null && section.Blocks[at] is TextLine { Level: 0 } sentence && Mention.IsMatch(sentence.Text))
        {
            return null;
        }

        // The method may stand below the address; then a label above tells that a call begins, where the one before has its parameters.
        var isBelow = at > start ? AddressReader.IsLabel(section.Blocks[at - 1]) : at == 0 && section.Level > 0 && AddressReader.IsLabel(new TextLine(section.Title, section.Level, section.Line));
        var isLabelled = (isBelow || AddressReader.IsLabelled(section.Blocks[at])) && (_current is null || _calls[^1].Exists(known => HasParameters(known) || known.Blocks.Any(block => block is PageTable table && MarksNames(table))) || section.Blocks.Take(at).Any(block => block is PageTable table && (HasParameters(section) || MarksNames(table))) || ((isBelow || section.Level > 0) && _shownAt > _calledAt));
        var begin = at > start && (isBelow || CallMethods.IsMethod(section.Blocks[at - 1]) || CallMethods.IsFilledMethod(section.Blocks[at - 1])) ? at - 1 : at;
        while (isLabelled && begin > start && section.Blocks[begin - 1] is TextLine { Level: > 0 })
        {
            begin--;
        }

        // The heading of a section may stand within it as well, and so may one right above the address.
        var title = section.Blocks[begin] is TextLine { Level: > 0 } first && first.Line == section.Line ? "" : begin > 0 && section.Blocks[begin - 1] is TextLine { Level: > 0 } above ? above.Text : section.Title;
        return (section.Blocks[at] is TextLine or PageTable { Rows.Count: 2 } || (section.Blocks[at] is PageTable { Rows.Count: <= MostOfCall } table && table.Rows.Any(AddressReader.SaysCall)))
            && AddressReader.Read(section with { Title = title, Blocks = [.. section.Blocks.Skip(begin).Take(AddressLines.LastOfPath(section.Blocks, at) - begin + 1)] }).DistinctBy(found => (found.Line, found.Server, found.Path)).ToArray() is [{ IsSample: false } address]
            && (address.Method.Length > 0 || isLabelled)
                ? ((address with { Method = address.Method.Length > 0 ? address.Method : MethodBelow(section, at) }).Call + (address.Asked is { } what ? $" {what}" : ""), QueryOf(address), begin)
                : null;
    }

    /// <summary>The method behind or below its label right below an address: where that is the one of the call before, the method tells the two apart.</summary>
    private static string MethodBelow(PageSection section, int at)
    {
        var below = section.Blocks.Skip(at + 1).Take(2).ToArray();
        return below is [TextLine label, TextLine line] && CallMethods.MethodLabel.IsMatch(PunctuationMarks.Latin(label.Text).TrimEnd(':') + ":") && CallMethods.MethodAlone.Match(line.Text.Trim()) is { Success: true } alone ? alone.Groups["method"].Captures[0].Value.ToUpperInvariant()
            : below is [var first, ..] && CallMethods.IsFilledMethod(first) ? CallMethods.MethodOf(section with { Blocks = [first] }) ?? ""
            : "";
    }

    private static bool MarksNames(PageTable table) => TableRows.Columns(table, out var isHeaded) is { } kinds && isHeaded && kinds.Contains(ColumnKind.Name) && kinds.Contains(ColumnKind.Required);

    /// <summary>Parameters may stand in a table below the heading of their sample.</summary>
    private static bool HasParameters(PageSection section) => section.Kind == SectionKind.Parameters || (section.Kind == SectionKind.RequestSample && section.Blocks.Any(block => block is PageTable));

    /// <summary>An address with its query on a line of its own, without a method; or null.</summary>
    private static RequestAddress? Asked(PageBlock block, PageSection section) =>
        block is TextLine { Level: 0 } line && line.Text.StartsWith("http", StringComparison.Ordinal) && AddressReader.Read(section with { Title = "", Blocks = [block] }) is [{ IsSample: false, Method: "", Query.Count: > 1 } address] ? address : null;

    private static HashSet<string> QueryOf(RequestAddress address) => [.. address.Query.Select(pair => pair.Key)];

    private void EndCall(PageSection last, PageSection next)
    {
        var before = _calls[^1];
        var own = last.Blocks.Count == 0 ? FirstOfCall(before, next) : before.Count;
        _calls.Add([.. before.Skip(own)]);
        before.RemoveRange(own, before.Count - own);
        before.Add(last);
    }

    /// <summary>Samples may stand between the heading of a call and its address: the call begins at the heading.</summary>
    private int FirstOfCall(List<PageSection> known, PageSection section) =>
        known.FindLastIndex(above => above.Line > _calledAt && above.Level > 0 && above.Level < section.Level) is var first and >= 0 ? first : known.Count;

    /// <summary>One call is shown by two methods where the second sends in the body what the first has in the address.</summary>
    private bool IsSentBoth(PageSection section, string call, int at) =>
        _sent.Count > 0 && call.Split(' ')[1] == _current!.Split(' ')[1]
        && section.Blocks.Skip(at + 1).TakeWhile(block => block is TextLine { Level: 0 }).Cast<TextLine>().Any(line => _sent.SetEquals(line.Text.Split('&').Select(pair => pair.Split('=')[0])));

    /// <summary>Whether two calls are one, shown in two ways: with a version in front, with the holes of the path filled, or without the method.</summary>
    /// <param name="call">Method and path, and perhaps what the address asks for.</param>
    /// <param name="other">The other; where one has its holes filled, it is the first.</param>
    public static bool Same(string call, string other)
    {
        var (mine, theirs) = (call.Split(' '), other.Split(' '));
        return (mine[0] == theirs[0] || mine[0].Length == 0 || theirs[0].Length == 0) && (mine[1] == theirs[1] || HoleNames.IsVersioned(mine[1], theirs[1]) || HoleNames.IsVersioned(theirs[1], mine[1]) || HoleNames.IsFilled(mine[1], theirs[1]))
            && (mine.Length < 3 || theirs.Length < 3 || mine[2] == theirs[2]);
    }

    // "Sends it. To list the numbers use GET /numbers."
    private static readonly Regex Mention = PagePattern.Of(@"^[A-Z][^/]{40,}\b(use|using|via|with)\s+(GET|POST|PUT|DELETE|PATCH)\s+/");
}
