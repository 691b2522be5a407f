using System.Text;

namespace OtpContracts.Cli.Importing.Drafts;

/// <summary>Makes names of a page's words. Of letters that every keyboard has: a person reads and types them, unlike the generator's.</summary>
internal static class DraftNames
{
    private const int LongestName = 60;

    /// <summary>A name such as <c>MessageId</c>.</summary>
    /// <param name="text">The words.</param>
    /// <returns>The name; empty where the words hold nothing that one could be made of.</returns>
    public static string Pascal(string text)
    {
        var name = new StringBuilder();
        var isStart = true;
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                isStart = character != '\'';
                continue;
            }

            if (name.Length < LongestName && (name.Length > 0 || char.IsAsciiLetter(character)))
            {
                name.Append(isStart ? char.ToUpperInvariant(character) : character);
            }

            isStart = false;
        }

        return name.ToString();
    }

    /// <summary>A name such as <c>messageId</c>.</summary>
    /// <param name="text">The words.</param>
    public static string Camel(string text)
    {
        var name = Pascal(text);
        return name.Length == 0 ? "" : char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>A name that none has yet.</summary>
    /// <param name="name">The name wished for.</param>
    /// <param name="taken">The names that are taken; the new one is added.</param>
    public static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return unique;
    }
}
