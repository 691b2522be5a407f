using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit.Abstractions;

namespace OtpContracts.Cli.Tests;

/// <summary>The sandbox as a server, called by clients that nobody here wrote.</summary>
public sealed class MockTests(ITestOutputHelper output)
{
    private const string Accepted = "{\"status\":\"0\",\"reason\":\"success\",\"data\":{\"verificationId\":\"22206051443051000003\",\"to\":\"91856321412\",\"channel\":\"channel\"}}";
    // To the letter as the vendor's page prints it.
    private static readonly string[] Sample =
    [
        "-s", "-H", "Content-Type: application/json;charset=UTF-8", "-H", "Sign: 05d7a50893e22a5c4bb3216ae3396c7c", "-H", "Timestamp: 1630468800", "-H", "Api-Key: bDqJFiq9",
        "-d", "{\"verificationId\":\"22206051443051000003\",\"channel\":\"sms\"}",
    ];

    [Fact]
    public async Task The_pages_own_PHP_is_accepted_and_with_a_wrong_secret_refused()
    {
        if (Environment.GetEnvironmentVariable("OTPC_VENDOR_PAGE") is not { Length: > 0 } page || !OtherLanguage.IsInstalled("php"))
        {
            output.WriteLine("PHP is not installed, or OTPC_VENDOR_PAGE does not name a saved text of the vendor's page with its sample in PHP: nothing was tried.");
            return;
        }

        await using var mock = await MockProcess.StartAsync(PublishedContracts.Folder);
        var text = await File.ReadAllTextAsync(page);
        var sample = text[text.IndexOf("$apiKey =", StringComparison.Ordinal)..(text.IndexOf("var_dump($output);", StringComparison.Ordinal) + "var_dump($output);".Length)];

        // Address and keys; and what stands in for the values that the page's own reader fills in.
        Task<string?> RunAsync(string secret) => OtherLanguage.RunAsync("php", "-r", sample
            .Replace("https://api.itniotech.com/otp", mock.Address.AbsoluteUri, StringComparison.Ordinal).Replace("your api key", "bDqJFiq9", StringComparison.Ordinal).Replace("your api secret", secret, StringComparison.Ordinal)
            .Replace("{{verificationId}}", "22206051443051000003", StringComparison.Ordinal).Replace("{{channel}}", "sms", StringComparison.Ordinal));
        Assert.Contains(Accepted, await RunAsync("7bz1lzh9"), StringComparison.Ordinal);
        Assert.Contains("{\"status\":\"-1\",\"reason\":\"Authentication error\"}", await RunAsync("another"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_sign_prints_for_curl_is_accepted_and_with_a_wrong_secret_refused()
    {
        await using var mock = await MockProcess.StartAsync(PublishedContracts.Folder);
        async Task<string?> RunAsync(string secret)
        {
            var signed = await PublishedContracts.RunAsync("sign", "itnio-otp.contract.yaml", "resendVerification", "--credential", "apiKey=bDqJFiq9", "--credential", $"apiSecret={secret}", "--set", "verificationId=22206051443051000003", "--format", "curl");
            return await OtherLanguage.RunAsync("sh", "-c", signed.Output.Replace("https://api.itniotech.com/otp", mock.Address.AbsoluteUri, StringComparison.Ordinal));
        }

        if (!OtherLanguage.IsInstalled("curl") || !OtherLanguage.IsInstalled("sh"))
        {
            output.WriteLine("curl is not installed: nothing was tried.");
            return;
        }

        Assert.Equal(Accepted, await RunAsync("7bz1lzh9"));
        Assert.Equal("{\"status\":\"-1\",\"reason\":\"Authentication error\"}", await RunAsync("another"));
    }

    [Fact]
    public async Task The_pages_own_request_is_accepted_and_judged_on_the_terminal()
    {
        await using var mock = await MockProcess.StartAsync(PublishedContracts.Folder, "--now", "1630468800");

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
        await using var mock = await MockProcess.StartAsync(PublishedContracts.Folder, "--now", "2021-09-01T04:00:00Z", "--https", "--reply", "resendVerification=-27");

        var reply = await OtherLanguage.RunAsync("curl", ["-k", .. Sample, mock.Address.AbsoluteUri + "/verification/resend"]);

        Assert.Equal("https", mock.Address.Scheme);
        Assert.True(reply is null or "{\"status\":\"-27\",\"reason\":\"Period total send limit\"}", reply);
    }

    [Fact]
    public async Task A_driver_asks_for_the_transcript_resets_and_scripts()
    {
        await using var mock = await MockProcess.StartAsync(PublishedContracts.Folder, "--now", "1630468800");
        using var http = new HttpClient { BaseAddress = mock.Address };
        var said = new StringBuilder();
        foreach (var (path, body) in new[]
        {
            ("replies", """{"endpoint":"resendVerification","steps":[{"status":-18},{"data":{"verificationId":"9"}}]}"""),
            ("replies", """{"endpoint":"resendVerificaton","status":-18}"""),
            ("replies", """{"status":-18}"""),
            ("replies", """{"endpoint":"resendVerification","stats":-18}"""),
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
    public async Task A_driver_has_a_code_sent_asks_for_it_and_has_it_checked()
    {
        await using var mock = await MockProcess.StartAsync(PublishedContracts.Folder, "--now", "1630468800", "--remember", "verifyCode=WrongCode");
        using var http = new HttpClient();
        foreach (var (name, value) in new[] { ("Sign", "05d7a50893e22a5c4bb3216ae3396c7c"), ("Timestamp", "1630468800"), ("Api-Key", "bDqJFiq9") })
        {
            http.DefaultRequestHeaders.Add(name, value);
        }

        async Task<string> PostAsync(string path, string body)
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(new Uri(mock.Address, path), content);
            return await response.Content.ReadAsStringAsync();
        }

        Assert.Equal("""{"status":"0","reason":"Success","data":{"verificationId":"00000000000000000001","to":"15550100000","channel":"sms"}}""", await PostAsync("/otp/verification/send", """{"appId":"mRELxtHc","templateId":455,"to":"15550100000"}"""));
        Assert.Equal("{\"00000000000000000001\":\"256233\"}\n", await http.GetStringAsync(new Uri(mock.Address, "/__otpc/codes")));
        Assert.Contains("\"matched\":2", await PostAsync("/otp/verification/verify", """{"verificationId":"00000000000000000001","code":"0000"}"""), StringComparison.Ordinal);
        Assert.Contains("\"matched\":0", await PostAsync("/otp/verification/verify", """{"verificationId":"00000000000000000001","code":"256233"}"""), StringComparison.Ordinal);

        Assert.Equal("scripted\n", await PostAsync("/__otpc/remember", """{"check":"verifyCode","wrong":"WrongCode","unknown":"UnknownVerificationId","tries":3,"validitySeconds":60}"""));
        Assert.Contains("\"matched\":3", await PostAsync("/otp/verification/verify", """{"verificationId":"00000000000000000001","code":"256233"}"""), StringComparison.Ordinal);
        Assert.StartsWith("The body must be such as {\"check\":", await PostAsync("/__otpc/remember", """{"check":"verifyCode"}"""), StringComparison.Ordinal);
        Assert.Equal("\"tries\" must be a number.\n", await PostAsync("/__otpc/remember", """{"check":"verifyCode","wrong":"WrongCode","tries":"few"}"""));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

        var run = await PublishedContracts.RunAsync("mock", "itnio-otp.contract.yaml", "--port", port, "--credential", "apiKey=k", "--credential", "apiSecret=s");

        Assert.Equal(new OtpcRun(2, "", $"otpc: error: Port {port} of 127.0.0.1 can't be listened on: something else listens there. Choose another one, or 0 for a free one.\n"), run);
    }

    [Theory]
    [InlineData("The sandbox needs a value for each credential, and has none for apiSecret: set options.Credentials, or give otpc mock --credential apiSecret=….", "--credential", "apiKey=k")]
    [InlineData("--port takes a number from 0 to 65535.", "--port", "99999")]
    [InlineData("--credential takes name=value.", "--credential", "a-secret-without-its-name")]
    [InlineData("--credential takes name=value.", "--credential", "=a-secret-without-its-name")]
    [InlineData("--now takes seconds since 1970, or a moment such as 2026-01-31T10:15:30Z; \"yesterday\" is neither.", "--now", "yesterday")]
    [InlineData("verifyCode has neither an outcome nor a status \"WrongCod\". Did you mean \"WrongCode\"?", "--credential", "apiKey=k", "--credential", "apiSecret=s", "--remember", "verifyCode=WrongCod")]
    public async Task A_slip_in_the_options_is_told(string problem, params string[] options) =>
        Assert.Equal(new OtpcRun(2, "", $"otpc: error: {problem}\n"), await PublishedContracts.RunAsync(["mock", "itnio-otp.contract.yaml", .. options]));
}
