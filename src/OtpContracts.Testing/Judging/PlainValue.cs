using System.Globalization;
using System.Text.Json.Nodes;
using OtpContracts.Spec.Model;

namespace OtpContracts.Testing.Judging;

/// <summary>A value that was sent as plain text, as the JSON that its type asks for; text that is no such value stays text, for the schema to refuse.</summary>
internal static class PlainValue
{
    public static JsonNode? ToJson(ContractType type, string text) => type switch
    {
        ScalarType { Kind: ScalarKind.Int or ScalarKind.Long } when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        ScalarType { Kind: ScalarKind.Decimal } when decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
        ScalarType { Kind: ScalarKind.Boolean } when text is "true" or "false" => text == "true",
        _ => text,
    };
}
