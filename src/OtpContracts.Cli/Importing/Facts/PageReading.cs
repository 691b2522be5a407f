using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Descriptions;
using OtpContracts.Cli.Importing.Facts.Addresses;
using OtpContracts.Cli.Importing.OpenApi;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Sections.Calls;
using OtpContracts.Cli.Importing.Statuses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>What one page says.</summary>
/// <param name="Page">The page.</param>
/// <param name="Endpoints">The calls that it describes.</param>
/// <param name="Statuses">Its status tables that belong to no single call.</param>
/// <param name="Server">The base address that it names, and its line; or null.</param>
internal sealed record PageReading(Page Page, IReadOnlyList<ImportedEndpoint> Endpoints, IReadOnlyList<ImportedStatus> Statuses, (string Address, int Line)? Server)
{
    /// <summary>Reads a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static PageReading Read(Page page, List<PageFinding> findings)
    {
        page = PageDescriptions.Read(page, findings);
        var sections = TypeIndex.Without(CallIndex.Without(BoxedCalls.Open(PageSections.Read(LabelledSamples.Read(TitledRows.Cut(page.Blocks))))));
        var bases = BaseAddress.Proven(sections);
        var server = BaseAddress.Read(page.Blocks) ?? (bases is [var proven, ..] ? (proven.Server + proven.Path.TrimEnd('/'), proven.Line) : null);
        var groups = PartedCalls(OwnCalls(WithoutLines(sections, bases), page, findings));
        var addresses = groups.SelectMany(group => group).SelectMany(AddressReader.Read).ToArray();
        var shown = Array.FindAll(addresses, address => address.IsSample);
        var shared = SharedStatuses(groups, page, findings);
        var headers = SampleHeaders.Said(groups.SelectMany((group, i) => group.Where(section => section.Kind == SectionKind.Signing || (i == 0 && section.Kind == SectionKind.Overview))));
        var format = groups.Count > 0 ? BodyFormat.OfAll(groups[0]) : null;
        var (common, method) = (CommonParameters.Of(groups), CommonParameters.Method(groups));
        var endpoints = new List<ImportedEndpoint>();
        var statuses = new List<ImportedStatus>();
        for (var i = 0; i < groups.Count; i++)
        {
            // What is told of both is told once.
            var isShared = groups.Count == 2 && i == 0 && AreTogether(groups[i], groups[i + 1]);
            var group = isShared ? [.. groups[i], .. groups[i + 1].Select(WithoutAddresses)] : groups[i];
            group = i > 0 && common.Count > 0 && group.Exists(section => AddressReader.Read(section).Count > 0) ? [.. common, .. group] : group;
            group = i > 0 && method is not null && group.SelectMany(AddressReader.Read).Any() && group.SelectMany(AddressReader.Read).All(address => address.Method.Length == 0) ? [method, .. group] : group;
            var replies = CommonReplies.For(groups, i, group);
            group = [.. group, .. replies];
            var reading = new EndpointReading(page, server?.Server, shown, headers, format, isShared ? [] : findings);
            if (reading.Read(group, isOnly: groups.Count == 1) is { } endpoint)
            {
                if (isShared)
                {
                    findings.Add(new PageFinding(FindingKind.Guess, page.Path, endpoint.Source.Line, $"Another address stands right below {endpoint.Method} {endpoint.Path}: what follows is taken as said of both."));
                }

                if (replies.Count > 0)
                {
                    findings.Add(new PageFinding(FindingKind.Guess, page.Path, replies[0].Line, $"\"{replies[0].Title}\" stands above, and {endpoint.Method} {endpoint.Path} describes no reply of its own: it is taken to answer so."));
                }

                endpoints.Add(endpoint);
            }
            else
            {
                statuses.AddRange(reading.Statuses);
            }
        }

        endpoints.AddRange(FurtherCalls.Of(addresses, groups, endpoints, group => new EndpointReading(page, server?.Server, [], [], format: null, []).Read(group, isOnly: false), page, findings));
        TellLead(groups.Count, endpoints, page, findings);
        UnusedAddresses.Tell(addresses, groups, endpoints, page, findings);
        TypedNames.Tell(groups.SelectMany(group => group), endpoints, page, findings);
        foreach (var endpoint in endpoints)
        {
            endpoint.Statuses.AddRange(shared.Where(row => !endpoint.Statuses.Exists(known => known.Code == row.Code)));
        }

        GiveLead(groups, endpoints, page, findings);
        GiveToAll(statuses, endpoints, "apart from all calls", end: "", page, findings);
        endpoints.AddRange(CallsByTwoMethods.Of(endpoints, addresses, page.Path, findings));
        UnreadLines.Tell(groups.SelectMany(group => group), endpoints, [.. shared, .. statuses], page, findings);
        UnheldCodes.Tell(groups.SelectMany(group => group), endpoints, [.. shared, .. statuses], page, findings);
        return new PageReading(page, endpoints, statuses, server);
    }

