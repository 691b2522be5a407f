using OtpContracts.Itnio;
using OtpContracts.Spec;

namespace OtpContracts.Docs.Tests;

/// <summary>Requests in other languages: they go where the contract says, with the headers that it signs. The sandbox's own tests send them.</summary>
internal static class ForeignSample
{
    public static void Check(FencedBlock block) => CheckRequest(block.Text);

    /// <summary>Checks that a text has the address and the headers of a signed ITNIO request.</summary>
    /// <param name="text">The text.</param>
    public static void CheckRequest(string text)
    {
        var contract = ContractReader.Read("itnio-otp.contract.yaml", ItnioOtpContract.Text).Contract!;
        Assert.Contains(contract.Endpoints, endpoint => text.Contains(contract.Server.AbsolutePath + endpoint.Path, StringComparison.Ordinal));
        Assert.All(contract.Signing!.Headers, header => Assert.Contains(header.Name, text, StringComparison.Ordinal));
    }
}
