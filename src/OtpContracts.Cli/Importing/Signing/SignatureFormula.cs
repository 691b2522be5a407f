using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Drafts;
using OtpContracts.Cli.Importing.Facts;

namespace OtpContracts.Cli.Importing.Signing;

/// <summary>Reads a formula such as <c>sign = md5(apiKey + apiSecret + timestamp)</c>.</summary>
internal static partial class SignatureFormula
{
    private const string Timestamp = "timestamp";

    /// <summary>Reads the formula of a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="line">Which it is.</param>
    /// <param name="parameters">The parameters that the pages describe: one of them carries the signature.</param>
    /// <param name="page">Every line of the pages, which may say how a time is written.</param>
    /// <returns>The signing, or null where the line has no formula, or one of values that the pages do not name.</returns>
    public static ReadSigning? Read(string text, PageLine line, IReadOnlyList<ImportedField> parameters, IReadOnlyList<string> page)
    {
        var formula = Formula().Match(text);

        // A hash within another is no formula of named values.
        if (!formula.Success || text.AsSpan(0, formula.Index).TrimEnd() is [.., '+' or '('] || Carrier(text[..formula.Index], line, parameters) is not { } carrier)
        {
            return null;
        }

        var terms = formula.Groups["terms"].Value.Split('+', StringSplitOptions.TrimEntries);
        var key = formula.Groups["key"].Success ? formula.Groups["key"].Value : null;
        var credentials = new List<(string Name, bool IsSecret)>();
        var sent = new List<(string Place, string Name, string Expression)>();
        string? timestamp = null;
        var parts = new List<string>();
        foreach (var term in key is null ? terms : terms.Prepend(key))
        {
            var carried = parameters.FirstOrDefault(field => field != carrier && Letters(field.Name) == Letters(term));
            var name = DraftNames.Camel(term);
            if (name.Length == 0 || (carried is not null && carried.Place != carrier.Place))
            {
                return null;
            }

            if (Time().IsMatch(term))
            {
                (timestamp, name) = (Unit(carried, page), Timestamp);
                if (timestamp is null || carried is null)
                {
                    return null;
                }
            }
            else if (!credentials.Exists(known => known.Name == name))
            {
                // What each call sets for itself is no credential.
                if (carried is not null && !Account().IsMatch(carried.Name))
                {
                    return null;
                }

                credentials.Add((name, carried is null));
            }

            parts.Add(name);
            if (carried is not null && sent.TrueForAll(known => known.Name != carried.Name))
            {
                sent.Add((Place(carried), carried.Name, name));
            }
        }

        // Without a secret it would be no signature: a word was taken for a name.
        return credentials.Exists(credential => credential.IsSecret)
            ? new ReadSigning(credentials, timestamp, [.. sent, (Place(carrier), carrier.Name, Encoded(Hashed(formula.Groups["hash"].Value, key is null ? null : parts[0], key is null ? parts : parts[1..]), text[(formula.Index + formula.Length)..]))])
            : null;
    }

    private static string Place(ImportedField field) => field.Place == "header" ? "headers" : field.Place;

    private static ImportedField? Carrier(string before, PageLine line, IReadOnlyList<ImportedField> parameters)
    {
        var named = Assigned().Match(before) is { Success: true } assigned ? parameters.FirstOrDefault(field => string.Equals(field.Name, assigned.Groups["name"].Value, StringComparison.OrdinalIgnoreCase)) : null;
        var carrier = named ?? parameters.FirstOrDefault(field => field.Source == line);
        return carrier is { Place: "header" or "query" or "body" } ? carrier : null;
    }

    private static string Hashed(string hash, string? key, IReadOnlyList<string> parts)
    {
        var (kind, data) = (hash.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant(), string.Join(" + ", parts));
        return key is null ? $"{kind}({data})" : $"hmac{char.ToUpperInvariant(kind[4])}{kind[5..]}({key}, {data})";
    }

    private static string Encoded(string hashed, string after) =>
        after.Contains("base64", StringComparison.OrdinalIgnoreCase) ? $"base64({hashed})" : Capital().IsMatch(after) ? $"HEX({hashed})" : $"hex({hashed})";

    private static string? Unit(ImportedField? field, IReadOnlyList<string> page)
    {
        var said = field is null ? [] : field.Summary.Values.Concat(page.Where(text => text.Contains(field.Name, StringComparison.Ordinal)));
        var texts = said.ToList();
        return texts.Exists(text => Millis().IsMatch(text)) ? "unixMillis(now)" : texts.Exists(text => Seconds().IsMatch(text)) ? "unixSeconds(now)" : null;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex(@"\b(?<hash>hmac[-_]?(md5|sha-?(1|256|512))|md5|sha-?(1|256|512))\s*[(\uFF08]\s*((?<=hmac\S*\s*[(\uFF08]\s*)(?<key>[A-Za-z][\w\-]*)\s*[,\uFF0C]\s*)?(?<terms>[A-Za-z][\w\-]*(\s*\+\s*[A-Za-z][\w\-]*)*)\s*[)\uFF09]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Formula();

    [GeneratedRegex(@"(?<name>[A-Za-z][\w\-]*)[""'`]?\s*(=|:|\uFF1A|是|is)\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Assigned();

    [GeneratedRegex(@"time|^ts$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Time();

    [GeneratedRegex(@"key|user|account|app|client|sid|name", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Account();

    [GeneratedRegex(@"upper|capital|大写|大寫", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Capital();

    [GeneratedRegex(@"毫秒|milli|\bms\b|13\s*(位|digit)|(?<!\d)1\d{12}(?!\d)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Millis();

    [GeneratedRegex(@"秒|second|10\s*(位|digit)|(?<!\d)1\d{9}(?!\d)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Seconds();
}
