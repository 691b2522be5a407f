using AngleSharp.Dom;

namespace OtpContracts.Cli.Importing.Pages.Html;

/// <summary>Tables that a page leaves open: what follows them is within their last cell, where browsers put it.</summary>
internal static class OpenTables
{
    /// <summary>Ends such tables in front of the heading of the next.</summary>
    /// <param name="document">The page.</param>
    public static void Close(IDocument document)
    {
        foreach (var heading in document.QuerySelectorAll("td>h1,td>h2,td>h3,td>h4,td>h5,td>h6").ToArray())
        {
            if (heading.ParentElement is { } cell && cell.Closest("table") is { Parent: { } around } table && IsLast(cell, table) && HasTableBelow(heading))
            {
                var next = table.NextSibling;
                for (INode? moved = heading; moved is not null;)
                {
                    var following = moved.NextSibling;
                    around.InsertBefore(moved, next);
                    moved = following;
                }
            }
        }
    }

    /// <summary>Whether a cell is the last of a table of several columns; a cell alone is a frame around the page.</summary>
    private static bool IsLast(IElement cell, IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table).ToArray();
        return rows.Length > 1 && rows[^1].Children is [.., var last] && last == cell && rows[0].Children.Length > 1;
    }

    private static bool HasTableBelow(IElement heading)
    {
        // A heading may be left open as well.
        for (IElement? below = heading; below is not null; below = below.NextElementSibling)
        {
            if (below.LocalName == "table" || below.QuerySelector("table") is not null)
            {
                return true;
            }
        }

        return false;
    }
}
