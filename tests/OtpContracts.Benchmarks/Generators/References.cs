using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace OtpContracts.Benchmarks.Generators;

/// <summary>What generated code is compiled against.</summary>
internal static class References
{
    private static readonly string FrameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static readonly string[] Loadable = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    /// <summary>.NET alone: all that NSwag's code needs.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } = [.. Loadable.Where(IsFramework).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>.NET, our runtime, and what that brings along.</summary>
    public static ImmutableArray<MetadataReference> Ours { get; } =
    [
        .. Framework,
        .. Loadable.Where(path => !IsFramework(path) && IsOurs(Path.GetFileName(path))).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static bool IsFramework(string path) => Path.GetDirectoryName(path) == FrameworkFolder;

    private static bool IsOurs(string file) =>
        file is "OtpContracts.dll" || file.StartsWith("Refit", StringComparison.Ordinal) || file.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);
}