    /// <summary>Statuses that stand above all calls, and went into the first, are those of each that lists none but what its samples show.</summary>
    private static void GiveLead(List<List<PageSection>> groups, List<ImportedEndpoint> endpoints, Page page, List<PageFinding> findings)
    {
        var lead = groups.Count < 2 || endpoints.Count < 2 ? [] : endpoints[0].Statuses.FindAll(status => endpoints.TrueForAll(endpoint => status.Source.Line < endpoint.Source.Line));
        if (lead.Count > 1)
        {
            GiveToAll(lead, endpoints, "above all calls", end: ", too", page, findings);
        }
    }

    /// <summary>Statuses that stand with no call are those of each that lists none.</summary>
    private static void GiveToAll(List<ImportedStatus> statuses, List<ImportedEndpoint> endpoints, string where, string end, Page page, List<PageFinding> findings)
    {
        var without = statuses.Count == 0 ? [] : endpoints.FindAll(endpoint => endpoint.Statuses.Count == 0);
        without.ForEach(endpoint => endpoint.Statuses.AddRange(statuses));
        if (without.Count > 0)
        {
            findings.Add(new PageFinding(FindingKind.Guess, page.Path, statuses[0].Source.Line, $"The statuses {string.Join(", ", statuses.Select(status => status.Code))} stand {where}: they are taken as those of {string.Join(", ", without.Select(endpoint => $"{endpoint.Method} {endpoint.Path}"))}{end}."));
        }
    }

    /// <summary>Whether the address of the next call stands right below that of a call of which nothing else is said.</summary>
    private static bool AreTogether(List<PageSection> call, List<PageSection> next) =>
        call[^1].Line == next[0].Line && call[^1].Title == next[0].Title && call[^1].Blocks.Any(block => AddressBlocks.HasAddress(call[^1], block))
        && call[^1].Blocks.All(block => block is TextLine) && call.TrueForAll(section => section.Kind is not (SectionKind.Parameters or SectionKind.RequestSample));

    private static List<List<PageSection>> PartedCalls(IReadOnlyList<PageSection> sections) => StatusesBehindCalls.Part(CommandCalls.Of(sections) ?? CallsByMethod.Of(sections) ?? HeadedCalls.Of(sections) ?? SamplesBehindCalls.Move(CallSections.Of(sections)));

    private static PageSection WithoutAddresses(PageSection section) =>
        AddressReader.IsSample(section) ? section : section with { Blocks = [.. section.Blocks.Where(block => block is not TextLine || !AddressBlocks.HasAddress(section, block))] };

    /// <summary>The sections without the lines of base addresses, which are none of a call.</summary>
    private static IReadOnlyList<PageSection> WithoutLines(IReadOnlyList<PageSection> sections, IReadOnlyList<RequestAddress> bases) =>
        [.. sections.Select(section => section with { Blocks = [.. section.Blocks.Where(block => block is not (TextLine or SampleBlock) || !bases.Any(address => address.Line == block.Line))] })];

