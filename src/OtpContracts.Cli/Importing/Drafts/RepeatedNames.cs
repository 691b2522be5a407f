using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Drafts;

/// <summary>A contract has one field of a name in one place: of what two parts of a page describe, the first stays.</summary>
internal static class RepeatedNames
{
    /// <summary>The fields without those of a name that stands before; each of these is told.</summary>
    /// <param name="fields">The fields of one place.</param>
    /// <param name="findings">Where findings go.</param>
    public static List<ImportedField> Without(IEnumerable<ImportedField> fields, List<PageFinding> findings)
    {
        var first = new Dictionary<string, ImportedField>(StringComparer.Ordinal);
        var once = new List<ImportedField>();
        foreach (var field in fields)
        {
            if (first.TryAdd(field.Name, field))
            {
                once.Add(field);
            }
            else
            {
                findings.Add(new PageFinding(FindingKind.Contradiction, field.Source.Page, field.Source.Line, $"\"{field.Name}\" is described twice, here and at line {first[field.Name].Source.Line}: the first is taken."));
            }
        }

        return once;
    }
}
