using System.Security.Cryptography;
using System.Text;

namespace OtpContracts.Cli.Tests;

public sealed class SignTests
{
    private static readonly string[] Published =
    [
        "sign", "itnio-otp.contract.yaml", "resendVerification", "--credential", "apiKey=bDqJFiq9", "--credential", "apiSecret=7bz1lzh9", "--now", "1630468800", "--set", "verificationId=22206051443051000003",
    ];

    [Theory]
    [InlineData("json")]
    [InlineData("curl")]
    [InlineData("http")]
    public async Task It_prints_the_request_with_the_published_signature(string format)
    {
        var run = await PublishedContracts.RunAsync([.. Published, "--format", format]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("05d7a50893e22a5c4bb3216ae3396c7c", run.Output, StringComparison.Ordinal);
        await Verify(run.Output).UseParameters(format);
    }

    [Fact]
    public async Task It_explains_each_step_and_masks_secrets()
    {
        var run = await PublishedContracts.RunAsync([.. Published, "--explain", "--format", "json"]);

        Assert.DoesNotContain("7bz1lzh9", run.Output + run.Error, StringComparison.Ordinal);
        await Verify(run.Error);
    }

    // Of what a secret went into, only what the request itself holds may stand in an explanation: the key of a day signs every other request of that day.
    [Theory]
    [InlineData("http", "aliyun-sms.contract.yaml", "sendSms", "--credential", "accessKeyId=k", "--credential", "accessKeySecret=s3cr3t", "--set", "PhoneNumbers=1", "--set", "SignName=a", "--set", "TemplateCode=b")]
    [InlineData("http", "itnio-otp.contract.yaml", "resendVerification", "--credential", "apiKey=k", "--credential", "apiSecret=s3cr3t", "--set", "verificationId=1")]
    [InlineData("json", "itnio-sms.contract.yaml", "sendSms", "--credential", "apiKey=k", "--credential", "apiSecret=s3cr3t", "--set", "appId=1", "--set", "numbers=1", "--set", "content=a")]
    [InlineData("http", "tencent-sms.contract.yaml", "sendSms", "--credential", "secretId=k", "--credential", "secretKey=s3cr3t", "--credential", "region=r", "--set", "PhoneNumberSet=[\"1\"]", "--set", "SmsSdkAppId=1", "--set", "TemplateId=2")]
    [InlineData("json", "tencent-sms.contract.yaml", "sendSms", "--credential", "secretId=k", "--credential", "secretKey=s3cr3t", "--credential", "region=r", "--set", "PhoneNumberSet=[\"1\"]", "--set", "SmsSdkAppId=1", "--set", "TemplateId=2")]
    [InlineData("http", "twilio-verify.contract.yaml", "checkVerification", "--credential", "accountSid=k", "--credential", "authToken=s3cr3t", "--set", "ServiceSid=VA", "--set", "Code=1")]
    [InlineData("curl", "vonage-verify.contract.yaml", "checkCode", "--credential", "apiKey=k", "--credential", "signatureSecret=s3cr3t", "--set", "request_id=1", "--set", "code=1")]
    public async Task What_a_secret_went_into_is_shown_only_where_it_is_sent(string format, string contract, params string[] call)
    {
        var run = await PublishedContracts.RunAsync(["sign", contract, .. call, "--now", "1", "--explain", "--format", format]);

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("s3cr3t", run.Error, StringComparison.Ordinal);
        var secret = call.Single(argument => argument.EndsWith("=s3cr3t", StringComparison.Ordinal)).Split('=')[0];
        var made = Explained(run.Error).Where(step => step.Expression.Contains(secret, StringComparison.Ordinal)).ToList();
        Assert.Contains(made, step => step.Value == "***");
        Assert.All(made, step => Assert.True(step.Value == "***" || run.Output.Contains(step.Value, StringComparison.Ordinal), step.Expression));
    }

    [Fact]
    public async Task A_body_is_shown_as_the_text_that_it_is()
    {
        using var folder = new ContractFolder();
        folder.Write("body.contract.yaml", """
            contract: 1
            name: Body
            server: https://api.example.com
            credentials: { key: { secret: true } }
            signing:
              let: { toSign: "lines(method, body)" }
              headers: { X-Sign: "hex(hmacSha256(key, toSign))" }
            reply: { status: status, success: 0 }
            statuses: { 0: { name: Ok } }
            endpoints:
              send: { call: POST /send, effect: once, body: { to: { type: string, required: true } } }
            """);

        var run = await folder.RunAsync("sign", "body.contract.yaml", "send", "--credential", "key=k", "--set", "to=é", "--explain");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("    body = {\"to\":\"é\"}\n    = POST\\n{\"to\":\"é\"}\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hmacSha256(accessKeySecret, ", "ACS3-HMAC-SHA256\\n", "aliyun-sms.contract.yaml", "sendSms", "--credential", "accessKeyId=k", "--credential", "accessKeySecret=s3cr3t", "--set", "PhoneNumbers=1", "--set", "SignName=a", "--set", "TemplateCode=b")]
    [InlineData("hmacSha256(signatureSecret, ", "&", "vonage-verify.contract.yaml", "checkCode", "--credential", "apiKey=k", "--credential", "signatureSecret=s3cr3t", "--set", "request_id=1", "--set", "code=1")]
    public async Task The_string_to_sign_is_the_one_that_was_signed(string signs, string begins, string contract, params string[] call)
    {
        var run = await PublishedContracts.RunAsync(["sign", contract, .. call, "--now", "1", "--explain"]);

        var steps = Explained(run.Error).ToList();
        var signature = steps.First(step => step.Expression.TrimStart().StartsWith(signs, StringComparison.Ordinal)).Value;
        var strings = steps.Select(step => step.Value).Where(text => text.StartsWith(begins, StringComparison.Ordinal)).Select(text => text.Replace("\\n", "\n", StringComparison.Ordinal));
        Assert.Contains(strings, text => Convert.ToHexStringLower(HMACSHA256.HashData("s3cr3t"u8, Encoding.UTF8.GetBytes(text))) == signature);
        Assert.Contains(signature, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_signs_is_masked_and_what_is_sent_stays_visible()
    {
        using var folder = new ContractFolder();
        folder.Write("ladder.contract.yaml", """
            contract: 1
            name: Ladder
            server: https://api.example.com
            credentials: { app: {}, pepper: {}, password: { secret: true } }
            signing:
              let:
                salt: upper(pepper)
                session: base64(sha256("{app}:{password}"))
                signature: hmacSha256(salt, body)
              body:
                pass: reveal(password)
              headers:
                X-App: app
                X-Sign: base64(signature)
                X-Mac: hex(hmacSha1(session, target))
            reply: { status: status, success: 0 }
            statuses: { 0: { name: Ok } }
            endpoints:
              send: { call: POST /send, effect: once, body: { to: { type: string, required: true } } }
            """);

        var run = await folder.RunAsync("sign", "ladder.contract.yaml", "send", "--credential", "app=a1", "--credential", "pepper=chili", "--credential", "password=hunter2", "--set", "to=1", "--explain", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("hunter2", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("chili", run.Error, StringComparison.OrdinalIgnoreCase);
        await Verify(run.Error);
    }

    [Fact]
    public async Task What_signing_puts_into_the_path_is_filled_in_and_explained()
    {
        string[] account = ["--credential", "appId=acme/1", "--credential", "appKey=s3cr+t", "--now", "1709220615", "--nonce", "0123456789abcdef0123456789abcdef", "--explain"];
        var folder = Path.Combine(AppContext.BaseDirectory, "signing");

        var send = await OtpcProcess.RunAsync(folder, ["sign", "path.contract.yaml", "sendText", "--set", "to=+44", .. account]);
        var find = await OtpcProcess.RunAsync(folder, ["sign", "path.contract.yaml", "find", "--set", "name={Token}", .. account]);

        Assert.DoesNotContain("s3cr+t", send.Error + send.Output, StringComparison.Ordinal);
        Assert.Contains("X-Sign: 1df8c900cd395c8cdb44d7e3acd6abef9cca616756dc6297c8ec38754d559c7e", send.Output, StringComparison.Ordinal);
        await Verify($"{send.Error}\n{send.Output}\n{find.Error}\n{find.Output}");
    }

    [Fact]
    public async Task What_a_client_would_not_send_is_signed_with_a_warning()
    {
        using var folder = new ContractFolder();
        folder.Write("list.contract.yaml", """
            contract: 1
            name: Lists
            server: https://api.example.com
            reply: { status: status, success: 0 }
            statuses: { 0: { name: Ok } }
            endpoints:
              list: { call: GET /list, effect: safe, query: { limit: { type: int, range: 1..20 }, after: { type: int }, of: { type: list<int> } } }
            """);

        var body = await PublishedContracts.RunAsync([.. Published, "--set", "channel=fax"]);
        var query = await folder.RunAsync("sign", "list.contract.yaml", "list", "--set", "limit=99", "--set", "after=abc", "--set", "of=[1,2]");

        Assert.Equal((0, "otpc: warning: channel is not one of sms, call, sna: a client would not send it.\n"), (body.ExitCode, body.Error));
        Assert.Equal((0, "otpc: warning: limit is not in 1..20: a client would not send it.\notpc: warning: after is no int: a client would not send it.\n"), (query.ExitCode, query.Error));
    }

    [Fact]
    public async Task An_empty_credential_is_told()
    {
        var run = await PublishedContracts.RunAsync("sign", "itnio-otp.contract.yaml", "resendVerification", "--credential", "apiKey=a", "--credential", "apiSecret=", "--set", "verificationId=1");

        Assert.Equal((0, "otpc: warning: --credential apiSecret is empty: a vendor would refuse what is signed with it.\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("There is no endpoint \"resendVerificaton\". Did you mean \"resendVerification\"? The contract has resendVerification, ", "resendVerificaton")]
    [InlineData("There is no endpoint \"list\". The contract has listFlows, listTemplates, ", "list")]
    [InlineData("--set has two values for \"verificationId\"; leave one of them out.", "resendVerification", "--credential", "apiKey=a", "--credential", "apiSecret=b", "--set", "verificationId=1", "--set", "verificationId=2")]
    [InlineData("--credential has two values for \"apiSecret\"; leave one of them out.", "resendVerification", "--credential", "apiKey=a", "--credential", "apiSecret=b", "--credential", "apiSecret=c")]
    [InlineData("The contract has no credential \"key\". It has apiKey, apiSecret.", "resendVerification", "--credential", "key=a")]
    [InlineData("resendVerification needs --set verificationId=…", "resendVerification", "--credential", "apiKey=a", "--credential", "apiSecret=b")]
    [InlineData("Signing needs --credential apiSecret=…", "resendVerification", "--credential", "apiKey=a")]
    [InlineData("resendVerification has no parameter \"chanel\". Did you mean \"channel\"?", "resendVerification", "--credential", "apiKey=a", "--credential", "apiSecret=b", "--set", "chanel=sms")]
    [InlineData("--now takes seconds since 1970, or a moment such as 2026-01-31T10:15:30Z; \"today\" is neither.", "resendVerification", "--credential", "apiKey=a", "--credential", "apiSecret=b", "--set", "verificationId=1", "--now", "today")]
    public async Task A_slip_ends_with_2_and_says_how_to_mend_it(string message, params string[] arguments)
    {
        var run = await PublishedContracts.RunAsync(["sign", "itnio-otp.contract.yaml", .. arguments]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    // "name = expression" opens a value; its parts stand below it, and what it came to at the end.
    private static IEnumerable<(string Expression, string Value)> Explained(string text)
    {
        var whole = "";
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = line.LastIndexOf(" = ", StringComparison.Ordinal);
            if (line[0] != ' ')
            {
                whole = line;
            }
            else
            {
                yield return (equals < 4 ? whole : line[..equals], line[(equals + 3)..].Replace(" (bytes)", "", StringComparison.Ordinal));
            }
        }
    }
}
