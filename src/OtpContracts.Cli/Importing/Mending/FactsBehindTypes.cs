using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>Below the name of a parameter, its type with all that is known of it between pipes: <c>string | Required | Max: 40</c>, which is no row of a table.</summary>
internal static class FactsBehindTypes
{
    /// <summary>Puts type, mark and the rest each on a line.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Part(List<(string Text, int Line)> lines)
    {
        var parted = new List<(string Text, int Line)>(lines.Count);
        foreach (var (text, line) in lines)
        {
            if (parted is not [.., var above] || !Name.IsMatch(above.Text) || Facts.Match(text) is not { Success: true } facts || TypeWords.Read(facts.Groups["type"].Value, isColumn: true) is not { } type)
            {
                parted.Add((text, line));
                continue;
            }

            var said = facts.Groups["fact"].Captures.Select(fact => fact.Value.Trim()).ToArray();
            parted.Add((facts.Groups["type"].Value.Trim(), line));
            parted.AddRange(said.Where(fact => RequiredWords.Read(fact) is not null).Select(fact => (fact, line)));
            var rest = said.Where(fact => RequiredWords.Read(fact) is null && !Bound.IsMatch(fact)).Prepend(Bounds(said, type.Kind)).Where(fact => fact.Length > 0).ToArray();
            if (rest.Length > 0)
            {
                parted.Add(($"{string.Join(". ", rest)}.", line));
            }
        }

        return parted;
    }

    private static string Bounds(string[] facts, TypeKind kind)
    {
        string Of(string word) => facts.Select(fact => Bound.Match(fact)).FirstOrDefault(bound => bound.Groups["word"].Value.Equals(word, StringComparison.OrdinalIgnoreCase))?.Groups["number"].Value ?? "";
        return BoundWords.Of(kind, Of("min"), Of("max"));
    }

    private static readonly Regex Name = PagePattern.Of(@"^\s*[A-Za-z_][\w.\-]*\s*$");

    private static readonly Regex Facts = PagePattern.AnyCase(@"^\s*(?<type>[a-z][a-z ]{2,20}?)(\s+\|\s+(?<fact>required|optional|[a-z][a-z ]{1,12}:\s*[^|]{1,40}))+\s*$");

    private static readonly Regex Bound = PagePattern.AnyCase(@"^(?<word>min|max):\s*(?<number>\d+)$");
}
