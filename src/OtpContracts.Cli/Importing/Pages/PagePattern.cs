using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace OtpContracts.Cli.Importing.Pages;

/// <summary>
/// Patterns of what pages say. Only groups with a name are kept, no culture plays a part, and a pattern that does not get over a text in
/// time ends the import with <see cref="RegexMatchTimeoutException"/>.
/// </summary>
internal static class PagePattern
{
    // Interpreted on purpose: most patterns are asked a few hundred times a page, and the code that stands for one takes longer to compile than to do without.
    private const RegexOptions Always = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>A pattern that tells capitals from small letters.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="lines">How it takes the ends of lines.</param>
    public static Regex Of([StringSyntax(StringSyntaxAttribute.Regex)] string pattern, RegexOptions lines = RegexOptions.None) => new(pattern, Always | lines, Longest);

    /// <summary>A pattern of words in capitals or small letters.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="lines">How it takes the ends of lines.</param>
    public static Regex AnyCase([StringSyntax(StringSyntaxAttribute.Regex)] string pattern, RegexOptions lines = RegexOptions.None) => new(pattern, Always | RegexOptions.IgnoreCase | lines, Longest);
}
