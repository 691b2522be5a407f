using OtpContracts.Cli.Importing.Facts;

namespace OtpContracts.Cli.Importing.Drafts;

/// <summary>A page that offers a call by GET and by POST shows the reply once, below the last of the two.</summary>
internal static class SharedReplies
{
    /// <summary>Gives a call without a reply that of the call with the same address and another method.</summary>
    /// <param name="endpoints">The calls.</param>
    /// <param name="findings">Where it is told.</param>
    public static void Fill(IReadOnlyList<ImportedEndpoint> endpoints, List<PageFinding> findings)
    {
        foreach (var endpoint in endpoints.Where(endpoint => endpoint.Reply.Count == 0))
        {
            if (endpoints.FirstOrDefault(other => other.Reply.Count > 0 && other.Path == endpoint.Path && other.Server == endpoint.Server && AreAlike(endpoint, other)) is { ReplyWrapper: "" } answered)
            {
                endpoint.Reply.AddRange(answered.Reply);
                endpoint.Replies.AddRange(answered.Replies);
                findings.Add(new PageFinding(FindingKind.Guess, endpoint.Source.Page, endpoint.Source.Line, $"The page shows no reply of {endpoint.Method} {endpoint.Path}: it is taken to be that of {answered.Method} {answered.Path}."));
            }
        }
    }

    /// <summary>Whether two calls are one by two methods: one has in the address what the other has in the body.</summary>
    private static bool AreAlike(ImportedEndpoint endpoint, ImportedEndpoint other)
    {
        var (sent, others) = (NamesOf(endpoint), NamesOf(other));
        return endpoint.Method is "GET" or "POST" && other.Method is "GET" or "POST" && sent.Count > 1 && others.Count > 1 && (sent.IsSubsetOf(others) || others.IsSubsetOf(sent));
    }

    private static HashSet<string> NamesOf(ImportedEndpoint endpoint) => [.. endpoint.Parameters.Where(field => field.Place is "query" or "body").Select(field => field.Name)];
}
