using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Calls;

/// <summary>Signs that a browser made of an ampersand and the name behind it: <c>a=1×tamp=2</c> was written <c>a=1&amp;timestamp=2</c>.</summary>
internal static class LostAmpersands
{
    // The characters that HTML knows without a semicolon behind their names, where names of parameters begin so.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["×"] = "times", ["¬"] = "not", ["®"] = "reg", ["§"] = "sect", ["¶"] = "para", ["¤"] = "curren", ["©"] = "copy", ["¢"] = "cent", ["µ"] = "micro", ["°"] = "deg",
    };

    /// <summary>Writes the names again.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Restore(List<(string Text, int Line)> lines) =>
        lines.ConvertAll(line => (Sign.Replace(line.Text, sign => "&" + Names[sign.Value]), line.Line));

    private static readonly Regex Sign = PagePattern.Of(@"(?<=[A-Za-z_]=[^\s=]{0,80})[×¬®§¶¤©¢µ°](?=[a-z_]{0,20}=)");
}
