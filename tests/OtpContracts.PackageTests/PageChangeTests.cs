using System.Diagnostics;
using System.Text.Json;

namespace OtpContracts.PackageTests;

/// <summary>The day a vendor edits its page, with real processes: import, build, edit, import, compare, build, mend.</summary>
[Collection(PackageFeed.Shared)]
public sealed class PageChangeTests(PackageFeed feed)
{
    private const string Page =
        """
        # Send a code

        POST https://api.acme.example/v1/messages

        ## Request headers

        | Name | Description |
        |---|---|
        | Api-Key | The account's key |
        | Timestamp | Unix time in seconds |
        | Sign | md5(apiKey + apiSecret + timestamp), lower case |

        ## Request parameters

        | Name | Type | Required | Description |
        |---|---|---|---|
        | to | String | Yes | Phone number, 10-14 digits |
        | template | Int | Yes | Template id |
        | channel | String | No | Way of sending, [sms, call] |
        | note | String | No | A note of yours, 0-64 characters |

        ## Response parameters

        | Name | Type | Description |
        |---|---|---|
        | status | String | Status code, 0 is success |
        | reason | String | Description of the status |
        | data | Object | Result |
        | - messageId | String | Message id |
        | - channel | String | Channel |

        ## Status codes

        | Status | Description |
        |---|---|
        | 0 | Success |
        | -1 | Authentication failed |
        | -22 | Invalid parameter |
        | -27 | Too many messages |
        """;

    private const string Program =
        """
        using Story;
        using OtpContracts.Testing;

        await using var cases = ContractCases.For(AcmeOtpContract.Text);
        foreach (var contractCase in cases)
        {
            await contractCase.RunAsync(AcmeOtpDispatch.Over);
        }

        Console.WriteLine($"{cases.Count} {AcmeOtpStatus.TooManyMessages:D}");

        static class Caller
        {
            public static Task<MessagesData> Send(IAcmeOtpClient client) =>
                client.MessagesAsync("14155550123", 7);
        }
        """;

    [Fact]
    public async Task An_edit_of_the_page_is_told_with_its_lines_and_fails_the_build_where_the_client_changed()
    {
        var consumer = feed.NewConsumer("Story", contract: "acme.contract.yaml", metadata: "Dispatch=\"true\"");
        consumer.Write("send.md", Page);
        consumer.WriteProgram(Program);

        var imported = await OtpcAsync(consumer, "import", "send.md", "-o", "acme.contract.yaml", "--name", "AcmeOtp");
        var first = await consumer.RunAsync();
        Assert.Equal((0, "POST /v1/messages added.\n"), imported);
        Assert.Equal((0, "66 -27"), (first.ExitCode, first.Output.Trim()));

        consumer.Copy("acme.contract.yaml", "old.contract.yaml");
        consumer.Copy("acme.provenance.json", "old.provenance.json");
        consumer.Write("send.md", Edited(
            ("| template | Int | Yes | Template id |", "| template | Int | Yes | Template id |\n| brand | String | Yes | Name of the sender |"),
            ("[sms, call]", "[sms, call, push]"),
            ("0-64 characters", "0-32 characters"),
            ("| -27 |", "| -37 |")));
        Assert.Equal(0, (await OtpcAsync(consumer, "import", "send.md", "--into", "acme.contract.yaml")).ExitCode);

        var (exitCode, diff) = await OtpcAsync(consumer, "diff", "old.contract.yaml", "acme.contract.yaml", "--format", "json");
        Assert.Equal(1, exitCode);
        Assert.Equal(
            [
                "breaking request-param-added-required endpoints.messages.body.brand send.md(19)",
                "breaking request-constraint-tightened endpoints.messages.body.note.length send.md(21)",
                "breaking vendor-status-renumbered statuses.-27 send.md(40)",
                "safe request-enum-value-added types.Channel.enum.push send.md(20)",
            ],
            Changes(diff).Where(change => !change.StartsWith("docs", StringComparison.Ordinal)));

        // The page's own wording of the two descriptions changed too, and nothing else.
        Assert.Equal(2, Changes(diff).Count(change => change.StartsWith("docs text-changed", StringComparison.Ordinal)));

        var broken = await consumer.BuildAsync();
        Assert.Equal(1, broken.ExitCode);
        Assert.Equal(
            [
                "Program.cs(15,30): error CS1503: Argument 1: cannot convert from 'string' to 'Story.MessagesRequest'",
                "Program.cs(15,45): error CS1503: Argument 2: cannot convert from 'int' to 'System.Threading.CancellationToken'",
            ],
            broken.Findings);

        consumer.WriteProgram(Program.Replace("\"14155550123\", 7", "\"14155550123\", 7, \"Acme\"", StringComparison.Ordinal));
        var mended = await consumer.RunAsync();
        Assert.Equal((0, "70 -37"), (mended.ExitCode, mended.Output.Trim()));
    }

    private static string Edited(params (string Written, string Edited)[] edits) => edits.Aggregate(Page, (page, edit) =>
    {
        Assert.Contains(edit.Written, page, StringComparison.Ordinal);
        return page.Replace(edit.Written, edit.Edited, StringComparison.Ordinal);
    });

    private static IEnumerable<string> Changes(string diff) => JsonDocument.Parse(diff).RootElement.GetProperty("changes").EnumerateArray().Select(change =>
    {
        var page = Assert.Single(change.GetProperty("pages").EnumerateArray());
        return $"{change.GetProperty("severity")} {change.GetProperty("rule")} {change.GetProperty("place")} {page.GetProperty("file")}({page.GetProperty("line")})";
    });

    private static async Task<(int ExitCode, string Output)> OtpcAsync(ConsumerProject consumer, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "otpc.dll"), .. arguments]) { WorkingDirectory = consumer.Folder, RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output.ReplaceLineEndings("\n"));
    }
}
