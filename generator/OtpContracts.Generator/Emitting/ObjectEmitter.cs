using OtpContracts.Generator.Model;
using OtpContracts.Generator.Writing;
using OtpContracts.Spec.Model;

namespace OtpContracts.Generator.Emitting;

/// <summary>Emits a record over a JSON object.</summary>
internal static class ObjectEmitter
{
    /// <summary>Emits the record.</summary>
    /// <param name="source">Where it goes.</param>
    /// <param name="client">The client that it belongs to.</param>
    /// <param name="model">The object.</param>
    /// <param name="isToldByConstants">Whether JSON with another value of a constant is another thing, and read as null: what is sent to one address may be of several kinds.</param>
    public static void Write(SourceWriter source, ClientNames client, ObjectModel model, bool isToldByConstants = false)
    {
        source.Write("");
        source.Summary([CSharpText.DocSentence(model.Summary.Length > 0 ? model.Summary : model.Name)]);
        source.Obsolete(model.Deprecated);
        source.Open($"{client.Access} sealed partial record {model.Name} : global::OtpContracts.ContractObject{(model.IsWritten ? ", global::OtpContracts.Validation.IRequestObject" : "")}");
        WriteProperties(source, model.Fields);
        WriteToString(source, model.Name, model.Fields);
        if (model.IsRead)
        {
            WriteRead(source, model, isToldByConstants);
        }

        if (model.IsWritten)
        {
            source.Write("").Open("void global::OtpContracts.Validation.IRequestObject.Validate(ref _Rules rules)");
            RuleEmitter.Write(source, model.Fields, owner: "this.");
            source.Close().Write("").Open("void global::OtpContracts.Validation.IRequestObject.Write(_Writer writer)");
            source.Write("writer.WriteStartObject();");
            WriteMembers(source, model.Fields, owner: "this.");
            source.Write("writer.WriteEndObject();").Close();
        }

        source.Close();
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

            // The name on the wire is told where the property's does not show it.
            var isPlain = string.Equals(field.WireName, field.Property, StringComparison.OrdinalIgnoreCase);
            source.Summary([.. field.Docs.Select(CSharpText.DocSentence), .. isPlain && field.Docs.Count > 0 ? Array.Empty<string>() : [$"On the wire: <c>{CSharpText.Doc(field.WireName)}</c>."]]);

            // A required member can't be obsolete: nobody could make the object.
            source.Obsolete(field.IsRequired ? null : field.Deprecated);
            source.Write($"public {(field.IsRequired ? "required " : "")}{field.PropertyType} {field.Property} {{ get; init; }}");
        }
    }

    /// <summary>Emits a <c>ToString</c> that masks what is a person's; where nothing is, the record's own will do.</summary>
    public static void WriteToString(SourceWriter source, string name, EquatableArray<FieldModel> fields)
    {
        var chosen = fields.Where(field => field.Constant is null).ToList();
        if (!chosen.Exists(field => field.IsSensitive))
        {
            return;
        }

        var parts = chosen.Select(field => $"{field.Property} = " + (field.IsSensitive ? "***" : $"{{{field.Property}}}"));
        source.Write(
            $"""

            /// <summary>The values for people; personal ones are masked.</summary>
            /// <returns>The printed values.</returns>
            public override string ToString() => global::System.FormattableString.Invariant($"{name} {"{{"} {string.Join(", ", parts)} {"}}"}");
            """);
    }

    /// <summary>Emits the statements that write the members of an object.</summary>
    /// <param name="source">Where they go.</param>
    /// <param name="fields">The members.</param>
    /// <param name="owner">The object, as C# in front of a property's name.</param>
    public static void WriteMembers(SourceWriter source, EquatableArray<FieldModel> fields, string owner)
    {
        foreach (var field in fields)
        {
            var name = CSharpText.Utf8Literal(field.WireName);
            var value = owner + field.Property;
            if (field.Constant is { } constant)
            {
                source.Write($"writer.{field.Type.Put(name, constant, mayBeNull: false)};");
            }
            else if (!field.IsNullable && field.Type.Put(name, value, mayBeNull: !field.IsRequired) is { } put)
            {
                source.Write($"writer.{put};");
            }
            else if (field.IsOptionalAndNullable)
            {
                source.Open($"if ({value}.IsSet)");
                WriteNullable(source, field, name, value + ".Value");
                source.Close();
            }
            else if (field.IsRequired && field.IsNullable)
            {
                WriteNullable(source, field, name, value);
            }
            else if (field.IsRequired)
            {
                source.Write($"writer.WritePropertyName({name});").Write(string.Join("\n", field.Type.Write(value)));
            }
            else
            {
                source.Open($"if ({value} is {{ }} {field.Local})").Write($"writer.WritePropertyName({name});").Write(string.Join("\n", field.Type.Write(field.Local))).Close();
            }
        }
    }

    private static void WriteNullable(SourceWriter source, FieldModel field, string name, string value)
    {
        source.Open($"if ({value} is {{ }} {field.Local})").Write($"writer.WritePropertyName({name});").Write(string.Join("\n", field.Type.Write(field.Local))).Close();
        source.Write($"else writer.WriteNull({name});");
    }

    private static bool TellsNullFromAbsent(FieldModel field) => field is { IsRequired: true, IsNullable: true, Constant: null };

    // As the aliases do, it starts with an underscore and a letter: no name made of a contract does.
    private static string Has(FieldModel field) => "_has" + field.Property.TrimStart('@');

    private static void WriteRead(SourceWriter source, ObjectModel model, bool isToldByConstants)
    {
        if (model.IsPlaced)
        {
            source.Write("").Open($"internal static {model.Name} Read(ref _Reader reader, in _Arrival arrival)");
        }
        else
        {
            source.Write("").Open($"internal static {model.Name}? Read(ref _Reader reader)");
            source.Write("if (!reader.StartObject()) return null;");
        }

        foreach (var field in model.Fields)
        {
            source.Write(field.IsOptionalAndNullable ? $"{field.PropertyType} {field.Local} = default;" : $"{field.Type.CSharp}? {field.Local} = {Placed(field)};");
            if (TellsNullFromAbsent(field))
            {
                source.Write($"var {Has(field)} = false;");
            }
        }

        var isObject = model.Fields.All(field => field.Place != FieldPlace.Body);
        if (isObject)
        {
            ReadMembers(source, model);
        }

        // A media type comes with parameters that nobody documents.
        foreach (var field in model.Fields.Where(field => isToldByConstants && field.Constant is not null && !string.Equals(field.WireName, "Content-Type", StringComparison.OrdinalIgnoreCase)))
        {
            source.Write($"if ({field.Local} != {field.Constant}) return null;");
        }

        source.Open("return new()");
        foreach (var field in model.Fields.Where(field => field.Constant is null))
        {
            var missing = $"throw {(field.Place is FieldPlace.Header or FieldPlace.Headers ? "_Arrival.MissingHeader" : "reader.Missing")}({CSharpText.Literal(field.WireName)})";
            var value = !field.IsRequired ? field.Local : field.IsNullable ? $"{Has(field)} ? {field.Local} : {missing}" : $"{field.Local} ?? {missing}";
            source.Write($"{field.Property} = {value},");
        }

        if (isObject)
        {
            source.Write("Extra = extra.OrNone(),");
        }

        source.Close(";").Close();
    }

    private static void ReadMembers(SourceWriter source, ObjectModel model)
    {
        source.Write("var extra = reader.StartExtra();");
        if (model.IsPlaced)
        {
            source.Write("if (reader.HasValue() && reader.StartObject())");
        }

        MemberBranches.Write(
            source,
            [
                .. model.Fields.Where(field => field.Place == FieldPlace.Member).Select(field => (field.WireName, TellsNullFromAbsent(field)
                    ? $"{{ {field.Local} = {field.Type.Read}; {Has(field)} = true; }}"
                    : $"{field.Local} = {(field.IsOptionalAndNullable ? $"new({field.Type.Read})" : field.Type.Read)};")),
                .. model.EnvelopeMembers.Select(member => (member, "reader.Skip();")),
            ]);
    }

    /// <summary>A member's value where it stands outside of the JSON object; null for one that is yet to be read from there.</summary>
    private static string Placed(FieldModel field)
    {
        var argument = $"<{field.Type.FullNameOrNull}>({CSharpText.Literal(field.WireName)}, {field.Type.ReaderOrNull})";
        return field.Place switch
        {
            FieldPlace.Header when field.Type is ListReference { Item: TimeReference { IsHttpDate: true } } => "arrival.HeaderTimes" + argument,
            FieldPlace.Header when field.Type is ListReference => "arrival.HeaderList" + argument,
            FieldPlace.Header => "arrival.Header" + argument,
            FieldPlace.Headers => "arrival.HeadersFrom" + argument,
            FieldPlace.Status => "(int)arrival.HttpStatusCode",
            FieldPlace.Body => $"reader.HasValue() ? {field.Type.Read} : null",
            _ => "null",
        };
    }
}
