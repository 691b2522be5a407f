using OtpContracts.Spec.Model;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading;

/// <summary>Reads the endpoints.</summary>
internal sealed class EndpointReader(TypeReader types, StatusTable statuses, DiagnosticBag diagnostics)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    private static readonly Dictionary<string, Effect> Effects = new(StringComparer.Ordinal)
    {
        ["once"] = Effect.Once,
        ["idempotent"] = Effect.Idempotent,
        ["safe"] = Effect.Safe,
    };

    public IReadOnlyList<Endpoint> Read(YamlNode? node) =>
        [.. Section.Entries(node, "\"endpoints\"", diagnostics).Select(entry => ReadEndpoint(entry.Key, entry.Value)).OfType<Endpoint>()];

    private Endpoint? ReadEndpoint(YamlScalar name, YamlNode node)
    {
        var section = Section.Open(
            node, "An endpoint", diagnostics, "call", "title", "summary", "page", "effect", "body", "data", "statuses", "examples");
        if (section is null || !Identifiers.Check(name, "the name of an endpoint", diagnostics)
            || section.RequiredScalar("call") is not { } call || !TryReadCall(call, out var method, out var path))
        {
            return null;
        }

        return new Endpoint
        {
            Name = name.Value,
            Method = method,
            Path = path,
            Title = section.Localized("title"),
            Summary = section.Localized("summary"),
            Page = section.Text("page"),

            // Without a word about it, a second call must be taken to act a second time.
            Effect = section.RequiredScalar("effect") is { } effect ? section.Choose(effect, Effects) : Effect.Once,
            Body = types.ReadFields(section.Node("body"), "\"body\"", Presence.Optional),
            Data = section.Scalar("data") is { } data ? types.ReadReference(data) : null,
            Statuses = [.. section.Texts("statuses").Where(IsInTable).Select(code => code.Value)],
            Examples = [.. Section.Entries(section.Node("examples"), "\"examples\"", diagnostics).Select(entry => ReadExample(entry.Key, entry.Value)).OfType<Example>()],
            Span = name.Span,
        };
    }

    private bool TryReadCall(YamlScalar call, out string method, out string path)
    {
        var blank = call.Value.IndexOf(' ');
        method = blank < 0 ? call.Value : call.Value.Substring(0, blank);
        path = blank < 0 ? "" : call.Value.Substring(blank + 1).Trim();
        if (!Methods.Contains(method, StringComparer.Ordinal))
        {
            diagnostics.Report(DiagnosticRules.InvalidValue, call.Part(0, method.Length), method, "one of " + string.Join(", ", Methods), Spelling.DidYouMean(method, Methods));
            return false;
        }

        if (IsPlainPath(path))
        {
            return true;
        }

        diagnostics.Report(DiagnosticRules.InvalidValue, call.Span, call.Value, "a method and a path such as POST /verification/resend", "");
        return false;
    }

    /// <summary>Whether a path is made of RFC 3986 unreserved characters and single slashes, and climbs nowhere.</summary>
    private static bool IsPlainPath(string path) =>
        path.StartsWith("/", StringComparison.Ordinal)
        && !path.Contains("//")
        && path.All(character => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '/' or '-' or '_' or '.' or '~')
        && !path.Split('/').Any(segment => segment is "." or "..");

    private bool IsInTable(YamlScalar code)
    {
        if (statuses.Rows.Any(status => status.Code == code.Value))
        {
            return true;
        }

        if (statuses.IsComplete)
        {
            diagnostics.Report(DiagnosticRules.UnknownStatus, code.Span, code.Value, Spelling.DidYouMean(code.Value, statuses.Rows.Select(status => status.Code)));
        }

        return false;
    }

    private Example? ReadExample(YamlScalar name, YamlNode node) =>
        Section.Open(node, "An example", diagnostics, "body", "reply", "quirk") is { } section
            ? new Example(name.Value, ExampleJson.Write(section.Node("body")), ExampleJson.Write(section.Node("reply")), section.Text("quirk"), name.Span)
            : null;
}
