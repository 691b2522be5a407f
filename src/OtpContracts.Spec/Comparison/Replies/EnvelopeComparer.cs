using OtpContracts.Spec.Comparison.Catalogue;
using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Comparison.Replies;

/// <summary>Compares where replies carry their parts. What an endpoint takes from the contract is told there, once.</summary>
internal static class EnvelopeComparer
{
    public static void Compare(ComparisonContext context)
    {
        var pairs = Requests.EndpointComparer.Pair(context.Before, context.After).Pairs;
        foreach (var (part, before, after) in Differences(context, context.Before.Reply, context.After.Reply))
        {
            // An endpoint with a reply of its own may not see it.
            var affected = pairs.Where(pair => Differences(context, pair.Before.Reply, pair.After.Reply).Contains((part, before, after))).Select(pair => pair.After.Name).ToList();
            Report(context, context.Shared("reply", Directions.Reply) with { Affects = () => affected }, context.Before.Reply, context.After.Reply, part, before, after);
        }
    }

    public static void CompareEndpoints(ComparisonContext context, IReadOnlyList<(Endpoint Before, Endpoint After)> pairs)
    {
        var shared = Differences(context, context.Before.Reply, context.After.Reply);
        foreach (var (old, current) in pairs.Where(pair => pair.Before.Reply != pair.After.Reply))
        {
            foreach (var (part, before, after) in Differences(context, old.Reply, current.Reply).Except(shared))
            {
                var site = new Site($"endpoints.{old.Name}.reply", Directions.Reply, () => [current.Name]);
                Report(context, site, old.Reply, current.Reply, part, before, after);
            }
        }
    }

    private static void Report(ComparisonContext context, Site site, Envelope old, Envelope current, string part, string? before, string? after)
    {
        var rule = part switch
        {
            "data" => ChangeRules.PlacementChanged,
            "format" => ChangeRules.ReplyContentTypeChanged,
            "success" => current.Rule == StatusRule.Http ? ChangeRules.HttpSuccessChanged : ChangeRules.SuccessFlipped,
            "reason" when before is null => ChangeRules.ReasonAdded,
            _ => ChangeRules.EnvelopeChanged,
        };
        context.Log.Add(site.At(part).In(old.Span, current.Span), rule, before, after);
    }

    private static List<(string Part, string? Before, string? After)> Differences(ComparisonContext context, Envelope before, Envelope after)
    {
        var differences = new List<(string Part, string? Before, string? After)>();
        void Compare(string part, string? old, string? current)
        {
            if (old != current)
            {
                differences.Add((part, old, current));
            }
        }

        Compare("status", Status(before), Status(after));
        Compare("reason", before.ReasonPath, after.ReasonPath);
        Compare("data", before.DataPath, after.DataPath);
        Compare("format", before.IsText ? "text" : "json", after.IsText ? "text" : "json");

        // A success that has another number is told of at its row.
        if (before.Rule == after.Rule && Codes(before, context.StatusNumbers) != Codes(after))
        {
            Compare("success", Codes(before), Codes(after));
        }

        return differences;
    }

    private static string Status(Envelope envelope) => envelope.Rule switch
    {
        StatusRule.Http => envelope.StatusPath is { } code ? $"http, code in {code}" : "http",
        StatusRule.MemberOfFailure => $"{envelope.StatusPath} of a failure",
        _ => envelope.StatusPath ?? "",
    };

    private static string Codes(Envelope envelope, IReadOnlyDictionary<string, string>? numbers = null) => string.Join(
        ", ", envelope.SuccessCodes.Select(code => numbers is not null && numbers.TryGetValue(code.Text, out var current) ? current : code.Text).OrderBy(code => code, StringComparer.Ordinal));
}
