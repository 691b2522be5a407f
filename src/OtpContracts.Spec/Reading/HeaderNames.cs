namespace OtpContracts.Spec.Reading;

/// <summary>Which names a header may have.</summary>
internal static class HeaderNames
{
    /// <summary>Checks the name of a header and reports a bad one.</summary>
    public static bool Check(string name, SourceSpan span, DiagnosticBag diagnostics) =>
        (name.Length > 0 && IsToken(name)) || Report(name, span, "the name of an HTTP header", diagnostics);

    /// <summary>Checks what the names of headers start with, and reports a bad one. Every name starts with the empty text.</summary>
    public static bool CheckPrefix(string prefix, SourceSpan span, DiagnosticBag diagnostics) =>
        IsToken(prefix) || Report(prefix, span, "the start of a name of HTTP headers", diagnostics);

    private static bool Report(string text, SourceSpan span, string what, DiagnosticBag diagnostics)
    {
        diagnostics.Report(DiagnosticRules.InvalidValue, span, text, what, "");
        return false;
    }

    // RFC 9110 §5.6.2.
    private static bool IsToken(string text) => text.All(character =>
        character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' || "!#$%&'*+-.^_`|~".IndexOf(character) >= 0);
}
