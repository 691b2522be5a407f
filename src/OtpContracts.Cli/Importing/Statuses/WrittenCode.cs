using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Statuses;

/// <summary>A status code as a page writes it, perhaps with a phrase or its status of HTTP behind it.</summary>
/// <param name="Code">The code.</param>
/// <param name="Phrase">The phrase; else empty.</param>
/// <param name="Http">The status of HTTP, or null.</param>
/// <param name="IsGuess">Whether a word stood in front of it that is taken to be no part of it.</param>
internal sealed record WrittenCode(string Code, string Phrase, string? Http, bool IsGuess)
{
    /// <summary>Reads a cell.</summary>
    /// <param name="cell">The cell.</param>
    public static WrittenCode Read(string cell)
    {
        var code = PunctuationMarks.Latin(cell).Trim('"', '\'', ' ', '`');
        return HttpPhrase.Match(code) is { Success: true } named ? new(named.Groups["code"].Value, named.Groups["phrase"].Value, Http: null, IsGuess: false)
            : CodeAndHttp.Match(code) is { Success: true } both ? new(both.Groups["code"].Value, "", both.Groups["http"].Value, IsGuess: false)
            : WordAndNumber.Match(code) is { Success: true } worded ? new(worded.Groups["code"].Value, "", Http: null, IsGuess: true)
            : new(code, "", Http: null, IsGuess: false);
    }

    /// <summary>Whether a cell is a status of HTTP with its phrase.</summary>
    /// <param name="cell">The cell.</param>
    public static bool IsHttpPhrase(string cell) => HttpPhrase.IsMatch(cell);

    private static readonly Regex HttpPhrase = PagePattern.Of(@"^(HTTP\s+)?(?<code>[1-5]\d\d)\s*[\-:(]?\s*(?<phrase>[A-Za-z][A-Za-z' \-]{1,40})\)?$");

    private static readonly Regex WordAndNumber = PagePattern.Of(@"^[A-Z]{2,}\s+(?<code>-?\d{1,10})$");

    // "2 HTTP 400"; some vendors write the word with letters of another alphabet.
    private static readonly Regex CodeAndHttp = PagePattern.AnyCase(@"^(?<code>-?\d{1,10})\s*\(?\s*[HН][TТ][TТ][PР]\s+(?<http>[1-5]\d\d)\)?$");
}
