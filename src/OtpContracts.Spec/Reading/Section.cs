using System.Globalization;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading;

/// <summary>A mapping whose keys the language knows. Unknown keys are reported when it is opened; known ones are then asked for.</summary>
internal sealed class Section
{
    private readonly YamlMapping _mapping;
    private readonly string _what;
    private List<string>? _unknown;

    private Section(YamlMapping mapping, string what, DiagnosticBag diagnostics)
    {
        (_mapping, _what, Diagnostics) = (mapping, what, diagnostics);
    }

    public DiagnosticBag Diagnostics { get; }

    public SourceSpan Span => _mapping.Span;

    /// <summary>Opens a node as a mapping with known keys.</summary>
    /// <param name="node">The node; an empty one counts as an empty mapping.</param>
    /// <param name="what">What the mapping is, for messages, such as <c>An endpoint</c>.</param>
    /// <param name="diagnostics">Where findings go.</param>
    /// <param name="keys">The keys that the language knows here.</param>
    /// <returns>The section, or null where the node is no mapping.</returns>
    public static Section? Open(YamlNode node, string what, DiagnosticBag diagnostics, params string[] keys)
    {
        if (AsMapping(node, what, diagnostics, keys) is not { } mapping)
        {
            return null;
        }

        var section = new Section(mapping, what, diagnostics);
        foreach (var entry in mapping.Entries)
        {
            var key = entry.Key;
            if (Array.IndexOf(keys, key.Value) < 0)
            {
                (section._unknown ??= []).Add(key.Value);
                diagnostics.Report(DiagnosticRules.UnknownKey, key.Span, what, key.Value, Spelling.DidYouMean(key.Value, keys));
            }
        }

        return section;
    }

    /// <summary>The entries of a mapping whose keys are names that the author chose.</summary>
    public static IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> Entries(YamlNode? node, string what, DiagnosticBag diagnostics) =>
        node is null ? [] : AsMapping(node, what, diagnostics)?.Entries ?? [];

    public YamlNode? Node(string key) => _mapping.Find(key);

    /// <summary>A key that must be there. Where a misspelling of it was just reported, its absence is not told a second time.</summary>
    public YamlNode? RequiredNode(string key)
    {
        var node = Node(key);
        if (node is null && !Diagnostics.IsCutShort && _unknown?.Exists(unknown => Spelling.Nearest(unknown, [key]) is not null) != true)
        {
            Diagnostics.Report(DiagnosticRules.MissingKey, new SourceSpan(Span.Path, Span.Start, 0, Span.StartLine, Span.StartColumn, Span.StartLine, Span.StartColumn), _what, key);
        }

        return node;
    }

    public YamlScalar? Scalar(string key) => AsScalar(Node(key), key);

    public YamlScalar? RequiredScalar(string key) => AsScalar(RequiredNode(key), key);

    public string? Text(string key) => Scalar(key)?.Value;

    /// <summary>Why something should not be used any more: <c>true</c>, or the reason.</summary>
    public string? Deprecated() => Text("deprecated") is { } text && text != "false" ? text == "true" ? "" : text : null;

    /// <summary>A name for generated code, where one is said.</summary>
    public string? CodeName() => Scalar("csharp") is { } name && Identifiers.Check(name, "a C# name", Diagnostics) ? name.Value : null;

    public bool Flag(string key) => Scalar(key) is { } scalar && Choose(scalar, Flags);

    public LocalizedText Localized(string key) => ReadLocalized(Node(key), key);

    public LocalizedText ReadLocalized(YamlNode? node, string key)
    {
        switch (node)
        {
            case null:
                return LocalizedText.None;
            case YamlScalar scalar:
                return new LocalizedText([new("", scalar.Value)]);
        }

        var texts = new List<KeyValuePair<string, string>>();
        foreach (var entry in Entries(node, $"\"{key}\"", Diagnostics))
        {
            // "{ en: one, two }" is read by YAML as a second entry without a value.
            if (!IsLanguageTag(entry.Key.Value) || entry.Value is YamlScalar { IsNull: true })
            {
                Diagnostics.Report(DiagnosticRules.InvalidValue, entry.Key.Span, entry.Key.Value, "a language such as en or zh", " A text with a comma needs quotes here.");
            }
            else if (AsScalar(entry.Value, entry.Key.Value) is { } text)
            {
                texts.Add(new(entry.Key.Value, text.Value));
            }
        }

        return new LocalizedText(texts);
    }

