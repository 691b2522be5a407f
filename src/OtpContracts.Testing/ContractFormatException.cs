using OtpContracts.Spec;
using OtpContracts.Spec.Model;

namespace OtpContracts.Testing;

/// <summary>A contract can't be used because of errors in it.</summary>
public sealed class ContractFormatException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="diagnostics">The findings, errors among them.</param>
    internal ContractFormatException(IReadOnlyList<ContractDiagnostic> diagnostics)
        : base("The contract has errors:\n" + string.Join('\n', diagnostics.Where(diagnostic => diagnostic.IsError))) =>
        Errors = [.. diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.ToString())];

    /// <summary>Reads a contract.</summary>
    internal static Contract Read(string contractText)
    {
        ArgumentNullException.ThrowIfNull(contractText);
        var reading = ContractReader.Read("contract.yaml", contractText);
        return reading is { HasErrors: false, Contract: { } contract } ? contract : throw new ContractFormatException(reading.Diagnostics);
    }

    /// <summary>Each error as compilers print it: <c>file(line,column): error OTPC1004: …</c>.</summary>
    public IReadOnlyList<string> Errors { get; }
}
