using OtpContracts.Generator.Building;
using OtpContracts.Generator.Emitting;
using OtpContracts.Generator.Input;
using OtpContracts.Generator.Model;

namespace OtpContracts.Generator.Tests;

public sealed class EmittingAheadTests
{
    [Fact]
    public async Task Two_cores_that_meet_make_the_files_that_one_makes()
    {
        var model = ClientReading.Of(new ContractFile("itnio.contract.yaml", GeneratorRun.ItnioOtp, "Acme.Vendors", "public", "itnio.contract.yaml")).Model!;
        Unit<EndpointModel>[] units = [.. Enumerable.Repeat(model.Endpoints, 200).SelectMany(endpoints => endpoints).Select(endpoint => new Unit<EndpointModel>(model.Client, endpoint, SourceFiles.Of))];

        var other = EmittingAhead.FromTheLast(units);
        var files = units.SelectMany(unit => unit.Files).ToList();
        await other;

        Assert.Equal(units.Length, files.Count);
        Assert.Equal(model.Endpoints.SelectMany(endpoint => SourceFiles.Of(model.Client, endpoint)), files.Distinct());
    }
}
