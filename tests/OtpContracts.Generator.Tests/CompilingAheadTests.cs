using OtpContracts.Generator.Building;

namespace OtpContracts.Generator.Tests;

public sealed class CompilingAheadTests
{
    [Fact]
    public void The_sample_leads_through_every_kind_of_file_that_a_long_contract_needs()
    {
        var sources = ContractSources.Generate("sample", CompilingAhead.Sample, "Sample", isInternal: false);

        Assert.Empty(sources.Diagnostics);
        Assert.Superset(
            new HashSet<string>(["Sample.Client.g.cs", "Sample.Status.g.cs", "Sample.Signing.g.cs", "Sample.Endpoints.Send.g.cs", "Sample.Types.Channel.g.cs"]),
            sources.Files.Select(file => file.Key).ToHashSet());
    }
}
