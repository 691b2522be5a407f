using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Reading.Types;

/// <summary>The types with members outside of the body: only the data of an endpoint, as a whole, can be of one.</summary>
internal sealed class PlacedTypes(IReadOnlyList<TypeDefinition> declarations, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, Field> _members = declarations.OfType<ObjectDefinition>()
        .Where(type => type.Fields.Any(field => field.Place != FieldPlace.Member))
        .ToDictionary(type => type.Name, type => type.Fields.First(field => field.Place != FieldPlace.Member), StringComparer.Ordinal);

    private readonly HashSet<string> _misused = new(StringComparer.Ordinal);

    /// <summary>The declared types; one that was used where it can't be has all its members in the body, so that the rest still compiles.</summary>
    public IReadOnlyList<TypeDefinition> Types =>
        [.. declarations.Select(type => type is ObjectDefinition @object && _misused.Contains(type.Name) ? @object with { Fields = [.. @object.Fields.Select(member => member with { Place = FieldPlace.Member })] } : type)];

    /// <summary>Reports the members of declared types that are of such a type.</summary>
    public void ForbidInTypes()
    {
        foreach (var type in declarations.OfType<ObjectDefinition>())
        {
            Forbid(type.Fields);
        }
    }

    /// <summary>Reports the fields that are of such a type.</summary>
    public void Forbid(IEnumerable<Field> fields)
    {
        foreach (var field in fields)
        {
            Forbid(field.Type, field.Span);
        }
    }

    /// <summary>Reports a type that is, or is a list or map of, such a type.</summary>
    public void Forbid(ContractType type, SourceSpan span)
    {
        if (type.Innermost is NamedType named && _members.TryGetValue(named.Name, out var member))
        {
            _misused.Add(named.Name);
            diagnostics.Report(DiagnosticRules.Misplaced, span, named.Name, member.Name, "is outside of the body, so only the data of an endpoint can be of this type");
        }
    }
}
