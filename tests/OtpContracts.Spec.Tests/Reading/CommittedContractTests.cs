using System.Text.Json;
using NJsonSchema;
using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Tests;

/// <summary>What holds for every contract under spec/.</summary>
public sealed class CommittedContractTests
{
    private static readonly JsonSerializerOptions WithTabs = new() { WriteIndented = true, IndentCharacter = '\t', IndentSize = 1 };

    public static TheoryData<string> Contracts => SpecFolder.Contracts;

    [Theory]
    [MemberData(nameof(Contracts))]
    public void It_reads_without_a_finding(string contract)
    {
        var reading = ContractReader.Read(contract, SpecFolder.Read(contract));

        Assert.True(reading.Diagnostics.Count == 0, string.Join('\n', reading.Diagnostics));
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public async Task The_schema_for_editors_accepts_it(string contract)
    {
        var schema = await JsonSchema.FromJsonAsync(SpecFolder.Schema);

        var findings = schema.Validate(YamlAsJson.Convert(SpecFolder.Read(contract))!.ToJsonString());

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Every_page_that_it_names_is_there(string name)
    {
        var contract = Read(name);

        Assert.NotEmpty(contract.Pages);
        Assert.All(
            contract.Pages.Concat(contract.Endpoints.Select(endpoint => endpoint.Page).OfType<string>()).Where(page => !page.StartsWith("https://", StringComparison.Ordinal)),
            page => Assert.True(File.Exists(SpecFolder.PathOf(page)), page));
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void JSON_comes_in_by_the_same_door(string name)
    {
        var json = JsonSerializer.Serialize(YamlAsJson.Convert(SpecFolder.Read(name)), WithTabs);

        var reading = ContractReader.Read(Path.ChangeExtension(name, "json"), json);

        Assert.Empty(reading.Diagnostics);
        Assert.Equal(ContractPrint.Of(Read(name)), ContractPrint.Of(reading.Contract!));
    }

    private static Contract Read(string name) => ContractReader.Read(name, SpecFolder.Read(name)).Contract!;
}
