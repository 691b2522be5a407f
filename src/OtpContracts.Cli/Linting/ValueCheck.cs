using System.Globalization;
using System.Text.Json;
using OtpContracts.Spec.Model;
using OtpContracts.Testing.Judging;

namespace OtpContracts.Cli.Linting;

/// <summary>Holds JSON values to the contract's types, as leniently as the generated reader: a number may come as its text, and a text as a number.</summary>
/// <remarks>
/// Apart from <c>DriftCheck</c> on purpose, though both go through a value by its type: that one sorts what a vendor did by kind, counts it over
/// many replies, whatever the item, and shows no value; this one points at each slip in what a person wrote, constraints included. What they
/// must agree on, <see cref="ScalarText"/> says.
/// </remarks>
internal sealed class ValueCheck(Contract contract)
{
    /// <summary>What does not fit in an object.</summary>
    public IEnumerable<string> Members(JsonElement value, IReadOnlyList<Field> fields, string place, bool isText)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            yield return $"{place} is no object";
            yield break;
        }

        foreach (var field in fields.Where(field => field.Place == FieldPlace.Member))
        {
            if (value.TryGetProperty(field.Name, out var member))
            {
                foreach (var misfit in Value(member, field, $"{place}.{field.Name}", isText))
                {
                    yield return misfit;
                }
            }
            else if (field is { Presence: Presence.Required, Constant: null })
            {
                yield return $"{place}.{field.Name} is missing";
            }
        }

        foreach (var member in value.EnumerateObject().Where(member => fields.All(field => field.Name != member.Name)))
        {
            if (place.StartsWith("body", StringComparison.Ordinal) || place is "query" or "path")
            {
                yield return $"{place}.{member.Name} is not in the contract";
            }
        }
    }

    /// <summary>What does not fit in a field's value.</summary>
    public IEnumerable<string> Value(JsonElement value, Field field, string place, bool isText)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return field.IsNullable || field.Presence != Presence.Required ? [] : [$"{place} is null"];
        }

        return Of(value, field.Type, place, isText).Concat(Constraints(value, field.Constraints, place));
    }

    /// <summary>What does not fit in a value that is written as plain text, as the values of queries and headers are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="field">What the contract says of the field.</param>
    public IReadOnlyList<string> Text(string text, Field field) => Json($"\"{JsonEncodedText.Encode(text)}\"", field, isText: true);

    /// <summary>What does not fit in a value that is written as JSON.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="field">What the contract says of the field.</param>
    /// <param name="isText">Whether the texts in it are plain texts, whatever their types.</param>
    public IReadOnlyList<string> Json(string json, Field field, bool isText)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Value(document.RootElement, field, field.Name, isText)];
    }

    /// <summary>What does not fit in a value of a type.</summary>
    public IEnumerable<string> Of(JsonElement value, ContractType type, string place, bool isText) => type switch
    {
        ListType list => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany((item, index) => Item(item, list.Item, list.HasNulls, $"{place}[{index}]", isText)) : isText ? Of(value, list.Item, place, isText) : [$"{place} is no list"],
        MapType map => value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().SelectMany(entry => Item(entry.Value, map.Value, map.HasNulls, $"{place}.{entry.Name}", isText)) : [$"{place} is no object"],
        NamedType named => Named(value, named.Name, place, isText),
        ScalarType scalar => Scalar(value, scalar) ? [] : [$"{place} is no {scalar}"],
        _ => [],
    };

    private IEnumerable<string> Item(JsonElement value, ContractType type, bool mayBeNull, string place, bool isText) =>
        value.ValueKind == JsonValueKind.Null ? mayBeNull ? [] : [$"{place} is null"] : Of(value, type, place, isText);

    private IEnumerable<string> Named(JsonElement value, string name, string place, bool isText) => contract.FindType(name) switch
    {
        ObjectDefinition @object => Members(value, @object.Fields, place, isText),

        // A text outside of the table is a slip in an example, though a client would read it.
        EnumDefinition @enum => value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number) ? [$"{place} is no {name}"]
            : @enum.Values.Any(known => known.Text == value.ToString()) ? [] : [$"{place} is not one of {string.Join(", ", @enum.Values.Select(known => known.Text))}"],
        _ => [],
    };

    private static bool Scalar(JsonElement value, ScalarType type) => type.Kind == ScalarKind.Any || value.ValueKind switch
    {
        JsonValueKind.String => ScalarText.Misfit(type, value.GetString()!) is null,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => ScalarText.Misfit(type, value.GetRawText(), isText: false) is null,
        _ => false,
    };

    private static IEnumerable<string> Constraints(JsonElement value, Constraints rules, string place)
    {
        var text = value.ToString();
        if (rules.Length is { } length && !Within(length, text.EnumerateRunes().Count()))
        {
            yield return $"{place} has not {length} characters";
        }

        if (rules.Digits is { } digits && !(Within(digits, text.Length) && text.All(char.IsAsciiDigit)))
        {
            yield return $"{place} has not {digits} digits";
        }

        if (rules.Range is { } range && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !Within(range, number))
        {
            yield return $"{place} is not in {range}";
        }

        if (rules.Items is { } items && value.ValueKind == JsonValueKind.Array && !Within(items, value.GetArrayLength()))
        {
            yield return $"{place} has not {items} items";
        }

        if (rules.Pattern is { } pattern && !AnchoredPattern.Of(pattern).IsMatch(text))
        {
            yield return $"{place} does not have the form {pattern}";
        }

        if (rules.OneOf.Count > 0 && !rules.OneOf.Contains(text, StringComparer.Ordinal))
        {
            yield return $"{place} is not one of {string.Join(", ", rules.OneOf)}";
        }
    }

    private static bool Within(Bounds bounds, decimal value) => value >= (bounds.Least ?? decimal.MinValue) && value <= (bounds.Most ?? decimal.MaxValue);
}
