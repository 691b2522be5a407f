using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OtpContracts.Dispatch;
using OtpContracts.Spec.Model;
using OtpContracts.Testing.Replies;

namespace OtpContracts.Testing.Cases;

/// <summary>Holds the data that a client read against the data that came: nothing is lost, changed or made up.</summary>
internal sealed class DataComparison(Contract contract)
{
    /// <summary>What differs, in a sentence; null where nothing does.</summary>
    public string? Difference(Endpoint endpoint, JsonNode? came, DispatchedReply read)
    {
        if (endpoint.Data is not { } type)
        {
            return null;
        }

        if (read.Data is not { } data)
        {
            return "The reply has data, but the client returns none.";
        }

        var node = JsonNode.Parse(data.GetRawText());
        if (type is NamedType named && contract.FindType(named.Name) is ObjectDefinition { Fields: var fields } && fields.FirstOrDefault(field => field.Place == FieldPlace.Body) is { } whole)
        {
            return Difference(whole.Type, came, node?[whole.Name], "data");
        }

        return Difference(type, came, node, "data") ?? Extra(endpoint, type, came, read);
    }

    /// <summary>Whether two values say the same: a number, a time or a truth value may be written in several ways.</summary>
    public static bool AreSame(JsonNode came, JsonNode read) => AreSame(SampleData.Text(came), SampleData.Text(read));

    /// <summary>Whether two texts say the same.</summary>
    public static bool AreSame(string came, string read) => came == read || AreSameNumber(came, read) || AreSameMoment(came, read);

    private static bool AreSameNumber(string came, string read) =>
        decimal.TryParse(came, NumberStyles.Float, CultureInfo.InvariantCulture, out var one) && decimal.TryParse(read, NumberStyles.Float, CultureInfo.InvariantCulture, out var other) && one == other;

    private static bool AreSameMoment(string came, string read) =>
        came.Contains(':', StringComparison.Ordinal)
        && DateTimeOffset.TryParse(came, CultureInfo.InvariantCulture, out var one) && DateTimeOffset.TryParse(read, CultureInfo.InvariantCulture, out var other) && one == other;

    private static string? Extra(Endpoint endpoint, ContractType type, JsonNode? came, DispatchedReply read)
    {
        if (type is not NamedType || came is not JsonObject members || read.IsOutcomeSuccess is not null)
        {
            return null;
        }

        return members.Where(member => member.Value is not null && member.Key.EndsWith("OfTomorrow", StringComparison.Ordinal) && !read.Extra.ContainsKey(member.Key))
            .Select(member => $"{member.Key} of the data of {endpoint.Name} is not among the extra members.").FirstOrDefault();
    }

    private string? Difference(ContractType type, JsonNode? came, JsonNode? read, string place)
    {
        if (came is null || read is null)
        {
            return came is null && read is null ? null : $"{place}: came as {Show(came)}, but was read as {Show(read)}.";
        }

        return (type, came, read) switch
        {
            (ListType list, JsonArray left, JsonArray right) => left.Count != right.Count ? $"{place}: came with {left.Count} items, but was read with {right.Count}." : First(left.Zip(right).Select((pair, index) => Difference(list.Item, pair.First, pair.Second, FormattableString.Invariant($"{place}[{index}]")))),
            (MapType map, JsonObject left, JsonObject right) => left.Count != right.Count ? $"{place}: came with {left.Count} entries, but was read with {right.Count}." : First(left.Select(entry => Difference(map.Value, entry.Value, right[entry.Key], $"{place}.{entry.Key}"))),
            (NamedType named, JsonObject left, JsonObject right) when contract.FindType(named.Name) is ObjectDefinition definition => First(definition.Fields.Where(field => field.Place == FieldPlace.Member).Select(field => field.Constant is null ? Difference(field.Type, left[field.Name], right[field.Name], $"{place}.{field.Name}") : null)),
            (ScalarType { Kind: ScalarKind.Any }, _, _) => JsonNode.DeepEquals(came, read) ? null : Differs(),
            (ScalarType { Kind: ScalarKind.String }, _, _) => SampleData.Text(came) == SampleData.Text(read) && read.GetValueKind() == JsonValueKind.String ? null : Differs(),
            _ => AreSame(came, read) ? null : Differs(),
        };

        string Differs() => $"{place}: came as {Show(came)}, but was read as {Show(read)}.";
    }

    private static string? First(IEnumerable<string?> differences) => differences.FirstOrDefault(difference => difference is not null);

    private static string Show(JsonNode? value) => value?.ToJsonString(JsonText.Options) ?? "nothing";
}
