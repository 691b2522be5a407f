using OtpContracts.Cli.Importing;

namespace OtpContracts.Cli.Tests.Importing;

/// <summary>Pages of plain HTTP APIs as a copy of their text gives them: without marks, on one line, with blanks in their addresses.</summary>
public sealed class CopiedPageTests
{
    private const string Table = "| Name | Type | Required | Description |\n|---|---|---|---|\n| to | String | Yes | Number |\n";

    public static TheoryData<string, string, string[]> Pages => new()
    {
        { "items below rows, below a payload", "POST https://api.acme.example/send\n\nHeaders:\n\n{\n  \"Authorization\": \"Token a\"\n}\n\nRequest Payload:\n\nField Required Description\nto Yes\n  • Array of strings\n  • Where it goes.\ntext Yes\n  • String\n  • Between 1 and 90 characters.", ["POST https://api.acme.example/send", "envelope http - $ 200", "header Authorization string unknown", "body text string required length=1..90", "body to list<string> required"] },
        { "a payload is what is sent", "curl -X POST https://api.acme.example/find -d \"@payload.json\"\n\nExample Payload\n\n{\n \"to\": \"1\"\n}\n\nSuccess Response application/json\n\n{\n \"id\": \"7\"\n}", ["POST https://api.acme.example/find", "envelope http - $ 200", "body to string unknown", "data.id string"] },
        { "a callback under a heading that it ends", $"# Find\n\n```\nPOST https://api.acme.example/find\n```\n\n## Parameters\n\n{Table}\n## Find callback\n\nIt is called so:\n\n```\nPOST /yours HTTP/1.1\nHost: yours.example\n\n{{\"error\": \"0\", \"state\": \"a\"}}\n```", ["POST https://api.acme.example/find", "envelope http - $ 200", "body to string required"] },
        { "a message to another address, and round quotes", "POST https://api.acme.example/find\nRequest example:\nPOST /find HTTP/1.1\nContent-Type: application/json\n{ “to”: “1” }\nThen we call you:\nPOST /yours HTTP/1.1\nContent-Type: application/json\n{ “state”: “a” }", ["POST https://api.acme.example/find", "envelope http - $ 200", "body to string unknown"] },
        { "names that run into types, and a method without an address", "It is an HTTP GET request.\n\nRequest Parameters\n\nmethodString Required\n\nWhat is done.\n\nuserString Required\n\nThe user.", ["GET https://unknown.invalid/", "envelope http - $ 200", "query method string required", "query user string required"] },
        { "cells behind the words for them", "POST https://api.acme.example/send\n\nParameters\n\nTO\n\n  • Type: string\n  • Description: Where it goes.\n\nSIZE\n\n  • Type: integer\n  • Description: The number of parts.", ["POST https://api.acme.example/send", "envelope http - $ 200", "body SIZE int unknown", "body TO string unknown"] },
        { "numbers with dots in front of names", "https://api.acme.example/find?user=a&to=1\nSr. No Parameter Description\n1. user Your name\n2. to The number", ["GET https://api.acme.example/find", "envelope http - $ 200", "query to string unknown", "query user string unknown"] },
        { "numbers without a heading", "https://api.acme.example/find?user=a&to=1\nParameter Description\n1 user Your name\n2 to The number", ["GET https://api.acme.example/find", "envelope http - $ 200", "query to string unknown", "query user string unknown"] },
        { "numbers under a sign for them", "https://api.acme.example/find?user=a&to=1\nN° | Parameter | Description |\n1 | user | Your name |\n2 | to | The number |", ["GET https://api.acme.example/find", "envelope http - $ 200", "query to string unknown", "query user string unknown"] },
        { "blanks in an address of a site", "You ask for it so:\n\nhttp://www.acme.example/find.aspx? user=Your name & to=1\n\nParameters:\n\nuser= This is your name\nto= This is the number", ["GET http://www.acme.example/find.aspx", "envelope http - $ 200", "query to string unknown", "query user string unknown"] },
        { "Markdown of fields on one line", "# Send Sends a text. Endpoint: POST /v1/send Version: 1 ## Request fields (application/json): - `to` (string, required) Where it goes. - `size` (integer) Parts. ## Response 200 fields (application/json): - `id` (string, required) The id. ## Response 400 fields (application/json): - `why` (string, required) Words.", ["POST https://unknown.invalid/v1/send", "envelope http - $ 200", "body size int", "body to string required", "data.id string"] },
        { "a tag that says what the call is", $"# Send\n\n<RequestUrl type=\"POST\" url=\"https://api.acme.example/send\" />\n\n## Parameters\n\n{Table}", ["POST https://api.acme.example/send", "envelope http - $ 200", "body to string required"] },
        { "a call below a sample, and an address in a remark", "# Your key is at\n# https://app.acme.example/keys\n\ncurl -X POST https://api.acme.example/v1/send \\\n-d '{\"to\": \"1\"}'\n\nPython Example\nimport requests\nprint(1)\nSend\nPOST\n/v1/send\n\nParameters\n\n- to (string, required): The number\n\nState\nGET\n/v1/send/{id}\n\n{\"state\": \"a\"}", ["POST https://api.acme.example/v1/send", "envelope http - $ 200", "body to string required", "GET https://api.acme.example/v1/send/{id}", "envelope http - $ 200", "path id string required", "data.state string"] },
        { "a base address that ends where the path begins", "Base URL\nhttps://api.acme.example/v1\n\nFind\nGET /v1/find\n\n{\"id\": \"1\"}", ["GET https://api.acme.example/v1/find", "envelope http - $ 200", "data.id string"] },
        { "sentences that begin like types", "GET https://api.acme.example/send\n\nParams:\n- key : The key of yours\n- text : URL encoded text\n- parts : Number of parts\n- to : string The number", ["GET https://api.acme.example/send", "envelope http - $ 200", "query key string unknown", "query parts string unknown", "query text string unknown", "query to string unknown"] },
        { "a command of which the host is filled in", "curl -X POST {{base_url}}/v1/send \\\n-H \"Key: a\" \\\n-d '{\"to\":\"1\"}'", ["POST https://unknown.invalid/v1/send", "envelope http - $ 200", "header Key string unknown", "body to string unknown"] },
        { "sentences between names that begin small", "https://api.acme.example/find?user=a&key=1&to=1\nKey Value Description\nEither of two logins is enough.\nuser Yours Your name\nkey Yours Your key\nto 123 The number", ["GET https://api.acme.example/find", "envelope http - $ 200", "query key string unknown", "query to string unknown", "query user string unknown"] },
        { "a list that shows what the address shows", "Method: POST, GET\n\nhttps://api.acme.example/send?key=a&to=1\n\n[\n {\"key\": \"a\", \"to\": 1}\n]", ["POST https://api.acme.example/send", "envelope http - $ 200", "query key string unknown", "query to string unknown"] },
        { "headings and marks in the language of the vendor", "POST https://api.acme.example/send\n\n| Variável | Tipo | Descrição |\n|---|---|---|\n| to | string | [Obrigatório] The number |\n| size | int | [opcional] How many |", ["POST https://api.acme.example/send", "envelope http - $ 200", "body size int", "body to string required"] },
        { "marks in front of names, without a heading", "POST https://api.acme.example/send\n\n## Request body\n\n| Fields | Type | Description | |\n|---|---|---|---|\n| required | to | string | The number |\n| optional | size | integer | A text holds up to 160 characters |", ["POST https://api.acme.example/send", "envelope http - $ 200", "body size int", "body to string required"] },
        { "names that run into types in a table", "GET https://api.acme.example/find/{id}\n\nResponse attributes\n\nidstring | The id |\ncostfloat | What it costs |", ["GET https://api.acme.example/find/{id}", "envelope http - $ 200", "path id string required", "data.cost double", "data.id string"] },
        { "a sample that a command sends too", "POST\n/v1/send\n\nBody Params application/json\n\nExample\n\n{\n \"to\": \"1\"\n}\n\nRequest Code Samples\n\ncurl --request POST '/v1/send' \\\n--data-raw '{\n \"to\": \"1\"\n}'\n\nResponses\n\nBody\n\nExample\n\n{\n \"id\": \"7\"\n}", ["POST https://unknown.invalid/v1/send", "envelope http - $ 200", "body to string unknown", "data.id string"] },
        { "the command that sends the body", "curl -X GET {{base}}/v1/balance \\\n -H 'Key: a'\n\nRequest Body Parameters\n\nName Type Required Description\nto string Yes The number\n\nExample request:\n\ncurl -X POST {{base}}/v1/send \\\n-H 'Key: a' \\\n-d '{\"to\":\"1\"}'", ["POST https://unknown.invalid/v1/send", "envelope http - $ 200", "header Key string unknown", "body to string required"] },
        { "a place within a segment of the path", $"POST https://api.acme.example/send.{{format}}\n\n## Parameters\n\n{Table}", ["POST https://api.acme.example/send.json", "envelope http - $ 200", "body to string required"] },
        { "tabs of a viewer within the reply", "POST https://api.acme.example/send\nRequest Body required\n- to string required\nThe number\nResponses\n- application/json\n- Schema\n- Example (from schema)\nSchema\n- id string required\n{\n\"id\": \"string\"\n}", ["POST https://api.acme.example/send", "envelope http - $ 200", "body to string required", "data.id string"] },
        { "options on lines of their own", "POST https://api.acme.example/send\n\nBody\n\nway\nenum<string>\nrequired\n\nHow it goes\n\nAvailable options:\nsms,\ncall,\nmail\nExample:\n\"sms\"\nto\nstring\n\nThe number", ["POST https://api.acme.example/send", "envelope http - $ 200", "body to string", "body way enum(sms,call,mail) required"] },
        { "a specification of the reply", "GET https://api.acme.example/find\n\nResponse Specification\n\nName Type Description\nid String The id\ncost Number What it costs", ["GET https://api.acme.example/find", "envelope http - $ 200", "data.cost decimal", "data.id string"] },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_copied_page_is_read(string form, string page, string[] expected)
    {
        using var folder = new ImportFolder();
        Assert.Equal($"{form}\n{string.Join('\n', expected.Order(StringComparer.Ordinal))}", $"{form}\n{string.Join('\n', ContractFacts.Of(folder.Import(page).Text).Order(StringComparer.Ordinal))}");
    }

    public static TheoryData<string, string> Told => new()
    {
        { "stands beside values in another unit", "| ttl | Int | No | The minutes it lives (default : 1 day, min : 1 minute) |" },
        { "the length of one case", "| from | String | No | The sender. Max length of 160 if numeric. Max length of 11 if it has letters. |" },
        { "counts characters", "| parts | Int | No | How many; each holds up to 160 characters |" },
        { "Login code is {code}", "| text | String | No | What is sent (Default is : Login code is {code}) |" },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void What_is_no_value_of_the_parameter_is_told(string told, string row)
    {
        using var folder = new ImportFolder();
        var result = folder.Import($"POST https://api.acme.example/send\n\n{Table}{row}\n");
        Assert.Contains(result.Findings, finding => finding.Message.Contains(told, StringComparison.Ordinal));
        Assert.DoesNotContain(ContractFacts.Of(result.Text), fact => fact.Contains("default=", StringComparison.Ordinal) || fact.Contains("160", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_that_a_copy_lost_are_told()
    {
        using var folder = new ImportFolder();
        var result = folder.Import("POST https://api.acme.example/send\n\nBody Params\nstring\nrequired\n\nThe number it goes to.\n\nstring\n\nWhat is sent.\n\nHeaders\nstring\nrequired\n\nYour key");
        Assert.Contains(result.Findings, finding => finding is { Kind: FindingKind.NotUnderstood } && finding.Message.Contains("lost the names", StringComparison.Ordinal));
        Assert.DoesNotContain(ContractFacts.Of(result.Text), fact => fact.StartsWith("body", StringComparison.Ordinal));
    }
}
