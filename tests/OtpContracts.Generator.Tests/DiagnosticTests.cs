using Microsoft.CodeAnalysis;
using OtpContracts.Spec;

namespace OtpContracts.Generator.Tests;

public sealed class DiagnosticTests
{
    [Fact]
    public void A_slip_is_an_error_at_its_place_in_the_contract_and_the_rest_is_still_generated()
    {
        var run = new GeneratorRun(("/contracts/itnio-otp.contract.yaml", GeneratorRun.ItnioOtp.Replace("effect: once", "efect: once", StringComparison.Ordinal)));

        var diagnostic = Assert.Single(run.Result.Diagnostics);
        var place = diagnostic.Location.GetLineSpan();
        Assert.Equal(("OTPC1002", "/contracts/itnio-otp.contract.yaml", 74, 4, 9), (diagnostic.Id, place.Path, place.StartLinePosition.Line, place.StartLinePosition.Character, place.EndLinePosition.Character));
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Error, diagnostic.Severity);
        run.AssertCompiles();
        Assert.Contains("ItnioOtp.Endpoints.ResendVerification.g.cs", run.HintNames);
    }

    [Fact]
    public void Two_contracts_of_one_name_are_told_apart_by_an_error()
    {
        var run = new GeneratorRun(("a.contract.yaml", GeneratorRun.ItnioOtp), ("b.contract.yaml", GeneratorRun.ItnioOtp));

        Assert.Equal("b.contract.yaml(1,1): error OTPC1010: a.contract.yaml is already called \"ItnioOtp\"; give one of them another name.", Assert.Single(run.Result.Diagnostics).ToString());
        run.AssertCompiles();
    }

    [Fact]
    public void Two_contracts_that_would_declare_the_same_type_are_told_apart_by_an_error()
    {
        var run = new GeneratorRun(("a.contract.yaml", GeneratorRun.ItnioOtp), ("b.contract.yaml", GeneratorRun.ItnioOtp.Replace("name: ItnioOtp", "name: Other", StringComparison.Ordinal)));

        Assert.Equal(
            "b.contract.yaml(1,1): error OTPC1018: Acme.Vendors.Channel is already made from a.contract.yaml; give one of the two <OtpContract> items a Namespace of its own.",
            Assert.Single(run.Result.Diagnostics).ToString());
        run.AssertCompiles();
    }

    [Fact]
    public void A_contract_that_is_no_YAML_is_an_error_not_a_crash()
    {
        var run = new GeneratorRun(("broken.contract.yaml", "{ contract: 1, [ }"));

        Assert.Null(run.Result.Exception);
        Assert.Equal("OTPC1001", Assert.Single(run.Result.Diagnostics).Id);
    }

    [Fact]
    public void The_release_notes_list_every_finding()
    {
        var releases = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "releases", "DiagnosticReleases.md"));

        Assert.All(DiagnosticRules.All, rule => Assert.Contains($"{rule.Id} | OtpContracts | {rule.Severity} | {rule.Title}", releases, StringComparison.Ordinal));
    }
}
