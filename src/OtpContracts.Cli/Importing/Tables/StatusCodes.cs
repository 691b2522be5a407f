using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>The codes of statuses.</summary>
internal static class StatusCodes
{
    /// <summary>Whether a text can be a status code: <c>-16</c>, <c>FailedOperation.Busy</c>, <c>isv:LIMIT</c>.</summary>
    /// <param name="text">The text.</param>
    public static bool IsCode(string text) => Code.IsMatch(text);

    /// <summary>Whether a text is a number as codes are, and no more: <c>-16</c>, <c>1001</c>.</summary>
    /// <param name="text">The text.</param>
    public static bool IsNumber(string text) => Number.IsMatch(text);

    /// <summary>Whether a text is a status of HTTP, and no more.</summary>
    /// <param name="text">The text.</param>
    public static bool IsHttp(string text) => Http.IsMatch(text);

    /// <summary>Whether a text is a status of HTTP of a failed call, and no more.</summary>
    /// <param name="text">The text.</param>
    public static bool IsHttpFailure(string text) => text is ['4' or '5', ..] && IsHttp(text);

    /// <summary>Whether a text is a status of HTTP of a call that succeeds, and no more.</summary>
    /// <param name="text">The text.</param>
    public static bool IsHttpSuccess(string text) => text is ['2', ..] && IsHttp(text);

    /// <summary>Whether a line begins with a number, perhaps behind a word such as <c>ERROR</c>, and goes on with words, as a row of a status table does.</summary>
    /// <param name="text">The line.</param>
    public static bool StartsRow(string text) => Row.IsMatch(text);

    /// <summary>Whether a line begins with a number that no heading of a page has in front, and goes on with words.</summary>
    /// <param name="text">The line.</param>
    public static bool StartsLongRow(string text) => LongRow.IsMatch(text);

    private static readonly Regex Number = PagePattern.Of(@"^-?\d{1,6}$");

    private static readonly Regex Http = PagePattern.Of(@"^[1-5]\d\d$");

    private static readonly Regex LongRow = PagePattern.Of(@"^-?[1-9][0-9]{2,9}\s+[A-Za-z]");

    private static readonly Regex Row = PagePattern.Of(@"^([\-•*]\s+)?([A-Z]{2,}\s)?-?[0-9]{1,10}\s+\D");

    private static readonly Regex Code = PagePattern.Of(@"^[-#]?[0-9]{1,10}$|^0x[0-9A-Fa-f]{1,8}$|^(?!(?i:yes|no)$)[A-Za-z][A-Za-z0-9_.\-]*(:[A-Za-z0-9_]+)?$");
}
