namespace OtpContracts.Spec.Syntax;

/// <summary>Bounds on what a contract file may make the reader do. Contracts are untrusted text.</summary>
internal static class YamlLimits
{
    /// <summary>Longest file, in characters. A contract of 10,000 endpoints takes about half of it.</summary>
    public const int Characters = 16 * 1024 * 1024;

    /// <summary>Deepest nesting. The language itself needs ten levels; examples may carry deeper JSON.</summary>
    public const int Depth = 64;

    /// <summary>Most nodes after aliases are expanded, so that no alias bomb is ever walked.</summary>
    public const int Nodes = 2_000_000;

    /// <summary>Most nodes that aliases alone may add; a long text counts as one more for every <see cref="CharactersOfANode"/>.</summary>
    public const int AliasNodes = 100_000;

    /// <summary>How many characters of a text weigh as much as a node.</summary>
    public const int CharactersOfANode = 64;
}
