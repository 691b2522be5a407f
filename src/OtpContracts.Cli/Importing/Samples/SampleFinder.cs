using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Samples;

/// <summary>The samples of a call.</summary>
/// <param name="Request">A request's body, or null.</param>
/// <param name="Replies">The bodies of replies, in order.</param>
internal sealed record FoundSamples(SampleValue? Request, IReadOnlyList<SampleValue> Replies)
{
    /// <summary>The reply that shows the members, or null.</summary>
    public SampleValue? Reply => Replies.Count > 0 ? Replies[0] : null;

    /// <summary>Whether all that is shown of replies is those of failed calls.</summary>
    public bool AreFailed { get; init; }
}

/// <summary>A sample as a page shows it.</summary>
/// <param name="Kind">What its section is about.</param>
/// <param name="Text">All of it.</param>
/// <param name="IsCode">Whether it is code of a programming language.</param>
/// <param name="Value">The object or list in it.</param>
internal sealed record ShownSample(SectionKind Kind, string Text, bool IsCode, SampleValue Value)
{
    /// <summary>The names of all members within it.</summary>
    public IReadOnlySet<string> Names => _names ??= Value.All.Select(member => member.Key).ToHashSet(StringComparer.Ordinal);

    private HashSet<string>? _names;

    /// <summary>Whether it is a form: it names the fields and tells no types.</summary>
    public bool IsForm { get; init; }

    /// <summary>The words right above it; else those of its section's heading.</summary>
    public string Title { get; init; } = "";

    /// <summary>The members that it shows without the object around them, among the parameters; or null.</summary>
    public SampleValue? Part { get; init; }

    /// <summary>Whether the words above say that the call failed.</summary>
    public bool IsFailed { get; init; }

    /// <summary>Whether its section, or the command in it, says that it is a request.</summary>
    public bool IsSaidRequest => Kind == SectionKind.RequestSample || SampleFinder.IsCommand(Text);

    /// <summary>Whether its section says that it is a reply.</summary>
    public bool IsSaidReply => Kind is SectionKind.Reply or SectionKind.ReplySample;
}

/// <summary>Finds the samples of a call, and tells requests from replies by what is in them.</summary>
internal static class SampleFinder
{
    private const int MostNames = 20;

    // What begins with one of them, and shares nothing with what is sent, tells how a call went.
    private static readonly HashSet<string> Outcomes = new("status success code message error errors".Split(' '), StringComparer.OrdinalIgnoreCase);

    // Of so many names, one alone may be of both a request and its reply.
    private const int LeastOfOther = 5;

    /// <summary>Reads all samples; tells of those that can't be read.</summary>
    /// <param name="sections">The parts of the page.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static IReadOnlyList<ShownSample> Read(IReadOnlyList<PageSection> sections, Page page, List<PageFinding> findings)
    {
        var shown = new List<ShownSample>();
        var said = sections.SelectMany(AddressReader.Read).Where(address => address is { IsSample: false, Path.Length: > 1 }).ToArray();

        var called = sections.Where(section => section.Kind != SectionKind.Signing).SelectMany(AddressReader.Read).Where(address => address.Path.Length > 1).ToArray();

        // An object below "Headers" names those; and what a command sends to be let in is of another call.
        foreach (var section in sections.Where(section => section.Place != "header"))
        {
            for (var at = 0; at < section.Blocks.Count; at++)
            {
                if (section.Kind == SectionKind.Signing && section.Blocks[at] is SampleBlock && IsOfOther(AddressReader.Read(section with { Title = "", Blocks = [section.Blocks[at]] }), called))
                {
                    continue;
                }

                if (at > 0 && section.Blocks[at] is TextLine { Level: 0 } sent && section.Blocks[at - 1] is TextLine { Level: 0 } line && FormSample.ReadMessage($"{line.Text}\n{sent.Text}", line.Line) is { } fields)
                {
                    shown.Add(new ShownSample(section.Kind, sent.Text, IsCode: false, fields) { IsForm = true });
                    continue;
                }

                foreach (var piece in Texts(section.Blocks[at], section.Kind))
                {
                    if (Read(piece, section, at, said, page, findings) is { } sample)
                    {
                        shown.Add(sample);
                    }
                }
            }
        }

        return shown;
    }

