using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit.Abstractions;

namespace OtpContracts.Cli.Tests;

/// <summary>The sandbox as a server, called by clients that nobody here wrote.</summary>
public sealed class MockTests(ITestOutputHelper output)
{
    private const string Accepted = "{\"status\":\"0\",\"reason\":\"success\",\"data\":{\"verificationId\":\"22206051443051000003\",\"to\":\"91856321412\",\"channel\":\"channel\"}}";
    private static readonly string Contracts = Path.Combine(AppContext.BaseDirectory, "spec");

    // To the letter as the vendor's page prints it.
    private static readonly string[] Sample =
    [
        "-s", "-H", "Content-Type: application/json;charset=UTF-8", "-H", "Sign: 05d7a50893e22a5c4bb3216ae3396c7c", "-H", "Timestamp: 1630468800", "-H", "Api-Key: bDqJFiq9",
        "-d", "{\"verificationId\":\"22206051443051000003\",\"channel\":\"sms\"}",
    ];

    [Fact]
    public async Task A_client_in_PHP_is_accepted_and_with_a_wrong_secret_refused()
    {
        await using var mock = await MockProcess.StartAsync(Contracts);
        var script = Path.Combine(AppContext.BaseDirectory, "resend.php");

        var accepted = await OtherLanguage.RunAsync("php", script, mock.Address.AbsoluteUri, "bDqJFiq9", "7bz1lzh9");
        var refused = await OtherLanguage.RunAsync("php", script, mock.Address.AbsoluteUri, "bDqJFiq9", "another");

        if (accepted is null)
        {
            output.WriteLine("PHP is not installed: nothing was tried.");
            return;
        }

        Assert.Equal(Accepted, accepted);
        Assert.Equal("{\"status\":\"-1\",\"reason\":\"Authentication error\"}", refused);
    }

    [Fact]
    public async Task The_pages_own_request_is_accepted_and_judged_on_the_terminal()
    {
        await using var mock = await MockProcess.StartAsync(Contracts, "--now", "1630468800");

        var reply = await OtherLanguage.RunAsync("curl", [.. Sample, mock.Address.AbsoluteUri + "/verification/resend"]);
        var (exitCode, printed) = await mock.StopAsync();

        if (reply is null)
        {
            output.WriteLine("curl is not installed: nothing was tried.");
            return;
        }

        Assert.Equal(Accepted, reply);
        Assert.Equal(0, exitCode);
        await Verify(printed);
    }

    [Fact]
    public async Task It_speaks_HTTPS_and_does_what_its_options_say()
    {
        await using var mock = await MockProcess.StartAsync(Contracts, "--now", "2021-09-01T04:00:00Z", "--https", "--reply", "resendVerification=-27");

        var reply = await OtherLanguage.RunAsync("curl", ["-k", .. Sample, mock.Address.AbsoluteUri + "/verification/resend"]);

        Assert.Equal("https", mock.Address.Scheme);
        Assert.True(reply is null or "{\"status\":\"-27\",\"reason\":\"Period total send limit\"}", reply);
    }

    [Fact]
    public async Task A_driver_asks_for_the_transcript_resets_and_scripts()
    {
        await using var mock = await MockProcess.StartAsync(Contracts, "--now", "1630468800");
        using var http = new HttpClient { BaseAddress = mock.Address };
        var said = new StringBuilder();
        foreach (var (path, body) in new[]
        {
            ("replies", """{"endpoint":"resendVerification","steps":[{"status":-18},{"data":{"verificationId":"9"}}]}"""),
            ("replies", """{"endpoint":"resendVerificaton","status":-18}"""),
            ("replies", """{"status":-18}"""),
            ("replies", "{"),
            ("replies", """{"endpoint":"resendVerification","fault":"truncate"}"""),
            ("reset", ""),
            ("rest", ""),
        })
        {
            using var content = new StringContent(body);
            using var response = await http.PostAsync(new Uri("/__otpc/" + path, UriKind.Relative), content);
            said.Append(path).Append(' ').Append(body).Append('\n').Append((int)response.StatusCode).Append(' ').Append(await response.Content.ReadAsStringAsync()).Append('\n');
        }

        await http.GetAsync(new Uri("/otp/nothing", UriKind.Relative));
        said.Append(await http.GetStringAsync(new Uri("/__otpc/transcript", UriKind.Relative)));
        await Verify(said.ToString());
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

        var run = await OtpcProcess.RunAsync(Contracts, "mock", "itnio-otp.contract.yaml", "--port", port, "--credential", "apiKey=k", "--credential", "apiSecret=s");

        Assert.Equal(new OtpcRun(2, "", $"otpc mock: error: Port {port} of 127.0.0.1 can't be listened on: something else listens there. Choose another one, or 0 for a free one.\n"), run);
    }

    [Theory]
    [InlineData("The sandbox needs a value for the credential \"apiSecret\".", "--credential", "apiKey=k")]
    [InlineData("--credential apiKey: needs the form name=value.", "--credential", "apiKey")]
    [InlineData("--now yesterday: is neither seconds since 1970 nor a moment such as 2026-01-31T10:15:30Z.", "--now", "yesterday")]
    public async Task A_slip_in_the_options_is_told(string problem, params string[] options) =>
        Assert.Equal(new OtpcRun(2, "", $"otpc mock: error: {problem}\n"), await OtpcProcess.RunAsync(Contracts, ["mock", "itnio-otp.contract.yaml", .. options]));
}
