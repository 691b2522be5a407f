using OtpContracts.Generator.Model;
using OtpContracts.Generator.Writing;

namespace OtpContracts.Generator.Emitting.Calls;

/// <summary>Emits everything about one call: its request, its place in the clients, and how it is checked, written and read.</summary>
internal static class EndpointEmitter
{
    private const string Token = "_Token cancellationToken";
    private const string Call = "global::OtpContracts.Calls.ContractChannel.CallAsync{TRequest, TReply}";

    // The literal of a text with nothing in it.
    private const string NoText = "\"\"";

    public static string Emit(ClientNames client, EndpointModel endpoint)
    {
        const string Task = "global::System.Threading.Tasks.Task";
        var result = endpoint.Outcome is { } found ? $"global::{client.Namespace}.{found.Name}" : endpoint.Data?.FullName;
        var source = new SourceWriter(
            client,
            [
                .. TypeEmitter.Aliases,
                KnownTypes.Token,
                ("_Result", Task + (result is null ? "" : $"<{result}>")),
                ("_Reply", $"{Task}<global::{client.Namespace}.{client.Reply}{(endpoint.Data is null ? "" : $"<{endpoint.Data.FullName}>")}>"),
            ]);
        EmitRequest(source, client, endpoint);
        if (endpoint.Outcome is { } outcome)
        {
            OutcomeEmitter.Emit(source, client, endpoint, outcome);
        }

        EmitClientInterface(source, client, endpoint);
        EmitClient(source, client, endpoint);
        EmitConvenience(source, client, endpoint);
        EmitRefit(source, client, endpoint);
        EmitEndpoint(source, client, endpoint);
        foreach (var type in endpoint.Types)
        {
            TypeEmitter.Write(source, client, type);
        }

        return source.End();
    }

    private static void EmitRequest(SourceWriter source, ClientNames client, EndpointModel endpoint)
    {
        source.Write("");
        source.Summary([$"The parameters of <c>{CSharpText.Doc(endpoint.WireName)}</c>."]);
        if (endpoint.Parameters.Count == 0)
        {
            source.Write($"{client.Access} sealed partial record {endpoint.Request};");
            return;
        }

        source.Open($"{client.Access} sealed partial record {endpoint.Request}");
        ObjectEmitter.WriteProperties(source, endpoint.Parameters);
        ObjectEmitter.WriteToString(source, endpoint.Request, endpoint.Parameters);
        source.Close();
    }

    private static void EmitClientInterface(SourceWriter source, ClientNames client, EndpointModel endpoint)
    {
        var call = $"{endpoint.Name}Async";
        source.Write("").Open($"{client.Access} partial interface I{client.Client}");
        EmitDocs(source, client, endpoint);
        source.Obsolete(endpoint.Deprecated).Write($"_Result {endpoint.Name}Async({endpoint.Request} request, {Token} = default);\n");
        source.Write($"/// <summary><inheritdoc cref=\"{call}\"/> A refusal is returned, not thrown.</summary>\n/// <inheritdoc cref=\"{call}\" path=\"/remarks\"/>\n/// <inheritdoc cref=\"{Call}\" path=\"/*[self::param or self::returns or self::exception]\"/>");
        source.Obsolete(endpoint.Deprecated).Write($"_Reply Try{endpoint.Name}Async({endpoint.Request} request, {Token} = default);");
        if (endpoint.Paging is { } paging)
        {
            source.Write($"\n/// <summary>Every item that <see cref=\"{call}\"/> lists, page by page as it is read.</summary>");
            source.Obsolete(endpoint.Deprecated).Write($"{Items(paging)} {endpoint.Name}AllAsync({endpoint.Request} request, {Token} = default);");
        }

        source.Close();
    }

    private static string Items(PagingModel paging) => $"global::System.Collections.Generic.IAsyncEnumerable<{paging.Item.FullName}>";

