namespace OtpContracts.Cli.Importing.Signing;

/// <summary>How requests are signed, as a page says it.</summary>
/// <param name="Credentials">The names of what an account has, and whether each is a secret.</param>
/// <param name="Timestamp">The expression of the time that is signed, or null.</param>
/// <param name="Sent">What goes along with each request: where, under which name, and the expression of its value.</param>
internal sealed record ReadSigning(IReadOnlyList<(string Name, bool IsSecret)> Credentials, string? Timestamp, IReadOnlyList<(string Place, string Name, string Expression)> Sent);
