namespace OtpContracts.Spec;

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The contract can be used; a person should look.</summary>
    Warning,

    /// <summary>The place it points at can't be used.</summary>
    Error,
}

/// <summary>One kind of finding: the row of the table in <see cref="DiagnosticRules"/>.</summary>
/// <param name="Id">Stable identifier, <c>OTPC1001</c> and on.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="MessageFormat">The message with <c>{0}</c>-style holes; it says how to mend it where that is known.</param>
/// <param name="Severity">How much it matters.</param>
public sealed record DiagnosticRule(string Id, string Title, string MessageFormat, DiagnosticSeverity Severity);

/// <summary>A finding at a place of a contract file.</summary>
/// <param name="Rule">The kind of finding.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Message">The finished message.</param>
public sealed record ContractDiagnostic(DiagnosticRule Rule, SourceSpan Span, string Message)
{
    /// <summary>Whether the place can't be used at all.</summary>
    public bool IsError => Rule.Severity == DiagnosticSeverity.Error;

    /// <summary>The finding as compilers print it: <c>file(line,col): error OTPC1004: message</c>.</summary>
    /// <returns>The printed finding.</returns>
    public override string ToString() => $"{Span}: {(IsError ? "error" : "warning")} {Rule.Id}: {Message}";
}
