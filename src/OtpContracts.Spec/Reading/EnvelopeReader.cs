using OtpContracts.Spec.Model;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading;

/// <summary>Reads where replies carry their parts.</summary>
internal static class EnvelopeReader
{
    private const string Http = "http";
    private const string Verify = "verify";

    private static readonly string[] Keys = ["status", "code", "reason", "data", "format", "success"];

    /// <summary>The section that says how replies are told from forged ones.</summary>
    public static YamlNode? Verification(YamlNode? reply) => (reply as YamlMapping)?.Entries.FirstOrDefault(entry => entry.Key.Value == Verify).Value;

    private static readonly Dictionary<string, bool> Formats = new(StringComparer.Ordinal) { ["json"] = false, ["text"] = true };

    /// <summary>Reads <c>reply</c>.</summary>
    /// <param name="node">The contract's own, or an endpoint's.</param>
    /// <param name="around">What holds where an endpoint says nothing else; null for the contract's own.</param>
    /// <param name="diagnostics">Where findings go.</param>
    public static Envelope? Read(YamlNode node, Envelope? around, DiagnosticBag diagnostics)
    {
        if (Section.Open(node, "\"reply\"", diagnostics, [.. Keys, .. around is null ? new[] { Verify } : []]) is not { } section)
        {
            return around;
        }

        var status = around is null ? section.RequiredScalar("status") : section.Scalar("status");
        var success = around is null ? section.RequiredNode("success") : section.Node("success");
        if (around is null && (status is null || success is null))
        {
            return null;
        }

        var byHttp = status is null ? around!.Rule == StatusRule.Http : status.Value == Http;
        var isAbsence = success is null ? around!.Rule == StatusRule.MemberOfFailure : success is YamlScalar { IsNull: true };
        if (byHttp && isAbsence)
        {
            diagnostics.Report(DiagnosticRules.InvalidValue, (success ?? status!).Span, "null", "a success that an HTTP status can mean", " Name the HTTP statuses, such as [200, 201, 204].");
            return around;
        }

        if (section.Node("code") is { } unused && !byHttp)
        {
            diagnostics.Report(DiagnosticRules.InvalidValue, unused.Span, "code", "a key that goes with \"status: member\"", " It goes with \"status: http\".");
        }

        var rule = byHttp ? StatusRule.Http : isAbsence ? StatusRule.MemberOfFailure : StatusRule.Member;
        var own = byHttp ? Path(section, "code") : status is null ? null : Checked(status, section);
        var envelope = new Envelope(
            rule,
            own ?? (status is null ? around?.StatusPath : null),
            Path(section, "reason") ?? around?.ReasonPath,
            (section.Scalar("data") is { Value: Envelope.Whole } ? Envelope.Whole : Path(section, "data")) ?? around?.DataPath ?? "data",
            success is null ? around!.SuccessCodes : isAbsence ? [] : Codes(section, success),
            (status ?? success)?.Span ?? section.Span)
        {
            IsText = section.Scalar("format") is { } format ? section.Choose(format, Formats) : around?.IsText ?? false,
        };
        if (envelope.IsText && (envelope.Rule != StatusRule.Http || envelope.DataPath != Envelope.Whole))
        {
            diagnostics.Report(DiagnosticRules.InvalidValue, section.Node("format")?.Span ?? envelope.Span, "text", "a format of a reply that has a status in it", " It goes with \"status: http\" and \"data: $\".");
        }

        return envelope;
    }

    private static IReadOnlyList<PlacedText> Codes(Section section, YamlNode success) =>
        [.. (success is YamlSequence ? section.Texts("success") : section.AsScalar(success, "success") is { } code ? [code] : []).Select(code => new PlacedText(code.Value, code.Span))];

    private static string? Path(Section section, string key) => section.Scalar(key) is { } path ? Checked(path, section) : null;

    private static string? Checked(YamlScalar path, Section section)
    {
        if (path.Value != Envelope.Whole && Envelope.Steps(path.Value).All(step => step == Envelope.FirstItem || (step.Length > 0 && step.IndexOfAny(['[', ']', '$']) < 0)))
        {
            return path.Value;
        }

        section.Diagnostics.Report(DiagnosticRules.InvalidValue, path.Span, path.Value, "a path of members such as status, Response.Error.Code or messages[0].status", "");
        return null;
    }
}
