using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Sections.Addresses;

/// <summary>Where a page says that requests go.</summary>
/// <param name="Method">The HTTP method in capitals, or empty where it is not said here.</param>
/// <param name="Server">Scheme and host, or empty where only a path is said.</param>
/// <param name="Path">The path, starting with a slash; holes as <c>{name}</c>.</param>
/// <param name="Query">The names of parameters that stand in the address, with their values.</param>
/// <param name="Line">Its line.</param>
/// <param name="IsSample">Whether it stands in a sample, where holes are filled.</param>
internal sealed record RequestAddress(string Method, string Server, string Path, IReadOnlyList<KeyValuePair<string, string>> Query, int Line, bool IsSample)
{
    /// <summary>Method and path, whatever its holes are called: two addresses of one call have the same.</summary>
    public string Call => HoleNames.Strip($"{Method} {Path.TrimEnd('/')}");

    /// <summary>What the query asks for by a name that tells calls at one path apart, <c>?Action=SendSms</c>; or null.</summary>
    public string? Asked => Query.Where(pair => Asks(pair.Key)).Select(pair => pair.Value).FirstOrDefault(FixedWord.IsMatch);

    /// <summary>Whether a name tells calls at one path apart.</summary>
    /// <param name="name">The name of a parameter.</param>
    public static bool Asks(string name) => Asking.IsMatch(name);

    /// <summary>Whether a value can be what a call is told apart by.</summary>
    /// <param name="value">The value.</param>
    public static bool IsFixed(string value) => FixedWord.IsMatch(value);

    /// <summary>Whether a parameter stands in the query, also as an item of a list: <c>to.0</c>.</summary>
    /// <param name="name">The parameter's name.</param>
    public bool Has(string name) => Query.Any(pair => pair.Key == name || pair.Key.Split('.', '[')[0] == name);

    /// <summary>Whether a filled path fits this one with its holes.</summary>
    /// <param name="filled">The path of a sample.</param>
    public bool Fits(string filled) => Fits(filled, StringComparison.Ordinal);

    /// <summary>Whether a filled path fits this one with its holes, but for small and capital letters.</summary>
    /// <param name="filled">The path of a sample.</param>
    public bool FitsInAnyCase(string filled) => Fits(filled, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether this one ends with a version, and another goes on from there: that of the call.</summary>
    /// <param name="other">The path of the other.</param>
    public bool IsBaseOf(string other)
    {
        var (length, theirs) = (Path.Trim('/').Split('/').Length, other.Trim('/').Split('/'));
        return Versioned.IsMatch(Path) && theirs.Length > length && Fits(string.Join('/', theirs.Take(length)), StringComparison.Ordinal);
    }

    /// <summary>Whether this one, its holes filled, ends another, which begins with the path of a base address.</summary>
    /// <param name="other">The path of the other.</param>
    public bool IsEndOf(string other)
    {
        var (length, theirs) = (Path.Trim('/').Split('/').Length, other.Trim('/').Split('/'));
        return theirs.Length >= length && Fits(string.Join('/', theirs.TakeLast(length)), StringComparison.Ordinal);
    }

    /// <summary>Whether this one is that of a call, or one of the two ends as the other does: what is in front is the path of a base address.</summary>
    /// <param name="path">The path of the call.</param>
    public bool IsOf(string path)
    {
        var (mine, theirs) = (HoleNames.Strip(Path).TrimEnd('/'), HoleNames.Strip(path).TrimEnd('/'));
        return Fits(path, StringComparison.Ordinal) || (theirs.Length > 0 && (mine.EndsWith(theirs, StringComparison.OrdinalIgnoreCase) || theirs.EndsWith(mine, StringComparison.OrdinalIgnoreCase)));
    }

    private bool Fits(string filled, StringComparison comparison)
    {
        var (mine, theirs) = (Path.Trim('/').Split('/'), filled.Trim('/').Split('/'));
        return mine.Length == theirs.Length && mine.Zip(theirs).All(pair => pair.First.Equals(pair.Second, comparison) || pair.First.StartsWith('{') || pair.Second.StartsWith('{'));
    }

    private static readonly Regex Asking = PagePattern.AnyCase(@"^(action|version|cmd|command|method|function|func|act|ac|a|m|op)$");

    private static readonly Regex FixedWord = PagePattern.Of(@"^([A-Za-z][a-z]+[A-Z][A-Za-z]+|[a-z]+(\.[a-z]+)+|\d{4}-\d\d-\d\d|[A-Z][a-z]{2,}|send|query|get|balance|overage|check)$");

    private static readonly Regex Versioned = PagePattern.AnyCase(@"/(v\d+(\.\d+)?|\{v(er(sion)?)?\})/?$");

    /// <summary>The format of the reply at the end of a path: <c>/send.json</c> and <c>/send/json</c> ask <c>/send</c> for one form of it.</summary>
    public static readonly Regex Format = PagePattern.Of(@"[./](json|xml)$");

    /// <summary>A hole of a path, its name in the group <c>name</c>.</summary>
    public static readonly Regex Hole = PagePattern.Of(@"\{(?<name>[^{}]+)\}");
}