    private static void EmitClient(SourceWriter source, ClientNames client, EndpointModel endpoint)
    {
        var (method, convert) = endpoint.Data is null ? ("DoneAsync", "") : endpoint.Outcome is { } outcome ? ("OutcomeAsync", $", static data => new {outcome.Name}(data)") : ("DataAsync", "");
        source.Write("").Open($"{client.Access} sealed partial class {client.Client}");
        source.Write(
            $"""
            /// <inheritdoc/>
            public _Result {endpoint.Name}Async({endpoint.Request} request, {Token} = default) => {method}({endpoint.Endpoint}.Instance, request{convert}, cancellationToken);

            /// <inheritdoc/>
            public _Reply Try{endpoint.Name}Async({endpoint.Request} request, {Token} = default) => _channel.CallAsync({endpoint.Endpoint}.Instance, request, cancellationToken);
            """);
        if (endpoint.Paging is { } paging)
        {
            source.Write(
                $"""

                /// <inheritdoc/>
                public {Items(paging)} {endpoint.Name}AllAsync({endpoint.Request} request, {Token} = default) =>
                    global::OtpContracts.Calls.Paging.{paging.Method}({(paging.Method == "ByCursor" ? $"{endpoint.Endpoint}.Instance.Description, " : "")}(request, token) => DataAsync({endpoint.Endpoint}.Instance, request, token), request, {paging.Arguments}, cancellationToken);
                """);
        }

        source.Close();
    }

    /// <summary>Emits the calls that take the parameters one by one. Extensions: they serve the client and its interface alike, and a substitute need not have them.</summary>
    private static void EmitConvenience(SourceWriter source, ClientNames client, EndpointModel endpoint)
    {
        if (endpoint.Parameters.Count == 0)
        {
            return;
        }

        var parameters = Parameters(endpoint);
        var request = $"new() {{ {string.Join(", ", endpoint.Parameters.Select(field => $"{field.Property} = {field.Local}"))} }}";
        source.Write("").Open($"{client.Access} static partial class {client.Convenience}");
        source.Write($"/// <inheritdoc cref=\"I{client.Client}.{endpoint.Name}Async\"/>\n/// <param name=\"client\">The client.</param>");
        EmitParameterDocs(source, endpoint);
        EmitCall("_Result", endpoint.Name);
        EmitLike("_Reply", "Try" + endpoint.Name);
        if (endpoint.Paging is { } paging)
        {
            EmitLike(Items(paging), endpoint.Name + "All");
        }

        source.Close();

        void EmitLike(string result, string name)
        {
            source.Write($"\n/// <inheritdoc cref=\"I{client.Client}.{name}Async\"/>\n/// <inheritdoc cref=\"{endpoint.Name}Async\" path=\"/param\"/>");
            EmitCall(result, name);
        }

        void EmitCall(string result, string name) => source.Obsolete(endpoint.Deprecated).Write(
            $"public static {result} {name}Async(this I{client.Client} client, {parameters}, {Token} = default) =>\n    client.{name}Async({request}, cancellationToken);");
    }

    private static void EmitRefit(SourceWriter source, ClientNames client, EndpointModel endpoint)
    {
        var verb = endpoint.Method[0] + endpoint.Method.Substring(1).ToLowerInvariant();
        var place = endpoint.Format switch
        {
            "None" => "",
            "Form" => "[global::Refit.Body(global::Refit.BodySerializationMethod.UrlEncoded)] ",
            _ => "[global::Refit.Body] ",
        };
        source.Write("").Open($"{client.Access} partial interface I{client.Api}");
        source.Write(
            $"""
            /// <summary>The wire of <see cref="I{client.Client}.{endpoint.Name}Async"/>.</summary>
            [global::Refit.{verb}({CSharpText.Literal(PathEmitter.RefitPath(endpoint.Path))})]
            _Reply {endpoint.Name}Async({place}{endpoint.Request} request, {Token} = default);
            """);
        source.Close().Write("").Open($"internal sealed partial class {client.Api}");
        source.Write($"public _Reply {endpoint.Name}Async({endpoint.Request} request, {Token}) => _channel.SendAsync({endpoint.Endpoint}.Instance, request, cancellationToken);");
        source.Close();
    }

