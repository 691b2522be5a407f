using System.Text;

namespace OtpContracts;

/// <summary>Makes texts fit to be shown: what may be a phone number, a code or an id is masked.</summary>
public static class Redaction
{
    /// <summary>What stands in place of a hidden value.</summary>
    public const string Mask = "***";

    private const int ExcerptLength = 200;

    // Codes have four digits and more; what has fewer is a version, a month or a vendor's status.
    private const int ShortestNumber = 4;

    /// <summary>Masks every digit of a text that someone else wrote.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text with <c>*</c> for each decimal digit of any script.</returns>
    public static string MaskDigits(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (masked, original) =>
        {
            for (var i = 0; i < masked.Length; i++)
            {
                masked[i] = char.IsDigit(original[i]) ? '*' : original[i];
            }
        });
    }

    /// <summary>Masks the digits of a name or status that someone else wrote, if it may hold a code or a phone number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shortest">How many digits may be a number; with fewer they are shown.</param>
    internal static string MaskNumbers(string text, int shortest = ShortestNumber) => text.Count(char.IsDigit) < shortest ? text : MaskDigits(text);

    /// <summary>The start of a reply, fit to be shown.</summary>
    /// <param name="body">The reply's bytes.</param>
    /// <returns>At most 200 characters on one line, every digit masked.</returns>
    internal static string Excerpt(ReadOnlySpan<byte> body)
    {
        var text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, ExcerptLength)]).ReplaceLineEndings(" ");
        return MaskDigits(text) + (body.Length > ExcerptLength ? "…" : "");
    }
}
