using System.Text;
using System.Text.RegularExpressions;

namespace OtpContracts.Generator.Tests.Robustness;

/// <summary>Spoils a contract as slips, broken disks and ill will do. The same seed spoils it the same way.</summary>
/// <param name="contracts">All contracts: what stands behind a key in one may come to stand there in another.</param>
internal sealed partial class ContractMutator(IEnumerable<string> contracts)
{
    private static readonly string[] Scalars =
    [
        .. HostileTexts.All.Where(text => !text.Any(char.IsSurrogate)).Select(text => $"\"{string.Concat(text.Select(character => $"\\u{(int)character:x4}"))}a\""),
        "", "null", "~", "{}", "[]", "[[]]", "*a", "&a x", "!!int 1", "! x", "|", ">-", "'", "\"", "\"\\0\"", "-", "? a", "# a", "%", "@", "`", "---", "...",
        "0", "-1", "007", "+1", "1.5", "1e30", "0x10", ".5", "99999999999", "-99999999999999999999", "79228162514264337593543950335", "79228162514264337593543950336", "0.0000000000000000000000000001", "NaN", "Infinity",
        "true", "false", "unknown", "int", "long", "decimal", "double", "bytes", "date", "dateTime", "boolean", "uri", "any", "string", "list<int>", "list<list<map<string?>>>", "map<any?>", "once", "safe", "json", "form", "multipart", "text",
        "class", "value", "record", "field", "a_b", "aB", "Ünï", "名称", "../../x", "/etc/passwd", "file:///etc/passwd", "javascript:x", "http://a@b", "POST /a//b", "GET /{a}/{a}", "GET /{a+}/b", "4..32", "..1", "5..2", "0..99999999999", "(a+)+$", "[a-", "\\d{1,99999}",
    ];

    private readonly Dictionary<string, List<string>> _values = contracts.SelectMany(contract => Pair().Matches(contract)).GroupBy(pair => pair.Groups["key"].Value, StringComparer.Ordinal)
        .ToDictionary(pairs => pairs.Key, pairs => pairs.Select(pair => pair.Groups["value"].Value).Distinct().ToList(), StringComparer.Ordinal);

    // The keys that stand beside each other.
    private readonly ILookup<string, string> _siblings = contracts.SelectMany(contract => Mapping().Matches(contract)).Select(mapping => Pair().Matches(mapping.Value).Select(pair => pair.Groups["key"].Value).ToList())
        .SelectMany(keys => keys.SelectMany(key => keys.Where(other => other != key).Select(other => (Key: key, Other: other)))).Distinct().ToLookup(pair => pair.Key, pair => pair.Other, StringComparer.Ordinal);

    private Random _random = new(0);

    /// <summary>Spoils a contract once or a few times over.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="random">Decides everything.</param>
    public string Mutate(string contract, Random random)
    {
        _random = random;
        for (var times = _random.Next(3) > 0 ? 1 : _random.Next(2, 5); times > 0; times--)
        {
            contract = MutateOnce(contract);
        }

        return contract;
    }

    private string MutateOnce(string text) => _random.Next(18) switch
    {
        0 => OverBytes(text, bytes => bytes[.._random.Next(bytes.Length + 1)]),
        1 or 2 => OverBytes(text, Flip),
        3 => OverBytes(text, Cut),
        4 => OverLines(text, lines => lines.Insert(_random.Next(lines.Count), lines[_random.Next(lines.Count)])),
        5 => OverLines(text, CopyBlock),
        6 => OverLines(text, RemoveLines),
        7 => OverLines(text, Indent),
        8 => OverLines(text, SwapLines),
        9 => OverScalar(text, Scalars[_random.Next(Scalars.Length)]),
        10 => OverScalar(text, Any(Scalar().Matches(text))),
        11 => Rename(text),
        <= 14 => OverValue(text),
        _ => InsertPair(text),
    };

    private static string OverBytes(string text, Func<byte[], byte[]> mutate) => Encoding.UTF8.GetString(mutate(Encoding.UTF8.GetBytes(text)));

    private static string OverLines(string text, Action<List<string>> mutate)
    {
        List<string> lines = [.. text.Split('\n')];
        mutate(lines);
        return string.Join('\n', lines);
    }

