using Microsoft.CodeAnalysis;

namespace OtpContracts.Analyzers;

/// <summary>What callers of a generated client get wrong without noticing.</summary>
public static class UsageRules
{
    /// <summary>The property of a finding that names the method to call instead.</summary>
    public const string Instead = nameof(Instead);

    /// <summary>The property of a finding that names the secret.</summary>
    public const string Secret = nameof(Secret);

    private const string Category = "OtpContracts.Usage";

    /// <summary>A reply was awaited, and nothing asks whether it is a refusal.</summary>
    public static readonly DiagnosticDescriptor UnreadReply = new(
        "OTPC5001",
        "A reply's status is unread",
        "Nothing reads the status of this reply, and a refusal does not throw: ask IsSuccess or Status, or call EnsureSuccess()",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A method that returns a reply does not throw where the vendor refuses. Whoever leaves the status unread takes a refusal for a success.");

    /// <summary>A question was answered, and nothing asks what the answer is.</summary>
    public static readonly DiagnosticDescriptor UnreadOutcome = new(
        "OTPC5002",
        "An outcome is unread",
        "Nothing reads what {0} found; that it was answered does not mean yes: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Where a vendor checks something, its status only says that the question was answered. Whoever takes that for a yes lets a wrong code in.");

    /// <summary>A secret is a constant.</summary>
    public static readonly DiagnosticDescriptor SecretInSource = new(
        "OTPC5003",
        "A secret is written into source code",
        "\"{0}\" is a secret, and stands in the source code and in the compiled file: read it from configuration or a secret store",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Whoever reads the repository or the assembly has the secret, and it can't be changed without a new build. Projects that refer to OtpContracts.Testing are left alone: a sandbox has no secrets.");
}
