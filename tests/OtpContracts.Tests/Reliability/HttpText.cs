using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace OtpContracts.Tests.Reliability;

/// <summary>HTTP messages as the bytes that they are, one character a byte.</summary>
internal static partial class HttpText
{
    /// <summary>Reads one request; null where the other side has ended.</summary>
    public static async Task<string?> ReadAsync(Socket socket, CancellationToken cancellationToken)
    {
        var (text, buffer) = (new StringBuilder(), new byte[8192]);
        while (Missing(text.ToString()))
        {
            var read = await socket.ReceiveAsync(buffer, cancellationToken);
            if (read == 0)
            {
                return null;
            }

            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return text.ToString();
    }

    /// <summary>Reads until the other side has ended.</summary>
    public static async Task<string> EndAsync(Socket socket, CancellationToken cancellationToken)
    {
        var (text, buffer) = (new StringBuilder(), new byte[8192]);
        while (await socket.ReceiveAsync(buffer, cancellationToken) is > 0 and var read)
        {
            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return text.ToString();
    }

    private static bool Missing(string text)
    {
        var headers = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return headers < 0 || (Length().Match(text) is { Success: true } length && text.Length < headers + 4 + int.Parse(length.Groups["bytes"].ValueSpan, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"\r\nContent-Length: (?<bytes>[0-9]+)\r\n", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Length();
}
