namespace OtpContracts.Cli.Tests;

/// <summary>A folder of its own with the fixture contract of comparisons in it, before and after edits.</summary>
internal sealed class ContractFolder : IDisposable
{
    public const string Old = "old.contract.yaml";
    public const string New = "new.contract.yaml";

    private static readonly string Base = File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Fixtures", "changes", "base.contract.yaml"));

    public ContractFolder(params (string Written, string Edited)[] edits)
    {
        Write(Old, Base);
        var edited = Base;
        foreach (var (written, @new) in edits)
        {
            Assert.Contains(written, edited, StringComparison.Ordinal);
            edited = edited.Replace(written, @new, StringComparison.Ordinal);
        }

        Write(New, edited);
    }

    /// <summary>A change of each severity, and one that several calls share.</summary>
    public static ContractFolder Edited() => new(
        ("template: { type: int, required: true }", "template: { type: int, required: true }\n      brand: { type: string, required: true }"),
        ("  -27: { name: Busy", "  -37: { name: Busy"),
        ("-9, -27]", "-9, -37]"),
        ("timestamp: 300s", "timestamp: 60s"),
        ("enum: [sms, call, sna]", "enum: [sms, call, sna, \"fax|<b>\"]"),
        ("summary: Sends a message.", "summary: Sends one message."),
        ("GET /messages/{id}", "GET /notes/{id}"));

    public string Path { get; } = Directory.CreateTempSubdirectory("otpc-").FullName;

    public void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);

    public string Read(string name) => File.ReadAllText(System.IO.Path.Combine(Path, name));

    public Task<OtpcRun> RunAsync(params string[] arguments) => OtpcProcess.RunAsync(Path, arguments);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
