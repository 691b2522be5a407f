using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NJsonSchema;
using OtpContracts.Spec;
using OtpContracts.Spec.Model;

namespace OtpContracts.Cli.Tests;

public sealed class ExportTests
{
    public static TheoryData<string> Files => [.. PublishedContracts.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Open_api_is_read_without_a_finding_and_has_every_endpoint(string file)
    {
        var contract = Read(file);
        var run = await PublishedContracts.RunAsync("export", file, "--to", "openapi");

        var reading = OpenApiDocument.Parse(run.Output, "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(reading.Diagnostic!.Errors);
        Assert.Empty(reading.Diagnostic.Warnings);
        var operations = reading.Document!.Paths.Values.SelectMany(path => path.Operations!.Values).ToList();
        Assert.Equal(contract.Endpoints.Select(endpoint => endpoint.Name).Order(StringComparer.Ordinal), operations.Select(operation => operation.OperationId).Order(StringComparer.Ordinal));
        Assert.All(contract.Endpoints.Where(endpoint => endpoint.Statuses.Count > 0), endpoint => Assert.Equal(
            Listed(contract, endpoint),
            operations.Single(operation => operation.OperationId == endpoint.Name).Responses!.Values.Sum(response => response.Content!.Values.Sum(media => media.Examples?.Count ?? 0))));
    }

    // The page's own, and where it lists failures alone, what is no failure.
    private static int Listed(Contract contract, Endpoint endpoint)
    {
        var successes = contract.Statuses.Where(status => status.Kind == Spec.Model.StatusKind.Success).Select(status => status.Code).ToList();
        return endpoint.Statuses.Count + (endpoint.Statuses.Any(successes.Contains) ? 0 : successes.Count);
    }

    [Fact]
    public async Task Open_api_tells_how_a_call_goes_well_where_its_page_lists_failures_alone()
    {
        using var folder = new ContractFolder();
        folder.Write("failures.contract.yaml", """
            contract: 1
            name: Failures
            server: https://api.example.com
            reply: { status: http, code: code, reason: message, data: $, success: [200, 202] }
            statuses:
              200: { name: Ok }
              202: { name: Taken }
              40001: { name: Wrong, meaning: No., kind: request, http: 400 }
            types: { Sent: { fields: { id: { type: string } } } }
            endpoints:
              send: { call: POST /send, effect: once, data: Sent, statuses: [40001] }
            """);

        var run = await folder.RunAsync("export", "failures.contract.yaml", "--to", "openapi");

        var responses = JsonNode.Parse(run.Output)!["paths"]!["/send"]!["post"]!["responses"]!.AsObject();
        Assert.Equal(["200", "202", "400"], responses.Select(response => response.Key));
        Assert.Equal("#/components/schemas/Sent", (string?)responses["202"]!["content"]!["application/json"]!["schema"]!["$ref"]);
        var failure = responses["400"]!["content"]!["application/json"]!;
        Assert.Equal(["code", "message"], failure["schema"]!["properties"]!.AsObject().Select(member => member.Key));
        Assert.Equal("No.", (string?)failure["examples"]!["Wrong"]!["value"]!["message"]);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Json_schema_takes_every_example(string file)
    {
        var schemas = JsonNode.Parse((await PublishedContracts.RunAsync("export", file, "--to", "json-schema")).Output)!;

        foreach (var endpoint in Read(file).Endpoints)
        {
            foreach (var example in endpoint.Examples.Where(example => example.Quirk is null))
            {
                await AssertTakesAsync(schemas, $"{endpoint.Name}.request", endpoint.BodyFormat == BodyFormat.Json ? example.Body : null);
                await AssertTakesAsync(schemas, $"{endpoint.Name}.reply", endpoint.Reply.Rule == StatusRule.Http && endpoint.Reply.IsText ? null : example.Reply);
            }
        }
    }

    [Theory]
    [InlineData("wiremock")]
    [InlineData("http")]
    [InlineData("html")]
    public async Task Other_forms_read_as_their_tools_have_them(string target)
    {
        using var folder = new ContractFolder();

        var run = await folder.RunAsync("export", ContractFolder.Old, "--to", target, "-o", "out.txt");

        Assert.Equal(new OtpcRun(0, "", ""), run);
        await Verify(folder.Read("out.txt")).UseParameters(target);
    }

    [Theory]
    [InlineData("openapi", "\"name\": \"Token\"")]
    [InlineData("openapi", "\"Token\": \"hex(md5(")]
    [InlineData("wiremock", "\"urlPathTemplate\": \"/sms/v1/{App}/{Time}/{Token}/balance\"")]
    [InlineData("http", "/v1/{{App}}/{{Time}}/{{Token}}/balance?n={{n}}")]
    [InlineData("html", "/v1/&lt;App&gt;/&lt;Time&gt;/&lt;Token&gt;/balance")]
    public async Task Holes_that_signing_fills_are_told(string target, string shown)
    {
        var run = await OtpcProcess.RunAsync(Path.Combine(AppContext.BaseDirectory, "signing"), "export", "path.contract.yaml", "--to", target);

        Assert.Contains(shown, run.Output, StringComparison.Ordinal);
        Assert.True(target != "openapi" || OpenApiDocument.Parse(run.Output, "json").Diagnostic is { Errors.Count: 0, Warnings.Count: 0 });
    }

    [Theory]
    [InlineData("http", "\nContent-Type: application/x-www-form-urlencoded\n\nto=%2B49+151\n")]
    [InlineData("http", "\nContent-Type: text/plain\n\nhello\n")]
    [InlineData("html", "  -H &#39;Content-Type: application/x-www-form-urlencoded&#39; \\\n  --data-raw &#39;to=%2B49+151&#39;<")]
    [InlineData("wiremock", "\"name\": \"send Throttled\",\n      \"priority\": 1,", "\"status\": 429")]
    [InlineData("wiremock", "\"Content-Type\": \"text/plain;charset=UTF-8\"", "\"body\": \"yes\"")]
    public async Task Requests_and_replies_are_shown_as_they_are_sent(string target, params string[] shown)
    {
        using var folder = new ContractFolder();
        folder.Write("forms.contract.yaml", """
            contract: 1
            name: Forms
            server: https://api.example.com
            reply: { status: http, code: code, data: $, success: [200] }
            statuses: { 200: { name: Ok }, Throttled: { name: Throttled, kind: rateLimit } }
            endpoints:
              send:
                call: POST /send
                effect: once
                format: form
                body: { to: { type: string, required: true } }
                examples: { typical: { body: { to: "+49 151" } } }
              say:
                call: POST /say
                effect: once
                format: text
                body: string
                reply: { status: http, data: $, format: text, success: [200] }
                data: string
                examples: { typical: { body: hello, reply: "yes" } }
            """);

        var run = await folder.RunAsync("export", "forms.contract.yaml", "--to", target);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(shown, text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
    }

    private static async Task AssertTakesAsync(JsonNode schemas, string name, string? value)
    {
        if (value is null || schemas["$defs"]![name] is not { } own)
        {
            return;
        }

        // NJsonSchema knows the older name of "$defs".
        var text = new JsonObject { ["definitions"] = schemas["$defs"]!.DeepClone(), ["allOf"] = new JsonArray(own.DeepClone()) }.ToJsonString().Replace("#/$defs/", "#/definitions/", StringComparison.Ordinal);
        var findings = (await JsonSchema.FromJsonAsync(text)).Validate(value);
        Assert.True(findings.Count == 0, $"{name}: {value}: {string.Join(", ", findings)}");
    }

    private static Contract Read(string file) => ContractReader.Read(file, File.ReadAllText(Path.Combine(PublishedContracts.Folder, file))).Contract!;
}
