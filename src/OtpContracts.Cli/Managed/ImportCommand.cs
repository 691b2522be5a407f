using System.CommandLine;
using OtpContracts.Cli.Commands;
using OtpContracts.Cli.Importing;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Writing;
using OtpContracts.Cli.Output;

namespace OtpContracts.Cli.Managed;

/// <summary><c>otpc import</c>: a vendor's pages into a contract.</summary>
internal static class ImportCommand
{
    private const string Standard = "imported.contract.yaml";

    /// <summary>The command.</summary>
    /// <returns>The command, to be added to the root.</returns>
    public static Command Create()
    {
        var pages = new Argument<string[]>("page") { Description = "The vendor's pages, saved as HTML, text or markdown.", Arity = ArgumentArity.OneOrMore };
        var into = new Option<string?>("--into") { Description = "The contract to bring up to date. What a person wrote in it stays as it is." };
        var output = new Option<string?>("--output", "-o") { Description = "The file of a new contract; where neither this nor --into is given, it is printed." };
        var report = new Option<string?>("--report") { Description = "A Markdown file for the report: changes, contradictions, what was not understood, guesses." };
        var name = new Option<string?>("--name") { Description = "The name of a new contract, such as AcmeOtp." };
        var command = new Command("import", "Reads a vendor's pages into a contract.\n\nExample: otpc import pages/send.html pages/verify.html -o acme.contract.yaml --report import.md\n\nEnds with 0 if all was understood, 1 if a person has something to settle, 2 if nothing was imported.")
        {
            pages, into, output, report, name,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(into) is not null && (result.GetValue(output) is not null || result.GetValue(name) is not null))
            {
                result.AddError("--into brings a contract up to date where it is: -o and --name go with a new one.");
            }
        });
        command.SetAction(parsed =>
        {
            try
            {
                return Run(parsed, parsed.GetRequiredValue(pages), parsed.GetValue(into), parsed.GetValue(output), parsed.GetValue(report), parsed.GetValue(name));
            }
            catch (Exception refused) when (refused is UnreadablePageException or InvalidDataException or IOException or UnauthorizedAccessException)
            {
                parsed.InvocationConfiguration.Error.WriteLine(refused.Message);
                return ExitCodes.Failed;
            }
        });
        return command;
    }

    private static int Run(ParseResult parsed, string[] pages, string? into, string? output, string? report, string? name)
    {
        var target = into ?? output;
        if (output is not null && File.Exists(output))
        {
            throw new InvalidDataException($"{output}: error: The file is there already: bring it up to date with --into, or name another one.");
        }

        var result = PageProgress.Show(pages.Length, progress =>
        {
            var import = new PageImport(target ?? Standard, progress);
            return into is null ? import.New(pages, name) : import.Into(pages);
        });
        var (printed, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (target is null)
        {
            printed.Write(result.Text);
        }
        else
        {
            WholeFile.Write(target, result.Text);
            WholeFile.Write(Provenance.FileOf(target), result.Provenance);
            foreach (var change in result.Changes)
            {
                printed.WriteLine(change);
            }
        }

        if (report is not null)
        {
            WholeFile.Write(report, ImportReport.Markdown(target ?? Standard, result));
        }

        foreach (var finding in result.Findings.Where(finding => finding.IsToSettle || report is null))
        {
            error.WriteLine(ImportReport.Line(finding));
        }

        return result.IsToSettle ? ExitCodes.Found : ExitCodes.Success;
    }
}
