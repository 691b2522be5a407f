namespace OtpContracts.Testing.Serving;

/// <summary>
/// Calls of WireMock that block until threads of the pool have done their work, such as its start and its stop. Each has a thread of its own:
/// many sandboxes at once would else keep the pool from what they wait for.
/// </summary>
internal static class BlockingCall
{
    public static Task<T> RunAsync<T>(Func<T> call) => Task.Factory.StartNew(call, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public static Task RunAsync(Action call) => Task.Factory.StartNew(call, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
