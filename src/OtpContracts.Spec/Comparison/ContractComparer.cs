using OtpContracts.Spec.Comparison.Catalogue;
using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Comparison;

/// <summary>Compares what the whole contract shares: name, servers, credentials, signing, envelope, statuses, types.</summary>
internal static class ContractComparer
{
    private static readonly string[] TestServers = ["test", "sandbox", "staging", "dev", "mock", "demo", "uat"];

    public static void Compare(ComparisonContext context)
    {
        var (before, after) = (context.Before, context.After);
        context.Log.Text(context.Shared("name"), ChangeRules.ContractRenamed, before.Name, after.Name);
        context.Text(context.Unshared("title"), before.Title, after.Title);
        CompareVersions(context);
        CompareServers(context);
        ComparePages(context);
        CredentialComparer.Compare(context);
        Signing.SigningComparer.Compare(context, before.Signing, after.Signing);
        Signing.VerificationComparer.Compare(context, context.Shared("reply.verify", Directions.Reply), ChangeRules.ReplySignatureChanged, before.ReplyVerification, after.ReplyVerification);
        Replies.EnvelopeComparer.Compare(context);
        Replies.StatusComparer.Compare(context);
        TypeDefinitionComparer.Compare(context);
    }

    private static void CompareVersions(ComparisonContext context)
    {
        var (before, after) = (context.Before.Version, context.After.Version);
        var isLower = VersionAdvice.Parse(before) is { } old && VersionAdvice.Parse(after) is { } current && current < old;
        context.Log.Text(context.Unshared("version"), isLower ? ChangeRules.VersionLowered : ChangeRules.VersionChanged, before, after);
    }

    private static void CompareServers(ComparisonContext context)
    {
        var site = context.Shared("server").In(context.Before.ServerSpan, context.After.ServerSpan);
        CompareServer(context, site, ChangeRules.ServerChanged, context.Before.Server, context.After.Server);
        var after = context.After.Servers.ToDictionary(server => server.Key, server => server.Value, StringComparer.Ordinal);
        foreach (var server in context.Before.Servers)
        {
            var named = context.Unshared($"servers.{server.Key}");
            if (!after.TryGetValue(server.Key, out var current))
            {
                context.Log.Add(named, ChangeRules.ServerRemoved, server.Value.AbsoluteUri, null);
            }
            else if (Array.Exists(TestServers, word => server.Key.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
            {
                context.Log.Text(named, ChangeRules.SandboxAddressChanged, server.Value.AbsoluteUri, current.AbsoluteUri);
            }
            else
            {
                CompareServer(context, named, ChangeRules.NamedServerChanged, server.Value, current);
            }
        }

        foreach (var server in context.After.Servers.Where(server => context.Before.Servers.All(old => old.Key != server.Key)))
        {
            context.Log.Add(context.Unshared($"servers.{server.Key}"), ChangeRules.ServerAdded, null, server.Value.AbsoluteUri);
        }
    }

    private static void CompareServer(ComparisonContext context, Site site, ChangeRule moved, Uri before, Uri after)
    {
        var (old, current) = (before.AbsoluteUri.TrimEnd('/'), after.AbsoluteUri.TrimEnd('/'));
        var rule = before.Scheme == Uri.UriSchemeHttps && after.Scheme == Uri.UriSchemeHttp ? ChangeRules.ServerDowngraded
            : before.AbsolutePath.TrimEnd('/') != after.AbsolutePath.TrimEnd('/') ? ChangeRules.BasePathChanged
            : moved;
        context.Log.Text(site, rule, old, current);
    }

    private static void ComparePages(ComparisonContext context)
    {
        foreach (var page in context.Before.Pages.Except(context.After.Pages, StringComparer.Ordinal))
        {
            context.Log.Add(context.Unshared("pages"), ChangeRules.PageChanged, page, null);
        }

        foreach (var page in context.After.Pages.Except(context.Before.Pages, StringComparer.Ordinal))
        {
            context.Log.Add(context.Unshared("pages"), ChangeRules.PageChanged, null, page);
        }
    }
}
