using OtpContracts.Cli.Commands;
using OtpContracts.Cli.Native;

return ShortCommands.All.Holds(args) ? ShortCommands.All.Root(args).Parse(args).Invoke() : ManagedForm.Become(args);
