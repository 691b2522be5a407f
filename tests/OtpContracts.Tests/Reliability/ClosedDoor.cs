using System.Net;
using System.Net.Sockets;

namespace OtpContracts.Tests.Reliability;

/// <summary>A port that refuses connections, and sockets that run into it before they find their way.</summary>
internal sealed class ClosedDoor : IDisposable
{
    private readonly Socket _port = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private int _left;
    private int _refused;

    /// <summary>Closes the door.</summary>
    /// <param name="refusals">How many connections are refused.</param>
    public ClosedDoor(int refusals)
    {
        _left = refusals;

        // Bound, so that nobody else has it, and not listening.
        _port.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Sockets = new SocketsHttpHandler { ConnectCallback = ConnectAsync };
    }

    public SocketsHttpHandler Sockets { get; }

    /// <summary>How many connections were refused.</summary>
    public int Refused => _refused;

    public void Dispose()
    {
        Sockets.Dispose();
        _port.Dispose();
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var isRefused = Interlocked.Decrement(ref _left) >= 0;
        if (isRefused)
        {
            Interlocked.Increment(ref _refused);
        }

        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(isRefused ? _port.LocalEndPoint! : new IPEndPoint(IPAddress.Loopback, context.DnsEndPoint.Port), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
