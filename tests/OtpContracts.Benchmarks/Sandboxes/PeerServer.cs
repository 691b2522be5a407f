using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace OtpContracts.Benchmarks.Sandboxes;

/// <summary>Another tool that serves a contract, as a process of its own on a free port.</summary>
internal sealed class PeerServer : IDisposable
{
    private readonly Process _process;

    private PeerServer(Process process, HttpClient client) => (_process, Client) = (process, client);

    /// <summary>A client whose base address is the peer.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts it, and waits until it answers.</summary>
    /// <param name="command">The command, with <c>{port}</c> for the port.</param>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public static async Task<PeerServer> StartAsync(string command)
    {
        var port = FreePort();
        var words = command.Replace("{port}", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, UseShellExecute = false, Environment = { ["NODE_ENV"] = "production" } })!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        var client = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")) };
        while (!await AnswersAsync(client))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The peer ended with {process.ExitCode}: {command}");
            }

            await Task.Delay(100);
        }

        return new PeerServer(process, client);
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("/", UriKind.Relative));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
