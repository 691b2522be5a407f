namespace OtpContracts.Testing.Tests;

/// <summary>Tests about what belongs to the whole process, such as its culture and its sockets: nothing runs beside them.</summary>
[CollectionDefinition(nameof(WholeProcess), DisableParallelization = true)]
public sealed class WholeProcess;
