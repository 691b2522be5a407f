using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>Types written out as code: <c>[SendRequest]</c>, and below it <c>string - to</c>, <c>Options? - options</c>, of which a question mark tells what may be left out.</summary>
internal static class NamedTypes
{
    /// <summary>Writes each type as a table of pipes, below its name where another type has a member of it.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Tabulate(List<(string Text, int Line)> lines)
    {
        var members = lines.Select(line => Member.Match(line.Text)).Where(member => member.Success).ToArray();
        var used = members.SelectMany(member => member.Groups["type"].Value.Split('<', '>', '[', ']', '.')).ToHashSet(StringComparer.Ordinal);
        var hasMarks = Array.Exists(members, member => member.Groups["mark"].Success);
        var titles = lines.Select(line => Title.Match(line.Text)).Where(title => title.Success).Select(title => title.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var written = new List<(string Text, int Line)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (Title.Match(lines[i].Text) is not { Success: true } title || i + 1 >= lines.Count)
            {
                written.Add(lines[i]);
            }
            else if (Member.IsMatch(lines[i + 1].Text))
            {
                var name = title.Groups["name"].Value;
                if (used.Contains(name))
                {
                    // The name alone may read like a heading: "Options".
                    written.Add(($"Type {name}", lines[i].Line));
                }

                written.Add((hasMarks ? "| Type | Name | Required | Description |" : "| Type | Name | Description |", lines[i].Line));
                written.Add((hasMarks ? "|---|---|---|---|" : "|---|---|---|", lines[i].Line));
                for (; i + 1 < lines.Count && Member.Match(lines[i + 1].Text) is { Success: true } member; i++)
                {
                    written.Add(($"| {member.Groups["type"].Value} | {member.Groups["name"].Value} |{(!hasMarks ? "" : member.Groups["mark"].Success ? " optional |" : " required |")} {member.Groups["words"].Value} |", lines[i + 1].Line));
                }

                // A table ends at a blank line.
                written.Add(("", lines[i].Line));
            }
            else if (Alone.Match(lines[i + 1].Text) is { Success: true } whole && titles.Contains(whole.Groups["name"].Value))
            {
                // "[RequestBody]" above the name of a type: its members are the body.
                i++;
            }
            else
            {
                written.Add(lines[i]);
            }
        }

        return written;
    }

    private static readonly Regex Title = PagePattern.Of(@"^\s*\[(?<name>[A-Z]\w*)\]\s*$");

    private static readonly Regex Alone = PagePattern.Of(@"^\s+(?<name>[A-Z]\w*)\s*$");

    private static readonly Regex Member = PagePattern.Of(@"^\s+(?<type>[A-Za-z][\w.<>]*(\[\])?)(?<mark>\?)?\s+-\s+(?<name>[A-Za-z_]\w*)(\s+(//|-|#)\s*(?<words>[^|\s][^|]*))?\s*$");
}
