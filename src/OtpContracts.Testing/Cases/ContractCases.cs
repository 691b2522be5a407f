using System.Collections;
using OtpContracts.Spec;
using OtpContracts.Spec.Model;
using OtpContracts.Testing.Cases;
using OtpContracts.Testing.Cases.Planning;

namespace OtpContracts.Testing;

/// <summary>
/// Everything that a client must get right, made from its contract: each endpoint with every documented example and status, values just
/// inside and just outside of each constraint, faults of the connection, and replies that are not quite as documented.
/// </summary>
public sealed class ContractCases : IReadOnlyList<ContractCase>, IAsyncDisposable
{
    private readonly CaseVendors _vendors;
    private readonly List<ContractCase> _cases;
    private readonly Dictionary<string, ContractCase> _byName;

    private ContractCases(Contract contract)
    {
        _vendors = new CaseVendors(contract);
        var samples = new RequestSamples(contract);
        _cases = [.. contract.Endpoints.SelectMany(endpoint => Plans(contract, endpoint, samples)).DistinctBy(plan => plan.Name, StringComparer.Ordinal).Select(plan => new ContractCase(plan, _vendors))];
        _byName = _cases.ToDictionary(single => single.Name, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public int Count => _cases.Count;

    /// <summary>The names, one a row: a theory's data in xunit (<c>MemberData</c>), NUnit (<c>TestCaseSource</c>) and MSTest (<c>DynamicData</c>).</summary>
    public IEnumerable<object[]> Names => _cases.Select(single => new object[] { single.Name });

    /// <inheritdoc/>
    public ContractCase this[int index] => _cases[index];

    /// <summary>The case of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ArgumentException">There is none.</exception>
    public ContractCase this[string name] => _byName.TryGetValue(name, out var found)
        ? found
        : throw new ArgumentException($"The contract has no case \"{name}\".{Spelling.DidYouMean(name, _byName.Keys)}", nameof(name));

    /// <summary>The cases of a contract: the same ones, in the same order, for the same text.</summary>
    /// <param name="contractText">The contract's text, such as a generated client's <c>Contract.Text</c>.</param>
    /// <returns>The cases.</returns>
    /// <exception cref="ContractFormatException">The contract has errors.</exception>
    public static ContractCases For(string contractText) => new(ContractFormatException.Read(contractText));

    /// <inheritdoc/>
    public IEnumerator<ContractCase> GetEnumerator() => _cases.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Stops the sandboxes that stand ready for further cases.</summary>
    /// <returns>A task that ends when their ports are free again.</returns>
    public ValueTask DisposeAsync() => _vendors.DisposeAsync();

    private static IEnumerable<CasePlan> Plans(Contract contract, Endpoint endpoint, RequestSamples samples) =>
    [
        .. new RequestCases(contract, endpoint, samples).Plans(),
        .. new ReplyCases(contract, endpoint, samples).Plans(),
        .. new StatusCases(contract, endpoint, samples).Plans(),
        .. new FaultCases(contract, endpoint, samples).Plans(),
    ];
}