    private static ShownSample? Read((string Text, int Line, bool IsCode) piece, PageSection section, int at, RequestAddress[] said, Page page, List<PageFinding> findings)
    {
        var (text, line, isCode) = piece;
        if ((CallStart.IsMatch(text) ? section.Blocks[at] : MessageAbove(section, at)) is { } call && IsOfOther([.. AddressReader.Read(section with { Blocks = [call] }).Select(address => address with { IsSample = true })], said))
        {
            return null;
        }

        var kind = KindOf(section, at);
        if (kind == SectionKind.Parameters && MemberStart.IsMatch(text) && SampleJson.Read($"{{{text.Trim().TrimEnd(',')}}}", line, out var isPart) is { Kind: SampleKind.Object } part && isPart)
        {
            return new ShownSample(kind, text, isCode, SampleJson.Read(text, line, out _) ?? part) { Part = part };
        }

        // What the address of a request holds is no body.
        var (head, body) = RequestLine.Match(text) is { Success: true } first ? (first.Value, text[first.Length..]) : ("", text);
        if (!FormSample.HoldsJson(text) && SampleJson.Read(body, line + head.AsSpan().Count('\n'), out var isWhole) is { } sample)
        {
            if (!isCode && !isWhole && Start.IsMatch(text))
            {
                findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, line, sample.IsCut ? "This sample breaks off: what it shows up to there is read, and there may be more." : "This sample can't be read as a whole: what stands within is read, and around it may stand more."));
            }

