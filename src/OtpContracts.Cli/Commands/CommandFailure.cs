namespace OtpContracts.Cli.Commands;

/// <summary>A command can't do its work, for a reason that its user can mend.</summary>
/// <param name="message">The reason, as a compiler would print it.</param>
internal sealed class CommandFailure(string message) : Exception(message);
