using OtpContracts.Spec;
using OtpContracts.Spec.Model;

namespace OtpContracts.Testing.Codes;

/// <summary>What a check is answered with where the code is not right: an outcome of the check, or else a status.</summary>
/// <param name="Outcome">The outcome's value, or null.</param>
/// <param name="Status">The status's code, or null.</param>
internal sealed record CodeAnswer(string? Outcome, string? Status)
{
    /// <summary>The answer of a name.</summary>
    public static CodeAnswer Of(Contract contract, Endpoint check, string name)
    {
        var outcomes = check.Outcome?.Values ?? [];
        if (outcomes.FirstOrDefault(value => (value.Name ?? value.Text) == name) is { } outcome)
        {
            return outcome.Text != check.Outcome!.Success ? new CodeAnswer(outcome.Text, Status: null) : throw new ArgumentException($"\"{name}\" is what {check.Name} answers to a right code.", nameof(name));
        }

        return contract.Statuses.FirstOrDefault(candidate => candidate.Name == name || candidate.Code == name) is { } status
            ? new CodeAnswer(Outcome: null, status.Code)
            : throw new ArgumentException($"{check.Name} has neither an outcome nor a status \"{name}\".{Spelling.DidYouMean(name, outcomes.Select(value => value.Name ?? value.Text).Concat(contract.Statuses.Select(candidate => candidate.Name)))}", nameof(name));
    }
}
