using OtpContracts.Generator.Model;

namespace OtpContracts.Generator.Emitting;

/// <summary>Emits a record over a JSON object.</summary>
internal static class ObjectEmitter
{
    public static string Emit(ClientNames client, ObjectModel model)
    {
        var source = new SourceWriter(client.Namespace);
        source.Write("");
        source.Summary([CSharpText.DocSentence(model.Summary.Length > 0 ? model.Summary : model.Name)]);
        source.Open($"public sealed partial record {model.Name}");
        WriteProperties(source, model.Fields);
        source.Write(
            """

            /// <summary>Members that the contract does not know, by name.</summary>
            public global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Text.Json.JsonElement> Extra { get; init; } = global::OtpContracts.Json.ContractJson.NoExtra;
            """);
        WriteToString(source, model.Name, model.Fields);
        if (model.IsRead)
        {
            WriteRead(source, model);
        }

        if (model.IsWritten)
        {
            WriteWrite(source, model.Fields);
        }

        source.Close();
        return source.ToString();
    }

    /// <summary>Emits a property for each field.</summary>
    public static void WriteProperties(SourceWriter source, EquatableArray<FieldModel> fields)
    {
        var isFirst = true;
        foreach (var field in fields.Where(field => field.Constant is null))
        {
            if (!isFirst)
            {
                source.Write("");
            }

            isFirst = false;
            source.Summary(field.Docs.Select(CSharpText.DocSentence).Append($"On the wire: <c>{CSharpText.Doc(field.WireName)}</c>."));
            source.Write($"public {(field.IsRequired ? "required " : "")}{field.PropertyType} {field.Property} {{ get; init; }}");
        }
    }

    /// <summary>Emits a <c>ToString</c> that masks what is a person's.</summary>
    public static void WriteToString(SourceWriter source, string name, EquatableArray<FieldModel> fields)
    {
        var chosen = fields.Where(field => field.Constant is null).ToList();
        var parts = chosen.Select(field => $"{field.Property} = " + (field.IsSensitive ? "***" : $"{{{field.Property}}}"));
        var text = chosen.Count == 0 ? $"\"{name}\"" : $"global::System.FormattableString.Invariant($\"{name} {{{{ {string.Join(", ", parts)} }}}}\")";
        source.Write(
            $"""

            /// <summary>The values for people; personal ones are masked.</summary>
            /// <returns>The printed values.</returns>
            public override string ToString() => {text};
            """);
    }

    /// <summary>Emits the statements that write the members of an object.</summary>
    /// <param name="source">Where they go.</param>
    /// <param name="fields">The members.</param>
    /// <param name="owner">The object, as C# in front of a property's name.</param>
    public static void WriteMembers(SourceWriter source, EquatableArray<FieldModel> fields, string owner)
    {
        source.Write("writer.WriteStartObject();");
        foreach (var field in fields)
        {
            var name = $"writer.WritePropertyName({CSharpText.Utf8Literal(field.WireName)});";
            if (field.Constant is { } constant)
            {
                source.Write(name).Write(string.Join("\n", field.Type.Write(constant)));
            }
            else if (field.IsOptionalAndNullable)
            {
                source.Open($"if ({owner}{field.Property}.IsSet)").Write(name);
                WriteNullable(source, field, $"{owner}{field.Property}.Value");
                source.Close().Write("");
            }
            else if (field.IsRequired && field.IsNullable)
            {
                source.Write(name);
                WriteNullable(source, field, owner + field.Property);
                source.Write("");
            }
            else if (field.IsRequired)
            {
                source.Write(name).Write(string.Join("\n", field.Type.Write(owner + field.Property)));
            }
            else
            {
                source.Open($"if ({owner}{field.Property} is {{ }} {field.Local})").Write(name).Write(string.Join("\n", field.Type.Write(field.Local)));
                source.Close().Write("");
            }
        }

        source.Write("writer.WriteEndObject();");
    }

    private static void WriteNullable(SourceWriter source, FieldModel field, string value)
    {
        source.Open($"if ({value} is {{ }} {field.Local})").Write(string.Join("\n", field.Type.Write(field.Local))).Close();
        source.Open("else").Write("writer.WriteNullValue();").Close();
    }

    private static void WriteWrite(SourceWriter source, EquatableArray<FieldModel> fields)
    {
        source.Write("");
        source.Open("internal void Write(global::System.Text.Json.Utf8JsonWriter writer)");
        WriteMembers(source, fields, owner: "");
        source.Close();
    }

    private static void WriteRead(SourceWriter source, ObjectModel model)
    {
        source.Write("");
        source.Open($"internal static {model.Name}? Read(ref global::System.Text.Json.Utf8JsonReader reader)");
        source.Open("if (reader.TokenType == global::System.Text.Json.JsonTokenType.Null)");
        source.Write("return null;");
        source.Close();
        source.Write("");
        source.Write("global::OtpContracts.Json.ContractJson.StartObject(ref reader);");
        foreach (var field in model.Fields)
        {
            source.Write(field.IsOptionalAndNullable ? $"{field.PropertyType} {field.Local} = default;" : $"{field.Type.CSharp}? {field.Local} = null;");
            if (field.IsRequired && field.IsNullable)
            {
                source.Write($"var has{field.Property} = false;");
            }
        }

        source.Write("global::System.Collections.Generic.Dictionary<string, global::System.Text.Json.JsonElement>? extra = null;");
        source.Open("while (global::OtpContracts.Json.ContractJson.NextMember(ref reader))");
        MemberBranches.Write(source, model.Fields.Select(field => (field.WireName, $"{field.Local} = {field.Type.Read};" + (field.IsRequired && field.IsNullable ? $"\nhas{field.Property} = true;" : ""))));
        source.Close();
        source.Write("");
        source.Open($"return new {model.Name}");
        foreach (var field in model.Fields.Where(field => field.Constant is null))
        {
            var missing = $"throw global::OtpContracts.Json.ContractJson.Missing(ref reader, {CSharpText.Literal(field.WireName)})";
            var value = !field.IsRequired ? field.Local : field.IsNullable ? $"has{field.Property} ? {field.Local} : {missing}" : $"{field.Local} ?? {missing}";
            source.Write($"{field.Property} = {value},");
        }

        source.Write("Extra = extra ?? global::OtpContracts.Json.ContractJson.NoExtra,");
        source.Close(";");
        source.Close();
    }
}
