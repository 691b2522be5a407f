using OtpContracts.Spec.Model;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading.Types;

/// <summary>Reads references to types: built in, declared, or lists and maps of these.</summary>
internal sealed class TypeReferences
{
    private const int DeepestNesting = 8;

    private static readonly Dictionary<string, ScalarKind> Scalars = new(StringComparer.Ordinal)
    {
        ["string"] = ScalarKind.String,
        ["int"] = ScalarKind.Int,
        ["long"] = ScalarKind.Long,
        ["decimal"] = ScalarKind.Decimal,
        ["double"] = ScalarKind.Double,
        ["boolean"] = ScalarKind.Boolean,
        ["uri"] = ScalarKind.Uri,
        ["bytes"] = ScalarKind.Bytes,
        ["date"] = ScalarKind.Date,
        ["dateTime"] = ScalarKind.DateTime,
        ["any"] = ScalarKind.Any,
    };

    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _enums;

    public TypeReferences(YamlNode? types, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        Declared = Section.Entries(types, "\"types\"", diagnostics);
        _names = new HashSet<string>(Declared.Select(entry => entry.Key.Value), StringComparer.Ordinal);
        _enums = new HashSet<string>(Declared.Where(entry => entry.Value is YamlMapping mapping && mapping.Entries.Any(member => member.Key.Value == "enum")).Select(entry => entry.Key.Value), StringComparer.Ordinal);
    }

    /// <summary>The declarations of types, read or not.</summary>
    public IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> Declared { get; }

    public static bool IsBuiltIn(string name) => Scalars.ContainsKey(name) || TextShapes.Patterns.ContainsKey(name);

    /// <summary>Whether values of a type are sent as one plain text.</summary>
    public bool IsPlain(ContractType type) => type switch
    {
        ScalarType scalar => scalar.Kind != ScalarKind.Any,
        NamedType named => _enums.Contains(named.Name),
        _ => false,
    };

    /// <summary>Whether a type is a list of what <see cref="IsPlain"/> takes.</summary>
    public bool IsPlainList(ContractType type) => type is ListType { HasNulls: false } list && IsPlain(list.Item);

    /// <summary>Whether a type is a map of what <see cref="IsPlain"/> takes.</summary>
    public bool IsPlainMap(ContractType type) => type is MapType { HasNulls: false } map && IsPlain(map.Value);

    /// <summary>Reads a reference such as <c>string</c>, <c>Channel</c>, <c>list&lt;Channel&gt;</c> or <c>map&lt;int?&gt;</c>.</summary>
    public ContractType? ReadReference(YamlScalar scalar) => Read(scalar, scalar.Value.Trim(), depth: 0);

    private ContractType? Read(YamlScalar scalar, string text, int depth)
    {
        if (Scalars.TryGetValue(text, out var kind))
        {
            return new ScalarType(kind, kind is ScalarKind.Date or ScalarKind.DateTime ? TimeFormat.Rfc3339 : null);
        }

        // The items of a list have no constraints, so that a shape could not be held to.
        if (depth == 0 && TextShapes.Patterns.ContainsKey(text))
        {
            return new ScalarType(ScalarKind.String);
        }

        if (_names.Contains(text))
        {
            return new NamedType(text);
        }

        if (depth < DeepestNesting && text.EndsWith(">", StringComparison.Ordinal))
        {
            if (text.StartsWith("list<", StringComparison.Ordinal))
            {
                return Read(scalar, Inner(text, 5, out var hasNulls), depth + 1) is { } item ? new ListType(item, hasNulls) : null;
            }

            if (text.StartsWith("map<", StringComparison.Ordinal))
            {
                return Read(scalar, Inner(text, 4, out var hasNulls), depth + 1) is { } value ? new MapType(value, hasNulls) : null;
            }
        }

        _diagnostics.Report(DiagnosticRules.UnknownType, scalar.Span, text, Hint(text));
        return null;
    }

    private object Hint(string text)
    {
        if (TextShapes.Patterns.ContainsKey(text))
        {
            return " It is one of a field, not of what is within a list or map: say string.";
        }

        // As C# and OpenAPI write them.
        var list = text == "array" ? "list<any>"
            : text.EndsWith("[]", StringComparison.Ordinal) ? $"list<{text.Substring(0, text.Length - 2)}>"
            : text.StartsWith("List<", StringComparison.Ordinal) || text.StartsWith("Map<", StringComparison.Ordinal) ? text.Substring(0, 1).ToLowerInvariant() + text.Substring(1)
            : null;
        return list is null ? Spelling.DidYouMean(text, Scalars.Keys.Concat(TextShapes.Patterns.Keys).Concat(_names)) : $" Did you mean \"{list}\"?";
    }

    /// <summary>What stands between the angle brackets, without the mark of null.</summary>
    private static string Inner(string text, int start, out bool hasNulls)
    {
        var inner = text.Substring(start, text.Length - start - 1).Trim();
        hasNulls = inner.EndsWith("?", StringComparison.Ordinal);
        return hasNulls ? inner.Substring(0, inner.Length - 1).TrimEnd() : inner;
    }
}
