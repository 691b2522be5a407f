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
            CallExpression call => $"{call.Function.Name}({string.Join(", ", call.Arguments.Select(Part))})",
            _ => throw new ArgumentOutOfRangeException(nameof(expression)),
        };
    }

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
