using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Tests.Comparison;

/// <summary>Two contracts that differ in one thing, and what a comparison must say of it.</summary>
public sealed record ChangePair(string Rule, string Place, string Severity, IReadOnlyList<string> Others, string Before, string After)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "changes");

    /// <summary>What all pairs begin from.</summary>
    public static string Base { get; } = File.ReadAllText(Path.Combine(Folder, "base.contract.yaml"));

    /// <summary>Every pair of the fixture.</summary>
    public static IReadOnlyList<ChangePair> All { get; } =
    [
        .. File.ReadAllText(Path.Combine(Folder, "rules.changes")).Split("\n\n").Select(block => block.Split('\n').Where(line => !line.StartsWith('#')).ToList()).Where(lines => lines is [not "", ..]).Select(Parse),
    ];

    public static Contract Read(string text)
    {
        var reading = ContractReader.Read("acme.contract.yaml", text);
        Assert.True(reading is { Contract: not null, HasErrors: false }, string.Join("\n", reading.Diagnostics));
        return reading.Contract;
    }

    private static ChangePair Parse(List<string> lines)
    {
        var head = lines[0].Split(' ');
        var before = Edit(Base, lines, '<', '>', lines[0]);
        return new ChangePair(head[0], head[1], head[2], [.. lines.Where(line => line.StartsWith('&')).Select(line => line[1..])], before, Edit(before, lines, '-', '+', lines[0]));
    }

    private static string Edit(string text, List<string> lines, char old, char current, string head)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (!lines[i].StartsWith(old))
            {
                continue;
            }

            var was = lines.Skip(i).TakeWhile(line => line.StartsWith(old)).ToList();
            var @is = lines.Skip(i + was.Count).TakeWhile(line => line.StartsWith(current)).ToList();
            var searched = string.Join('\n', was.Select(line => line[1..]));
            Assert.True(text.Split(searched).Length == 2, $"{head}: \"{searched}\" must stand once in the contract.");
            text = text.Replace(searched, string.Join('\n', @is.Select(line => line[1..])), StringComparison.Ordinal);
            i += was.Count + @is.Count - 1;
        }

        return text;
    }
}
