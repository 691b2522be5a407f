using System.Buffers.Text;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using OtpContracts.Observing;
using OtpContracts.Requests;

namespace OtpContracts.Json;

/// <summary>Reads one value of a reply.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="reader">Stands on the value's first token; left on its last.</param>
/// <returns>The value, or null for JSON null.</returns>
public delegate T? JsonValueReader<out T>(ref Utf8JsonReader reader);

/// <summary>
/// Reads JSON as vendors write it: a number where text is documented and text where a number is, members in any order.
/// A wrong shape is never passed over. Generated code calls these.
/// </summary>
public static class ContractJson
{
    /// <summary>No unknown members.</summary>
    internal static IReadOnlyDictionary<string, JsonElement> NoExtra { get; } = ReadOnlyDictionary<string, JsonElement>.Empty;

    /// <summary>Asks that the current token opens an object, or is null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>False for null.</returns>
    public static bool StartObject(this ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => true,
        JsonTokenType.Null => false,
        _ => throw Wrong(ref reader, "an object"),
    };

    /// <summary>Whether there is a body to read at all.</summary>
    /// <param name="body">Stands on the body's first token, or before everything where there is none.</param>
    /// <returns>False where there is none, or only null.</returns>
    public static bool HasValue(this ref Utf8JsonReader body) => body.TokenType is not (JsonTokenType.None or JsonTokenType.Null);

