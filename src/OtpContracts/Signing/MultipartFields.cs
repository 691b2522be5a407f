using System.Text;

namespace OtpContracts.Signing;

/// <summary>Reads the fields of a <c>multipart/form-data</c> body (RFC 7578).</summary>
internal static class MultipartFields
{
    public const string MediaType = "multipart/form-data";

    /// <summary>The fields in order; a body that is no message of parts has none.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(string contentType, ReadOnlySpan<byte> body)
    {
        const string Key = "boundary=";
        var start = contentType.IndexOf(Key, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return [];
        }

        var boundary = contentType[(start + Key.Length)..].Split(';')[0].Trim().Trim('"');
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var part in ("\r\n" + Encoding.UTF8.GetString(body)).Split("\r\n--" + boundary))
        {
            var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0 && Name(part[..end]) is { } name)
            {
                fields.Add(new(name, part[(end + 4)..]));
            }
        }

        return fields;
    }

    private static string? Name(string headers)
    {
        const string Key = "; name=\"";
        var start = headers.IndexOf(Key, StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : headers.IndexOf('"', start + Key.Length);
        return end < 0 ? null : headers[(start + Key.Length)..end]
            .Replace("%22", "\"", StringComparison.Ordinal).Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal);
    }
}
