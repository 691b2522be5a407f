using OtpContracts.Generator.Model;

namespace OtpContracts.Generator.Emitting;

/// <summary>Emits everything about one call: its request, its place in the clients, and how it is checked, written and read.</summary>
internal static class EndpointEmitter
{
    private const string Token = "global::System.Threading.CancellationToken cancellationToken";

    public static string Emit(ClientNames client, EndpointModel endpoint)
    {
        var source = new SourceWriter(client.Namespace);
        EmitRequest(source, endpoint);
        if (endpoint.Outcome is { } outcome)
        {
            OutcomeEmitter.Emit(source, endpoint, outcome);
        }

        EmitClientInterface(source, client, endpoint);
        EmitClient(source, client, endpoint);
        EmitRefit(source, client, endpoint);
        EmitEndpoint(source, client, endpoint);
        return source.ToString();
    }

    private static void EmitRequest(SourceWriter source, EndpointModel endpoint)
    {
        source.Write("");
        source.Summary([$"The parameters of <c>{CSharpText.Doc(endpoint.WireName)}</c>."]);
        source.Open($"public sealed partial record {endpoint.Request}");
        ObjectEmitter.WriteProperties(source, endpoint.Parameters);
        ObjectEmitter.WriteToString(source, endpoint.Request, endpoint.Parameters);
        source.Close();
    }

    private static void EmitClientInterface(SourceWriter source, ClientNames client, EndpointModel endpoint)
    {
        source.Write("");
        source.Open($"public partial interface I{client.Client}");
        EmitDocs(source, client, endpoint);
        source.Write($"{ResultTask(endpoint)} {endpoint.Name}Async({endpoint.Request} request, {Token} = default);");
        if (endpoint.Parameters.Count > 0)
        {
            source.Write("");
            source.Write($"/// <inheritdoc cref=\"{endpoint.Name}Async({endpoint.Request}, global::System.Threading.CancellationToken)\"/>");
            EmitParameterDocs(source, endpoint);
            source.Write($"{ResultTask(endpoint)} {endpoint.Name}Async({Parameters(endpoint)}, {Token} = default);");
        }

        source.Write("");
        source.Write(
            $"""
            /// <summary>As <see cref="{endpoint.Name}Async({endpoint.Request}, global::System.Threading.CancellationToken)"/>, but a refusal is returned, not thrown.</summary>
            /// <param name="request">The parameters.</param>
            /// <param name="cancellationToken">Ends the call early.</param>
            /// <returns>The reply, whatever its status.</returns>
            """);
        source.Write($"{ReplyTask(client, endpoint)} Try{endpoint.Name}Async({endpoint.Request} request, {Token} = default);");
        if (endpoint.Parameters.Count > 0)
        {
            source.Write("");
            source.Write($"/// <inheritdoc cref=\"Try{endpoint.Name}Async({endpoint.Request}, global::System.Threading.CancellationToken)\"/>");
            EmitParameterDocs(source, endpoint);
            source.Write($"{ReplyTask(client, endpoint)} Try{endpoint.Name}Async({Parameters(endpoint)}, {Token} = default);");
        }

        source.Close();
    }

    private static void EmitClient(SourceWriter source, ClientNames client, EndpointModel endpoint)
    {
        source.Write("");
        source.Open($"public sealed partial class {client.Client}");
        source.Write("/// <inheritdoc/>");
        source.Open($"public async {ResultTask(endpoint)} {endpoint.Name}Async({endpoint.Request} request, {Token} = default)");
        source.Write($"var reply = await _channel.CallAsync({endpoint.Endpoint}.Instance, request, cancellationToken).ConfigureAwait(false);");
        source.Write(endpoint.Data is null ? "reply.EnsureSuccess();" : endpoint.Outcome is { } outcome ? $"return new {outcome.Name}(reply.RequireData());" : "return reply.RequireData();");
        source.Close();
        source.Write(
            $"""

            /// <inheritdoc/>
            public {ReplyTask(client, endpoint)} Try{endpoint.Name}Async({endpoint.Request} request, {Token} = default) =>
                _channel.CallAsync({endpoint.Endpoint}.Instance, request, cancellationToken);
            """);
        if (endpoint.Parameters.Count > 0)
        {
            foreach (var (task, prefix) in new[] { (ResultTask(endpoint), ""), (ReplyTask(client, endpoint), "Try") })
            {
                source.Write(
                    $"""

                    /// <inheritdoc/>
                    public {task} {prefix}{endpoint.Name}Async({Parameters(endpoint)}, {Token} = default) =>
                        {prefix}{endpoint.Name}Async(new {endpoint.Request} {Initializer(endpoint)}, cancellationToken);
                    """);
            }
        }

        source.Close();
    }

