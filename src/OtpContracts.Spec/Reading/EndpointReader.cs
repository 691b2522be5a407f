using System.Globalization;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Reading.Types;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading;

/// <summary>Reads the endpoints.</summary>
internal sealed class EndpointReader(TypeReferences types, ParameterReader parameters, BodyReader bodies, PlacedTypes placed, IReadOnlyDictionary<string, TypeDefinition> declarations, StatusTable statuses, Envelope? envelope, DiagnosticBag diagnostics)
{
    private static readonly string[] Keys =
        ["call", "csharp", "title", "summary", "page", "effect", "path", "query", "header", "format", "body", "reply", "data", "outcome", "paging", "statuses", "quirks", "examples", "deprecated", "since"];

    private static readonly string[] Places = ["path", "query", "header"];

    // In place of a contract's own that could not be read, which was told: it asks nothing of an endpoint.
    private static readonly Envelope Unread = new(StatusRule.Http, StatusPath: null, ReasonPath: null, Envelope.Whole, [], default);

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
        if (Section.Open(node, "An endpoint", diagnostics, Keys) is not { } section)
        {
            return null;
        }

        // Each part is read whatever became of the others, so that one run tells every slip.
        var isNamed = Identifiers.Check(name, "the name of an endpoint", diagnostics);
        var written = section.RequiredScalar("call");
        var call = written is null ? null : CallReader.Read(written, diagnostics);
        var pathParameters = parameters.ReadPath(section.Node("path"), written, call);
        var body = bodies.Read(section);
        if (body.Whole is { } whole)
        {
            placed.Forbid(whole.Type, whole.Span);
        }

        var reply = section.Node("reply") is { } own && envelope is not null ? ReadEnvelope(own, envelope) : envelope ?? Unread;
        var data = section.Scalar("data") is { } reference ? ReadData(reference, reply) : null;
        placed.Forbid(body.Members);
        var endpoint = new Endpoint
        {
            Name = name.Value,
            CodeName = section.CodeName(),
            Method = call?.Method ?? "",
            Path = call?.Path ?? "",
            Title = section.Localized("title"),
            Summary = section.Localized("summary"),
            Page = PageReferences.Read(section.Scalar("page"), diagnostics),

            // Without a word about it, a second call must be taken to act a second time.
            Effect = section.RequiredScalar("effect") is { } effect ? section.Choose(effect, Effects) : Effect.Once,
            PathParameters = pathParameters ?? [],
            QueryParameters = parameters.ReadQuery(section.Node("query")),
            HeaderParameters = parameters.ReadHeaders(section.Node("header")),
            BodyFormat = body.Format,
            Body = body.Members,
            WholeBody = body.Whole,
            Reply = reply,
            Data = data,
            Outcome = section.Node("outcome") is { } outcome ? ReadOutcome(outcome, data) : null,
            Quirks = [.. section.Texts("quirks").Select(quirk => quirk.Value)],
            Statuses = [.. section.Texts("statuses").Where(code => statuses.Has(code.Value, code.Span, diagnostics)).Select(code => code.Value)],
            Examples = [.. Section.Entries(section.Node("examples"), "\"examples\"", diagnostics).Select(entry => ReadExample(entry.Key, entry.Value)).OfType<Example>()],
            Paging = null,
            Deprecated = section.Deprecated(),
            Since = section.Text("since"),
            Span = name.Span,
        };
        if (section.Node("paging") is { } paging)
        {
            endpoint = endpoint with { Paging = PagingReader.Read(paging, endpoint.Effect, [.. endpoint.Parameters], data, MembersOf, diagnostics) };
        }

        return isNamed && call?.Method is not null && pathParameters is not null && envelope is not null ? endpoint : null;
    }

    private ContractType? ReadData(YamlScalar reference, Envelope reply)
    {
        var data = types.ReadReference(reference);
        if (data is ListType or MapType)
        {
            placed.Forbid(data, reference.Span);
        }

        if (data is null || !reply.IsText || types.IsPlain(data))
        {
            return data;
        }

        diagnostics.Report(DiagnosticRules.InvalidConstraint, reference.Span, "format: text", data, " Only a scalar or an enum can be read from text.");
        return null;
    }

    private Envelope ReadEnvelope(YamlNode node, Envelope around)
    {
        var own = EnvelopeReader.Read(node, around, diagnostics) ?? around;
        statuses.Require(own.SuccessCodes, diagnostics);
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
        var members = (data is null ? [] : MembersOf(data))
            .Where(member => IsOutcome(member.Type) && member is { Presence: Presence.Required, IsNullable: false, Constant: null }).ToDictionary(member => Prefix + member.Name, StringComparer.Ordinal);
        if (!members.TryGetValue(field.Value, out var chosen))
        {
            diagnostics.Report(DiagnosticRules.InvalidValue, field.Span, field.Value, "a member of the data that is always there and is an int, a string or an enum, such as data.matched", Spelling.DidYouMean(field.Value, members.Keys));
            return null;
        }

        var isNumeric = chosen.Type is ScalarType { Kind: ScalarKind.Int } || Declared(chosen.Type) is EnumDefinition { IsNumeric: true };
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

    private bool IsOutcome(ContractType type) => type is ScalarType { Kind: ScalarKind.Int or ScalarKind.String } || Declared(type) is EnumDefinition;

    private IReadOnlyList<Field> MembersOf(ContractType type) => Declared(type) is ObjectDefinition declared ? declared.Fields : [];

    private TypeDefinition? Declared(ContractType? type) => type is NamedType named && declarations.TryGetValue(named.Name, out var declared) ? declared : null;

    private bool IsNumber(YamlScalar scalar)
    {
        if (int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return true;
        }

        diagnostics.Report(DiagnosticRules.InvalidValue, scalar.Span, scalar.Value, "a whole number", "");
        return false;
    }

    private Example? ReadExample(YamlScalar name, YamlNode node) =>
        Section.Open(node, "An example", diagnostics, "path", "query", "header", "body", "reply", "quirk") is { } section
            ? new Example(name.Value, Places.Where(place => section.Node(place) is not null).ToDictionary(place => place, place => ExampleJson.Write(section.Node(place))!, StringComparer.Ordinal), ExampleJson.Write(section.Node("body")), ExampleJson.Write(section.Node("reply")), section.Text("quirk"), name.Span)
            : null;
}
