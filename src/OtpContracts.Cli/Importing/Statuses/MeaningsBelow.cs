using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Statuses;

/// <summary>Codes that stand alone on a line, above what they mean.</summary>
internal static class MeaningsBelow
{
    /// <summary>A copy of a list of definitions has each code on a line, and below it a colon with what it means; one of HTTP may have its phrase there.</summary>
    /// <param name="blocks">The pieces of a section of statuses.</param>
    public static List<PageBlock> Join(IReadOnlyList<PageBlock> blocks)
    {
        var hasPhrases = !blocks.Any(block => block is TextLine line && ColumnWords.KindOf(line.Text) is not null);
        var areNegative = !blocks.Any(block => block is TextLine line && OwnCode.IsMatch(line.Text));
        var areInTurn = hasPhrases && AreInTurn(blocks);
        var joined = new List<PageBlock>();
        foreach (var block in blocks)
        {
            if (block is TextLine meaning && joined is [.., TextLine label] && LabelledCode(label.Text) is { } code && LabelledCode(meaning.Text) is null)
            {
                joined[^1] = label with { Text = $"{code} {meaning.Text}" };
            }
            else if (block is TextLine line && joined is [.., TextLine above] && (PunctuationMarks.Latin(line.Text) is [':', ..] ? StatusCodes.IsCode(above.Text) : (areNegative && NegativeCode.IsMatch(above.Text) && char.IsLetter(line.Text[0])) || (areInTurn && StatusCodes.IsCode(above.Text)) || (hasPhrases && StatusCodes.IsHttpFailure(above.Text) && Phrase.IsMatch(line.Text))))
            {
                joined[^1] = above with { Text = $"{above.Text} {line.Text}" };
            }
            else
            {
                joined.Add(block);
            }
        }

        return joined;
    }

    /// <summary>Whether each of several codes stands above one line of words, from the first on.</summary>
    private static bool AreInTurn(IReadOnlyList<PageBlock> blocks)
    {
        var lines = blocks.OfType<TextLine>().SkipWhile(line => !Number.IsMatch(line.Text)).ToArray();
        return lines.Length > 3 && lines.Length % 2 == 0 && lines.Index().All(line => line.Index % 2 == 0 ? Number.IsMatch(line.Item.Text) : line.Item.Text.Any(char.IsLetter) && !Number.IsMatch(line.Item.Text));
    }

    /// <summary>The status of HTTP that a label names alone: "Response status code: 404"; else null.</summary>
    /// <param name="text">The line.</param>
    public static string? LabelledCode(string text) => LabelledStatus.Match(PunctuationMarks.Latin(text)) is { Success: true } label ? label.Groups["code"].Value : null;

    /// <summary>Whether a line can be the phrase of a status of HTTP.</summary>
    /// <param name="text">The line.</param>
    public static bool IsPhrase(string text) => Phrase.IsMatch(text);

    // "Response status code: 404" above what it means.
    private static readonly Regex LabelledStatus = PagePattern.AnyCase(@"^[•\-*\s]*(http\s*|response\s*)?(status\s*code|响应状态码|状态码|回應狀態碼|狀態碼)\s*:\s*(?<code>[45]\d\d)$");

    private static readonly Regex Number = PagePattern.Of(@"^-?\d{1,6}$");

    // Three digits may be a status of HTTP, which others stand below.
    private static readonly Regex OwnCode = PagePattern.Of(@"^(\d{1,2}|\d{4,6})$");

    private static readonly Regex NegativeCode = PagePattern.Of(@"^-\d{1,6}$");

    private static readonly Regex Phrase = PagePattern.Of(@"^[A-Z][A-Za-z' \-]{2,60}$");
}
