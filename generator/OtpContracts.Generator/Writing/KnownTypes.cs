namespace OtpContracts.Generator.Writing;

/// <summary>The types that generated files name by an alias.</summary>
internal static class KnownTypes
{
    public static readonly (string Alias, string Type) Reader = ("_Reader", "global::System.Text.Json.Utf8JsonReader");

    public static readonly (string Alias, string Type) Writer = ("_Writer", "global::System.Text.Json.Utf8JsonWriter");

    public static readonly (string Alias, string Type) Rules = ("_Rules", "global::OtpContracts.Validation.RequestRules");

    public static readonly (string Alias, string Type) Arrival = ("_Arrival", "global::OtpContracts.Replies.ReplyArrival");

    public static readonly (string Alias, string Type) Token = ("_Token", "global::System.Threading.CancellationToken");
}
