using OtpContracts.Generator.Model;

namespace OtpContracts.Generator.Emitting;

/// <summary>
/// Has a second core make the files of a long contract from the last to the first, while the first one makes them from the first to the last: in a
/// fresh process, where the runtime has not optimized anything yet. Later runs make few files, or are quick.
/// </summary>
internal static class EmittingAhead
{
    // Of fewer, the first core has made half before the second one is under way.
    private const int Many = 100;

    private static int _isBegun;

    /// <summary>Begins with it, once in a process. Who asks for a file that is being made waits for it.</summary>
    /// <param name="units">What the files are made from, in the order in which they will be asked for.</param>
    /// <returns>The same units.</returns>
    public static IReadOnlyList<Unit<EndpointModel>> Begin(IReadOnlyList<Unit<EndpointModel>> units)
    {
        if (units.Count >= Many && Interlocked.Exchange(ref _isBegun, 1) == 0)
        {
            _ = FromTheLast(units);
        }

        return units;
    }

    /// <summary>Makes the files from the last to the first, on another thread.</summary>
    /// <param name="units">What the files are made from.</param>
    /// <returns>Ends when all are made.</returns>
    public static Task FromTheLast(IReadOnlyList<Unit<EndpointModel>> units) => Task.Run(() =>
    {
        for (var i = units.Count - 1; i >= 0; i--)
        {
            _ = units[i].Files;
        }
    });
}
