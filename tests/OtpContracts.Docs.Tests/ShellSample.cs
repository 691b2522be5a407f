using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using OtpContracts.Cli.Managed;

namespace OtpContracts.Docs.Tests;

/// <summary>Lines for a shell: commands of <c>otpc</c> are parsed by its own parser, those of <c>dotnet</c> name what is there.</summary>
internal static partial class ShellSample
{
    /// <summary>The commands of <c>otpc</c>.</summary>
    public static IReadOnlyList<string> Commands { get; } = [.. OtpcCommands.All.Root([]).Subcommands.Select(command => command.Name)];

    private static readonly string Tests = string.Join('\n', Directory.GetFiles(DocPage.InRepository("tests"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("OtpContracts.Docs.Tests", StringComparison.Ordinal)).Select(File.ReadAllText));

    public static void Check(FencedBlock block)
    {
        foreach (var line in Continued().Replace(block.Text, " ").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#')))
        {
            CheckLine(line);
        }
    }

    /// <summary>The words behind <c>otpc</c> in a text that is no script.</summary>
    public static IEnumerable<string> CommandsNamedIn(string text) => Named().Matches(text).Select(match => match.Groups["command"].Value);

    /// <summary>Checks one command.</summary>
    /// <param name="line">The line, perhaps with variables set before the command.</param>
    public static void CheckLine(string line)
    {
        var words = CommandLineParser.SplitCommandLine(Comment().Replace(line, "")).ToList();
        while (words.Count > 0 && Variable().Match(words[0]) is { Success: true } variable)
        {
            Assert.Contains($"\"{variable.Groups["name"].Value}\"", Tests, StringComparison.Ordinal);
            words.RemoveAt(0);
        }

        switch (words)
        {
            case ["otpc", .. var arguments]:
                Assert.True(arguments is [var command, ..] && (Commands.Contains(command) || command.StartsWith("--", StringComparison.Ordinal)), $"otpc has no such command: {line}");
                var errors = OtpcCommands.All.Root(arguments).Parse(arguments).Errors;
                Assert.True(errors.Count == 0, $"{line}\n{string.Join('\n', errors)}");
                break;
            case ["dotnet", "run", .. var arguments]:
                CheckPath(After("--project", arguments), line);
                break;
            case ["dotnet", "test", var project, .. var arguments]:
                CheckPath(project, line);
                CheckFilter(After("--filter", arguments), project, line);
                break;
            case ["dotnet", "test", ..] or ["dotnet", "build", ..] or ["dotnet", "pack", ..]:
                CheckPath(words.Skip(2).FirstOrDefault(), line);
                break;
            case ["dotnet", "add", "package", var package, ..]:
                CheckPackage(package);
                break;
            case ["dotnet", "tool", "install" or "update", .. var arguments]:
                CheckPackage(arguments.Single(word => word.StartsWith("OtpContracts", StringComparison.Ordinal)));
                break;
            case ["dotnet", "tool", "restore"]:
                break;
            case ["curl", ..]:
                ForeignSample.CheckRequest(line);
                break;
            case [var script, ..] when script.Contains('/', StringComparison.Ordinal):
                CheckPath(script, line);
                break;
            default:
                Assert.Fail($"Nothing tries \"{line}\".");
                break;
        }
    }

    private static void CheckPath(string? path, string line) =>
        Assert.True(path is null || File.Exists(DocPage.InRepository(path)) || Directory.Exists(DocPage.InRepository(path)), $"There is no {path}: {line}");

    private static void CheckPackage(string name) => CheckPath($"src/{name}/PACKAGE.md", name);

    private static void CheckFilter(string? filter, string project, string line)
    {
        if (filter is not null && Directory.Exists(DocPage.InRepository(project)))
        {
            var name = filter[(filter.IndexOfAny(['~', '=']) + 1)..];
            Assert.True(Directory.GetFiles(DocPage.InRepository(project), "*.cs", SearchOption.AllDirectories).Any(file => File.ReadAllText(file).Contains(name, StringComparison.Ordinal)), $"No test is called {name}: {line}");
        }
    }

    private static string? After(string option, List<string> words) => words.IndexOf(option) is >= 0 and var at ? words[at + 1] : null;

    [GeneratedRegex(@"\\\n *", RegexOptions.None, 10_000)]
    private static partial Regex Continued();

    [GeneratedRegex(@"(^| )# .*$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Comment();

    [GeneratedRegex("^(?<name>[A-Z_]+)=", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Variable();

    [GeneratedRegex("otpc (?<command>[a-z]+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Named();
}
