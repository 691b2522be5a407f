using System.Text.Json;
using OtpContracts.Validation;

namespace OtpContracts.Json;

/// <summary>
/// Writes members of JSON objects. <c>Write</c> leaves a member out where its value is null, <c>WriteOrNull</c> writes null.
/// Generated code calls these.
/// </summary>
public static class JsonMembers
{
    /// <summary>Writes a member, if there is a value.</summary>
    /// <param name="writer">Stands within an object.</param>
    /// <param name="name">The member's name, as UTF-8.</param>
    /// <param name="value">The value; null leaves the member out.</param>
    public static void Write(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, ReadOnlySpan{byte}, string?)"/>
    public static void Write(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, Uri? value) => writer.Write(name, value?.OriginalString);

    /// <inheritdoc cref="Write(Utf8JsonWriter, ReadOnlySpan{byte}, string?)"/>
    public static void Write(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, ReadOnlySpan{byte}, string?)"/>
    public static void Write(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, ReadOnlySpan{byte}, string?)"/>
    public static void Write(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } flag)
        {
            writer.WriteBoolean(name, flag);
        }
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, ReadOnlySpan{byte}, string?)"/>
    public static void Write(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, JsonElement? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } json)
        {
            writer.WritePropertyName(name);
            json.WriteTo(writer);
        }
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, ReadOnlySpan{byte}, string?)"/>
    public static void Write(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IRequestObject? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is not null)
        {
            writer.WritePropertyName(name);
            value.Write(writer);
        }
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, ReadOnlySpan{byte}, string?)"/>
    public static void Write(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<string>? value)
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

    /// <inheritdoc cref="Write(Utf8JsonWriter, ReadOnlySpan{byte}, string?)"/>
    public static void Write(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<IRequestObject>? value)
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
