namespace OtpContracts.Spec;

/// <summary>What OpenAPI, C# and other languages call a thing that the contract language has another word for. None of these is near enough in its letters.</summary>
internal static class OtherWords
{
    private static readonly Dictionary<string, string[]> Ours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["integer"] = ["int"],
        ["int32"] = ["int"],
        ["int64"] = ["long"],
        ["number"] = ["decimal"],
        ["float"] = ["double"],
        ["bool"] = ["boolean"],
        ["text"] = ["string"],
        ["guid"] = ["uuid"],
        ["url"] = ["uri", "server"],
        ["timestamp"] = ["dateTime"],
        ["binary"] = ["bytes"],
        ["object"] = ["any"],
        ["description"] = ["summary", "meaning"],
        ["enum"] = ["oneOf"],
        ["minLength"] = ["length"],
        ["maxLength"] = ["length"],
        ["minimum"] = ["range"],
        ["maximum"] = ["range"],
        ["minItems"] = ["items"],
        ["maxItems"] = ["items"],
        ["regex"] = ["pattern"],
        ["properties"] = ["fields"],
        ["method"] = ["call"],
        ["path"] = ["call"],
        ["parameters"] = ["query"],
        ["params"] = ["query"],
        ["requestBody"] = ["body"],
        ["response"] = ["data"],
        ["responses"] = ["data"],
        ["example"] = ["examples"],
        ["baseUrl"] = ["server"],
        ["models"] = ["types"],
        ["schemas"] = ["types"],
        ["paths"] = ["endpoints"],
        ["webhooks"] = ["callbacks"],
        ["errors"] = ["statuses"],
        ["auth"] = ["authentication", "signing"],
        ["security"] = ["signing"],
    };

    /// <summary>The word of the contract language.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">The words that could stand there.</param>
    /// <returns>The first of the known words that means the same, or null.</returns>
    public static string? Meant(string word, IEnumerable<string> known) =>
        Ours.TryGetValue(word, out var ours) ? Array.Find(ours, known.Contains) : null;
}
