using System.Runtime.CompilerServices;

namespace OtpContracts.PackageTests;

/// <summary>The project's packages in a folder, and a package cache that starts empty: what a stranger has.</summary>
[CollectionDefinition(Collection)]
public sealed class PackageFeed : IAsyncLifetime, ICollectionFixture<PackageFeed>
{
    /// <summary>The tests that share one feed: packing takes longer than most of them.</summary>
    public const string Collection = "Packages";

    private readonly string _root = Directory.CreateTempSubdirectory("otpcontracts-packages-").FullName;

    /// <summary>The repository's root.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder with the packages.</summary>
    public string Folder => Path.Combine(_root, "feed");

    /// <summary>The package cache of everything that is run here.</summary>
    public string Cache => Path.Combine(_root, "cache");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        foreach (var project in new[] { "OtpContracts", "OtpContracts.Testing" })
        {
            // Build outputs of its own, so that packing never meets another build of the same projects.
            var (exitCode, output) = await DotnetCommand.RunAsync(
                Repository, Cache, "pack", $"src/{project}", "--output", Folder, "--artifacts-path", Path.Combine(_root, "artifacts"));
            Assert.True(exitCode == 0, output);
        }
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A project outside the repository that knows the folder feed.</summary>
    /// <param name="name">The project's name.</param>
    /// <param name="properties">More of the project file.</param>
    /// <param name="contract">The contract that it is built of.</param>
    /// <param name="metadata">What the project file says of the contract.</param>
    /// <returns>The project.</returns>
    public ConsumerProject NewConsumer(string name, string properties = "", string contract = "itnio-otp.contract.yaml", string metadata = "")
    {
        var directory = Directory.CreateDirectory(Path.Combine(_root, "consumers", name)).FullName;
        File.WriteAllText(Path.Combine(directory, "nuget.config"), $"""<configuration><packageSources><add key="folder" value="{Folder}" /></packageSources></configuration>""");
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
        return new ConsumerProject(directory, Cache, File.ReadAllText(Path.Combine(Repository, "tests", "Fixtures", "itnio-resend.contract.yaml")));
    }

    private static string FindRepository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
