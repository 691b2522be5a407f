using System.IO.Compression;
using System.Xml.Linq;

namespace OtpContracts.PackageTests;

/// <summary>What is in the packages that <c>dotnet pack</c> makes.</summary>
[Collection(PackageFeed.Shared)]
public sealed class PackageContentTests(PackageFeed feed)
{
    public static TheoryData<string, string[]> Dependencies => new()
    {
        { "OtpContracts", ["Microsoft.Extensions.Http", "Polly.Core", "Refit", "Refit.HttpClientFactory"] },
        { "OtpContracts.Itnio", ["OtpContracts"] },
        { "OtpContracts.Testing", ["Microsoft.IdentityModel.Protocols.OpenIdConnect", "NJsonSchema", "OtpContracts", "WireMock.Net.Minimal", "YamlDotNet"] },
        { "OtpContracts.Cli", [] },
    };

    [Fact]
    public void Packing_makes_four_packages_and_their_symbols() => Assert.Equal(
        Dependencies.Select(row => (string)row[0]).SelectMany(name => new[] { $"{name}.0.1.0.nupkg", $"{name}.0.1.0.snupkg" }).Order(StringComparer.Ordinal),
        Directory.GetFiles(feed.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Dependencies))]
    public void A_package_says_what_it_is_and_depends_on_nothing_that_it_does_not_call(string name, string[] dependencies)
    {
        using var package = ZipFile.OpenRead(Path.Combine(feed.Folder, $"{name}.0.1.0.nupkg"));
        using var manifest = package.GetEntry(name + ".nuspec")!.Open();
        var metadata = XDocument.Load(manifest).Descendants().Where(element => !element.HasElements).ToLookup(element => element.Name.LocalName, element => element);

        Assert.Equal("MIT", Assert.Single(metadata["license"]).Value);
        Assert.Equal("README.md", Assert.Single(metadata["readme"]).Value);
        Assert.All(new[] { "description", "tags", "authors", "copyright" }, key => Assert.NotEmpty(Assert.Single(metadata[key]).Value));
        Assert.Equal(dependencies, metadata["dependency"].Select(dependency => dependency.Attribute("id")!.Value).Order(StringComparer.Ordinal));
        Assert.All(new[] { "README.md", "LICENSE" }, file => Assert.NotNull(package.GetEntry(file)));
    }

    [Fact]
    public void The_compiler_gets_what_it_must_load_and_the_program_none_of_it()
    {
        using var package = ZipFile.OpenRead(Path.Combine(feed.Folder, "OtpContracts.0.1.0.nupkg"));

        Assert.Equal(
            [
                "analyzers/dotnet/cs/OtpContracts.Analyzers.dll",
                "analyzers/dotnet/cs/OtpContracts.CodeFixes.dll",
                "analyzers/dotnet/cs/OtpContracts.Generator.dll",
                "analyzers/dotnet/cs/OtpContracts.Spec.dll",
                "analyzers/dotnet/cs/YamlDotNet.dll",
                "buildTransitive/OtpContracts.targets",
                "lib/net10.0/OtpContracts.dll",
                "lib/net10.0/OtpContracts.xml",
            ],
            package.Entries.Select(entry => entry.FullName).Where(entry => entry.StartsWith("analyzers/", StringComparison.Ordinal) || entry.StartsWith("build", StringComparison.Ordinal) || entry.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
