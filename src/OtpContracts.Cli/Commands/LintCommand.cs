using System.CommandLine;
using OtpContracts.Spec;

namespace OtpContracts.Cli.Commands;

/// <summary><c>otpc lint</c>: what is wrong with contracts, told as a compiler tells it.</summary>
internal static class LintCommand
{
    /// <summary>The command.</summary>
    /// <returns>The command, to be added to the root.</returns>
    public static Command Create()
    {
        var contracts = new Argument<FileInfo[]>("contract") { Description = "The contract files.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("lint", "Tells what is wrong with contracts, and where.") { contracts };
        command.SetAction(async (parsed, cancellation) =>
        {
            var exit = 0;
            foreach (var file in parsed.GetRequiredValue(contracts))
            {
                if (!file.Exists)
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync($"{file}: error: There is no such file.").ConfigureAwait(false);
                    return 2;
                }

                var reading = ContractReader.Read(file.ToString(), await File.ReadAllTextAsync(file.FullName, cancellation).ConfigureAwait(false));
                foreach (var finding in reading.Diagnostics)
                {
                    await parsed.InvocationConfiguration.Output.WriteLineAsync(finding.ToString()).ConfigureAwait(false);
                    exit = 1;
                }
            }

            return exit;
        });
        return command;
    }
}
