using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;

namespace OtpContracts.Cli.Importing.Mending.Cells;

/// <summary>Values that stand below the words which announce them, each on a line, as a word or as an item with what it means: <c>Must be one of:</c> over <c>sms</c> over <c>call</c>.</summary>
internal static class ValuesOnLines
{
    private const int MostValues = 60;

    /// <summary>Puts each list on the line that announces it.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>(lines.Count);
        for (var at = 0; at < lines.Count; at++)
        {
            var announced = Announced.Match(lines[at].Text);
            var words = announced.Success ? lines.Skip(at + 1).TakeWhile((_, i) => i < MostValues && IsWord(lines, at + 1 + i)).Select(line => line.Text.Trim()).ToArray() : [];
            var items = announced.Success ? Items(lines, at) : [];
            var apart = announced.Success && words.Length == 0 ? Apart(lines, at) : [];
            if (apart.Length > 1)
            {
                // The box above shows the one that is chosen.
                joined.RemoveRange(Math.Max(0, joined.Count - 1), joined is [.., var shown] && apart.Contains(shown.Text.Trim()) ? 1 : 0);
                joined.Add(($"Allowed values: {string.Join(", ", apart)}.", lines[at].Line));
                at += 2 * apart.Length;
            }
            else if (words.Length > 1)
            {
                joined.Add(($"{lines[at].Text.TrimEnd()} {string.Join(", ", words)}.", lines[at].Line));
                at += words.Length;
            }
            else if (items.Length > 1)
            {
                joined.Add(($"{lines[at].Text[..announced.Index]}Values: {string.Join(' ', items.Select(item => $"• {item.Groups["value"].Value}: {item.Groups["meaning"].Value.Trim()}"))}", lines[at].Line));
                at += items.Length;
            }
            else
            {
                joined.Add(lines[at]);
            }
        }

        return joined;
    }

    /// <summary>The words below a line, each behind a blank one.</summary>
    private static string[] Apart(List<(string Text, int Line)> lines, int at) =>
        [.. Enumerable.Range(0, MostValues).Select(i => at + (2 * i) + 2).TakeWhile(i => i < lines.Count && lines[i - 1].Text.Trim().Length == 0 && IsWord(lines, i)).Select(i => lines[i].Text.Trim())];

    /// <summary>Whether a line is a value alone; a word above a type is the name of the next row.</summary>
    private static bool IsWord(List<(string Text, int Line)> lines, int at) =>
        Value.IsMatch(lines[at].Text) && HeadingWords.Read(lines[at].Text, isHeading: false) is null && !IsType(lines, at) && !IsType(lines, at + 1);

    /// <summary>The items below a line, deeper than itself where it is one.</summary>
    private static Match[] Items(List<(string Text, int Line)> lines, int at)
    {
        var items = lines.Skip(at + 1).Take(MostValues).Select(line => Item.Match(line.Text)).TakeWhile(item => item.Success).ToArray();
        var depth = items.Length > 0 ? items[0].Groups["depth"].Length : 0;
        return AnyItem.Match(lines[at].Text) is { Success: true } own && own.Groups["depth"].Length >= depth ? [] : [.. items.TakeWhile(item => item.Groups["depth"].Length == depth)];
    }

    // "text" is a value of many.
    private static bool IsType(List<(string Text, int Line)> lines, int at) => at < lines.Count && Type.IsMatch(lines[at].Text);

    private static readonly Regex Announced = PagePattern.AnyCase(@"\b((must|can) be )?(one of|(possible|allowed|accepted|valid|supported) (values|options)|enum)( are| is)?( the following)?\s*:\s*$|^\s*(allowed|枚举值|可选值)\s*[:\uFF1A]\s*$");

    private static readonly Regex Type = PagePattern.AnyCase(@"^\s*(string|int(eger)?|long|number|float|double|bool(ean)?|array|object|enum)\b");

    private static readonly Regex Value = PagePattern.Of(@"^\s*[A-Za-z0-9][\w\-]*\s*$");

    private static readonly Regex AnyItem = PagePattern.Of(@"^(?<depth>\s*)[\-*+•]\s");

    private static readonly Regex Item = PagePattern.Of(@"^(?<depth>\s*)[\-*+•]\s+[`""']?(?<value>[A-Za-z0-9][\w\-]*)[`""']?\s*(-|–|:|=)\s+(?<meaning>\S[^•:]{0,159})$");
}
