using OtpContracts.Spec;

namespace OtpContracts.Cli.Linting;

/// <summary>What <c>otpc lint</c> finds beyond the language's own errors.</summary>
internal static class LintRules
{
    public static readonly DiagnosticRule ExampleMisfit = new("OTPC4001", "Example does not fit", "The example \"{0}\" of {1} does not fit: {2}. Mend one of the two, or say with \"quirk\" that the vendor's page contradicts itself.", DiagnosticSeverity.Error);

    public static readonly DiagnosticRule NoOutcome = new("OTPC4002", "Answered is taken for yes", "{0} seems to check something, but has no \"outcome\": a status of success may only say that the question was answered. Say where the answer stands.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticRule UnusedCredential = new("OTPC4003", "Credential is not used", "Nothing uses the credential \"{0}\". Sign with it, or remove it.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticRule UnusedType = new("OTPC4004", "Type is not used", "Nothing uses the type \"{0}\". Remove it, or use it.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticRule OpenSecret = new("OTPC4005", "Secret is not marked", "\"{0}\" looks like a secret or a person's number, but is not \"sensitive\": it would show in logs and transcripts.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticRule PlainServer = new("OTPC4006", "Server without TLS", "Requests to {0} can be read on their way. Use https.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticRule UnsignedCallback = new("OTPC4007", "Message can be forged", "{0} has no \"verify\": anybody can send it.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticRule DefaultMisfit = new("OTPC4008", "Default can't be sent", "The default \"{0}\" can't be a value of its parameter: {1}. Mend one of the two.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticRule ForeignHole = new("OTPC4009", "Hole of another language", "\"{0}\" in the path is sent as it stands. If it is a hole, write {{{1}}}, and say its type under \"path\".", DiagnosticSeverity.Warning);

    public static readonly DiagnosticRule SafeSender = new("OTPC4010", "Safe call that sends", "{0} seems to send something and is \"safe\": a call whose reply is lost would be made again, and a second message be sent. Write \"effect: once\".", DiagnosticSeverity.Warning);

    /// <summary>Every rule, and those of the language.</summary>
    public static IReadOnlyList<DiagnosticRule> All => [.. DiagnosticRules.All, ExampleMisfit, NoOutcome, UnusedCredential, UnusedType, OpenSecret, PlainServer, UnsignedCallback, DefaultMisfit, ForeignHole, SafeSender];
}
