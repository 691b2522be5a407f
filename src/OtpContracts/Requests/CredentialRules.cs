namespace OtpContracts.Requests;

/// <summary>What a credential must be so that it can be sent at all.</summary>
public static class CredentialRules
{
    private const string StartOfPem = "-----BEGIN ";

    /// <summary>Asks for a value that is not empty and, unless it is a key in PEM, can stand in an HTTP header.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The credential's name, for the message; the value never is.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">It is empty, or has a line break or NUL.</exception>
    public static string Require(string value, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        return Problem(value) is null ? value : throw new ArgumentException("A credential can't have a line break or NUL in it.", name);
    }

    /// <summary>What is wrong with a value, for a message that names it and does not show it.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The problem, or null.</returns>
    public static string? Problem(string? value) =>
        string.IsNullOrWhiteSpace(value) ? "is missing"
        : !value.StartsWith(StartOfPem, StringComparison.Ordinal) && value.AsSpan().ContainsAny('\r', '\n', '\0') ? "has a line break or NUL in it"
        : null;
}
