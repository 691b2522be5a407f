namespace OtpContracts.Generator.Naming;

/// <summary>Hands out each name once: a second claim gets a number.</summary>
/// <param name="reserved">Names that are never handed out. Many scopes share one such set, so it is only read.</param>
/// <param name="taken">More names that are taken from the start.</param>
internal sealed class NameScope(HashSet<string> reserved, params string[] taken)
{
    private readonly HashSet<string> _taken = new(taken, reserved.Comparer);

    // The last number that each name got: a thousand claims of one name must not try a thousand numbers each.
    private Dictionary<string, int>? _numbers;

    public NameScope(params string[] taken)
        : this([], taken)
    {
    }

    public string Claim(string name) => TryTake(name) ? name : NumberedName(name, TryTake);

    /// <summary>Claims a name together with all names that are made of it.</summary>
    public string Claim(string name, Func<string, IReadOnlyCollection<string>> derive)
    {
        return TryTakeAll(name) ? name : NumberedName(name, TryTakeAll);

        bool TryTakeAll(string claimed)
        {
            var derived = derive(claimed);
            if (derived.Any(IsTaken))
            {
                return false;
            }

            _taken.UnionWith(derived);
            return true;
        }
    }

    /// <summary>Claims the name of a property. Its accessors are members too: <c>get_Price</c> is taken where <c>Price</c> is, and the other way round.</summary>
    public string ClaimProperty(string name) =>
        TryTake(WithoutAccessor(name)) ? name : NumberedName(name, claimed => TryTake(WithoutAccessor(claimed)));

    private string NumberedName(string name, Func<string, bool> tryTake)
    {
        _numbers ??= new(reserved.Comparer);
        var number = _numbers.TryGetValue(name, out var last) ? last : 1;
        string claimed;
        do
        {
            claimed = FormattableString.Invariant($"{name}{++number}");
        }
        while (!tryTake(claimed));

        _numbers[name] = number;
        return claimed;
    }

    private static string WithoutAccessor(string name) =>
        name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal) ? name.Substring(4) : name;

    private bool IsTaken(string name) => reserved.Contains(name) || _taken.Contains(name);

    private bool TryTake(string name) => !reserved.Contains(name) && _taken.Add(name);
}
