using System.Collections.Concurrent;
using OtpContracts.Spec.Model;

namespace OtpContracts.Testing.Cases;

/// <summary>Sandboxes for cases: none serves two at once, and each is empty when a case gets it.</summary>
internal sealed class CaseVendors(Contract contract) : IAsyncDisposable
{
    private readonly ConcurrentBag<CaseLease> _idle = [];

    /// <summary>The contract.</summary>
    public Contract Contract => contract;

    public async Task<CaseLease> RentAsync()
    {
        if (_idle.TryTake(out var lease))
        {
            lease.Vendor.Reset();
            lease.Clock.Reset();
            return lease;
        }

        var clock = new CaseClock();
        var vendor = await SandboxVendor.StartAsync(contract, options =>
        {
            options.TimeProvider = clock;
            foreach (var credential in contract.Credentials)
            {
                options.Credentials[credential.Name] = Value(credential);
            }
        }).ConfigureAwait(false);
        return new CaseLease(vendor, clock);
    }

    public void Return(CaseLease lease) => _idle.Add(lease);

    public async ValueTask DisposeAsync()
    {
        while (_idle.TryTake(out var lease))
        {
            await lease.Vendor.DisposeAsync().ConfigureAwait(false);
        }
    }

    // Some credentials are keys of a form; the published examples have some of that form.
    private string Value(Credential credential) =>
        contract.Signing?.Vectors.Select(vector => vector.Credentials.TryGetValue(credential.Name, out var value) ? value : null).FirstOrDefault(value => value is { Length: > 0 }) ?? "value-of-" + credential.Name;
}

/// <summary>A sandbox and its clock, lent to one case.</summary>
internal sealed record CaseLease(SandboxVendor Vendor, CaseClock Clock);
