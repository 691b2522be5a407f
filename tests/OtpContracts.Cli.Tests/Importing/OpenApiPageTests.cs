using System.Text.Json;
using OtpContracts.Cli.Importing;

namespace OtpContracts.Cli.Tests.Importing;

/// <summary>OpenAPI descriptions and JSON Schemas that stand within a page, or are the page.</summary>
public sealed class OpenApiPageTests
{
    private const string Json = """
        {
          "openapi": "3.1.0",
          "servers": [ { "url": "https://{zone}.acme.example/v2", "variables": { "zone": { "default": "api" } } } ],
          "paths": {
            "/codes/{app}": {
              "parameters": [ { "name": "app", "in": "path", "required": true, "schema": { "type": "string", "maxLength": 8 } } ],
              "post": {
                "summary": "Send a code",
                "parameters": [
                  { "name": "X-Trace", "in": "header", "schema": { "type": "string" } },
                  { "name": "dry", "in": "query", "schema": { "type": "boolean", "default": false } }
                ],
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Code" } } } },
                "responses": {
                  "202": { "description": "Accepted", "content": { "application/json": { "schema": { "type": "object", "required": ["id"], "properties": {
                    "id": { "type": "string" }, "parts": { "type": "array", "items": { "type": "object", "properties": { "price": { "type": "number" } } } } } } } } },
                  "401": { "description": "Wrong key" }
                }
              }
            }
          },
          "components": {
            "schemas": {
              "Code": {
                "type": "object",
                "required": ["to", "sender"],
                "properties": {
                  "to": { "type": "string", "pattern": "^\\d{10,14}$", "description": "Who gets it" },
                  "channel": { "type": "string", "enum": ["sms", "call"], "default": "sms" },
                  "ttl": { "type": "integer", "minimum": 60, "exclusiveMaximum": 601 },
                  "tags": { "type": "array", "items": { "type": "string" }, "maxItems": 5 },
                  "note": { "type": ["string", "null"], "minLength": 1, "maxLength": 20 },
                  "sender": { "allOf": [ { "$ref": "#/components/schemas/Sender" } ] },
                  "seen": { "type": "string", "readOnly": true }
                }
              },
              "Sender": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" }, "since": { "type": "string", "format": "date-time" } } }
            }
          }
        }
        """;

    private const string Yaml = """
        swagger: "2.0"
        host: api.acme.example
        basePath: /v1
        schemes: [http, https]
        paths:
          /send:
            post:
              consumes: [application/x-www-form-urlencoded]
              parameters:
                - name: to
                  in: formData
                  type: string
                  required: true
                - name: kind
                  in: formData
                  type: integer
                  enum: [1, 2]
                  default: 1
              responses:
                200:
                  description: Sent
                  schema:
                    type: object
                    properties:
                      id: { type: string }
          /find:
            get:
              parameters:
                - { name: id, in: query, type: string, required: true }
              responses:
                default: { description: Found }
        """;

    private static readonly string[] JsonFacts =
    [
        "POST https://api.acme.example/v2/codes/{app}", "path app string required length=..8", "query dry boolean default=false", "header X-Trace string",
        "body to string required pattern=[0-9]{10,14}", "body channel enum(sms,call) default=sms", "body ttl int range=60..600", "body tags list<string> items=..5", "body note string nullable length=1..20",
        "body sender object required", "body sender.name string required", "body sender.since dateTime optional", "data.id string", "data.parts[] object", "data.parts[].price decimal", "statuses 202=Accepted | 401=Wrong key",
    ];

    private static readonly string[] YamlFacts =
        ["POST https://api.acme.example/v1/send", "body to string required", "body kind int-enum(1,2) default=1", "data.id string", "GET https://api.acme.example/v1/find", "query id string required"];

