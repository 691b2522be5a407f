using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Calls;

/// <summary>Viewers of descriptions head a call with its method, what it does, and its path; a copy gives each a line of its own.</summary>
internal static class MethodsAboveTitles
{
    /// <summary>Writes the path behind its method, above the title.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>(lines);
        var written = Enumerable.Range(0, lines.Count).Where(at => lines[at].Text.Trim().Length > 0).ToArray();
        foreach (var (method, title, path) in written.Zip(written.Skip(1), written.Skip(2)))
        {
            if (Method.IsMatch(lines[method].Text) && Title.IsMatch(lines[title].Text.Trim()) && Path.IsMatch(lines[path].Text))
            {
                joined[method] = ($"{lines[method].Text.Trim()} {lines[path].Text.Trim()}", lines[method].Line);
                joined[path] = ("", lines[path].Line);
            }
        }

        return joined;
    }

    private static readonly Regex Method = PagePattern.Of(@"^\s*(GET|POST|PUT|DELETE|PATCH)\s*$");

    // One word alone is a label.
    private static readonly Regex Title = PagePattern.Of(@"^(?=.*[ \u4e00-\u9fff])\p{L}[^/:|{}<>""=]{2,60}[^/:|{}<>""=.\s]$");

    private static readonly Regex Path = PagePattern.Of(@"^\s*(https?://[\w.\-]+(:\d+)?)?(/[\w\-.{}:]+)+/?\s*$");
}
