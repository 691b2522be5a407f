using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Drafts;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Signing;

/// <summary>The values that a formula names: the caller's credentials, the time, and which of them a request sends.</summary>
/// <param name="carrier">The parameter that carries the signature.</param>
/// <param name="parameters">The parameters that the pages describe.</param>
/// <param name="page">Every line of the pages, which may say how a time is written.</param>
internal sealed class FormulaTerms(ImportedField carrier, IReadOnlyList<ImportedField> parameters, IReadOnlyList<string> page)
{
    // Fewer letters may begin any description.
    private const int ShortestWords = 3;

    private readonly List<(string Name, bool IsSecret)> _credentials = [];
    private readonly List<(string Place, string Name, string Expression)> _sent = [];
    private readonly List<string> _names = [];
    private readonly List<(string Name, string Term)> _written = [];

    /// <summary>What the formula takes of the account; a secret is not sent.</summary>
    public IReadOnlyList<(string Name, bool IsSecret)> Credentials => _credentials;

    /// <summary>The values that a request sends in plain.</summary>
    public IReadOnlyList<(string Place, string Name, string Expression)> Sent => _sent;

    /// <summary>The terms in order, as a contract names them.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>How the time is written, or null where no term is one.</summary>
    public string? Timestamp { get; private set; }

    /// <summary>The part of a contract's signing that sends a parameter.</summary>
    /// <param name="field">The parameter.</param>
    public static string Place(ImportedField field) => field.Place == "header" ? "headers" : field.Place;

    /// <summary>Adds a term.</summary>
    /// <param name="term">The term as the page writes it.</param>
    /// <returns>Whether the pages say what it is.</returns>
    public bool TryAdd(string term)
    {
        var carried = parameters.FirstOrDefault(field => field != carrier && Letters(field.Name) == Letters(term)) ?? Described(term);
        var name = NameOf(term, carried);
        if (name.Length == 0 || (carried is not null && carried.Place != carrier.Place) || _written.Exists(known => known.Name == name && known.Term != term))
        {
            return false;
        }

        _written.Add((name, term));

        if (Time.IsMatch(term))
        {
            (Timestamp, name) = (Unit(carried), "timestamp");
            if (Timestamp is null || carried is null)
            {
                return false;
            }
        }
        else if (!_credentials.Exists(known => known.Name == name))
        {
            // What each call sets for itself is no credential.
            if (carried is not null && !Account.IsMatch(carried.Name))
            {
                return false;
            }

            _credentials.Add((name, IsSecret: carried is null));
        }

        _names.Add(name);
        if (carried is not null && _sent.TrueForAll(known => known.Name != carried.Name))
        {
            _sent.Add((Place(carried), carried.Name, name));
        }

        return true;
    }

    /// <summary>The parameter that the page describes by the words of a term: "API认证名" is what Api-Key holds, and 时间戳 the one of a time.</summary>
    private ImportedField? Described(string term)
    {
        var beside = parameters.Where(field => field != carrier && field.Place == carrier.Place).ToArray();
        var found = Time.IsMatch(term) ? Array.FindAll(beside, field => Time.IsMatch(field.Name))
            : Array.FindAll(beside, field => field.Summary.Values.Any(said => said.Trim(' ', '。', '.') is { Length: >= ShortestWords } words && (words.StartsWith(term, StringComparison.OrdinalIgnoreCase) || term.StartsWith(words, StringComparison.OrdinalIgnoreCase))));
        return found.DistinctBy(field => field.Name).ToArray() is [var only] ? only : null;
    }

    /// <summary>What a contract calls a term; nothing where its words are not understood.</summary>
    private static string NameOf(string term, ImportedField? carried) =>
        carried is not null ? Camel(carried.Name) : term.All(char.IsAscii) ? Camel(term) : Password.IsMatch(term) ? "password" : Secret.IsMatch(term) ? "apiSecret" : "";

    // "API Key", "Api-Key"
    private static string Camel(string words) => DraftNames.Camel(words.IndexOfAny([' ', '-']) < 0 ? words : string.Join(' ', words.Split(' ', '-').Select(word => word.All(char.IsAsciiLetterUpper) ? word.ToLowerInvariant() : word)));

    private string? Unit(ImportedField? field)
    {
        if (field is null || field.Summary.Values.Any(text => Written.IsMatch(text)))
        {
            return null;
        }

        // What is said of it says more than lines that only name it.
        return Of(field.Summary.Values) ?? Of(page.Where(text => text.Contains(field.Name, StringComparison.Ordinal)));

        static string? Of(IEnumerable<string> said) => said.Any(text => Millis.IsMatch(text)) ? "unixMillis(now)" : said.Any(text => Seconds.IsMatch(text)) ? "unixSeconds(now)" : null;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static readonly Regex Time = PagePattern.AnyCase(@"time|^ts$|时间|時間");

    private static readonly Regex Password = PagePattern.Of("密码|密碼|口令");

    private static readonly Regex Secret = PagePattern.AnyCase("密钥|秘钥|密鑰|私钥|私鑰|secret");

    private static readonly Regex Account = PagePattern.AnyCase(@"key|user|account|app|client|sid|name");

    // "yyyyMMddHHmmss": the digits of a date, of which the zone is not said.
    private static readonly Regex Written = PagePattern.AnyCase(@"y{2,4}[\-/.]?M{1,2}[\-/.]?d{1,2}|年月日|ISO ?8601|RFC ?\d{4}");

    private static readonly Regex Millis = PagePattern.AnyCase(@"毫秒|milli|\bms\b|13\s*(位|digit)|(?<!\d)1\d{12}(?!\d)");

    private static readonly Regex Seconds = PagePattern.AnyCase(@"秒|second|10\s*(位|digit)|(?<!\d)1\d{9}(?!\d)");
}
