using System.Globalization;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading;

/// <summary>Reads the signing section and holds it to its own published vectors.</summary>
internal static class SigningReader
{
    public static SigningDefinition? Read(YamlNode? node, IReadOnlyList<Credential> credentials, DiagnosticBag diagnostics)
    {
        if (node is null || Section.Open(node, "\"signing\"", diagnostics, "let", "headers", "accept", "vectors") is not { } section)
        {
            return null;
        }

        var scope = new SigningScope(credentials);
        var complete = true;
        var lets = ReadLets(section, scope, ref complete);
        var headers = ReadHeaders(section, scope, ref complete);
        var signing = new SigningDefinition
        {
            Lets = lets,
            Headers = headers,
            Accept = ReadTolerance(section, headers),
            Vectors = ReadVectors(section),
            Span = section.Span,
        };
        if (complete)
        {
            SigningVectorCheck.Run(signing, diagnostics);
        }

        return signing;
    }
}
