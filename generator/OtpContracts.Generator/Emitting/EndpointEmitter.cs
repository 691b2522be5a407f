using OtpContracts.Generator.Model;

namespace OtpContracts.Generator.Emitting;

/// <summary>Emits everything about one call: its request, its place in the clients, and how it is checked, written and read.</summary>
internal static class EndpointEmitter
{
    private const string Token = "_Token cancellationToken";

    public static string Emit(ClientNames client, EndpointModel endpoint)
    {
        const string Task = "global::System.Threading.Tasks.Task";
        var result = endpoint.Outcome is { } found ? $"global::{client.Namespace}.{found.Name}" : endpoint.Data?.FullName;
        var source = new SourceWriter(
            client,
            KnownTypes.Writer,
            KnownTypes.Rules,
            KnownTypes.Token,
            ("_Result", Task + (result is null ? "" : $"<{result}>")),
            ("_Reply", $"{Task}<global::{client.Namespace}.{client.Reply}{(endpoint.Data is null ? "" : $"<{endpoint.Data.FullName}>")}>"));
        EmitRequest(source, client, endpoint);
        if (endpoint.Outcome is { } outcome)
        {
            OutcomeEmitter.Emit(source, client, endpoint, outcome);
        }

        EmitClientInterface(source, client, endpoint);
        EmitClient(source, client, endpoint);
        EmitRefit(source, client, endpoint);
        EmitEndpoint(source, client, endpoint);
        return source.ToString();
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
        var call = $"{endpoint.Name}Async({endpoint.Request}, _Token)";
        source.Write("").Open($"{client.Access} partial interface I{client.Client}");
        EmitDocs(source, client, endpoint);
        source.Obsolete(endpoint.Deprecated).Write($"_Result {endpoint.Name}Async({endpoint.Request} request, {Token} = default);\n");
        source.Write($"/// <summary>As <see cref=\"{call}\"/>, but a refusal is returned, not thrown.</summary>");
        source.Obsolete(endpoint.Deprecated).Write($"_Reply Try{endpoint.Name}Async({endpoint.Request} request, {Token} = default);");
        if (endpoint.Paging is { } paging)
        {
            source.Write($"\n/// <summary>Every item that <see cref=\"{call}\"/> lists, page by page as it is read.</summary>");
            source.Obsolete(endpoint.Deprecated).Write($"{Items(paging)} {endpoint.Name}AllAsync({endpoint.Request} request, {Token} = default);");
        }

        if (endpoint.Parameters.Count > 0)
        {
            source.Write($"\n/// <inheritdoc cref=\"{call}\"/>");
            EmitParameterDocs(source, endpoint);
            source.Obsolete(endpoint.Deprecated).Write($"_Result {endpoint.Name}Async({Parameters(endpoint)}, {Token} = default);");
            source.Write($"\n/// <inheritdoc cref=\"Try{call}\"/>");
            source.Obsolete(endpoint.Deprecated).Write($"_Reply Try{endpoint.Name}Async({Parameters(endpoint)}, {Token} = default);");
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

        if (endpoint.Parameters.Count > 0)
        {
            var request = $"new {endpoint.Request} {{ {string.Join(", ", endpoint.Parameters.Select(field => $"{field.Property} = {field.Local}"))} }}";
            source.Write(
                $"""

                /// <inheritdoc/>
                public _Result {endpoint.Name}Async({Parameters(endpoint)}, {Token} = default) => {endpoint.Name}Async({request}, cancellationToken);

                /// <inheritdoc/>
                public _Reply Try{endpoint.Name}Async({Parameters(endpoint)}, {Token} = default) => Try{endpoint.Name}Async({request}, cancellationToken);
                """);
        }

        source.Close();
    }

    private static void EmitRefit(SourceWriter source, ClientNames client, EndpointModel endpoint)
    {
        var verb = endpoint.Method[0] + endpoint.Method.Substring(1).ToLowerInvariant();
        var place = endpoint.Body.Count == 0 ? "" : endpoint.Format == "Form" ? "[global::Refit.Body(global::Refit.BodySerializationMethod.UrlEncoded)] " : "[global::Refit.Body] ";
        source.Write("").Open($"{client.Access} partial interface I{client.Api}");
        source.Write(
            $"""
            /// <summary>The wire of <see cref="I{client.Client}.{endpoint.Name}Async({endpoint.Request}, _Token)"/>.</summary>
            [global::Refit.{verb}({CSharpText.Literal(endpoint.Path)})]
            _Reply {endpoint.Name}Async({place}{endpoint.Request} request, {Token} = default);
            """);
        source.Close().Write("").Open($"internal sealed partial class {client.Api}");
        source.Write($"public _Reply {endpoint.Name}Async({endpoint.Request} request, {Token}) => _channel.SendAsync({endpoint.Endpoint}.Instance, request, cancellationToken);");
        source.Close();
    }

    private static void EmitEndpoint(SourceWriter source, ClientNames client, EndpointModel endpoint)
    {
        var data = endpoint.Data is null ? "" : $", {endpoint.Data.FullName}";
        var reader = endpoint.Data is null ? "" : $", {endpoint.Data.Reader.Replace("_Reader", KnownTypes.Reader.Type)}";
        var envelope = endpoint.Envelope is { } own ? $", {StatusEmitter.Envelope(own)}" : "";
        source.Write("");
        source.Write($"internal sealed class {endpoint.Endpoint}() : {client.Endpoint}<{endpoint.Request}{data}>({CSharpText.Literal(endpoint.WireName)}, {CSharpText.Literal(endpoint.Method)}, {CSharpText.Literal(endpoint.Path)}, global::OtpContracts.CallEffect.{endpoint.Effect}, global::OtpContracts.Calls.BodyFormat.{endpoint.Format}{reader}{envelope})");
        source.Write("{").Indented(new SourceWriter().Write($"public static readonly {endpoint.Endpoint} Instance = new();"));
        var body = new SourceWriter();
        EmitRules(body, endpoint);
        EmitTarget(body, endpoint);
        EmitHeaders(body, endpoint);
        EmitBody(body, endpoint);
        source.Indented(body).Write("}");
    }

    private static void EmitBody(SourceWriter source, EndpointModel endpoint)
    {
        if (endpoint.Body.Count == 0)
        {
            return;
        }

        if (!endpoint.IsForm)
        {
            source.Write("").Open($"protected override void WriteMembers({endpoint.Request} request, _Writer writer)");
            ObjectEmitter.WriteMembers(source, endpoint.Body, owner: "request.");
            source.Close();
            return;
        }

        source.Write("").Open($"public override void WriteForm({endpoint.Request} request, global::OtpContracts.Calls.FormBody form)");
        foreach (var field in endpoint.Body)
        {
            EmitText(source, field, (type, value) => $"form.Add({CSharpText.Literal(field.WireName)}, {type.Text(value)});");
        }

        source.Close();
    }

    private static void EmitTarget(SourceWriter source, EndpointModel endpoint)
    {
        if (endpoint.PathParameters.Count + endpoint.QueryParameters.Count == 0)
        {
            return;
        }

        source.Write("").Open($"public override global::OtpContracts.Calls.RequestTarget Target({endpoint.Request} request)");
        source.Write("var target = new global::OtpContracts.Calls.RequestTarget();");
        var parts = endpoint.Path.Split('{', '}');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1)
            {
                var field = endpoint.PathParameters[i / 2];
                source.Write($"target.Segment({field.Type.Text(field.Constant ?? $"request.{field.Property}")});");
            }
            else if (parts[i].Length > 0)
            {
                source.Write($"target.Path({CSharpText.Literal(parts[i])});");
            }
        }

