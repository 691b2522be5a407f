namespace OtpContracts.Spec.Model;

/// <summary>A text in one or more languages, as the vendor's pages give it.</summary>
/// <param name="Texts">Language tag (<c>en</c>, <c>zh</c>, or empty where none was said) and text, in the order written.</param>
public sealed record LocalizedText(IReadOnlyList<KeyValuePair<string, string>> Texts)
{
    /// <summary>No text at all.</summary>
    public static LocalizedText None { get; } = new([]);

    /// <summary>Whether there is any text.</summary>
    public bool IsEmpty => Texts.Count == 0;

    /// <summary>The English text where there is one, else the first.</summary>
    /// <returns>The text, or the empty text.</returns>
    public override string ToString()
    {
        foreach (var text in Texts)
        {
            if (text.Key == "en")
            {
                return text.Value;
            }
        }

        return IsEmpty ? "" : Texts[0].Value;
    }
}
