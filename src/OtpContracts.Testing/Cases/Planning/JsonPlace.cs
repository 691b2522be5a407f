using System.Text.Json.Nodes;
using OtpContracts.Spec.Model;

namespace OtpContracts.Testing.Cases.Planning;

/// <summary>A declared place within JSON.</summary>
/// <param name="Steps">The way to it: names of members and indices of items.</param>
/// <param name="Type">The type of what stands there.</param>
/// <param name="Field">The member's declaration; null for the root and for items.</param>
internal sealed record JsonPlace(IReadOnlyList<object> Steps, ContractType Type, Field? Field)
{
    // Types may lead to each other without end.
    private const int Deepest = 5;

    /// <summary>The place within what is around it, such as <c>data.items[0].name</c>.</summary>
    public string Within(string around) => Steps.Aggregate(around, (path, step) => step is int index ? FormattableString.Invariant($"{path}[{index}]") : path.Length == 0 ? (string)step : $"{path}.{step}");

    /// <summary>Every declared place that has a value, each object before its members.</summary>
    public static IEnumerable<JsonPlace> Of(Contract contract, JsonNode? value, ContractType type) => Of(contract, value, new JsonPlace([], type, Field: null));

    /// <summary>The places of the members of an object.</summary>
    public static IEnumerable<JsonPlace> OfMembers(Contract contract, JsonObject value, IEnumerable<Field> fields) => OfMembers(contract, value, fields, []);

    /// <summary>A copy of some JSON with another value here.</summary>
    public JsonNode? With(JsonNode? root, JsonNode? value) => Change(root, (parent, step) =>
    {
        if (step is int index)
        {
            ((JsonArray)parent)[index] = value?.DeepClone();
        }
        else
        {
            ((JsonObject)parent)[(string)step] = value?.DeepClone();
        }
    }) ?? value?.DeepClone();

    /// <summary>A copy of some JSON without this member.</summary>
    public JsonNode? Without(JsonNode? root) => Change(root, (parent, step) => ((JsonObject)parent).Remove((string)step));

    /// <summary>What stands here, or null.</summary>
    public JsonNode? Find(JsonNode? root) => Steps.Aggregate(root, (node, step) => step is int index ? (node as JsonArray)?[index] : (node as JsonObject)?[(string)step]);

    private JsonNode? Change(JsonNode? root, Action<JsonNode, object> change)
    {
        if (Steps.Count == 0)
        {
            return null;
        }

        var copy = root!.DeepClone();
        change((this with { Steps = [.. Steps.SkipLast(1)] }).Find(copy)!, Steps[^1]);
        return copy;
    }

    private static IEnumerable<JsonPlace> Of(Contract contract, JsonNode? value, JsonPlace place)
    {
        yield return place;
        if (place.Steps.Count > Deepest)
        {
            yield break;
        }

        var within = (place.Type, value) switch
        {
            (ListType list, JsonArray { Count: > 0 } items) => Of(contract, items[0], new JsonPlace([.. place.Steps, 0], list.Item, Field: null)),
            (MapType map, JsonObject { Count: > 0 } entries) => Of(contract, entries.First().Value, new JsonPlace([.. place.Steps, entries.First().Key], map.Value, Field: null)),
            (NamedType named, JsonObject members) when contract.FindType(named.Name) is ObjectDefinition definition => OfMembers(contract, members, definition.Fields, place.Steps),
            _ => [],
        };
        foreach (var inner in within)
        {
            yield return inner;
        }
    }

    private static IEnumerable<JsonPlace> OfMembers(Contract contract, JsonObject members, IEnumerable<Field> fields, IReadOnlyList<object> steps) =>
        fields.Where(field => field.Place == FieldPlace.Member && members.ContainsKey(field.Name))
            .SelectMany(field => Of(contract, members[field.Name], new JsonPlace([.. steps, field.Name], field.Type, field)));
}
