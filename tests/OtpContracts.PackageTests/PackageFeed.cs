using System.Reflection;
using System.Runtime.CompilerServices;

namespace OtpContracts.PackageTests;

/// <summary>The project's packages in a folder, a package cache that starts empty, and the tool installed from the folder: what a stranger has.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    /// <summary>The name of the collection whose tests share the packages.</summary>
    public const string Shared = "Packages";

    private readonly string _root = Directory.CreateTempSubdirectory("otpcontracts-packages-").FullName;

    /// <summary>The repository's root.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>What the tests, and with them all that is packed, were built as: <c>Debug</c> or <c>Release</c>.</summary>
    public static string Configuration { get; } = typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>An environment that adds nothing.</summary>
    public static IReadOnlyDictionary<string, string> OwnEnvironment { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The folder with the packages.</summary>
    public string Folder => Path.Combine(_root, "feed");

    /// <summary>What the stranger's commands find in their environment.</summary>
    /// <remarks>Packages of others come from this machine's cache, so that nothing is fetched twice. Ours never do: they are what is tried.</remarks>
    public IReadOnlyDictionary<string, string> Environment { get; private set; } = OwnEnvironment;

    /// <summary>The installed tool.</summary>
    public string Tool => Path.Combine(_root, "tools", "otpc");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await SucceedAsync(Repository, OwnEnvironment, "pack", "OtpContracts.sln", "--no-build", "-p:BuildProjectReferences=false", "--configuration", Configuration, "--output", Folder);
        var cache = System.Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var isClean = Directory.Exists(cache) && Directory.GetDirectories(cache, "otpcontracts*").Length == 0;
        Environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NUGET_PACKAGES"] = Path.Combine(_root, "cache"),
            ["RestoreFallbackFolders"] = isClean ? cache : "",
        };
        var consumers = Directory.CreateDirectory(Path.Combine(_root, "consumers")).FullName;
        await File.WriteAllTextAsync(Path.Combine(consumers, "nuget.config"), $"""<configuration><packageSources><add key="folder" value="{Folder}" /></packageSources></configuration>""");
        await SucceedAsync(consumers, Environment, "tool", "install", "OtpContracts.Cli", "--tool-path", Path.GetDirectoryName(Tool)!);
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>An empty folder outside of the repository that knows the folder with the packages.</summary>
    /// <param name="name">The folder's name.</param>
    /// <returns>Its path.</returns>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_root, "consumers", name)).FullName;

    /// <summary>A project that refers to the packages and has the contract of one endpoint.</summary>
    /// <param name="name">The project's name.</param>
    /// <param name="properties">More of the project file.</param>
    /// <param name="contract">The contract that it is built of.</param>
    /// <param name="metadata">What the project file says of the contract.</param>
    /// <returns>The project.</returns>
    public ConsumerProject NewConsumer(string name, string properties = "", string contract = "itnio-otp.contract.yaml", string metadata = "")
    {
        var directory = NewFolder(name);
        File.WriteAllText(
            Path.Combine(directory, name + ".csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="OtpContracts" Version="0.1.0" />
                <PackageReference Include="OtpContracts.Testing" Version="0.1.0" />
                <OtpContract Include="{contract}" {metadata} />
              </ItemGroup>
            </Project>
            """);
        return new ConsumerProject(directory, Environment, File.ReadAllText(Path.Combine(Repository, "tests", "Fixtures", "itnio-resend.contract.yaml")));
    }

    /// <summary>Runs <c>dotnet</c> where it must not fail.</summary>
    /// <param name="directory">Where it runs.</param>
    /// <param name="environment">What it finds in its environment.</param>
    /// <param name="arguments">What stands behind <c>dotnet</c>.</param>
    /// <returns>Everything printed.</returns>
    public static async Task<string> SucceedAsync(string directory, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var (exitCode, output) = await DotnetCommand.RunAsync(directory, environment, arguments);
        Assert.True(exitCode == 0, output);
        return output;
    }

    private static string FindRepository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}

/// <summary>The packages are made once.</summary>
[CollectionDefinition(PackageFeed.Shared)]
public sealed class SharedPackages : ICollectionFixture<PackageFeed>;
