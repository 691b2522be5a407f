using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>Makes one call of what several pages say about it: in two languages, or in two places.</summary>
/// <param name="findings">Where contradictions go.</param>
internal sealed class EndpointMerge(List<PageFinding> findings)
{
    /// <summary>Joins the calls of all pages.</summary>
    /// <param name="endpoints">The calls in order.</param>
    public IReadOnlyList<ImportedEndpoint> Join(IEnumerable<ImportedEndpoint> endpoints)
    {
        var joined = new List<ImportedEndpoint>();
        foreach (var endpoint in endpoints)
        {
            if (joined.Find(known => known.Key == endpoint.Key && (known.Server == endpoint.Server || known.Server.Length == 0 || endpoint.Server.Length == 0)) is { } first)
            {
                Merge(first, endpoint);
            }
            else
            {
                joined.Add(endpoint);
            }
        }

        return joined;
    }

    private void Merge(ImportedEndpoint into, ImportedEndpoint from)
    {
        into.Server = into.Server.Length == 0 ? from.Server : into.Server;
        Texts(into.Titles, from.Titles);
        Texts(into.Summaries, from.Summaries);
        into.Pages.AddRange(from.Pages.Except(into.Pages));
        into.RequestSample ??= from.RequestSample;
        into.Replies.AddRange(from.Replies);
        into.Shown.AddRange(from.Shown);
        into.ReplyWrapper = into.ReplyWrapper.Length == 0 ? from.ReplyWrapper : into.ReplyWrapper;
        into.Quirks.AddRange(from.Quirks.Except(into.Quirks, StringComparer.Ordinal));
        foreach (var sample in from.PathSample)
        {
            into.PathSample.TryAdd(sample.Key, sample.Value);
        }

        Fields(into.Parameters, from.Parameters, into);
        Fields(into.Reply, from.Reply, into);
        into.HttpStatuses.AddRange(into.HttpStatuses.Count == 0 ? from.HttpStatuses : []);
        foreach (var status in from.Statuses)
        {
            if (into.Statuses.Find(known => known.Code == status.Code) is { } known)
            {
                Texts(known.Meanings, status.Meanings);
            }
            else
            {
                into.Statuses.Add(status);
            }
        }
    }

    /// <summary>Adds what is said of fields elsewhere; contradictions are told.</summary>
    /// <param name="into">The fields as they are said first.</param>
    /// <param name="from">The fields as they are said elsewhere.</param>
    /// <param name="endpoint">The call that they are of.</param>
    public void Fields(List<ImportedField> into, IEnumerable<ImportedField> from, ImportedEndpoint endpoint)
    {
        var named = into.DistinctBy(field => (field.Name, field.Place)).ToDictionary(field => (field.Name, field.Place));
        foreach (var field in from)
        {
            if (named.TryGetValue((field.Name, field.Place), out var known))
            {
                Field(known, field, endpoint);
            }
            else
            {
                into.Add(field);
                named.Add((field.Name, field.Place), field);
            }
        }
    }

    private void Field(ImportedField into, ImportedField from, ImportedEndpoint endpoint)
    {
        void Contradict(string what, string mine, string theirs)
        {
            var message = $"\"{into.Name}\": {what} is {theirs} here and {mine} in {into.Source.Page} (line {into.Source.Line}).";
            endpoint.Quirks.Add(message);
            findings.Add(new PageFinding(FindingKind.Contradiction, from.Source.Page, from.Source.Line, message));
        }

        Texts(into.Summary, from.Summary);
        into.Constant ??= from.Constant;
        into.IsNullable |= from.IsNullable;
        if (into.Type is null || (into.Type.Kind == TypeKind.List && into.Type.Item is null && from.Type?.Kind == TypeKind.List))
        {
            into.Type = from.Type;
        }
        else if (from.Type is not null && from.Type.Kind != into.Type.Kind)
        {
            Contradict("the type", into.Type.Kind.ToString(), from.Type.Kind.ToString());
        }

        if (into.Required != from.Required && from.Required != RequiredMark.Unknown)
        {
            if (into.Required != RequiredMark.Unknown)
            {
                Contradict("whether it is required", into.Required.ToString(), from.Required.ToString());
            }

            into.Required = into.Required == RequiredMark.Unknown ? from.Required : RequiredMark.Unknown;
        }

        if (into.Default is not null && from.Default is not null && into.Default != from.Default)
        {
            Contradict("the default", into.Default, from.Default);
        }

        into.Default ??= from.Default;
        foreach (var constraint in from.Constraints)
        {
            if (!into.Constraints.TryAdd(constraint.Key, constraint.Value) && into.Constraints[constraint.Key] != constraint.Value)
            {
                Contradict(constraint.Key, into.Constraints[constraint.Key], constraint.Value);
            }
        }

        Values(into, from, Contradict);
        Fields(into.Members, from.Members, endpoint);
    }

    private static void Values(ImportedField into, ImportedField from, Action<string, string, string> contradict)
    {
        if (into.Values.Count == 0)
        {
            into.Values = from.Values;
            return;
        }

        var more = from.Values.Where(value => into.Values.All(known => known.Value != value.Value)).ToArray();
        if (from.Values.Count > 0 && (more.Length > 0 || from.Values.Count < into.Values.Count))
        {
            contradict("the list of values", string.Join(", ", into.Values.Select(value => value.Value)), string.Join(", ", from.Values.Select(value => value.Value)));
            into.Values = [.. into.Values, .. more];
        }
    }

    private static void Texts(Dictionary<string, string> into, Dictionary<string, string> from)
    {
        foreach (var text in from)
        {
            into.TryAdd(text.Key, text.Value);
        }
    }
}