    private static void EmitEndpoint(SourceWriter source, ClientNames client, EndpointModel endpoint)
    {
        var data = endpoint.Data is null ? "" : $", {endpoint.Data.CSharp}";
        var reader = endpoint.Data is null ? "" : $", new({endpoint.Data.Reader.Replace("_Reader", KnownTypes.Reader.Type)})";
        var effect = endpoint.Effect == "Once" ? "" : $", effect: global::OtpContracts.CallEffect.{endpoint.Effect}";
        var format = endpoint.Format == "Json" ? "" : $", format: global::OtpContracts.Requests.BodyFormat.{endpoint.Format}";
        var envelope = endpoint.Envelope is { } own ? $", envelope: {StatusEmitter.Envelope(own)}" : "";
        var deduplicated = endpoint.IsDeduplicated ? ", isDeduplicated: true" : "";
        source.Write("");
        source.Open($"internal sealed class {endpoint.Endpoint}() : {client.Endpoint}<{endpoint.Request}{data}>({CSharpText.Literal(endpoint.WireName)}, {CSharpText.Literal(endpoint.Method)}, {CSharpText.Literal(endpoint.Path)}{reader}{effect}{format}{envelope}{deduplicated})");
        source.Write($"public static readonly {endpoint.Endpoint} Instance = new();");
        EmitRules(source, endpoint);
        EmitKey(source, endpoint);
        EmitTarget(source, endpoint);
        EmitHeaders(source, endpoint);
        EmitBody(source, endpoint);
        source.Close();
    }

    private static void EmitKey(SourceWriter source, EndpointModel endpoint)
    {
        var keys = endpoint.Parameters.Where(field => field.IsIdempotencyKey && !field.IsRequired).ToList();
        if (keys.Count > 0)
        {
            var isAbsent = keys.Select(key => key.IsOptionalAndNullable ? $"!request.{key.Property}.IsSet" : $"request.{key.Property} is null");
            var filled = keys.Select(key => $"{key.Property} = {(key.IsOptionalAndNullable ? $"request.{key.Property}.IsSet ? request.{key.Property} : newKey()" : $"request.{key.Property} ?? newKey()")}");
            source.Write($"\npublic override {endpoint.Request} WithKey({endpoint.Request} request, global::System.Func<string> newKey) => {string.Join(" || ", isAbsent)} ? request with {{ {string.Join(", ", filled)} }} : request;");
        }
    }

    private static void EmitBody(SourceWriter source, EndpointModel endpoint)
    {
        switch (endpoint)
        {
            case { Format: "None" }:
                break;
            case { WholeBody: { } text, Format: "Text" }:
                source.Write($"\npublic override string WriteText({endpoint.Request} request) => {text.Type.Text($"request.{text.Property}")};");
                break;
            case { WholeBody: { } whole }:
                source.Write("").Open($"public override void WriteBody({endpoint.Request} request, _Writer writer)");
                EmitWhole(source, whole);
                source.Close();
                break;
            case { IsForm: true }:
                source.Write("").Open($"public override void WriteForm({endpoint.Request} request, global::OtpContracts.Requests.FormBody form)");
                foreach (var field in endpoint.Body)
                {
                    EmitText(source, field, (type, value) => $"form.Add({CSharpText.Literal(field.WireName)}, {type.Text(value)});");
                }

                source.Close();
                break;
            default:
                source.Write("").Open($"protected override void WriteMembers({endpoint.Request} request, _Writer writer)");
                ObjectEmitter.WriteMembers(source, endpoint.Body, owner: "request.");
                source.Close();
                break;
        }
    }

