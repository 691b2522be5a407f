using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OtpContracts.RestJson.Tests;

/// <summary>Makes objects of generated types from the JSON of a case, and prints them so that two can be compared. Moments are seconds since 1970, bytes are base64.</summary>
internal static class JsonObjects
{
    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>Makes an object by its properties' names; a member of JSON that no property takes is a slip in the fixtures.</summary>
    public static object Make(Type type, JsonElement json)
    {
        var made = Activator.CreateInstance(type)!;
        foreach (var member in json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : default)
        {
            var property = type.GetProperty(Pascal(member.Name)) ?? throw new InvalidOperationException($"{type.Name} has no property for \"{member.Name}\".");
            property.SetValue(made, Value(property.PropertyType, member.Value));
        }

        return made;
    }

    public static object? Value(Type type, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var of = Nullable.GetUnderlyingType(type) ?? type;
        return of switch
        {
            _ when of == typeof(string) => json.GetString(),
            _ when of == typeof(int) => json.GetInt32(),
            _ when of == typeof(long) => json.GetInt64(),
            _ when of == typeof(bool) => json.GetBoolean(),
            _ when of == typeof(double) => json.ValueKind == JsonValueKind.String ? double.Parse(json.GetString()!, CultureInfo.InvariantCulture) : json.GetDouble(),
            _ when of == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch.AddTicks((long)(json.GetDecimal() * TimeSpan.TicksPerSecond)),
            _ when of == typeof(ReadOnlyMemory<byte>) => new ReadOnlyMemory<byte>(json.GetBytesFromBase64()),
            _ when of == typeof(JsonElement) => json,
            _ when of.IsGenericType => of.GetGenericArguments() is [_, var value] ? Map(value, json) : List(of.GetGenericArguments()[0], json),
            _ when of.GetConstructor([typeof(string)]) is { } text => text.Invoke([json.GetString()]),
            _ when of.GetConstructor([typeof(int)]) is { } number => number.Invoke([json.GetInt32()]),
            _ => Make(of, json),
        };
    }

    public static string Print(object? value) => value switch
    {
        null => "null",
        string text => JsonSerializer.Serialize(text),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        ReadOnlyMemory<byte> bytes => Convert.ToBase64String(bytes.Span),
        JsonElement json => JsonSerializer.Serialize(json),
        IDictionary map => "{" + string.Join(", ", map.Keys.Cast<string>().Order(StringComparer.Ordinal).Select(key => $"{key}: {Print(map[key])}")) + "}",
        IEnumerable list => "[" + string.Join(", ", list.Cast<object?>().Select(Print)) + "]",
        IFormattable or bool or ValueType => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        _ => PrintObject(value),
    };

    private static string PrintObject(object value)
    {
        var text = new StringBuilder();
        foreach (var property in value.GetType().GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            if (property.GetValue(value) is { } member and not IReadOnlyDictionary<string, JsonElement> { Count: 0 })
            {
                text.Append(CultureInfo.InvariantCulture, $"{property.Name} = {Print(member)}\n");
            }
        }

        return $"({text})";
    }

    private static object List(Type item, JsonElement json)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var element in json.EnumerateArray())
        {
            list.Add(Value(item, element));
        }

        return list;
    }

    private static object Map(Type value, JsonElement json)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), value))!;
        foreach (var member in json.EnumerateObject())
        {
            map.Add(member.Name, Value(value, member.Value));
        }

        return map;
    }
}
