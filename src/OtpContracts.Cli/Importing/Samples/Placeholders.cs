using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Samples;

/// <summary>A table may list what stands for a value in the samples, such as the <c>API_KEY</c> of <c>api-key: &lt;API_KEY&gt;</c>, in place of the parameter that has it.</summary>
internal static class Placeholders
{
    /// <summary>Gives such rows the names of their parameters, and the places that the samples show.</summary>
    /// <param name="rows">The rows of the request.</param>
    /// <param name="sections">The parts of the page.</param>
    /// <param name="shown">The samples of the call.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Resolve(List<ParameterRow> rows, IReadOnlyList<PageSection> sections, IReadOnlyList<ShownSample> shown, Page page, List<PageFinding> findings)
    {
        var addresses = sections.SelectMany(AddressReader.Read).ToArray();
        var query = addresses.SelectMany(address => address.Query).Select(pair => (pair.Key, pair.Value, Place: "query"));
        var headers = SampleHeaders.Find(sections).Select(header => (Key: header.Name, header.Value, Place: "header"));
        var members = shown.SelectMany(sample => sample.Value.All).Select(member => (member.Key, Value: member.Value.Text, Place: ""));
        var filled = query.Concat(headers).Concat(members).ToArray();
        for (var i = 0; i < rows.Count; i++)
        {
            // The name of a header is the same in capitals and small letters.
            var row = rows[i].Place == "header" && Array.Find(filled, parameter => parameter.Place == "header" && string.Equals(parameter.Key, rows[i].Name, StringComparison.OrdinalIgnoreCase)) is { Key.Length: > 0 } header
                ? rows[i] = rows[i] with { Name = header.Key }
                : rows[i];
            if (Array.Exists(addresses, address => address.Path.Contains($"{{{row.Name}}}", StringComparison.Ordinal)) || Array.Exists(filled, parameter => parameter.Key == row.Name))
            {
                continue;
            }

            if (Array.Find(filled, parameter => Placeholder.Match(parameter.Value) is { Success: true } held && held.Groups["name"].Value == row.Name.TrimStart('$')) is { Key.Length: > 0 } parameter)
            {
                rows[i] = row with { Name = parameter.Key, Place = row.Place.Length > 0 ? row.Place : parameter.Place };
                findings.Add(new PageFinding(FindingKind.Guess, page.Path, row.Line, $"\"{row.Name}\" is what a sample has for the value of \"{parameter.Key}\": the row is taken to describe that."));
            }
        }
    }

    private static readonly Regex Placeholder = PagePattern.Of(@"^((<|\{\{?|\$\{?|\[)(?<name>[A-Za-z]\w*)(>|\}\}?|\])?|(?<name>[A-Z][A-Z_]{2,}))$");
}
