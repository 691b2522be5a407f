using System.Globalization;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading;

/// <summary>The status table as read.</summary>
/// <param name="rows">The rows that could be read.</param>
/// <param name="isComplete">Whether every row could be; else a code that is not in the table may belong to one that could not.</param>
internal sealed class StatusTable(IReadOnlyList<StatusDefinition> rows, bool isComplete)
{
    private readonly HashSet<string> _codes = new(rows.Select(row => row.Code), StringComparer.Ordinal);

    public IReadOnlyList<StatusDefinition> Rows { get; } = rows;

    /// <summary>Whether a code is in the table. One that is not is reported, unless a row that could not be read may have had it.</summary>
    public bool Has(string code, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (_codes.Contains(code))
        {
            return true;
        }

        if (isComplete)
        {
            diagnostics.Report(DiagnosticRules.UnknownStatus, span, code, Spelling.DidYouMean(code, Rows.Select(status => status.Code)));
        }

        return false;
    }

    /// <summary>Reports codes that are not in the table.</summary>
    public void Require(IEnumerable<PlacedText> codes, DiagnosticBag diagnostics)
    {
        foreach (var code in codes)
        {
            Has(code.Text, code.Span, diagnostics);
        }
    }
}

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

    public static StatusTable Read(YamlNode? node, Envelope? envelope, DiagnosticBag diagnostics)
    {
        var statuses = new List<StatusDefinition>();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var entries = Section.Entries(node, "\"statuses\"", diagnostics);
        var successes = new HashSet<string>(envelope?.SuccessCodes.Select(success => success.Text) ?? [], StringComparer.Ordinal);
        bool IsSuccess(string code) => envelope?.Rule == StatusRule.MemberOfFailure ? code.Length == 0 : successes.Contains(code);
        var knowsSuccess = envelope?.Rule == StatusRule.MemberOfFailure || entries.Any(entry => IsSuccess(entry.Key.Value));
        foreach (var entry in entries)
        {
            if (ReadRow(entry.Key, entry.Value, IsSuccess(entry.Key.Value), knowsSuccess, diagnostics) is not { } status)
            {
                continue;
            }

            if (names.TryGetValue(status.Name, out var first))
            {
                diagnostics.Report(DiagnosticRules.DuplicateName, status.Span, $"Status {first}", status.Name);
                continue;
            }

            names.Add(status.Name, status.Code);
            statuses.Add(status);
        }

        var isComplete = statuses.Count == entries.Count && node is YamlMapping { HasDuplicates: false };
        if (envelope is not null)
        {
            AddAbsentSuccess(envelope, statuses);
        }

        var table = new StatusTable(statuses, isComplete);
        table.Require(envelope?.SuccessCodes ?? [], diagnostics);
        return table;
    }

    // Where an absent status means success, no page has a row for it.
    private static void AddAbsentSuccess(Envelope envelope, List<StatusDefinition> statuses)
    {
        const string Name = "Success";
        if (envelope.Rule == StatusRule.MemberOfFailure && statuses.TrueForAll(status => status.Code.Length > 0 && status.Name != Name))
        {
            statuses.Insert(0, new StatusDefinition("", Name, LocalizedText.None, StatusKind.Success, RetryRule.Never, HttpStatus: null, envelope.Span));
        }
    }

    private static StatusDefinition? ReadRow(YamlScalar code, YamlNode node, bool isSuccess, bool knowsSuccess, DiagnosticBag diagnostics)
    {
        var section = Section.Open(node, "A status", diagnostics, "name", "meaning", "kind", "retry", "http");
        if (section?.RequiredScalar("name") is not { } name || !Identifiers.Check(name, "the name of a status", diagnostics))
        {
            return null;
        }

        var kind = ReadKind(section, isSuccess, knowsSuccess);
        var retry = section.Scalar("retry") is { } rule ? section.Choose(rule, Retries)
            : kind switch
            {
                StatusKind.Clock => RetryRule.Resign,
                StatusKind.Server => RetryRule.Backoff,
                _ => RetryRule.Never,
            };
        return new StatusDefinition(code.Value, name.Value, section.Localized("meaning"), kind, retry, ReadHttpStatus(section), code.Span);
    }

    private static int? ReadHttpStatus(Section section)
    {
        if (section.Scalar("http") is not { } text)
        {
            return null;
        }

        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 100 and <= 599)
        {
            return status;
        }

        section.Diagnostics.Report(DiagnosticRules.InvalidValue, text.Span, text.Value, "an HTTP status from 100 to 599", "");
        return null;
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
