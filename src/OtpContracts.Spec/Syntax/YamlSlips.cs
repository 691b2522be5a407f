namespace OtpContracts.Spec.Syntax;

/// <summary>How to mend what the YAML library found: its own messages say what its scanner was about.</summary>
internal static class YamlSlips
{
    private static readonly (string Found, string Mend)[] Known =
    [
        ("unknown escape character", "In double quotes \"\\\" starts an escape; in single quotes it stands for itself."),
        ("a tab character", "Indent with blanks."),
        ("invalid mapping", "A text with \": \" in it needs quotes."),
        ("cannot start any token", "A text that starts with a mark such as @, ` or % needs quotes."),
        ("did not find expected ',' or '}'", "Within braces, a text with a bracket, brace or comma in it needs quotes."),
        ("did not find expected ',' or ']'", "Within brackets, a text with a bracket, brace or comma in it needs quotes."),
        ("did not find expected key", "What belongs together starts in one column."),
        ("found wrong indentation", "Look above for a quote that is not closed."),
        ("unexpected end of stream", "Look above for a quote that is not closed."),
    ];

    /// <summary>The library's message, with what there is to do.</summary>
    /// <param name="message">The message.</param>
    /// <returns>One or two sentences.</returns>
    public static string Explain(string message) =>
        message.TrimEnd('.') + "." + string.Concat(Known.Where(slip => message.Contains(slip.Found)).Take(1).Select(slip => " " + slip.Mend));
}
