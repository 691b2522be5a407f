using System.Text.Json;
using System.Xml.Linq;

namespace OtpContracts.Docs.Tests;

/// <summary>What a reader copies out of the documentation works: each fenced block is compiled, read or checked.</summary>
public sealed class FencedBlockTests
{
    private static readonly Dictionary<string, Action<FencedBlock>> Checks = new(StringComparer.Ordinal)
    {
        ["csharp"] = CSharpSample.Check,
        ["yaml"] = YamlSample.Check,
        ["sh"] = ShellSample.Check,
        ["text"] = block => Assert.All(ShellSample.CommandsNamedIn(block.Text), command => Assert.Contains(command, ShellSample.Commands)),
        ["xml"] = CheckXml,
        ["json"] = block => JsonDocument.Parse(block.Text).Dispose(),
        ["php"] = ForeignSample.Check,
        ["java"] = ForeignSample.Check,
    };

    // Blocks that are files of the README's example are built and run, with the packages, beside the packages' own tests.
    private static readonly string[] Example = ["Shop/acme.contract.yaml", "Shop/Shop.csproj", "Shop/SignUp.cs", "commands", "Shop.Tests/SignUpTests.cs"];

    public static TheoryData<string> Blocks => [.. DocPage.Blocks.Where(block => block.File is null).Select(block => block.ToString())];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_works(string place)
    {
        var block = DocPage.Blocks.Single(block => block.ToString() == place);

        Assert.True(Checks.TryGetValue(block.Language, out var check), $"{place}: nothing tries blocks of \"{block.Language}\"; write one of {string.Join(", ", Checks.Keys)}, or a check for it.");
        check(block);
    }

    [Fact]
    public void Blocks_that_are_files_are_those_of_the_example_that_strangers_build() => Assert.Equal(
        Example.Select(file => $"README.md {file}"),
        DocPage.Blocks.Where(block => block.File is not null).Select(block => $"{block.Page} {block.File}"));

    private static void CheckXml(FencedBlock block)
    {
        var targets = XDocument.Load(DocPage.InRepository("src/OtpContracts/buildTransitive/OtpContracts.targets")).ToString();
        foreach (var element in XDocument.Parse($"<root>{block.Text}</root>").Descendants())
        {
            switch (element.Name.LocalName)
            {
                case "OtpContract":
                    Assert.All(element.Attributes().Where(attribute => attribute.Name != "Include"), attribute => Assert.Contains($"%({attribute.Name})", targets, StringComparison.Ordinal));
                    break;
                case "PackageReference":
                    Assert.True(File.Exists(DocPage.InRepository($"src/{element.Attribute("Include")!.Value}/PACKAGE.md")), $"{element} is none of the packages.");
                    break;
            }
        }
    }
}
