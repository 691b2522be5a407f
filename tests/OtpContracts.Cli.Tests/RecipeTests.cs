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
            File.Copy(Path.Combine(PublishedContracts.Folder, "itnio-otp.contract.yaml"), Path.Combine(folder, "spec", "itnio-otp.contract.yaml"));
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

    // What runners have and this machine has not: a vendor's page that is served, and pull requests.
    [Theory]
    [InlineData("name: vendor page", "## GitLab")]
    [InlineData("\nvendor-page:", "")]
    public async Task Nights_keep_to_one_branch_and_to_what_a_person_put_right_in_it(string from, string to)
    {
        var folder = Directory.CreateTempSubdirectory("otpc-ci-").FullName;
        try
        {
            await NewOriginAsync(folder, withContract: true);
            var scripts = Scripts(from, to);

            await NightAsync(folder, "1", scripts, Page);
            Assert.Equal("1", await AskAsync(folder, "git -C origin.git rev-list --count main..vendor-page"));
            Assert.Equal("spec/itnio-otp.provenance.json", await AskAsync(folder, "git -C origin.git diff --name-only --diff-filter=A main vendor-page"));

            await AskAsync(folder, "git clone -q -b vendor-page origin.git person && cd person && echo '# Settled.' >> spec/itnio-otp.contract.yaml && git -c user.name=p -c user.email=p@example.com commit -q -a -m settled && git push -q");
            await NightAsync(folder, "2", scripts, Page);
            Assert.Equal("2", await AskAsync(folder, "git -C origin.git rev-list --count main..vendor-page"));

            await NightAsync(folder, "3", scripts, Page.Replace("<tr><td>locale", "<tr><td>region</td><td>String</td><td>No</td><td>Region</td></tr>\n<tr><td>locale", StringComparison.Ordinal));
            Assert.Equal("3", await AskAsync(folder, "git -C origin.git rev-list --count main..vendor-page"));
            Assert.Equal("main\nvendor-page", await AskAsync(folder, "git -C origin.git branch --format='%(refname:short)'"));
            var contract = await AskAsync(folder, "git -C origin.git show vendor-page:spec/itnio-otp.contract.yaml");
            Assert.Contains("# Settled.", contract, StringComparison.Ordinal);
            Assert.Contains("region:", contract, StringComparison.Ordinal);
            if (File.Exists(Path.Combine(folder, "gh.log")))
            {
                Assert.Equal(["list", "create", "list", "list", "edit"], (await File.ReadAllLinesAsync(Path.Combine(folder, "gh.log"))).Select(line => line.Split(' ')[1]));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("name: contract", "name: vendor page", "id: base")]
    [InlineData("\ncontract:", "\nvendor-page:", "script:")]
    public async Task A_pull_request_that_adds_the_contract_is_linted_alone(string from, string to, string begins)
    {
        var folder = Directory.CreateTempSubdirectory("otpc-ci-").FullName;
        try
        {
            await NewOriginAsync(folder, withContract: false);
            await AskAsync(folder, $"git clone -q origin.git work && mkdir -p work/spec && cp '{Path.Combine(PublishedContracts.Folder, "itnio-otp.contract.yaml")}' work/spec");

            var (exitCode, output) = await RunAsync(folder, "work", Scripts(from, to, begins)[0]);

            Assert.True(exitCode == 0, output);
            Assert.Equal("", await File.ReadAllTextAsync(Path.Combine(folder, "output")));
            Assert.False(File.Exists(Path.Combine(folder, "work", "diff.md")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task NewOriginAsync(string folder, bool withContract)
    {
        Directory.CreateDirectory(Path.Combine(folder, "bin"));
        await File.WriteAllTextAsync(Path.Combine(folder, "bin", "otpc"), $"#!/bin/bash\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "otpc.dll")}' \"$@\"\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "bin", "curl"), "#!/bin/bash\ncp ../page.html \"${@: -1}\"\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "bin", "gh"), "#!/bin/bash\necho \"$*\" >> ../gh.log\nif [ $2 = create ]; then touch ../open; elif [ $2 = list ] && [ -e ../open ]; then echo 7; fi\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "output"), "");
        var copy = withContract ? $"cp '{Path.Combine(PublishedContracts.Folder, "itnio-otp.contract.yaml")}' spec && echo old > spec/pages/resend.html" : "echo nothing > spec/pages/none.txt";
        await AskAsync(folder, $"chmod +x bin/* && git init -q --bare -b main origin.git && git -C origin.git config receive.advertisePushOptions true && git clone -q origin.git first && cd first && git switch -q -c main && mkdir -p spec/pages && {copy} && git add -A && git -c user.name=t -c user.email=t@example.com commit -q -m first && git push -q origin main");
    }

    private static async Task NightAsync(string folder, string night, IReadOnlyList<string> scripts, string page)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "page.html"), page);
        await File.WriteAllTextAsync(Path.Combine(folder, "environment"), "");
        await AskAsync(folder, $"git clone -q origin.git {night}");
        foreach (var script in scripts.Where(script => !script.StartsWith("dotnet tool", StringComparison.Ordinal)))
        {
            var (exitCode, output) = await RunAsync(folder, night, script);
            Assert.True(exitCode == 0, $"night {night}: {script}\n{output}");
        }
    }

    private static async Task<string> AskAsync(string folder, string line)
    {
        var (exitCode, output) = await ShellAsync(folder, line);
        Assert.True(exitCode == 0, $"{line}\n{output}");
        return output.Trim();
    }

    private static Task<(int ExitCode, string Output)> RunAsync(string folder, string checkout, string script) => ShellAsync(Path.Combine(folder, checkout), $"""
        set -e; export PATH="$PWD/../bin:$PATH" GITHUB_ENV=../environment GITHUB_OUTPUT=../output BOT_TOKEN=t CI_SERVER_HOST=gitlab.example CI_PROJECT_PATH=p
        export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0="url.$(cd .. && pwd)/origin.git.insteadOf" GIT_CONFIG_VALUE_0="https://otpc:t@gitlab.example/p.git"
        export GITHUB_SHA="$(git rev-parse origin/main)" CI_COMMIT_SHA="$(git rev-parse origin/main)"
        unset -f otpc
        if [ -e ../environment ]; then set -a; . ../environment; set +a; fi
        {script}
        """);

    // The scripts of a job, in their order: "run: …", "- …" behind "script:", each on its line or as a block below it.
    private static List<string> Scripts(string from, string to, string begins = "")
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ci.md"));
        var job = text[text.IndexOf(from, StringComparison.Ordinal)..];
        job = to.Length == 0 ? job : job[..job.IndexOf(to, StringComparison.Ordinal)];
        job = job[job.IndexOf(begins, StringComparison.Ordinal)..];
        return [.. Script().Matches(job).Select(match => match.Groups["block"].Success ? match.Groups["block"].Value : match.Groups["line"].Value)];
    }

    private static List<string> Commands() => [.. Command().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ci.md"))).Select(match => match.Groups["command"].Value)];

    private static async Task<(int ExitCode, string Output)> ShellAsync(string folder, string line)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"otpc() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "otpc.dll")}' \"$@\"; }}; {line}"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["OLD"] = "origin/main:spec/itnio-otp.contract.yaml";
        start.Environment["NEW"] = "spec/itnio-otp.contract.yaml";
        start.Environment["PAGE"] = "spec/pages/resend.html";
        start.Environment["GITHUB_SHA"] = "HEAD";
        start.Environment["CI_COMMIT_SHA"] = "HEAD";
        start.Environment["PAGE_ADDRESS"] = "https://vendor.example/resend";
        start.Environment["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = "HEAD";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    [GeneratedRegex(@"^(?<indent> +)(?:(?:- )?run: |- (?!\w+: ))(?:\|\n(?<block>(?:\k<indent> +.*\n)+)|(?<line>(?!>).+))", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Script();

    [GeneratedRegex(@"^\s*(?<command>otpc .*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Command();
}
