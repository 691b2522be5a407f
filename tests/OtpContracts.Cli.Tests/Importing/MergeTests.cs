using OtpContracts.Cli.Importing;

namespace OtpContracts.Cli.Tests.Importing;

public sealed class MergeTests
{
    private const string Page = """
        # Send a code

        POST https://api.acme.example/v1/send

        ## Request parameters

        | Name | Type | Required | Description |
        |------|------|----------|-------------|
        | to | String | Yes | Number, 10-14 digits |
        | channel | String | No | Channel [sms, call], default sms |
        | code | String | Yes | The code, 4-10 characters |

        ## Response parameters

        | Name | Type | Description |
        |------|------|-------------|
        | status | String | Status code, 0 success |
        | reason | String | Failure reason |
        | data | Object | Details |
        | data.id | String | Message id |

        ## Status codes

        | Code | Description |
        |------|-------------|
        | 0 | success |
        | -2 | Restricted IP access |
        | -28 | Phone send limit |
        """;

    // What a person makes of an import: names, comments, order, layout, kinds, signing.
    private const string Mine = """
        # Acme: ask Li before changing this.
        contract: 1
        name: Acme
        server: https://api.acme.example/v1      # the EU one
        pages: [page.md]
        credentials: { key: {}, secret: { secret: true } }
        signing: { headers: { Key: key, Sign: "hex(md5(key + secret))" } }
        reply: { status: status, reason: reason, data: data, success: 0 }
        statuses:
          0:   { name: Fine, meaning: { en: success } }
          -2:  { name: WrongIp,   meaning: { en: Restricted IP access }, kind: permission }   # ours, not theirs
          -28: { name: TooMany,
                 meaning: { en: Phone send limit }, kind: quota, retry: never }
        types:
          Way: { enum: [ sms, call ] }   # how it goes out
          Sent:
            fields:
              # the id of it all
              id: { type: string, summary: { en: Message id } }
        endpoints:
          sendCode:
            call: POST /send
            effect: once
            body:
              code:    { type: string, required: true, length: 4..10, sensitive: true, summary: { en: "The code, 4-10 characters" } }
              # who gets it
              to:
                type: string
                required: true
                sensitive: true
                digits: 10..14      # with the country
                summary: { en: "Number, 10-14 digits" }
              channel: { default: sms, type: Way, summary: { en: "Channel [sms, call], default sms" } }
            data: Sent
            statuses: [0, -2, -28]

        # the end
        """;

    [Fact]
    public void What_a_person_wrote_is_kept_byte_for_byte_when_the_page_says_the_same()
    {
        using var folder = Imported();
        Assert.Equal(Mine, File.ReadAllText(folder.Contract));
        var again = folder.Import(Page);
        Assert.Empty(again.Changes);
        Assert.Equal(Mine, again.Text);
    }

