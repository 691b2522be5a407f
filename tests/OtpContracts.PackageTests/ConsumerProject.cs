using System.Text.RegularExpressions;

namespace OtpContracts.PackageTests;

/// <summary>A project as a user of the packages has it.</summary>
public sealed partial class ConsumerProject
{
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly string _contract;

    internal ConsumerProject(string directory, IReadOnlyDictionary<string, string> environment, string contract)
    {
        (Folder, _environment, _contract) = (directory, environment, contract);
        WriteContract();
    }

    /// <summary>Where it is.</summary>
    public string Folder { get; }

    /// <summary>Writes the contract file, with or without an edit.</summary>
    /// <param name="written">A text of the contract.</param>
    /// <param name="edited">What stands there instead.</param>
    public void WriteContract(string? written = null, string? edited = null)
    {
        Assert.True(written is null || _contract.Contains(written, StringComparison.Ordinal), $"The contract has no \"{written}\".");
        var text = written is null ? _contract : _contract.Replace(written, edited, StringComparison.Ordinal);
        Write("itnio-otp.contract.yaml", text);
    }

    /// <summary>Writes a file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">Its text.</param>
    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    /// <summary>Copies a file within the folder.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="copy">The name of the copy.</param>
    public void Copy(string name, string copy) => File.Copy(Path.Combine(Folder, name), Path.Combine(Folder, copy));

    /// <summary>Writes the program.</summary>
    /// <param name="code">C#.</param>
    public void WriteProgram(string code) => Write("Program.cs", code);

    /// <summary>Builds.</summary>
    /// <returns>Exit code, and each error or warning once, with the file's name only.</returns>
    public async Task<(int ExitCode, IReadOnlyList<string> Findings)> BuildAsync()
    {
        var (exitCode, output) = await DotnetCommand.RunAsync(Folder, _environment, "build", "--nologo");
        return (exitCode, [.. Finding().Matches(output).Select(match => match.Groups["finding"].Value).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>Builds and runs.</summary>
    /// <returns>Exit code and everything printed.</returns>
    public Task<(int ExitCode, string Output)> RunAsync() => DotnetCommand.RunAsync(Folder, _environment, "run");

    [GeneratedRegex(@"(?<finding>[^/\\\r\n]*: (error|warning) [A-Z]+[0-9]+: [^\r\n]*?)( \[[^\]\r\n]*\])?\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Finding();
}
