using System.Globalization;
using OtpContracts.Cli.Commands;

namespace OtpContracts.Cli.Arguments;

/// <summary>The time that <c>--now</c> gives.</summary>
internal static class GivenTime
{
    /// <summary>What <c>--now</c> takes, for help.</summary>
    public const string Form = "seconds since 1970, or a moment such as 2026-01-31T10:15:30Z";

    /// <summary>Reads what was given.</summary>
    /// <param name="now">Unix seconds or a moment, which is of UTC where it names no zone; or null.</param>
    /// <returns>The time, or null where none was given.</returns>
    /// <exception cref="CommandFailure">It is neither.</exception>
    public static DateTimeOffset? Read(string? now) =>
        now is null ? null
        : long.TryParse(now, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) && seconds is >= -62_135_596_800 and <= 253_402_300_799 ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : DateTimeOffset.TryParse(now, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
        : throw new CommandFailure($"otpc: error: --now takes {Form}; \"{now}\" is neither.");
}
