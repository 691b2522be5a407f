using OtpContracts.Spec.Model;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading;

/// <summary>The status table as read.</summary>
/// <param name="Rows">The rows that could be read.</param>
/// <param name="IsComplete">Whether every row could be; else a code that is not in the table may belong to one that could not.</param>
internal sealed record StatusTable(IReadOnlyList<StatusDefinition> Rows, bool IsComplete);

/// <summary>Reads the status table.</summary>
internal static class StatusReader
{
    private static readonly Dictionary<string, StatusKind> Kinds = new(StringComparer.Ordinal)
    {
        ["server"] = StatusKind.Server,
        ["authentication"] = StatusKind.Authentication,
        ["permission"] = StatusKind.Permission,
        ["balance"] = StatusKind.Balance,
        ["clock"] = StatusKind.Clock,
        ["request"] = StatusKind.Request,
        ["quota"] = StatusKind.Quota,
        ["rateLimit"] = StatusKind.RateLimit,
        ["content"] = StatusKind.Content,
        ["success"] = StatusKind.Success,
    };

    private static readonly Dictionary<string, RetryRule> Retries = new(StringComparer.Ordinal)
    {
        ["never"] = RetryRule.Never,
        ["resign"] = RetryRule.Resign,
        ["backoff"] = RetryRule.Backoff,
    };

    public static StatusTable Read(YamlNode? node, string successCode, DiagnosticBag diagnostics)
    {
        var statuses = new List<StatusDefinition>();
        var entries = Section.Entries(node, "\"statuses\"", diagnostics);
        var knowsSuccess = entries.Any(entry => entry.Key.Value == successCode);
        foreach (var entry in entries)
        {
            if (ReadRow(entry.Key, entry.Value, isSuccess: entry.Key.Value == successCode, knowsSuccess, diagnostics) is not { } status)
            {
                continue;
            }

            if (statuses.Find(other => other.Name == status.Name) is { } first)
            {
                diagnostics.Report(DiagnosticRules.DuplicateName, status.Span, $"Status {first.Code}", status.Name);
                continue;
            }

            statuses.Add(status);
        }

        return new StatusTable(statuses, statuses.Count == entries.Count && node is YamlMapping { HasDuplicates: false });
    }

    private static StatusDefinition? ReadRow(YamlScalar code, YamlNode node, bool isSuccess, bool knowsSuccess, DiagnosticBag diagnostics)
    {
        var section = Section.Open(node, "A status", diagnostics, "name", "meaning", "kind", "retry");
        if (section?.RequiredScalar("name") is not { } name || !Identifiers.Check(name, "the name of a status", diagnostics))
        {
            return null;
        }

        var kind = ReadKind(section, isSuccess, knowsSuccess);
        var retry = section.Scalar("retry") is { } rule ? section.Choose(rule, Retries)
            : kind == StatusKind.Clock ? RetryRule.Resign
            : RetryRule.Never;
        return new StatusDefinition(code.Value, name.Value, section.Localized("meaning"), kind, retry, code.Span);
    }

    private static StatusKind ReadKind(Section section, bool isSuccess, bool knowsSuccess)
    {
        if (isSuccess && section.Node("kind") is null)
        {
            return StatusKind.Success;
        }

        // A row without a kind could be the success that the table does not show; where it can't be, the lack is told.
        // What is not known to be a refusal may have happened: the careful reading.
        var kind = knowsSuccess ? section.RequiredScalar("kind") : section.Scalar("kind");
        return kind is null ? StatusKind.Server : section.Choose(kind, Kinds);
    }
}