    /// <summary>The sections without those of callbacks and of calls that let in, which are no part of a call.</summary>
    private static IReadOnlyList<PageSection> OwnCalls(IReadOnlyList<PageSection> sections, Page page, List<PageFinding> findings)
    {
        // What goes to the same server as other calls, the vendor does not call.
        var servers = sections.Where(section => section.Kind != SectionKind.Callback).SelectMany(Said).ToHashSet(StringComparer.Ordinal);
        sections = [.. sections.SelectMany(section => section.Kind == SectionKind.Callback && Said(section).Any(servers.Contains) ? PageSections.Read(section.Blocks).Prepend(section with { Kind = SectionKind.Overview, Blocks = [] }) : [section])];
        var callbacks = sections.Where(section => section.Kind == SectionKind.Callback).ToArray();
        if (callbacks is [var whole] && IsWholePage(whole, sections))
        {
            findings.Add(new PageFinding(FindingKind.Guess, page.Path, whole.Line, $"\"{whole.Title}\" tells what the vendor calls, and the page tells of no other call: it is read like one."));
            return [.. sections.SelectMany(section => section == whole ? PageSections.Read(whole.Blocks).Prepend(whole with { Kind = SectionKind.Overview, Blocks = [] }) : [section])];
        }

        foreach (var callback in callbacks)
        {
            findings.Add(new PageFinding(FindingKind.Guess, page.Path, callback.Line, $"\"{callback.Title}\" tells what the vendor calls, which is no part of a contract: it was not read."));
        }

        return SigningCalls.WithoutReplies([.. sections.Except(callbacks)], page, findings);
    }

    /// <summary>The servers that the calls of a section are said to go to.</summary>
    private static IEnumerable<string> Said(PageSection section) =>
        AddressReader.Read(section with { Title = "" }).Where(address => address is { IsSample: false, Method.Length: > 0, Server.Length: > 0 }).Select(address => address.Server);

    /// <summary>Tells of parameters that stand above all calls of a page and went into the first.</summary>
    private static void TellLead(int calls, List<ImportedEndpoint> endpoints, Page page, List<PageFinding> findings)
    {
        bool IsCommon(ImportedField field) => endpoints.Skip(1).Any(other => other.Parameters.Exists(own => own.Source.Line == field.Source.Line));
        if (calls > 1 && endpoints is [var first, ..] && first.Parameters.FindAll(field => field.Place is "query" or "body" && field.Source.Line < first.Source.Line && !IsCommon(field)) is [var lead, ..] above)
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, lead.Source.Line, $"{PageFinding.Quoted(above.Select(field => field.Name))}: described above all calls of the page, and not said to be of which: taken as sent by the first, {first.Method} {first.Path}."));
        }
    }

    /// <summary>Whether a callback begins its page and has the only address.</summary>
    private static bool IsWholePage(PageSection callback, IReadOnlyList<PageSection> sections) =>
        sections.TakeWhile(section => section != callback).All(section => section.Kind == SectionKind.Overview && section.Blocks.All(block => block is TextLine))
        && AddressReader.Read(callback).Count > 0 && !sections.Any(section => section != callback && AddressReader.Read(section).Count > 0);

    /// <summary>A status table behind the last of several calls, under a heading as high as the call's own, or lower headings below it, belongs to all of them.</summary>
    private static IReadOnlyList<ImportedStatus> SharedStatuses(List<List<PageSection>> groups, Page page, List<PageFinding> findings)
    {
        var rows = new StatusRows(page, findings);
        var isShared = false;
        bool IsShared(PageSection section) => isShared = IsOfStatuses(section) && ((section.Level > 0 && (isShared || section.Level <= groups[^1][0].Level)) || section.Blocks.Any(block => block is TextLine line && OfAllCalls.IsMatch(line.Text)));
        foreach (var section in groups.Count < 2 ? [] : groups[^1].FindAll(IsShared))
        {
            rows.Read(section);
            if (section.Kind == SectionKind.Statuses)
            {
                groups[^1].Remove(section);
            }
        }

        return rows.Rows;
    }

    /// <summary>Whether a section lists statuses, if only beside the reply of a call that fails.</summary>
    private static bool IsOfStatuses(PageSection section) =>
        section.Kind == SectionKind.Statuses || (section.Kind is SectionKind.Reply or SectionKind.FailedReply && section.Blocks.OfType<PageTable>().Any(table => CodeColumns.Of(table) is [ColumnKind.Code, ..] || CodeColumns.AreHttp(table)));

    // "The code of both calls is one of these."
    private static readonly Regex OfAllCalls = PagePattern.AnyCase(@"\b(both|all|every|each of the)\s+(of\s+)?(the\s+|these\s+)?(calls?|requests?|endpoints?|methods?|apis?)\b|(所有|全部|各)(个)?(接口|请求|API)");
}
