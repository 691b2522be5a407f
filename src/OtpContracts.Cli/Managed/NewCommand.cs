using System.CommandLine;
using System.Reflection;
using System.Text.RegularExpressions;
using OtpContracts.Cli.Commands;

namespace OtpContracts.Cli.Managed;

/// <summary><c>otpc new</c>: a commented contract to begin with.</summary>
internal static partial class NewCommand
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
            if (!Name().IsMatch(called))
            {
                throw new CommandFailure($"otpc: error: \"{called}\" can't be the name of a contract: start with a letter, go on with letters and digits.");
            }

            var path = parsed.GetValue(output) ?? $"{called.ToLowerInvariant()}.contract.yaml";
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

    [GeneratedRegex(@"^\p{L}[\p{L}0-9]{0,99}\z", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Name();
}
