using OtpContracts.Cli.Commands;

namespace OtpContracts.Cli.Arguments;

/// <summary>Options that are given as <c>name=value</c>.</summary>
internal static class NamedValues
{
    /// <summary>Reads what was given for an option.</summary>
    /// <param name="option">The option, such as <c>--credential</c>.</param>
    /// <param name="form">What it takes, such as <c>name=value</c>.</param>
    /// <param name="given">What was given.</param>
    /// <returns>The values by name.</returns>
    /// <exception cref="CommandFailure">One has no name, or two have the same.</exception>
    public static Dictionary<string, string> Read(string option, string form, string[]? given)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in given ?? [])
        {
            var parts = pair.Split('=', 2);
            if (parts.Length != 2 || parts[0].Length == 0)
            {
                // What was written may be a secret without its name: it is not repeated.
                throw new CommandFailure($"otpc: error: {option} takes {form}.");
            }

            if (!values.TryAdd(parts[0], parts[1]))
            {
                throw new CommandFailure($"otpc: error: {option} has two values for \"{parts[0]}\"; leave one of them out.");
            }
        }

        return values;
    }
}
