using OtpContracts.Cli.Commands;
using OtpContracts.Cli.Native;

return ShortCommands.All.Holds(args) ? ShortCommands.All.Run(args) : ManagedForm.Become(args);
