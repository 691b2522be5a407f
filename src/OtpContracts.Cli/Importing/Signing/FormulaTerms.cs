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
    private readonly List<(string Name, bool IsSecret)> _credentials = [];
    private readonly List<(string Place, string Name, string Expression)> _sent = [];
    private readonly List<string> _names = [];

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
        var carried = parameters.FirstOrDefault(field => field != carrier && Letters(field.Name) == Letters(term));
        var name = DraftNames.Camel(term);
        if (name.Length == 0 || (carried is not null && carried.Place != carrier.Place))
        {
            return false;
        }

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

    private string? Unit(ImportedField? field)
    {
        var said = field is null ? [] : field.Summary.Values.Concat(page.Where(text => text.Contains(field.Name, StringComparison.Ordinal))).ToList();
        return said.Exists(text => Millis.IsMatch(text)) ? "unixMillis(now)" : said.Exists(text => Seconds.IsMatch(text)) ? "unixSeconds(now)" : null;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static readonly Regex Time = PagePattern.AnyCase(@"time|^ts$");

    private static readonly Regex Account = PagePattern.AnyCase(@"key|user|account|app|client|sid|name");

    private static readonly Regex Millis = PagePattern.AnyCase(@"毫秒|milli|\bms\b|13\s*(位|digit)|(?<!\d)1\d{12}(?!\d)");

    private static readonly Regex Seconds = PagePattern.AnyCase(@"秒|second|10\s*(位|digit)|(?<!\d)1\d{9}(?!\d)");
}
