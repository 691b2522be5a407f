using System.Text.RegularExpressions;
using OtpContracts.Spec.Comparison.Catalogue;
using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Comparison.Requests;

/// <summary>Compares paths; what a hole is called does not reach the vendor.</summary>
internal static class PathComparer
{
    private static readonly Regex Hole = new(@"\{[^{}]*?(\+?)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static readonly Regex GreedyHole = new(@"\{[^{}]*\+\}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Whether two paths differ in the names of their holes at most.</summary>
    public static bool AreSame(Endpoint before, Endpoint after) => Template(before.Path) == Template(after.Path);

    public static void Compare(ChangeLog log, Site site, Endpoint before, Endpoint after)
    {
        if (!AreSame(before, after))
        {
            var source = before.PathParameters.Count == after.PathParameters.Count ? Impact.None : Impact.Breaks;
            log.Add(site, ChangeRules.PathChanged, before.Path, after.Path, impact: ChangeRules.PathChanged.Impact with { Source = source });
        }
        else if (GreedyHole.IsMatch(before.Path) != GreedyHole.IsMatch(after.Path))
        {
            log.Add(site, ChangeRules.SerialisationChanged, before.Path, after.Path);
        }
        else if (before.Path != after.Path && before.PathParameters.Select(field => field.Name).SequenceEqual(after.PathParameters.Select(field => field.Name)))
        {
            log.Add(site, ChangeRules.KeyRenamed, before.Path, after.Path);
        }
    }

    private static string Template(string path) => Hole.Replace(path, "{}");
}
