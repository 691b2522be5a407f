using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using OtpContracts.Spec.Model;

namespace OtpContracts.Testing;

/// <summary>The codes that a sandbox sent, by the ids that its replies gave. Safe for concurrent use.</summary>
public sealed class SentCodes
{
    // Strides of two primes: every code and id of a run differs from the one before, and is the same from run to run.
    private const long Stride = 7_368_787;
    private const long First = 4_256_233;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, SentCode> _sent = new(StringComparer.Ordinal);

    internal SentCodes()
    {
    }

    /// <summary>The ids under which codes were sent, oldest first.</summary>
    public IReadOnlyList<string> Ids
    {
        get
        {
            lock (_lock)
            {
                return [.. _sent.Keys];
            }
        }
    }

    /// <summary>The code that was sent under an id: what a person reads on the phone.</summary>
    /// <param name="id">The id that the reply gave.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentException">Nothing was sent under it.</exception>
    public string this[string id] => TryFind(id, out var sent) ? sent.Code : throw new ArgumentException($"No code was sent under the id \"{id}\".", nameof(id));

    internal bool TryFind(string id, [NotNullWhen(true)] out SentCode? sent)
    {
        lock (_lock)
        {
            return _sent.TryGetValue(id, out sent);
        }
    }

    /// <summary>Remembers what is sent, and gives the id that it is known by from now on.</summary>
    internal string Add(SentCode sent, Constraints idConstraints)
    {
        lock (_lock)
        {
            var length = (int)(idConstraints.Length?.Least ?? idConstraints.Digits?.Least ?? Math.Min(idConstraints.Length?.Most ?? 20, 20));
            var id = (_sent.Count + 1).ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');
            _sent[id] = sent;
            return id;
        }
    }

    /// <summary>A code that no earlier one is like.</summary>
    internal string Next(Constraints constraints)
    {
        lock (_lock)
        {
            var (least, most) = (constraints.Length?.Least ?? constraints.Digits?.Least ?? 0, constraints.Length?.Most ?? constraints.Digits?.Most ?? 18);
            var length = (int)Math.Clamp(6, least, most);
            var digits = ((First + (_sent.Count * Stride)) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
            return digits.PadLeft(length, '1')[^length..];
        }
    }
}

/// <summary>One code that was sent, under one id or several.</summary>
/// <param name="Code">The code.</param>
/// <param name="Given">The parameters of the call that sent it first.</param>
internal sealed record SentCode(string Code, IReadOnlyDictionary<string, string> Given)
{
    /// <summary>From when on it is of no use.</summary>
    public DateTimeOffset Expires { get; set; }

    /// <summary>Whether it was right once.</summary>
    public bool IsUsed { get; set; }

    /// <summary>How many wrong codes were given for it.</summary>
    public int WrongTries { get; set; }
}
