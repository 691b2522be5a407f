using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>Titles of tables that say where their rows stand: <c>messages</c>, <c>messages.to[]</c>.</summary>
internal static class PathTitles
{
    /// <summary>Whether a title is the path of an object.</summary>
    /// <param name="title">The title.</param>
    public static bool Is(string title) => Path.IsMatch(title.Trim());

    /// <summary>Puts the rows of a table into the object that its heading names, where no row does and other headings lead through it.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="headings">The headings above them, the last of which is theirs.</param>
    /// <param name="known">The rows so far.</param>
    /// <param name="sections">The parts of the page.</param>
    public static void Hold(List<ParameterRow> rows, IEnumerable<string> headings, IEnumerable<ParameterRow> known, IReadOnlyList<PageSection> sections)
    {
        var root = headings.LastOrDefault()?.Trim() ?? "";
        if (!Word.IsMatch(root) || known.Concat(rows).Any(row => row.Name == root))
        {
            return;
        }

        var names = rows.Select(row => row.Name).ToHashSet(StringComparer.Ordinal);
        var further = sections.SelectMany(section => Headings(section.Blocks).Prepend(section.Title)).Select(title => title.Trim()).Where(Is).ToArray();
        if (Array.Find(new[] { $"{root}.", $"{root}[]." }, holder => Array.Exists(further, title => title.StartsWith(holder, StringComparison.Ordinal) && names.Contains(title[holder.Length..].Split('.', '[')[0]))) is not { } path)
        {
            return;
        }

        for (var i = 0; i < rows.Count; i++)
        {
            rows[i] = rows[i] with { Name = path + rows[i].Name };
        }
    }

    /// <summary>The headings among blocks.</summary>
    /// <param name="blocks">The blocks.</param>
    public static IEnumerable<string> Headings(IEnumerable<PageBlock> blocks) => blocks.OfType<TextLine>().Where(line => line.Level > 0).Select(line => line.Text);

    private static readonly Regex Word = PagePattern.Of(@"^[A-Za-z_]\w*$");

    private static readonly Regex Path = PagePattern.Of(@"^[A-Za-z_]\w*(\[\])?(\.[A-Za-z_]\w*(\[\])?)+$");
}
