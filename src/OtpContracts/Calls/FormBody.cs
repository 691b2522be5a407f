using System.Text;

namespace OtpContracts.Calls;

/// <summary>A request's body as an HTML form sends it. Names and values are escaped here and nowhere else.</summary>
public sealed class FormBody
{
    private const string ContentType = "application/x-www-form-urlencoded";
    private readonly StringBuilder _form = new();

    /// <summary>Adds a name with a value.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Add(string name, string value)
    {
        _form.Append(_form.Length == 0 ? "" : "&").Append(Escape(name)).Append('=').Append(Escape(value));
    }

    internal byte[] ToBytes() => Encoding.ASCII.GetBytes(_form.ToString());

    internal static HttpContent ToContent(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        return content;
    }

    private static string Escape(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
