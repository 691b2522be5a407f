using System.Collections.Immutable;
using OtpContracts.Generator.Input;
using OtpContracts.Generator.Model;
using OtpContracts.Spec;

namespace OtpContracts.Generator.Building;

/// <summary>What came of a contract file: what to emit, as far as it could be read, and what is wrong.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Model">What to emit, or null where nothing could be read.</param>
/// <param name="Diagnostics">What is wrong.</param>
internal sealed record ClientReading(string Path, ClientModel? Model, EquatableArray<ContractDiagnostic> Diagnostics)
{
    public static ClientReading Of(ContractFile file)
    {
        var reading = ContractReader.Read(file.Path, file.Text);
        return new ClientReading(
            file.Path, reading.Contract is null ? null : ClientModelBuilder.Build(reading.Contract, file.Namespace), new(reading.Diagnostics));
    }

    /// <summary>The models to emit: of two contracts of one name, the first.</summary>
    public static IEnumerable<ClientModel> WithoutNameClashes(ImmutableArray<ClientReading> all)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var reading in all)
        {
            if (reading.Model is { } model && names.Add(model.Client.Prefix))
            {
                yield return model;
            }
        }
    }

    /// <summary>An error at each contract whose name another has already taken.</summary>
    public static IEnumerable<ContractDiagnostic> NameClashes(ImmutableArray<ClientReading> all)
    {
        var first = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var reading in all)
        {
            if (reading.Model is not { } model)
            {
                continue;
            }

            if (first.TryGetValue(model.Client.Prefix, out var taken))
            {
                var rule = DiagnosticRules.DuplicateName;
                yield return new ContractDiagnostic(
                    rule, SourceSpan.StartOf(reading.Path), string.Format(System.Globalization.CultureInfo.InvariantCulture, rule.MessageFormat, System.IO.Path.GetFileName(taken), model.Client.Prefix));
            }
            else
            {
                first.Add(model.Client.Prefix, reading.Path);
            }
        }
    }
}
