using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Descriptions;

/// <summary>Names that stand beside or above a type, or above a sentence among the parameters: those that no call holds are told, and those that were read otherwise.</summary>
internal static class TypedNames
{
    private const int MostNames = 40;

    /// <summary>Tells of them, where the page has a call that could hold them.</summary>
    /// <param name="sections">The parts of the calls.</param>
    /// <param name="endpoints">The calls as they were read.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go; what they name is told already.</param>
    public static void Tell(IEnumerable<PageSection> sections, IReadOnlyList<ImportedEndpoint> endpoints, Page page, List<PageFinding> findings)
    {
        if (endpoints.Count == 0)
        {
            return;
        }

        var fields = endpoints.SelectMany(endpoint => endpoint.Fields).ToArray();
        var held = fields.Select(field => field.Name).Concat(fields.SelectMany(field => field.Values).Select(value => value.Value)).Concat(endpoints.SelectMany(endpoint => endpoint.ReplyWrapper.Split('.'))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var parts = sections.ToArray();
        bool IsTold(string name) => findings.Exists(finding => finding.Names(name, page.Path));

        var typed = TypedName.In(parts).DistinctBy(found => (found.Name, found.Line)).Where(found => !IsTold(found.Name)).ToArray();
        var lost = typed.Where(found => !held.Contains(found.Name) && !found.Name.Split('.', '[', ']').All(part => part.Length == 0 || held.Contains(part)) && !SampleHeaders.IsOrdinary(found.Name)).DistinctBy(found => found.Name).Take(MostNames).ToArray();
        if (lost.Length > 0)
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, lost[0].Line, $"{PageFinding.Quoted(lost.Select(found => found.Name))}: each stands beside a type (from line {lost[0].Line}), and no call holds it: its row was not read."));
        }

        var alone = TypedName.Alone(parts).Where(found => !held.Contains(found.Name) && !IsTold(found.Name)).DistinctBy(found => found.Name).Take(MostNames).ToArray();
        if (alone.Length > 0)
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, alone[0].Line, $"{PageFinding.Quoted(alone.Select(found => found.Name))}: each stands above a sentence among the parameters (from line {alone[0].Line}), and no call holds it."));
        }

        foreach (var found in typed)
        {
            if (Array.Find(fields, field => field.Name == found.Name && field.Source.Line == found.Line) is { } field)
            {
                TellOtherwise(found, field, page, findings);
            }
        }
    }

    /// <summary>Tells of a field that was read with another type or mark than stands beside its name.</summary>
    private static void TellOtherwise(TypedName found, ImportedField field, Page page, List<PageFinding> findings)
    {
        if (field.Constant is null && Like(field.Type) != Like(found.Type))
        {
            findings.Add(new PageFinding(FindingKind.Contradiction, page.Path, found.Line, $"\"{field.Name}\" stands beside the type {Words(found.Type)} and was read as {Words(field.Type)}."));
        }
        else if (found.Mark != RequiredMark.Unknown && field.Place.Length > 0 && field.Required != found.Mark)
        {
            findings.Add(new PageFinding(FindingKind.Contradiction, page.Path, found.Line, $"\"{field.Name}\" stands beside \"{Words(found.Mark)}\" and was read as {Words(field.Required)}."));
        }
    }

    /// <summary>Numbers are alike, and texts of any form.</summary>
    private static TypeKind? Like(PageType? type) => type?.Kind switch
    {
        TypeKind.Uri or TypeKind.Date or TypeKind.DateTime or TypeKind.Bytes or TypeKind.UnixSeconds => TypeKind.String,
        TypeKind.Long or TypeKind.Decimal or TypeKind.Double => TypeKind.Int,
        var kind => kind,
    };

    private static string Words(PageType? type) => type?.Kind.ToString().ToLowerInvariant() ?? "none";

    private static string Words(RequiredMark mark) => mark switch { RequiredMark.Required => "required", RequiredMark.Optional => "optional", _ => "neither required nor optional" };
}
