using OtpContracts.Generator.Writing;
using OtpContracts.Spec.Model;

namespace OtpContracts.Generator.Model;

/// <summary>How a value of a contract type is spelled, read and written in C#.</summary>
internal abstract record TypeReference
{
    /// <summary>The C# type, without a nullable mark.</summary>
    public abstract string CSharp { get; }

    /// <summary>The C# type in full, for places outside the namespace.</summary>
    public virtual string FullName => CSharp;

    /// <summary>Whether the C# type is a value type.</summary>
    public virtual bool IsValueType => false;

    /// <summary>A C# expression that reads a value, or null for JSON null, from <c>reader</c>.</summary>
    public abstract string Read { get; }

    /// <summary>A C# expression that converts to the runtime's <c>JsonValueReader</c>.</summary>
    public virtual string Reader => $"static (ref _Reader reader) => {Read}{(IsValueType ? " ?? throw reader.Absent()" : "")}";

    /// <summary>As <see cref="Reader"/>, for a value that may be null among others.</summary>
    public virtual string ReaderOrNull => $"static (ref _Reader reader) => {Read}";

    /// <summary>The C# type in full that a reader of a value that may be null is of.</summary>
    public string FullNameOrNull => FullName + (IsValueType ? "?" : "");

    /// <summary>A C# expression of type <c>string</c>: a value as it stands in a path, a query or a header.</summary>
    /// <param name="value">A value that is not null, as a C# expression.</param>
    public virtual string Text(string value) => throw new NotSupportedException("The value has no plain text.");

    /// <summary>A call of the runtime's <c>JsonMembers</c> that writes a member, or leaves it out where it is null; null where there is none for this type.</summary>
    /// <param name="name">The member's name, as a C# literal.</param>
    /// <param name="value">The value, as a C# expression.</param>
    /// <param name="mayBeNull">Whether it may be null.</param>
    public abstract string? Put(string name, string value, bool mayBeNull);

    /// <summary>C# statements that write a value that is not null to <c>writer</c>.</summary>
    /// <param name="value">The value, as a C# expression.</param>
    /// <param name="depth">How many lists stand around it, so that locals differ.</param>
    public abstract IEnumerable<string> Write(string value, int depth = 0);

    /// <summary>C# statements that write an item of a list or map, which may be null.</summary>
    protected static IEnumerable<string> WriteItem(TypeReference type, string item, bool mayBeNull, int depth)
    {
        if (!mayBeNull)
        {
            return type.Write(item, depth);
        }

        var value = $"value{depth}";
        return [$"if ({item} is {{ }} {value})", "{", .. type.Write(value, depth).Select(line => "    " + line), "}", "else writer.WriteNullValue();"];
    }
}

/// <summary>A scalar of the language.</summary>
/// <param name="CSharpName">The C# type.</param>
/// <param name="Name">What the methods of the runtime that read it are called after.</param>
/// <param name="Writer">The method of <c>Utf8JsonWriter</c> that writes it.</param>
/// <param name="Part">What is written of the value, as C# behind its name.</param>
internal sealed record ScalarReference(string CSharpName, string Name, string Writer, string Part = "") : TypeReference
{
    public const string Any = "global::System.Text.Json.JsonElement";

    public override string CSharp => CSharpName;

    public override bool IsValueType => CSharpName is not ("string" or "global::System.Uri");

    public override string Read => $"reader.Read{Name}()";

    public override string Text(string value) => IsValueType ? $"global::OtpContracts.Requests.PlainText.Of({value})" : value + Part;

    public override string? Put(string name, string value, bool mayBeNull) => $"Put{(Name is "Int" or "Long" ? "Integer" : Name)}({name}, {value})";

    public override IEnumerable<string> Write(string value, int depth = 0) => CSharpName == Any
        ? [$"{value}.WriteTo(writer);"]
        : [$"writer.{Writer}({value}{Part});"];
}

/// <summary>A day or a moment.</summary>
/// <param name="IsDay">Whether it is a day.</param>
/// <param name="Format">How it is written, in the words of the contract.</param>
internal sealed record TimeReference(bool IsDay, string Format) : TypeReference
{
    public override string CSharp => IsDay ? "global::System.DateOnly" : "global::System.DateTimeOffset";

    public override bool IsValueType => true;

    /// <summary>Whether its text has a comma that a list of them in a header keeps as it is.</summary>
    public bool IsHttpDate => Format == TimeFormat.Rfc1123;

    public override string Read => $"reader.Read{(IsDay ? "Date" : "DateTime")}({CSharpText.Literal(Format)})";

    public override string Text(string value) => $"global::OtpContracts.Requests.PlainText.Of({value}, {CSharpText.Literal(Format)})";

