using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Drafts;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Signing;

/// <summary>Reads a formula such as <c>sign = md5(apiKey + apiSecret + timestamp)</c>.</summary>
internal static class SignatureFormula
{
    /// <summary>Reads the formula of a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="line">Which it is.</param>
    /// <param name="parameters">The parameters that the pages describe: one of them carries the signature.</param>
    /// <param name="page">Every line of the pages, which may say how a time is written.</param>
    /// <returns>The signing, or null where the line has no formula, or one of values that the pages do not name.</returns>
    public static ReadSigning? Read(string text, PageLine line, IReadOnlyList<ImportedField> parameters, IReadOnlyList<string> page)
    {
        var formula = Formula.Match(text);

        // A hash within another is no formula of named values.
        if (!formula.Success || Plain.IsMatch(text) || text.AsSpan(0, formula.Index).TrimEnd() is [.., '+' or '('] || Carrier(text[..formula.Index], line, parameters) is not { } carrier)
        {
            return null;
        }

        var key = formula.Groups["key"].Success ? formula.Groups["key"].Value : null;
        var written = formula.Groups["terms"].Value.Split('+', StringSplitOptions.TrimEntries);
        var terms = new FormulaTerms(carrier, parameters, page);

        // Without a secret it would be no signature: a word was taken for a name.
        if (!(key is null ? written : written.Prepend(key)).All(terms.TryAdd) || !terms.Credentials.Any(credential => credential.IsSecret))
        {
            return null;
        }

        var hashed = key is null ? Hashed(formula.Groups["hash"].Value, null, terms.Names) : Hashed(formula.Groups["hash"].Value, terms.Names[0], terms.Names.Skip(1));
        return new ReadSigning(terms.Credentials, terms.Timestamp, [.. terms.Sent, (FormulaTerms.Place(carrier), carrier.Name, Encoded(hashed, text[(formula.Index + formula.Length)..]))]);
    }

    private static ImportedField? Carrier(string before, PageLine line, IReadOnlyList<ImportedField> parameters)
    {
        var named = Assigned.Match(before) is { Success: true } assigned ? parameters.FirstOrDefault(field => string.Equals(field.Name, assigned.Groups["name"].Value, StringComparison.OrdinalIgnoreCase)) : null;
        var carrier = named ?? parameters.FirstOrDefault(field => field.Source == line);
        return carrier is { Place: "header" or "query" or "body" } ? carrier : null;
    }

    private static string Hashed(string hash, string? key, IEnumerable<string> parts)
    {
        var (kind, data) = (hash.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant(), string.Join(" + ", parts));
        return key is null ? $"{kind}({data})" : $"hmac{char.ToUpperInvariant(kind[4])}{kind[5..]}({key}, {data})";
    }

    private static string Encoded(string hashed, string after) =>
        after.Contains("base64", StringComparison.OrdinalIgnoreCase) ? $"base64({hashed})" : Capital.IsMatch(after) ? $"HEX({hashed})" : $"hex({hashed})";

    // "apiKey", "API Key", "API认证密钥"
    private const string Term = @"[A-Za-z\u4e00-\u9fff][\w\-]*( [A-Za-z][\w\-]*){0,2}";

    private static readonly Regex Formula = PagePattern.AnyCase(@"\b(?<hash>hmac[-_]?(md5|sha-?(1|256|512))|md5|sha-?(1|256|512))\s*[(\uFF08]\s*((?<=hmac\S*\s*[(\uFF08]\s*)(?<key>" + Term + @")\s*[,\uFF0C]\s*)?(?<terms>" + Term + @"(\s*\+\s*" + Term + @")*)\s*[)\uFF09]");

    // What is sent in plain in some case is signed in others.
    private static readonly Regex Plain = PagePattern.AnyCase(@"明文|\bplain ?text\b");

    private static readonly Regex Assigned = PagePattern.Of(@"(?<![A-Za-z0-9_\-])(?<name>[A-Za-z][\w\-]*)[""'`]?\s*(=|:|\uFF1A|是|is)\s*$");

    private static readonly Regex Capital = PagePattern.AnyCase(@"upper|capital|大写|大寫");
}
