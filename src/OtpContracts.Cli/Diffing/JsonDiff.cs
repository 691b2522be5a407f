using System.Text.Json;
using OtpContracts.Cli.Output;
using OtpContracts.Spec;
using OtpContracts.Spec.Comparison;
using OtpContracts.Spec.Naming;

namespace OtpContracts.Cli.Diffing;

/// <summary>Writes a comparison as JSON, in the shape that docs/json-output.md describes.</summary>
internal static class JsonDiff
{
    private const int Version = 1;

    public static string Of(DiffReport report) => JsonDocumentText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("command", "diff");
        json.WriteNumber("version", Version);
        json.WriteString("before", report.Before);
        json.WriteString("after", report.After);
        json.WriteStartObject("summary");
        foreach (var severity in DiffReport.Severities)
        {
            json.WriteNumber(ContractWord.Of(severity), report.Count(severity));
        }

        json.WriteNumber("waived", report.Changes.Count - report.Counted.Count());
        json.WriteEndObject();
        json.WriteStartObject("advice");
        json.WriteString("raise", ContractWord.Of(report.Advice.Part));
        json.WriteString("version", report.Advice.Version);
        if (report.Advice.IsRaised is { } isRaised)
        {
            json.WriteBoolean("isRaised", isRaised);
        }

        json.WriteEndObject();
        json.WriteStartArray("changes");
        foreach (var change in report.Changes)
        {
            Write(json, change);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, ReportedChange reported)
    {
        var change = reported.Change;
        json.WriteStartObject();
        json.WriteString("rule", change.Rule.Id);
        json.WriteString("severity", ContractWord.Of(reported.Severity));
        json.WriteString("source", ContractWord.Of(change.Impact.Source));
        json.WriteString("wire", ContractWord.Of(change.Impact.Wire));
        json.WriteString("behaviour", ContractWord.Of(change.Impact.Behaviour));
        json.WriteString("place", change.Place);
        WriteNames(json, "places", change.Places);
        WriteNames(json, "affects", change.Affects);
        json.WriteString("before", change.Before);
        json.WriteString("after", change.After);
        json.WriteString("message", change.Message);
        json.WriteString("note", change.Note);
        json.WriteString("advice", change.Rule.Advice);
        json.WriteString("change", change.Fingerprint);
        json.WriteString("waived", reported.Waived);
        WriteLocation(json, "beforeLocation", change.BeforeSpan);
        WriteLocation(json, "afterLocation", change.AfterSpan);
        WritePages(json, reported.Pages);
        json.WriteEndObject();
    }

    private static void WritePages(Utf8JsonWriter json, ChangedLines pages)
    {
        json.WriteStartArray("pages");
        foreach (var line in pages.Lines)
        {
            json.WriteStartObject();
            json.WriteString("file", line.Page);
            json.WriteNumber("line", line.Line);
            json.WriteBoolean("isGone", pages.IsGone);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, string name, SourceSpan? span)
    {
        if (span is not { } place)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("file", place.Path);
        json.WriteNumber("line", place.StartLine);
        json.WriteNumber("column", place.StartColumn);
        json.WriteEndObject();
    }
}
