using System.Buffers;
using System.Text;

namespace OtpContracts.Requests;

/// <summary>Lists as one header carries them (RFC 9110 §5.6.1): parted by commas, with quotes around an item that a comma or quote would tear.</summary>
public static class HeaderList
{
    private static readonly SearchValues<char> Tearing = SearchValues.Create(",\"\\");

    /// <summary>Writes a list.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="toText">Gives an item's text.</param>
    /// <returns>The header's value.</returns>
    public static string Write<T>(IReadOnlyList<T> items, Func<T, string> toText) => string.Join(", ", items.Select(item => Quoted(toText(item))));

    /// <summary>Writes a list of moments as HTTP writes them (RFC 9110 §5.6.7), whose own comma stays as it is.</summary>
    /// <inheritdoc cref="Write"/>
    public static string WriteTimes<T>(IReadOnlyList<T> items, Func<T, string> toText) => string.Join(", ", items.Select(toText));

    /// <summary>Reads a list. As that section asks, an item that is nothing is none.</summary>
    /// <param name="header">The header's value.</param>
    /// <returns>The items, without their quotes.</returns>
    public static IReadOnlyList<string> Read(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var items = new List<string>();
        for (var at = 0; at < header.Length; at++)
        {
            var rest = header.AsSpan(at).TrimStart();
            at = header.Length - rest.Length;
            if (rest is ['"', ..])
            {
                items.Add(Unquoted(header, ref at));
            }

            var end = header.IndexOf(',', at);
            end = end < 0 ? header.Length : end;
            if (header.AsSpan(at, end - at).Trim() is { IsEmpty: false } item)
            {
                items.Add(item.ToString());
            }

            at = end;
        }

        return items;
    }

    /// <summary>Reads a list of moments as HTTP writes them: each has a comma of its own.</summary>
    /// <inheritdoc cref="Read"/>
    public static IReadOnlyList<string> ReadTimes(string header) => [.. Read(header).Chunk(2).Select(parts => string.Join(", ", parts))];

    private static string Quoted(string item)
    {
        var isPlain = item.Length > 0 && !item.AsSpan().ContainsAny(Tearing) && !char.IsWhiteSpace(item[0]) && !char.IsWhiteSpace(item[^1]);
        return isPlain ? item : $"\"{item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Reads a quoted item, and moves behind its closing quote.</summary>
    private static string Unquoted(string header, ref int at)
    {
        var item = new StringBuilder();
        for (at++; at < header.Length && header[at] != '"'; at++)
        {
            at += header[at] == '\\' && at + 1 < header.Length ? 1 : 0;
            item.Append(header[at]);
        }

        at = Math.Min(at + 1, header.Length);
        return item.ToString();
    }
}
