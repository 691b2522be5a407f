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
    /// <param name="membersOf">The members of a type; none where it is no object.</param>
    /// <param name="diagnostics">Where findings go.</param>
    public static Paging? Read(YamlNode node, Effect effect, IReadOnlyList<Field> parameters, ContractType? data, Func<ContractType, IReadOnlyList<Field>> membersOf, DiagnosticBag diagnostics)
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

        var next = kind == PagingKind.Cursor ? section.RequiredScalar("next") : null;
        var toItems = Way(items, type => type is ListType, "a list in the data, such as data.items");
        var toNext = next is null ? null : Way(next, type => type is ScalarType { Kind: ScalarKind.String }, "a text in the data, such as data.next");
        return toItems is null || (kind == PagingKind.Cursor && toNext is null) ? null : new Paging(kind, parameter.Value, toItems, toNext, First(section, kind), section.Span);

        List<string>? Way(YamlScalar path, Func<ContractType, bool> isMeant, string what)
        {
            if (WayTo(path.Value, data, membersOf) is { } way && isMeant(way.Type))
            {
                return way.Names;
            }

            var first = data is null ? [] : isMeant(data) ? [Data] : Varying(membersOf(data)).Select(member => $"{Data}.{member.Name}");
            diagnostics.Report(DiagnosticRules.InvalidValue, path.Span, path.Value, what, Spelling.DidYouMean(path.Value, first));
            return null;
        }
    }

    // A name may have a dot of its own: the longest name that the path goes on with is the one that is meant.
    private static (List<string> Names, ContractType Type)? WayTo(string path, ContractType? data, Func<ContractType, IReadOnlyList<Field>> membersOf)
    {
        if (data is not { } type || (path != Data && !path.StartsWith(Data + ".", StringComparison.Ordinal)))
        {
            return null;
        }

        var names = new List<string>();
        for (var rest = path.Substring(Data.Length); rest.Length > 0;)
        {
            var member = Varying(membersOf(type))
                .Where(field => rest == "." + field.Name || rest.StartsWith($".{field.Name}.", StringComparison.Ordinal))
                .OrderByDescending(field => field.Name.Length)
                .FirstOrDefault();
            if (member is null)
            {
                return null;
            }

            names.Add(member.Name);
            (type, rest) = (member.Type, rest.Substring(member.Name.Length + 1));
        }

        return (names, type);
    }

    private static IEnumerable<Field> Varying(IReadOnlyList<Field> members) => members.Where(member => member.Constant is null);

    private static bool Asks(Field field, PagingKind kind) => field.Constant is null && field.Type is ScalarType scalar
        && (kind == PagingKind.Cursor ? scalar.Kind == ScalarKind.String : scalar.Kind is ScalarKind.Int or ScalarKind.Long);

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