    [Fact]
    public void A_contract_in_windows_lines_stays_one()
    {
        using var folder = Imported();
        var windows = Mine.ReplaceLineEndings("\r\n");
        File.WriteAllText(folder.Contract, windows);
        var result = folder.Import(Page.Replace("| -28 |", "| -3 | New one |\n| -28 |", StringComparison.Ordinal));
        Assert.DoesNotContain('\n', result.Text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Contains("  -3: { name: NewOne, meaning: { en: New one }, kind: server }\r\n", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_page_changes_its_facts_and_nothing_else()
    {
        using var folder = Imported();
        var changed = Page
            .Replace("10-14 digits |", "11-14 digits |", StringComparison.Ordinal)
            .Replace("[sms, call], default sms", "[sms, call, sna], default call", StringComparison.Ordinal)
            .Replace("| code |", "| appId | String | Yes | Application, 4-32 characters |\n| code |", StringComparison.Ordinal)
            .Replace("| -28 |", "| -30 |", StringComparison.Ordinal);
        var result = folder.Import(changed);
        var expected = Mine
            .Replace("digits: 10..14 ", "digits: 11..14 ", StringComparison.Ordinal)
            .Replace("Number, 10-14", "Number, 11-14", StringComparison.Ordinal)
            .Replace("[ sms, call ] }", "[ sms, call, sna ] }", StringComparison.Ordinal)
            .Replace("{ default: sms, type: Way, summary: { en: \"Channel [sms, call], default sms\" } }", "{ default: call, type: Way, summary: { en: \"Channel [sms, call, sna], default call\" } }\n      appId: { type: string, required: true, length: 4..32, summary: { en: \"Application, 4-32 characters\" } }", StringComparison.Ordinal)
            .Replace("  -28: {", "  -30: {", StringComparison.Ordinal)
            .Replace("[0, -2, -28]", "[0, -2, -30]", StringComparison.Ordinal);
        Assert.Equal(expected, result.Text);
        Assert.Contains(result.Changes, change => change.Contains("-28 → -30", StringComparison.Ordinal) && change.Contains("page.md:29", StringComparison.Ordinal));
        Assert.Empty(folder.Import(changed).Changes);
    }

    [Theory]
    [InlineData(true, "body: { \"to\": \"91856321412\", \"lang\": \"en\" }")]
    [InlineData(false, "quirk: \"The page's sample does not fit what the page says: body.lang is missing.\"")]
    public async Task A_documented_example_follows_its_page_or_is_marked(bool isShown, string expected)
    {
        using var folder = new ImportFolder();
        const string sent = "POST https://api.acme.example/send\n\n## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| to | String | Yes | Number |\n\n## Request example\n\n```json\n{ \"to\": \"91856321412\" }\n```\n\n## Response example\n\n```json\n{ \"status\": \"0\", \"id\": \"a\" }\n```\n";
        File.WriteAllText(folder.Contract, folder.Import(sent).Text);
        var changed = sent.Replace("| Number |", "| Number |\n| lang | String | Yes | Language |", StringComparison.Ordinal);
        var result = folder.Import(isShown ? changed.Replace("412\" }", "412\", \"lang\": \"en\" }", StringComparison.Ordinal) : changed);
        Assert.Contains(expected, result.Text, StringComparison.Ordinal);
        File.WriteAllText(folder.Contract, result.Text);
        var lint = await OtpcProcess.RunAsync(folder.Root, "lint", folder.Contract);
        Assert.DoesNotContain("error", lint.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_statuses_alone_brings_its_words()
    {
        using var folder = Imported();
        var result = new PageImport(folder.Contract).Into([folder.Write("codes.md", "# Status codes\n\n| Code | Description |\n|---|---|\n| -2 | The IP is not on your list |\n")]);
        Assert.Contains("-2:  { name: WrongIp,   meaning: { en: The IP is not on your list }, kind: permission }   # ours, not theirs", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_meaning_that_a_person_took_out_stays_away()
    {
        using var folder = Imported();
        var mine = Mine.Replace("{ en: Restricted IP access }", "{ de: Die Adresse ist gesperrt }", StringComparison.Ordinal);
        File.WriteAllText(folder.Contract, mine);
        Assert.Equal(mine, folder.Import(Page).Text);
    }

    [Fact]
    public void A_call_whose_success_is_of_HTTP_brings_that_status()
    {
        using var folder = Imported();
        var result = new PageImport(folder.Contract).Into([folder.Write("find.md", "# Find\n\nGET https://api.acme.example/v1/find\n\n## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| id | String | Yes | Id |\n\n## Response example\n\n```json\n{ \"name\": \"a\" }\n```\n")]);
        Assert.Contains("200: {", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_page_takes_away_goes_and_what_a_person_added_stays()
    {
        using var folder = Imported();
        File.WriteAllText(folder.Contract, Mine.Replace("    data: Sent", "      note: { type: string }\n    data: Sent", StringComparison.Ordinal));
        var result = folder.Import(Page.Replace("| code | String | Yes | The code, 4-10 characters |\n", "", StringComparison.Ordinal).Replace("| -2 | Restricted IP access |\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain("      code: ", result.Text, StringComparison.Ordinal);
        Assert.Contains("      note: { type: string }", result.Text, StringComparison.Ordinal);
        Assert.Contains("statuses: [0, -28]", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_page_and_person_changed_the_same_fact_a_person_settles_it()
    {
        using var folder = Imported();
        var mine = Mine.Replace("length: 4..10", "length: 6", StringComparison.Ordinal);
        File.WriteAllText(folder.Contract, mine);
        var result = folder.Import(Page.Replace("4-10 characters", "4-8 characters", StringComparison.Ordinal));
        Assert.Contains("length: 6", result.Text, StringComparison.Ordinal);
        var contradiction = Assert.Single(result.Findings, finding => finding.Kind == FindingKind.Contradiction);
        Assert.Equal("POST /v1/send body.code length: the page said 4..10 and now says 4..8; a person wrote 6 into the contract, which is left as it is.", contradiction.Message);
    }

    [Fact]
    public void A_further_page_adds_its_call_and_another_language_its_words()
    {
        using var folder = Imported();
        var other = folder.Write("other.md", "# 发送验证码\n\nPOST https://api.acme.example/v1/send\n\n## 请求参数\n\n| 参数 | 类型 | 必填 | 说明 |\n|---|---|---|---|\n| to | String | 是 | 接收号码,10-14位数字 |\n| code | String | 是 | 验证码,4-10字符 |\n| channel | String | 否 | 通道类型 [sms, call],默认sms |\n");
        var verify = folder.Write("verify.md", "# Verify\n\nPOST https://api.acme.example/v1/verify\n\n## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| id | String | Yes | Message id |\n| channel | String | Yes | Channel [sms, call] |\n");
        var result = new PageImport(folder.Contract).Into([other, verify]);
        Assert.Contains("summary: { en: \"The code, 4-10 characters\", zh: \"验证码,4-10字符\" }", result.Text, StringComparison.Ordinal);
        Assert.Contains("    call: POST /verify\n", result.Text, StringComparison.Ordinal);
        Assert.Contains("pages: [page.md, other.md, verify.md]", result.Text, StringComparison.Ordinal);
        Assert.StartsWith(Mine[..Mine.IndexOf("pages", StringComparison.Ordinal)], result.Text, StringComparison.Ordinal);
    }

    private static ImportFolder Imported()
    {
        var folder = new ImportFolder();
        folder.Import(Page);
        File.WriteAllText(folder.Contract, Mine);
        return folder;
    }
}
