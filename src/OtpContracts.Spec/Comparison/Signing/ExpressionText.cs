using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OtpContracts.Spec.Naming;
using OtpContracts.Spec.Signing.Expressions;

namespace OtpContracts.Spec.Comparison.Signing;

/// <summary>Writes what an expression works out, whatever it is called on the way: two expressions of one text give one value.</summary>
internal static class ExpressionText
{
    // Beyond this a value is told by its digest: a value used twice by another, and so on, would double each time.
    private const int Longest = 2_000;

    private const string Sorted = "sorted";

    private static readonly Dictionary<string, string> NoNames = [];

    /// <summary>Writes an expression, with other names for credentials where they were renamed.</summary>
    public static string Of(SigningExpression expression, IReadOnlyDictionary<string, string>? renamed = null) => Write(expression, renamed ?? NoNames, []);

    private static string Write(SigningExpression expression, IReadOnlyDictionary<string, string> renamed, Dictionary<SigningExpression, string> lets)
    {
        string Part(SigningExpression part) => Write(part, renamed, lets);
        return expression switch
        {
            LiteralExpression { Type: SigningType.Number } number => number.Value,
            LiteralExpression text => $"'{text.Value.Replace("\\", "\\\\").Replace("'", "\\'").Replace("\n", "\\n")}'",
            CredentialExpression credential => renamed.TryGetValue(credential.Name, out var name) ? name : credential.Name,
            LetExpression let => lets.TryGetValue(let.Value, out var known) ? known : lets[let.Value] = Shortened(Part(let.Value)),
            AmbientExpression ambient => ContractWord.Of(ambient.Ambient),
            ItemExpression item => item.IsName ? "name" : "value",
            ConcatExpression concat => string.Join(" + ", concat.Parts.Select(Part)),
            CallExpression call when InOneCase(call) is ({ } encoding, { } bytes) => $"{encoding}({Part(bytes)})",
            CallExpression call when IsArrangement(call) => WriteArrangement(call, Part),
            CallExpression call => Called(call, call.Arguments.Select(Part)),
            _ => throw new ArgumentOutOfRangeException(nameof(expression)),
        };
    }

    private static string Called(CallExpression call, IEnumerable<string> arguments) => $"{call.Function.Name}({string.Join(", ", arguments)})";

    // "lower(HEX(x))" is "hex(x)".
    private static (string? Encoding, SigningExpression? Bytes) InOneCase(CallExpression call) =>
        call.Function.Name is "lower" or "upper" && Named(call.Arguments[0]) is CallExpression { Function.Name: "hex" or "HEX" } digits
            ? (call.Function.Name == "lower" ? "hex" : "HEX", digits.Arguments[0])
            : (null, null);

    // Which pairs stay does not depend on their order, nor on which others stay: filters are written in the order of their texts, and sorting after them.
    private static string WriteArrangement(CallExpression call, Func<SigningExpression, string> part)
    {
        var (filters, sorts) = (new List<CallExpression>(), new List<CallExpression>());
        SigningExpression pairs = call;
        while (Named(pairs) is CallExpression arranged && IsArrangement(arranged))
        {
            (arranged.Function.Name == Sorted ? sorts : filters).Add(arranged);
            pairs = arranged.Arguments[0];
        }

        string Around(string inner, CallExpression outer) => Called(outer, outer.Arguments.Skip(1).Select(part).Prepend(inner));
        sorts.Reverse();
        return filters.OrderBy(filter => Around("", filter), StringComparer.Ordinal).Concat(sorts).Aggregate(part(pairs), Around);
    }

    private static bool IsArrangement(CallExpression call) => call.Function.Name is Sorted or "nonEmpty" or "distinct" or "without" or "only" or "where";

    private static SigningExpression Named(SigningExpression expression) => expression is LetExpression let ? Named(let.Value) : expression;

    private static string Shortened(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        using var hash = SHA256.Create();
        return "#" + string.Concat(hash.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
