using System.Globalization;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading;

/// <summary>Reads how a long list is fetched page by page.</summary>
internal static class PagingReader
{
    private const string Data = "data";

    private static readonly Dictionary<string, PagingKind> Kinds = new(StringComparer.Ordinal)
    {
        ["cursor"] = PagingKind.Cursor,
        ["page"] = PagingKind.Page,
        ["offset"] = PagingKind.Offset,
    };

    /// <summary>Reads <c>paging</c>.</summary>
    /// <param name="node">The section.</param>
    /// <param name="effect">What calling the endpoint does.</param>
    /// <param name="parameters">The endpoint's parameters.</param>
    /// <param name="data">The type of its data.</param>
    /// <param name="members">The members of its data.</param>
    /// <param name="diagnostics">Where findings go.</param>
    public static Paging? Read(YamlNode node, Effect effect, IReadOnlyList<Field> parameters, ContractType? data, IReadOnlyList<Field> members, DiagnosticBag diagnostics)
    {
        if (Section.Open(node, "\"paging\"", diagnostics, "items", "next", "first", "cursor", "page", "offset") is not { } section || section.RequiredScalar("items") is not { } items)
        {
            return null;
        }

        if (effect == Effect.Once)
        {
            diagnostics.Report(DiagnosticRules.InvalidValue, node.Span, "paging", "a part of an endpoint that acts each time it is called", " It calls on by itself: the effect must be safe or idempotent.");
            return null;
        }

        var said = Kinds.Keys.Where(key => section.Node(key) is not null).ToList();
        if (said.Count != 1 || section.Scalar(said[0]) is not { } parameter)
        {
            diagnostics.Report(DiagnosticRules.InvalidValue, node.Span, string.Join(", ", said), "exactly one of cursor, page and offset", "");
            return null;
        }

        var kind = Kinds[said[0]];
        if (!parameters.Any(field => field.Name == parameter.Value && Asks(field, kind)))
        {
            diagnostics.Report(
                DiagnosticRules.InvalidValue, parameter.Span, parameter.Value, kind == PagingKind.Cursor ? "a parameter of type string" : "a parameter of type int or long",
                Spelling.DidYouMean(parameter.Value, parameters.Select(field => field.Name)));
            return null;
        }

        var varying = members.Where(member => member.Constant is null).ToList();
        var lists = varying.Where(member => member.Type is ListType).Select(member => $"{Data}.{member.Name}").Concat(data is ListType ? [Data] : []);
        var cursors = varying.Where(member => member.Type is ScalarType { Kind: ScalarKind.String }).Select(member => $"{Data}.{member.Name}");
        var next = kind == PagingKind.Cursor ? section.RequiredScalar("next") : null;
        return IsOneOf(items, lists, "a list in the data, such as data.items", diagnostics) && (kind != PagingKind.Cursor || (next is not null && IsOneOf(next, cursors, "a text in the data, such as data.next", diagnostics)))
            ? new Paging(kind, parameter.Value, Member(items.Value), next is null ? null : Member(next.Value), First(section, kind), section.Span)
            : null;
    }

    private static bool Asks(Field field, PagingKind kind) => field.Constant is null && field.Type is ScalarType scalar
        && (kind == PagingKind.Cursor ? scalar.Kind == ScalarKind.String : scalar.Kind is ScalarKind.Int or ScalarKind.Long);

    private static bool IsOneOf(YamlScalar path, IEnumerable<string> known, string what, DiagnosticBag diagnostics)
    {
        if (known.Contains(path.Value, StringComparer.Ordinal))
        {
            return true;
        }

        diagnostics.Report(DiagnosticRules.InvalidValue, path.Span, path.Value, what, Spelling.DidYouMean(path.Value, known));
        return false;
    }

    private static string? Member(string path) => path == Data ? null : path.Substring(Data.Length + 1);

    private static int First(Section section, PagingKind kind)
    {
        var usual = kind == PagingKind.Page ? 1 : 0;
        if (section.Scalar("first") is not { } first)
        {
            return usual;
        }

        if (int.TryParse(first.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        section.Diagnostics.Report(DiagnosticRules.InvalidValue, first.Span, first.Value, "a whole number from 0 on", "");
        return usual;
    }
}
