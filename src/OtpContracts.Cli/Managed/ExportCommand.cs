using System.CommandLine;
using OtpContracts.Cli.Arguments;
using OtpContracts.Cli.Commands;
using OtpContracts.Cli.Exporting;
using OtpContracts.Cli.Output;

namespace OtpContracts.Cli.Managed;

/// <summary><c>otpc export</c>: the contract for other tools, and for people.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var contract = new Argument<string>("contract") { Description = "The contract file." };
        var target = new Option<string>("--to") { Description = "What to write.", Required = true }.From("openapi", "json-schema", "wiremock", "http", "html");
        var output = OutputFile.Option();
        var command = new Command(
            "export",
            """
            Writes a contract as OpenAPI 3.1, JSON schema, WireMock mappings, an .http file, or a documentation page.

            Example: otpc export itnio-otp.contract.yaml --to html -o itnio-otp.html
            """) { contract, target, output };
        command.Runs(parsed =>
        {
            var read = ContractFiles.Read(parsed.GetRequiredValue(contract));
            var text = parsed.GetRequiredValue(target) switch
            {
                "openapi" => OpenApiExport.Of(read),
                "json-schema" => JsonSchemaExport.Of(read),
                "wiremock" => WireMockExport.Of(read),
                "http" => HttpExport.Of(read),
                _ => HtmlExport.Of(read),
            };
            OutputFile.Write(parsed, parsed.GetValue(output), text);
            return ExitCodes.Success;
        });
        return command;
    }
}
