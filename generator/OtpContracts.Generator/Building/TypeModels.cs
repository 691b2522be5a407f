using System.Globalization;
using OtpContracts.Generator.Model;
using OtpContracts.Generator.Naming;
using OtpContracts.Spec.Model;

namespace OtpContracts.Generator.Building;

/// <summary>The contract's types with their C# names, and who uses them.</summary>
internal sealed class TypeModels
{
    private readonly Contract _contract;
    private readonly Dictionary<string, string> _names;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    public TypeModels(Contract contract, NameScope topLevel)
    {
        _contract = contract;
        _names = contract.Types.ToDictionary(type => type.Name, type => topLevel.Claim(CSharpNames.Pascal(type.Name)), StringComparer.Ordinal);
        foreach (var endpoint in contract.Endpoints)
        {
            Reach(endpoint.Data, _read);
            foreach (var field in endpoint.Body)
            {
                Reach(field.Type, _written);
            }
        }
    }

    public EquatableArray<TypeModel> Declarations() => new(_contract.Types.Select(Declare));

    public TypeReference Reference(ContractType type) => type switch
    {
        ListType list => new ListReference(Reference(list.Item)),
        NamedType named when _contract.FindType(named.Name) is ObjectDefinition => new ObjectReference(_names[named.Name]),

        // A type whose declaration could not be read has its own error; text stands in, so that the rest still compiles.
        NamedType named => _names.TryGetValue(named.Name, out var name) ? new EnumReference(name) : Scalar(ScalarKind.String),
        ScalarType scalar => Scalar(scalar.Kind),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public EquatableArray<FieldModel> Fields(IReadOnlyList<Field> fields, params string[] takenNames)
    {
        var properties = new NameScope(takenNames);
        var locals = new NameScope("reader", "writer", "request", "cancellationToken", "extra", "violations");
        return new(fields.Select(field => new FieldModel(
            field.Name,
            properties.Claim(field.CodeName ?? CSharpNames.Pascal(field.Name)),
            locals.Claim(CSharpNames.Camel(field.CodeName ?? field.Name)),
            Reference(field.Type),
            field.Presence == Presence.Required,
            field.IsSensitive,
            new(Docs(field)),
            new(Rules(field.Constraints)))));
    }

    private static ScalarReference Scalar(ScalarKind kind) => kind switch
    {
        ScalarKind.String => new("string", "ReadString", "WriteStringValue"),
        ScalarKind.Int => new("int", "ReadInt", "WriteNumberValue"),
        ScalarKind.Long => new("long", "ReadLong", "WriteNumberValue"),
        ScalarKind.Decimal => new("decimal", "ReadDecimal", "WriteNumberValue"),
        ScalarKind.Boolean => new("bool", "ReadBoolean", "WriteBooleanValue"),
        ScalarKind.Uri => new("global::System.Uri", "ReadUri", "WriteStringValue", ".OriginalString"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static IEnumerable<string> Docs(Field field)
    {
        foreach (var text in field.Summary.Texts)
        {
            yield return text.Value;
        }

        if (field.Default is { } @default)
        {
            yield return $"Where left out, the vendor takes {@default}.";
        }

        if (field.When is { } when)
        {
            yield return $"Present when {when}.";
        }
    }

    private static IEnumerable<RuleModel> Rules(Constraints constraints)
    {
        if (constraints.Length is { } length)
        {
            yield return Count("Length", length);
        }

        if (constraints.Digits is { } digits)
        {
            yield return Count("Digits", digits);
        }

        if (constraints.Range is { } range)
        {
            yield return new("Range", Number(range.Least, "decimal.MinValue", "m"), Number(range.Most, "decimal.MaxValue", "m"));
        }
    }

    private static RuleModel Count(string check, Bounds bounds) => new(check, Number(bounds.Least, "0", ""), Number(bounds.Most, "int.MaxValue", ""));

    private static string Number(decimal? number, string open, string suffix) =>
        number is { } value ? value.ToString(CultureInfo.InvariantCulture) + suffix : open;

    private TypeModel Declare(TypeDefinition type)
    {
        var name = _names[type.Name];
        var summary = type.Summary.ToString();
        if (type is ObjectDefinition @object)
        {
            return new ObjectModel(name, summary, Fields(@object.Fields, name, "Extra"), _read.Contains(type.Name), _written.Contains(type.Name));
        }

        var members = new NameScope(name, "Value", "IsDocumented", "ToString", "Equals", "GetHashCode", "Read");
        return new EnumModel(name, summary, new(((EnumDefinition)type).Values.Select(value =>
            new EnumValueModel(value.Text, members.Claim(CSharpNames.Pascal(value.Name ?? value.Text)), value.Summary.ToString()))));
    }

    private void Reach(ContractType? type, HashSet<string> reached)
    {
        while (type is ListType list)
        {
            type = list.Item;
        }

        if (type is NamedType named && reached.Add(named.Name) && _contract.FindType(named.Name) is ObjectDefinition @object)
        {
            foreach (var field in @object.Fields)
            {
                Reach(field.Type, reached);
            }
        }
    }
}
