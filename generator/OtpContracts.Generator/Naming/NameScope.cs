namespace OtpContracts.Generator.Naming;

/// <summary>Hands out each name once: a second claim gets a number.</summary>
/// <param name="taken">The names that are taken from the start.</param>
/// <param name="comparer">What counts as the same name; null for the same letters.</param>
internal sealed class NameScope(IEnumerable<string> taken, IEqualityComparer<string>? comparer = null)
{
    private readonly HashSet<string> _taken = new(taken, comparer ?? StringComparer.Ordinal);

    // The last number that each name got: a thousand claims of one name must not try a thousand numbers each.
    private readonly Dictionary<string, int> _numbers = new(comparer ?? StringComparer.Ordinal);

    public NameScope(params string[] taken)
        : this(taken, comparer: null)
    {
    }

    public string Claim(string name) => Claim(name, static claimed => [claimed]);

    /// <summary>Claims a name together with all names that are made of it.</summary>
    public string Claim(string name, Func<string, IReadOnlyCollection<string>> derive)
    {
        var claimed = name;
        var number = _numbers.TryGetValue(name, out var last) ? last : 1;
        while (derive(claimed).Any(_taken.Contains))
        {
            claimed = FormattableString.Invariant($"{name}{++number}");
        }

        _numbers[name] = number;
        _taken.UnionWith(derive(claimed));
        return claimed;
    }
}
