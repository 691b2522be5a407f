using System.Globalization;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading;

/// <summary>Reads the endpoints.</summary>
internal sealed class EndpointReader(TypeReader types, IReadOnlyList<TypeDefinition> declarations, StatusTable statuses, Envelope? envelope, DiagnosticBag diagnostics)
{
    private static readonly string[] Places = ["path", "query", "header"];

    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    private static readonly Dictionary<string, BodyFormat> Formats = new(StringComparer.Ordinal) { ["json"] = BodyFormat.Json, ["form"] = BodyFormat.Form, ["multipart"] = BodyFormat.Multipart };

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
            node, "An endpoint", diagnostics,
            "call", "csharp", "title", "summary", "page", "effect", "path", "query", "header", "format", "body", "reply", "data", "outcome", "paging", "statuses", "quirks", "examples", "deprecated", "since");
        if (section is null || !Identifiers.Check(name, "the name of an endpoint", diagnostics)
            || section.RequiredScalar("call") is not { } call || !TryReadCall(call, out var method, out var path)
            || ReadPathParameters(section, call, path) is not { } pathParameters || envelope is null)
        {
            return null;
        }

        var format = section.Scalar("format") is { } written ? section.Choose(written, Formats) : BodyFormat.Json;
        var data = section.Scalar("data") is { } reference ? types.ReadReference(reference) : null;

        var endpoint = new Endpoint
        {
            Name = name.Value,
            CodeName = section.CodeName(),
            Method = method,
            Path = path,
            Title = section.Localized("title"),
            Summary = section.Localized("summary"),
            Page = section.Text("page"),

            // Without a word about it, a second call must be taken to act a second time.
            Effect = section.RequiredScalar("effect") is { } effect ? section.Choose(effect, Effects) : Effect.Once,
            PathParameters = pathParameters,
            QueryParameters = ReadPlain(section, "query"),
            HeaderParameters = ReadPlain(section, "header"),
            BodyFormat = format,
            Body = format != BodyFormat.Json ? ReadPlain(section, "body") : types.ReadFields(section.Node("body"), "\"body\"", Presence.Optional),
            Reply = section.Node("reply") is { } reply ? ReadEnvelope(reply, envelope) : envelope,
            Data = data,
            Outcome = section.Node("outcome") is { } outcome ? ReadOutcome(outcome, data) : null,
            Quirks = [.. section.Texts("quirks").Select(quirk => quirk.Value)],
            Statuses = [.. section.Texts("statuses").Where(IsInTable).Select(code => code.Value)],
            Examples = [.. Section.Entries(section.Node("examples"), "\"examples\"", diagnostics).Select(entry => ReadExample(entry.Key, entry.Value)).OfType<Example>()],
            Paging = null,
            Deprecated = section.Deprecated(),
            Since = section.Text("since"),
            Span = name.Span,
        };
        return section.Node("paging") is { } paging
            ? endpoint with { Paging = PagingReader.Read(paging, endpoint.Effect, [.. endpoint.Parameters], data, declarations, diagnostics) }
            : endpoint;
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

    /// <summary>Whether a path is made of whole-segment holes, RFC 3986 unreserved characters and single slashes, and climbs nowhere.</summary>
    private static bool IsPlainPath(string path) =>
        path.StartsWith("/", StringComparison.Ordinal)
        && !path.Contains("//")
        && path.Split('/').All(segment => segment is not ("." or "..") && (Hole(segment) ?? segment).All(IsUnreserved));

    private static bool IsUnreserved(char character) =>
        character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_' or '.' or '~';

    private static string? Hole(string segment) =>
        segment.Length > 2 && segment[0] == '{' && segment[segment.Length - 1] == '}' ? segment.Substring(1, segment.Length - 2) : null;

    private IReadOnlyList<Field>? ReadPathParameters(Section section, YamlScalar call, string path)
    {
        var declared = ReadPlain(section, "path");
        var holes = path.Split('/').Select(Hole).OfType<string>().ToList();
        foreach (var field in declared.Where(field => !holes.Contains(field.Name, StringComparer.Ordinal)))
        {
            diagnostics.Report(DiagnosticRules.PathMismatch, field.Span, $"The path of \"{call.Value}\" has no \"{{{field.Name}}}\".{Spelling.DidYouMean(field.Name, holes)}");
            return null;
        }

        foreach (var hole in holes.Where(hole => declared.All(field => field.Name != hole) || holes.Count(other => other == hole) > 1))
        {
            var start = call.Value.IndexOf("{" + hole + "}", StringComparison.Ordinal);
            diagnostics.Report(DiagnosticRules.PathMismatch, call.Part(start, hole.Length + 2), $"\"{{{hole}}}\" needs exactly one hole in the path and one entry under \"path\".");
            return null;
        }

        // What stands in the path is always there.
        return [.. holes.Select(hole => declared.First(field => field.Name == hole) with { Presence = Presence.Required })];
    }

    /// <summary>Reads parameters that are sent as plain text.</summary>
    private List<Field> ReadPlain(Section section, string place)
    {
        var fields = new List<Field>();
        foreach (var field in types.ReadFields(section.Node(place), $"\"{place}\"", Presence.Optional))
        {
            if (types.IsPlain(field.Type) || (place is "query" or "body" && field.Type is ListType list && types.IsPlain(list.Item)))
            {
                fields.Add(field);
            }
            else
            {
                diagnostics.Report(DiagnosticRules.InvalidConstraint, field.Span, place, field.Type, " Only scalars and enums can be sent there.");
            }
        }

        return fields;
    }

    private Envelope ReadEnvelope(YamlNode node, Envelope around)
    {
        var own = EnvelopeReader.Read(node, around, diagnostics) ?? around;
        StatusReader.Require(own.SuccessCodes, statuses.Rows, statuses.IsComplete, diagnostics);
        return own;
    }

    private Outcome? ReadOutcome(YamlNode node, ContractType? data)
    {
        if (Section.Open(node, "\"outcome\"", diagnostics, "field", "success", "values") is not { } section
            || section.RequiredScalar("field") is not { } field || section.RequiredScalar("success") is not { } success)
        {
            return null;
        }

        const string Prefix = "data.";
        var members = declarations.OfType<ObjectDefinition>().Where(type => data is NamedType named && named.Name == type.Name).SelectMany(type => type.Fields)
            .Where(member => IsOutcome(member.Type) && member is { Presence: Presence.Required, IsNullable: false }).ToDictionary(member => Prefix + member.Name, StringComparer.Ordinal);
        if (!members.TryGetValue(field.Value, out var chosen))
        {
            diagnostics.Report(DiagnosticRules.InvalidValue, field.Span, field.Value, "a member of the data that is always there and is an int, a string or an enum, such as data.matched", Spelling.DidYouMean(field.Value, members.Keys));
            return null;
        }

        var isNumeric = chosen.Type is ScalarType { Kind: ScalarKind.Int } || declarations.Any(type => type is EnumDefinition { IsNumeric: true } && chosen.Type is NamedType named && named.Name == type.Name);
        var values = new List<EnumValue>();
        foreach (var entry in Section.Entries(section.RequiredNode("values"), "\"values\"", diagnostics))
        {
            if ((!isNumeric || IsNumber(entry.Key)) && section.AsScalar(entry.Value, entry.Key.Value) is { } name && Identifiers.Check(name, "the name of an outcome", diagnostics))
            {
                values.Add(new EnumValue(entry.Key.Value, name.Value, LocalizedText.None, entry.Key.Span));
            }
        }

        return isNumeric && !IsNumber(success) ? null : new Outcome(field.Value.Substring(Prefix.Length), isNumeric, success.Value, values, field.Span);
    }

    private bool IsOutcome(ContractType type) => type is ScalarType { Kind: ScalarKind.Int or ScalarKind.String }
        || (type is NamedType named && declarations.Any(declared => declared is EnumDefinition && declared.Name == named.Name));

    private bool IsNumber(YamlScalar scalar)
    {
        if (int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return true;
        }

        diagnostics.Report(DiagnosticRules.InvalidValue, scalar.Span, scalar.Value, "a whole number", "");
        return false;
    }

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
        Section.Open(node, "An example", diagnostics, "path", "query", "header", "body", "reply", "quirk") is { } section
            ? new Example(name.Value, Places.Where(place => section.Node(place) is not null).ToDictionary(place => place, place => ExampleJson.Write(section.Node(place))!, StringComparer.Ordinal), ExampleJson.Write(section.Node("body")), ExampleJson.Write(section.Node("reply")), section.Text("quirk"), name.Span)
            : null;
}
