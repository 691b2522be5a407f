namespace OtpContracts.Generator.Naming;

/// <summary>Hands out each name once: a second claim gets a number.</summary>
internal sealed class NameScope(params string[] taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    public string Claim(string name)
    {
        var claimed = name;
        for (var number = 2; !_taken.Add(claimed); number++)
        {
            claimed = FormattableString.Invariant($"{name}{number}");
        }

        return claimed;
    }
}
