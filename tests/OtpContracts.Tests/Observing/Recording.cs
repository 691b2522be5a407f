using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace OtpContracts.Tests.Observing;

/// <summary>Listens to every activity and measurement of the process while it lives.</summary>
internal sealed class Recording : IDisposable
{
    private readonly ConcurrentQueue<Activity> _activities = new();
    private readonly ConcurrentQueue<string> _measurements = new();
    private readonly ActivityListener _activityListener;
    private readonly MeterListener _meterListener = new();

    public Recording()
    {
        _activityListener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_activityListener);
        _meterListener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name is "OtpContracts" or "System.Net.Http")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meterListener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => _measurements.Enqueue(Print(instrument, tags)));
        _meterListener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => _measurements.Enqueue(Print(instrument, tags)));
        _meterListener.Start();
    }

    /// <summary>The activities of a source, as text: name, status and tags.</summary>
    public IReadOnlyList<string> Activities(string? source = null) =>
        [.. _activities.Where(activity => source is null || activity.Source.Name == source).Select(activity =>
            $"{activity.DisplayName} {activity.Kind} {activity.Status} {activity.StatusDescription}{Print(activity.TagObjects)}{string.Concat(activity.Events.Select(happening => $"; {happening.Name}{Print(happening.Tags)}"))}")];

    public IReadOnlyCollection<string> Measurements => _measurements;

    public void Dispose()
    {
        _activityListener.Dispose();
        _meterListener.Dispose();
    }

    private static string Print(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) => instrument.Name + Print(tags.ToArray());

    private static string Print(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Concat(tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => string.Create(CultureInfo.InvariantCulture, $" {tag.Key}={(tag.Key == "server.port" ? "(port)" : tag.Value)}")));
}