    private static void EmitWhole(SourceWriter source, FieldModel whole)
    {
        if (whole.IsRequired)
        {
            source.Write(string.Join("\n", whole.Type.Write($"request.{whole.Property}")));
            return;
        }

        source.Open($"if (request.{whole.Property} is {{ }} {whole.Local})").Write(string.Join("\n", whole.Type.Write(whole.Local))).Close();
        source.Write("else base.WriteBody(request, writer);");
    }

    private static void EmitTarget(SourceWriter source, EndpointModel endpoint)
    {
        if (endpoint.PathParameters.Count + endpoint.QueryParameters.Count == 0)
        {
            return;
        }

        source.Write("").Open($"public override global::OtpContracts.Requests.RequestTarget Target({endpoint.Request} request)");
        source.Write("var target = new global::OtpContracts.Requests.RequestTarget();");
        PathEmitter.Write(source, endpoint);

        foreach (var field in endpoint.QueryParameters.Where(field => field.Type is not MapReference))
        {
            var name = CSharpText.Literal(field.WireName);
            EmitText(source, field, (type, value) => value == NoText ? $"target.Query({name});" : $"target.Query({name}, {type.Text(value)});");
        }

        foreach (var field in endpoint.QueryParameters.Where(field => field.Type is MapReference))
        {
            EmitEntries(source, field, (type, name, value) => $"target.Entry({name}, {type.Text(value)});");
        }

        source.Write("return target;").Close();
    }

    private static void EmitHeaders(SourceWriter source, EndpointModel endpoint)
    {
        if (endpoint.HeaderParameters.Count == 0)
        {
            return;
        }

        source.Write("").Open($"public override void WriteHeaders({endpoint.Request} request, global::System.Net.Http.HttpRequestMessage message)");

        // A header of its own comes after those of a map, and so in their place.
        const string Set = "global::OtpContracts.Signing.SigningText.SetHeader";
        foreach (var field in endpoint.HeaderParameters.Where(field => field.Type is MapReference))
        {
            EmitEntries(source, field, (type, name, value) => $"{Set}(message, {CSharpText.Literal(field.WireName)} + {name}, {type.Text(value)});");
        }

        foreach (var field in endpoint.HeaderParameters.Where(field => field.Type is not MapReference))
        {
            var name = CSharpText.Literal(field.WireName);
            if (field.Type is ListReference list)
            {
                var write = list.Item is TimeReference { IsHttpDate: true } ? "WriteTimes" : "Write";
                source.Write($"if ({Value(field)} is {{ }} {field.Local}) {Set}(message, {name}, global::OtpContracts.Requests.HeaderList.{write}({field.Local}, static item => {list.Item.Text("item")}));");
            }
            else
            {
                EmitText(source, field, (type, value) => $"{Set}(message, {name}, {type.Text(value)});");
            }
        }

        source.Close();
    }

    private static string Value(FieldModel field) => $"request.{field.Property}{(field.IsOptionalAndNullable ? ".Value" : "")}";