    /// <summary>Moves to the next member of an object.</summary>
    /// <param name="reader">Stands within an object.</param>
    /// <returns>False at the object's end.</returns>
    public static bool NextMember(this ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Moves from a member's name to its value, where it is the member asked for.</summary>
    /// <param name="reader">Stands on a member's name.</param>
    /// <param name="member">The name asked for, as UTF-8.</param>
    /// <returns>False, and nothing moved, for any other member.</returns>
    public static bool IsAt(this ref Utf8JsonReader reader, ReadOnlySpan<byte> member) => reader.ValueTextEquals(member) && reader.Read();

    /// <summary>Reads text; a number or truth value counts as its text.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The text, or null for JSON null.</returns>
    public static string? ReadString(this ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => ReadText(ref reader),
        JsonTokenType.Null => null,
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => throw Wrong(ref reader, "text"),
    };

    /// <summary>Reads the text of an enum that is none of those documented.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The text, or null for JSON null.</returns>
    public static string? ReadUndocumented(this ref Utf8JsonReader reader)
    {
        var text = reader.ReadString();
        if (text is not null)
        {
            DriftNotes.Add(DriftKind.UnknownValue, reader.BytesConsumed, text);
        }

        return text;
    }

    /// <summary>Remembers that a number of an enum is none of those documented.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="number">The number.</param>
    public static void NoteUndocumented(this ref Utf8JsonReader reader, int number) =>
        DriftNotes.Add(DriftKind.UnknownValue, reader.BytesConsumed, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads a whole number of 32 bits, written as a number or as text.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number, or null for JSON null.</returns>
    public static int? ReadInt(this ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetInt32(out var number) => number,
        JsonTokenType.String when Utf8Parser.TryParse(reader.ValueSpan, out int number, out var read) && read == reader.ValueSpan.Length => number,
        JsonTokenType.String when int.TryParse(ReadText(ref reader), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        JsonTokenType.Null => null,
        _ => throw Wrong(ref reader, "a whole number of 32 bits"),
    };

    /// <summary>Reads a whole number of 64 bits, written as a number or as text.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number, or null for JSON null.</returns>
    public static long? ReadLong(this ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetInt64(out var number) => number,
        JsonTokenType.String when Utf8Parser.TryParse(reader.ValueSpan, out long number, out var read) && read == reader.ValueSpan.Length => number,
        JsonTokenType.String when long.TryParse(ReadText(ref reader), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        JsonTokenType.Null => null,
        _ => throw Wrong(ref reader, "a whole number of 64 bits"),
    };

    /// <summary>Reads a decimal number, written as a number or as text.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number, or null for JSON null.</returns>
    public static decimal? ReadDecimal(this ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetDecimal(out var number) => number,
        JsonTokenType.String when decimal.TryParse(ReadText(ref reader), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
        JsonTokenType.Null => null,
        _ => throw Wrong(ref reader, "a decimal number"),
    };

    /// <summary>Reads a binary number, written as a number or as text; <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c> are texts.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number, or null for JSON null.</returns>
    public static double? ReadDouble(this ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetDouble(out var number) => number,
        JsonTokenType.String when double.TryParse(ReadText(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        JsonTokenType.Null => null,
        _ => throw Wrong(ref reader, "a number"),
    };

    /// <summary>Reads bytes, written as base64.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The bytes, or null for JSON null.</returns>
    public static ReadOnlyMemory<byte>? ReadBytes(this ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String when reader.TryGetBytesFromBase64(out var bytes) => bytes,
        JsonTokenType.Null => null,
        _ => throw Wrong(ref reader, "base64"),
    };

    /// <summary>Reads a moment; a number of seconds or milliseconds may be written as text too.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="format">How it is written, in the words of a contract.</param>
    /// <returns>The moment, or null for JSON null.</returns>
    public static DateTimeOffset? ReadDateTime(this ref Utf8JsonReader reader, string format) => reader.TokenType switch
    {
        JsonTokenType.Number when WireTime.IsNumber(format) && reader.TryGetDecimal(out var number) && WireTime.TryRead(number, format, out var moment) => moment,
        JsonTokenType.String when WireTime.TryRead(ReadText(ref reader), format, out DateTimeOffset moment) => moment,
        JsonTokenType.Null => null,
        _ => throw Wrong(ref reader, "a time written as " + format),
    };

    /// <summary>Reads a day.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="format">How it is written, in the words of a contract.</param>
    /// <returns>The day, or null for JSON null.</returns>
    public static DateOnly? ReadDate(this ref Utf8JsonReader reader, string format) => reader.TokenType switch
    {
        JsonTokenType.String when WireTime.TryRead(ReadText(ref reader), format, out DateOnly day) => day,
        JsonTokenType.Null => null,
        _ => throw Wrong(ref reader, "a day written as " + format),
    };

    /// <summary>Reads a truth value, written as such or as the text <c>true</c> or <c>false</c>.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The truth value, or null for JSON null.</returns>
    public static bool? ReadBoolean(this ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String when reader.ValueTextEquals("true"u8) => true,
        JsonTokenType.String when reader.ValueTextEquals("false"u8) => false,
        JsonTokenType.Null => null,
        _ => throw Wrong(ref reader, "true or false"),
    };

    /// <summary>Reads an address, absolute or relative.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The address, or null for JSON null.</returns>
    public static Uri? ReadUri(this ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String when Uri.TryCreate(ReadText(ref reader), UriKind.RelativeOrAbsolute, out var address) => address,
        JsonTokenType.Null => null,
        _ => throw Wrong(ref reader, "an address"),
    };

    /// <summary>Reads a list.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="readItem">Reads an item.</param>
    /// <returns>The list, or null for JSON null.</returns>
    public static IReadOnlyList<T>? ReadList<T>(this ref Utf8JsonReader reader, JsonValueReader<T> readItem)
    {
        ArgumentNullException.ThrowIfNull(readItem);
        if (!StartList(ref reader))
        {
            return null;
        }

        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(readItem(ref reader) ?? throw Wrong(ref reader, "an item"));
        }

        return items;
    }

    /// <summary>Reads a list whose items may be null.</summary>
    /// <inheritdoc cref="ReadList"/>
    public static IReadOnlyList<T?>? ReadListWithNulls<T>(this ref Utf8JsonReader reader, JsonValueReader<T> readItem)
    {
        ArgumentNullException.ThrowIfNull(readItem);
        if (!StartList(ref reader))
        {
            return null;
        }

        var items = new List<T?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(readItem(ref reader));
        }

        return items;
    }

    /// <summary>Reads an object with names of the sender's choice; of a repeated name the last value stays.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="readValue">Reads a value.</param>
    /// <returns>The values by name, or null for JSON null.</returns>
    public static IReadOnlyDictionary<string, T>? ReadMap<T>(this ref Utf8JsonReader reader, JsonValueReader<T> readValue)
    {
        ArgumentNullException.ThrowIfNull(readValue);
        if (!reader.StartObject())
        {
            return null;
        }

        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        while (NextMember(ref reader))
        {
            var name = ReadText(ref reader);
            reader.Read();
            values[name] = readValue(ref reader) ?? throw Wrong(ref reader, "a value");
        }

        return values;
    }

    /// <summary>Reads an object with names of the sender's choice, whose values may be null.</summary>
    /// <inheritdoc cref="ReadMap"/>
    public static IReadOnlyDictionary<string, T?>? ReadMapWithNulls<T>(this ref Utf8JsonReader reader, JsonValueReader<T> readValue)
    {
        ArgumentNullException.ThrowIfNull(readValue);
        if (!reader.StartObject())
        {
            return null;
        }

        var values = new Dictionary<string, T?>(StringComparer.Ordinal);
        while (NextMember(ref reader))
        {
            var name = ReadText(ref reader);
            reader.Read();
            values[name] = readValue(ref reader);
        }

        return values;
    }

    /// <summary>Reads any JSON.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The value, or null for JSON null.</returns>
    public static JsonElement? ReadAny(this ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : JsonElement.ParseValue(ref reader);

    /// <summary>The members of an object that the contract does not know, before any was read.</summary>
    /// <param name="reader">Stands on the object.</param>
    /// <returns>None, to be passed to <see cref="ReadExtra"/>.</returns>
    public static Dictionary<string, JsonElement>? StartExtra(this ref Utf8JsonReader reader) => null;

    /// <summary>The unknown members that were kept.</summary>
    /// <param name="extra">The members kept; null where there are none.</param>
    /// <returns>The same, or an empty dictionary.</returns>
    public static IReadOnlyDictionary<string, JsonElement> OrNone(this Dictionary<string, JsonElement>? extra) => extra ?? NoExtra;

    /// <summary>Keeps a member that the contract does not know.</summary>
    /// <param name="reader">Stands on the member's name; left on its value's last token.</param>
    /// <param name="extra">The members kept so far; null while there are none.</param>
    public static void ReadExtra(this ref Utf8JsonReader reader, ref Dictionary<string, JsonElement>? extra)
    {
        var name = ReadText(ref reader);
        DriftNotes.Add(DriftKind.UnknownMember, reader.BytesConsumed);
        reader.Read();
        (extra ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal))[name] = JsonElement.ParseValue(ref reader);
    }

    /// <summary>The failure for a member that must be there and is not, or is null.</summary>
    /// <param name="reader">Stands on the object's end.</param>
    /// <param name="member">The member's name.</param>
    /// <returns>An exception to throw.</returns>
    public static Exception Missing(this ref Utf8JsonReader reader, string member) =>
        MissingAt(reader.BytesConsumed, member);

    /// <summary>The failure for a value that must be there and is null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>An exception to throw.</returns>
    public static Exception Absent(this ref Utf8JsonReader reader) => AbsentAt(reader.BytesConsumed);

    /// <summary>The failure for a value of the wrong type.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="expected">What should stand there, such as <c>a list</c>.</param>
    /// <returns>An exception to throw.</returns>
    public static Exception Wrong(this ref Utf8JsonReader reader, string expected) =>
        new JsonShapeException($"{expected} was expected, but this is {Name(reader.TokenType)}", reader.BytesConsumed);

    internal static JsonShapeException MissingAt(long offset, string member) => new("it is missing or null", offset, "." + member);

    internal static JsonShapeException AbsentAt(long offset) => new("it is missing or null", offset);

    private static bool StartList(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartArray => true,
        JsonTokenType.Null => false,
        _ => throw Wrong(ref reader, "a list"),
    };

    private static string ReadText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new JsonShapeException(JsonShapeException.NoUnicode, reader.BytesConsumed);
        }
    }

    private static string Name(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a truth value",
        _ => "null",
    };
}
