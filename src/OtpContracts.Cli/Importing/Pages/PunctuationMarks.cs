namespace OtpContracts.Cli.Importing.Pages;

/// <summary>The marks of Chinese texts as their Latin fellows, so that each rule is written once.</summary>
internal static class PunctuationMarks
{
    private const char FirstWide = '\uFF01';
    private const char LastWide = '\uFF5E';
    private const int FromWide = 0xFEE0;

    /// <summary>A text with Latin marks. Lengths stay, and so do digits: what is written in other digits than 0-9 is not understood.</summary>
    /// <param name="text">The text.</param>
    public static string Latin(string text) => string.Create(text.Length, text, static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = from[i] switch
            {
                >= FirstWide and <= LastWide when !char.IsDigit(from[i]) => (char)(from[i] - FromWide),
                '\u3010' or '\u3014' or '\u300C' => '[',
                '\u3011' or '\u3015' or '\u300D' => ']',
                '\u2013' or '\u2014' or '\u2012' or '\u2212' or '\u223C' or '\u301C' => '-',
                '\u201C' or '\u201D' => '"',
                '\u2018' or '\u2019' => '\'',
                '\u00A0' or '\u3000' => ' ',

                // Of two forms of one letter, that which is written more.
                '\u8AAC' => '\u8AAA',
                '\u7232' => '\u70BA',
                var other => other,
            };
        }
    });

    /// <summary>A number alone whose sign an editor turned into a dash, with its sign: <c>–12</c>; any other text as it is.</summary>
    /// <param name="text">The text of a cell or a line.</param>
    public static string WithSign(string text) => text.TrimStart() is ['–' or '−' or '—', >= '0' and <= '9', ..] signed && signed.AsSpan(1).TrimEnd().IndexOfAnyExceptInRange('0', '9') < 0 ? "-" + signed[1..] : text;
}
