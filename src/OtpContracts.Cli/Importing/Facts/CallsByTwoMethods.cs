using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>Calls that a page shows twice: by POST, with a body, and by GET, with the same in the address. Both are made, for the page offers both.</summary>
internal static class CallsByTwoMethods
{
    private const int FewestShown = 2;

    /// <summary>The calls by GET beside those by POST.</summary>
    /// <param name="endpoints">The calls of the page.</param>
    /// <param name="addresses">Its addresses.</param>
    /// <param name="page">The page's file.</param>
    /// <param name="findings">Where findings go.</param>
    public static IReadOnlyList<ImportedEndpoint> Of(IReadOnlyList<ImportedEndpoint> endpoints, IReadOnlyList<RequestAddress> addresses, string page, List<PageFinding> findings)
    {
        var made = new List<ImportedEndpoint>();
        foreach (var post in endpoints.Where(endpoint => endpoint is { Method: "POST", RequestSample: not null }))
        {
            var sent = post.Parameters.FindAll(field => field.Place == "body");
            var asked = addresses.FirstOrDefault(address => address.Method == "GET" && address.Fits(post.Path) && AreAlike(sent, address));
            if (asked is null || endpoints.Any(known => known.Method == "GET" && asked.Fits(known.Path)))
            {
                continue;
            }

            made.Add(ByGet(post, new PageLine(page, asked.Line)));
            findings.RemoveAll(finding => finding.Page == page && finding.Message.StartsWith($"Both GET and POST are said of {post.Path}:", StringComparison.Ordinal));
            findings.Add(new PageFinding(FindingKind.Guess, page, asked.Line, $"{post.Path} is shown by GET as well as by POST, with the same parameters in its address: both calls are imported. Keep the one that you make."));
        }

        return made;
    }

    /// <summary>Whether an address shows parameters of a body alone, and all that must be sent.</summary>
    private static bool AreAlike(List<ImportedField> sent, RequestAddress asked) =>
        sent.Count >= FewestShown && asked.Query.Count >= FewestShown && asked.Query.All(pair => sent.Exists(field => field.Name == pair.Key))
        && sent.TrueForAll(field => !field.IsObject && (field.Required != RequiredMark.Required || asked.Has(field.Name)));

    private static ImportedEndpoint ByGet(ImportedEndpoint post, PageLine source)
    {
        var get = new ImportedEndpoint { Method = "GET", Server = post.Server, Path = post.Path, Source = source, HttpSuccess = post.HttpSuccess, Reply = post.Reply, ReplyWrapper = post.ReplyWrapper, AreRepliesFailed = post.AreRepliesFailed };
        get.Parameters.AddRange(post.Parameters.Select(field => field.Place == "body" ? InQuery(field) : field));
        get.Replies.AddRange(post.Replies);
        get.Pages.AddRange(post.Pages);
        get.Statuses.AddRange(post.Statuses);
        get.HttpStatuses.AddRange(post.HttpStatuses);
        foreach (var title in post.Titles)
        {
            get.Titles.Add(title.Key, title.Value);
        }

        foreach (var summary in post.Summaries)
        {
            get.Summaries.Add(summary.Key, summary.Value);
        }

        return get;
    }

    private static ImportedField InQuery(ImportedField field)
    {
        var query = new ImportedField { Name = field.Name, Type = field.Type, Required = field.Required, Values = field.Values, Default = field.Default, Constant = field.Constant, Place = "query", Source = field.Source };
        foreach (var constraint in field.Constraints)
        {
            query.Constraints.Add(constraint.Key, constraint.Value);
        }

        foreach (var summary in field.Summary)
        {
            query.Summary.Add(summary.Key, summary.Value);
        }

        return query;
    }
}
