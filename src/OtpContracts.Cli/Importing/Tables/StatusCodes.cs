using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>The codes of statuses.</summary>
internal static class StatusCodes
{
    /// <summary>Whether a text can be a status code: <c>-16</c>, <c>FailedOperation.Busy</c>, <c>isv:LIMIT</c>.</summary>
    /// <param name="text">The text.</param>
    public static bool IsCode(string text) => Code.IsMatch(text);

    /// <summary>Whether a line begins with a number, perhaps behind a word such as <c>ERROR</c>, and goes on with words, as a row of a status table does.</summary>
    /// <param name="text">The line.</param>
    public static bool StartsRow(string text) => Row.IsMatch(text);

    /// <summary>Whether a line begins with a number that no heading of a page has in front, and goes on with words.</summary>
    /// <param name="text">The line.</param>
    public static bool StartsLongRow(string text) => LongRow.IsMatch(text);

    private static readonly Regex LongRow = PagePattern.Of(@"^-?[1-9][0-9]{2,9}\s+[A-Za-z]");

    private static readonly Regex Row = PagePattern.Of(@"^([\-•*]\s+)?([A-Z]{2,}\s)?-?[0-9]{1,10}\s+\D");

    private static readonly Regex Code = PagePattern.Of(@"^[-#]?[0-9]{1,10}$|^0x[0-9A-Fa-f]{1,8}$|^[A-Za-z][A-Za-z0-9_.\-]*(:[A-Za-z0-9_]+)?$");
}
