using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>The members of an object as items below its row, each a name and what it is: <c>• name — The name.</c></summary>
internal static class ItemMembers
{
    // Less may be the ending of a longer word.
    private const int FewestLettersBehindName = 3;

    /// <summary>Reads an item. Below a list it may be one of its values: there a sample must show the name.</summary>
    /// <param name="owner">The row above.</param>
    /// <param name="line">The line.</param>
    /// <param name="shown">The names that the page's samples show.</param>
    /// <returns>The member, or null where the line is no item of a name, or the row above no object.</returns>
    public static ParameterRow? Read(ParameterRow owner, TextLine line, IReadOnlySet<string> shown)
    {
        if (owner.Type is not ({ Kind: TypeKind.Object } or { Kind: TypeKind.List, Item: null or { Kind: TypeKind.Object } }) || !InlineRow.IsItem(line.Text))
        {
            return null;
        }

        return InlineRow.ReadNamed(line.Text, line.Line) is { } named
            ? shown.Contains(named.Name) || (char.IsAsciiLetterLower(named.Name[0]) && owner.Type is not { Kind: TypeKind.List, Item: null }) ? named.WithSaidMark() : null
            : ReadGlued(line, shown);
    }

    /// <summary>Adds the members that stand below a row, and tells of items among them that are none.</summary>
    /// <param name="set">Where the row stands last.</param>
    /// <param name="weight">How deep the row stands.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="at">The line below the row.</param>
    /// <param name="shown">The names that the page's samples show.</param>
    /// <returns>The line behind the last item.</returns>
    public static int Add(RowSet set, double weight, IReadOnlyList<TextLine> lines, int at, IReadOnlySet<string> shown)
    {
        var owner = set.Rows[^1];
        for (; at < lines.Count && Read(owner, lines[at], shown) is { } member; at++)
        {
            if (InlineRow.ReadNamed(lines[at].Text, 0) is null)
            {
                set.Unread.Add((lines[at].Line, $"\"{member.Name}\" runs into the words behind it: it is taken as a member of \"{owner.Name}\", for a sample shows that name."));
            }

            set.Add(member, weight + 1);
            for (; at + 1 < lines.Count && InlineRow.IsItem(lines[at + 1].Text) && Read(owner, lines[at + 1], shown) is null; at++)
            {
                set.Refuse(lines[at + 1].Text, lines[at + 1].Line);
            }
        }

        return at;
    }

    /// <summary>The members that items within the description of an object tell: <c>Its parts: • name (string): The name. • size (int): How large.</c></summary>
    /// <param name="row">The row.</param>
    /// <param name="members">The members; none where the items are not all of a name with its type.</param>
    /// <returns>The row without the words of its members.</returns>
    public static ParameterRow WithoutMembers(ParameterRow row, out IReadOnlyList<ParameterRow> members)
    {
        var pieces = row.Type is { Kind: TypeKind.Object } or { Kind: TypeKind.List, Item: { Kind: TypeKind.Object } } ? row.Description.Split('•') : [];
        var read = pieces.Skip(1).Select(piece => TypedItem.IsMatch(piece) ? InlineRow.Read($"- {piece.Trim()}", row.Line) : null).ToArray();
        members = read.Length > 1 && Array.TrueForAll(read, member => member is { Type: not null }) ? [.. read.OfType<ParameterRow>().Select(member => member.WithSaidMark())] : [];
        return members.Count > 0 ? row with { Description = pieces[0].Trim() } : row;
    }

    /// <summary>A name that a sample shows may run into the words behind it: <c>• kindmobile or fixed</c>.</summary>
    private static ParameterRow? ReadGlued(TextLine line, IReadOnlySet<string> shown)
    {
        var words = InlineRow.WithoutMark(line.Text);
        var first = words.Split(' ', ',')[0];
        return shown.Where(name => first.StartsWith(name, StringComparison.Ordinal) && first.Length - name.Length >= FewestLettersBehindName).MaxBy(name => name.Length) is { } glued
            ? new ParameterRow { Name = glued, Description = words[glued.Length..], Line = line.Line }.WithSaidMark()
            : null;
    }

    private static readonly Regex TypedItem = PagePattern.Of(@"^\s*[A-Za-z_]\w*\s*\([a-z][\w<>\[\]]*(,\s*\w+)?\)\s*:");
}
