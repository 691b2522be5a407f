using OtpContracts.Generator.Model;

namespace OtpContracts.Generator.Emitting;

/// <summary>Emits an open enum: a value type over the wire's text.</summary>
internal static class EnumEmitter
{
    public static string Emit(ClientNames client, EnumModel @enum)
    {
        if (@enum.IsNumeric)
        {
            return EmitNumeric(client, @enum);
        }

        var name = @enum.Name;
        var source = new SourceWriter(client.Namespace);
        source.Write("");
        source.Summary([CSharpText.DocSentence(@enum.Summary), "Open: a value that the contract does not document is kept as it came."]);
        source.Open($"public readonly record struct {name}");
        source.Write(
            $$"""
            private readonly string? _value;

            /// <summary>Makes a value, documented or not.</summary>
            /// <param name="value">The text on the wire.</param>
            public {{name}}(string value) => _value = value;
            """);
        foreach (var value in @enum.Values)
        {
            source.Write("");
            source.Summary([CSharpText.DocSentence(value.Summary), $"On the wire: <c>{CSharpText.Doc(value.Text)}</c>."]);
            source.Write($"public static {name} {value.Name} {{ get; }} = new({CSharpText.Literal(value.Text)});");
        }

        var documented = @enum.Values.Count == 0 ? "false" : "Value is " + string.Join(" or ", @enum.Values.Select(value => CSharpText.Literal(value.Text)));
        source.Write(
            $"""

            /// <summary>The text on the wire.</summary>
            public string Value => _value ?? "";

            /// <summary>Whether the contract documents this value.</summary>
            public bool IsDocumented => {documented};

            /// <summary>The text on the wire.</summary>
            /// <returns><see cref="Value"/>.</returns>
            public override string ToString() => Value;

            """);
        source.Open($"internal static {name}? Read(ref global::System.Text.Json.Utf8JsonReader reader)");
        source.Open("if (reader.TokenType == global::System.Text.Json.JsonTokenType.String)");
        foreach (var value in @enum.Values)
        {
            source.Open($"if (reader.ValueTextEquals({CSharpText.Utf8Literal(value.Text)}))");
            source.Write($"return {value.Name};");
            source.Close();
            source.Write("");
        }

        source.Close();
        source.Write("");
        source.Write($"return global::OtpContracts.Json.ContractJson.ReadString(ref reader) is {{ }} value ? new {name}(value) : null;");
        source.Close();
        source.Close();
        return source.ToString();
    }

    private static string EmitNumeric(ClientNames client, EnumModel @enum)
    {
        var name = @enum.Name;
        var source = new SourceWriter(client.Namespace);
        source.Write("");
        source.Summary([CSharpText.DocSentence(@enum.Summary), "Open: a value that the contract does not document is kept as it came."]);
        source.Open($"public readonly record struct {name}");
        source.Write(
            $$"""
            /// <summary>Makes a value, documented or not.</summary>
            /// <param name="value">The number on the wire.</param>
            public {{name}}(int value) => Value = value;
            """);
        foreach (var value in @enum.Values)
        {
            source.Write("");
            source.Summary([CSharpText.DocSentence(value.Summary), $"On the wire: <c>{CSharpText.Doc(value.Text)}</c>."]);
            source.Write($"public static {name} {value.Name} {{ get; }} = new({CSharpText.Number(value.Text)});");
        }

        var documented = @enum.Values.Count == 0 ? "false" : "Value is " + string.Join(" or ", @enum.Values.Select(value => CSharpText.Number(value.Text)));
        source.Write(
            $$"""

            /// <summary>The number on the wire.</summary>
            public int Value { get; }

            /// <summary>Whether the contract documents this value.</summary>
            public bool IsDocumented => {{documented}};

            /// <summary>The number on the wire.</summary>
            /// <returns><see cref="Value"/> in decimal digits.</returns>
            public override string ToString() => global::OtpContracts.Calls.PlainText.Of(Value);

            internal static {{name}}? Read(ref global::System.Text.Json.Utf8JsonReader reader) =>
                global::OtpContracts.Json.ContractJson.ReadInt(ref reader) is { } value ? new {{name}}(value) : null;
            """);
        source.Close();
        return source.ToString();
    }
}
