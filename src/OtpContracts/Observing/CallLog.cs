using Microsoft.Extensions.Logging;

namespace OtpContracts.Observing;

/// <summary>The messages of calls. None has a value of a request or reply in it, but for statuses.</summary>
internal static partial class CallLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Endpoint} was answered with status {Status} ({Kind}) after {Attempts} attempt(s)")]
    public static partial void Answered(ILogger logger, EndpointDescription endpoint, string status, StatusKind kind, int attempts);

    [LoggerMessage(2, LogLevel.Information, "{Endpoint} is tried again after attempt {Attempt} and {Milliseconds} ms: {Reason}")]
    public static partial void TriedAgain(ILogger logger, EndpointDescription endpoint, int attempt, long milliseconds, string reason);

    [LoggerMessage(3, LogLevel.Warning, "{Endpoint} was refused for its time; from now on requests are signed by the vendor's clock, {Seconds} s ahead of this machine's")]
    public static partial void ClockCorrected(ILogger logger, EndpointDescription endpoint, long seconds);

    [LoggerMessage(4, LogLevel.Warning, "It is unknown whether {Endpoint} took effect, after {Attempts} attempt(s): {Reason}")]
    public static partial void DeliveryUnknown(ILogger logger, EndpointDescription endpoint, int attempts, string reason);

    [LoggerMessage(5, LogLevel.Warning, "{Endpoint} is not tried again: too many calls fail, and more would make it worse")]
    public static partial void BudgetSpent(ILogger logger, EndpointDescription endpoint);

    [LoggerMessage(6, LogLevel.Warning, "{Endpoint} was answered with what the contract does not know: {Drift} {Value} at {Path}; this is told once")]
    public static partial void Drifted(ILogger logger, EndpointDescription endpoint, DriftKind drift, string value, string path);

    [LoggerMessage(7, LogLevel.Error, "The changed options of {Client} can't be used, those from before stay in use: {Problems}")]
    public static partial void OptionsNotUsable(ILogger logger, string client, string problems);
}
