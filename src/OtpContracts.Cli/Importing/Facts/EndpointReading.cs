using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Descriptions;
using OtpContracts.Cli.Importing.Facts.Addresses;
using OtpContracts.Cli.Importing.FlatTables;
using OtpContracts.Cli.Importing.OpenApi;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Statuses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>Reads the description of one call.</summary>
/// <param name="page">The page.</param>
/// <param name="server">The base address that the page names, or null.</param>
/// <param name="elsewhere">The addresses that the page's samples show.</param>
/// <param name="headers">The headers that the page says of all calls, with their lines.</param>
/// <param name="format">How the page says that all bodies are written, or null.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class EndpointReading(Page page, string? server, IReadOnlyList<RequestAddress> elsewhere, IReadOnlyList<(string Name, int Line)> headers, string? format, List<PageFinding> findings)
{
    private const int MostNames = 20;

    private readonly StatusRows _statuses = new(page, findings);

    /// <summary>The status tables.</summary>
    public IReadOnlyList<ImportedStatus> Statuses => _statuses.Rows;

    /// <summary>Reads the parts of a page that describe a call.</summary>
    /// <param name="sections">The parts.</param>
    /// <param name="isOnly">Whether the page has no others.</param>
    /// <returns>The call, or null where they name no address.</returns>
    public ImportedEndpoint? Read(IReadOnlyList<PageSection> sections, bool isOnly)
    {
        foreach (var section in sections)
        {
            _statuses.Read(section);
        }

        var shown = SampleFinder.Read(sections, page, findings);
        var mayHaveBody = MayHaveBody(sections);
        var tables = new SectionTables(page, shown, mayHaveBody, findings);
        tables.Read(ResourceProperties.AsReplies(sections, shown));
        HeadedDescriptions.Add(tables.Request, sections);
        OnlyRequired.Mark(tables.Request, sections);
        UnmarkedRows.Settle(tables.Request, sections, page, findings);
        TornCells.Tell(sections, page, findings);
        FailedReplies.Tell(sections, page, findings);
        XmlSamples.Tell(sections, page, findings);
        Placeholders.Resolve(tables.Request, sections, shown, page, findings);
        shown = ValueSamples.Without(shown, tables.Request, page, findings);
        var samples = InNamedList(SampleFinder.Find(shown, tables, mayHaveBody), tables.Reply);
        if (tables.Request.Count == 0 && samples.Request is null)
        {
            tables.Request.AddRange(CodeParameters.Read(sections, page, findings));
        }

        var request = new FieldTree(page, samples.Request is null ? [] : [samples.Request], isReply: false, findings) { Sent = Sent(tables, shown, sections), AreMembersApart = AreMembersApart(tables, tables.Request) }.Build(tables.Request);
        var reply = ReplyTree(tables, samples.Replies, out var wrapper);
        NestedTables.Attach(tables.Named, request.FindAll(field => !IsOfTexts(samples.Request?.Find(field.Name))), reply, samples.Request is null ? samples.Replies : [samples.Request, .. samples.Replies], page, findings);
        reply = WithoutWhole(reply, samples.Replies);
        request = SaidWrapper.Wrap(request, samples.Request, areFlat: tables.Request.TrueForAll(row => row.Depth is null or 0 && shown.All(sample => row == tables.Request[0] || sample.Value.Find(row.Name) is null)), sections, page, findings);
        bool IsRead(PageTable table) => tables.IsRead(table) || _statuses.IsRead(table);
        var values = ValueTables.Read([.. request.SelectMany(field => field.All), .. reply.SelectMany(field => field.All)], sections, IsRead, page, findings);
        TellUnread(sections, table => IsRead(table) || values.Contains(table));
        if (new EndpointAddress(sections, server, request, samples.Request, page, findings).Choose(elsewhere, isOnly) is not { } address)
        {
            if (request.Exists(field => field.Place != "header"))
            {
                findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, sections[0].Line, "Parameters are described, and no method and address that they go to."));
            }

            return null;
        }

        address = NamedHoles.Of(address, request, page, findings);
        var described = new DescribedFacts(sections, page, findings);
        var endpoint = new ImportedEndpoint
        {
            Method = address.Method,
            Server = address.Server,
            Path = address.Path,
            Source = new PageLine(page.Path, address.Line),
            RequestSample = samples.Request,
            ReplyWrapper = wrapper,
            Reply = reply,
            AreRepliesFailed = samples.AreFailed,
            HttpSuccess = described.HttpSuccess ?? HttpSuccess(sections) ?? OnlySuccess(),
        };
        endpoint.Replies.AddRange(samples.Replies);
        endpoint.Shown.AddRange(shown.Where(sample => !sample.IsCode && sample.Kind != SectionKind.Signing).Select(sample => (page.Path, sample)));
        endpoint.Pages.Add(page.Path);
        endpoint.Statuses.AddRange(_statuses.Rows);
        PageWords.Describe(endpoint, sections, page);
        new RequestParameters(endpoint, page, findings).Add(request, address, sections, tables, described, headers);
        if (!described.SaysFormat)
        {
            BodyFormat.Read(endpoint, format, tables.Request, shown, sections, findings);
        }

        described.AddTo(endpoint);
        TellUnsaid(shown, samples, tables, mayHaveBody);
        TellFailed(samples, tables);
        SampleChecks.Check(endpoint, sections, page, findings);
        ShownWithin.Tell(endpoint, page.Path, findings);
        NamesElsewhere.Tell(endpoint, sections, page, findings);
        ValuesElsewhere.Tell([.. request.SelectMany(field => field.All), .. reply.SelectMany(field => field.All)], sections, page, findings);
        return endpoint;
    }

    // What a sample shows as a list of texts or numbers, no table of members describes.
    private static bool IsOfTexts(SampleValue? shown) => shown is { Kind: SampleKind.List, Items.Count: > 0 } && !shown.Objects.Any();

    // A page that names no other method than GET shows replies alone, where it does not say that a sample is of a request.
    private static bool MayHaveBody(IReadOnlyList<PageSection> sections) => sections.SelectMany(AddressReader.Read).Select(address => address.Method).Where(method => method.Length > 0).Distinct(StringComparer.Ordinal).ToArray() is not ["GET"];

    private static string? HttpSuccess(IReadOnlyList<PageSection> sections) =>
        sections.Where(section => section.IsReply)
            .SelectMany(section => section.Blocks.Select(block => block switch { SampleBlock sample => ShownStatus.Match(sample.Text), TextLine line => StatusAlone.Match(line.Text) is { Success: true } alone ? alone : StatusInSentence.Match(line.Text), _ => Match.Empty }).Prepend(SaidStatus.Match(section.Title)))
            .FirstOrDefault(match => match.Success)?.Groups["code"].Value;

    /// <summary>The one status of HTTP of success among those that the page lists, or null.</summary>
    private string? OnlySuccess() => _statuses.Rows.Select(status => status.Code).Where(StatusCodes.IsHttpSuccess).ToArray() is [var only] ? only : null;

    /// <summary>Tells of members that only replies of failed calls show.</summary>
    private void TellFailed(FoundSamples samples, SectionTables tables)
    {
        if (samples is { AreFailed: true, Reply: { } failed } && tables.Reply.Count == 0)
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, failed.Line, "Of replies, the page shows those of failed calls alone: what a reply holds is read from this one, and others may hold more."));
        }
    }

    /// <summary>Tells of a sample that is taken as a reply, though neither a heading nor a table says that it is none of a request.</summary>
    private void TellUnsaid(IReadOnlyList<ShownSample> shown, FoundSamples samples, SectionTables tables, bool mayHaveBody)
    {
        if (mayHaveBody && samples.Request is null && tables.Request.Count == 0 && tables.Reply.Count == 0
            && shown.FirstOrDefault(sample => sample.Value.Line == samples.Reply?.Line) is { IsSaidReply: false, IsFailed: false, Names.Count: > 0 } unsaid)
        {
            findings.Add(new PageFinding(FindingKind.Guess, page.Path, unsaid.Value.Line, $"Nothing says whether the sample with {PageFinding.Quoted(unsaid.Names)} is of the request or of the reply: it is taken as the reply."));
        }
    }

    /// <summary>Tells of tables that could be of parameters or statuses and were read as neither.</summary>
    private void TellUnread(IReadOnlyList<PageSection> sections, Func<PageTable, bool> isRead)
    {
        foreach (var (section, table) in sections.SelectMany(section => section.Blocks.OfType<PageTable>().Where(table => section.Kind is SectionKind.Parameters or SectionKind.Reply or SectionKind.Statuses || CodeColumns.MayBeCodes(table)).Select(table => (section, table))))
        {
            if (!isRead(table) && AddressReader.Read(section with { Blocks = [table] }).Count == 0)
            {
                findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, table.Line, $"The table under \"{section.Title}\" was not read: its headings ({string.Join(", ", table.Rows.Take(1).SelectMany(row => row.Cells).Select(cell => cell.Trim()))}) tell neither names and types nor codes{CodeColumns.Told(table)}."));
            }
        }

        foreach (var (section, table) in sections.Where(section => section.Kind is SectionKind.Overview or SectionKind.RequestSample or SectionKind.Sample).SelectMany(section => section.Blocks.OfType<PageTable>().Select(table => (section, table))))
        {
            // Without headings, names that no words are tell that some were meant.
            var isHeaded = TableRows.Columns(table, out var hasHeader) is { } kinds && hasHeader && kinds.Contains(ColumnKind.Name);
            var column = !isHeaded && table.Rows.Skip(1).All(row => row.Cells[0].Trim() is var number && number.Length > 0 && number.All(char.IsAsciiDigit)) ? 1 : 0;
            var names = table.Rows.Skip(isHeaded ? 1 : 0).SelectMany(row => row.Cells.Skip(column).Take(1)).Select(cell => cell.Trim()).Where(cell => ParameterNames.IsName(cell) && (isHeaded || cell[0] is >= 'a' and <= 'z' || cell.Contains('_'))).ToArray();
            if (names.Length > 1 && !isRead(table) && (isHeaded || (names.Length * 2 > table.Rows.Count && Array.Exists(names, name => name.Contains('_')))))
            {
                findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, table.Line, $"The table with {PageFinding.Quoted(names.Take(MostNames))} was not read: nothing says that it describes what is sent or answered."));
            }
        }
    }

    /// <summary>The path of the object that has the listed members, where the outermost has none of them.</summary>
    private static string? Wrapper(SampleValue value, HashSet<string> names)
    {
        if (value.Members.Any(member => names.Contains(member.Key)))
        {
            return "";
        }

        return value.Members.Where(member => member.Value.Kind == SampleKind.Object)
            .Select(member => Wrapper(member.Value, names) is { } inner ? inner.Length == 0 ? member.Key : $"{member.Key}.{inner}" : null)
            .FirstOrDefault(path => path is not null);
    }

    /// <summary>Some samples show the listed members within one more object, which the table does not list. Of several replies, the one that shows most of them tells where they stand.</summary>
    private List<ImportedField> ReplyTree(SectionTables tables, IReadOnlyList<SampleValue> replies, out string wrapper)
    {
        if (replies.Count == 0)
        {
            ExampleLists.Nest(tables.Reply, page, findings);
        }

        WithinShown(tables.Reply, replies);
        var names = tables.Reply.Select(row => row.Name).ToHashSet(StringComparer.Ordinal);
        var sample = replies.MaxBy(reply => reply.All.Select(member => member.Key).Where(names.Contains).Distinct(StringComparer.Ordinal).Count());
        wrapper = names.Count == 0 || sample is null ? "" : Wrapper(sample, names) ?? "";
        var evidence = wrapper.Length == 0 ? sample : wrapper.Split('.').Aggregate(sample, (value, name) => value?.Find(name));

        return new FieldTree(page, evidence is null ? [] : [evidence], isReply: true, findings) { AreMembersApart = AreMembersApart(tables, tables.Reply) }.Build(tables.Reply);
    }

    /// <summary>What a generator of pages calls the whole of a reply is no member of it, where no sample shows one.</summary>
    private List<ImportedField> WithoutWhole(List<ImportedField> reply, IReadOnlyList<SampleValue> replies)
    {
        if (reply is not [{ Name: "schema" or "responseBody", Members.Count: > 0 } whole] || whole.Type is not { Kind: TypeKind.Object } || replies.Any(sample => sample.Find(whole.Name) is not null))
        {
            return reply;
        }

        findings.Add(new PageFinding(FindingKind.Guess, page.Path, whole.Source.Line, $"\"{whole.Name}\" holds all that the reply has, and no sample shows it: its members are taken as those of the reply."));
        return whole.Members;
    }

    /// <summary>A table may name the list that a reply is, and put all else into it, where the samples show the list alone.</summary>
    private FoundSamples InNamedList(FoundSamples samples, List<ParameterRow> rows)
    {
        if (samples.Reply is not { Kind: SampleKind.List } shown || rows is not [{ Type.Kind: TypeKind.List } list, _, ..] || !rows.Skip(1).All(row => row.Name.StartsWith(list.Name + ".", StringComparison.Ordinal) || row.Name.StartsWith(list.Name + "[", StringComparison.Ordinal)))
        {
            return samples;
        }

        findings.Add(new PageFinding(FindingKind.Contradiction, page.Path, shown.Line, $"The sample of the reply shows a list, where the table names it \"{list.Name}\" (line {list.Line}): the reply is taken to hold it by that name."));
        return samples with { Replies = [.. samples.Replies.Select(reply => reply.Kind == SampleKind.List ? new SampleValue(SampleKind.Object, "", [new(list.Name, reply)], [], reply.Line) : reply)] };
    }

    /// <summary>A table may list what stands in the objects of the one list of a reply, or in one of its objects, and not name the list or that object.</summary>
    private void WithinShown(List<ParameterRow> rows, IReadOnlyList<SampleValue> replies)
    {
        if (rows.Count < 2 || rows.Exists(row => row.Depth > 0 || row.Name.Contains('.', StringComparison.Ordinal)) || replies.Count == 0 || replies.Any(reply => rows.Exists(row => reply.Find(row.Name) is not null)))
        {
            return;
        }

        bool HasAll(SampleValue item) => rows.TrueForAll(row => item.Find(row.Name) is not null);
        var lists = replies[0].Members.Where(member => member.Value.Kind == SampleKind.List && member.Value.Objects.FirstOrDefault() is { } item && HasAll(item));

        // Of several objects, the one that has all is meant; one alone holds the whole reply.
        var objects = replies[0].Members.Where(member => member.Value.Kind == SampleKind.Object).ToArray();
        if (lists.Concat(objects.Where(member => objects.Length > 1 && HasAll(member.Value))).ToArray() is not [var whole])
        {
            return;
        }

        var isList = whole.Value.Kind == SampleKind.List;
        findings.Add(new PageFinding(FindingKind.Guess, page.Path, whole.Value.Line, $"\"{whole.Key}\" stands in no table, and the reply sample shows {PageFinding.Quoted(rows.Select(row => row.Name))} within {(isList ? "the objects of that list" : "that object")}: they are taken so."));
        var held = rows.ConvertAll(row => row with { Name = $"{whole.Key}{(isList ? "[]" : "")}.{row.Name}", Depth = null });
        rows.Clear();
        rows.AddRange(held);
    }

    /// <summary>Names that are sent as they stand: also those with brackets, where the page says that the body is a form, or shows one, and describes no object of the name.</summary>
    private static IReadOnlySet<string> Sent(SectionTables tables, IReadOnlyList<ShownSample> shown, IReadOnlyList<PageSection> sections)
    {
        var known = tables.Request.Select(row => row.Name).ToHashSet(StringComparer.Ordinal);
        var isForm = known.Any(name => InBrackets.IsMatch(name)) && (BodyFormat.SaysForm(sections) || shown.Any(sample => sample is { IsForm: true, IsSaidReply: false }));
        return isForm ? tables.Names.Sent.Concat(known.Where(name => InBrackets.IsMatch(name) && !known.Contains(name.Split('[')[0]))).ToHashSet(StringComparer.Ordinal) : tables.Names.Sent;
    }

    private static bool AreMembersApart(SectionTables tables, List<ParameterRow> rows) => tables.Named.Exists(table => NestedTables.NameIn(table.Title, rows) is not null);

    // "Links[Tracking]"; "To[n]" is one of a list.
    private static readonly Regex InBrackets = PagePattern.Of(@"^[A-Za-z_]\w*(\[[A-Za-z_]\w+\])+$");

    private static readonly Regex SaidStatus = PagePattern.Of(@"\b(?<code>20\d)\b");

    private static readonly Regex StatusAlone = PagePattern.AnyCase(@"^\W*(HTTP(/[\d.]+)?|(HTTP )?(status|response)( code)?)\s*:?\s*(?<code>20\d)( [A-Z][A-Za-z ]*)?$");

    private static readonly Regex StatusInSentence = PagePattern.Of(@"\b(returns?|answers?( with)?|responds with|status)\s+(an?\s+)?(HTTP\s+)?(?<code>20\d)\s+(OK|Created|Accepted|No Content)\b|\b(status|response)\s+code\s+((of|is|will be)\s+)?[`'""]?(?<code>20\d)\b");

    private static readonly Regex ShownStatus = PagePattern.AnyCase(@"\A\s*(HTTP(/[\d.]+)?|Status(\s+code)?:)\s*(?<code>20\d)\b");
}
