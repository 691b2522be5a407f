using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Signing;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Drafts;

/// <summary>Makes a contract of what pages say. What no page says is chosen carefully, and told.</summary>
/// <param name="findings">Where findings go.</param>
internal sealed class DraftBuilder(List<PageFinding> findings)
{
    private const string UnknownServer = "https://unknown.invalid";

    private static readonly string[] PlacesInOrder = ["path", "query", "header", "body"];

    // The method of the first call of a name: another by that name goes by its own.
    private readonly Dictionary<string, string> _methods = new(StringComparer.Ordinal);

    /// <summary>Makes the contract.</summary>
    /// <param name="readings">What the pages say.</param>
    /// <param name="name">The contract's name, or null to make one of the server's.</param>
    /// <param name="server">The server of the contract that this goes into, or null.</param>
    /// <param name="known">The types of that contract.</param>
    public Draft Build(IReadOnlyList<PageReading> readings, string? name, string? server, IReadOnlyList<DraftType> known)
    {
        var endpoints = new EndpointMerge(findings).Join(readings.SelectMany(reading => reading.Endpoints));
        var host = ServerOf(endpoints, readings, server);

        // In a contract that is there, signing is a person's.
        var signing = server is null ? new SigningReader(findings).Read([.. readings.Select(reading => reading.Page)], endpoints) : null;
        SharedReplies.Fill(endpoints, findings);
        var shapes = endpoints.Select(endpoint => ReplyShape.Read(endpoint, findings)).ToArray();
        var reply = shapes.OfType<ReplyShape>().GroupBy(shape => shape.Reply).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key ?? NoReply(endpoints, isNew: server is null);
        TellNoReply(endpoints.Where((_, i) => shapes[i] is null && Array.Exists(shapes, shape => shape is not null)));
        foreach (var (endpoint, shape) in endpoints.Zip(shapes))
        {
            AddStatuses(endpoint, shape?.Reply ?? reply);
        }

        var types = new TypeDrafts(findings, known);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var drafts = endpoints.Select((endpoint, i) => Endpoint(endpoint, shapes[i], reply, host, types, names)).ToArray();
        var success = drafts.Select(draft => draft.Reply?.Success).OfType<string>().Prepend(reply.Success).Distinct(StringComparer.Ordinal).ToArray();
        return new Draft
        {
            Name = name ?? NameOf(host),
            Server = host,
            Pages = [.. readings.Select(reading => reading.Page.Path)],
            Signing = signing,
            Reply = reply,
            IsReplyKnown = Array.Exists(shapes, shape => shape is not null),
            Statuses = StatusDrafts.Make(Statuses(endpoints, readings, success), success, findings),
            Types = types.Types,
            Endpoints = drafts,
        };
    }

