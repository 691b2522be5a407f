using System.Runtime.InteropServices;
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
    /// <param name="body">The body.</param>
    /// <param name="sensitive">The members that are masked.</param>
    /// <param name="known">The members that are shown as they are; of every other one the digits are masked. Null where that is all.</param>
    public static string Show(ReadOnlySpan<byte> body, IReadOnlySet<string> sensitive, IReadOnlySet<string>? known = null)
    {
        try
        {
            var node = Parse(body);
            Mask(node, sensitive, known);
            return node?.ToJsonString(Indented) ?? "null";
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            const int Longest = 200;
            var text = System.Text.Encoding.UTF8.GetString(body[..Math.Min(body.Length, Longest)]).ReplaceLineEndings(" ");
            return Redaction.MaskDigits(text) + (body.Length > Longest ? "…" : "");
        }
    }

    /// <summary>The texts and numbers of some members of a body, wherever they stand; of what is no JSON none.</summary>
    /// <param name="body">The body.</param>
    /// <param name="members">The members.</param>
    public static IReadOnlyList<string> ValuesOf(ReadOnlySpan<byte> body, IReadOnlySet<string> members)
    {
        var values = new List<string>();
        try
        {
            Collect(Parse(body), isWanted: false);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // It has no members that could be shown.
        }

        return values;

        void Collect(JsonNode? node, bool isWanted)
        {
            switch (node)
            {
                case JsonArray items:
                    foreach (var item in items)
                    {
                        Collect(item, isWanted);
                    }

                    break;
                case JsonObject inner:
                    foreach (var (name, value) in inner)
                    {
                        Collect(value, isWanted || members.Contains(name));
                    }

                    break;
                case JsonValue value when isWanted:
                    values.Add(value.ToString());
                    break;
            }
        }
    }

    /// <summary>Whether every text within is Unicode: the parser passes over half a pair of surrogates until somebody asks for the text.</summary>
    /// <param name="value">The value, of a document that is UTF-8: without an escape there is no such half.</param>
    public static bool IsUnicode(JsonElement value)
    {
        try
        {
            return JsonMarshal.GetRawUtf8Value(value).IndexOf("\\u"u8) < 0 || AreReadable(value);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool AreReadable(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().All(member => member.Name is not null && AreReadable(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().All(AreReadable),
        JsonValueKind.String => value.GetString() is not null,
        _ => true,
    };

    private static JsonNode? Parse(ReadOnlySpan<byte> body) => JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });

    private static void Mask(JsonNode? node, IReadOnlySet<string> sensitive, IReadOnlySet<string>? known, bool isKnown = true)
    {
        switch (node)
        {
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    if (!isKnown && items[i] is JsonValue value)
                    {
                        items[i] = MaskDigits(value);
                    }
                    else
                    {
                        Mask(items[i], sensitive, known, isKnown);
                    }
                }

                break;
            case JsonObject members:
                foreach (var name in members.Select(member => member.Key).ToList())
                {
                    var isMemberKnown = known?.Contains(name) != false;
                    if (sensitive.Contains(name) && members[name] is not null)
                    {
                        members[name] = Redaction.Mask;
                    }
                    else if (!isMemberKnown && members[name] is JsonValue value)
                    {
                        members[name] = MaskDigits(value);
                    }
                    else
                    {
                        Mask(members[name], sensitive, known, isMemberKnown);
                    }
                }

                break;
        }
    }

    // What has no digit stays what it is, be it text or truth value.
    private static JsonNode MaskDigits(JsonValue value) => value.ToString() is var text && text.Any(char.IsDigit) ? Redaction.MaskDigits(text) : value.DeepClone();
}
