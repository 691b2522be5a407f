using System.Text;

namespace OtpContracts.Cli.Tests.Importing;

public sealed class ImportCommandTests
{
    private const string Page = "# Send\n\nPOST https://api.acme.example/send\n\n## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| to | String | Yes | Number |\n\n## Response\n\n| Name | Type | Description |\n|---|---|---|\n| status | String | Status code, 0 success |\n| id | String | Message id |\n\n## Status codes\n\n| Code | Description |\n|---|---|\n| 0 | success |\n| -1 | Wrong key |\n";

    // xunit carries a theory's data as text: this one's is made where it is used.
    private const string Large = "large.txt";
    private const string Long = "long.txt";

    public static TheoryData<string, byte[], string> Unreadable => new()
    {
        { "empty.txt", [], "empty.txt: error: The page is empty" },
        { "blank.txt", "\n \n"u8.ToArray(), "blank.txt: error: The page is empty" },
        { "page.pdf", "%PDF-1.7\n1 0 obj"u8.ToArray(), "page.pdf: error: This is a PDF" },
        { "page.bin", [1, 0, 2, 0, 255], "page.bin: error: This is no text but a binary file" },
        { "page.gbk", [0xFF, 0x80, 0x81, 0xFF], "page.gbk: error: The file is neither UTF-8" },
        { "login.html", "<html><body><form><input name=user><input type=password></form></body></html>"u8.ToArray(), "login.html: error: This is a page to sign in by" },
        { "script.html", "<!doctype html><html><body><div id=root></div><script>go()</script></body></html>"u8.ToArray(), "script.html: error: The HTML shows no text" },
        { "broken.html", "<table><tr><td>na"u8.ToArray(), "broken.html: error: Nothing on this page could be imported" },
        { "news.txt", "The weather is fine today, and will be tomorrow."u8.ToArray(), "news.txt: error: Nothing on this page could be imported" },
        { "digits.txt", Encoding.UTF8.GetBytes("POST https://api.acme.example/send\n状态码\n\uFF10 成功\n-\uFF11 失败"), "digits.txt(3,1): error: Numbers are written in other digits than 0-9" },
        { "deep.html", Encoding.UTF8.GetBytes($"<html><body>{string.Concat(Enumerable.Repeat("<div>", 20_000))}POST https://api.acme.example/send"), "deep.html: error: The HTML nests elements more than 4000 deep" },
        { Long, [], "long.txt(5,1): error: This page takes too long to read. This is its longest line, with 6000025 characters" },
        { Large, [], "large.txt: error: The file is larger than a page of documentation can be (20 MB, the limit is 8 MB)" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_page_that_cannot_be_read_is_told_and_nothing_is_overwritten(string name, byte[] content, string error)
    {
        using var folder = new ImportFolder();
        folder.Write("page.md", Page);
        Assert.Equal(0, (await OtpcProcess.RunAsync(folder.Root, "import", "page.md", "-o", "acme.contract.yaml")).ExitCode);
        var before = await File.ReadAllTextAsync(folder.Contract);
        await File.WriteAllBytesAsync(Path.Combine(folder.Root, name), name switch
        {
            Large => new byte[20 * 1024 * 1024],
            Long => Encoding.UTF8.GetBytes($"POST https://api.acme.example/send\n\n## Parameters\n\nname | String | Yes | {string.Concat(Enumerable.Repeat("a, ", 2_000_000))}或 |\n"),
            _ => content,
        });
        var run = await OtpcProcess.RunAsync(folder.Root, "import", "page.md", name, "--into", "acme.contract.yaml");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(error, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(folder.Contract));
        Assert.DoesNotContain(Directory.GetFiles(folder.Root), file => file.EndsWith(".new", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_is_told_from_a_file_that_is_not_there()
    {
        using var folder = new ImportFolder();
        var run = await OtpcProcess.RunAsync(folder.Root, "import", "https://api.acme.example/docs", "-o", "acme.contract.yaml");
        Assert.Equal((2, "https://api.acme.example/docs: error: This is an address, and pages are read from files: save the page from a browser, and name the file.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_page_of_errors_alone_makes_no_call_of_the_address_that_explains_them()
    {
        using var folder = new ImportFolder();
        folder.Write("errors.txt", "Error codes\n\n{\"code\": 60200, \"message\": \"Invalid parameter\", \"more_info\": \"https://api.acme.example/docs/errors/60200\"}\n\nError code\tDescription\n20003\tDenied\n60200\tInvalid parameter\n");
        var run = await OtpcProcess.RunAsync(folder.Root, "import", "errors.txt", "-o", "acme.contract.yaml");
        Assert.Equal((2, "errors.txt: error: No page names a method and address of a call: import it together with the page of an endpoint.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_page_in_GB_18030_is_read_whatever_its_sample_declares()
    {
        using var folder = new ImportFolder();
        var page = Page.Replace("Number", "接收號碼", StringComparison.Ordinal) + "\n## Request example\n\nContent-Type: application/json;charset=UTF-8\n";
        await File.WriteAllBytesAsync(Path.Combine(folder.Root, "page.md"), CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(page));
        Assert.Equal(0, (await OtpcProcess.RunAsync(folder.Root, "import", "page.md", "-o", "acme.contract.yaml")).ExitCode);
        Assert.Contains("接收號碼", await File.ReadAllTextAsync(folder.Contract), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_writes_contract_provenance_and_report_and_a_second_one_changes_nothing()
    {
        using var folder = new ImportFolder();
        folder.Write("page.md", Page.Replace("| to | String | Yes |", "| to | String | Yes |\n| odd | Str?ng | Yes |", StringComparison.Ordinal));
        var first = await OtpcProcess.RunAsync(folder.Root, "import", "page.md", "-o", "acme.contract.yaml", "--name", "AcmeOtp", "--report", "report.md");
        Assert.Equal(1, first.ExitCode);
        Assert.StartsWith("page.md(10,1): not understood: the type \"Str?ng\" of \"odd\" is none that is known.\n", first.Error, StringComparison.Ordinal);
        Assert.Equal("POST /send added.\n", first.Output);
        await Verify(string.Join("\n---\n", await File.ReadAllTextAsync(folder.Contract), await File.ReadAllTextAsync(Path.Combine(folder.Root, "acme.provenance.json")), await File.ReadAllTextAsync(Path.Combine(folder.Root, "report.md"))));
        var second = await OtpcProcess.RunAsync(folder.Root, "import", "page.md", "--into", "acme.contract.yaml");
        Assert.Equal("", second.Output);
        var third = await OtpcProcess.RunAsync(folder.Root, "import", "page.md", "-o", "acme.contract.yaml");
        Assert.Equal((2, "acme.contract.yaml: error: The file is there already: bring it up to date with --into, or name another one.\n"), (third.ExitCode, third.Error));
    }

    [Theory]
    [InlineData("gb18030", "")]
    [InlineData("utf-16", "\uFEFF")]
    [InlineData("utf-8", "\uFEFF")]
    public async Task A_page_in_another_encoding_reads_as_in_UTF_8(string encoding, string first)
    {
        using var folder = new ImportFolder();
        var page = Page.Replace("Number", "接收號碼", StringComparison.Ordinal);
        folder.Write("page.md", page);
        Assert.Equal(0, (await OtpcProcess.RunAsync(folder.Root, "import", "page.md", "-o", "acme.contract.yaml")).ExitCode);
        var expected = await File.ReadAllTextAsync(folder.Contract);
        var written = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        await File.WriteAllBytesAsync(Path.Combine(folder.Root, "page.md"), written.GetBytes(first + page));
        File.Delete(folder.Contract);

        Assert.Equal(0, (await OtpcProcess.RunAsync(folder.Root, "import", "page.md", "-o", "acme.contract.yaml")).ExitCode);

        Assert.Equal(expected, await File.ReadAllTextAsync(folder.Contract));
        Assert.Contains("接收號碼", expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contract_with_errors_is_not_merged_into()
    {
        using var folder = new ImportFolder();
        folder.Write("page.md", Page);
        folder.Write("acme.contract.yaml", "contract: 1\nname: Acme\n");
        var run = await OtpcProcess.RunAsync(folder.Root, "import", "page.md", "--into", "acme.contract.yaml");
        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("acme.contract.yaml: error: A contract with errors can't be merged into: mend these first.\n", run.Error, StringComparison.Ordinal);
    }
}
