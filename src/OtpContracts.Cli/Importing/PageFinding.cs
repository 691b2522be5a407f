namespace OtpContracts.Cli.Importing;

/// <summary>What a finding of an import asks of a person.</summary>
internal enum FindingKind
{
    /// <summary>The page says two things; a person must settle it.</summary>
    Contradiction,

    /// <summary>Something on the page that was not understood, and so not imported.</summary>
    NotUnderstood,

    /// <summary>A fact that the page does not say outright; the evidence is told.</summary>
    Guess,
}

/// <summary>Something that a person should know about an import.</summary>
/// <param name="Kind">What it asks of a person.</param>
/// <param name="Page">The page's file.</param>
/// <param name="Line">The line in it.</param>
/// <param name="Message">What was found, in a sentence.</param>
internal sealed record PageFinding(FindingKind Kind, string Page, int Line, string Message)
{
    /// <summary>Whether the import is not finished before a person has settled it.</summary>
    public bool IsToSettle => Kind != FindingKind.Guess;

    /// <summary>Whether the message names something, in quotes, of a page.</summary>
    /// <param name="name">The name.</param>
    /// <param name="page">The page's file.</param>
    public bool Names(string name, string page) => Page == page && Message.Contains($"\"{name}\"", StringComparison.Ordinal);

    /// <summary>Names as messages give them: each in quotes, with commas between.</summary>
    /// <param name="names">The names.</param>
    public static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));
}
