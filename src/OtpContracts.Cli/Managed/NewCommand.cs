using System.CommandLine;
using System.Globalization;
using System.Reflection;
using OtpContracts.Cli.Commands;
using OtpContracts.Cli.Output;
using OtpContracts.Spec;
using OtpContracts.Spec.Reading;

namespace OtpContracts.Cli.Managed;

/// <summary><c>otpc new</c>: a commented contract to begin with.</summary>
internal static class NewCommand
{
    private const string Resource = "OtpContracts.Cli.Managed.starter.contract.yaml";

    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The contract's name: it starts the names of generated types." };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; <name>.contract.yaml where nothing is said.", HelpName = "file" };
        var command = new Command(
            "new",
            """
            Writes a commented contract to begin with.

            Example: otpc new Acme -o acme.contract.yaml
            """) { name, output };
        command.Runs(parsed =>
        {
            var called = parsed.GetRequiredValue(name);
            if (!Identifiers.IsIdentifier(called))
            {
                // In the words of the language: whatever is written here is read by its rules.
                throw new CommandFailure($"otpc: error: {string.Format(CultureInfo.InvariantCulture, DiagnosticRules.InvalidName.MessageFormat, called, "the name of a contract")}");
            }

            var path = parsed.GetValue(output) ?? $"{called.ToLowerInvariant()}.contract.yaml";
            WholeFile.RequireFolder(path);
            using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!);
            var text = reader.ReadToEnd().Replace("Starter", called, StringComparison.Ordinal);
            using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(System.Text.Encoding.UTF8.GetBytes(text));
            }

            parsed.InvocationConfiguration.Output.WriteLine(path);
            return ExitCodes.Success;
        });
        return command;
    }
}
