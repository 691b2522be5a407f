using System.Diagnostics;

namespace OtpContracts;

/// <summary>A running <c>otpc mock</c>.</summary>
internal sealed class MockProcess : IAsyncDisposable
{
    private readonly Process _process;

    private MockProcess(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it listens, with the path of the contract's server.</summary>
    public Uri Address { get; }

    /// <summary>Starts it for <c>itnio-otp.contract.yaml</c>, with the keys of the vendor's pages.</summary>
    /// <param name="workingDirectory">The contract's folder.</param>
    /// <param name="arguments">More arguments.</param>
    /// <returns>The process, once it listens.</returns>
    public static async Task<MockProcess> StartAsync(string workingDirectory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = workingDirectory, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "otpc.dll"), "mock", "itnio-otp.contract.yaml", "--credential", "apiKey=bDqJFiq9", "--credential", "apiSecret=7bz1lzh9" }.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
        return new MockProcess(process, new Uri(line["listening on ".Length..]));
    }

    /// <summary>Ends it as a terminal or a container does, and gives what it printed and its exit code.</summary>
    public async Task<(int ExitCode, string Output)> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        var output = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return (_process.ExitCode, output);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
