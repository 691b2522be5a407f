using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OtpContracts.Benchmarks.Vendors;

/// <summary>A vendor behind a real socket that does as little as it can, so that the clients are what is measured: it allocates nothing for a request.</summary>
internal sealed class LoopbackVendor : IVendor, IDisposable
{
    private const int LongestRequest = 4096;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _answer;

    /// <summary>Starts to listen.</summary>
    /// <param name="reply">The body of each answer.</param>
    public LoopbackVendor(byte[] reply)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nDate: Wed, 01 Sep 2021 04:00:00 GMT\r\nContent-Type: {VendorReply.ContentType}\r\nContent-Length: {reply.Length}\r\n\r\n");
        _answer = [.. Encoding.ASCII.GetBytes(head), .. reply];
        _listener.Start();
        Server = new Uri($"http://{_listener.LocalEndpoint}/otp/");
        _ = AcceptAsync();
    }

    public Uri Server { get; }

    public HttpMessageHandler CreateNetwork() => new SocketsHttpHandler();

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await _listener.AcceptSocketAsync());
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // Nobody listens any more.
        }
    }

    private async Task AnswerAsync(Socket socket)
    {
        using var connection = socket;
        connection.NoDelay = true;
        var buffer = new byte[LongestRequest];
        var length = 0;
        try
        {
            while (await connection.ReceiveAsync(buffer.AsMemory(length)) is > 0 and var read)
            {
                length += read;
                if (IsWhole(buffer.AsSpan(0, length)))
                {
                    length = 0;
                    await connection.SendAsync(_answer);
                }
            }
        }
        catch (SocketException)
        {
            // The client left without a word.
        }
    }

    /// <summary>Whether a request has arrived to its end: by its length, or by the last chunk where it has none.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> request)
    {
        var end = request.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var body = request[(end + 4)..];
        var announced = request.IndexOf("Content-Length: "u8);
        return announced < 0
            ? body.EndsWith("0\r\n\r\n"u8)
            : Utf8Parser.TryParse(request[(announced + 16)..], out int length, out _) && body.Length >= length;
    }
}