    /// <summary>The texts of a list of texts.</summary>
    public IReadOnlyList<YamlScalar> Texts(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlSequence sequence:
                return [.. sequence.Items.Select(item => AsScalar(item, key)).OfType<YamlScalar>()];
            case var other:
                Diagnostics.Report(DiagnosticRules.WrongNode, other.Span, $"\"{key}\"", "a list", other.Kind);
                return [];
        }
    }

    /// <summary>Reads one of a fixed set of words.</summary>
    public T Choose<T>(YamlScalar scalar, IReadOnlyDictionary<string, T> words)
    {
        if (words.TryGetValue(scalar.Value, out var value))
        {
            return value;
        }

        var allowed = "one of " + string.Join(", ", words.Keys);
        Diagnostics.Report(DiagnosticRules.InvalidValue, scalar.Span, scalar.Value, allowed, Spelling.DidYouMean(scalar.Value, words.Keys));
        return words.Values.First();
    }

    /// <summary>Reads a time such as <c>300s</c>.</summary>
    public TimeSpan? Seconds(string key)
    {
        if (Scalar(key) is not { } text)
        {
            return null;
        }

        var number = text.Value.EndsWith("s", StringComparison.Ordinal) ? text.Value.Substring(0, text.Value.Length - 1) : "";
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        Diagnostics.Report(DiagnosticRules.InvalidValue, text.Span, text.Value, "a number of seconds such as 300s", "");
        return null;
    }

    /// <summary>Reads an interval such as <c>4..32</c>, <c>1..</c>, <c>..10</c> or <c>6</c>.</summary>
    public Bounds? Bounds(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        var dots = scalar.Value.IndexOf("..", StringComparison.Ordinal);
        var least = dots < 0 ? scalar.Value : scalar.Value.Substring(0, dots);
        var most = dots < 0 ? scalar.Value : scalar.Value.Substring(dots + 2);
        if (TryBound(least, out var low) && TryBound(most, out var high) && (low ?? high) is not null && !(low > high))
        {
            return new Bounds(low, high);
        }

        Diagnostics.Report(DiagnosticRules.InvalidValue, scalar.Span, scalar.Value, "an interval such as 4..32, 1.., ..10 or 6", "");
        return null;
    }

    public YamlScalar? AsScalar(YamlNode? node, string key)
    {
        if (node is null or YamlScalar)
        {
            return node as YamlScalar;
        }

        Diagnostics.Report(DiagnosticRules.WrongNode, node.Span, $"\"{key}\"", "text", node.Kind);
        return null;
    }

    private static readonly Dictionary<string, bool> Flags = new(StringComparer.Ordinal) { ["false"] = false, ["true"] = true };

    private static bool IsLanguageTag(string text) => text.Length is 2 or 3 or 5 or 7 && text.All(character => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '-');

    // The one key that people think can be left out.
    private static readonly string[] TellingKeys = ["type", "name", "call"];

    private static YamlMapping? AsMapping(YamlNode node, string what, DiagnosticBag diagnostics, params string[] keys)
    {
        switch (node)
        {
            case YamlMapping mapping:
                return mapping;
            case YamlScalar { IsNull: true }:
                return node.AsEmptyMapping();
            default:
                var example = node is YamlScalar text && Array.Find(TellingKeys, keys.Contains) is { } key ? $" such as {{ {key}: {Excerpt.Of(text.Value)} }}" : "";
                diagnostics.Report(DiagnosticRules.WrongNode, node.Span, what, "a mapping" + example, node.Kind);
                return null;
        }
    }

    private static bool TryBound(string text, out decimal? bound)
    {
        bound = null;
        if (text.Length == 0)
        {
            return true;
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        bound = value;
        return true;
    }
}
