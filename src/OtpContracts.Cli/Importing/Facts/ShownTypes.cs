using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>The types that samples show of what rows describe.</summary>
/// <param name="page">The page.</param>
/// <param name="samples">Samples of the request or the reply that the rows are of.</param>
/// <param name="called">What findings call the samples.</param>
/// <param name="names">The names of the rows.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class ShownTypes(Page page, IReadOnlyList<SampleValue> samples, string called, ICollection<string> names, List<PageFinding> findings)
{
    private Dictionary<string, SampleValue?>? _shown;

    /// <summary>The row with its type: one that no cell gives may be read from the samples, where every member of the name has the same.</summary>
    /// <param name="row">The row.</param>
    /// <param name="name">The name of the field within the objects that hold it.</param>
    public ParameterRow Typed(ParameterRow row, string name)
    {
        _shown ??= samples.SelectMany(sample => sample.All).GroupBy(member => member.Key, member => member.Value).ToDictionary(group => group.Key, group => group.Select(value => value.Kind).Distinct().Count() == 1 ? group.First() : null, StringComparer.Ordinal);
        if (row.Type is { Kind: TypeKind.String } && _shown.GetValueOrDefault(name) is { Kind: SampleKind.List or SampleKind.Object } held && HoldsRows(held) && !HoldsRowsAbove(held))
        {
            findings.Add(new PageFinding(FindingKind.Contradiction, page.Path, row.Line, $"\"{name}\" is a text in the table and holds further rows in {called} (line {held.Line}): what the sample shows is taken."));
            return row with { Type = SampleFields.TypeOf(held) };
        }

        if (row.Type is { Kind: TypeKind.Object, Reference: not null } one && _shown.GetValueOrDefault(name) is { Kind: SampleKind.List, Items: [{ Kind: SampleKind.Object }, ..] } several)
        {
            findings.Add(new PageFinding(FindingKind.Contradiction, page.Path, row.Line, $"\"{name}\" is one {one.Reference} in the table and a list in {called} (line {several.Line}): the list is taken."));
            return row with { Type = new PageType(TypeKind.List, Item: one) };
        }

        if (row.Type is not null || _shown.GetValueOrDefault(name) is not { } shown || (shown is not { Kind: SampleKind.Text or SampleKind.Number or SampleKind.Boolean } and not { Kind: SampleKind.List, Items: [{ Kind: SampleKind.Text or SampleKind.Number }, ..] } && !HoldsRows(shown)))
        {
            return row;
        }

        findings.Add(new PageFinding(FindingKind.Guess, page.Path, shown.Line, $"The type of \"{name}\" is read from {called}."));
        return row with { Type = SampleFields.TypeOf(shown) };
    }

    /// <summary>Whether a sample shows, within an object or the objects of a list, what further rows describe.</summary>
    /// <param name="shown">The object or the list.</param>
    public bool HoldsRows(SampleValue shown) => shown.Objects.SelectMany(value => value.Members).Any(member => names.Contains(member.Key));

    /// <summary>Whether the samples show one of the members of an object beside it, too.</summary>
    private bool HoldsRowsAbove(SampleValue held) => held.Objects.SelectMany(value => value.Members).Any(member => samples.Any(sample => sample.Find(member.Key) is not null));
}