    private DraftReply NoReply(IReadOnlyList<ImportedEndpoint> endpoints, bool isNew)
    {
        if (endpoints.Count > 0)
        {
            findings.Add(new PageFinding(isNew ? FindingKind.NotUnderstood : FindingKind.Guess, endpoints[0].Source.Page, endpoints[0].Source.Line, $"No page says what a reply holds: {(isNew ? "the HTTP status is taken to say how a call went" : "the contract's own way is taken")}."));
        }

        return DraftReply.OfHttp("$", endpoints.SelectMany(endpoint => endpoint.Statuses).FirstOrDefault(status => status.Code is ['2', _, _])?.Code ?? (endpoints is [var first, ..] ? first.HttpSuccess : null));
    }

    /// <summary>Tells of calls beside others of which no page says what they reply.</summary>
    private void TellNoReply(IEnumerable<ImportedEndpoint> endpoints)
    {
        foreach (var endpoint in endpoints)
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, endpoint.Source.Page, endpoint.Source.Line, $"No page says what a reply of {endpoint.Method} {endpoint.Path} holds: it is taken to say how the call went as those of other calls do."));
        }
    }

    private DraftEndpoint Endpoint(ImportedEndpoint endpoint, ReplyShape? shape, DraftReply common, string server, TypeDrafts types, HashSet<string> names)
    {
        var wished = EndpointName(endpoint);
        var name = DraftNames.Unique(_methods.TryAdd(wished, endpoint.Method) || _methods[wished] == endpoint.Method ? wished : $"{wished}By{DraftNames.Pascal(endpoint.Method.ToLowerInvariant())}", names);
        var owner = DraftNames.Pascal(name);
        var body = endpoint.Format == "json" ? "body" : "form";
        var places = PlacesInOrder
            .Select(place => new KeyValuePair<string, IReadOnlyList<DraftField>>(place, [.. Ordered(endpoint, place).Select(field => types.Field(field, owner, place == "body" ? body : place))]))
            .Where(place => place.Value.Count > 0).ToArray();
        types.TellUntyped();
        UnreadMembers.Tell(endpoint, shape?.Reply ?? common, findings);
        UnreadLimits.Tell(endpoint.Parameters, findings);
        if (endpoint.Server.Length > 0 && !server.StartsWith(endpoint.Server, StringComparison.Ordinal))
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, endpoint.Source.Page, endpoint.Source.Line, $"The address {endpoint.Server}{endpoint.Path} is at another server than {server}, which the contract's calls go to."));
        }

        return new DraftEndpoint
        {
            Name = name,
            Path = PathBehind(server, endpoint),
            Imported = endpoint,
            Effect = CallEffects.Of(endpoint, findings),
            Places = places,
            Reply = OwnReply(endpoint, shape, common),
            Data = Data(endpoint, shape, owner, types),
            Statuses = [.. endpoint.Statuses.Select(status => status.Code)],
        };
    }

    /// <summary>How a call says that it went, where it does so in another way than most; of one whose reply nobody describes, the status of HTTP may be said.</summary>
    private static DraftReply? OwnReply(ImportedEndpoint endpoint, ReplyShape? shape, DraftReply common) =>
        shape is not null ? (shape.Reply == common ? null : shape.Reply)
        : common.Status == "http" && endpoint.HttpSuccess is { } success && success != common.Success ? DraftReply.OfHttp("$", success)
        : null;

    /// <summary>Where HTTP says how a call went, a description's statuses are those of the call; that of a call that went well is one of them, where a page lists those that are not, and says it.</summary>
    private static void AddStatuses(ImportedEndpoint endpoint, DraftReply reply)
    {
        endpoint.Statuses.AddRange(reply.Status == "http" && endpoint.Statuses.Count == 0 ? endpoint.HttpStatuses : []);
        if (reply.Status == "http" && endpoint is { HttpSuccess: { } success, Statuses.Count: > 0 } && reply.Success == success && !endpoint.Statuses.Exists(status => status.Code == success))
        {
            endpoint.Statuses.Insert(0, new ImportedStatus(success, new Dictionary<string, string>(StringComparer.Ordinal), Http: null, endpoint.Source));
        }
    }

    private IEnumerable<ImportedField> Ordered(ImportedEndpoint endpoint, string place)
    {
        var fields = RepeatedNames.Without(endpoint.Parameters.Where(field => field.Place == place), findings);
        return place == "path" ? fields.OrderBy(field => endpoint.Path.IndexOf($"{{{field.Name}}}", StringComparison.Ordinal)) : fields;
    }

    private string? Data(ImportedEndpoint endpoint, ReplyShape? shape, string owner, TypeDrafts types)
    {
        if (shape is null || (shape.Data.Count == 0 && shape.Holder is null))
        {
            return null;
        }

        var unmarked = shape.Data.SelectMany(field => field.All).Count(field => field.Required == RequiredMark.Unknown);
        if (unmarked > 0)
        {
            findings.Add(new PageFinding(FindingKind.Guess, shape.Data[0].Source.Page, shape.Data[0].Source.Line, $"The page does not say which members of the reply are always there: {unmarked} are taken as optional."));
        }

        if (shape.Holder is { } holder && shape.Data.Count == 0)
        {
            if (holder.IsObject)
            {
                findings.Add(new PageFinding(FindingKind.NotUnderstood, holder.Source.Page, holder.Source.Line, $"No page lists the members of \"{holder.Name}\": it is left open."));
            }

            return holder.Type?.Kind == TypeKind.List && holder.IsObject ? $"list<{TypeDrafts.OpenObject}>" : holder.IsObject ? TypeDrafts.OpenObject : types.Field(holder, owner, "reply").Find("type");
        }

        var type = types.Object(owner + "Data", owner, shape.Data, isReply: true);
        return shape.Holder?.Type?.Kind == TypeKind.List || IsList(endpoint, shape) ? $"list<{type}>" : type;
    }

    /// <summary>Whether the sample shows that the reply is a list of what is described.</summary>
    private bool IsList(ImportedEndpoint endpoint, ReplyShape shape)
    {
        if (shape is not { Holder: null, Reply: { Status: "http", Data: "$" } } || endpoint.ReplySample is not { Kind: SampleKind.List } list || !list.Objects.Any(item => shape.Data.Any(field => item.Find(field.Name) is not null)))
        {
            return false;
        }

        findings.Add(new PageFinding(FindingKind.Guess, endpoint.Source.Page, list.Line, $"The sample shows a list as the whole reply: {PageFinding.Quoted(shape.Data.Select(field => field.Name))} are taken as members of its items."));
        return true;
    }

    private static string EndpointName(ImportedEndpoint endpoint)
    {
        var fixedParts = endpoint.Path.Split('/').Where(part => part.Length > 0 && !part.StartsWith('{') && !Version.IsMatch(part)).Select(part => part.Split('.') is [var stem, "json" or "do" or "php" or "action"] ? stem : part).ToArray();
        var name = DraftNames.Camel(endpoint.Discriminator.Length > 0 && !char.IsDigit(endpoint.Discriminator[0]) ? endpoint.Discriminator : string.Join(' ', fixedParts.TakeLast(2)));
        return name.Length > 0 ? name : "call";
    }

    private string ServerOf(IReadOnlyList<ImportedEndpoint> endpoints, IReadOnlyList<PageReading> readings, string? server)
    {
        if (server is not null)
        {
            return server.TrimEnd('/');
        }

        if (endpoints.Where(endpoint => endpoint.Server.Length > 0).GroupBy(endpoint => endpoint.Server, StringComparer.Ordinal).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key is { } most)
        {
            foreach (var unsaid in endpoints.Where(endpoint => endpoint.Server.Length == 0).GroupBy(endpoint => endpoint.Source.Page, StringComparer.Ordinal))
            {
                findings.Add(new PageFinding(FindingKind.Guess, unsaid.Key, unsaid.First().Source.Line, $"No server is named for {string.Join(", ", unsaid.Select(endpoint => $"{endpoint.Method} {endpoint.Path}"))}: {most} is taken, where other calls go."));
            }

            return most;
        }

        if (readings.Select(reading => reading.Server?.Address).FirstOrDefault(address => address is not null) is { } named)
        {
            return named;
        }

        var first = readings[0];
        findings.Add(new PageFinding(FindingKind.NotUnderstood, first.Page.Path, first.Endpoints.Count > 0 ? first.Endpoints[0].Source.Line : 1, $"No page names the server: write its address in place of {UnknownServer}."));
        return UnknownServer;
    }

    private static string PathBehind(string server, ImportedEndpoint endpoint)
    {
        var path = new Uri(server).AbsolutePath.TrimEnd('/');
        return path.Length > 0 && endpoint.Path.StartsWith(path + "/", StringComparison.Ordinal) ? endpoint.Path[path.Length..] : endpoint.Path;
    }

    private static string NameOf(string server)
    {
        var labels = new Uri(server).Host.Split('.').Where(label => label is not ("www" or "api" or "rest" or "com" or "cn" or "net" or "org" or "io" or "co")).ToArray();
        var name = DraftNames.Pascal(labels.Length == 0 ? "Vendor" : labels.MaxBy(label => label.Length)!);
        return name.Length == 0 || name == "Unknown" ? "Vendor" : name;
    }

    private List<ImportedStatus> Statuses(IReadOnlyList<ImportedEndpoint> endpoints, IReadOnlyList<PageReading> readings, IReadOnlyList<string> success)
    {
        var all = new List<ImportedStatus>();
        foreach (var status in readings.SelectMany(reading => reading.Statuses).Concat(endpoints.SelectMany(endpoint => endpoint.Statuses)))
        {
            if (all.Find(known => known.Code == status.Code) is not { } known)
            {
                all.Add(status);
                continue;
            }

            foreach (var (language, meaning) in status.Meanings)
            {
                if (!known.Meanings.TryAdd(language, meaning) && !string.Equals(known.Meanings[language], meaning, StringComparison.OrdinalIgnoreCase))
                {
                    findings.Add(new PageFinding(FindingKind.Contradiction, status.Source.Page, status.Source.Line, $"Status {status.Code} means \"{meaning}\" here and \"{known.Meanings[language]}\" in {known.Source.Page} (line {known.Source.Line}): the first is taken."));
                }
            }
        }

        foreach (var code in success.Where(code => code != "null" && all.TrueForAll(status => status.Code != code)))
        {
            all.Insert(0, new ImportedStatus(code, new Dictionary<string, string>(StringComparer.Ordinal), Http: null, endpoints.Count > 0 ? endpoints[0].Source : new PageLine(readings[0].Page.Path, 1)));
        }

        return all;
    }

    private static readonly Regex Version = PagePattern.AnyCase(@"^v\d+(\.\d+)*$");
}
