using OtpContracts.Dispatch;
using OtpContracts.Testing.Cases;

namespace OtpContracts.Testing;

/// <summary>Connects a client to a sandbox.</summary>
/// <param name="httpClient">Its base address is the sandbox.</param>
/// <param name="credentials">The account, by the contract's names.</param>
/// <param name="timeProvider">The clock to sign with and to wait by.</param>
/// <returns>The client's calls, such as a generated <c>…Dispatch.Over</c> gives.</returns>
public delegate IContractDispatch ClientConnection(HttpClient httpClient, IReadOnlyDictionary<string, string> credentials, TimeProvider timeProvider);

/// <summary>One thing that a client must get right, made from its contract.</summary>
public sealed class ContractCase
{
    private readonly CasePlan _plan;
    private readonly CaseVendors _vendors;

    internal ContractCase(CasePlan plan, CaseVendors vendors) => (_plan, _vendors) = (plan, vendors);

    /// <summary>What it is about, for a person: the same from run to run.</summary>
    public string Name => _plan.Name;

    /// <summary>The endpoint's name in the contract.</summary>
    public string Endpoint => _plan.Endpoint.Name;

    /// <summary>Runs the case against a sandbox of its own.</summary>
    /// <param name="connect">Connects the client.</param>
    /// <returns>A task that ends when the client got it right.</returns>
    /// <exception cref="ContractCaseException">The client got it wrong.</exception>
    public async Task RunAsync(ClientConnection connect)
    {
        ArgumentNullException.ThrowIfNull(connect);
        var lease = await _vendors.RentAsync().ConfigureAwait(false);
        using var http = lease.Vendor.CreateHttpClient();
        try
        {
            await new CaseRun(_vendors.Contract, _plan, lease, connect(http, lease.Vendor.Credentials, lease.Clock)).RunAsync().ConfigureAwait(false);
        }
        catch
        {
            // A call may still be under way: it must not be seen by the next case.
            await lease.Vendor.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        _vendors.Return(lease);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
