using System.Globalization;

namespace OtpContracts.Seeding;

/// <summary>How many seeds a test tries: few in an ordinary run, as many as an environment variable says in a long one.</summary>
internal static class SeededRun
{
    private const int UsualSeed = 20261124;

    /// <summary>The seeds to try. <c>OTPC_FUZZ_SEED</c> says with which one to begin: the seed of a failure, to see it again.</summary>
    /// <param name="roundsVariable">The environment variable that says how many.</param>
    /// <param name="usualRounds">How many where it says nothing.</param>
    public static (int First, int Rounds) Of(string roundsVariable, int usualRounds) => (Setting("OTPC_FUZZ_SEED", UsualSeed), Setting(roundsVariable, usualRounds));

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : usual;
}
