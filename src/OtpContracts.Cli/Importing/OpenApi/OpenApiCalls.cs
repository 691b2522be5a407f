using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.OpenApi;

/// <summary>Reads the calls of an OpenAPI description, 2.0 or 3.x.</summary>
/// <param name="root">The description.</param>
/// <param name="page">The page.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class OpenApiCalls(SampleValue root, Page page, List<PageFinding> findings)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly SchemaReferences _references = new(root, page, findings);
    private readonly OpenApiServers _servers = new(root, page, findings);

    /// <summary>Reads the calls in order.</summary>
    public IReadOnlyList<DescribedCall> Read()
    {
        var fields = new SchemaFields(_references, page, findings);
        var calls = new List<DescribedCall>();
        foreach (var (path, described) in root.Find("paths")!.Members)
        {
            if (!path.StartsWith('/') || _references.Resolve(described) is not { } item)
            {
                continue;
            }

            calls.AddRange(item.Members.Where(member => Methods.Contains(member.Key, StringComparer.Ordinal) && member.Value.Kind == SampleKind.Object).Select(member => Call(member.Key.ToUpperInvariant(), path, item, member.Value, fields)));
        }

        return calls;
    }

    private DescribedCall Call(string method, string path, SampleValue item, SampleValue operation, SchemaFields fields)
    {
        var line = operation.Line;
        var (server, based) = _servers.Of(operation, item);
        var address = new RequestAddress(method, server, based + path.Split('?')[0], [], line, IsSample: false);
        var parameters = new List<ImportedField>();
        string? format = null;

        // What an operation says of a parameter comes before what all of its path say.
        foreach (var parameter in List(operation, "parameters").Concat(List(item, "parameters")).Select(_references.Resolve).OfType<SampleValue>().DistinctBy(parameter => (Text(parameter, "name"), Text(parameter, "in"))))
        {
            format = Parameter(parameter, parameters, fields) ?? format;
        }

        if (operation.Find("requestBody") is { } body && _references.Resolve(body)?.Find("content") is { Members: [_, ..] } content)
        {
            var (media, value) = Media(content);
            format = FormatOf(media);
            Body(value.Find("schema"), value.Line, parameters, fields);
        }
        else if (format is not null && List(operation, "consumes").Concat(List(root, "consumes")).Select(media => FormatOf(media.Text)).FirstOrDefault() is { } said)
        {
            format = format == "json" ? said : said == "json" ? format : said;
        }

        var (success, reply, sample) = Reply(operation, fields);
        TellSecurity(operation);
        return new DescribedCall(address, parameters, reply, line)
        {
            Format = format,
            HttpSuccess = success,
            ReplySample = sample,
            Statuses = Statuses(operation),
            Title = SchemaFields.Words(Text(operation, "summary")),
            Summary = SchemaFields.Words(Text(operation, "description")),
        };
    }

    /// <summary>Reads a parameter.</summary>
    /// <returns>How a body is written that it is, or is part of; else null.</returns>
    private string? Parameter(SampleValue parameter, List<ImportedField> parameters, SchemaFields fields)
    {
        var (name, place) = (Text(parameter, "name"), Text(parameter, "in"));
        var schema = parameter.Find("schema") ?? parameter.Find("content")?.Members.Select(media => media.Value.Find("schema")).FirstOrDefault() ?? parameter;
        if (place == "body")
        {
            Body(schema, parameter.Line, parameters, fields);
            return "json";
        }

        if (place is not ("path" or "query" or "header" or "formData") || !ParameterNames.IsName(name))
        {
            Tell(FindingKind.NotUnderstood, parameter.Line, $"The parameter \"{name}\" stands in \"{place}\": a contract has no such place or name, and it is left out.");
            return null;
        }

        var required = place == "path" || Text(parameter, "required") == "true" ? RequiredMark.Required : RequiredMark.Optional;
        parameters.Add(fields.Parameter(name, schema, required, Text(parameter, "description"), place == "formData" ? "body" : place, parameter.Find("name")!.Line));
        return place == "formData" ? "form" : null;
    }

    private void Body(SampleValue? schema, int line, List<ImportedField> parameters, SchemaFields fields)
    {
        var shape = schema is null ? null : _references.Shape(schema, []);
        var members = shape is null ? [] : fields.Members(shape, isReply: false, "body");
        parameters.AddRange(members);
        if (members.Count == 0)
        {
            Tell(FindingKind.NotUnderstood, line, "The body is described as no object with members: what is sent in it is not read.");
        }
    }

    private (string? Success, IReadOnlyList<ImportedField> Reply, SampleValue? Sample) Reply(SampleValue operation, SchemaFields fields)
    {
        var responses = operation.Find("responses")?.Members ?? [];
        var success = responses.Where(response => response.Key is ['2', _, _]).OrderBy(response => response.Key, StringComparer.Ordinal).Concat(responses.Where(response => response.Key == "default")).FirstOrDefault();
        var code = success.Key is ['2', var tens, var ones] && char.IsAsciiDigit(tens) && char.IsAsciiDigit(ones) ? success.Key : null;
        if (success.Value is null || _references.Resolve(success.Value) is not { } response)
        {
            return (code, [], null);
        }

        var media = response.Find("content") is { Members: [_, ..] } content ? Media(content).Value : response;
        if (media.Find("schema") is { } schema)
        {
            var shape = _references.Shape(schema, []);
            var isList = shape.Types is ["array"];
            var members = fields.Members(isList && shape.Find("items") is { } items ? _references.Shape(items, shape.Trail) : shape, isReply: true);
            if (isList && members.Count > 0)
            {
                Tell(FindingKind.Guess, schema.Line, "The reply is a list: its members are taken as those of the reply.");
            }

            if (members.Count > 0)
            {
                return (code, members, null);
            }
        }

        return (code, [], Example(media));
    }

    private List<ImportedStatus> Statuses(SampleValue operation)
    {
        var replies = (operation.Find("responses")?.Members ?? []).Where(response => response.Key is [>= '2' and <= '5', >= '0' and <= '9', >= '0' and <= '9']).ToArray();
        return !Array.Exists(replies, reply => reply.Key[0] >= '4') ? []
            : [.. replies.Select(reply => new ImportedStatus(reply.Key, Meaning(_references.Resolve(reply.Value)), Http: null, new PageLine(page.Path, reply.Value.Line)))];
    }

    private Dictionary<string, string> Meaning(SampleValue? reply)
    {
        var meaning = new Dictionary<string, string>(StringComparer.Ordinal);
        if (reply is not null && SchemaFields.Words(Text(reply, "description")) is { Length: > 0 } words)
        {
            meaning[page.Language] = words;
        }

        return meaning;
    }

    /// <summary>The first reply that is shown; some descriptions hold it as a text.</summary>
    private static SampleValue? Example(SampleValue media)
    {
        var shown = media.Find("example") ?? media.Find("examples")?.Members.Select(example => example.Value.Find("value") ?? example.Value).FirstOrDefault();
        return shown?.Kind == SampleKind.Text ? SampleJson.Read(shown.Text, shown.Line) : shown is { Members.Count: > 0 } ? shown : null;
    }

    private void TellSecurity(SampleValue operation)
    {
        var schemes = root.Find("components")?.Find("securitySchemes") ?? root.Find("securityDefinitions");
        foreach (var name in (operation.Find("security") ?? root.Find("security"))?.Items.SelectMany(item => item.Members).Select(member => member.Key).Distinct(StringComparer.Ordinal) ?? [])
        {
            if (schemes?.Find(name) is { } secured && _references.Resolve(secured) is { } scheme)
            {
                var how = Text(scheme, "type") == "apiKey" ? $"a key in the {Text(scheme, "in")} \"{Text(scheme, "name")}\"" : string.Join(' ', new[] { Text(scheme, "type"), Text(scheme, "scheme") }.Where(text => text.Length > 0));
                Tell(FindingKind.NotUnderstood, scheme.Line, $"Calls are secured by \"{name}\" ({how}): it is not imported, for a person says what a credential is. Write it as signing.");
            }
        }
    }

    private static KeyValuePair<string, SampleValue> Media(SampleValue content) =>
        content.Members.OrderBy(media => FormatOf(media.Key) switch { "json" => 0, "form" => 1, "multipart" => 2, _ => 3 }).First();

    private static string? FormatOf(string media) =>
        media.Contains("json", StringComparison.OrdinalIgnoreCase) ? "json" : media.Contains("x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ? "form" : media.Contains("multipart", StringComparison.OrdinalIgnoreCase) ? "multipart" : null;

    private static IReadOnlyList<SampleValue> List(SampleValue value, string key) => value.Find(key)?.Items ?? [];

    private static string Text(SampleValue value, string key) => value.Find(key) is { Kind: SampleKind.Text or SampleKind.Number or SampleKind.Boolean } text ? text.Text : "";

    private void Tell(FindingKind kind, int line, string message) => findings.Add(new PageFinding(kind, page.Path, line, message));
}
