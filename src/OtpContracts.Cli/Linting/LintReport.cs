using System.Text.Json;
using OtpContracts.Cli.Output;
using OtpContracts.Spec;

namespace OtpContracts.Cli.Linting;

/// <summary>Writes what was found in contracts.</summary>
internal static class LintReport
{
    private const int Version = 1;

    public static string Text(IEnumerable<ContractDiagnostic> findings) => string.Concat(findings.Select(finding => finding + "\n"));

    public static string Json(IReadOnlyList<ContractDiagnostic> findings) => JsonDocumentText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("command", "lint");
        json.WriteNumber("version", Version);
        json.WriteStartObject("summary");
        json.WriteNumber("errors", findings.Count(finding => finding.IsError));
        json.WriteNumber("warnings", findings.Count(finding => !finding.IsError));
        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            Write(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static string Sarif(IReadOnlyList<ContractDiagnostic> findings) => SarifLog.Of(
        findings.Select(finding => finding.Rule).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => (rule.Id, rule.Title, "")),
        findings.Select(finding => new SarifResult(finding.Rule.Id, finding.IsError ? "error" : "warning", finding.Message, finding.Span)));

    private static void Write(Utf8JsonWriter json, ContractDiagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("severity", finding.IsError ? "error" : "warning");
        json.WriteString("message", finding.Message);
        json.WriteString("file", finding.Span.Path);
        json.WriteNumber("line", finding.Span.StartLine);
        json.WriteNumber("column", finding.Span.StartColumn);
        json.WriteNumber("endLine", finding.Span.EndLine);
        json.WriteNumber("endColumn", finding.Span.EndColumn);
        json.WriteEndObject();
    }
}
