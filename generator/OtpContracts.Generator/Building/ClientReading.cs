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
        CompilingAhead.BeginFor(file);
        try
        {
            var reading = ContractReader.Read(file.Path, file.Text);
            return new ClientReading(
                file.Path, reading.Contract is null ? null : ClientModelBuilder.Build(reading.Contract, file), new(reading.Diagnostics));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The compiler would make a warning of it, and every use of the client an error that says nothing.
            return new ClientReading(file.Path, Model: null, new([AtStart(file.Path, DiagnosticRules.InternalError, failure.GetType().Name)]));
        }
    }

    /// <summary>The models to emit: of two contracts that would declare the same, the first.</summary>
    public static IEnumerable<ClientModel> WithoutNameClashes(ImmutableArray<ClientReading> all) =>
        Resolve(all).Where(resolved => resolved.Clash is null).Select(resolved => resolved.Model);

    /// <summary>An error at each contract that would declare what another has declared already.</summary>
    public static IEnumerable<ContractDiagnostic> NameClashes(ImmutableArray<ClientReading> all) =>
        Resolve(all).Select(resolved => resolved.Clash).OfType<ContractDiagnostic>();

    private static IEnumerable<(ClientModel Model, ContractDiagnostic? Clash)> Resolve(ImmutableArray<ClientReading> all)
    {
        // File names are made of contract names, and some file systems take no notice of case.
        var contracts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var declared = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var reading in all)
        {
            if (reading.Model is not { } model)
            {
                continue;
            }

            var names = model.DeclaredNames.Select(name => $"{model.Client.Namespace}.{name}").ToList();
            if (contracts.TryGetValue(model.Client.Prefix, out var other))
            {
                yield return (model, AtStart(reading.Path, DiagnosticRules.DuplicateName, System.IO.Path.GetFileName(other), model.Client.Prefix));
            }
            else if (names.Find(declared.ContainsKey) is { } taken)
            {
                yield return (model, AtStart(reading.Path, DiagnosticRules.DuplicateType, taken, System.IO.Path.GetFileName(declared[taken])));
            }
            else
            {
                contracts.Add(model.Client.Prefix, reading.Path);
                foreach (var name in names)
                {
                    declared.Add(name, reading.Path);
                }

                yield return (model, null);
            }
        }
    }

    private static ContractDiagnostic AtStart(string path, DiagnosticRule rule, params object[] arguments) =>
        new(rule, SourceSpan.StartOf(path), string.Format(System.Globalization.CultureInfo.InvariantCulture, rule.MessageFormat, arguments));
}