    public override string? Put(string name, string value, bool mayBeNull) => $"Put{(IsDay ? "Date" : "DateTime")}({name}, {value}, {CSharpText.Literal(Format)})";

    public override IEnumerable<string> Write(string value, int depth = 0) => [IsDay ? $"writer.WriteStringValue({Text(value)});" : $"writer.WriteDateTime({value}, {CSharpText.Literal(Format)});"];
}

/// <summary>A named enum.</summary>
internal sealed record EnumReference(string Namespace, string Name, bool IsNumeric) : TypeReference
{
    public override string CSharp => Name;

    public override string FullName => $"global::{Namespace}.{Name}";

    public override bool IsValueType => true;

    // In full: a nullable property of the same name would hide the type.
    public override string Read => $"{FullName}.Read(ref reader)";

    public override string Text(string value) => $"{value}.ToString()";

    public override string? Put(string name, string value, bool mayBeNull) => $"Put{(IsNumeric ? "Integer" : "String")}({name}, {value}{(mayBeNull ? "?" : "")}.Value)";

    public override IEnumerable<string> Write(string value, int depth = 0) => [$"writer.{(IsNumeric ? "WriteNumberValue" : "WriteStringValue")}({value}.Value);"];
}

/// <summary>A named object.</summary>
internal sealed record ObjectReference(string Namespace, string Name) : TypeReference
{
    public override string ReaderOrNull => Reader;

    public override string CSharp => Name;

    public override string FullName => $"global::{Namespace}.{Name}";

    // In full: a nullable property of the same name would hide the type.
    public override string Read => $"{FullName}.Read(ref reader)";

    public override string Reader => $"{FullName}.Read";

    public override string? Put(string name, string value, bool mayBeNull) => $"PutObject({name}, {value})";

    public override IEnumerable<string> Write(string value, int depth = 0) => [$"((global::OtpContracts.Validation.IRequestObject){value}).Write(writer);"];
}

/// <summary>An object with names of the sender's choice.</summary>
/// <param name="Value">The type of its values.</param>
/// <param name="HasNulls">Whether a value may be null.</param>
internal sealed record MapReference(TypeReference Value, bool HasNulls) : TypeReference
{
    public override string CSharp => $"global::System.Collections.Generic.IReadOnlyDictionary<string, {Value.CSharp}{(HasNulls ? "?" : "")}>";

    public override string FullName => $"global::System.Collections.Generic.IReadOnlyDictionary<string, {Value.FullName}{(HasNulls ? "?" : "")}>";

    public override string Read => HasNulls ? $"reader.ReadMapWithNulls<{Value.FullNameOrNull}>({Value.ReaderOrNull})" : $"reader.ReadMap<{Value.FullName}>({Value.Reader})";

    public override string? Put(string name, string value, bool mayBeNull) => null;

    public override IEnumerable<string> Write(string value, int depth = 0)
    {
        var pair = $"_pair{depth}";
        yield return "writer.WriteStartObject();";
        yield return $"foreach (var {pair} in {value})";
        yield return "{";
        yield return $"    writer.WritePropertyName({pair}.Key);";
        foreach (var line in WriteItem(Value, $"{pair}.Value", HasNulls, depth + 1))
        {
            yield return "    " + line;
        }

        yield return "}";
        yield return "writer.WriteEndObject();";
    }
}

/// <summary>A list.</summary>
/// <param name="Item">The type of its items.</param>
/// <param name="HasNulls">Whether an item may be null.</param>
internal sealed record ListReference(TypeReference Item, bool HasNulls) : TypeReference
{
    public override string CSharp => $"global::System.Collections.Generic.IReadOnlyList<{Item.CSharp}{(HasNulls ? "?" : "")}>";

    public override string FullName => $"global::System.Collections.Generic.IReadOnlyList<{Item.FullName}{(HasNulls ? "?" : "")}>";

    public override string Read => HasNulls ? $"reader.ReadListWithNulls<{Item.FullNameOrNull}>({Item.ReaderOrNull})" : $"reader.ReadList<{Item.FullName}>({Item.Reader})";

    public override string? Put(string name, string value, bool mayBeNull) => HasNulls ? null : Item switch
    {
        ObjectReference => $"PutObjects({name}, {value})",
        ScalarReference { CSharpName: "string" } => $"PutStrings({name}, {value})",
        _ => null,
    };

    public override IEnumerable<string> Write(string value, int depth = 0)
    {
        var item = $"_item{depth}";
        yield return "writer.WriteStartArray();";
        yield return $"foreach (var {item} in {value})";
        yield return "{";
        foreach (var line in WriteItem(Item, item, HasNulls, depth + 1))
        {
            yield return "    " + line;
        }

        yield return "}";
        yield return "writer.WriteEndArray();";
    }
}
