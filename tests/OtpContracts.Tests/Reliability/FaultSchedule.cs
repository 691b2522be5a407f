namespace OtpContracts.Tests.Reliability;

/// <summary>What goes wrong during one call. The same seed gives the same schedule.</summary>
internal sealed class FaultSchedule
{
    private readonly List<(WireFault Fault, int? Gateway, Moment Cancel)> _steps = [];

    public FaultSchedule(int seed)
    {
        var random = new Random(seed);
        ActsEachTime = random.Next(3) > 0;
        Skew = TimeSpan.FromSeconds(random.Next(4) switch { 0 => 3600, 1 => -3600, 2 => random.Next(-3600, 3600), _ => 0 });
        Refusals = random.Next(6) == 0 ? random.Next(1, 4) : 0;
        for (var i = 0; i < 4; i++)
        {
            var fault = random.Next(2) == 0 ? WireFault.None : Enum.GetValues<WireFault>()[random.Next(Enum.GetValues<WireFault>().Length)];
            int? gateway = random.Next(6) == 0 ? new[] { 302, 403, 429, 500, 502, 503 }[random.Next(6)] : null;
            _steps.Add((fault, gateway, random.Next(10) == 0 ? (Moment)random.Next(1, 3) : Moment.Never));
        }
    }

    private enum Moment
    {
        Never,
        Arrived,
        Answered,
    }

    /// <summary>Whether the call sends a message each time; else it only reads.</summary>
    public bool ActsEachTime { get; }

    /// <summary>How far the client's clock is ahead.</summary>
    public TimeSpan Skew { get; }

    /// <summary>How many connections are refused before one is made.</summary>
    public int Refusals { get; }

    public IEnumerable<WireStep> Steps(Action cancel) => _steps.Select(step => (step.Gateway is { } status ? WireStep.Gateway(status) : new WireStep()) with
    {
        Fault = step.Fault,
        Arrived = step.Cancel == Moment.Arrived ? cancel : null,
        Answered = step.Cancel == Moment.Answered ? cancel : null,
    });

    public override string ToString() =>
        $"{(ActsEachTime ? "once" : "safe")}, clock {Skew:c}, {Refusals} connections refused: {string.Join("; ", _steps.Select(step => $"{(step.Gateway is { } status ? $"gateway {status}, " : "")}{step.Fault}{(step.Cancel == Moment.Never ? "" : $", cancelled when {step.Cancel}")}"))}";
}
