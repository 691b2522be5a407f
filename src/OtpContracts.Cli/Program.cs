using System.CommandLine;
using OtpContracts.Cli.Commands;

var root = new RootCommand("Contracts of vendors of one-time passwords and SMS.") { LintCommand.Create(), MockCommand.Create(), VerifyCommand.Create() };
return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