    private static void EmitEntries(SourceWriter source, FieldModel field, Func<TypeReference, string, string, string> statement)
    {
        var value = ((MapReference)field.Type).Value;
        source.Write($"if ({Value(field)} is {{ }} {field.Local}) foreach (var pair in {field.Local}) {(value is ListReference list
            ? $"foreach (var item in pair.Value) {statement(list.Item, "pair.Key", "item")}"
            : statement(value, "pair.Key", "pair.Value"))}");
    }

    /// <summary>Emits a statement for a parameter's text, or for each of a list's, where there is any. Null can't be said in plain text: it is left out.</summary>
    private static void EmitText(SourceWriter source, FieldModel field, Func<TypeReference, string, string> statement)
    {
        if (field.Constant is { } constant)
        {
            source.Write(statement(field.Type, constant));
            return;
        }

        source.Write($"if ({Value(field)} is {{ }} {field.Local}) {(field.Type is ListReference list
            ? $"foreach (var item in {field.Local}) {statement(list.Item, "item")}"
            : statement(field.Type, field.Local))}");
    }

    private static void EmitRules(SourceWriter source, EndpointModel endpoint)
    {
        source.BlockIfAny($"\npublic override void Validate({endpoint.Request} request, ref _Rules rules)", () =>
        {
            RuleEmitter.Write(source, endpoint.Parameters, owner: "request.");
            foreach (var field in endpoint.PathParameters.Where(field => field.Constant is null))
            {
                EmitRule(source, endpoint.Path.Contains($"{{{field.WireName}+}}") ? "Segments" : "Segment", field);
            }

            foreach (var field in endpoint.HeaderParameters.Where(field => field.Constant is null))
            {
                EmitRule(source, field.Type is MapReference ? "Headers" : "Header", field);
            }
        });
    }

    private static void EmitRule(SourceWriter source, string rule, FieldModel field)
    {
        // Items of other types than text have nothing in them that a header could not carry.
        if (field.Type is ListReference { Item: not ScalarReference { CSharpName: "string" } })
        {
            return;
        }

        var value = Value(field);
        var text = field.Type.CSharp is "string" || field.Type is ListReference or MapReference ? value
            : field.IsAlwaysThere && field.Type.IsValueType ? field.Type.Text(value)
            : $"{value} is {{ }} {field.Local} ? {field.Type.Text(field.Local)} : null";
        source.Write($"rules.{rule}({CSharpText.Literal(field.WireName)}, {text});");
    }

    private static void EmitDocs(SourceWriter source, ClientNames client, EndpointModel endpoint)
    {
        source.Summary(endpoint.Docs.Select(CSharpText.DocSentence).DefaultIfEmpty(CSharpText.Doc(endpoint.WireName)));
        List<string> remarks =
        [
            .. endpoint is { Effect: "Once", IsDeduplicated: false } ? new[] { "Each call acts again; it is never sent twice unless the vendor refused it." } : [],
            .. endpoint.Page is { } page ? new[] { $"Vendor page: {CSharpText.Doc(page)}" } : [],
            .. endpoint.Statuses.Count > 0 ? new[] { $"<see cref=\"{client.Status}\"/> of the page: {string.Join(", ", endpoint.Statuses.Select(status => $"{status.Name} ({CSharpText.Doc(status.Code)})"))}." } : [],
        ];
        if (remarks.Count > 0)
        {
            source.Write($"/// <remarks>{string.Join("<br/>\n/// ", remarks)}</remarks>");
        }

        var returned = endpoint switch
        {
            { Outcome: { } outcome } => $"What was found; <see cref=\"{outcome.Name}.IsSuccess\"/> says whether that is a yes.",
            { Data: null } => "Over when the vendor has said yes.",
            _ => "The data of the reply.",
        };
        source.Write($"/// <returns>{returned}</returns>\n/// <exception cref=\"{client.Exception}\">The vendor refused.</exception>\n/// <inheritdoc cref=\"{Call}\" path=\"/*[self::param or self::exception]\"/>");
    }

    private static void EmitParameterDocs(SourceWriter source, EndpointModel endpoint)
    {
        foreach (var field in endpoint.Parameters)
        {
            source.Write($"/// <param name=\"{field.Local.TrimStart('@')}\">{string.Join(" ", field.Docs.Select(CSharpText.DocSentence))}</param>");
        }

        source.Write("/// <param name=\"cancellationToken\">Ends the call early.</param>");
    }

    // C# asks for optional parameters behind the others.
    private static string Parameters(EndpointModel endpoint) => string.Join(", ", endpoint.Parameters
        .OrderBy(field => field.IsRequired ? 0 : 1)
        .Select(field => $"{field.PropertyType} {field.Local}{(field.IsRequired ? "" : field.IsOptionalAndNullable ? " = default" : " = null")}"));
}