            return new ShownSample(kind, text, isCode, sample) { Title = Above(section, at), IsFailed = kind == SectionKind.FailedReply || (section.Blocks[at] is SampleBlock reply && FailedStart.IsMatch(reply.Text)) || Failed.IsMatch(Label.Match(text) is { Success: true } label ? label.Value : Above(section, at)) };
        }

        if (FormSample.Read(text, line) is { } form && !IsOfOther(AddressReader.Read(section with { Blocks = [section.Blocks[at]] }), said))
        {
            return new ShownSample(kind, text, isCode, form) { IsForm = true };
        }

        if (section.Blocks[at] is SampleBlock && FormSample.ReadMessage(text, line) is { } fieldsSent)
        {
            return new ShownSample(kind, text, isCode, fieldsSent) { IsForm = true };
        }

        if (section.Blocks[at] is SampleBlock message ? MessageStart.IsMatch(message.Text) : MessageAbove(section, at) is not null)
        {
            return FormSample.ReadBody(text, line) is { } sent ? new ShownSample(kind, text, isCode, sent) { IsForm = true } : null;
        }

        // Fields on a line of their own below the word for a request are what it sends.
        if (!isCode && (kind is SectionKind.Parameters or SectionKind.RequestSample || FormSample.IsBelowMethod(text)) && FormSample.ReadBody(text, line) is { Members.Count: > 2 } fields)
        {
            return new ShownSample(kind, text, isCode, fields) { IsForm = true };
        }

        if (section.Kind != SectionKind.Code && !isCode && JsonStart.IsMatch(text))
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, line, $"This sample begins like JSON and breaks off, or has marks too many: what it shows is not read{NamesIn(text)}."));
        }

        return null;
    }

    /// <summary>The names that a sample shows which can't be read, for those who write them down by hand.</summary>
    private static string NamesIn(string text) =>
        BrokenName.Matches(text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).Take(MostNames).ToArray() is { Length: > 0 } names ? $" ({PageFinding.Quoted(names)})" : "";

    /// <summary>Whether a command calls none of the addresses that are said here: pages show the commands of all calls behind the last.</summary>
    private static bool IsOfOther(IReadOnlyList<RequestAddress> called, RequestAddress[] said) =>
        said.Length > 0 && called.Any(address => address.IsSample && Array.TrueForAll(said, other => !address.Path.EndsWith(other.Path, StringComparison.Ordinal) && !other.Path.EndsWith(address.Path, StringComparison.Ordinal) && !other.Fits(address.Path) && !other.Fits(RequestAddress.Format.Replace(address.Path, ""))));

    /// <summary>What a sample shows: right below the line of a call that sends something it is what is sent.</summary>
    private static SectionKind KindOf(PageSection section, int block) =>
        section.Blocks[block] is SampleBlock message && ReplyStart.IsMatch(message.Text) ? SectionKind.ReplySample :
        section is { Kind: SectionKind.Parameters, Place: "body" } && section.Blocks.Take(block).All(above => above is TextLine { Text: "application/json" }) ? SectionKind.RequestSample :
        section.Kind is SectionKind.Reply or SectionKind.ReplySample && section.Blocks[block] is SampleBlock command && IsCommand(command.Text) ? SectionKind.RequestSample :
        block > 0 && section.Kind is SectionKind.Overview or SectionKind.Sample && section.Blocks[block - 1] is SampleBlock { Text: var head } && ReplyHead.IsMatch(head) ? SectionKind.ReplySample :
        block > 0 && section.Blocks[block - 1] is SampleBlock { Text: [.., '\\'] } or TextLine { Text: [.., '\\'] } ? SectionKind.RequestSample :
        block > 0 && section.Kind is SectionKind.Overview or SectionKind.Sample && section.Blocks[block - 1] is SampleBlock { Text: var sent } && RequestHead.IsMatch(sent) ? SectionKind.RequestSample :
        block > 0 && section.Kind is SectionKind.Overview && section.Blocks[block] is SampleBlock && section.Blocks[block - 1] is TextLine { Text: [.., ':'] } announced && HeadingWords.AnnouncesReply(announced.Text) ? SectionKind.ReplySample :
        block > 0 && section.Kind is SectionKind.Overview or SectionKind.Sample && AboveHeaders(section, block) is { } above && (CallLine.IsMatch(above.Text) || RequestSentence.IsMatch(above.Text)) ? SectionKind.RequestSample : section.Kind;

    /// <summary>The first line of the message whose body stands here: "POST /send HTTP/1.1" above nothing but headers.</summary>
    private static TextLine? MessageAbove(PageSection section, int block) => AboveHeaders(section, block) is { } line && MessageLine.IsMatch(line.Text) ? line : null;

    /// <summary>The line above, but for the headers of a message.</summary>
    private static TextLine? AboveHeaders(PageSection section, int block)
    {
        var at = block - 1;
        while (at > 0 && section.Blocks[at] is TextLine header && HeaderLine.IsMatch(header.Text))
        {
            at--;
        }

        return at >= 0 ? section.Blocks[at] as TextLine : null;
    }

    private static string Above(PageSection section, int block) => block == 0 ? section.Title : section.Blocks[block - 1] is TextLine above ? above.Text : "";

    /// <summary>Tells requests from replies.</summary>
    /// <param name="shown">The samples.</param>
    /// <param name="tables">The rows of the tables.</param>
    /// <param name="hasBody">Whether the call may have a body.</param>
    public static FoundSamples Find(IReadOnlyList<ShownSample> shown, SectionTables tables, bool hasBody)
    {
        // Headers and parts of the path stand in no body.
        var asked = tables.Request.Where(row => row.Place is not ("header" or "path")).Select(row => row.Name.Split('.', '[')[0]).ToHashSet(StringComparer.Ordinal);
        var answered = tables.Reply.Select(row => row.Name.Split('.', '[')[0]).ToHashSet(StringComparer.Ordinal);
        var commands = shown.Where(sample => !sample.IsSaidReply && IsCommand(sample.Text)).ToArray();
        SampleValue? request = null;
        var said = 0;
        var (replies, failed) = (new List<ShownSample>(), new List<ShownSample>());

        // What a section says to be a reply shows the members before what only may be one.
        foreach (var sample in shown)
        {
            if (sample.Part is { } part && part.Members.All(member => asked.Contains(member.Key)))
            {
                // A member shown by itself, among the parameters, is one of what is sent.
                request = request?.With(part);
                continue;
            }

            var mayBeRequest = !(sample.IsFailed && sample.Kind is SectionKind.Statuses or SectionKind.FailedReply) && !(sample.IsCode && asked.Count > 0 && !sample.Names.Overlaps(asked)) && (hasBody || sample.IsCode || sample.Kind is SectionKind.RequestSample or SectionKind.Code || IsCommand(sample.Text));
            var isOther = request is not null && asked.Count == 0 && IsOther(sample, request);
            if (sample.IsForm)
            {
                // Where the page describes the parameters, the texts of a form add nothing.
                request = asked.Count > 0 || sample.IsSaidReply ? request : request?.With(sample.Value) ?? sample.Value;
            }
            else if (mayBeRequest && !isOther && (tables.Names.AreInAddress(sample) || IsSent(sample, commands) || IsRequest(sample.Kind, sample.Text, sample.Value, asked, answered, hasRequest: request is not null, isDescribed: tables.Request.Count > 0)))
            {
                request = request is null ? sample.Value : asked.Count == 0 && (sample.Kind is SectionKind.RequestSample or SectionKind.Parameters || Extends(sample, request)) ? request.With(sample.Value) : ShowsMore(sample, request, asked) ? sample.Value : request;
            }
            else if (sample.IsFailed && sample.Kind is not SectionKind.Signing && !sample.IsCode)
            {
                // What a reply holds, those of calls that succeed show.
                failed.Add(sample);
            }
            else if (sample.Kind is not SectionKind.Signing && !sample.IsCode)
            {
                replies.Insert(sample.IsSaidReply ? said++ : replies.Count, sample);
            }
        }

        // One that shows nothing of what the page describes may be of something else. What one leaves empty, another may fill.
        var succeeded = replies.OrderByDescending(sample => sample.Names.Overlaps(answered)).Select(sample => sample.Value).ToArray();
        return new FoundSamples(request, [.. succeeded.Take(1).Select(first => succeeded.Aggregate(first, (filled, other) => Extended(filled.FilledFrom(other), first, other))), .. succeeded.Skip(1), .. failed.Select(sample => sample.Value)]) { AreFailed = succeeded.Length == 0 && failed.Count > 0 };
    }

    /// <summary>A reply that has all of the first and more shows what the first did not need.</summary>
    private static SampleValue Extended(SampleValue filled, SampleValue first, SampleValue other) =>
        first.Members.Count > 1 && first.Members.All(member => other.Find(member.Key) is not null) ? filled.With(other) : filled;

    private static bool IsRequest(SectionKind kind, string text, SampleValue sample, HashSet<string> asked, HashSet<string> answered, bool hasRequest, bool isDescribed)
    {
        var names = sample.Objects.SelectMany(value => value.Members).Select(member => member.Key).ToArray();
        // A reply may repeat what was sent, and have members of the same names.
        if (kind is SectionKind.Reply or SectionKind.ReplySample && (hasRequest || names.Any(name => !asked.Contains(name))))
        {
            return false;
        }

        var (requests, replies) = (names.Count(asked.Contains), names.Count(answered.Contains));
        if (kind == SectionKind.RequestSample && !hasRequest && asked.Count == 0 && replies * 2 <= names.Length)
        {
            return true;
        }

        // What shares one name with many parameters, and has more that none of them has, only repeats it.
        if (kind is SectionKind.Overview or SectionKind.Sample && requests == 1 && names.Length >= LeastOfOther && asked.Count > 1 && !IsCommand(text))
        {
            return false;
        }

        return requests != replies ? requests > replies : kind switch
        {
            // What shares nothing with the table is no request where one was shown already, or right behind the table.
            SectionKind.RequestSample => (!hasRequest || asked.Count == 0) && !(asked.Count > 2 && requests == 0 && sample.Members.Any(member => Outcomes.Contains(member.Key))),
            // The parameters may stand deeper in what is sent.
            SectionKind.Parameters => asked.Count == 0 || (!hasRequest && !sample.All.Any(member => answered.Contains(member.Key)) && sample.All.Select(member => member.Key).Distinct(StringComparer.Ordinal).Count(asked.Contains) * 2 >= asked.Count),
            SectionKind.Reply or SectionKind.ReplySample or SectionKind.Statuses => false,
            _ => IsCommand(text) || (!hasRequest && asked.Count > 2 && sample.All.Select(member => member.Key).Distinct(StringComparer.Ordinal).Count(asked.Contains) * 2 > asked.Count && !sample.All.Any(member => answered.Contains(member.Key))) || (!hasRequest && !isDescribed && kind == SectionKind.Code),
        };
    }

    /// <summary>Whether a command sends the same members, and nothing says that the sample is a reply.</summary>
    private static bool IsSent(ShownSample sample, ShownSample[] commands) =>
        !sample.IsSaidReply && !sample.IsFailed && sample.Kind != SectionKind.Statuses && Array.Exists(commands, command => command.Names.SetEquals(sample.Names));

    /// <summary>Whether a sample shows something else than the request that was shown before it.</summary>
    private static bool IsOther(ShownSample sample, SampleValue request) =>
        !IsCommand(sample.Text) && sample.Value.Members.Count(member => request.Find(member.Key) is not null) * 2 < Math.Min(sample.Value.Members.Count, request.Members.Count);

    /// <summary>Whether a command sends all that the request has, and more.</summary>
    private static bool Extends(ShownSample sample, SampleValue request) =>
        IsCommand(sample.Text) && request.Members.Count > 0 && request.Members.All(member => sample.Value.Find(member.Key) is not null);

    /// <summary>Whether a sample has all that the request has, and more of what the page describes, each in one place.</summary>
    private static bool ShowsMore(ShownSample sample, SampleValue request, HashSet<string> asked)
    {
        var before = request.All.Select(member => member.Key).ToHashSet(StringComparer.Ordinal);
        int Places(string name) => sample.Value.Holders([]).Where(held => held.Name == name).DistinctBy(held => string.Join('.', held.Path)).Count() + (sample.Value.Find(name) is null ? 0 : 1);
        return sample.Value.Kind == request.Kind && sample.Names.IsProperSupersetOf(before) && asked.Any(name => sample.Names.Contains(name) && !before.Contains(name)) && asked.All(name => Places(name) <= 1);
    }

    /// <summary>Whether a sample is a command that sends something, as curl does.</summary>
    /// <param name="text">The sample.</param>
    public static bool IsCommand(string text) => text.Contains("curl", StringComparison.OrdinalIgnoreCase) || text.Contains("--data", StringComparison.Ordinal) || CallStart.IsMatch(text);

    /// <summary>A block may hold several samples, each below a comment that says what it is.</summary>
    private static IEnumerable<SampleBlock> Pieces(SampleBlock sample)
    {
        var start = 0;
        foreach (var end in NextSample.Matches(sample.Text).Select(match => match.Index).Append(sample.Text.Length))
        {
            yield return sample with { Text = sample.Text[start..end], Line = sample.Line + sample.Text.AsSpan(0, start).Count('\n') };
            start = end;
        }
    }

    /// <summary>Behind the headers of a message as it is sent stands its body; within double quotes, a command has it escaped.</summary>
    private static (string Text, int Line, bool IsCode) Body(SampleBlock sample)
    {
        var blank = MessageStart.IsMatch(sample.Text) ? BlankLine.Match(sample.Text) : Match.Empty;
        if (EscapedBody.IsMatch(sample.Text))
        {
            return (EscapedQuote.Replace(sample.Text, "\""), sample.Line, sample.IsCode);
        }

        return blank.Success ? (sample.Text[blank.Index..], sample.Line + sample.Text.AsSpan(0, blank.Index).Count('\n'), sample.IsCode) : (sample.Text, sample.Line, sample.IsCode);
    }

    private static IEnumerable<(string Text, int Line, bool IsCode)> Texts(PageBlock block, SectionKind kind) => block switch
    {
        SampleBlock sample => Pieces(sample).Select(Body),

        // Among the rows of parameters it shows the value of one.
        TextLine line when kind == SectionKind.Parameters && !line.Text.TrimStart().StartsWith('{') && !FormSample.IsBody(line.Text) => [],
        TextLine line when line.Text.IndexOf('{', StringComparison.Ordinal) is var open and > 0 && InlineRow.Read(line.Text[..open].Trim(), line.Line) is not null => [],
        TextLine line when FormSample.IsCommand(line.Text) || FormSample.IsBody(line.Text) => [(line.Text, line.Line, false)],
        TextLine line when MemberWithin.IsMatch(line.Text) => [(CurledQuote.Replace(line.Text, "\""), line.Line, false)],
        _ => [],
    };

    private static readonly Regex MemberWithin = PagePattern.Of(@"\{ ?[""“”″]");

    // A site that sets pages for reading curls the quotes of a sample as well, some of them the wrong way.
    private static readonly Regex CurledQuote = PagePattern.Of(@"[“”″]");

    private static readonly Regex MemberStart = PagePattern.Of(@"\A\s*""[A-Za-z_][\w.\-]*""\s*:\s*\S");

    private static readonly Regex MessageStart = PagePattern.Of(@"\A\s*((GET|POST|PUT|DELETE|PATCH)\s+\S+(\s+HTTP/[\d.]+)?\s*\n[A-Za-z\-]+:|HTTP/[\d.]+\s+\d{3})");

    private static readonly Regex ReplyStart = PagePattern.Of(@"\A\s*HTTP/[\d.]+\s+\d{3}\b");

    private static readonly Regex FailedStart = PagePattern.Of(@"\A\s*HTTP/[\d.]+\s+[45]\d\d\b");

    // -d "{ \"to\": \"1\" }"
    private static readonly Regex EscapedBody = PagePattern.Of(@"\s(-d|--data(-raw|-binary)?)[\s=]+""\s*[{\[]\s*\\""");

    // Of a name, the quote itself may be lost.
    private static readonly Regex EscapedQuote = PagePattern.Of(@"\\""|(?<=[{,]\s{0,40})\\(?=\w+\\?""\s*:)");

    // A reply's status and headers, above its body in a block of its own.
    private static readonly Regex RequestLine = PagePattern.Of(@"\A\s*(GET|POST|PUT|PATCH|DELETE)\s+[^\s?]*\?[^\n]*");

    // The first line and the headers of a message, whose body stands in a box of its own.
    private static readonly Regex RequestHead = PagePattern.Of(@"\A\s*(POST|PUT|PATCH)\s+\S+(\s+HTTP/[\d.]+)?[ \t\r]*(\n[A-Za-z][\w\-]*:[^\n]*)+\s*\z");

    private static readonly Regex ReplyHead = PagePattern.Of(@"\A\s*(HTTP/[\d.]+|Status:)\s*2\d\d\b[^{}]*\z");

    private static readonly Regex CallLine = PagePattern.Of(@"^\W{0,20}(POST|PUT|PATCH)\s*:?\s*\S*/\S*(\s+HTTP/[\d.]+)?$");

    private static readonly Regex NextSample = PagePattern.Of(@"^(?=[ \t]*(/\*|//|#))(?<=^\}\s{0,20}\n)", RegexOptions.Multiline);

    private static readonly Regex Label = PagePattern.Of(@"\A\s*(/\*.*?\*/|(//|#)[^\n]*)", RegexOptions.Singleline);

    private static readonly Regex Failed = PagePattern.AnyCase(@"^(?!.*(success|成功)).*(失败|失敗|错误|錯誤|异常|\bfail|\berror|\berros?\b|\berreur|fehler|ошибк|\blỗi\b|\bhata\b|\bgagal\b|kesalahan)", RegexOptions.Singleline);

    private static readonly Regex MessageLine = PagePattern.Of(@"^(POST|PUT|PATCH)\s+/\S*\s+HTTP/[\d.]+$");

    private static readonly Regex RequestSentence = PagePattern.AnyCase(@"^(?!.*(response|repl(y|ies)|return)).*\b(request body|body of the request|request payload)\b.*:$|^(?!.*(response|repl(y|ies)|return))(.{0,40}\s)?(body|request|post) param(eter)?s\W*$|^\W*(json\s+|request\s+)?payload\W*$|^\W*(request\s+)?body(\s*\([^()]{1,30}\))?\s*:$");

    private static readonly Regex CallStart = PagePattern.Of(@"\A\s*(POST|PUT|PATCH)\s+\S*/");

    private static readonly Regex HeaderLine = PagePattern.Of(@"^[A-Za-z][A-Za-z0-9\-]*\s*:\s*\S");

    // A mark that is wrong may stand in place of the colon.
    private static readonly Regex BrokenName = PagePattern.Of(@"""\s*(?<name>[A-Za-z_][\w\-]*)\s*""\s*[:,]");

    private static readonly Regex JsonStart = PagePattern.Of(@"\A\s*(\{|\[)\s*[{""']");

    private static readonly Regex Start = PagePattern.Of(@"\A\s*[{\[]");

    private static readonly Regex BlankLine = PagePattern.Of(@"\n[ \t\r]*\n");
}
