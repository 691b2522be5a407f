using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OtpContracts.Tests.Reliability;

/// <summary>What happens to one request on its way.</summary>
public enum WireFault
{
    /// <summary>It arrives, and its reply comes back.</summary>
    None,

    /// <summary>The connection is reset before anything of it was read.</summary>
    ResetUnread,

    /// <summary>It is read, and the connection is closed without an answer; the vendor never sees it.</summary>
    CloseUnanswered,

    /// <summary>The vendor acts on it; the connection is reset in place of the reply.</summary>
    ResetAnswered,

    /// <summary>The vendor acts on it; the reply breaks off within its headers.</summary>
    CutHeaders,

    /// <summary>The vendor acts on it; the reply breaks off within its body.</summary>
    CutBody,

    /// <summary>The vendor acts on it; the reply never comes.</summary>
    Silence,

    /// <summary>The vendor acts on it; the reply's body comes one byte at a time and never ends.</summary>
    Drip,

    /// <summary>The vendor acts on it; the reply comes in small pieces.</summary>
    Pieces,

    /// <summary>The vendor acts on it; the reply comes late.</summary>
    Late,
}

/// <summary>
/// A wire between a client and a vendor, on real sockets, that breaks as it is told. It counts what it carried, and which requests the
/// vendor accepted: those that it answered with status 0.
/// </summary>
internal sealed class FaultyWire : IAsyncDisposable
{
    private static readonly TimeSpan Lateness = TimeSpan.FromMilliseconds(100);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _vendor;
    private readonly Func<string, string> _idOf;
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<Task, bool> _connections = new();
    private readonly ConcurrentDictionary<string, int> _accepted = new();
    private readonly ConcurrentDictionary<string, int> _seen = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<WireStep>> _plans = new();
    private readonly Task _accepting;

    /// <summary>Strings a wire.</summary>
    /// <param name="vendor">The vendor's base address.</param>
    /// <param name="idOf">Finds in a request what tells it from others.</param>
    public FaultyWire(Uri vendor, Func<string, string> idOf)
    {
        (_vendor, _idOf) = (vendor, idOf);
        _listener.Start();
        BaseAddress = new UriBuilder(vendor) { Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri;
        _accepting = AcceptAsync();
    }

    /// <summary>The near end.</summary>
    public Uri BaseAddress { get; }

    /// <summary>How many requests with an id the vendor accepted.</summary>
    public int Accepted(string id) => _accepted.GetValueOrDefault(id);

    /// <summary>How many requests with an id were begun.</summary>
    public int Seen(string id) => _seen.GetValueOrDefault(id);

    /// <summary>Says what happens to the next requests with an id; after that nothing does.</summary>
    public void Plan(string id, params IEnumerable<WireStep> steps) => _plans[id] = new(steps);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        await EveryConnectionEnds();
        _end.Dispose();
    }

    /// <summary>Waits until no connection is open. A client that was disposed of has none.</summary>
    public Task EveryConnectionEnds() => Task.WhenAll(_connections.Keys).WaitAsync(TimeSpan.FromSeconds(30));

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var connection = await _listener.AcceptSocketAsync(_end.Token);
                _connections[Task.Run(() => ServeAsync(connection))] = true;
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(Socket connection)
    {
        using (connection)
        {
            try
            {
                while (await HttpText.ReadAsync(connection, _end.Token) is { } request && await CarryAsync(connection, request))
                {
                }
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException)
            {
                // One side went away.
            }
        }
    }

    /// <summary>Carries one request and its reply.</summary>
    /// <returns>Whether the connection may carry more.</returns>
    private async Task<bool> CarryAsync(Socket connection, string request)
    {
        var id = _idOf(request);
        _seen.AddOrUpdate(id, 1, (_, count) => count + 1);
        var step = _plans.TryGetValue(id, out var plan) && plan.TryDequeue(out var planned) ? planned : new WireStep();
        if (step.Fault == WireFault.ResetUnread)
        {
            connection.LingerState = new LingerOption(enable: true, seconds: 0);
            return false;
        }

        if (step.Fault == WireFault.CloseUnanswered)
        {
            return false;
        }

        step.Arrived?.Invoke();
        var reply = step.Reply ?? await ExchangeAsync(id, request);
        step.Answered?.Invoke();
        return await ReturnAsync(connection, step.Fault, Encoding.Latin1.GetBytes(reply));
    }

    private async Task<bool> ReturnAsync(Socket connection, WireFault fault, byte[] reply)
    {
        var body = reply.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        switch (fault)
        {
            case WireFault.ResetAnswered:
                connection.LingerState = new LingerOption(enable: true, seconds: 0);
                return false;
            case WireFault.CutHeaders:
                await connection.SendAsync(reply.AsMemory(0, body / 2), _end.Token);
                return false;
            case WireFault.CutBody:
                await connection.SendAsync(reply.AsMemory(0, body + ((reply.Length - body) / 2)), _end.Token);
                return false;
            case WireFault.Silence:
                await HttpText.EndAsync(connection, _end.Token);
                return false;
            case WireFault.Drip:
                await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{"u8.ToArray(), _end.Token);
                await DripAsync(connection);
                return false;
            case WireFault.Pieces:
                foreach (var piece in reply.Chunk(40))
                {
                    await connection.SendAsync(piece, _end.Token);
                }

                return true;
            case WireFault.Late:
                await Task.Delay(Lateness, _end.Token);
                await connection.SendAsync(reply, _end.Token);
                return true;
            default:
                await connection.SendAsync(reply, _end.Token);
                return true;
        }
    }

    private async Task DripAsync(Socket connection)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (await timer.WaitForNextTickAsync(_end.Token))
        {
            await connection.SendAsync(" "u8.ToArray(), _end.Token);
        }
    }

    private async Task<string> ExchangeAsync(string id, string request)
    {
        using var vendor = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await vendor.ConnectAsync(IPAddress.Loopback, _vendor.Port, _end.Token);
        await vendor.SendAsync(Encoding.Latin1.GetBytes(request.Insert(request.IndexOf("\r\n", StringComparison.Ordinal) + 2, "Connection: close\r\n")), _end.Token);
        var reply = await HttpText.EndAsync(vendor, _end.Token);
        if (reply.Contains("\"status\":\"0\"", StringComparison.Ordinal) || reply.Contains("\"status\": \"0\"", StringComparison.Ordinal))
        {
            _accepted.AddOrUpdate(id, 1, (_, count) => count + 1);
        }

        return reply.Replace("Connection: close\r\n", "", StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>What is planned for one request.</summary>
internal sealed record WireStep(WireFault Fault = WireFault.None)
{
    /// <summary>A reply that comes in place of the vendor's, which never sees the request; or null.</summary>
    public string? Reply { get; init; }

    /// <summary>Runs when the request was read, before the vendor has it.</summary>
    public Action? Arrived { get; init; }

    /// <summary>Runs when the vendor acted, before its reply goes back.</summary>
    public Action? Answered { get; init; }

    /// <summary>A reply of something before the vendor.</summary>
    public static WireStep Gateway(int status, string body = "<html>busy</html>", string headers = "") => new()
    {
        Reply = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} X\r\nContent-Type: text/html\r\n{headers}Content-Length: {body.Length}\r\n\r\n{body}"),
    };
}