        foreach (var field in endpoint.QueryParameters)
        {
            EmitText(source, field, (type, value) => $"target.Query({CSharpText.Literal(field.WireName)}, {type.Text(value)});");
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
        foreach (var field in endpoint.HeaderParameters)
        {
            EmitText(source, field, (type, value) => $"global::OtpContracts.Signing.SigningText.SetHeader(message, {CSharpText.Literal(field.WireName)}, {type.Text(value)});");
        }

        source.Close();
    }

    /// <summary>Emits a statement for a parameter's text, or for each of a list's, where there is any. Null can't be said in plain text: it is left out.</summary>
    private static void EmitText(SourceWriter source, FieldModel field, Func<TypeReference, string, string> statement)
    {
        if (field.Constant is { } constant)
        {
            source.Write(statement(field.Type, constant));
            return;
        }

        source.Write($"if (request.{field.Property}{(field.IsOptionalAndNullable ? ".Value" : "")} is {{ }} {field.Local}) {(field.Type is ListReference list
            ? $"foreach (var item in {field.Local}) {statement(list.Item, "item")}"
            : statement(field.Type, field.Local))}");
    }

    private static void EmitRules(SourceWriter source, EndpointModel endpoint)
    {
        var rules = new SourceWriter();
        RuleEmitter.Write(rules, endpoint.Parameters, owner: "request.");
        foreach (var field in endpoint.PathParameters.Where(field => field.Constant is null))
        {
            EmitRule(rules, "Segment", field);
        }

        foreach (var field in endpoint.HeaderParameters.Where(field => field.Constant is null))
        {
            EmitRule(rules, "Header", field);
        }

        if (!rules.IsEmpty)
        {
            source.Write("").Open($"public override void Validate({endpoint.Request} request, ref _Rules rules)");
            source.Write(rules.ToString().TrimEnd('\n')).Close();
        }
    }

    private static void EmitRule(SourceWriter source, string rule, FieldModel field)
    {
        var value = $"request.{field.Property}{(field.IsOptionalAndNullable ? ".Value" : "")}";
        var text = field.Type.CSharp is "string" ? value
            : field.IsAlwaysThere && field.Type.IsValueType ? field.Type.Text(value)
            : $"{value} is {{ }} {field.Local} ? {field.Type.Text(field.Local)} : null";
        source.Write($"rules.{rule}({CSharpText.Literal(field.WireName)}, {text});");
    }

    private static void EmitDocs(SourceWriter source, ClientNames client, EndpointModel endpoint)
    {
        source.Summary(endpoint.Docs.Select(CSharpText.DocSentence).DefaultIfEmpty(CSharpText.Doc(endpoint.WireName)));
        List<string> remarks =
        [
            .. endpoint.Effect == "Once" ? new[] { "Each call acts again; it is never sent twice on its own." } : [],
            .. endpoint.Page is { } page ? new[] { $"Vendor page: {CSharpText.Doc(page)}" } : [],
            .. endpoint.Statuses.Count > 0 ? new[] { $"<see cref=\"{client.Status}\"/> of the page: {string.Join(", ", endpoint.Statuses.Select(status => status.Name))}." } : [],
        ];
        if (remarks.Count > 0)
        {
            source.Write($"/// <remarks>{string.Join("<br/>\n/// ", remarks)}</remarks>");
        }

        source.Write($"/// <exception cref=\"{client.Exception}\">The vendor refused.</exception>");
        source.Write("/// <inheritdoc cref=\"global::OtpContracts.Calls.ContractChannel.CallAsync\"/>");
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
