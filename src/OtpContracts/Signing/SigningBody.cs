using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OtpContracts.Requests;
using OtpContracts.Spec.Signing;

namespace OtpContracts.Signing;

/// <summary>Reads and rewrites the fields of a request's body, for vendors that want their signature among them.</summary>
public static class SigningBody
{
    private const string Form = "application/x-www-form-urlencoded";
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The fields of a body, in order: texts as they are, anything else as its JSON. A body that is none has no fields.</summary>
    /// <param name="contentType">What the body is announced as.</param>
    /// <param name="body">The body.</param>
    /// <returns>The pairs.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Fields(string? contentType, ReadOnlySpan<byte> body)
    {
        if (IsForm(contentType))
        {
            return
            [
                .. Encoding.UTF8.GetString(body).Split('&', StringSplitOptions.RemoveEmptyEntries)
                    .Select(part => part.Split('=', 2))
                    .Select(pair => KeyValuePair.Create(Decode(pair[0]), pair.Length > 1 ? Decode(pair[1]) : "")),
            ];
        }

        if (contentType?.StartsWith(MultipartFields.MediaType, StringComparison.OrdinalIgnoreCase) == true)
        {
            return MultipartFields.Read(contentType, body);
        }

        return JsonFields.Read(Encoding.UTF8.GetString(body));
    }

    /// <summary>Removes from a body what an earlier attempt appended.</summary>
    /// <param name="request">The request; its content is replaced where anything was removed.</param>
    /// <param name="body">Its body.</param>
    /// <param name="names">The fields' names.</param>
    /// <returns>The body that is left.</returns>
    public static ReadOnlySpan<byte> Remove(HttpRequestMessage request, ReadOnlySpan<byte> body, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(names);
        var fields = Fields(ContentType(request), body);
        return fields.Any(field => names.Contains(field.Key, StringComparer.Ordinal)) ? Replace(request, Rewrite(request, body, names, added: null)) : body;
    }

    /// <summary>Appends a field to a body.</summary>
    /// <param name="request">The request; its content is replaced.</param>
    /// <param name="body">Its body.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The new body.</returns>
    public static ReadOnlySpan<byte> Append(HttpRequestMessage request, ReadOnlySpan<byte> body, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Replace(request, Rewrite(request, body, removed: [], KeyValuePair.Create(name, value)));
    }

    internal static string? ContentType(HttpRequestMessage request) =>
        request.Content?.Headers.NonValidated.TryGetValues("Content-Type", out var values) == true ? values.ToString() : null;

    private static bool IsForm(string? contentType) => contentType?.StartsWith(Form, StringComparison.OrdinalIgnoreCase) == true;

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static byte[] Rewrite(HttpRequestMessage request, ReadOnlySpan<byte> body, IReadOnlyList<string> removed, KeyValuePair<string, string>? added)
    {
        if (IsForm(ContentType(request)))
        {
            var form = new FormBody();
            foreach (var field in Fields(Form, body).Where(field => !removed.Contains(field.Key, StringComparer.Ordinal)))
            {
                form.Add(field.Key, field.Value);
            }

            if (added is { } last)
            {
                form.Add(last.Key, last.Value);
            }

            return form.Write(BodyFormat.Form).Body;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Relaxed))
        {
            writer.WriteStartObject();
            if (!body.IsEmpty)
            {
                using var document = JsonDocument.Parse(body.ToArray());
                foreach (var member in document.RootElement.EnumerateObject().Where(member => !removed.Contains(member.Name, StringComparer.Ordinal)))
                {
                    member.WriteTo(writer);
                }
            }

            if (added is { } last)
            {
                writer.WriteString(last.Key, last.Value);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static byte[] Replace(HttpRequestMessage request, byte[] body)
    {
        var content = new ByteArrayContent(body);
        foreach (var header in request.Content?.Headers.NonValidated ?? default)
        {
            if (!string.Equals(header.Key, "Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        request.Content = content;
        return body;
    }
}
