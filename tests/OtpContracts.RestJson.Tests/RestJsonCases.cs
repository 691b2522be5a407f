using System.Text.Json;

namespace OtpContracts.RestJson.Tests;

/// <summary>The restJson1 protocol tests of Smithy for clients, as far as they need no streaming, binary payload or union: facts carried over into tests/Fixtures/restjson.</summary>
internal static class RestJsonCases
{
    private static readonly JsonElement All = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "cases.json"))).RootElement;

    public static IReadOnlyList<JsonElement> Requests { get; } = [.. All.GetProperty("requests").EnumerateArray()];

    public static IReadOnlyList<JsonElement> Replies { get; } = [.. All.GetProperty("replies").EnumerateArray()];

    /// <summary>The cases that no contract can say, each with the reason.</summary>
    public static IReadOnlyList<JsonElement> Unsayable { get; } = [.. All.GetProperty("unsayable").EnumerateArray()];

    public static string Id(this JsonElement @case) => @case.Text("id")!;

    public static JsonElement Parameters(this JsonElement @case) => @case.ValueKind == JsonValueKind.Object && @case.TryGetProperty("parameters", out var parameters) ? parameters : default;

    public static string? Text(this JsonElement @case, string name) => @case.TryGetProperty(name, out var value) ? value.GetString() : null;

    public static IEnumerable<string> Texts(this JsonElement @case, string name) => @case.TryGetProperty(name, out var values) ? values.EnumerateArray().Select(value => value.GetString()!) : [];

    public static IEnumerable<(string Name, string Value)> Headers(this JsonElement @case) =>
        @case.TryGetProperty("headers", out var headers) ? headers.EnumerateObject().Select(header => (header.Name, header.Value.GetString()!)) : [];
}
