using System.Globalization;
using System.Text;

namespace OtpContracts.Requests;

/// <summary>A request's body of names and values, as an HTML form sends it or as parts of a message. Both are escaped here and nowhere else.</summary>
public sealed class FormBody
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";
    private readonly List<KeyValuePair<string, string>> _fields = [];

    /// <summary>Adds a name with a value.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Add(string name, string value) => _fields.Add(new(name, value));

    internal (byte[] Body, string ContentType) Write(BodyFormat format) => format == BodyFormat.Multipart ? Multipart() : (Encoding.ASCII.GetBytes(ToString()), UrlEncoded);

    /// <summary>The fields as an HTML form sends them.</summary>
    /// <returns>Names and values, escaped.</returns>
    public override string ToString() => string.Join('&', _fields.Select(field => $"{Escape(field.Key)}={Escape(field.Value)}"));

    private static string Escape(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    // RFC 7578: within a part's name, what would end it is escaped as browsers do.
    private static string EscapeName(string name) =>
        name.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private (byte[] Body, string ContentType) Multipart()
    {
        // The same fields give the same bytes; a boundary that stands in a value is passed over.
        var boundary = "otpcontracts";
        for (var number = 2; _fields.Exists(field => field.Key.Contains(boundary, StringComparison.Ordinal) || field.Value.Contains(boundary, StringComparison.Ordinal)); number++)
        {
            boundary = "otpcontracts" + number.ToString(CultureInfo.InvariantCulture);
        }

        var body = new StringBuilder();
        foreach (var field in _fields)
        {
            body.Append(CultureInfo.InvariantCulture, $"--{boundary}\r\nContent-Disposition: form-data; name=\"{EscapeName(field.Key)}\"\r\n\r\n{field.Value}\r\n");
        }

        return (Encoding.UTF8.GetBytes(body.Append(CultureInfo.InvariantCulture, $"--{boundary}--\r\n").ToString()), "multipart/form-data; boundary=" + boundary);
    }
}
