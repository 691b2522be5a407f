using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Sections.Addresses;

/// <summary>Names of holes differ between pages; the calls do not.</summary>
internal static class HoleNames
{
    /// <summary>A path whose holes are all called the same.</summary>
    /// <param name="path">The path.</param>
    public static string Strip(string path) => string.Join('/', path.Split('/').Select(segment => segment.StartsWith('{') ? "{}" : segment));

    /// <summary>Whether a path is another with nothing but a version in front: <c>/v1/send</c> and <c>/send</c>.</summary>
    /// <param name="path">The path that may have it.</param>
    /// <param name="other">The path without it.</param>
    public static bool IsVersioned(string path, string other) =>
        other.Length > 1 && path.Length > other.Length && path.EndsWith(other, StringComparison.Ordinal) && Version.IsMatch(path.AsSpan(0, path.Length - other.Length));

    /// <summary>Whether a path ends as another does, with numbers in the place of its holes: what a request shows, behind the path of the base address.</summary>
    /// <param name="path">The path that may be filled.</param>
    /// <param name="other">The path with its holes, all called the same.</param>
    public static bool IsFilled(string path, string other)
    {
        var (filled, holed) = (path.Split('/', StringSplitOptions.RemoveEmptyEntries), other.Split('/', StringSplitOptions.RemoveEmptyEntries));
        return holed.Length > 1 && holed.Contains("{}") && filled.Length >= holed.Length
            && filled.TakeLast(holed.Length).Zip(holed).All(pair => pair.Second == "{}" ? pair.First.Any(char.IsAsciiDigit) : pair.First == pair.Second);
    }

    private static readonly Regex Version = PagePattern.AnyCase(@"^(/api)?/v\d+(\.\d+)?$");
}
