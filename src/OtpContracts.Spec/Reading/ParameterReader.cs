using OtpContracts.Spec.Model;
using OtpContracts.Spec.Reading.Signing;
using OtpContracts.Spec.Reading.Types;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading;

/// <summary>Reads the parameters of a call that are sent as plain text, and asks of each that its place can carry it.</summary>
internal sealed class ParameterReader(TypeReferences types, FieldReader fields, SignedHoles signed, DiagnosticBag diagnostics)
{
    /// <summary>Reads <c>path</c>: one parameter for each hole of the path that signing does not fill.</summary>
    public IReadOnlyList<Field>? ReadPath(YamlNode? node, YamlScalar written, Call call)
    {
        signed.Note(call.Holes.Select(hole => hole.Name));
        if (node is null && call.Holes.Count == 0)
        {
            return [];
        }

        var declared = Read(node, "path", types.IsPlain, "Only scalars and enums can be sent there.");
        var known = declared.ToDictionary(field => field.Name, StringComparer.Ordinal);
        var names = call.Holes.Select(hole => hole.Name).ToList();
        var once = new HashSet<string>(names, StringComparer.Ordinal);
        foreach (var field in declared.Where(field => signed.Has(field.Name)))
        {
            diagnostics.Report(DiagnosticRules.PathMismatch, field.Span, field.Name, "is filled by \"signing.path\", so it can't be a parameter too", " Remove one of the two.");
            return null;
        }

        foreach (var field in declared.Where(field => !once.Contains(field.Name)))
        {
            diagnostics.Report(DiagnosticRules.PathMismatch, field.Span, field.Name, "stands under \"path\", but not in the path of the call", Spelling.DidYouMean(field.Name, names));
            return null;
        }

        foreach (var hole in call.Holes)
        {
            var isSigned = signed.Has(hole.Name);
            var isFirst = once.Remove(hole.Name);
            var problem = !isSigned && !(isFirst && known.ContainsKey(hole.Name)) ? "needs exactly one hole in the path and one entry under \"path\""
                : !isFirst ? "is filled by \"signing.path\" in one place of the path, but has two"
                : isSigned && hole.TakesRest ? "is filled by \"signing.path\" as one segment, so it can't take the rest of the path"
                : null;
            if (problem is not null)
            {
                var start = written.Value.LastIndexOf(hole.Text, StringComparison.Ordinal);
                diagnostics.Report(DiagnosticRules.PathMismatch, written.Part(start, hole.Text.Length), hole.Name, problem, "");
                return null;
            }
        }

        if (!declared.All(field => ConstantValues.CheckSegment(field, diagnostics)))
        {
            return null;
        }

        foreach (var field in declared.Where(field => field.IsNullable))
        {
            diagnostics.Report(DiagnosticRules.InvalidConstraint, field.Span, "nullable", field.Type, " Null can't be said in a path.");
        }

        // What stands in the path is always there.
        return [.. names.Where(known.ContainsKey).Select(name => known[name] with { Presence = Presence.Required, IsNullable = false })];
    }

    /// <summary>Reads <c>query</c>: a list is a parameter for each item, a map one for each entry.</summary>
    public IReadOnlyList<Field> ReadQuery(YamlNode? node) => Read(
        node, "query", type => types.IsPlain(type) || types.IsPlainList(type) || types.IsPlainMap(type) || (type is MapType { HasNulls: false } map && types.IsPlainList(map.Value)),
        "Only scalars and enums, and lists and maps of them, can be sent there.");

    /// <summary>Reads <c>header</c>: a list is one header, a map a header for each entry, whose names start with the parameter's.</summary>
    public IReadOnlyList<Field> ReadHeaders(YamlNode? node) =>
        [.. Read(node, "header", type => types.IsPlain(type) || types.IsPlainList(type) || types.IsPlainMap(type), "Only scalars and enums, and lists and maps of them, can be sent there.")
            .Where(field => field.Type is MapType ? HeaderNames.CheckPrefix(field.Name, field.Span, diagnostics) : HeaderNames.Check(field.Name, field.Span, diagnostics))
            .Where(field => ConstantValues.CheckHeader(field, diagnostics))];

    /// <summary>Reads the fields of a form: a list is a field for each item.</summary>
    public IReadOnlyList<Field> ReadForm(YamlNode? node) =>
        Read(node, "body", type => types.IsPlain(type) || types.IsPlainList(type), "Only scalars and enums, and lists of them, can be sent there.");

    private List<Field> Read(YamlNode? node, string place, Func<ContractType, bool> fits, string rule)
    {
        var read = new List<Field>();
        foreach (var field in fields.ReadParameters(node, place))
        {
            if (fits(field.Type))
            {
                read.Add(field);
            }
            else
            {
                diagnostics.Report(DiagnosticRules.InvalidConstraint, field.Span, place, field.Type, " " + rule);
            }
        }

        return read;
    }
}
