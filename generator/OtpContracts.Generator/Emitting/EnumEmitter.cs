using OtpContracts.Generator.Model;
using OtpContracts.Generator.Writing;

namespace OtpContracts.Generator.Emitting;

/// <summary>Emits an open enum: a value type over what stands on the wire.</summary>
internal static class EnumEmitter
{
    /// <summary>How many values one pattern tests. A compiler's time for a pattern grows with the square of it.</summary>
    public const int LongestPattern = 200;

    public static void Write(SourceWriter source, ClientNames client, EnumModel @enum)
    {
        source.Write("");
        source.Summary([CSharpText.DocSentence(@enum.Summary), "Open: a value that the contract does not document is kept as it came."]);
        source.Obsolete(@enum.Deprecated);
        if (@enum.IsNumeric)
        {
            WriteNumber(source, client, @enum);
            return;
        }

        WriteText(source, client, @enum.Name, @enum.Values, () =>
        {
            source.Write("").Open($"internal static {@enum.Name}? Read(ref _Reader reader)").Open("if (reader.TokenType == global::System.Text.Json.JsonTokenType.String)");
            foreach (var value in @enum.Values)
            {
                source.Write($"if (reader.ValueTextEquals({CSharpText.Utf8Literal(value.Text)})) return {value.Name};");
            }

            source.Close().Write($"return reader.ReadUndocumented() is {{ }} value ? new {@enum.Name}(value) : null;").Close();
        });
    }

    /// <summary>Emits a type over a text.</summary>
    /// <param name="source">Where it goes.</param>
    /// <param name="client">The contract's names.</param>
    /// <param name="name">The type's name.</param>
    /// <param name="values">The documented values.</param>
    /// <param name="writeMore">Writes more members.</param>
    public static void WriteText(SourceWriter source, ClientNames client, string name, EquatableArray<EnumValueModel> values, Action? writeMore = null)
    {
        var documented = IsAnyOf(values.Select(value => CSharpText.Literal(value.Text)));
        source.Open($"{client.Access} readonly record struct {name}");
        source.Write(
            $$"""
            private readonly string? _value;

            /// <summary>Makes a value, documented or not.</summary>
            /// <param name="value">The text on the wire.</param>
            public {{name}}(string value) => _value = value;
            """);
        WriteValues(source, name, values, CSharpText.Literal);
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
        writeMore?.Invoke();
        source.Close();
    }

    private static void WriteNumber(SourceWriter source, ClientNames client, EnumModel @enum)
    {
        var name = @enum.Name;
        var documented = IsAnyOf(@enum.Values.Select(value => CSharpText.Number(value.Text)));
        source.Open($"{client.Access} readonly record struct {name}");
        source.Write(
            $$"""
            /// <summary>Makes a value, documented or not.</summary>
            /// <param name="value">The number on the wire.</param>
            public {{name}}(int value) => Value = value;
            """);
        WriteValues(source, name, @enum.Values, CSharpText.Number);
        source.Write(
            $$"""

            /// <summary>The number on the wire.</summary>
            public int Value { get; }

            /// <summary>Whether the contract documents this value.</summary>
            public bool IsDocumented => {{documented}};

            /// <summary>The number on the wire.</summary>
            /// <returns><see cref="Value"/> in decimal digits.</returns>
            public override string ToString() => global::OtpContracts.Requests.PlainText.Of(Value);

            internal static {{name}}? Read(ref _Reader reader)
            {
                if (reader.ReadInt() is not { } number) return null;
                var value = new {{name}}(number);
                if (!value.IsDocumented) reader.NoteUndocumented(number);
                return value;
            }
            """);
        source.Close();
    }

    private static string IsAnyOf(IEnumerable<string> literals)
    {
        var parts = literals.Select((literal, index) => (Literal: literal, Part: index / LongestPattern)).GroupBy(literal => literal.Part, literal => literal.Literal).Select(part => "Value is " + string.Join(" or ", part));
        return string.Join(" || ", parts.DefaultIfEmpty("false"));
    }

    private static void WriteValues(SourceWriter source, string name, EquatableArray<EnumValueModel> values, Func<string, string> literal)
    {
        foreach (var value in values)
        {
            source.Write("");
            source.Summary([CSharpText.DocSentence(value.Summary), $"On the wire: <c>{CSharpText.Doc(value.Text)}</c>."]);
            source.Obsolete(value.Deprecated);
            source.Write($"public static {name} {value.Name} {{ get; }} = new({literal(value.Text)});");
        }
    }
}