    private string OverScalar(string text, string replacement)
    {
        var scalars = Scalar().Matches(text);
        if (scalars.Count == 0)
        {
            return text;
        }

        var scalar = scalars[_random.Next(scalars.Count)];
        return string.Concat(text.AsSpan(0, scalar.Index), replacement, text.AsSpan(scalar.Index + scalar.Length));
    }

    // A word that is changed wherever it stands may leave the contract whole, but for what it means.
    private string Rename(string text)
    {
        var words = Word().Matches(text);
        var (from, to) = (Any(words), _random.Next(2) == 0 ? Any(words) : Scalars[_random.Next(Scalars.Length)]);
        return from.Length == 0 ? text : text.Replace(from, to, StringComparison.Ordinal);
    }

    // What another contract says behind the same key.
    private string OverValue(string text)
    {
        var pairs = Pair().Matches(text);
        if (pairs.Count == 0)
        {
            return text;
        }

        var pair = pairs[_random.Next(pairs.Count)];
        var value = pair.Groups["value"];
        return string.Concat(text.AsSpan(0, value.Index), Value(pair.Groups["key"].Value), text.AsSpan(value.Index + value.Length));
    }

    // What another mapping says too.
    private string InsertPair(string text)
    {
        var braces = Brace().Matches(text);
        if (braces.Count == 0)
        {
            return text;
        }

        var first = braces[_random.Next(braces.Count)].Groups["key"];
        List<string> keys = [.. _siblings[first.Value]];
        var key = keys.Count == 0 ? first.Value : keys[_random.Next(keys.Count)];
        return text.Insert(first.Index, $"{key}: {Value(key)}, ");
    }

    private string Value(string key) => _values.TryGetValue(key, out var values) && _random.Next(8) > 0 ? values[_random.Next(values.Count)] : Scalars[_random.Next(Scalars.Length)];

    private string Any(MatchCollection matches) => matches.Count == 0 ? "" : matches[_random.Next(matches.Count)].Value;

    private byte[] Flip(byte[] bytes)
    {
        for (var flips = _random.Next(1, 9); flips > 0 && bytes.Length > 0; flips--)
        {
            bytes[_random.Next(bytes.Length)] ^= (byte)(1 << _random.Next(8));
        }

        return bytes;
    }

    private byte[] Cut(byte[] bytes)
    {
        var start = _random.Next(bytes.Length + 1);
        return [.. bytes[..start], .. bytes[Math.Min(start + _random.Next(1, 64), bytes.Length)..]];
    }

    private void CopyBlock(List<string> lines)
    {
        var start = _random.Next(lines.Count);
        var block = lines.GetRange(start, Math.Min(_random.Next(2, 30), lines.Count - start));
        lines.InsertRange(_random.Next(lines.Count), block);
    }

    private void RemoveLines(List<string> lines)
    {
        var start = _random.Next(lines.Count);
        lines.RemoveRange(start, Math.Min(_random.Next(1, 4), lines.Count - start));
    }

    private void SwapLines(List<string> lines)
    {
        var (one, other) = (_random.Next(lines.Count), _random.Next(lines.Count));
        (lines[one], lines[other]) = (lines[other], lines[one]);
    }

    private void Indent(List<string> lines)
    {
        var line = _random.Next(lines.Count);
        lines[line] = _random.Next(4) switch
        {
            0 => "\t" + lines[line],
            1 => lines[line].TrimStart(),
            _ => new string(' ', _random.Next(1, 5)) + lines[line],
        };
    }

    [GeneratedRegex("""(?<=[:\[,{-] )("[^"\n]*"|[^\s\[\]{},:#"][^\n,\[\]{}:#]*)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Scalar();

    [GeneratedRegex("""(?<key>[A-Za-z]+): (?<value>"[^"\n]*"|[^\s{}\[\],"][^{}\[\],\n]*|\{[^{}\n]*\}|\[[^\[\]\n]*\])""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Pair();

    [GeneratedRegex("""\{ (?<key>[A-Za-z]+):""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Brace();

    [GeneratedRegex("""\{[^{}\n]*\}""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Mapping();

    [GeneratedRegex("""\w+""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Word();
}
