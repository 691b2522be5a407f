using OtpContracts.Cli.Commands;

// Compiling a regular expression costs more than every match of a short run; libraries ask for it all the same.
AppContext.SetSwitch("System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported", !OtpcCommands.AreShort(args));
return OtpcCommands.Root(args).Parse(args).Invoke();
