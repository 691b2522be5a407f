namespace OtpContracts.Cli.Importing.Pages;

/// <summary>The lines of three backticks by which Markdown parts samples from text.</summary>
internal static class Fence
{
    /// <summary>Whether a line is one: the first of a sample, or the last.</summary>
    /// <param name="line">The line.</param>
    public static bool Is(string line) => line.TrimStart().StartsWith("```", StringComparison.Ordinal);
}
