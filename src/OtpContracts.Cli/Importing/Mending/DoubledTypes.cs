using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>Names that run into their types, which stand on the next line as well: <c>keystring</c> over <c>string</c>.</summary>
internal static class DoubledTypes
{
    // Of fewer, a name may end like its type.
    private const int FewestRows = 3;

    /// <summary>Takes the types away from the names, where all types of the page stand twice.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Part(List<(string Text, int Line)> lines)
    {
        var types = Enumerable.Range(1, Math.Max(lines.Count - 1, 0)).Where(at => Type.IsMatch(lines[at].Text) && NameCell.Read(lines[at - 1].Text.Trim()) is { Name.Length: > 0, Rest.Length: 0 }).ToArray();
        if (types.Length < FewestRows || !Array.TrueForAll(types, at => IsDoubled(lines[at - 1].Text.Trim(), lines[at].Text.Trim())))
        {
            return lines;
        }

        var parted = lines.ToList();
        foreach (var at in types)
        {
            parted[at - 1] = (parted[at - 1].Text.Trim()[..^parted[at].Text.Trim().Length], parted[at - 1].Line);
        }

        return parted;
    }

    private static bool IsDoubled(string name, string type) => name.Length > type.Length && name.EndsWith(type, StringComparison.Ordinal);

    private static readonly Regex Type = PagePattern.Of(@"^\s*(string|integer|int|number|boolean|bool|array|object|float|double|long|String|Integer|Int|Number|Boolean|Array|Object|Float|Double|Long)\s*$");
}
