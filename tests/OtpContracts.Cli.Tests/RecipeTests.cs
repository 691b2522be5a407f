using System.Diagnostics;
using System.Text.RegularExpressions;

namespace OtpContracts.Cli.Tests;

/// <summary>The command lines of docs/ci.md, as a runner's shell runs them.</summary>
public sealed partial class RecipeTests
{
    private const string Page =
        """
        <h1>Resend</h1>
        <p>POST https://api.itniotech.com/otp/verification/resend</p>
        <h2>Request parameters</h2>
        <table>
        <tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr>
        <tr><td>verificationId</td><td>String</td><td>Yes</td><td>Message id</td></tr>
        <tr><td>channel</td><td>String</td><td>No</td><td>Channel type [sms, call, sna], default sms</td></tr>
        <tr><td>locale</td><td>String</td><td>Yes</td><td>Language of the text</td></tr>
        </table>
        """;

    [Fact]
    public async Task Every_line_of_the_recipes_runs_and_tells_the_page_s_change()
    {
        var folder = Directory.CreateTempSubdirectory("otpc-ci-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "spec", "pages"));
            File.Copy(Path.Combine(AppContext.BaseDirectory, "spec", "itnio-otp.contract.yaml"), Path.Combine(folder, "spec", "itnio-otp.contract.yaml"));
            await File.WriteAllTextAsync(Path.Combine(folder, "spec", "pages", "resend.html"), Page);
            await ShellAsync(folder, "git init -q -b main && git add -A && git -c user.name=t -c user.email=t@example.com commit -q -m first && git update-ref refs/remotes/origin/main HEAD");

            var lines = Commands();
            Assert.Equal(12, lines.Count);
            var imports = lines.Where(line => line.StartsWith("otpc import", StringComparison.Ordinal)).ToList();
            var verdicts = lines.Where(line => line.Contains("--fail-on breaking", StringComparison.Ordinal)).ToList();
            Assert.Equal((2, 2), (imports.Count, verdicts.Count));
            foreach (var line in imports.Concat(lines.Except(imports)))
            {
                var (exitCode, output) = await ShellAsync(folder, line);
                Assert.True(exitCode == (verdicts.Contains(line) ? 1 : 0), $"{line}\n{output}");
            }

            Assert.Contains("resend.html(8)", await File.ReadAllTextAsync(Path.Combine(folder, "diff.md")), StringComparison.Ordinal);
            Assert.Contains("\"uri\": \"spec/pages/resend.html\"", await File.ReadAllTextAsync(Path.Combine(folder, "diff.sarif")), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<string> Commands() => [.. Command().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ci.md"))).Select(match => match.Groups["command"].Value)];

    private static async Task<(int ExitCode, string Output)> ShellAsync(string folder, string line)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"otpc() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "otpc.dll")}' \"$@\"; }}; {line}"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["OLD"] = "origin/main:spec/itnio-otp.contract.yaml";
        start.Environment["NEW"] = "spec/itnio-otp.contract.yaml";
        start.Environment["PAGE"] = "spec/pages/resend.html";
        start.Environment["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = "HEAD";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    [GeneratedRegex(@"^\s*(?<command>otpc .*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Command();
}
