using System.Globalization;
using OtpContracts.Generator.Emitting;
using OtpContracts.Generator.Model;
using OtpContracts.Generator.Naming;
using OtpContracts.Spec.Model;

namespace OtpContracts.Generator.Building;

/// <summary>The contract's types with their C# names, and who uses them.</summary>
internal sealed class TypeModels
{
    private readonly Contract _contract;
    private readonly string _namespace;
    private readonly Dictionary<string, string> _names;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    public TypeModels(Contract contract, string @namespace, NameScope topLevel)
    {
        (_contract, _namespace) = (contract, @namespace);
        _names = contract.Types.ToDictionary(type => type.Name, type => topLevel.Claim(CSharpNames.Pascal(type.Name)), StringComparer.Ordinal);
        foreach (var endpoint in contract.Endpoints)
        {
            Reach(endpoint.Data, _read);
            foreach (var field in endpoint.Parameters)
            {
                Reach(field.Type, _written);
            }
        }
    }

    public EquatableArray<TypeModel> Declarations() => new(_contract.Types.Select(Declare));

    public TypeReference Reference(ContractType type) => type switch
    {
        ListType list => new ListReference(Reference(list.Item)),
        MapType map => new MapReference(Reference(map.Value)),
        NamedType named when _contract.FindType(named.Name) is ObjectDefinition => new ObjectReference(_namespace, _names[named.Name]),

        // A type whose declaration could not be read has its own error; text stands in, so that the rest still compiles.
        NamedType named => _names.TryGetValue(named.Name, out var name)
            ? new EnumReference(_namespace, name, _contract.FindType(named.Name) is EnumDefinition { IsNumeric: true })
            : Scalar(ScalarKind.String),
        ScalarType scalar => Scalar(scalar.Kind),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public EquatableArray<FieldModel> Fields(IReadOnlyList<Field> fields, params string[] takenNames) =>
        Fields(fields, new NameScope(takenNames), NewLocals());

    /// <summary>The C# property of a member of a named object.</summary>
    public string PropertyOf(ContractType? type, string member) =>
        ((ObjectModel)Declare(_contract.FindType(((NamedType)type!).Name)!)).Fields.First(field => field.WireName == member).Property;

    /// <summary>The names that a parameter or local must keep clear of.</summary>
    public static NameScope NewLocals() => new("reader", "writer", "form", "request", "headers", "target", "cancellationToken", "extra", "violations");

    public EquatableArray<FieldModel> Fields(IReadOnlyList<Field> fields, NameScope properties, NameScope locals)
    {
        return new(fields.Select(field => new FieldModel(
            field.Name,
            properties.Claim(field.CodeName ?? CSharpNames.Pascal(field.Name)),
            locals.Claim(CSharpNames.Camel(field.CodeName ?? field.Name)),
            Reference(field.Type),
            field.Presence == Presence.Required,
            field.IsNullable,
            field.Constant is { } constant ? Constant(field.Type, constant) : null,
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
        ScalarKind.Any => new(ScalarReference.Any, "ReadAny", ""),
        ScalarKind.Uri => new("global::System.Uri", "ReadUri", "WriteStringValue", ".OriginalString"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    // The value is parsed, then printed: a contract's text never becomes C# by itself.
    private static string Constant(ContractType type, string text) => type is ScalarType { Kind: var kind } ? kind switch
    {
        ScalarKind.Int or ScalarKind.Long => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole.ToString(CultureInfo.InvariantCulture) + "L" : "0L",
        ScalarKind.Decimal => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) + "m" : "0m",
        ScalarKind.Boolean => text == "true" ? "true" : "false",
        _ => CSharpText.Literal(text),
    } : CSharpText.Literal(text);

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
            return new ObjectModel(name, summary, Fields(@object.Fields, name, "Extra", "Read", "Write", "ToString", "Equals", "GetHashCode"), _read.Contains(type.Name), _written.Contains(type.Name));
        }

        var members = new NameScope(name, "Value", "IsDocumented", "ToString", "Equals", "GetHashCode", "Read");
        return new EnumModel(name, summary, ((EnumDefinition)type).IsNumeric, new(((EnumDefinition)type).Values.Select(value =>
            new EnumValueModel(value.Text, members.Claim(CSharpNames.Pascal(value.Name ?? value.Text)), value.Summary.ToString()))));
    }

    private void Reach(ContractType? type, HashSet<string> reached)
    {
        while (type is ListType or MapType)
        {
            type = type is ListType list ? list.Item : ((MapType)type).Value;
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
