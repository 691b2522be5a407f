using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OtpContracts.Json;

/// <summary>Finds the JSON path of a place in a body. Runs only once something is wrong, so that reading keeps no path.</summary>
internal static class JsonLocator
{
    /// <summary>The path of the value that ends at, or contains, an offset.</summary>
    /// <param name="body">The body.</param>
    /// <param name="offset">How many of its bytes had been read.</param>
    /// <returns>A path such as <c>$.data.list[2].name</c>.</returns>
    public static string PathAt(ReadOnlySpan<byte> body, long offset)
    {
        var levels = new Stack<Level>();
        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.BytesConsumed < offset && reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName when levels.TryPeek(out var level):
                        level.Member = reader.GetString();
                        break;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        CountItem(levels);
                        if (reader.BytesConsumed < offset)
                        {
                            levels.Push(new Level(reader.TokenType == JsonTokenType.StartArray));
                        }

                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        if (reader.BytesConsumed < offset)
                        {
                            levels.Pop();
                        }
                        else
                        {
                            levels.Peek().Member = null;
                        }

                        break;
                    default:
                        CountItem(levels);
                        break;
                }
            }
        }
        catch (Exception end) when (end is JsonException or InvalidOperationException)
        {
            // The place is where reading ends, or a name is no Unicode: the path so far is the answer.
        }

        return Print(levels);
    }

    private static void CountItem(Stack<Level> levels)
    {
        if (levels.TryPeek(out var level) && level.IsArray)
        {
            level.Index++;
        }
    }

    private static string Print(Stack<Level> levels)
    {
        var path = new StringBuilder("$");
        foreach (var level in levels.Reverse())
        {
            if (level.IsArray)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{Math.Max(level.Index, 0)}]");
            }
            else if (level.Member is { } member)
            {
                // A map may be keyed by phone numbers; a name such as rfc3339 is none.
                path.Append('.').Append(Redaction.MaskNumbers(member, shortest: 5));
            }
        }

        return path.ToString();
    }

    private sealed class Level(bool isArray)
    {
        public bool IsArray { get; } = isArray;

        public int Index { get; set; } = -1;

        public string? Member { get; set; }
    }
}
