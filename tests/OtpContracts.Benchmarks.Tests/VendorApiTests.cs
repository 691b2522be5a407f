using System.Text.Json;
using OtpContracts.Benchmarks.Corpus;
using OtpContracts.Spec;

namespace OtpContracts.Benchmarks.Tests;

/// <summary>The invented API says the same in both forms: else the comparison would be none.</summary>
public sealed class VendorApiTests
{
    private static readonly VendorApi Api = VendorApi.OfSize(60);

    [Fact]
    public void The_contract_reads_without_a_finding()
    {
        var reading = ContractReader.Read("vendor.contract.yaml", ContractForm.Of(Api));

        Assert.Empty(reading.Diagnostics);
        Assert.Equal(60, reading.Contract!.Endpoints.Count);
    }

    [Fact]
    public void Contract_and_OpenAPI_document_have_the_same_calls_with_the_same_members()
    {
        var contract = ContractReader.Read("vendor.contract.yaml", ContractForm.Of(Api)).Contract!;
        using var document = JsonDocument.Parse(OpenApiForm.Of(Api));
        var (paths, schemas) = (document.RootElement.GetProperty("paths"), document.RootElement.GetProperty("components").GetProperty("schemas"));

        Assert.Equal(contract.Endpoints.Select(endpoint => endpoint.Path), paths.EnumerateObject().Select(path => path.Name));
        Assert.All(contract.Endpoints, endpoint =>
        {
            var name = char.ToUpperInvariant(endpoint.Name[0]) + endpoint.Name[1..];
            Assert.Equal(endpoint.Body.Select(field => field.Name), MembersOf(name + "Request"));
        });
        Assert.All(contract.Types.OfType<Spec.Model.ObjectDefinition>(), type => Assert.Equal(type.Fields.Select(field => field.Name), MembersOf(type.Name)));

        IEnumerable<string> MembersOf(string schema) => schemas.GetProperty(schema).GetProperty("properties").EnumerateObject().Select(member => member.Name);
    }

    [Fact]
    public void The_same_size_gives_the_same_text() => Assert.Equal(ContractForm.Of(Api), ContractForm.Of(VendorApi.OfSize(60)));
}
