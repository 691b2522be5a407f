using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>The names of parameters.</summary>
internal static class ParameterNames
{
    /// <summary>Whether a text can be the name of a parameter.</summary>
    /// <param name="text">The text, without marks around it.</param>
    public static bool IsName(string text) => text.Length <= 80 && Name.IsMatch(text);

    /// <summary>Whether a text is all in capitals, as values are and what stands for one.</summary>
    /// <param name="text">The text.</param>
    public static bool IsInCapitals(string text) => Capitals.IsMatch(text);

    /// <summary>A name in small letters without marks: <c>project_id</c> and <c>projectID</c> are one.</summary>
    /// <param name="name">The name.</param>
    public static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    private static readonly Regex Capitals = PagePattern.Of(@"^[A-Z][A-Z_]{2,}$");

    private static readonly Regex Name = PagePattern.Of(@"^[A-Za-z_$@][A-Za-z0-9_\-$@]*(\[[0-9]*\]|\.[A-Za-z_$@#*][A-Za-z0-9_\-$@]*|\.[0-9]+|\[[A-Za-z_][A-Za-z0-9_]*\]|\.\[\])*(\.n|\.N)?$");
}
