using System.Text.Json;
using OtpContracts.Spec;

namespace OtpContracts.Cli.Output;

/// <summary>A finding as SARIF has it.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Level"><c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="Message">What was found.</param>
/// <param name="Span">Where.</param>
/// <param name="Fingerprint">Tells the finding from others in later runs; or null.</param>
/// <param name="Suppression">Why it does not count; or null.</param>
/// <param name="Related">Files and lines that belong to it; or null.</param>
internal sealed record SarifResult(string RuleId, string Level, string Message, SourceSpan Span, string? Fingerprint = null, string? Suppression = null, IReadOnlyList<(string File, int Line)>? Related = null);

/// <summary>Writes findings as SARIF 2.1.0, which GitHub and others show beside the code.</summary>
internal static class SarifLog
{
    /// <summary>Writes a log.</summary>
    /// <param name="rules">The rules that the findings are of: id, title and help.</param>
    /// <param name="results">The findings.</param>
    /// <returns>The JSON.</returns>
    public static string Of(IEnumerable<(string Id, string Title, string Help)> rules, IEnumerable<SarifResult> results) => JsonDocumentText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var result in results)
        {
            WriteResult(json, result);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json, IEnumerable<(string Id, string Title, string Help)> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "otpc");
        json.WriteString("version", typeof(SarifLog).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (var (id, title, help) in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            WriteText(json, "shortDescription", title);
            WriteText(json, "help", help.Length == 0 ? title : help);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, SarifResult result)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", result.RuleId);
        json.WriteString("level", result.Level);
        WriteText(json, "message", result.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteFile(json, result.Span.Path);
        json.WriteStartObject("region");
        json.WriteNumber("startLine", result.Span.StartLine);
        json.WriteNumber("startColumn", result.Span.StartColumn);
        json.WriteNumber("endLine", result.Span.EndLine);
        json.WriteNumber("endColumn", result.Span.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        WriteRelated(json, result.Related ?? []);
        if (result.Fingerprint is not null)
        {
            json.WriteStartObject("partialFingerprints");
            json.WriteString("change/v1", result.Fingerprint);
            json.WriteEndObject();
        }

        if (result.Suppression is not null)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("justification", result.Suppression);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
    private static void WriteFile(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, IReadOnlyList<(string File, int Line)> related)
    {
        if (related.Count == 0)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        foreach (var (file, line) in related)
        {
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            WriteFile(json, file);
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
