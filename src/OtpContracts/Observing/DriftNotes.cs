namespace OtpContracts.Observing;

/// <summary>What readers come upon that the contract does not know, while one reply is read. Reading is done by one thread without a break.</summary>
internal static class DriftNotes
{
    [ThreadStatic]
    private static bool _isTaking;

    [ThreadStatic]
    private static List<DriftNote>? _notes;

    [ThreadStatic]
    private static string? _header;

    public static void Begin() => (_isTaking, _notes) = (true, null);

    /// <summary>From here to <see cref="EndHeader"/> it is a header that is read, and not the body.</summary>
    public static void BeginHeader(string name) => _header = name;

    public static void EndHeader() => _header = null;

    /// <summary>Ends taking notes.</summary>
    /// <returns>The notes, or null where there are none.</returns>
    public static IReadOnlyList<DriftNote>? End()
    {
        var notes = _notes;
        (_isTaking, _notes) = (false, null);
        return notes;
    }

    public static void Add(DriftKind kind, long offset, string? value = null)
    {
        if (_isTaking)
        {
            (_notes ??= []).Add(new(kind, offset, value, _header));
        }
    }
}

/// <summary>A place in a reply.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Offset">How many bytes of the body had been read; nothing to go by for a header.</param>
/// <param name="Value">The value, as it came.</param>
/// <param name="Header">The header that it stands in, or null where it is in the body.</param>
internal readonly record struct DriftNote(DriftKind Kind, long Offset, string? Value, string? Header);
