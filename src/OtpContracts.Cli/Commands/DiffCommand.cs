using System.CommandLine;
using OtpContracts.Cli.Arguments;
using OtpContracts.Cli.Diffing;
using OtpContracts.Cli.Importing.Writing;
using OtpContracts.Cli.Output;
using OtpContracts.Spec.Comparison;
using OtpContracts.Spec.Comparison.Waivers;

namespace OtpContracts.Cli.Commands;

/// <summary><c>otpc diff</c>: what a change of contract does to its callers.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var before = new Argument<string>("old") { Description = "The contract that callers were built against: a file, or a file in git such as HEAD~1:spec/x.contract.yaml." };
        var after = new Argument<string>("new") { Description = "The contract that holds now." };
        var format = Choice("--format", "How the report is written.", "text", "json", "markdown", "sarif", "html");
        var failOn = Choice("--fail-on", "From which severity on the command ends with 1.", "breaking", "risky", "any", "none");
        var tier = new Option<string?>("--tier") { Description = "Looks at one axis only." }.From("source", "wire", "behaviour");
        var waivers = new Option<string?>("--waivers") { Description = "A file of changes that somebody answers for.", HelpName = "file" };
        var output = OutputFile.Option();
        var command = new Command(
            "diff",
            """
            Tells what a change of contract breaks, and for whom: in source, on the wire, in behaviour.

            Example: otpc diff HEAD~1:spec/itnio-otp.contract.yaml spec/itnio-otp.contract.yaml --fail-on risky
            Ends with 0, with 1 where a change reaches --fail-on or a waiver is not in order, with 2 where a contract can't be read.
            """) { before, after, format, failOn, tier, waivers, output };
        command.Runs(parsed =>
        {
            var (old, current) = (parsed.GetRequiredValue(before), parsed.GetRequiredValue(after));
            var (oldContract, newContract) = (ContractFiles.Read(old), ContractFiles.Read(current));
            var comparison = ContractComparison.Of(oldContract, newContract);
            var (oldLines, newLines) = (PageLines.Of(oldContract, ReadProvenance(old)), PageLines.Of(newContract, ReadProvenance(current)));
            var waived = ReadWaivers(parsed.GetValue(waivers), comparison);
            var report = DiffReport.Of(old, current, comparison, Axis(parsed.GetValue(tier)), waived.Waived, change => ChangedLines.Of(change, oldLines, newLines));
            OutputFile.Write(parsed, parsed.GetValue(output), Written(report, parsed.GetRequiredValue(format)));
            foreach (var finding in waived.Diagnostics)
            {
                parsed.InvocationConfiguration.Error.WriteLine(finding.ToString());
            }

            return waived.Diagnostics.Count > 0 || Reaches(report, parsed.GetRequiredValue(failOn)) ? ExitCodes.Found : ExitCodes.Success;
        });
        return command;
    }

    private static Option<string> Choice(string name, string description, params string[] values) =>
        new Option<string>(name) { Description = description, DefaultValueFactory = _ => values[0] }.From(values);

    private static WaiverApplication ReadWaivers(string? path, ContractComparison comparison)
    {
        var (waivers, diagnostics) = path is null ? ([], []) : WaiverReader.Read(path, ContractFiles.ReadText(path));
        return diagnostics.Count > 0
            ? throw new CommandFailure(string.Join(Environment.NewLine, diagnostics))
            : WaiverApplication.Of(comparison, waivers, TimeProvider.System.GetUtcNow().UtcDateTime.Date);
    }

    private static Provenance ReadProvenance(string contract)
    {
        var file = Provenance.FileOf(contract);
        try
        {
            return ContractFiles.Find(file) is { } text ? Provenance.Parse(file, text) : Provenance.Empty;
        }
        catch (InvalidDataException broken)
        {
            throw new CommandFailure(broken.Message);
        }
    }

    private static ChangeAxis? Axis(string? tier) => tier switch
    {
        "source" => ChangeAxis.Source,
        "wire" => ChangeAxis.Wire,
        "behaviour" => ChangeAxis.Behaviour,
        _ => null,
    };

    private static string Written(DiffReport report, string format) => format switch
    {
        "json" => JsonDiff.Of(report),
        "markdown" => MarkdownDiff.Of(report),
        "sarif" => SarifDiff.Of(report),
        "html" => HtmlDiff.Of(report),
        _ => TextDiff.Of(report),
    };

    private static bool Reaches(DiffReport report, string failOn) => failOn switch
    {
        "none" => false,
        "any" => report.Counted.Any(),
        "risky" => report.Counted.Any(change => change.Severity >= ChangeSeverity.Risky),
        _ => report.Counted.Any(change => change.Severity == ChangeSeverity.Breaking),
    };
}
