using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>Chooses the method and address of a call among those that its page names.</summary>
internal static class EndpointAddress
{
    /// <summary>Chooses.</summary>
    /// <param name="sections">The parts of the page.</param>
    /// <param name="server">The base address that the page names, or null.</param>
    /// <param name="elsewhere">The addresses that the page's samples of other calls show.</param>
    /// <param name="request">The parameters.</param>
    /// <param name="hasBody">Whether a sample shows a body.</param>
    /// <param name="isOnly">Whether the page describes this call alone: then its parameters are kept without an address too.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    /// <returns>The address with its method, or null where the page names none.</returns>
    public static RequestAddress? Choose(IReadOnlyList<PageSection> sections, string? server, IReadOnlyList<RequestAddress> elsewhere, IReadOnlyList<ImportedField> request, bool hasBody, bool isOnly, Page page, List<PageFinding> findings)
    {
        var all = sections.SelectMany(AddressReader.Read).ToList();
        var said = all.FindAll(address => !address.IsSample);
        var shown = all.FindAll(address => address.IsSample);
        var chosen = Plain(said) ?? Plain(shown) ?? (request.Count > 0 ? Bare(said, shown, server) : null);
        if (chosen is null)
        {
            return request.All(field => field.Place == "header") || (server is null && !isOnly) ? null : Rpc(server, request, page, findings);
        }

        if (chosen.IsSample)
        {
            findings.Add(new PageFinding(FindingKind.Guess, page.Path, chosen.Line, $"Method and address are read from a sample ({chosen.Path}): values in the path can't be told from its fixed parts."));
        }

        chosen = WithServer(chosen, server, [.. all, .. elsewhere], page, findings);
        return WithQuery(WithMethod(chosen, all, sections, request, hasBody, page, findings), shown, request, page, findings);
    }

    private static RequestAddress? Plain(List<RequestAddress> addresses) => addresses.Find(address => address.Method.Length > 0) ?? addresses.Find(address => address.Path.Length > 1);

    // Where there are parameters, an address without method and path is one of a call too.
    private static RequestAddress? Bare(List<RequestAddress> said, List<RequestAddress> shown, string? server) =>
        said.FirstOrDefault() ?? (server is null ? shown.Find(address => address.Query.Count > 0) : null);

    private static RequestAddress WithServer(RequestAddress chosen, string? server, List<RequestAddress> all, Page page, List<PageFinding> findings)
    {
        if (chosen.Server.Length > 0)
        {
            return chosen;
        }

        var sample = all.Find(address => address.Server.Length > 0 && (chosen.Fits(address.Path) || chosen.Fits(End(address.Path))));
        var found = sample is null ? server : sample.Server + (chosen.Fits(sample.Path) ? "" : sample.Path[..^End(sample.Path).Length]);
        if (found is null || !Uri.TryCreate(found, UriKind.Absolute, out var address))
        {
            return chosen;
        }

        // A path that begins as the base address does goes on from the host.
        var (based, first) = (address.AbsolutePath.TrimEnd('/'), chosen.Path.Split('/', 3)[1]);
        var isWhole = sample is null && based.StartsWith($"/{first}/", StringComparison.OrdinalIgnoreCase);
        if (isWhole)
        {
            findings.Add(new PageFinding(FindingKind.Contradiction, page.Path, chosen.Line, $"The base address {found} and the path {chosen.Path} both begin with /{first}: the path is taken to go on from the host."));
        }

        return chosen with { Server = address.GetLeftPart(UriPartial.Authority), Path = (isWhole ? "" : based) + chosen.Path };

        // Samples show the path behind the one of the base address.
        string End(string path) => string.Concat(path.Split('/', StringSplitOptions.RemoveEmptyEntries).TakeLast(chosen.Path.Trim('/').Split('/').Length).Select(segment => "/" + segment));
    }

    /// <summary>Samples show which parameters stand in the address.</summary>
    private static RequestAddress WithQuery(RequestAddress chosen, List<RequestAddress> shown, IReadOnlyList<ImportedField> request, Page page, List<PageFinding> findings)
    {
        foreach (var sample in shown.Where(sample => sample.Query.Count > 0 && chosen.Fits(sample.Path) && (sample.Method.Length == 0 || sample.Method == chosen.Method)))
        {
            // A page of several methods shows the address of a GET: it tells nothing of a POST.
            if (sample.Method.Length == 0 && chosen.Method != "GET" && request.Count > 0 && request.All(field => sample.Has(field.Name)))
            {
                findings.Add(new PageFinding(FindingKind.Guess, page.Path, sample.Line, $"A sample shows every parameter in the address, and the method is {chosen.Method}: they are taken as its body."));
                continue;
            }

            chosen = chosen with { Query = [.. chosen.Query, .. sample.Query.Where(pair => !chosen.Has(pair.Key))] };
        }

        return chosen;
    }

    private static RequestAddress WithMethod(RequestAddress chosen, List<RequestAddress> all, IReadOnlyList<PageSection> sections, IReadOnlyList<ImportedField> request, bool hasBody, Page page, List<PageFinding> findings)
    {
        var same = all.FindAll(address => address.Path == chosen.Path || address.Fits(chosen.Path));
        var methods = same.Select(address => address.Method).Where(method => method.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (chosen.Method.Length > 0)
        {
            if (methods.Count > 1)
            {
                findings.Add(new PageFinding(FindingKind.Guess, page.Path, chosen.Line, $"The page names several methods ({string.Join(", ", methods)}): the call is imported as {chosen.Method}."));
            }

            return chosen;
        }

        // It may stand alone below a heading of its own.
        if (methods.Count == 0 && sections.Select(AddressReader.MethodOf).OfType<string>().Distinct(StringComparer.Ordinal).ToArray() is [var only])
        {
            return chosen with { Method = only };
        }

        if (methods.Count == 0 && !hasBody && all.Find(address => address.IsSample && address.Query.Count > 1 && request.Count(field => address.Has(field.Name)) * 2 > request.Count) is { } filled)
        {
            findings.Add(new PageFinding(FindingKind.Guess, page.Path, filled.Line, "The page names no method: the call is imported as GET, for a sample shows the parameters in the address."));
            return chosen with { Method = "GET" };
        }

        var method = methods.FirstOrDefault() ?? "POST";
        findings.Add(new PageFinding(
            methods.Count > 0 ? FindingKind.Guess : FindingKind.NotUnderstood, page.Path, chosen.Line,
            methods.Count > 0 ? $"The method {method} is read from a sample." : $"The page names no method: the call is imported as POST{(hasBody ? ", for a sample shows a body" : "")}."));
        return chosen with { Method = method };
    }

    /// <summary>Calls that all go to one address, told apart by a parameter.</summary>
    private static RequestAddress Rpc(string? server, IReadOnlyList<ImportedField> request, Page page, List<PageFinding> findings)
    {
        if (server is null)
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, request[0].Source.Line, "The page names no method and address: the call is imported as POST /. Write both."));
            return new RequestAddress("POST", "", "/", [], request[0].Source.Line, IsSample: false);
        }

        var address = new Uri(server);
        findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, request[0].Source.Line, $"The page names the host {address.Host} and no method: the call is imported as POST {address.AbsolutePath}."));
        return new RequestAddress("POST", address.GetLeftPart(UriPartial.Authority), address.AbsolutePath.TrimEnd('/') is { Length: > 0 } path ? path : "/", [], request[0].Source.Line, IsSample: false);
    }
}
