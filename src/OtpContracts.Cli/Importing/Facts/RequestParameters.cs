using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Descriptions;
using OtpContracts.Cli.Importing.OpenApi;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>Gives a call its parameters: where each goes, those that only the address or a sample shows, and headers.</summary>
/// <param name="endpoint">The call.</param>
/// <param name="page">The page.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class RequestParameters(ImportedEndpoint endpoint, Page page, List<PageFinding> findings)
{
    private const int LongestMention = 80;

    // A page may list thousands.
    private readonly Dictionary<string, List<ImportedField>> _named = new(StringComparer.Ordinal);

    /// <summary>Adds the parameters.</summary>
    /// <param name="request">The fields of the page's tables.</param>
    /// <param name="address">The address.</param>
    /// <param name="sections">The parts of the page.</param>
    /// <param name="tables">The rows of its tables.</param>
    /// <param name="described">What descriptions say of the call.</param>
    /// <param name="headers">The headers that the page says of all calls.</param>
    public void Add(List<ImportedField> request, RequestAddress address, IReadOnlyList<PageSection> sections, SectionTables tables, DescribedFacts described, IReadOnlyList<(string Name, int Line)> headers)
    {
        OpenBody(request, tables.Request);
        described.AddTo(request, endpoint);
        var holes = RequestAddress.Hole.Matches(endpoint.Path).Select(match => match.Groups["name"].Value).ToArray();
        var usual = new UsualPlace(endpoint, page, findings).Of(request, address, sections);
        SettleBodyOfGet(request, address);
        SettleSentInBody(request, address, holes);

        // What the page says of the body outweighs an address that a browser could open.
        var isForm = usual == "body" && BodyFormat.SaysForm(sections);
        var shownHeaders = SampleHeaders.Find(sections).ToArray();
        var unplaced = request.FindAll(field => field.Place.Length == 0);

        // A list that begins with the method and the address goes on with the host.
        var hasRequestLine = request.Exists(field => field is { Place: "header", Name: "Host" });
        foreach (var field in request)
        {
            ReadAsked(field, address);
            foreach (var said in field.All)
            {
                ReadConstant(said);
            }

            if (field.Place.Length == 0)
            {
                field.Place = holes.Contains(field.Name) ? "path" : (field.Name.StartsWith("X-", StringComparison.Ordinal) || field.Name == "Authorization" || shownHeaders.Any(header => header.Name == field.Name)) && endpoint.RequestSample?.Find(field.Name) is null ? "header" : address.Has(field.Name) && !isForm ? "query" : usual;
            }

            if (field.Place is "path" or "url" && !holes.Contains(field.Name) && IsServer(field.Name, sections))
            {
                Tell(FindingKind.Guess, field.Source.Line, $"\"{field.Name}\" stands where an address has its server, which each customer fills in: it is no parameter{(endpoint.Server.Length > 0 ? $", and {endpoint.Server} is that of a sample" : "")}.");
                continue;
            }

            if (field.Place == "url")
            {
                // An address has two places: where no hole is left for it, a parameter stands behind the path.
                field.Place = holes.Contains(field.Name) || !Array.TrueForAll(holes, hole => request.Exists(other => other.Name == hole)) ? "path" : "query";
            }

            if (field.Place is "path" && !holes.Contains(field.Name))
            {
                Tell(FindingKind.Contradiction, field.Source.Line, $"\"{field.Name}\" is said to stand in the path {endpoint.Path}, which has no place for it: it is taken as part of the {usual}.");
                field.Place = usual;
            }

            if (field is { Name: "host", Place: not "header" } && endpoint.Server.Length == 0 && holes.Length > 0)
            {
                Tell(FindingKind.Guess, field.Source.Line, "\"host\" is taken to be the server, which each customer fills in: it is no parameter.");
                continue;
            }

            if (field.Place == "header" && ((SampleHeaders.IsOrdinary(field.Name) && !field.Name.Equals("Accept-Language", StringComparison.OrdinalIgnoreCase)) || (hasRequestLine && field.Name is "Method" or "URL" or "URI")))
            {
                continue;
            }

            AddOne(field);
        }

        TellUnmarked(request);
        TellMethodOfTitle(request, sections);
        TellInAddress([.. unplaced.Where(field => address.Has(field.Name) && (isForm || field.Place == "query"))], [.. unplaced.Where(field => field.Place == "body" && !isForm)]);
        AddHoles(holes, address);
        AddQuery(address);
        TellList();
        AddFromSample(tables, [.. sections.SelectMany(section => section.Blocks).OfType<TextLine>()]);
        AddHeaders(shownHeaders.Select(header => (header.Name, header.Line)), "stands in the request sample");
        AddHeaders(headers, "is said to be sent");
        if (endpoint.Parameters.TrueForAll(field => field.Place is "header" or "path") && request.Count == 0 && !described.IsWhole && (endpoint.Method is "POST" or "PUT" or "PATCH" || Mentions(sections, tables)))
        {
            Tell(FindingKind.NotUnderstood, address.Line, $"No parameters were found for {endpoint.Method} {endpoint.Path}: the page may have lost their table.");
        }
    }

    /// <summary>Tells of which described parameters nothing says whether they must be sent.</summary>
    private void TellUnmarked(List<ImportedField> request)
    {
        if (request.FindAll(field => field.Required == RequiredMark.Unknown) is [var first, ..] unmarked)
        {
            Tell(FindingKind.Guess, first.Source.Line, $"Nothing says whether {PageFinding.Quoted(unmarked.Select(field => field.Name))} must be sent: it stays unknown.");
        }
    }

    /// <summary>Some pages list the body itself as a parameter, and what is sent below it.</summary>
    private void OpenBody(List<ImportedField> request, List<ParameterRow> rows)
    {
        var sample = endpoint.RequestSample;
        if (request.FindAll(field => field.Place is "body" or "") is [{ Name: "body", Members.Count: 0, Type: { Kind: TypeKind.Object or TypeKind.List } type } empty, _, ..] && sample?.Find("body") is null)
        {
            request.Remove(empty);
            var said = type.Kind == TypeKind.List ? "a list of what is listed below it, which a contract does not hold: that is taken as sent once" : "what is listed below it to be sent without it";
            Tell(type.Kind == TypeKind.List ? FindingKind.NotUnderstood : FindingKind.Guess, empty.Source.Line, $"\"body\" is taken to be the body itself, and {said}.");
        }

        if (request.FindAll(field => field.Place is "body" or "") is [{ Name: "body", Members.Count: > 0, Type.Kind: TypeKind.List } list] && sample?.Find("body") is null)
        {
            Tell(FindingKind.NotUnderstood, list.Source.Line, $"\"body\" is taken to be the body itself, and a list of what is listed below it, which a contract does not hold: {PageFinding.Quoted(list.Members.Select(member => member.Name))} are taken as sent once.");
            Open(request, list);
            return;
        }

        if (request.FindAll(field => field.Place is "body" or "") is not [{ Place: "body", Members.Count: > 0, Type: not { Kind: TypeKind.List } } whole] || sample?.Find(whole.Name) is not null
            || (whole.Name != "body" && rows.Exists(row => row.Name.StartsWith(whole.Name + ".", StringComparison.Ordinal))))
        {
            return;
        }

        Open(request, whole);
        if (sample is null || !whole.Members.Exists(member => sample.Find(member.Name) is not null))
        {
            Tell(FindingKind.Guess, whole.Source.Line, $"\"{whole.Name}\" is said to be the body, and the only one: what it holds is taken to be sent without it.");
        }
    }

    /// <summary>Puts what a field holds in its place.</summary>
    private static void Open(List<ImportedField> request, ImportedField whole)
    {
        var at = request.IndexOf(whole);
        request.RemoveAt(at);
        request.InsertRange(at, whole.Members);
        whole.Members.ForEach(member => member.Place = "body");
    }

    /// <summary>A body that is a list as a whole is told: a contract has none.</summary>
    private void TellList()
    {
        if (endpoint.RequestSample is { Kind: SampleKind.List } list && endpoint.Parameters.FindAll(field => field.Place == "body") is { Count: > 0 } body)
        {
            Tell(FindingKind.NotUnderstood, list.Line, $"The sample sends a list as the whole body, which a contract does not hold: {PageFinding.Quoted(body.Select(field => field.Name))} are taken as sent once.");
        }
    }

    /// <summary>A call that has a body may take there, too, what only its address shows.</summary>
    private void TellInAddress(ImportedField[] shown, ImportedField[] others)
    {
        if (endpoint.Method is not ("GET" or "DELETE") && shown is [var first, ..])
        {
            var taken = first.Place != "query" ? "the form that the page says the body is" : $"the query of this {endpoint.Method}{(others.Length > 0 ? $", and {PageFinding.Quoted(others.Select(field => field.Name))}, which none shows, as its body" : "")}";
            Tell(FindingKind.Guess, first.Source.Line, $"{PageFinding.Quoted(shown.Select(field => field.Name))}: an address shows them with their values: they are taken as {taken}.");
        }
    }

    /// <summary>"GET parameters" may stand above those of a call that the page sends by another method as well.</summary>
    private void TellMethodOfTitle(List<ImportedField> request, IReadOnlyList<PageSection> sections)
    {
        var titled = sections.FirstOrDefault(section => CallMethods.MethodInTitle(section) is { } method && method != endpoint.Method && section.Blocks.OfType<TextLine>().Any(line => request.Exists(field => field.Source.Line == line.Line)));
        if (titled is not null)
        {
            Tell(FindingKind.Contradiction, titled.Line, $"\"{titled.Title}\" heads parameters of this {endpoint.Method}: where the other call goes, or whether it takes the same ones, is not understood.");
        }
    }

    /// <summary>What pages call the body of a GET is the query where the address shows it; else it is told.</summary>
    private void SettleBodyOfGet(List<ImportedField> request, RequestAddress address)
    {
        if (endpoint.Method != "GET" || request.FindAll(field => field.Place == "body") is not [var first, ..] said)
        {
            return;
        }

        var isShown = said.Exists(field => address.Has(field.Name)) && said.TrueForAll(field => !field.IsObject);
        Tell(FindingKind.Guess, first.Source.Line, $"{PageFinding.Quoted(said.Select(field => field.Name))}: said to be the body of a GET, {(isShown ? "and the address shows them: they are taken as its query." : "which few servers read: the page is taken at its word.")}");
        said.ForEach(field => field.Place = isShown ? "query" : field.Place);
    }

    /// <summary>Where a sample sends in its body what the page says to stand in the address, the sample is a request that works.</summary>
    private void SettleSentInBody(List<ImportedField> request, RequestAddress address, string[] holes)
    {
        if (endpoint is { Method: "POST" or "PUT" or "PATCH", RequestSample: { } sample } && address.Query.Count == 0
            && request.FindAll(field => field.Place is "query" or "url" && !holes.Contains(field.Name)) is [var first, ..] said && said.TrueForAll(field => sample.Find(field.Name) is not null))
        {
            Tell(FindingKind.Contradiction, first.Source.Line, $"{PageFinding.Quoted(said.Select(field => field.Name))}: said to stand in the address, and the request sample sends them in its body (line {sample.Line}): they are taken as its body.");
            said.ForEach(field => field.Place = "body");
        }
    }

    /// <summary>Whether the page says that there are parameters, other than by tables that were read.</summary>
    private static bool Mentions(IReadOnlyList<PageSection> sections, SectionTables tables) =>
        sections.Where(section => section.Kind is not (SectionKind.Reply or SectionKind.Statuses)).SelectMany(section => section.Blocks)
            .Where(block => block is not PageTable table || !tables.IsRead(table)).SelectMany(Texts)
            .Any(text => text.Length < LongestMention && Mention.IsMatch(text));

    private void AddOne(ImportedField field)
    {
        if (Named(field.Name, field.Place) is { } first)
        {
            Tell(FindingKind.Contradiction, field.Source.Line, $"\"{field.Name}\" is described twice, here and at line {first.Source.Line}: the first is taken.");
            return;
        }

        if (field.Place == "body" && Named(field.Name, "path") is { } inPath)
        {
            var isShown = endpoint.RequestSample is null || endpoint.RequestSample.Find(field.Name) is not null;
            var quirk = $"\"{field.Name}\" stands in the path (line {inPath.Source.Line}) and among the rows of the body{(isShown ? "" : "; the sample's body does not have it, and it is left out")}.";
            Tell(FindingKind.Contradiction, field.Source.Line, quirk);
            endpoint.Quirks.Add(quirk);
            if (!isShown)
            {
                return;
            }
        }

        if (field.Place == "path")
        {
            field.Required = RequiredMark.Required;
        }

        Put(field);
    }

    private ImportedField? Named(string name, string place) => _named.GetValueOrDefault(name)?.Find(field => field.Place == place);

    private void Put(ImportedField field)
    {
        endpoint.Parameters.Add(field);
        if (!_named.TryAdd(field.Name, [field]))
        {
            _named[field.Name].Add(field);
        }
    }

    private void AddHoles(IEnumerable<string> holes, RequestAddress address)
    {
        foreach (var hole in holes.Where(hole => Named(hole, "path") is null))
        {
            Put(new ImportedField { Name = hole, Type = new PageType(TypeKind.String), Required = RequiredMark.Required, Place = "path", Source = new PageLine(page.Path, address.Line) });
            Tell(FindingKind.Guess, address.Line, $"The path's {{{hole}}} is not among the described parameters: it is taken as a string.");
        }
    }

    private void AddQuery(RequestAddress address)
    {
        var unnamed = address.Query.Where(pair => !_named.ContainsKey(pair.Key) && !_named.ContainsKey(pair.Key.Split('.', '[')[0])).DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        if (endpoint is { Method: not ("GET" or "DELETE"), RequestSample: null } && unnamed.Length > 1 && !endpoint.Parameters.Exists(field => field.Place == "body"))
        {
            Tell(FindingKind.Guess, address.Line, $"{PageFinding.Quoted(unnamed.Select(pair => pair.Key))}: the address of a {endpoint.Method} shows them, and nothing says whether its body takes them as well: they are taken as its query.");
        }

        foreach (var pair in unnamed)
        {
            var asked = Asked(pair.Key, address);
            Put(new ImportedField { Name = pair.Key, Type = new PageType(TypeKind.String), Constant = asked, Place = "query", Source = new PageLine(page.Path, address.Line) });
            Tell(FindingKind.NotUnderstood, address.Line, $"\"{pair.Key}\" stands in the address and is not described: {(asked is null ? "whether it is required is unknown" : $"{asked} is taken as what this call always sends")}.");
        }
    }

    private void AddFromSample(SectionTables tables, TextLine[] lines)
    {
        var described = tables.Request.Select(row => row.Name.Split('.', '[')[0]).ToHashSet(StringComparer.Ordinal);
        if (endpoint is { Method: not ("GET" or "DELETE"), RequestSample: { } sent } && sent.Members.Select(member => member.Key).Where(key => Named(key, "query") is not null && !described.Contains(key)).ToArray() is { Length: > 0 } twice)
        {
            Tell(FindingKind.Guess, sent.Line, $"{PageFinding.Quoted(twice)}: the address shows them and so does a body: they are taken as the query of this {endpoint.Method}.");
        }

        foreach (var member in (endpoint.RequestSample?.Members ?? []).Concat(tables.BesideInForms))
        {
            if (_named.ContainsKey(member.Key) || described.Contains(member.Key))
            {
                continue;
            }

            if (endpoint.Parameters.Find(field => field.Place is not ("header" or "path") && string.Equals(field.Name, member.Key, StringComparison.OrdinalIgnoreCase)) is { } alike)
            {
                Tell(FindingKind.Contradiction, member.Value.Line, $"\"{alike.Name}\" is written \"{member.Key}\" in the sample: the name in the table is taken.");
                continue;
            }

            var value = member.Value.Comment.Length > 0 ? member.Value : member.Value with { Comment = ProseDescriptions.Find(member.Key, lines) };
            Put(SampleFields.Make(member.Key, value, page, place: "body", findings));
            Tell(
                FindingKind.NotUnderstood, member.Value.Line,
                $"\"{member.Key}\" stands in the request sample and in no table: its type is read from the sample{(endpoint.Parameters[^1].Required == RequiredMark.Unknown ? ", whether it is required is unknown" : "")}.");
        }
    }

    private void AddHeaders(IEnumerable<(string Name, int Line)> headers, string evidence)
    {
        foreach (var (name, line) in headers.Where(header => !SampleHeaders.IsOrdinary(header.Name)))
        {
            if (endpoint.Parameters.Exists(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            Put(new ImportedField { Name = name, Type = new PageType(TypeKind.String), Place = "header", Source = new PageLine(page.Path, line) });
            Tell(FindingKind.Guess, line, $"The header \"{name}\" {evidence} and is not described: whether it is required is unknown.");
        }
    }

    /// <summary>Whether addresses of the page begin with a parameter: <c>{endpoint}/send</c>.</summary>
    private static bool IsServer(string name, IReadOnlyList<PageSection> sections) =>
        sections.SelectMany(section => section.Blocks).SelectMany(AddressLines.Of).Any(line => line.Text.Split(' ').Any(word => word.StartsWith($"{{{name}}}/", StringComparison.OrdinalIgnoreCase) || word.StartsWith($"https://{{{name}}}", StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Texts(PageBlock block) => block switch
    {
        TextLine line => [line.Text],
        SampleBlock sample => [sample.Text],
        PageTable table => table.Rows.SelectMany(row => row.Cells),
        _ => [],
    };

    private static void ReadAsked(ImportedField field, RequestAddress address)
    {
        if (field is { Values.Count: 0, Required: not RequiredMark.Optional, Place: "" or "query" })
        {
            field.Constant ??= Asked(field.Name, address);
        }
    }

    private static void ReadConstant(ImportedField field)
    {
        foreach (var summary in field.Summary.Values)
        {
            if (Constant.Match(PunctuationMarks.Latin(summary)) is not { Success: true } match)
            {
                continue;
            }

            // What may be left out is not always sent.
            var value = match.Groups["value"].Value.TrimEnd('.');
            (field.Constant, field.Values) = field.Required != RequiredMark.Optional ? (value, field.Values) : (null, field.Values.Count == 0 && (field.Default ?? value) == value ? [new ListedValue(value, "")] : field.Values);
        }
    }

    /// <summary>What the call's address asks for by a name that tells calls apart: <c>?Action=SendSms</c>.</summary>
    private static string? Asked(string name, RequestAddress address) =>
        RequestAddress.Asks(name) && address.Query.Where(pair => pair.Key == name).Select(pair => pair.Value).Distinct(StringComparer.Ordinal).ToArray() is [var value] && RequestAddress.IsFixed(value) ? value : null;

    private void Tell(FindingKind kind, int line, string message) => findings.Add(new PageFinding(kind, page.Path, line, message));

    private static readonly Regex Mention = PagePattern.AnyCase(@"^(?!.*(response|return|repl|返回|响应)).*(parameters|参数|參數)");

    private static readonly Regex Constant = PagePattern.AnyCase(@"(本接口取值|(?<=(^|[(,。])\s*)(目前)?[仅只]支持(?=\s*(?-i:[a-z][a-z0-9_\-]*)\s*\)?\W*$)|固定值|固定(?:填写|取值|传入|传|填|设置)?[为為]?|[设設]置[为為]固定的|取值固定为|set (the|this) (value|parameter) to|\bfixed( value)?( to)?|value must be(?=\s*:?\s*([""'`\d]|(?-i:[A-Z][A-Z0-9_]+\b)))|(?<=(^|[.;])\s*)must be(?=\s*:?\s*[""'`\d][\w\-]*[""'`]?\s*([.;]|$))|the value is always|(?<=(^|[.;])\s*)always(?=\s*:?\s*[""'`]?[\w.\-]+[""'`]?\s*([.;]|$))|系统规定参数\W*取值(为)?|(?<=^|[。.;,]\s*)值为(?=\W*[A-Z0-9][\w.\-]*\W*$)|^value:(?=\s*([A-Z][A-Z0-9_]*$|""[\w\-]+""))|\.\s+value:(?=\s*""[\w\-]+""))\s*:?\s*[""'`]?(?<value>(?>(?>[A-Za-z0-9][A-Za-z0-9_.\-]*)(?![\u4e00-\u9fff])(\s+\w+=""[^""]*""(,\s*\w+=""[^""]*"")*)?))(?!\s+(for|or)\b|\s*=|(?-i:(?<=\s[a-z]+)\s+[a-z]))");
}
