using OtpContracts.Spec.Model;
using OtpContracts.Spec.Reading;
using OtpContracts.Spec.Reading.Signing;
using OtpContracts.Spec.Reading.Types;
using OtpContracts.Spec.Signing.Expressions;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec;

/// <summary>What came of reading a contract file.</summary>
/// <param name="Contract">What could be read, also where there are errors; null where not even a name and a server could.</param>
/// <param name="Diagnostics">The findings, in the order of the reading.</param>
public sealed record ContractReading(Contract? Contract, IReadOnlyList<ContractDiagnostic> Diagnostics)
{
    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.IsError);
}

/// <summary>Reads contract files: YAML 1.2, and so JSON too. Never throws for what a file says.</summary>
public static class ContractReader
{
    private const string LanguageVersion = "1";

    /// <summary>Reads a contract.</summary>
    /// <param name="path">The file's path, for positions; the file itself is not opened.</param>
    /// <param name="text">The file's text.</param>
    /// <returns>The contract and the findings.</returns>
    public static ContractReading Read(string path, string text)
    {
        var diagnostics = new DiagnosticBag();
        var root = YamlTree.Load(path, text, diagnostics);
        if (root is null && !diagnostics.HasErrors)
        {
            diagnostics.Report(DiagnosticRules.MissingKey, SourceSpan.StartOf(path), "A contract", "contract");
        }

        var contract = root is null ? null : ReadRoot(root, text, diagnostics);
        return new ContractReading(contract, diagnostics.Items);
    }

    private static Contract? ReadRoot(YamlNode root, string text, DiagnosticBag diagnostics)
    {
        var section = Section.Open(
            root, "A contract", diagnostics,
            "contract", "name", "title", "version", "server", "servers", "pages", "credentials", "signing", "reply", "statuses", "types", "endpoints", "callbacks");
        if (section is null)
        {
            return null;
        }

        if (section.RequiredScalar("contract") is { } version && version.Value != LanguageVersion)
        {
            diagnostics.Report(DiagnosticRules.UnsupportedVersion, version.Span, version.Value);
            return null;
        }

        var name = ReadName(section, diagnostics);
        var server = section.RequiredScalar("server") is { } address ? ReadServer(address, diagnostics) : null;
        var credentials = ReadCredentials(section, diagnostics);
        var envelope = section.RequiredNode("reply") is { } reply ? EnvelopeReader.Read(reply, around: null, diagnostics) : null;
        var statuses = StatusReader.Read(section.RequiredNode("statuses"), envelope, diagnostics);

        var types = new TypeReferences(section.Node("types"), diagnostics);
        var fields = new FieldReader(types, diagnostics);
        var declared = new TypeReader(types, fields, diagnostics).Read();
        var declarations = declared.ToDictionary(type => type.Name, StringComparer.Ordinal);
        var signing = SigningReader.Read(section.Node("signing"), credentials, server, diagnostics);
        var signed = new SignedHoles(section.Node("signing"));
        var parameters = new ParameterReader(types, fields, signed, diagnostics);
        var bodies = new BodyReader(types, declarations, fields, parameters, diagnostics);
        var placed = new PlacedTypes(declared, diagnostics);
        placed.ForbidInTypes();
        var endpoints = new EndpointReader(types, parameters, bodies, placed, declarations, statuses, envelope, diagnostics).Read(section.RequiredNode("endpoints"));
        signed.ReportUnused(diagnostics);
        foreach (var endpoint in endpoints.Where(endpoint => endpoint.BodyFormat == BodyFormat.Multipart && signing?.Body.Count > 0))
        {
            diagnostics.Report(DiagnosticRules.InvalidValue, endpoint.Span, "multipart", "a format that signing can add fields to", " Send the signature in the query or in headers.");
        }

        var callbacks = new CallbackReader(fields, credentials, server, diagnostics).Read(section.Node("callbacks"));
        placed.Forbid(callbacks.SelectMany(callback => callback.Fields));
        return name is null || server is null || envelope is null
            ? null
            : new Contract
            {
                Name = name,
                Title = section.Localized("title"),
                Version = section.Text("version"),
                Server = server,
                ServerSpan = section.Node("server")!.Span,
                Servers = [.. ReadServers(section, diagnostics)],
                Pages = [.. section.Texts("pages").Select(page => PageReferences.Read(page, diagnostics)).OfType<string>()],
                Credentials = credentials,
                Signing = signing,
                Reply = envelope,
                Statuses = statuses.Rows,
                Types = placed.Types,
                Endpoints = endpoints,
                Callbacks = callbacks,
                ReplyVerification = EnvelopeReader.Verification(section.Node("reply")) is { } verify ? VerificationReader.Read(verify, credentials, server, diagnostics) : null,
                Text = text,
                Span = section.Node("name")!.Span,
            };
    }

    private static string? ReadName(Section section, DiagnosticBag diagnostics) =>
        section.RequiredScalar("name") is { } name && Identifiers.Check(name, "the name of a contract", diagnostics) ? name.Value : null;

    private static IEnumerable<KeyValuePair<string, Uri>> ReadServers(Section section, DiagnosticBag diagnostics)
    {
        foreach (var entry in Section.Entries(section.Node("servers"), "\"servers\"", diagnostics))
        {
            if (Identifiers.Check(entry.Key, "the name of a server", diagnostics) && section.AsScalar(entry.Value, entry.Key.Value) is { } text && ReadServer(text, diagnostics) is { } server)
            {
                yield return new(entry.Key.Value, server);
            }
        }
    }

    private static Uri? ReadServer(YamlScalar text, DiagnosticBag diagnostics)
    {
        if (Uri.TryCreate(text.Value, UriKind.Absolute, out var server)
            && !text.Value.Any(character => char.IsWhiteSpace(character) || char.IsControl(character) || character == '\\')
            && server.Scheme is "http" or "https" && server.Query.Length == 0 && server.Fragment.Length == 0 && server.UserInfo.Length == 0)
        {
            return server;
        }

        diagnostics.Report(DiagnosticRules.InvalidServer, text.Span, text.Value);
        return null;
    }

    private static List<Credential> ReadCredentials(Section contract, DiagnosticBag diagnostics)
    {
        var credentials = new List<Credential>();
        var builtIn = new SigningScope([]);
        foreach (var entry in Section.Entries(contract.Node("credentials"), "\"credentials\"", diagnostics))
        {
            if (builtIn.IsTaken(entry.Key.Value))
            {
                diagnostics.Report(DiagnosticRules.DuplicateName, entry.Key.Span, "A value that signing brings along", entry.Key.Value);
            }
            else if (Identifiers.Check(entry.Key, "the name of a credential", diagnostics)
                && Section.Open(entry.Value, "A credential", diagnostics, "secret", "summary") is { } section)
            {
                credentials.Add(new Credential(entry.Key.Value, section.Flag("secret"), section.Localized("summary"), entry.Key.Span));
            }
        }

        return credentials;
    }
}
