using OtpContracts.Benchmarks.Sandboxes;

namespace OtpContracts.Benchmarks.Tests;

/// <summary>That the report measures what it says; how long anything takes is no matter here.</summary>
public sealed class SandboxReportTests
{
    [Fact]
    public async Task Each_line_is_measured_and_no_socket_is_left()
    {
        var report = await new SandboxReport(Requests: 64, Rounds: 1, Steady: 64, Starts: 2).WriteAsync(Path.Combine(AppContext.BaseDirectory, "itnio-resend.contract.yaml"), peer: null);

        Assert.Contains("| judged, 16 connections | ", report, StringComparison.Ordinal);
        Assert.Contains("| a sandbox's process after 32 requests, and after as many more | ", report, StringComparison.Ordinal);
        Assert.Contains("| refused: ", report, StringComparison.Ordinal);
        Assert.Contains("| listening sockets left by 2 starts and stops | 0 |", report, StringComparison.Ordinal);
        Assert.Contains("| sandboxes side by side | 64 |", report, StringComparison.Ordinal);
    }
}
