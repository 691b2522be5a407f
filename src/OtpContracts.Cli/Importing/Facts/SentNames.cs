using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>Takes parameters by the names that are sent, where a page spells them otherwise in its tables.</summary>
internal static class SentNames
{
    /// <summary>Parameters by the names that an address sends, or a sample that shows all of them and no more, where the two differ in small and capital letters alone.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="shown">The samples of the call.</param>
    /// <param name="inAddress">The names that its addresses show.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static List<ParameterRow> Of(List<ParameterRow> rows, IReadOnlyList<ShownSample> shown, IReadOnlySet<string> inAddress, Page page, List<PageFinding> findings)
    {
        var inSample = shown.Where(sample => !sample.IsSaidReply && !rows.Exists(row => sample.Names.Contains(row.Name)))
            .Select(sample => sample.Names.ToHashSet(StringComparer.OrdinalIgnoreCase))
            .FirstOrDefault(names => names.Count > 1 && names.Count == rows.Count && rows.TrueForAll(row => names.Contains(row.Name))) ?? [];
        return rows.ConvertAll(AsSent);

        ParameterRow AsSent(ParameterRow row)
        {
            // A value in capitals stands for what is filled in.
            if (inAddress.Contains(row.Name) || ParameterNames.IsInCapitals(row.Name))
            {
                return row;
            }

            var addressed = inAddress.FirstOrDefault(name => name.Equals(row.Name, StringComparison.OrdinalIgnoreCase));
            var sent = addressed ?? (inSample.TryGetValue(row.Name, out var sampled) ? sampled : row.Name);
            if (sent == row.Name || rows.Exists(other => other.Name == sent))
            {
                return row;
            }

            var where = addressed is null ? "sample" : "address";
            findings.Add(new PageFinding(FindingKind.Contradiction, page.Path, row.Line, $"\"{row.Name}\" is sent as \"{sent}\" in {(addressed is null ? "a" : "an")} {where}: the name in the {where} is taken."));
            return row with { Name = sent };
        }
    }
}
