using OtpContracts.Cli.Importing;
using OtpContracts.Spec;
using OtpContracts.Spec.Model;

namespace OtpContracts.Cli.Tests.Importing;

/// <summary>How bodies are written: what pages say by content types, samples, code and words.</summary>
public sealed class BodyFormatTests
{
    private const string Table = "\n\n## Parameters\n\n" + ImportFolder.Table;

    public static TheoryData<string, string, BodyFormat, string> Pages => new()
    {
        { "a content type that is taken, and the one that is answered", $"Accepts `application/x-www-form-urlencoded`, responds with `application/json`.\n\nPOST https://api.acme.example/send{Table}", BodyFormat.Form, "" },
        { "a form that a command sends", $"POST https://api.acme.example/send{Table}\n## Request example\n\n```\ncurl https://api.acme.example/send -d to=1 -d text=a\n```", BodyFormat.Form, "for this sample sends one" },
        { "a form in parts that a command sends", $"POST https://api.acme.example/send{Table}\n## Request example\n\n```\ncurl -X POST \"https://api.acme.example/send\" \\\n  -F \"to=1\" \\\n  -F \"text=a b\"\n```", BodyFormat.Multipart, "for this sample sends one" },
        { "code that builds a form", $"POST https://api.acme.example/send{Table}\n## Code\n\n```php\ncurl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query($fields));\n```", BodyFormat.Form, "by these words" },
        { "code that sends an array in parts", $"POST https://api.acme.example/send{Table}\n## Code\n\n```\n<?php\n$fields = [\n    'to' => '1',\n    'text' => 'a'\n];\n$curl = curl_init();\ncurl_setopt($curl, CURLOPT_POSTFIELDS, $fields);\n```", BodyFormat.Multipart, "by these words" },
        { "words in Chinese", $"POST https://api.acme.example/send\n\n提交方式: 表单{Table}", BodyFormat.Form, "by these words" },
        { "a row that goes into a form", "POST https://api.acme.example/send\n\n## Parameters\n\n| Name | In | Type | Required | Description |\n|---|---|---|---|---|\n| to | formData | String | Yes | Number |\n", BodyFormat.Form, "this row says that it goes into one" },
        { "a content type below a word for replies", $"POST https://api.acme.example/send\n\nResponse format:\n\nJSON\n\nHeader:\n\nContent-type:application/x-www-form-urlencoded{Table}", BodyFormat.Form, "" },
        { "what is accepted, which is the reply, above the content type", $"Accept:application/json;charset=utf-8;\nContent-Type:application/x-www-form-urlencoded;charset=utf-8;\n\nPOST https://api.acme.example/send{Table}", BodyFormat.Form, "" },
        { "a form alone, and JSON that is refused", $"Content-Type: application/x-www-form-urlencoded 格式,不支持 application/json。\n\nPOST https://api.acme.example/send{Table}", BodyFormat.Form, "" },
        { "a script, of which nothing says how it reads", $"POST https://api.acme.example/send.aspx{Table}", BodyFormat.Form, "as scripts of its kind read one" },
        { "fields that a copy put blanks into", $"POST https://api.acme.example/send{Table}\n## Request\n\nto=1&text =a&from=", BodyFormat.Form, "for this sample sends one" },
        { "parameters that must be encoded for a form", $"POST https://api.acme.example/send\n\nLike the others, this should be urlencoded.{Table}", BodyFormat.Form, "by these words" },
        { "one value of a parameter that names parts", "POST https://api.acme.example/send\n\n## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| to | String | Yes | One of text/plain, multipart/mixed |\n", BodyFormat.Json, "Nothing says how the body of POST /send is written: it is taken as JSON." },
        { "words that say JSON", $"POST https://api.acme.example/send\n\nSend the parameters as JSON.{Table}", BodyFormat.Json, "" },
        { "a request in JSON", $"POST https://api.acme.example/send{Table}\n## Request example\n\n```json\n{{ \"to\": \"1\" }}\n```", BodyFormat.Json, "" },
        { "a reply in JSON, which says nothing of the request", $"POST https://api.acme.example/send\n\nThe response is a JSON object.{Table}", BodyFormat.Json, "Nothing says how the body of POST /send is written: it is taken as JSON." },
        { "fields of a form with a blank in front of the sign", $"POST https://api.acme.example/send{Table}\n## Request\n\nto=1&text =a&from=b", BodyFormat.Form, "for this sample sends one" },
        { "a method above fields of a form, one a line", $"POST https://api.acme.example/send{Table}\n## Example\n\n```\nPOST \nto = 1\ntext = a=b\nfrom = c\n```", BodyFormat.Form, "for this sample sends one" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_body_is_written_as_the_page_says_and_a_guess_is_told(string form, string page, BodyFormat expected, string told)
    {
        using var folder = new ImportFolder();
        var result = folder.Import(page);

        var endpoint = Assert.Single(ContractReader.Read("acme.contract.yaml", result.Text).Contract!.Endpoints);
        Assert.True(expected == endpoint.BodyFormat, $"{form}: {endpoint.BodyFormat}");
        var guesses = result.Findings.Where(finding => finding.Kind == FindingKind.Guess && finding.Message.Contains("the body", StringComparison.OrdinalIgnoreCase)).Select(finding => finding.Message).ToArray();
        Assert.True(told.Length == 0 ? guesses.Length == 0 : Assert.Single(guesses).Contains($"{told.TrimEnd('.')} (", StringComparison.Ordinal), $"{form}: {string.Join(" ", guesses)}");
    }

    [Fact]
    public void A_form_that_the_page_names_outweighs_an_address_with_values()
    {
        using var folder = new ImportFolder();
        var result = folder.Import($"POST https://api.acme.example/send?to=1&text=a\n\nContent-Type: form-data{Table}");

        Assert.Contains("body to string required", ContractFacts.Of(result.Text));
        Assert.Contains(result.Findings, finding => finding.Message.Contains("taken as the form that the page says the body is", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Base URL: https://api.acme.example\n\n")]
    public void A_content_type_above_all_calls_is_that_of_each(string above)
    {
        using var folder = new ImportFolder();
        var result = folder.Import($"# Acme\n\n{above}All calls take application/x-www-form-urlencoded.\n\n## Send\n\nPOST https://api.acme.example/send" + Table.Replace("## ", "### ", StringComparison.Ordinal) + "\n## Check\n\nPOST https://api.acme.example/check" + Table.Replace("## ", "### ", StringComparison.Ordinal));

        Assert.Equal([BodyFormat.Form, BodyFormat.Form], ContractReader.Read("acme.contract.yaml", result.Text).Contract!.Endpoints.Select(endpoint => endpoint.BodyFormat));
        Assert.DoesNotContain(result.Findings, finding => finding.Message.Contains("taken as a form", StringComparison.Ordinal));
    }
}
