using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;
using OtpContracts.Json;
using OtpContracts.Observing;
using OtpContracts.Requests;

namespace OtpContracts.Replies;

/// <summary>How the value of a header is to be taken.</summary>
internal enum HeaderShape
{
    Text = 0,
    List,
    Times,
}

/// <summary>The headers of a reply. Their values are read by the very readers that read JSON, which take a text for a number, a truth value or a time.</summary>
internal readonly struct ReplyHeaders(HttpResponseMessage? response)
{
    /// <summary>How long the vendor asks to wait, by its own clock.</summary>
    public TimeSpan? RetryAfter => response?.Headers.RetryAfter switch
    {
        { Delta: { } pause } => pause,
        { Date: { } moment } when response.Headers.Date is { } now => moment > now ? moment - now : TimeSpan.Zero,
        _ => null,
    };

    /// <summary>A header as the place in a reply.</summary>
    public static string PathOf(string name) => "header " + name;

    public T? Read<T>(string name, HeaderShape shape, JsonValueReader<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (Find(name) is not { } value)
        {
            return default;
        }

        return Read(name, read, writer =>
        {
            if (shape == HeaderShape.Text)
            {
                writer.WriteStringValue(value);
                return;
            }

            writer.WriteStartArray();
            foreach (var item in shape == HeaderShape.Times ? HeaderList.ReadTimes(value) : HeaderList.Read(value))
            {
                writer.WriteStringValue(item);
            }

            writer.WriteEndArray();
        });
    }

    public T? ReadFrom<T>(string prefix, JsonValueReader<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var headers = All().Where(header => header.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
        return Read(prefix, read, writer =>
        {
            writer.WriteStartObject();
            foreach (var (name, value) in headers)
            {
                writer.WriteString(name[prefix.Length..], value.ToString());
            }

            writer.WriteEndObject();
        });
    }

    private static T? Read<T>(string name, JsonValueReader<T> read, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        reader.Read();
        DriftNotes.BeginHeader(name);
        try
        {
            return read(ref reader);
        }
        catch (JsonShapeException shape)
        {
            throw new JsonShapeException(shape.Message, offset: 0) { Header = name };
        }
        finally
        {
            DriftNotes.EndHeader();
        }
    }

    // As they came: .NET's own parsing would part and rewrite some.
    private IEnumerable<KeyValuePair<string, HeaderStringValues>> All() =>
        response is null ? [] : response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated);

    private string? Find(string name) =>
        response is not null && (response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values)) ? values.ToString() : null;
}
