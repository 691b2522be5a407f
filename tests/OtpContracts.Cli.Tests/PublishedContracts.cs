namespace OtpContracts.Cli.Tests;

/// <summary>The contracts that the repository publishes, as copied beside the tests.</summary>
internal static class PublishedContracts
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "spec");

    /// <summary>The names of their files.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Directory.GetFiles(Folder, "*.contract.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static Task<OtpcRun> RunAsync(params string[] arguments) => OtpcProcess.RunAsync(Folder, arguments);
}
