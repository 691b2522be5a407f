using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>Limits and defaults below types that ran into the words for them: <c>Min4</c>, <c>Max Length16</c>, <c>Defaulten-us</c>.</summary>
internal static class GluedFacts
{
    /// <summary>Parts the words from the values.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Part(List<(string Text, int Line)> lines)
    {
        var (parted, isBelowType) = (new List<(string Text, int Line)>(lines.Count), false);
        foreach (var (text, line) in lines)
        {
            var fact = isBelowType ? Fact.Match(text) : Match.Empty;
            parted.Add((fact.Success ? $"{fact.Groups["label"].Value}: {fact.Groups["value"].Value}," : text, line));
            isBelowType = fact.Success || TypeWords.Read(text, isColumn: true) is not null || (isBelowType && RequiredWords.ReadLine(text) is not null);
        }

        return parted;
    }

    private static readonly Regex Fact = PagePattern.Of(@"^(?<label>Default|Min Length|Max Length|Min|Max|[Ee]xample)(?!(s|imum)?\b)(?<value>[^\s:]+)$");
}
