using OtpContracts.Cli.Importing;

namespace OtpContracts.Cli.Tests.Importing;

/// <summary>A folder of its own for a test's pages and contract.</summary>
internal sealed class ImportFolder : IDisposable
{
    /// <summary>A table of one parameter, for pages of which something else is looked at.</summary>
    public const string Table = "| Name | Type | Required | Description |\n|---|---|---|---|\n| to | String | Yes | Number |\n";

    public ImportFolder() => Root = Directory.CreateTempSubdirectory("otpc-import-").FullName;

    public string Root { get; }

    public string Contract => Path.Combine(Root, "acme.contract.yaml");

    public string Write(string name, string text)
    {
        var file = Path.Combine(Root, name);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Imports a page into the contract, as the command does.</summary>
    public ImportResult Import(string page)
    {
        var file = Write("page.md", page);
        var import = new PageImport(Contract);
        var result = File.Exists(Contract) ? import.Into([file]) : import.New([file], "Acme");
        File.WriteAllText(Contract, result.Text);
        File.WriteAllText(OtpContracts.Cli.Importing.Writing.Provenance.FileOf(Contract), result.Provenance);
        return result;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
