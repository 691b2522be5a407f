using OtpContracts.Spec.Model;
using OtpContracts.Spec.Reading.Signing;
using OtpContracts.Spec.Reading.Types;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading;

/// <summary>Reads the parameters of a call that are sent as plain text, and asks of each that its place can carry it.</summary>
internal sealed class ParameterReader(TypeReferences types, FieldReader fields, SignedHoles signed, DiagnosticBag diagnostics)
{
    /// <summary>Reads <c>path</c>: one parameter for each hole of the path that signing does not fill.</summary>
    /// <param name="node">The section.</param>
    /// <param name="written">The call as written, or null where there is none.</param>
    /// <param name="call">The call as read, or null where it could not be.</param>
    /// <returns>The parameters, or null where path and parameters do not fit each other.</returns>
    public IReadOnlyList<Field>? ReadPath(YamlNode? node, YamlScalar? written, Call? call)
    {
        var declared = Read(node, "path", types.IsPlain, "Only scalars and enums can be sent there.");
        var isSound = true;
        foreach (var field in declared)
        {
            isSound &= ConstantValues.CheckSegment(field, diagnostics);
            if (field.IsNullable)
            {
                diagnostics.Report(DiagnosticRules.InvalidConstraint, field.Span, "nullable", field.Type, " Null can't be said in a path.");
            }
        }

        if (written is null || call is null)
        {
            signed.NoteUnread();
            return null;
        }

        var names = call.Holes.Select(hole => hole.Name).ToList();
        signed.Note(names);
        foreach (var field in declared.Where(field => signed.Has(field.Name) || !names.Contains(field.Name, StringComparer.Ordinal)))
        {
            (string Problem, object Hint) mismatch = signed.Has(field.Name)
                ? ("is filled by \"signing.path\", so it can't be a parameter too", " Remove one of the two.")
                : ("stands under \"path\", but not in the path of the call", Spelling.DidYouMean(field.Name, names));
            diagnostics.Report(DiagnosticRules.PathMismatch, field.Span, field.Name, mismatch.Problem, mismatch.Hint);
            isSound = false;
        }

        // An entry that could not be read was told, and is there for its hole.
        var entered = new HashSet<string>((node as YamlMapping)?.Entries.Select(entry => entry.Key.Value) ?? [], StringComparer.Ordinal);
        foreach (var holes in call.Holes.GroupBy(hole => hole.Name, StringComparer.Ordinal))
        {
            var (hole, isSigned, isOnce) = (holes.Last(), signed.Has(holes.Key), holes.Count() == 1);
            var problem = !isSigned && !(isOnce && entered.Contains(hole.Name)) ? "needs exactly one hole in the path and one entry under \"path\""
                : !isOnce ? "is filled by \"signing.path\" in one place of the path, but has two"
                : isSigned && hole.TakesRest ? "is filled by \"signing.path\" as one segment, so it can't take the rest of the path"
                : null;
            if (problem is not null)
            {
                var start = written.Value.LastIndexOf(hole.Text, StringComparison.Ordinal);
                diagnostics.Report(DiagnosticRules.PathMismatch, written.Part(start, hole.Text.Length), hole.Name, problem, "");
                isSound = false;
            }
        }

        var known = declared.ToDictionary(field => field.Name, StringComparer.Ordinal);
        if (!isSound || !names.TrueForAll(name => signed.Has(name) || known.ContainsKey(name)))
        {
            return null;
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
