using System.Diagnostics;

namespace OtpContracts.Benchmarks.Reports;

/// <summary>Measures alternatives in turn, round after round, so that whatever disturbs the machine disturbs all of them alike.</summary>
internal static class Interleaved
{
    /// <summary>Measures once to warm up, then for as many rounds as asked for.</summary>
    /// <returns>The median of each alternative.</returns>
    public static IReadOnlyList<TimeSpan> Medians(int rounds, params IReadOnlyList<Func<TimeSpan>> alternatives)
    {
        var times = alternatives.Select(_ => new List<TimeSpan>()).ToList();
        for (var round = 0; round <= rounds; round++)
        {
            for (var i = 0; i < alternatives.Count; i++)
            {
                // No alternative pays for what the one before has left behind.
                GC.Collect();
                var time = alternatives[i]();
                if (round > 0)
                {
                    times[i].Add(time);
                }
            }
        }

        return [.. times.Select(Median)];
    }

    /// <summary>How long something takes.</summary>
    public static TimeSpan Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed;
    }

    private static TimeSpan Median(List<TimeSpan> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
