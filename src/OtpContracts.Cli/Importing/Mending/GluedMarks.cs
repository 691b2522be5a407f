using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>Names that run into their marks, of other languages than English or a star, and these into what they are: <c>toobrigatórioNúmero</c>, <c>to*Le numéro</c>; types alone on a line that run into marks: <c>stringRequired</c>.</summary>
internal static class GluedMarks
{
    private const int Fewest = 2;

    /// <summary>Makes an item of each such line, where several follow each other.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Part(List<(string Text, int Line)> lines)
    {
        var parted = new List<(string Text, int Line)>();
        for (var at = 0; at < lines.Count;)
        {
            var run = lines.Skip(at).TakeWhile(line => Glued.IsMatch(line.Text)).ToArray();
            parted.AddRange(run.Length < Fewest ? lines.GetRange(at, Math.Max(run.Length, 1)).SelectMany(TypeAndMark) : run.Select(line => (Item(Glued.Match(line.Text)), line.Line)));
            at += Math.Max(run.Length, 1);
        }

        return parted;
    }

    private static IEnumerable<(string Text, int Line)> TypeAndMark((string Text, int Line) line) =>
        TypeThenMark.Match(line.Text) is { Success: true } cell ? [(cell.Groups["type"].Value, line.Line), (cell.Groups["mark"].Value, line.Line)] : [line];

    private static string Item(Match row) =>
        $"- {row.Groups["name"].Value} ({(row.Groups["optional"].Success ? "optional" : "required")}): {row.Groups["words"].Value}";

    private static readonly Regex TypeThenMark = PagePattern.Of(@"^(?<type>(string|integer|number|boolean|array|object)(\[\])?)(?<mark>Required|Optional)$");

    private static readonly Regex Glued = PagePattern.Of(@"^\s*(?<name>[a-z][A-Za-z0-9_]*?)((\*|obrigat[óo]rio|obligatorio|obligatoire|obbligatorio|Pflicht|zorunlu|wymagan[aey])|(?<optional>opcional|optionnel|facultatif|opzionale|Option(?!s|al)|opsiyonel|opcjonaln[aey]))(?<words>\p{Lu}.*|(?<=Option)\p{Ll}.*)$");
}
