using System.Globalization;
using System.Text;
using OtpContracts.Cli.Output;

namespace OtpContracts.Cli.Signing;

/// <summary>Writes a signed request in the forms that other tools take.</summary>
internal static class SignedCallText
{
    private const int Version = 1;

    public static string Json(SignedCall call, string endpoint) => JsonDocumentText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("command", "sign");
        json.WriteNumber("version", Version);
        json.WriteString("endpoint", endpoint);
        json.WriteString("method", call.Method);
        json.WriteString("url", call.Url);
        json.WriteStartObject("headers");
        foreach (var (name, value) in call.Headers)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteString("body", call.Body.Length == 0 ? null : call.Body);
        json.WriteEndObject();
    });

    public static string Curl(SignedCall call)
    {
        var text = new StringBuilder($"curl -X {call.Method} {Quoted(call.Url)}");
        foreach (var (name, value) in call.Headers)
        {
            text.Append(CultureInfo.InvariantCulture, $" \\\n  -H {Quoted($"{name}: {value}")}");
        }

        return text.Append(call.Body.Length == 0 ? "" : $" \\\n  --data-raw {Quoted(call.Body)}").Append('\n').ToString();
    }

    public static string Http(SignedCall call)
    {
        var url = new Uri(call.Url);
        var text = new StringBuilder($"{call.Method} {url.PathAndQuery} HTTP/1.1\nHost: {url.Authority}\n");
        foreach (var (name, value) in call.Headers)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\n{call.Body}\n").ToString();
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
