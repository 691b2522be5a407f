using System.Diagnostics;
using OtpContracts.Testing;

namespace OtpContracts.Benchmarks.Sandboxes;

/// <summary>A sandbox in a process of its own, so that its memory is not that of the load.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private readonly Process _process;

    private SandboxProcess(Process process, Uri address) => (_process, Client) = (process, new HttpClient { BaseAddress = address });

    /// <summary>A client whose base address is the sandbox.</summary>
    public HttpClient Client { get; }

    /// <summary>The memory of the process that is not paged out, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts it.</summary>
    /// <param name="contract">The path of a contract of a call that resends a code.</param>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public static async Task<SandboxProcess> StartAsync(string contract)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SandboxProcess).Assembly.Location, "serve", contract]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };

        // As otpc, whatever this process was told.
        start.Environment["DOTNET_gcServer"] = "1";
        var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The sandbox of {contract} ended instead of serving.");
        return new SandboxProcess(process, new Uri(address));
    }

    /// <summary>What the started process does: it serves until its input ends.</summary>
    /// <param name="vendor">The sandbox.</param>
    public static async Task ServeHereAsync(SandboxVendor vendor)
    {
        Console.WriteLine(vendor.BaseAddress);
        await Console.In.ReadToEndAsync();
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
