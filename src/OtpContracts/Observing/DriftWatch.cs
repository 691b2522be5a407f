using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using OtpContracts.Json;
using OtpContracts.Replies;

namespace OtpContracts.Observing;

/// <summary>Tells of drift whoever wants to know: the meter and the callback each time, the log once for each place.</summary>
internal sealed class DriftWatch(ILogger logger, Action<ContractDrift>? onDrift)
{
    // A vendor that invents names without end must not fill the memory.
    private const int MostPlaces = 1_000;
    private readonly ConcurrentDictionary<ContractDrift, bool> _logged = new();

    public bool IsWatched => onDrift is not null || CallTelemetry.CountsDrift || logger.IsEnabled(LogLevel.Warning);

    public void Report(EndpointDescription endpoint, IReadOnlyList<DriftNote> notes, ReadOnlySpan<byte> body)
    {
        foreach (var note in notes)
        {
            Report(new ContractDrift(endpoint, note.Kind, note.Header is { } header ? ReplyHeaders.PathOf(header) : JsonLocator.PathAt(body, note.Offset), note.Value is null ? null : Redaction.MaskNumbers(note.Value)));
        }
    }

    public void Report(ContractDrift drift)
    {
        CallTelemetry.Count(drift);
        onDrift?.Invoke(drift);
        if (logger.IsEnabled(LogLevel.Warning) && _logged.Count < MostPlaces && _logged.TryAdd(drift, true))
        {
            CallLog.Drifted(logger, drift.Endpoint, drift.Kind, drift.Value ?? "", drift.Path);
        }
    }
}
