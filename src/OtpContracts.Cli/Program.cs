using System.CommandLine;
using OtpContracts.Cli.Commands;

return await OtpcCommands.Root(args).Parse(args).InvokeAsync().ConfigureAwait(false);
