namespace OtpContracts.Validation;

/// <summary>The rules that a request breaks. Costs nothing while there are none.</summary>
public struct ViolationList
{
    private List<ContractViolation>? _violations;

    /// <summary>Whether no rule is broken.</summary>
    public readonly bool IsEmpty => _violations is null;

    /// <summary>Adds a broken rule.</summary>
    /// <param name="parameter">The parameter, by its name on the wire.</param>
    /// <param name="rule">The rule, as a sentence without the value.</param>
    public void Add(string parameter, string rule) => (_violations ??= []).Add(new ContractViolation(parameter, rule));

    /// <summary>The broken rules, in the order found.</summary>
    /// <returns>A new array.</returns>
    public readonly ContractViolation[] ToArray() => _violations?.ToArray() ?? [];
}
