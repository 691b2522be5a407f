using OtpContracts.Cli.Commands;
using OtpContracts.Cli.Managed;

// Compiling a regular expression costs more than every match of a short run; libraries ask for it all the same.
AppContext.SetSwitch("System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported", !ShortCommands.All.Holds(args));
return OtpcCommands.All.Run(args);
