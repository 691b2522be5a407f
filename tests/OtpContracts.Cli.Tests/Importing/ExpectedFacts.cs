namespace OtpContracts.Cli.Tests.Importing;

/// <summary>The expectations of <c>page-facts.txt</c>.</summary>
internal static class ExpectedFacts
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Pages = Read();

    public static IEnumerable<string> Names => Pages.Keys;

    public static IReadOnlyList<string> Of(string page) => Pages[page];

    private static Dictionary<string, IReadOnlyList<string>> Read()
    {
        var pages = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var shared = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var into = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Importing", "page-facts.txt")).Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            if (line.StartsWith("page ", StringComparison.Ordinal))
            {
                pages[line["page ".Length..]] = into = [];
            }
            else if (line.EndsWith(':') && !line.StartsWith(' '))
            {
                shared[line[..^1]] = into = [];
            }
            else if (line.Trim().StartsWith('@'))
            {
                var parts = line.Trim()[1..].Split(' ');
                into.AddRange(shared[parts[0]].Select(fact => (parts.Length > 1 ? parts[1] : "") + fact));
            }
            else
            {
                into.Add(line.Trim());
            }
        }

        return pages;
    }
}
