namespace OtpContracts.Spec.Signing.Expressions;

/// <summary>The end of the message about a name that stands for nothing. It is worked out when the message is printed, as a <see cref="Suggestion"/> is.</summary>
/// <param name="expression">The whole expression.</param>
/// <param name="name">The name.</param>
/// <param name="next">What follows it.</param>
/// <param name="known">The names that stand for something.</param>
internal sealed class UnknownNameHint(string expression, SigningToken name, SigningToken next, IEnumerable<string> known)
{
    /// <summary>How to mend it, with a leading blank.</summary>
    /// <returns>The hint, or the empty text.</returns>
    public override string ToString()
    {
        if (!IsMeantAsText())
        {
            return Spelling.DidYouMean(name.Value, known).ToString();
        }

        var text = expression.Contains("{") ? $"'\"{name.Value} {{…}}\"'" : next.Kind == SigningTokenKind.End ? $"\"'{name.Value}'\"" : $"\"'{name.Value} …'\"";
        return $" A text has quotes of its own within those of YAML: {text}.";
    }

    // YAML takes the quotes around a whole value away: what is left of a text or a template begins with a word that nothing joins to what follows.
    private bool IsMeantAsText() => name.Start == 0 && next switch
    {
        { Kind: SigningTokenKind.End } => Spelling.Nearest(name.Value, known) is null,
        { Kind: SigningTokenKind.Symbol, Value: "+" or "." or "," or ")" } => false,
        _ => true,
    };
}
