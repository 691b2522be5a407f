namespace OtpContracts.Spec;

/// <summary>Every finding that reading a contract can make. Ids are stable; spec/README.md has a paragraph for each.</summary>
public static partial class DiagnosticRules
{
    private static DiagnosticRule Error(string id, string title, string message) => new(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticRule Warning(string id, string title, string message) => new(id, title, message, DiagnosticSeverity.Warning);
}
