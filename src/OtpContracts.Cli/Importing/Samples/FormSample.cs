using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Samples;

/// <summary>Reads the fields of a form that a command sends: <c>curl … -d to=1 --data-urlencode "text=Hello"</c>. Nothing tells their types.</summary>
internal static class FormSample
{
    /// <summary>Reads the fields.</summary>
    /// <param name="text">The command.</param>
    /// <param name="line">The line that it starts at.</param>
    /// <returns>The fields as an object of texts, or null where the text is no such command.</returns>
    public static SampleValue? Read(string text, int line)
    {
        if (!IsCommand(text))
        {
            return null;
        }

        var members = new List<KeyValuePair<string, SampleValue>>();
        foreach (Match data in Data.Matches(text))
        {
            var at = line + text.AsSpan(0, data.Index).Count('\n');
            foreach (var pair in data.Groups["pairs"].Value.Split('&').Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2 && members.TrueForAll(known => known.Key != pair[0])))
            {
                members.Add(new(Uri.UnescapeDataString(pair[0].Trim()), SampleValue.Scalar(SampleKind.Text, Uri.UnescapeDataString(pair[1].Trim(' ', '"', '\'')), at)));
            }
        }

        return members.Count > 0 ? new SampleValue(SampleKind.Object, "", members, [], line) : null;
    }

    /// <summary>Reads the body of a message as it is sent, <c>to=1&amp;text=Hello</c>, or with each field on a line below the method.</summary>
    /// <param name="text">The body.</param>
    /// <param name="line">The line that it starts at.</param>
    /// <returns>The fields as an object of texts, or null where the text is none.</returns>
    public static SampleValue? ReadBody(string text, int line)
    {
        var at = line + text.AsSpan(0, text.Length - text.AsSpan().TrimStart().Length).Count('\n');
        return Lines.Match(text) is { Success: true } lines ? Fields(lines.Groups["pair"].Captures.Select(pair => pair.Value), at) : IsBody(text) ? Fields(text.Trim().Split('&'), at) : null;
    }

    /// <summary>Reads the fields that stand right below method and address: <c>POST /send</c> over <c>to=1</c>.</summary>
    /// <param name="text">The sample.</param>
    /// <param name="line">The line that it starts at.</param>
    /// <returns>The fields as an object of texts, or null where the text is no such sample.</returns>
    public static SampleValue? ReadMessage(string text, int line) => Message.Match(text) is not { Success: true } message ? null : Fields(message.Groups["body"].Value.Trim().Split('&'), line + text.AsSpan(0, message.Groups["body"].Index).Count('\n'));

    private static SampleValue Fields(IEnumerable<string> pairs, int line) =>
        new(SampleKind.Object, "", [.. pairs.Select(pair => pair.Split('=', 2)).DistinctBy(pair => pair[0].Trim()).Select(pair => new KeyValuePair<string, SampleValue>(Uri.UnescapeDataString(pair[0].Trim()), SampleValue.Scalar(SampleKind.Text, Uri.UnescapeDataString(pair[1].Trim()), line)))], [], line);

    /// <summary>Whether a text is nothing but fields of a form with their values.</summary>
    /// <param name="text">The text.</param>
    public static bool IsBody(string text) => Body.IsMatch(text);

    /// <summary>Whether a text is the method of a call with a field of a form on each line below.</summary>
    /// <param name="text">The text.</param>
    public static bool IsBelowMethod(string text) => Lines.IsMatch(text);

    /// <summary>Whether a text is a command that sends a form in the body.</summary>
    /// <param name="text">The text.</param>
    public static bool IsCommand(string text) => Command.IsMatch(text) && Data.IsMatch(text) && !IsInAddress(text);

    /// <summary>Whether JSON within a command is the value of a field of its form: <c>curl … -d start='{"play": "a"}'</c>.</summary>
    /// <param name="text">The text.</param>
    public static bool HoldsJson(string text) => IsCommand(text) && FieldOfJson.Match(text) is { Success: true } field && text.IndexOfAny(['{', '[']) is var first && first == field.Index + field.Length - 1;

    /// <summary>Whether a command sends its form in the address.</summary>
    /// <param name="text">The command.</param>
    public static bool IsInAddress(string text) => InAddress.IsMatch(text);

    /// <summary>Whether a command sends its form in parts: <c>curl -F to=1</c>.</summary>
    /// <param name="text">The command.</param>
    public static bool IsInParts(string text) => InParts.IsMatch(text);

    private static readonly Regex InParts = PagePattern.Of(@"\s(-F|--form(-string)?)[\s=]");

    // A page that is set for reading may have blanks around the marks.
    private static readonly Regex Body = PagePattern.Of(@"\A\s*[A-Za-z_][\w.\-\[\]]* ?=[^&=\n]*(& ?[A-Za-z_][\w.\-\[\]]* ?=[^&=\n]*)+\s*\z");

    private static readonly Regex Message = PagePattern.Of(@"\A\s*(POST|PUT|PATCH)\s+\S+[ \t]*\n\s*(?<body>[A-Za-z_][\w.\-\[\]]*=[^&=\s]*(&[A-Za-z_][\w.\-\[\]]*=[^&=\s]*)*)\s*\z");

    private static readonly Regex FieldOfJson = PagePattern.Of(@"\s(-d|--data(-urlencode|-raw)?|-F|--form)[\s=]+[""']?([A-Za-z_][\w.\-]*=[^&{}\[\]""']*&)*[A-Za-z_][\w.\-]*=[""']?\s*[{\[]");

    private static readonly Regex Lines = PagePattern.Of(@"\A\s*(POST|PUT)[ \t]*\r?\n([ \t]*(?<pair>[A-Za-z_][\w.\-\[\]]*[ \t]*=[^\n]*)(\n|\z))+\s*\z");

    private static readonly Regex Command = PagePattern.AnyCase(@"\A[\s$>]*curl\s");

    private static readonly Regex InAddress = PagePattern.Of(@"\s(-G|--get)\s");

    private static readonly Regex Data = PagePattern.Of(@"\s(-d|--data(-urlencode|-raw|-ascii|-binary)?|-F|--form(-string)?)[\s=]+('&?(?<pairs>[A-Za-z_][\w.\-\[\]]*=[^']*)'|(?<quote>[""']?)&?(?<pairs>[A-Za-z_][\w.\-\[\]]*=(""[^""\n]*""|'[^'\n]*'|[^""'\n]*?))(\k<quote>))(?=\s|$)");
}
