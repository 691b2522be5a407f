using OtpContracts.Cli.Importing.Facts;

namespace OtpContracts.Cli.Importing.Samples;

/// <summary>Tells of parameters that are taken as standing beside an object or a list of the body, where the request sample shows them within it.</summary>
internal static class ShownWithin
{
    private const int MostNames = 30;

    /// <summary>Tells of them, and of those that are described behind the first and that the sample does not show.</summary>
    /// <param name="endpoint">The call.</param>
    /// <param name="page">The page's file.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Tell(ImportedEndpoint endpoint, string page, List<PageFinding> findings)
    {
        if (endpoint.RequestSample is not { Kind: SampleKind.Object } sample)
        {
            return;
        }

        var body = endpoint.Parameters.FindAll(field => field.Place == "body");

        // What only the sample shows there was read from its lines.
        var last = sample.All.Select(member => member.Value.Line).DefaultIfEmpty(sample.Line).Max();
        var known = body.SelectMany(field => field.All.Skip(1)).Where(field => field.Source.Line < sample.Line || field.Source.Line > last).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var holder in sample.Members)
        {
            var shown = holder.Value.Objects.SelectMany(value => value.Members).Select(member => member.Key).ToHashSet(StringComparer.Ordinal);
            var beside = body.FindAll(field => shown.Contains(field.Name) && !known.Contains(field.Name) && sample.Find(field.Name) is null);
            if (beside.Count > 0)
            {
                var first = beside.Min(field => field.Source.Line);
                var all = body.FindAll(field => field.Source.Line >= first && sample.Find(field.Name) is null);
                findings.Add(new PageFinding(FindingKind.Contradiction, page, first, $"{PageFinding.Quoted(all.Take(MostNames).Select(field => field.Name))}: taken as standing beside \"{holder.Key}\", where the request sample (line {sample.Line}) shows {PageFinding.Quoted(beside.Take(MostNames).Select(field => field.Name))} within it."));
            }
        }
    }
}
