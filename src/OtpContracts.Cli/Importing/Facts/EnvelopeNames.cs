namespace OtpContracts.Cli.Importing.Facts;

/// <summary>The names that replies give to what holds their data, and to what stands beside it.</summary>
internal static class EnvelopeNames
{
    // Members that envelopes carry beside the data, also behind it; of those on a line they carry one.
    private static readonly string[][] Names =
    [
        ["status", "code", "errcode", "error_code"],
        ["reason", "message", "msg", "errmsg", "error_msg"],
        ["success"],
        ["error"],
        ["requestid", "request_id"],
        ["timestamp"],
        ["traceid", "trace_id"],
    ];

    // What lists say of their pages stands beside the items, not within them.
    private static readonly HashSet<string> Paging = new("total size current pages page pagesize pagenum pageno page_size page_num page_no total_count totalcount".Split(' '), StringComparer.OrdinalIgnoreCase);

    // What holds the whole of a reply lists its members below it, whatever is described apart.
    private static readonly HashSet<string> Wrappers = new(StringComparer.OrdinalIgnoreCase) { "data", "result", "results", "response", "body", "payload" };

    /// <summary>The names of which an envelope carries one, where a name is among them; else null.</summary>
    /// <param name="name">The name.</param>
    public static string[]? Alike(string name) => Array.Find(Names, names => names.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a name says something of the page of a list.</summary>
    /// <param name="name">The name.</param>
    public static bool IsOfPage(string name) => Paging.Contains(name);

    /// <summary>Whether a name is one of what holds the whole of a reply.</summary>
    /// <param name="name">The name.</param>
    public static bool IsWrapper(string name) => Wrappers.Contains(name);
}
