using OtpContracts.Spec.Model;
using OtpContracts.Spec.Reading.Signing;
using OtpContracts.Spec.Reading.Types;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading;

/// <summary>Reads the requests that the vendor sends.</summary>
internal sealed class CallbackReader(FieldReader fields, IReadOnlyList<Credential> credentials, Uri? server, DiagnosticBag diagnostics)
{
    private static readonly Dictionary<string, BodyFormat> Formats = new(StringComparer.Ordinal)
    {
        ["json"] = BodyFormat.Json, ["form"] = BodyFormat.Form, ["multipart"] = BodyFormat.Multipart,
    };

    public IReadOnlyList<Callback> Read(YamlNode? node) =>
        [.. Section.Entries(node, "\"callbacks\"", diagnostics).Select(entry => ReadCallback(entry.Key, entry.Value)).OfType<Callback>()];

    private Callback? ReadCallback(YamlScalar name, YamlNode node)
    {
        if (!Identifiers.Check(name, "the name of a callback", diagnostics)
            || Section.Open(node, "A callback", diagnostics, "csharp", "title", "summary", "page", "format", "query", "header", "body", "verify") is not { } section)
        {
            return null;
        }

        return new Callback
        {
            Name = name.Value,
            CodeName = section.CodeName(),
            Title = section.Localized("title"),
            Summary = section.Localized("summary"),
            Page = PageReferences.Read(section.Scalar("page"), diagnostics),
            BodyFormat = section.Scalar("format") is { } format ? section.Choose(format, Formats) : BodyFormat.Json,
            QueryParameters = Fields(section, "query"),
            HeaderParameters = Fields(section, "header"),
            Body = Fields(section, "body"),
            Verification = section.Node("verify") is { } verify ? VerificationReader.Read(verify, credentials, server, diagnostics) : null,
            Span = name.Span,
        };
    }

    private IReadOnlyList<Field> Fields(Section section, string place) => fields.ReadParameters(section.Node(place), place);
}
