using System.CommandLine;
using OtpContracts.Cli.Commands;
using OtpContracts.Generator;
using OtpContracts.Spec;

namespace OtpContracts.Cli.Managed;

/// <summary><c>otpc generate</c>: the very files that the generator emits.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var contract = new Argument<string>("contract") { Description = "The contract file." };
        var output = new Option<string>("--output", "-o") { Description = "The folder to write into.", HelpName = "folder", Required = true };
        var @namespace = new Option<string>("--namespace") { Description = "The namespace of the generated types.", DefaultValueFactory = _ => "OtpContracts.Clients" };
        var isInternal = new Option<bool>("--internal") { Description = "Makes the generated types internal." };
        var command = new Command(
            "generate",
            """
            Writes the C# that the generator emits in a build, for those who check it in or review it.

            Example: otpc generate itnio-otp.contract.yaml -o Generated --namespace Acme.Vendors
            """) { contract, output, @namespace, isInternal };
        command.Runs(parsed =>
        {
            var asked = parsed.GetRequiredValue(@namespace);
            if (!ContractSources.IsNamespace(asked))
            {
                throw new CommandFailure($"otpc: error: --namespace takes a namespace of C# such as Acme.Vendors: names of letters, digits and \"_\", none of which starts with a digit, with a dot between two; \"{asked}\" is none.");
            }

            var path = parsed.GetRequiredValue(contract);
            var text = ContractFiles.ReadText(path);
            var generated = ContractSources.Generate(path, text, asked, parsed.GetValue(isInternal));
            foreach (var finding in generated.Diagnostics)
            {
                parsed.InvocationConfiguration.Error.WriteLine(finding.ToString());
            }

            if (generated.Diagnostics.Any(finding => finding.IsError))
            {
                return generated.Files.Count == 0 ? ExitCodes.Failed : ExitCodes.Found;
            }

            var folder = Directory.CreateDirectory(parsed.GetRequiredValue(output)).FullName;
            foreach (var (name, source) in generated.Files)
            {
                File.WriteAllText(Path.Combine(folder, name), source);
            }

            return ExitCodes.Success;
        });
        return command;
    }
}