    public static TheoryData<string, string, string[]> Forms => new()
    {
        { "JSON in a fence behind the words", $"# Send a code\n\nSends one.\n\n# OpenAPI definition\n\n```json\n{Json}\n```\n", JsonFacts },
        { "nothing but JSON", Json, JsonFacts },
        { "YAML in a long fence, with two calls", $"# Calls\n\n## OpenAPI\n\n````yaml post /send\n{Yaml}\n````\n", YamlFacts },
        { "nothing but YAML", Yaml, YamlFacts },
        { "JSON in HTML", $"<html><body><h1>Send a code</h1><p>Sends one.</p><pre><code>{System.Net.WebUtility.HtmlEncode(Json)}</code></pre></body></html>", JsonFacts },
        { "a schema of the body, and one of the reply", "POST https://api.acme.example/send\n\n## Request body\n\n```json\n{\"type\": \"object\", \"required\": [\"to\"], \"properties\": {\"to\": {\"type\": \"string\"}, \"text\": {\"type\": \"string\", \"maxLength\": 70}}}\n```\n\n## Response\n\n```json\n{\"type\": \"object\", \"properties\": {\"id\": {\"$ref\": \"#/$defs/Id\"}}, \"$defs\": {\"Id\": {\"type\": \"string\"}}}\n```\n", ["POST https://api.acme.example/send", "body to string required", "body text string length=..70", "data.id string"] },
        { "a sample beside the description, which shows a further member", $"# Send a code\n\n## Response example\n\n```json\n{{\"id\": \"7\", \"cost\": 2}}\n```\n\n# OpenAPI definition\n\n```json\n{Json}\n```\n", [.. JsonFacts, "data.cost int"] },
        { "a sample with a member called \"properties\", which is no schema", "POST https://api.acme.example/send\n\n## Request example\n\n```json\n{\"type\": \"sms\", \"properties\": {\"to\": \"1\"}}\n```\n", ["POST https://api.acme.example/send", "body type string unknown", "body properties object unknown", "body properties.to string unknown"] },
        { "statuses of HTTP beside a member that says how the call went", "{\"openapi\": \"3.0.0\", \"servers\": [{\"url\": \"https://api.acme.example\"}], \"paths\": {\"/find\": {\"get\": {\"responses\": {\"200\": {\"description\": \"OK\", \"content\": {\"application/json\": {\"schema\": {\"properties\": {\"code\": {\"type\": \"integer\", \"description\": \"0 means success\"}, \"msg\": {\"type\": \"string\"}, \"id\": {\"type\": \"string\"}}}}}}, \"401\": {\"description\": \"Wrong key\"}}}}}}", ["GET https://api.acme.example/find", "data.id string"] },
        { "a description that breaks off, and a table", $"POST https://api.acme.example/send\n\n## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| to | String | Yes | Number |\n\n# OpenAPI definition\n\n```json\n{Json[..^20]}\n```\n", ["POST https://api.acme.example/send", "body to string required"] },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void It_is_read(string form, string page, string[] facts) =>
        ContractFacts.AssertAre(form, facts, ContractFacts.WithoutEnvelopes(ContractFacts.OfPage(page)));

    [Theory]
    [InlineData("^[A-Z]{2}$", "[A-Z]{2}")]
    [InlineData("^$", "^$")]
    [InlineData("^(a|b)[(|]$", "(a|b)[(|]")]
    [InlineData("[A-Z]", "[\\s\\S]*[A-Z][\\s\\S]*")]
    [InlineData("^\\+", "\\+[\\s\\S]*")]
    [InlineData("^a\\$", "a\\$[\\s\\S]*")]
    [InlineData("[.]png$", "[\\s\\S]*[.]png")]
    [InlineData("^a|b$", "[\\s\\S]*(?:^a|b$)[\\s\\S]*")]
    public void A_pattern_that_any_part_may_match_is_one_for_the_whole_text(string pattern, string whole) =>
        Assert.Contains($"body to string pattern={whole}", ContractFacts.OfPage(Page($"\"properties\": {{ \"to\": {{ \"type\": \"string\", \"pattern\": {JsonSerializer.Serialize(pattern)} }} }}")));

    public static TheoryData<string, string> Told => new()
    {
        { "Contradiction 11 \"to\": whether it is required is Required here", Page("\"required\": [\"to\"], \"properties\": { \"to\": { \"type\": \"string\" } }", "| to | String | No | Number |") },
        { "Contradiction 11 \"to\": the type is String here", Page("\"properties\": { \"to\": { \"type\": \"string\" } }", "| to | Int | No | Number |") },
        { "NotUnderstood 11 \"other.yaml#/To\" stands outside of this page, and is not read.", Page("\"properties\": { \"to\": { \"$ref\": \"other.yaml#/To\" } }") },
        { "NotUnderstood 11 \"#/nowhere\" is not within the description.", Page("\"properties\": { \"to\": { \"$ref\": \"#/nowhere\" } }") },
        { "NotUnderstood 11 \"to\": its pattern ^(?=1) is left out", Page("\"properties\": { \"to\": { \"type\": \"string\", \"pattern\": \"^(?=1)\" } }") },
        { "Contradiction 11 \"to\": its default 3 is none of its values", Page("\"properties\": { \"to\": { \"type\": \"string\", \"enum\": [\"1\", \"2\"], \"default\": \"3\" } }") },
        { "Contradiction 11 \"to\": its description says length ..9, its schema ..8", Page("\"properties\": { \"to\": { \"type\": \"string\", \"maxLength\": 8, \"description\": \"At most 9 characters\" } }") },
        { "NotUnderstood 11 \"to\": its pattern ^*$ is left out", Page("\"properties\": { \"to\": { \"type\": \"string\", \"pattern\": \"^*$\" } }") },
        { "Guess 11 \"to\": its description says length ..9, and its schema does not.", Page("\"properties\": { \"to\": { \"type\": \"string\", \"description\": \"At most 9 characters\" } }") },
        { "NotUnderstood 10 This OpenAPI description breaks off", Page("} }") },
        { "NotUnderstood 12 Calls are secured by \"key\" (a key in the header \"X-Key\")", Page("\"properties\": { \"to\": { \"type\": \"string\" } }") },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void What_differs_or_is_left_out_is_told_with_its_line(string told, string page)
    {
        using var folder = new ImportFolder();
        Assert.Contains(folder.Import(page).Findings, finding => $"{finding.Kind} {finding.Line} {finding.Message}".StartsWith(told, StringComparison.Ordinal));
    }

    [Fact]
    public void A_pattern_that_words_and_schema_say_alike_is_no_contradiction()
    {
        using var folder = new ImportFolder();
        Assert.DoesNotContain(folder.Import(Page("\"properties\": { \"to\": { \"type\": \"string\", \"pattern\": \"^a{4}$\", \"description\": \"It matches ^a{4}$.\" } }")).Findings, finding => finding.Kind == FindingKind.Contradiction);
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "a schema that holds itself", Schemas("\"A\": { \"type\": \"object\", \"properties\": { \"to\": { \"type\": \"string\" }, \"next\": { \"$ref\": \"#/components/schemas/A\" } } }") },
        { "references in a circle", Schemas("\"A\": { \"$ref\": \"#/components/schemas/B\" }, \"B\": { \"$ref\": \"#/components/schemas/A\" }") },
        { "parts in a circle", Schemas("\"A\": { \"allOf\": [ { \"$ref\": \"#/components/schemas/A\" }, { \"$ref\": \"#/components/schemas/A\" } ] }") },
        { "doubled thirty times", Schemas(string.Join(", ", Enumerable.Range(0, 30).Select(i => $"\"{(i == 0 ? "A" : $"S{i}")}\": {{ \"properties\": {{ \"a\": {{ \"$ref\": \"#/components/schemas/S{i + 1}\" }}, \"b\": {{ \"$ref\": \"#/components/schemas/S{i + 1}\" }} }} }}"))) },
        { "put together from twice as many parts, thirty times", Schemas(string.Join(", ", Enumerable.Range(0, 30).Select(i => $"\"{(i == 0 ? "A" : $"S{i}")}\": {{ \"allOf\": [ {{ \"$ref\": \"#/components/schemas/S{i + 1}\" }}, {{ \"$ref\": \"#/components/schemas/S{i + 1}\" }} ] }}"))) },
        { "deeper than any page", Schemas($"\"A\": {string.Concat(Enumerable.Repeat("{ \"properties\": { \"a\": ", 20_000))}") },
        { "a YAML bomb", $"# Send\n\nPOST https://api.acme.example/send\n\n```yaml\nopenapi: 3.0.0\na: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n{string.Join('\n', Enumerable.Range(0, 8).Select(i => $"{(char)('b' + i)}: &{(char)('b' + i)} [{string.Join(", ", Enumerable.Repeat($"*{(char)('a' + i)}", 10))}]"))}\npaths: {{}}\n```\n" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_would_unfold_without_end_is_read_in_bounds_and_told(string form, string page)
    {
        using var folder = new ImportFolder();
        var result = folder.Import(page);
        Assert.Contains("POST https://api.acme.example/send", ContractFacts.Of(result.Text));
        Assert.True(result.Text.Length < 4_000_000, form);
        Assert.Contains(result.Findings, finding => finding.Kind == FindingKind.NotUnderstood);
    }

    [Fact]
    public async Task A_description_saved_from_the_vendor_is_imported_and_each_fact_has_its_line()
    {
        using var folder = new ImportFolder();
        folder.Write("acme.json", Json);
        var run = await OtpcProcess.RunAsync(folder.Root, "import", "acme.json", "-o", "acme.contract.yaml", "--name", "Acme");
        Assert.Equal((0, "POST /v2/codes/{app} added.\n", ""), (run.ExitCode, run.Output, string.Concat(run.Error.Split('\n').Where(line => line.Length > 0 && !line.Contains(": guess: ", StringComparison.Ordinal)))));
        using var provenance = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Root, "acme.provenance.json")));
        var facts = provenance.RootElement.GetProperty("facts").EnumerateArray().Select(fact => (fact.GetProperty("key").GetString(), fact.GetProperty("value").GetString(), fact.GetProperty("page").GetString(), fact.GetProperty("line").GetInt32())).ToArray();
        Assert.Contains(("POST /v2/codes/{} body.to pattern", "\\d{10,14}", "acme.json", 28), facts);
        Assert.Contains(("POST /v2/codes/{} body.ttl range", "60..600", "acme.json", 30), facts);
    }

