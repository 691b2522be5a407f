using System.Globalization;
using OtpContracts.Spec.Comparison.Catalogue;
using OtpContracts.Spec.Reading;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Comparison.Waivers;

/// <summary>Reads a file of waivers: YAML with a list under <c>waivers</c>.</summary>
public static class WaiverReader
{
    /// <summary>Reads waivers. Never throws for what a file says.</summary>
    /// <param name="path">The file's path, for positions.</param>
    /// <param name="text">The file's text.</param>
    /// <returns>The waivers, and what is wrong with the file.</returns>
    public static (IReadOnlyList<Waiver> Waivers, IReadOnlyList<ContractDiagnostic> Diagnostics) Read(string path, string text)
    {
        var diagnostics = new DiagnosticBag();
        var waivers = new List<Waiver>();
        if (YamlTree.Load(path, text, diagnostics) is { } root && Section.Open(root, "A file of waivers", diagnostics, "waivers") is { } file)
        {
            switch (file.RequiredNode("waivers"))
            {
                case YamlSequence list:
                    waivers.AddRange(list.Items.Select(item => ReadWaiver(item, diagnostics)).OfType<Waiver>());
                    break;
                case { } other:
                    diagnostics.Report(DiagnosticRules.WrongNode, other.Span, "\"waivers\"", "a list", other.Kind);
                    break;
            }
        }

        return (waivers, diagnostics.Items);
    }

    private static Waiver? ReadWaiver(YamlNode node, DiagnosticBag diagnostics)
    {
        if (Section.Open(node, "A waiver", diagnostics, "rule", "place", "change", "reason", "expires") is not { } section
            || section.RequiredScalar("rule") is not { } rule
            || section.RequiredScalar("place") is not { } place
            || section.RequiredScalar("change") is not { } change
            || section.RequiredScalar("reason") is not { } reason
            || section.RequiredScalar("expires") is not { } expires)
        {
            return null;
        }

        var ids = ChangeRules.All.Select(known => known.Id).ToList();
        if (!ids.Contains(rule.Value, StringComparer.Ordinal))
        {
            diagnostics.Report(DiagnosticRules.InvalidValue, rule.Span, rule.Value, "a rule of otpc diff", Spelling.DidYouMean(rule.Value, ids));
            return null;
        }

        if (reason.Value.Trim().Length == 0)
        {
            diagnostics.Report(DiagnosticRules.InvalidValue, reason.Span, reason.Value, "a reason", " Say why the change does no harm.");
            return null;
        }

        if (!DateTime.TryParseExact(expires.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            diagnostics.Report(DiagnosticRules.InvalidValue, expires.Span, expires.Value, "a day such as 2027-01-31", "");
            return null;
        }

        return new Waiver(rule.Value, place.Value, change.Value, reason.Value, day, rule.Span);
    }
}
