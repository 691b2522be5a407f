using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts.Addresses;

/// <summary>Chooses the method and address of a call among those that its page names.</summary>
/// <param name="sections">The parts of the page.</param>
/// <param name="server">The base address that the page names, or null.</param>
/// <param name="request">The parameters.</param>
/// <param name="body">The body that a sample sends, or null.</param>
/// <param name="page">The page.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class EndpointAddress(IReadOnlyList<PageSection> sections, string? server, IReadOnlyList<ImportedField> request, SampleValue? body, Page page, List<PageFinding> findings)
{
    // A longer line that names both methods speaks of something else.
    private const int LongestOffer = 60;

    // A command of more lines sends its body far from its address.
    private const int LongestCommand = 15;

    /// <summary>Chooses.</summary>
    /// <param name="elsewhere">The addresses that the page's samples of other calls show.</param>
    /// <param name="isOnly">Whether the page describes this call alone: then its parameters are kept without an address too.</param>
    /// <returns>The address with its method, or null where the page names none.</returns>
    public RequestAddress? Choose(IReadOnlyList<RequestAddress> elsewhere, bool isOnly)
    {
        var read = sections.SelectMany(section => AddressReader.Read(section).Select(address => (Address: address, section.Kind))).ToList();
        var all = read.ConvertAll(found => found.Address);
        var said = WithoutLinks(WithoutListed(all.FindAll(address => !address.IsSample)));
        var shown = all.FindAll(address => address.IsSample);

        // What a sample calls to be let in is another call, where the page shows more.
        var own = read.FindAll(found => found.Address.IsSample && found.Kind != SectionKind.Signing).ConvertAll(found => found.Address);
        shown = own.Count > 0 ? own : shown;
        shown = shown.FindAll(address => !shown.Exists(other => address.IsBaseOf(other.Path)));
        var chosen = Plain(said) ?? Sending(shown) ?? Plain(shown) ?? (request.Count > 0 ? Bare(said, shown) : null);
        if (chosen is { IsSample: true } filled && shown.Find(other => other.Method == filled.Method && HoleNames.IsFilled(filled.Path, HoleNames.Strip(other.Path))) is { } holed)
        {
            chosen = holed;
        }

        if (chosen is null)
        {
            return request.All(field => field.Place == "header") || (server is null && !isOnly) ? null : HostCall.Of(server, SaidMethod(), sections, request[0].Source.Line, page, findings);
        }

        if (chosen.IsSample)
        {
            chosen = WithHole(chosen, shown);
            Tell(FindingKind.Guess, chosen.Line, $"Method and address are read from a sample ({chosen.Path}): values in the path can't be told from its fixed parts.");
        }
        else if (Array.Find(chosen.Path.Split('/'), segment => Value.IsMatch(segment)) is { } value)
        {
            chosen = WithoutValue(chosen, value);
        }

        // Where both are said of one address, the one that changes something is the careful one.
        if (chosen is { Method: "GET" } && said.Find(other => other.Method == "POST" && other.Path == chosen.Path && other.Server.Length >= chosen.Server.Length) is { } careful)
        {
            Tell(FindingKind.Guess, careful.Line, $"Both GET and POST are said of {chosen.Path}: the call is imported as POST.");
            chosen = careful;
        }

        chosen = WithNamedHoles(AsShown(InFormat(chosen, said, shown), shown), shown);
        chosen = WithServer(chosen, [.. all, .. elsewhere]);
        return WithWholeHoles(WithQuery(WithMethod(chosen, all), [.. said.Where(other => AsksMore(other, than: chosen)), .. shown]));
    }

    /// <summary>Parts of the path that are called like parameters, where a sample has something else in their place, are those parameters.</summary>
    private RequestAddress WithNamedHoles(RequestAddress chosen, List<RequestAddress> shown)
    {
        var parts = chosen.Path.TrimEnd('/').Split('/');
        bool IsNamed(string part) => request.Any(field => field.Place is "" or "path" && field.Name == part);
        var isFilled = shown.Select(sample => sample.Path.TrimEnd('/').Split('/')).Any(other => other.Length == parts.Length && parts.Zip(other).All(pair => (pair.First == pair.Second) != IsNamed(pair.First)));
        return Array.Exists(parts, IsNamed) && isFilled ? chosen with { Path = string.Join('/', parts.Select(part => IsNamed(part) ? $"{{{part}}}" : part)) } : WithFilledPart(chosen, parts, shown);
    }

    /// <summary>The one part of the path that a sample has a number in place of is what callers fill in.</summary>
    private RequestAddress WithFilledPart(RequestAddress chosen, string[] parts, List<RequestAddress> shown)
    {
        foreach (var sample in shown)
        {
            var others = sample.Path.TrimEnd('/').Split('/');
            if (others.Length == parts.Length && parts.Zip(others).Where(pair => pair.First != pair.Second).ToArray() is [var (part, value)] && Filled.IsMatch(value) && ParameterNames.IsName(part))
            {
                Tell(FindingKind.Guess, sample.Line, $"The sample's path {sample.Path} has \"{value}\" where the page says \"{part}\": that is taken as what each caller fills in.");
                return chosen with { Path = string.Join('/', parts.Select(own => own == part ? $"{{{part}}}" : own)) };
            }
        }

        return chosen;
    }

    /// <summary>The addresses without those that a table lists among others, where a line of its own names one of them again: the page tells of that call.</summary>
    private List<RequestAddress> WithoutListed(List<RequestAddress> said)
    {
        var rows = sections.SelectMany(section => section.Blocks.OfType<PageTable>()).SelectMany(table => table.Rows).Select(row => row.Line).ToHashSet();
        var listed = said.FindAll(address => address.Method.Length > 0 && rows.Contains(address.Line)).Select(address => (address.Method, address.Path)).ToHashSet();
        var own = said.FindAll(address => !rows.Contains(address.Line));
        return listed.Count > 1 && own.Exists(address => listed.Contains((address.Method, address.Path))) ? own : said;
    }

    /// <summary>The addresses without those that stand alone as links do, where the word for one is in front of another.</summary>
    private List<RequestAddress> WithoutLinks(List<RequestAddress> said)
    {
        var at = said.Select(address => address.Line).ToHashSet();
        var lines = sections.SelectMany(section => section.Blocks).OfType<TextLine>().Where(line => at.Contains(line.Line)).ToArray();
        var links = lines.Where(line => line.Level == 0 && AddressReader.WholeIn(line.Text) is { Success: true, Index: 0 }).Select(line => line.Line).ToHashSet();
        return links.Count > 0 && Array.Exists(lines, AddressReader.IsLabelled) ? said.FindAll(address => !links.Contains(address.Line)) : said;
    }

    /// <summary>Whether an address goes to the same place and asks for all that another asks for, and more.</summary>
    private static bool AsksMore(RequestAddress address, RequestAddress than) =>
        (than.Query.Count > 0 || than.Method == "GET") && address.Query.Count > than.Query.Count && address.Path == than.Path && address.Server == than.Server && than.Query.All(pair => address.Has(pair.Key));

    /// <summary>Of addresses that differ in the format of the reply alone, the one that the page's requests show.</summary>
    private RequestAddress InFormat(RequestAddress chosen, List<RequestAddress> said, List<RequestAddress> shown)
    {
        if (chosen.IsSample || chosen.Path.Length < 2 || shown.Exists(other => other.Path == chosen.Path))
        {
            return chosen;
        }

        var paths = shown.Where(other => other.Server == chosen.Server).Select(other => other.Path).Distinct(StringComparer.Ordinal).ToArray();

        // Without ".json" an address still answers in its usual format; without "/json" it is none.
        var path = Array.Find(paths, path => RequestAddress.Format.IsMatch(chosen.Path) && path == RequestAddress.Format.Replace(chosen.Path, "") && said.Exists(other => other.Path == path))
            ?? (Array.FindAll(paths, path => RequestAddress.Format.Match(path) is { Success: true, Value: ['/', ..] } format && path[..format.Index] == chosen.Path) is [var only] ? only : null);
        if (path is null)
        {
            return chosen;
        }

        Tell(FindingKind.Guess, chosen.Line, $"The page names {chosen.Path}, and its requests go to {path}: what they show is taken.");
        return chosen with { Path = path };
    }

    /// <summary>The address as the page's requests show it, where it is said with a slash more, or a copy let the sentence behind it run into the path.</summary>
    private RequestAddress AsShown(RequestAddress chosen, List<RequestAddress> shown)
    {
        if (chosen.Path is [_, .., '/'] && shown.Exists(other => other.Path.EndsWith(chosen.Path.TrimEnd('/'), StringComparison.Ordinal)) && !shown.Exists(other => other.Path.EndsWith(chosen.Path, StringComparison.Ordinal)))
        {
            Tell(FindingKind.Guess, chosen.Line, $"The path {chosen.Path} is said with a slash at its end, and shown without: it is taken without.");
            return chosen with { Path = chosen.Path.TrimEnd('/') };
        }

        var cut = shown.Find(other => chosen.Path.StartsWith(other.Path, StringComparison.Ordinal) && Word.IsMatch(chosen.Path.AsSpan(other.Path.Length)));
        if (chosen.IsSample || cut is null || !sections.SelectMany(section => section.Blocks).OfType<TextLine>().Any(line => line.Line == chosen.Line && GoesOn(line.Text, chosen.Path)))
        {
            return chosen;
        }

        Tell(FindingKind.Guess, chosen.Line, $"The path {chosen.Path} runs into the words behind it: it is taken to be {cut.Path}, as a request shows it (line {cut.Line}).");
        return chosen with { Path = cut.Path };
    }

    private static bool GoesOn(string text, string path) =>
        text.IndexOf(path, StringComparison.Ordinal) is var at and >= 0 && text.AsSpan(at + path.Length) is [' ', var next, ..] && char.IsAsciiLetter(next);

    /// <summary>A sample's path may hold the value of the one parameter that stands nowhere else.</summary>
    private RequestAddress WithHole(RequestAddress chosen, List<RequestAddress> shown)
    {
        var filled = shown.Find(other => (other.Method == chosen.Method || other.Method.Length == 0) && other.Path.Split('/').Count(segment => Value.IsMatch(segment)) == 1);
        if (filled is null)
        {
            return chosen;
        }

        var value = filled.Path.Split('/').First(segment => Value.IsMatch(segment));
        var free = request.Where(field => field.Place is "" or "path" && !shown.Exists(other => other.Has(field.Name)) && body?.Find(field.Name) is null).ToArray();
        if (free is not [var only] || (body is null && chosen.Method is not ("GET" or "DELETE")))
        {
            return WithoutValue(filled with { Method = chosen.Method }, value) is var held && held.Path != filled.Path ? held : chosen;
        }

        Tell(FindingKind.Guess, filled.Line, $"\"{value}\" in the sample's path {filled.Path} is taken as the value of \"{only.Name}\", which stands nowhere else.");
        return filled with { Method = chosen.Method, Path = filled.Path.Replace(value, $"{{{only.Name}}}", StringComparison.Ordinal) };
    }

    /// <summary>A path may hold the value that a sample of the page shows by its name.</summary>
    private RequestAddress WithoutValue(RequestAddress address, string value)
    {
        var member = PagePattern.Of($@"""(?<name>[A-Za-z_]\w*)""\s*:\s*""?{Regex.Escape(value)}\b");
        if (page.Blocks.OfType<SampleBlock>().Select(sample => member.Match(sample.Text)).FirstOrDefault(match => match.Success) is not { } named)
        {
            Tell(FindingKind.NotUnderstood, address.Line, $"\"{value}\" in the path {address.Path} looks like a value, and nothing says of what: it stays a fixed part.");
            return address;
        }

        var name = named.Groups["name"].Value;
        Tell(FindingKind.Guess, address.Line, $"\"{value}\" in the path {address.Path} is taken as the value of \"{name}\", as a sample names it.");
        return address with { Path = address.Path.Replace(value, $"{{{name}}}", StringComparison.Ordinal) };
    }

    private static RequestAddress? Plain(List<RequestAddress> addresses) => addresses.Find(address => address.Method.Length > 0 && address.Path.Length > 1) ?? addresses.Find(address => address.Method.Length > 0) ?? addresses.Find(address => address.Path.Length > 1);

    /// <summary>The address of the command that sends the body, where several show addresses.</summary>
    private RequestAddress? Sending(List<RequestAddress> shown) =>
        body is null ? null : shown.FindLast(address => address.Method is "POST" or "PUT" or "PATCH" && address.Line <= body.Line && body.Line - address.Line <= LongestCommand);

    /// <summary>A contract fills whole segments of a path: "/send.{format}" can only be one of its ways.</summary>
    private RequestAddress WithWholeHoles(RequestAddress chosen)
    {
        var path = string.Join('/', chosen.Path.Split('/').Select(Whole));
        if (path != chosen.Path)
        {
            var isChosen = RequestAddress.Hole.Count(path) < RequestAddress.Hole.Count(chosen.Path);
            Tell(FindingKind.NotUnderstood, chosen.Line, $"The path {chosen.Path} has a place within a segment, where a contract fills whole segments: it is imported as {path}, {(isChosen ? "which is one of its ways alone" : "and what stands around the place is part of its value")}.");
        }

        return chosen with { Path = path };
    }

    /// <summary>A segment of which a part is filled in is filled in as a whole; a format is chosen.</summary>
    private static string Whole(string segment) =>
        RequestAddress.Hole.Matches(segment).Select(hole => hole.Groups["name"].Value).ToArray() switch
        {
            [] => segment,
            _ when WholeHole.IsMatch(segment) => segment,
            [var name] when !Formats.Contains(name) => $"{{{name}}}",
            _ => RequestAddress.Hole.Replace(segment, hole => Formats.Contains(hole.Groups["name"].Value) ? "json" : hole.Groups["name"].Value),
        };

    private static readonly HashSet<string> Formats = new(StringComparer.Ordinal) { "format", "ext", "extension", "type" };

    // Where there are parameters, an address without method and path is one of a call too.
    private RequestAddress? Bare(List<RequestAddress> said, List<RequestAddress> shown) =>
        said.FirstOrDefault() ?? (server is null ? shown.Find(address => address.Query.Count > 0) : null);

    private RequestAddress WithServer(RequestAddress chosen, List<RequestAddress> all)
    {
        if (chosen.Server.Length > 0)
        {
            return chosen;
        }

        // Some sentences leave out the version that a request as it is sent has.
        var whole = all.Find(address => HoleNames.IsVersioned(address.Path, chosen.Path) && address.Server.Length == 0 && address.Method == chosen.Method);
        chosen = whole is null ? chosen : chosen with { Path = whole.Path };

        // What only fits a hole may be an address of the caller's, where the page names its own server.
        var sample = all.Find(address => address.Server.Length > 0 && (server is null || !chosen.Path.Contains('{', StringComparison.Ordinal) || server.StartsWith(address.Server, StringComparison.OrdinalIgnoreCase) || End(address.Path) == chosen.Path) && (chosen.Fits(address.Path) || chosen.Fits(End(address.Path))));
        var found = sample is null ? server : sample.Server + (chosen.Fits(sample.Path) ? "" : sample.Path[..^End(sample.Path).Length]);
        if (found is null || !Uri.TryCreate(found, UriKind.Absolute, out var address))
        {
            return chosen;
        }

        // A path that begins as the base address does goes on from the host.
        var (based, first) = (WrittenAddress.PathOf(address), chosen.Path.Split('/', 3)[1]);
        var isWhole = sample is null && $"{based}/".StartsWith($"/{first}/", StringComparison.OrdinalIgnoreCase);
        if (isWhole)
        {
            Tell(FindingKind.Contradiction, chosen.Line, $"The base address {found} and the path {chosen.Path} both begin with /{first}: the path is taken to go on from the host.");
        }

        return chosen with { Server = address.GetLeftPart(UriPartial.Authority), Path = (isWhole ? "" : based) + chosen.Path };

        // Samples show the path behind the one of the base address.
        string End(string path) => string.Concat(path.Split('/', StringSplitOptions.RemoveEmptyEntries).TakeLast(chosen.Path.Trim('/').Split('/').Length).Select(segment => "/" + segment));
    }

    /// <summary>Samples show which parameters stand in the address.</summary>
    private RequestAddress WithQuery(RequestAddress chosen, List<RequestAddress> shown)
    {
        foreach (var sample in shown.Where(sample => sample.Query.Count > 0 && chosen.FitsInAnyCase(sample.Path) && (sample.Method.Length == 0 || sample.Method == chosen.Method)))
        {
            // A page of several methods shows the address of a GET: it tells nothing of a POST.
            if (sample.Method.Length == 0 && chosen.Method != "GET" && (IsSent(sample) || (request.Count > 0 && (request.All(field => sample.Has(field.Name)) || IsOtherWay(sample)))))
            {
                Tell(FindingKind.Guess, sample.Line, $"A sample shows {PageFinding.Quoted(sample.Query.Select(pair => pair.Key))} in the address, and the method is {chosen.Method}: they are taken as its body.");
                continue;
            }

            chosen = chosen with { Query = [.. chosen.Query, .. sample.Query.Where(pair => !chosen.Has(pair.Key))] };
        }

        return chosen;
    }

    /// <summary>Where no sample shows a body, an address that shows some of the described parameters and no others shows the call by another method.</summary>
    private bool IsOtherWay(RequestAddress sample) =>
        body is null && sample.Query.Count > 1 && request.Any(field => field.Place is "" && !sample.Has(field.Name)) && sample.Query.All(pair => request.Any(field => field.Name == pair.Key));

    /// <summary>Whether a body of the page has all that an address shows.</summary>
    private bool IsSent(RequestAddress sample) => body is not null && sample.IsSample && sample.Query.Count > 1 && sample.Query.All(pair => body.Find(pair.Key) is not null);

    private RequestAddress WithMethod(RequestAddress chosen, List<RequestAddress> all)
    {
        var same = all.FindAll(address => address.Path == chosen.Path || address.Fits(chosen.Path));
        var methods = same.Select(address => address.Method).Where(method => method.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (chosen.Method.Length > 0)
        {
            if (methods.Count > 1)
            {
                Tell(FindingKind.Guess, chosen.Line, $"The page names several methods ({string.Join(", ", methods)}): the call is imported as {chosen.Method}.");
            }

            return chosen.Method == "POST" && body is null && OffersBoth() && !BodyFormat.Says(sections) ? ByAddress(chosen) : chosen;
        }

        // It may stand alone below a heading of its own.
        if (methods.Count == 0 && sections.Select(CallMethods.MethodOf).OfType<string>().Distinct(StringComparer.Ordinal).ToArray() is [var only])
        {
            return chosen with { Method = only };
        }

        if (methods.Count == 0 && sections.Select(CallMethods.MethodInTitle).OfType<string>().Distinct(StringComparer.Ordinal).ToArray() is [var titled])
        {
            return chosen with { Method = titled };
        }

        if (methods.Count == 0 && sections.Where(section => section.Level > 0).Select(section => HeadedMethod.Match(section.Title)).Where(match => match.Success).Select(match => match.Groups["method"].Value).Distinct(StringComparer.Ordinal).ToArray() is [var headed])
        {
            return chosen with { Method = headed };
        }

        if (methods.Count == 0 && SaidMethod() is { } said)
        {
            return chosen with { Method = said };
        }

        if (methods.Count == 0 && body is null && all.Find(address => (address.Query.Count > 1 || (request.Count == 0 && address.Query.Count > 0) || (request.Count == 1 && address.Has(request[0].Name))) && (request.Count == 0 || request.Count(field => address.Has(field.Name)) * 2 > request.Count || address.Query.All(pair => request.Any(field => field.Name == pair.Key)))) is { } filled)
        {
            Tell(FindingKind.Guess, filled.Line, "The page names no method: the call is imported as GET, for the page shows the parameters in the address.");
            return chosen with { Method = "GET" };
        }

        if (methods.Count == 0 && body is null && request.Any(field => field.Place == "query") && request.All(field => field.Place is "query" or "header" or "path"))
        {
            Tell(FindingKind.Guess, chosen.Line, "The page names no method: the call is imported as GET, for the page says that the parameters stand in the address.");
            return chosen with { Method = "GET" };
        }

        var method = methods.FirstOrDefault() ?? "POST";
        Tell(
            methods.Count > 0 ? FindingKind.Guess : FindingKind.NotUnderstood, chosen.Line,
            methods.Count > 0 ? $"The method {method} is read from a sample." : $"The page names no method: the call is imported as POST{(body is not null ? ", for a sample shows a body" : "")}.");
        return chosen with { Method = method };
    }

    /// <summary>Where a call may be made in two ways and nothing says how a body is written, an address can be written in one way only.</summary>
    private RequestAddress ByAddress(RequestAddress chosen)
    {
        Tell(FindingKind.Guess, chosen.Line, "The page offers GET and POST, and does not say how a body is written: the call is imported as GET.");
        return chosen with { Method = "GET" };
    }

    /// <summary>Whether the page says that the call may be made by GET or by POST.</summary>
    private bool OffersBoth()
    {
        var lines = sections.SelectMany(section => section.Blocks).SelectMany(AddressLines.Of).Where(line => !line.InSample).Select(line => PunctuationMarks.Latin(line.Text).Trim()).ToArray();
        return Array.Exists(lines, line => line.Length <= LongestOffer && Both.IsMatch(line) && OfMethods.IsMatch(line) && !OfCallback.IsMatch(line)) || lines.Zip(lines.Skip(1)).Any(pair => pair is ("GET", "POST") or ("POST", "GET"));
    }

    /// <summary>The one method that the page's sentences say, or null.</summary>
    private string? SaidMethod() => sections.Select(CallMethods.SaidMethodIn).OfType<string>().Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : null;

    private void Tell(FindingKind kind, int line, string message) => findings.Add(new PageFinding(kind, page.Path, line, message));

    // "Method GET - Find one"
    private static readonly Regex HeadedMethod = PagePattern.Of(@"^\W*([\d.]+\s*)?(?i:m[eé]tod[oe]\s+|method\s+|méthode\s+)?" + CallMethods.Any + @"\s*[\-–—:|]\s*\p{L}");

    private static readonly Regex OfMethods = PagePattern.AnyCase(@"\b(methods?|requests?|https?)\b|\btype\s*:|方式|方法|协议|協議|^\W*(get|post)\W{1,5}(and|or|和|或)?\W{0,3}(get|post)\W*$");

    // "HTTP method for callbacks. Values: GET, POST" says how the vendor calls.
    private static readonly Regex OfCallback = PagePattern.AnyCase(@"\b(call|post)[ \-]?backs?\b|\bweb[ \-]?hooks?\b|回调|回調|推送");

    private static readonly Regex Both = PagePattern.AnyCase(@"\bget\s*(/|,|、|&|\band\b|\bor\b|或|和)\s*(http\s+)?post\b|\bpost\s*(/|,|、|&|\band\b|\bor\b|或|和)\s*(http\s+)?get\b");

    private static readonly Regex Word = PagePattern.Of(@"^[A-Z][a-z]+$");

    // What no vendor calls a part of its addresses.
    private static readonly Regex Value = PagePattern.AnyCase(@"^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{8,}|(?=\D*\d)[0-9a-f]{20,}|(?=\D*\d)(?=\d*[a-z])[0-9a-z]{28,}|[a-z]{2,8}_(?=\D*\d)[0-9a-z]{16,})$");

    private static readonly Regex Filled = PagePattern.Of(@"^\d{4,}$");

    private static readonly Regex WholeHole = PagePattern.Of(@"^\{[^{}]+\}$");
}
