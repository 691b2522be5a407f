using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OtpContracts.Cli.Output;

/// <summary>Writes JSON that people read too: indented, and every script as it is.</summary>
internal static class JsonDocumentText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a document.</summary>
    /// <param name="write">Writes its one value.</param>
    /// <returns>The text, with a line break at its end.</returns>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }
}
