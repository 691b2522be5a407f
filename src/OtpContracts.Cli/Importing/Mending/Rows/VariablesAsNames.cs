using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Rows;

/// <summary>Parameters that are called as the variables of a script which the page shows: <c>$to = '';</c>, and below it <c>- $to : The number</c>.</summary>
internal static class VariablesAsNames
{
    // One alone may be anything of a sample.
    private const int FewestVariables = 2;

    /// <summary>Takes the sign of variables away from the names of items that describe them.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Restore(List<(string Text, int Line)> lines)
    {
        var variables = lines.Select(line => Emptied.Match(line.Text)).Where(set => set.Success).Select(set => set.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        return variables.Count < FewestVariables ? lines : lines.ConvertAll(line => Item.Match(line.Text) is { Success: true } item && variables.Contains(item.Groups["name"].Value) ? (Item.Replace(line.Text, "${mark}${name} : "), line.Line) : line);
    }

    private static readonly Regex Emptied = PagePattern.Of(@"^\s*\$(?<name>[A-Za-z_]\w*)\s*=\s*(''|"""");");

    private static readonly Regex Item = PagePattern.Of(@"^(?<mark>\s*([\-*•]\s+)?)(\$(?<name>[A-Za-z_]\w*)|(?<name>[A-Za-z_]\w*)\$)\s*:\s*");
}