    private static void EmitRefit(SourceWriter source, ClientNames client, EndpointModel endpoint)
    {
        var verb = endpoint.Method[0] + endpoint.Method.Substring(1).ToLowerInvariant();
        source.Write("");
        source.Open($"public partial interface I{client.Api}");
        source.Summary(endpoint.Docs.Select(CSharpText.DocSentence));
        source.Write(
            $"""
            /// <param name="request">The parameters, sent as they are.</param>
            /// <param name="cancellationToken">Ends the call early.</param>
            /// <returns>The reply, whatever its status.</returns>
            [global::Refit.{verb}({CSharpText.Literal(endpoint.Path)})]
            {ReplyTask(client, endpoint)} {endpoint.Name}Async({(endpoint.Body.Count == 0 ? "" : endpoint.IsForm ? "[global::Refit.Body(global::Refit.BodySerializationMethod.UrlEncoded)] " : "[global::Refit.Body] ")}{endpoint.Request} request, {Token} = default);
            """);
        source.Close();
        source.Write(
            $$"""

            internal sealed partial class {{client.Api}}
            {
                public {{ReplyTask(client, endpoint)}} {{endpoint.Name}}Async({{endpoint.Request}} request, {{Token}} = default) =>
                    _channel.SendAsync({{endpoint.Endpoint}}.Instance, request, cancellationToken);
            }
            """);
    }

    private static void EmitEndpoint(SourceWriter source, ClientNames client, EndpointModel endpoint)
    {
        source.Write("");
        source.Open($"internal sealed class {endpoint.Endpoint} : global::OtpContracts.Calls.ContractEndpoint<{endpoint.Request}, {Reply(client, endpoint)}>");
        source.Write(
            $$"""
            public static readonly {{endpoint.Endpoint}} Instance = new();

            private {{endpoint.Endpoint}}()
                : base(new global::OtpContracts.EndpointDescription(
                    {{CSharpText.Literal(client.Prefix)}}, {{CSharpText.Literal(endpoint.WireName)}}, global::System.Net.Http.HttpMethod.{{endpoint.Method[0]}}{{endpoint.Method.Substring(1).ToLowerInvariant()}}, {{CSharpText.Literal(endpoint.Path)}}, global::OtpContracts.CallEffect.{{endpoint.Effect}}))
            {
            }

            public override global::OtpContracts.Calls.BodyFormat BodyFormat => global::OtpContracts.Calls.BodyFormat.{{(endpoint.Body.Count == 0 ? "None" : endpoint.IsForm ? "Form" : "Json")}};

            """);
        source.Open($"public override void Validate({endpoint.Request} request, ref global::OtpContracts.Validation.ViolationList violations)");
        EmitRules(source, endpoint);
        source.Close();
        EmitTarget(source, endpoint);
        EmitHeaders(source, endpoint);
        source.Write("");
        EmitBody(source, endpoint);
        var read = endpoint.Data is null ? "" : $", static (ref global::System.Text.Json.Utf8JsonReader reader) => {endpoint.Data.Read} ?? throw global::OtpContracts.Json.ContractJson.Absent(ref reader)";
        source.Write(
            $"""

            public override {Reply(client, endpoint)} ReadReply(ref global::System.Text.Json.Utf8JsonReader reader, in global::OtpContracts.Calls.ReplyArrival arrival) =>
                {Reply(client, endpoint)}.Read(ref reader, arrival{read});
            """);
        source.Close();
    }

    private static void EmitBody(SourceWriter source, EndpointModel endpoint)
    {
        if (!endpoint.IsForm)
        {
            source.Open($"public override void WriteBody({endpoint.Request} request, global::System.Text.Json.Utf8JsonWriter writer)");
            ObjectEmitter.WriteMembers(source, endpoint.Body, owner: "request.");
            source.Close();
            return;
        }

        source.Open($"public override void WriteForm({endpoint.Request} request, global::OtpContracts.Calls.FormBody form)");
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

        source.Write("");
        source.Open($"public override global::OtpContracts.Calls.RequestTarget Target({endpoint.Request} request)");
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

        source.Write("return target;");
        source.Close();
    }

    private static void EmitHeaders(SourceWriter source, EndpointModel endpoint)
    {
        if (endpoint.HeaderParameters.Count == 0)
        {
            return;
        }

        source.Write("");
        source.Open($"public override void WriteHeaders({endpoint.Request} request, global::System.Net.Http.HttpRequestMessage message)");
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

        source.Open($"if (request.{field.Property}{(field.IsOptionalAndNullable ? ".Value" : "")} is {{ }} {field.Local})");
        if (field.Type is ListReference list)
        {
            source.Open($"foreach (var item in {field.Local})").Write(statement(list.Item, "item")).Close();
        }
        else
        {
            source.Write(statement(field.Type, field.Local));
        }

        source.Close().Write("");
    }

