using System.CommandLine;
using OtpContracts.Cli.Arguments;
using OtpContracts.Cli.Linting;
using OtpContracts.Cli.Output;
using OtpContracts.Spec;

namespace OtpContracts.Cli.Commands;

/// <summary><c>otpc lint</c>: what is wrong with contracts, told as a compiler tells it.</summary>
internal static class LintCommand
{
    /// <summary>The command.</summary>
    /// <returns>The command, to be added to the root.</returns>
    public static Command Create()
    {
        var contracts = new Argument<string[]>("contract") { Description = "The contract files.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "How the findings are written.", DefaultValueFactory = _ => "text" }.From("text", "json", "sarif");
        var output = OutputFile.Option();
        var command = new Command(
            "lint",
            """
            Tells what is wrong with contracts, and where: the language, signing vectors, examples against their own types, smells.

            Example: otpc lint spec/*.contract.yaml --format sarif -o lint.sarif
            Ends with 0, with 1 where there is an error, with 2 where a file can't be read: the others are checked all the same. Warnings do not count.
            """) { contracts, format, output };
        command.Runs(parsed =>
        {
            var (findings, isWhole) = (new List<ContractDiagnostic>(), true);
            foreach (var source in parsed.GetRequiredValue(contracts))
            {
                try
                {
                    findings.AddRange(Lint(source, ContractFiles.ReadText(source)));
                }
                catch (Exception failure) when (CommandRunner.IsForItsUser(failure))
                {
                    // The other files are checked all the same.
                    parsed.Tell(failure);
                    isWhole = false;
                }
            }

            var text = parsed.GetRequiredValue(format) switch
            {
                "json" => LintReport.Json(findings),
                "sarif" => LintReport.Sarif(findings),
                _ => LintReport.Text(findings),
            };
            OutputFile.Write(parsed, parsed.GetValue(output), text);
            return !isWhole ? ExitCodes.Failed : findings.Exists(finding => finding.IsError) ? ExitCodes.Found : ExitCodes.Success;
        });
        return command;
    }

    private static IEnumerable<ContractDiagnostic> Lint(string source, string text)
    {
        var reading = ContractReader.Read(source, text);
        if (reading is not { Contract: { } contract, HasErrors: false })
        {
            // What could not be read would only give rise to more findings.
            return reading.Diagnostics;
        }

        var findings = new DiagnosticBag();
        new ExampleCheck(contract, findings).Run();
        new SmellCheck(contract, findings).Run();
        return [.. reading.Diagnostics, .. findings.Items.OrderBy(finding => finding.Span.Start)];
    }
}
