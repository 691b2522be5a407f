using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Tables;
using OtpContracts.Spec.Syntax;
using OtpContracts.Spec;

namespace OtpContracts.Cli.Importing.OpenApi;

/// <summary>
/// Tells an OpenAPI description or a JSON Schema from a sample, and reads it with the line of each value. Libraries for OpenAPI keep no lines,
/// and every imported fact has one.
/// </summary>
internal static class DescriptionText
{
    private static readonly JsonDocumentOptions Usual = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Whether a text says that it is an OpenAPI description, readable or not.</summary>
    /// <param name="text">The text.</param>
    public static bool IsOpenApi(string text) => IsJson(text) ? JsonMark.IsMatch(text) : YamlMark.IsMatch(text) && YamlPaths.IsMatch(text);

    /// <summary>Reads an OpenAPI description.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">Its first line in the page.</param>
    /// <returns>The description, or null where the text is none, or can't be read to its end.</returns>
    public static SampleValue? ReadOpenApi(string text, int line) =>
        IsOpenApi(text) && (IsJson(text) ? ReadJson(text, line) : ReadYaml(text, line)) is { Kind: SampleKind.Object } root
        && (root.Find("openapi") ?? root.Find("swagger")) is { Text: ['2' or '3', '.', ..] } && root.Find("paths") is { Kind: SampleKind.Object } ? root : null;

    /// <summary>Reads a JSON Schema of an object.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">Its first line in the page.</param>
    /// <returns>The schema, or null where the text is none.</returns>
    public static SampleValue? ReadSchema(string text, int line) =>
        IsJson(text) && text.Contains("\"properties\"", StringComparison.Ordinal) && SampleJson.Read(text, line) is { } root
        && (root.Find("type") is { Text: "object" } || root.Find("$schema") is not null)
        && root.Find("properties") is { Kind: SampleKind.Object, Members.Count: > 0 } properties && properties.Members.All(member => member.Value.Kind == SampleKind.Object) ? root : null;

    /// <summary>Reads what is left of an OpenAPI description that shows the replies of one call: <c>{"200": {"description": …, "content": …}}</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">Its first line in the page.</param>
    /// <returns>The descriptions by their statuses of HTTP, or null where the text is none.</returns>
    public static SampleValue? ReadReplies(string text, int line) =>
        IsJson(text) && text.Contains("\"schema\"", StringComparison.Ordinal) && SampleJson.Read(text, line) is { Members.Count: > 0 } root
        && root.Members.All(member => StatusCodes.IsHttp(member.Key) && member.Value.Find("description") is not null) ? root : null;

    private static bool IsJson(string text) => text.AsSpan().TrimStart().StartsWith("{");

    /// <summary>A sample may be sloppy; of a description that is, a bracket too many would take half away without a word.</summary>
    private static SampleValue? ReadJson(string text, int line)
    {
        try
        {
            using var _ = JsonDocument.Parse(text, Usual);
            return SampleJson.Read(text, line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SampleValue? ReadYaml(string text, int line)
    {
        var diagnostics = new DiagnosticBag();
        var root = YamlTree.Load("", text, diagnostics);
        return root is null || diagnostics.IsCutShort ? null : Value(root, line);
    }

    private static SampleValue Value(YamlNode node, int line)
    {
        var at = line + node.Span.StartLine - 1;
        return node switch
        {
            // The line of a member is that of its name: below a name, a mapping begins a line further down.
            YamlMapping mapping => new SampleValue(SampleKind.Object, "", [.. mapping.Entries.Select(entry => new KeyValuePair<string, SampleValue>(entry.Key.Value, Value(entry.Value, line) with { Line = line + entry.Key.Span.StartLine - 1 }))], [], at),
            YamlSequence sequence => new SampleValue(SampleKind.List, "", [], [.. sequence.Items.Select(item => Value(item, line))], at),
            YamlScalar { IsNull: true } => SampleValue.Scalar(SampleKind.Null, "null", at),
            YamlScalar scalar => SampleValue.Scalar(KindOf(scalar), scalar.Value, at),
            _ => SampleValue.Scalar(SampleKind.Text, "", at),
        };
    }

    private static SampleKind KindOf(YamlScalar scalar) =>
        scalar.Form == ScalarForm.Text ? SampleKind.Text
        : scalar.Value is "true" or "false" ? SampleKind.Boolean
        : decimal.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? SampleKind.Number
        : SampleKind.Text;

    private static readonly Regex JsonMark = PagePattern.Of(@"""(openapi|swagger)""\s*:\s*""[23]\.");

    private static readonly Regex YamlMark = PagePattern.Of(@"^(openapi|swagger)[ \t]*:[ \t]*[""']?[23]\.", RegexOptions.Multiline);

    private static readonly Regex YamlPaths = PagePattern.Of(@"^paths[ \t]*:", RegexOptions.Multiline);
}