    /// <summary>A page with a table, and a description of which the schema of the body is given.</summary>
    private static string Page(string schema, string row = "| other | String | No | Other |") =>
        $"# Send\n\n## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n{row}\n\n```json\n"
        + $"{{ \"openapi\": \"3.0.0\", \"servers\": [ {{ \"url\": \"https://api.acme.example\" }} ], \"paths\": {{ \"/send\": {{ \"post\": {{ \"security\": [ {{ \"key\": [] }} ], \"requestBody\": {{ \"content\": {{ \"application/json\": {{ \"schema\": {{ \"type\": \"object\",\n{schema}\n}} }} }} }} }} }} }}, \"components\": {{ \"securitySchemes\": {{ \"key\": {{ \"type\": \"apiKey\", \"in\": \"header\", \"name\": \"X-Key\" }} }} }} }}\n```\n";

    private static string Schemas(string schemas) =>
        $"# Send\n\nPOST https://api.acme.example/send\n\n```json\n{{ \"openapi\": \"3.0.0\", \"paths\": {{ \"/send\": {{ \"post\": {{ \"requestBody\": {{ \"content\": {{ \"application/json\": {{ \"schema\": {{ \"$ref\": \"#/components/schemas/A\" }} }} }} }} }} }} }}, \"components\": {{ \"schemas\": {{ {schemas} }} }} }}\n```\n";
}
