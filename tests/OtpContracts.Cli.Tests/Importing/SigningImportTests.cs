using OtpContracts.Cli.Importing;
using OtpContracts.Spec;

namespace OtpContracts.Cli.Tests.Importing;

/// <summary>Signing is taken over where a page says it plainly, and nowhere else.</summary>
public sealed class SigningImportTests
{
    private const string Headers = "| Name | Description |\n|---|---|\n| Api-Key | The account's key |\n| Timestamp | Unix time in seconds |\n| Sign | The signature |\n";

    [Theory]
    [InlineData("Sign = md5(apiKey + apiSecret + timestamp)", "headers Api-Key: apiKey, Timestamp: timestamp, Sign: hex(md5(apiKey + apiSecret + timestamp))")]
    [InlineData("Sign:SHA256(apiKey + apiSecret + timestamp),大写", "headers Api-Key: apiKey, Timestamp: timestamp, Sign: HEX(sha256(apiKey + apiSecret + timestamp))")]
    [InlineData("Sign = HMAC-SHA256(apiSecret, apiKey + timestamp), in base64", "headers Api-Key: apiKey, Timestamp: timestamp, Sign: \"base64(hmacSha256(apiSecret, apiKey + timestamp))\"")]
    [InlineData("Sign = md5(API Key + API Secret + Timestamp)", "headers Api-Key: apiKey, Timestamp: timestamp, Sign: hex(md5(apiKey + apiSecret + timestamp))")]
    [InlineData("Authorization: Bearer <API_KEY>", "headers Authorization: \"Bearer {reveal(apiKey)}\"")]
    [InlineData("Authorization: Basic base64(accountId:token)", "headers Authorization: \"Basic {base64(\"{accountId}:{reveal(token)}\")}\"")]
    public void A_plain_rule_becomes_signing(string rule, string expected)
    {
        using var folder = new ImportFolder();

        var result = folder.Import(Page(rule));

        var contract = ContractReader.Read("acme.contract.yaml", result.Text).Contract!;
        Assert.Equal(expected, "headers " + string.Join(", ", result.Text.Split('\n').SkipWhile(line => line != "  headers:").Skip(1).TakeWhile(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line.Trim().Replace(": \"\\\"", ": \"", StringComparison.Ordinal).Replace("\\\"\"", "\"", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal))));
        Assert.Single(contract.Credentials, credential => credential.IsSecret);
        Assert.Contains(result.Findings, finding => finding.Kind == FindingKind.Guess && finding.Line == 13 && finding.Message.StartsWith("Every call is signed as this line says", StringComparison.Ordinal));
        Assert.DoesNotContain(contract.Endpoints[0].HeaderParameters, header => contract.Signing!.Headers.Any(sent => sent.Name == header.Name));
    }

    [Theory]
    [InlineData("The signature is the MD5 of all parameters, sorted by their names.")]
    [InlineData("Sign = md5(apiKey + to + timestamp + apiSecret)")]
    [InlineData("Sign = md5(API认证名 + API认证密钥 + 时间戳)")]
    [InlineData("Sign: the secret in plain text, or md5(apiKey + apiSecret + timestamp)")]
    public void Any_other_rule_is_told_as_not_read(string rule)
    {
        using var folder = new ImportFolder();

        var result = folder.Import(Page(rule));

        Assert.Null(ContractReader.Read("acme.contract.yaml", result.Text).Contract!.Signing);
        Assert.Contains(result.Findings, finding => finding.Kind == FindingKind.NotUnderstood && finding.Line == 13 && finding.Message.Contains("\"signing\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Terms_in_the_words_of_the_description_are_those_headers()
    {
        using var folder = new ImportFolder();

        var result = folder.Import("# 发送\n\nPOST https://api.acme.example/send\n\n## 请求头\n\n| 请求头 | 类型 | 必填 | 说明 |\n|---|---|---|---|\n| Sign | String | 是 | 签名,MD5(API认证名 + API认证密钥 + 时间戳) |\n| Timestamp | String | 是 | 系统时间(秒) |\n| Api-Key | String | 是 | API认证名 |\n\n## 请求参数\n\n| 参数 | 类型 | 必填 | 说明 |\n|---|---|---|---|\n| to | String | 是 | 号码 |\n");

        Assert.Contains("Sign: hex(md5(apiKey + apiSecret + timestamp))", result.Text, StringComparison.Ordinal);
        Assert.Contains("timestamp: unixSeconds(now)", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_that_is_written_as_a_date_is_no_count_of_seconds()
    {
        using var folder = new ImportFolder();

        var result = folder.Import("# Send\n\nPOST https://api.acme.example/send\n\n## Headers\n\n| Name | Description |\n|---|---|\n| Api-Key | The account's key |\n| Timestamp | The time as yyyyMMddHHmmss, at most 300 seconds old |\n| Sign | md5(apiKey + apiSecret + timestamp) |\n\n## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| to | String | Yes | Number |\n");

        Assert.DoesNotContain("signing:", result.Text, StringComparison.Ordinal);
    }

    private static string Page(string rule) => $"# Send\n\nPOST https://api.acme.example/send\n\n## Headers\n\n{Headers}\n{rule}\n\n## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| to | String | Yes | Number |\n";
}
