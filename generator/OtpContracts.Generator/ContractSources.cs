using OtpContracts.Generator.Building;
using OtpContracts.Generator.Emitting;
using OtpContracts.Generator.Input;
using OtpContracts.Generator.Naming;
using OtpContracts.Spec;

namespace OtpContracts.Generator;

/// <summary>The sources of one contract, for programs that are no compiler.</summary>
/// <param name="Files">Names and sources, as the generator adds them to a build.</param>
/// <param name="Diagnostics">What is wrong with the contract.</param>
public sealed record ContractSources(IReadOnlyList<KeyValuePair<string, string>> Files, IReadOnlyList<ContractDiagnostic> Diagnostics)
{
    /// <summary>Whether a text is a namespace as it stands. A build makes one of any name that a project has; who writes a namespace means it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True where generated code goes into that very namespace, keywords among its names escaped.</returns>
    public static bool IsNamespace(string text) => CSharpNames.Namespace(text).Replace("@", "") == text;

    /// <summary>Generates.</summary>
    /// <param name="path">The contract's path.</param>
    /// <param name="text">Its text.</param>
    /// <param name="namespace">The namespace that generated code goes into.</param>
    /// <param name="isInternal">Whether the types are internal; else they are public.</param>
    /// <returns>The sources, of what could be read.</returns>
    public static ContractSources Generate(string path, string text, string @namespace, bool isInternal)
    {
        var file = new ContractFile(path, text, CSharpNames.Namespace(@namespace), isInternal ? "internal" : "public", Path.GetFileName(path));
        var reading = ClientReading.Of(file);
        return new ContractSources(reading.Model is null ? [] : [.. SourceFiles.Of(reading.Model).Select(source => new KeyValuePair<string, string>(source.Name, source.Source))], [.. reading.Diagnostics]);
    }
}