    private static void EmitRules(SourceWriter source, EndpointModel endpoint)
    {
        foreach (var field in endpoint.Parameters)
        {
            EmitRules(source, field);
        }

        foreach (var field in endpoint.PathParameters.Where(field => field.Constant is null))
        {
            EmitRule(source, "Segment", field);
        }

        foreach (var field in endpoint.HeaderParameters.Where(field => field.Constant is null))
        {
            EmitRule(source, "Header", field);
        }
    }

    private static void EmitRules(SourceWriter source, FieldModel field)
    {
        const string Rules = "global::OtpContracts.Validation.ContractRules";
        var name = CSharpText.Literal(field.WireName);
        var value = $"request.{field.Property}{(field.IsOptionalAndNullable ? ".Value" : "")}";
        if (field.IsRequired && !field.IsNullable)
        {
            source.Write($"{Rules}.Required({name}, {value}, ref violations);");
        }

        foreach (var rule in field.Rules)
        {
            source.Write($"{Rules}.{rule.Check}({name}, {value}, {rule.Least}, {rule.Most}, ref violations);");
        }

        if (field.Type is EnumReference)
        {
            source.Write($"{Rules}.Documented({name}, {value}{(field.IsRequired && !field.IsNullable ? "" : "?")}.IsDocumented, ref violations);");
        }
    }

    private static void EmitRule(SourceWriter source, string rule, FieldModel field)
    {
        var value = $"request.{field.Property}{(field.IsOptionalAndNullable ? ".Value" : "")}";
        var text = field.Type.CSharp is "string" ? value
            : field.IsRequired && !field.IsNullable && field.Type is not ScalarReference { CSharpName: "global::System.Uri" } ? field.Type.Text(value)
            : $"{value} is {{ }} {field.Local} ? {field.Type.Text(field.Local)} : null";
        source.Write($"global::OtpContracts.Validation.ContractRules.{rule}({CSharpText.Literal(field.WireName)}, {text}, ref violations);");
    }

    private static void EmitDocs(SourceWriter source, ClientNames client, EndpointModel endpoint)
    {
        source.Summary(endpoint.Docs.Select(CSharpText.DocSentence).DefaultIfEmpty(CSharpText.Doc(endpoint.WireName)));
        source.Write("/// <remarks>");
        if (endpoint.Page is { } page)
        {
            source.Write($"/// <para>Vendor page: {CSharpText.Doc(page)}</para>");
        }

        if (endpoint.Effect == "Once")
        {
            source.Write("/// <para>Each call acts again; it is never sent twice on its own.</para>");
        }

        source.Write("/// <list type=\"table\"><listheader><term>Status</term><description>Meaning</description></listheader>");
        foreach (var status in endpoint.Statuses)
        {
            source.Write($"/// <item><term><see cref=\"{client.Status}.{status.Name}\"/></term><description>{string.Join(" ", status.Meaning.Select(CSharpText.DocSentence))}</description></item>");
        }

        source.Write(
            """
            /// </list>
            /// </remarks>
            /// <param name="request">The parameters.</param>
            /// <param name="cancellationToken">Ends the call early.</param>
            """);
        source.Write($"/// <returns>{(endpoint.Data is null ? "A task that ends when the vendor has accepted." : "The data of the reply.")}</returns>");
        source.Write($"/// <exception cref=\"{client.Exception}\">The vendor refused.</exception>");
        source.Write("/// <exception cref=\"global::OtpContracts.ContractValidationException\">The request breaks the contract; nothing was sent.</exception>");
        source.Write("/// <exception cref=\"global::OtpContracts.ContractMismatchException\">The reply is not as documented.</exception>");
        source.Write("/// <exception cref=\"global::OtpContracts.VendorUnreachableException\">No reply arrived.</exception>");
        if (endpoint.Effect == "Once")
        {
            source.Write("/// <exception cref=\"global::OtpContracts.DeliveryUnknownException\">It is unknown whether the call took effect.</exception>");
        }
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

    private static string Initializer(EndpointModel endpoint) =>
        $"{{ {string.Join(", ", endpoint.Parameters.Select(field => $"{field.Property} = {field.Local}"))} }}";

    private static string Reply(ClientNames client, EndpointModel endpoint) =>
        endpoint.Data is null ? client.Reply : $"{client.Reply}<{endpoint.Data.CSharp}>";

    private static string ReplyTask(ClientNames client, EndpointModel endpoint) =>
        $"global::System.Threading.Tasks.Task<{Reply(client, endpoint)}>";

    private static string ResultTask(EndpointModel endpoint) =>
        "global::System.Threading.Tasks.Task" + (endpoint.Data is null ? "" : $"<{endpoint.Outcome?.Name ?? endpoint.Data.CSharp}>");
}
