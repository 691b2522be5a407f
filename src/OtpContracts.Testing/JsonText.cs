using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OtpContracts.Testing;

/// <summary>JSON as people read it.</summary>
internal static class JsonText
{
    /// <summary>Chinese stays Chinese.</summary>
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Indented = new(Options) { WriteIndented = true, NewLine = "\n" };

    /// <summary>A body with one member a line and sensitive ones masked; what is no JSON, with every digit masked.</summary>
    public static string Show(ReadOnlySpan<byte> body, IReadOnlySet<string> sensitive)
    {
        try
        {
            var node = JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
            Mask(node, sensitive);
            return node?.ToJsonString(Indented) ?? "null";
        }
        catch (JsonException)
        {
            const int Longest = 200;
            var text = System.Text.Encoding.UTF8.GetString(body[..Math.Min(body.Length, Longest)]).ReplaceLineEndings(" ");
            return Redaction.MaskDigits(text) + (body.Length > Longest ? "…" : "");
        }
    }

    private static void Mask(JsonNode? node, IReadOnlySet<string> sensitive)
    {
        switch (node)
        {
            case JsonArray items:
                foreach (var item in items)
                {
                    Mask(item, sensitive);
                }

                break;
            case JsonObject members:
                foreach (var name in members.Select(member => member.Key).ToList())
                {
                    if (sensitive.Contains(name) && members[name] is not null)
                    {
                        members[name] = Redaction.Mask;
                    }
                    else
                    {
                        Mask(members[name], sensitive);
                    }
                }

                break;
        }
    }
}
