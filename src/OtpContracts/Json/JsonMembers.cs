using System.Text.Json;
using OtpContracts.Requests;
using OtpContracts.Validation;

namespace OtpContracts.Json;

/// <summary>
/// Writes members of JSON objects, each left out where its value is null. Generated code calls these. They have a name for each type, for a compiler
/// spends more on choosing among overloads than on all else in such a call.
/// </summary>
public static class JsonMembers
{
    /// <summary>Writes a member, if there is a value.</summary>
    /// <param name="writer">Stands within an object.</param>
    /// <param name="name">The member's name, as UTF-8.</param>
    /// <param name="value">The value; null leaves the member out.</param>
    public static void PutString(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    /// <inheritdoc cref="PutString(Utf8JsonWriter, ReadOnlySpan{byte}, string?)"/>
    public static void PutUri(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, Uri? value) => writer.PutString(name, value?.OriginalString);

    /// <inheritdoc cref="PutString(Utf8JsonWriter, ReadOnlySpan{byte}, string?)"/>
    public static void PutInteger(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    /// <inheritdoc cref="PutString(Utf8JsonWriter, ReadOnlySpan{byte}, string?)"/>
    public static void PutDecimal(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    /// <inheritdoc cref="PutString(Utf8JsonWriter, ReadOnlySpan{byte}, string?)"/>
    public static void PutDouble(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, double? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } number)
        {
            writer.WritePropertyName(name);
            writer.WriteDouble(number);
        }
    }

    /// <inheritdoc cref="PutString(Utf8JsonWriter, ReadOnlySpan{byte}, string?)"/>
    public static void PutBytes(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, ReadOnlyMemory<byte>? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } bytes)
        {
            writer.WriteBase64String(name, bytes.Span);
        }
    }

    /// <summary>Writes a member that is a moment, if there is a value.</summary>
    /// <param name="writer">Stands within an object.</param>
    /// <param name="name">The member's name, as UTF-8.</param>
    /// <param name="value">The value; null leaves the member out.</param>
    /// <param name="format">How it is written, in the words of a contract.</param>
    public static void PutDateTime(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value, string format)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } moment)
        {
            writer.WritePropertyName(name);
            writer.WriteDateTime(moment, format);
        }
    }

    /// <inheritdoc cref="PutDateTime(Utf8JsonWriter, ReadOnlySpan{byte}, DateTimeOffset?, string)"/>
    public static void PutDate(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? value, string format)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } day)
        {
            writer.WriteString(name, WireTime.Write(day, format));
        }
    }

    /// <summary>Writes a binary number; one that JSON has no number for as text.</summary>
    /// <param name="writer">Stands where a value is due.</param>
    /// <param name="value">The value.</param>
    public static void WriteDouble(this Utf8JsonWriter writer, double value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (double.IsFinite(value))
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteStringValue(PlainText.Of(value));
        }
    }

    /// <summary>Writes a moment: as a number where its format is one.</summary>
    /// <param name="writer">Stands where a value is due.</param>
    /// <param name="value">The value.</param>
    /// <param name="format">How it is written, in the words of a contract.</param>
    public static void WriteDateTime(this Utf8JsonWriter writer, DateTimeOffset value, string format)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (WireTime.IsNumber(format))
        {
            writer.WriteRawValue(WireTime.Write(value, format));
        }
        else
        {
            writer.WriteStringValue(WireTime.Write(value, format));
        }
    }

    /// <inheritdoc cref="PutString(Utf8JsonWriter, ReadOnlySpan{byte}, string?)"/>
    public static void PutBoolean(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } flag)
        {
            writer.WriteBoolean(name, flag);
        }
    }

    /// <inheritdoc cref="PutString(Utf8JsonWriter, ReadOnlySpan{byte}, string?)"/>
    public static void PutAny(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, JsonElement? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } json)
        {
            writer.WritePropertyName(name);
            json.WriteTo(writer);
        }
    }

    /// <inheritdoc cref="PutString(Utf8JsonWriter, ReadOnlySpan{byte}, string?)"/>
    public static void PutObject(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IRequestObject? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is not null)
        {
            writer.WritePropertyName(name);
            value.Write(writer);
        }
    }

    /// <inheritdoc cref="PutString(Utf8JsonWriter, ReadOnlySpan{byte}, string?)"/>
    public static void PutStrings(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<string>? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var item in value)
        {
            writer.WriteStringValue(item);
        }

        writer.WriteEndArray();
    }

    /// <inheritdoc cref="PutString(Utf8JsonWriter, ReadOnlySpan{byte}, string?)"/>
    public static void PutObjects(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<IRequestObject>? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var item in value)
        {
            item.Write(writer);
        }

        writer.WriteEndArray();
    }
}
