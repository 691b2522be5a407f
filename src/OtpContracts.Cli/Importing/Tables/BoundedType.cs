using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>A type and its bounds in one cell, as viewers of OpenAPI write them: <c>Array of strings &lt;E.164&gt; (Recipients) [ 1 .. 10 ] items</c>.</summary>
internal static class BoundedType
{
    /// <summary>Reads a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>The type, and its bounds or an empty text; null where it is something else.</returns>
    public static (PageType Type, string Bounds)? Read(string cell) =>
        Bounded.Match(cell) is { Success: true } bounded && TypeWords.Read(bounded.Groups["type"].Value, isColumn: true) is { } type ? (type, bounded.Groups["bounds"].Value) : null;

    /// <summary>Reads a cell with more than the word for a type: without bounds, a format or a name in brackets, it may be one of a sentence.</summary>
    /// <param name="cell">The cell.</param>
    public static (PageType Type, string Bounds)? ReadDetailed(string cell) =>
        Read(cell) is var read && (cell.AsSpan().ContainsAny('<', '(', '[') || read is { Bounds.Length: > 0 }) ? read : null;

    private static readonly Regex Bounded = PagePattern.AnyCase(@"^(?<type>[a-z]+( of [a-z]+)?)(\s*<[\w.\-]+>)?(\s*\([A-Za-z]\w*\))?\s*(?<bounds>(\[\s*-?\d+\s*\.\.\s*-?\d+\s*\]|[<>]=?\s*\d+)(\s*(characters|items))?|non-empty)?(\s*\[\s*items\b[^\[\]]*\])?$");
}
