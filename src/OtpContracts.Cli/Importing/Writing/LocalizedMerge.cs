using YamlDotNet.RepresentationModel;

namespace OtpContracts.Cli.Importing.Writing;

/// <summary>Brings a text that stands in several languages up to what a page says: one in another language is added, one that a person wrote stays, and one that a person took out stays away.</summary>
internal static class LocalizedMerge
{
    /// <summary>Merges.</summary>
    /// <param name="owner">The mapping that holds the text.</param>
    /// <param name="key">Its key there.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="text">What the page says.</param>
    /// <param name="last">What it said at the last import, or null.</param>
    /// <param name="edits">Where changes go.</param>
    /// <returns>Whether there is a change.</returns>
    public static bool Merge(YamlMappingNode owner, string key, string language, string text, string? last, YamlEdits edits)
    {
        switch (ExistingContract.Child(owner, key))
        {
            case null when last is null:
                edits.Add(owner, $"{key}: {YamlText.Localized([new(language, text)])}");
                return true;
            case YamlMappingNode texts when text != last && ExistingContract.Child(texts, language) is null:
                edits.Add(texts, $"{language}: {YamlText.Scalar(text)}");
                return true;
            case YamlMappingNode texts when last is not null && text != last && ExistingContract.Child(texts, language) is YamlScalarNode mine && mine.Value == last:
                edits.Replace(mine, YamlText.Scalar(text));
                return true;
            default:
                return false;
        }
    }
}
