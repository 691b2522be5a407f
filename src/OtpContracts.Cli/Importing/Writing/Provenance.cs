using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OtpContracts.Cli.Importing.Drafts;

namespace OtpContracts.Cli.Importing.Writing;

/// <summary>Where each imported fact comes from: kept beside the contract, so that the next import tells a page's change from a person's.</summary>
internal sealed partial class Provenance
{
    private const int Version = 1;

    private readonly Dictionary<string, KeptFact> _facts;

    private Provenance(Dictionary<string, KeptFact> facts) => _facts = facts;

    /// <summary>Nothing was imported before.</summary>
    public static Provenance Empty { get; } = new([]);

    /// <summary>The facts.</summary>
    public IReadOnlyCollection<KeptFact> Facts => _facts.Values;

    /// <summary>The file beside a contract.</summary>
    /// <param name="contract">The contract's file.</param>
    public static string FileOf(string contract)
    {
        var name = Path.GetFileName(contract);
        var stem = name.EndsWith(".contract.yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".contract.json", StringComparison.OrdinalIgnoreCase) ? name[..^".contract.yaml".Length] : Path.GetFileNameWithoutExtension(name);
        return Path.Combine(Path.GetDirectoryName(contract) ?? "", stem + ".provenance.json");
    }

    /// <summary>Reads the file beside a contract.</summary>
    /// <param name="contract">The contract's file.</param>
    /// <returns>The facts; none where there is no file.</returns>
    /// <exception cref="InvalidDataException">The file is not one that an import wrote.</exception>
    public static Provenance Read(string contract)
    {
        var file = FileOf(contract);
        return File.Exists(file) ? Parse(file, File.ReadAllText(file)) : Empty;
    }

    /// <summary>Reads the text of such a file.</summary>
    /// <param name="file">How the file is named in an error.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The facts.</returns>
    /// <exception cref="InvalidDataException">The text is not one that an import wrote.</exception>
    public static Provenance Parse(string file, string text)
    {
        try
        {
            var kept = JsonSerializer.Deserialize(text, KeptFormat.Json.Kept);
            return kept is { Version: Version, Facts: { } facts }
                ? new Provenance(facts.DistinctBy(fact => fact.Key, StringComparer.Ordinal).ToDictionary(fact => fact.Key, StringComparer.Ordinal))
                : throw new InvalidDataException($"{file}: error: This is no provenance file of version {Version}. Remove it to import without knowing what the pages said before.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{file}({broken.LineNumber + 1},{broken.BytePositionInLine + 1}): error: This is not JSON. Remove the file to import without knowing what the pages said before.", broken);
        }
    }

    /// <summary>The value that a page had for a fact, or null.</summary>
    /// <param name="key">The fact.</param>
    public string? Find(string key) => _facts.GetValueOrDefault(key)?.Value;

    /// <summary>Whether a field, call or status was imported before.</summary>
    /// <param name="key">What its facts' names start with.</param>
    public bool Knows(string key) => _facts.Keys.Any(known => known.StartsWith(key + " ", StringComparison.Ordinal));

    /// <summary>The fields that were imported right below a place.</summary>
    /// <param name="place">The place, such as <c>POST /send body</c>.</param>
    public IReadOnlyList<string> Children(string place) =>
        [.. _facts.Keys.Where(key => key.StartsWith(place + ".", StringComparison.Ordinal)).Select(key => key[(place.Length + 1)..].Split(' ')[0].Split('.')[0]).Distinct(StringComparer.Ordinal)];

    /// <summary>The facts after an import: those of the pages read now take the place of what was said of the same calls.</summary>
    /// <param name="draft">What the pages say now.</param>
    /// <param name="pageName">How a page is named.</param>
    public string Write(Draft draft, Func<string, string> pageName)
    {
        var now = DraftFacts.Of(draft).Select(fact => fact with { Page = pageName(fact.Page) }).DistinctBy(fact => fact.Key, StringComparer.Ordinal).ToArray();
        var calls = draft.Endpoints.Select(endpoint => DraftFacts.Call(endpoint) + " ").Concat(draft.Statuses.Select(status => $"status {status.Status.Code} ")).ToArray();
        var kept = _facts.Values.Where(fact => !Array.Exists(calls, call => fact.Key.StartsWith(call, StringComparison.Ordinal))).Concat(now).OrderBy(fact => fact.Key, StringComparer.Ordinal);
        return JsonSerializer.Serialize(new Kept(Version, [.. kept]), KeptFormat.Json.Kept) + "\n";
    }

    private sealed record Kept([property: JsonPropertyName("version")] int Version, [property: JsonPropertyName("facts")] IReadOnlyList<KeptFact>? Facts);

    [JsonSerializable(typeof(Kept))]
    private sealed partial class KeptFormat : JsonSerializerContext
    {
        public static KeptFormat Json { get; } = new(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.CamelCase });
    }
}
