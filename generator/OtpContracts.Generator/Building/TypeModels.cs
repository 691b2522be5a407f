using System.Globalization;
using OtpContracts.Generator.Model;
using OtpContracts.Generator.Naming;
using OtpContracts.Generator.Writing;
using OtpContracts.Spec.Model;

namespace OtpContracts.Generator.Building;

/// <summary>The contract's types with their C# names, and who uses them.</summary>
internal sealed class TypeModels
{
    private readonly Contract _contract;
    private readonly string _namespace;
    private readonly Dictionary<string, string> _names;
    private readonly TypeUses _uses;
    private readonly Dictionary<string, TypeDefinition> _types;
    private readonly Dictionary<string, HashSet<string>> _envelopeMembers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Pascal, string Camel)> _wireNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ruled;

    // A call by name reads its request, and shows the data of its reply.
    private readonly bool _isDispatched;

    public TypeModels(Contract contract, string @namespace, NameScope topLevel, TypeUses uses, bool isDispatched)
    {
        (_contract, _namespace, _uses, _isDispatched) = (contract, @namespace, uses, isDispatched);
        _types = contract.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        _names = contract.Types.ToDictionary(type => type.Name, type => topLevel.Claim(NameOf(type)), StringComparer.Ordinal);
        var ofMost = contract.Reply.MembersWithinData.ToList();
        foreach (var endpoint in contract.Endpoints)
        {
            if (endpoint.Data is NamedType data && (ReferenceEquals(endpoint.Reply, contract.Reply) ? ofMost : endpoint.Reply.MembersWithinData.ToList()) is { Count: > 0 } members)
            {
                _envelopeMembers[data.Name] = [.. _envelopeMembers.TryGetValue(data.Name, out var others) ? others : [], .. members];
            }
        }

        _ruled = Ruled();
    }

    // No member can be called as the type around it.
    private static string NameOf(TypeDefinition type)
    {
        var name = CSharpNames.Pascal(type.CodeName ?? type.Name);
        return (type is EnumDefinition ? RecordMembers.OfEnums : RecordMembers.OfObjects).Contains(name) ? name + "Type" : name;
    }

    /// <summary>An object that only comes, and is declared nowhere.</summary>
    public ObjectModel Object(string name, string summary, IReadOnlyList<Field> fields) => new(
        name, summary, Fields(fields, new NameScope(RecordMembers.OfObjects, name, "TryParse", "Judge"), NewLocals(), areSent: false), new([]), IsRead: true, IsWritten: false);

    public TypeReference Reference(ContractType type) => type switch
    {
        ListType list => new ListReference(Reference(list.Item), list.HasNulls),
        MapType map => new MapReference(Reference(map.Value), map.HasNulls),
        NamedType named when Find(named.Name) is ObjectDefinition => new ObjectReference(_namespace, _names[named.Name]),

        // A type whose declaration could not be read has its own error; text stands in, so that the rest still compiles.
        NamedType named => _names.TryGetValue(named.Name, out var name)
            ? new EnumReference(_namespace, name, Find(named.Name) is EnumDefinition { IsNumeric: true })
            : Scalars[ScalarKind.String],
        ScalarType { Format: { } format } time => new TimeReference(time.Kind == ScalarKind.Date, format),
        ScalarType scalar => Scalars[scalar.Kind],
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>A member of a named object.</summary>
    public FieldModel MemberOf(ContractType type, string member) =>
        ((ObjectModel)Declare(Find(((NamedType)type).Name)!)).Fields.First(field => field.WireName == member);

    /// <summary>How code goes from a reply's data to a member of a member; a member on the way may be left out.</summary>
    /// <param name="data">The data.</param>
    /// <param name="names">The members, name by name.</param>
    /// <returns>The lambda, and the type of what it gives.</returns>
    public (string Path, TypeReference Type) Way(ContractType data, IReadOnlyList<string> names)
    {
        var (path, type, dot) = ("static data => data", data, ".");
        foreach (var name in names)
        {
            var member = MemberOf(type, name);
            path += $"{dot}{member.Property}{(member.IsOptionalAndNullable ? ".Value" : "")}";
            (dot, type) = ("?.", ((ObjectDefinition)Find(((NamedType)type).Name)!).Fields.First(field => field.Name == name).Type);
        }

        return (path, Reference(type));
    }

    /// <summary>The names that a parameter or local must keep clear of.</summary>
    public static NameScope NewLocals() => new(EmittedLocals);

    private static readonly HashSet<string> EmittedLocals = ["client", "reader", "writer", "form", "request", "message", "target", "cancellationToken", "extra", "rules", "item", "pair", "arrival"];

    /// <summary>The fields of a request or an object.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="properties">The names that the properties must keep clear of.</param>
    /// <param name="locals">The names that parameters and locals must keep clear of.</param>
    /// <param name="areSent">Whether they are sent: only then is null something else than left out.</param>
    public EquatableArray<FieldModel> Fields(IReadOnlyList<Field> fields, NameScope properties, NameScope locals, bool areSent)
    {
        return fields.Count == 0 ? default : new(fields.Select(field => new FieldModel(
            field.Name,
            properties.ClaimProperty(field.CodeName is { } chosen ? CSharpNames.Escaped(chosen) : NamesOf(field.Name).Pascal),
            locals.Claim(NamesOf(field.CodeName ?? field.Name).Camel),
            field.Constant is not null && field.Type is ScalarType { Kind: ScalarKind.Uri } ? Scalars[ScalarKind.String] : Reference(field.Type),
            field.Place,
            field.IsIdempotencyKey,
            field.Presence == Presence.Required,

            // A header is there or it is not: null can't be said there.
            field.IsNullable && field.Place is FieldPlace.Member or FieldPlace.Body && (areSent || field.Presence == Presence.Required),
            field.Constant is { } constant ? Constant(field.Type, constant) : null,
            field.IsSensitive,
            new(Docs(field)),
            ReferenceEquals(field.Constraints, Constraints.None) ? default : new(Rules(field.Type, field.Constraints)),
            IsRuled(field.Type))
        {
            Deprecated = field.Deprecated,
        }));
    }

    /// <summary>The names made of a name of the wire. A vendor's calls have many a parameter in common.</summary>
    private (string Pascal, string Camel) NamesOf(string wireName)
    {
        if (!_wireNames.TryGetValue(wireName, out var names))
        {
            _wireNames.Add(wireName, names = (CSharpNames.Pascal(wireName), CSharpNames.Camel(wireName)));
        }

        return names;
    }

    private static readonly Dictionary<ScalarKind, ScalarReference> Scalars = new()
    {
        [ScalarKind.String] = new("string", "String", "WriteStringValue"),
        [ScalarKind.Int] = new("int", "Int", "WriteNumberValue"),
        [ScalarKind.Long] = new("long", "Long", "WriteNumberValue"),
        [ScalarKind.Decimal] = new("decimal", "Decimal", "WriteNumberValue"),
        [ScalarKind.Double] = new("double", "Double", "WriteDouble"),
        [ScalarKind.Bytes] = new("global::System.ReadOnlyMemory<byte>", "Bytes", "WriteBase64StringValue", ".Span"),
        [ScalarKind.Boolean] = new("bool", "Boolean", "WriteBooleanValue"),
        [ScalarKind.Any] = new(ScalarReference.Any, "Any", ""),
        [ScalarKind.Uri] = new("global::System.Uri", "Uri", "WriteStringValue", ".OriginalString"),
    };

    // The value is parsed, then printed: a contract's text never becomes C# by itself.
    private static string Constant(ContractType type, string text) => type is ScalarType { Kind: var kind } ? kind switch
    {
        ScalarKind.Int or ScalarKind.Long => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole.ToString(CultureInfo.InvariantCulture) + "L" : "0L",
        ScalarKind.Decimal => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) + "m" : "0m",
        ScalarKind.Double => Double(text),
        ScalarKind.Boolean => text == "true" ? "true" : "false",
        _ => CSharpText.Literal(text),
    } : CSharpText.Literal(text);

    private static string Double(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? double.IsNaN(number) ? "double.NaN"
            : double.IsInfinity(number) ? number > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity"
            : number.ToString("R", CultureInfo.InvariantCulture) + "d"
        : "0d";

    /// <summary>A summary with what is to know of a thing's age, as one text.</summary>
    public static string Text(LocalizedText summary, string? deprecated, string? since) => string.Join(" ", History(deprecated, since).Prepend(CSharpText.Sentence(summary.ToString()))).Trim();

    /// <summary>What is to know of a thing's age.</summary>
    public static IReadOnlyList<string> History(string? deprecated, string? since) => since is null && deprecated is null ? [] :
    [
        .. since is null ? Array.Empty<string>() : [$"Since {since}."],
        .. deprecated is null ? Array.Empty<string>() : [deprecated.Length == 0 ? "Deprecated." : $"Deprecated: {deprecated}"],
    ];

    private static List<string> Docs(Field field)
    {
        var docs = new List<string>(field.Summary.Texts.Count);
        foreach (var text in field.Summary.Texts)
        {
            docs.Add(text.Value);
        }

        if (field.Default is { } @default)
        {
            docs.Add($"Default: {@default}.");
        }

        if (field.When is { } when)
        {
            docs.Add($"Present when {when}.");
        }

        docs.AddRange(History(field.Deprecated, field.Since));
        return docs;
    }

    private static IEnumerable<RuleModel> Rules(ContractType type, Constraints constraints)
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
            yield return type switch
            {
                ScalarType { Kind: ScalarKind.Double } => new("Within", $"{Number(range.Least, "double.NegativeInfinity", "d")}, {Number(range.Most, "double.PositiveInfinity", "d")}"),
                ScalarType { Kind: ScalarKind.Int or ScalarKind.Long } when IsWhole(range.Least) && IsWhole(range.Most) => new("WholeRange", Interval(Whole(range), "long.MinValue", "")),
                _ => new("Range", Interval(range, "decimal.MinValue", "m")),
            };
        }

        if (constraints.Items is { } items)
        {
            yield return Count("Items", items);
        }

        if (constraints.Pattern is { } pattern)
        {
            yield return new("Pattern", CSharpText.Literal(pattern));
        }

        if (constraints.OneOf.Count > 0)
        {
            yield return new("OneOf", string.Join(", ", constraints.OneOf.Select(value => type is ScalarType { Kind: ScalarKind.String } ? CSharpText.Literal(value) : Number(decimal.Parse(value, Decimal, CultureInfo.InvariantCulture), "", "m"))));
        }
    }

    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private static RuleModel Count(string check, Bounds bounds) => new(check, Interval(Whole(bounds), "0", ""));

    private static bool IsWhole(decimal? bound) => bound is not { } number || (number is >= long.MinValue and <= long.MaxValue && decimal.Truncate(number) == number);

    // As C# writes whole numbers: "1.0" is one too.
    private static Bounds Whole(Bounds bounds) => new(bounds.Least is { } least ? decimal.Truncate(least) : null, bounds.Most is { } most ? decimal.Truncate(most) : null);

    private static string Interval(Bounds bounds, string open, string suffix) =>
        Number(bounds.Least, open, suffix) + (bounds.Most is null ? "" : ", " + Number(bounds.Most, open, suffix));

    private static string Number(decimal? number, string open, string suffix) =>
        number is { } value ? value.ToString(CultureInfo.InvariantCulture) + suffix : open;

    private TypeDefinition? Find(string name) => _types.TryGetValue(name, out var type) ? type : null;

    /// <summary>The objects that have a rule to keep, or hold another that has.</summary>
    private HashSet<string> Ruled()
    {
        var objects = _contract.Types.OfType<ObjectDefinition>().ToList();
        var holders = objects.SelectMany(type => type.Fields.Select(field => (Held: (field.Type.Innermost as NamedType)?.Name ?? "", Holder: type.Name))).ToLookup(pair => pair.Held, pair => pair.Holder, StringComparer.Ordinal);
        var ruled = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(objects.Where(type => type.Fields.Any(HasRule)).Select(type => type.Name));
        while (open.Count > 0)
        {
            var name = open.Pop();
            if (ruled.Add(name))
            {
                foreach (var holder in holders[name])
                {
                    open.Push(holder);
                }
            }
        }

        return ruled;
    }

    private bool HasRule(Field field) => !ReferenceEquals(field.Constraints, Constraints.None) || (field.Type.Innermost is NamedType named && Find(named.Name) is EnumDefinition);

    private bool IsRuled(ContractType type) => type.Innermost is NamedType named && _ruled.Contains(named.Name);

    public TypeModel Declare(TypeDefinition type)
    {
        var name = _names[type.Name];
        var summary = Text(type.Summary, type.Deprecated, type.Since);
        if (type is ObjectDefinition @object)
        {
            var isDispatched = _isDispatched && (_uses.Comes(type) || _uses.IsSent(type));
            var own = _envelopeMembers.TryGetValue(type.Name, out var members) ? members.Where(member => @object.Fields.All(field => field.Name != member)) : [];
            return new ObjectModel(name, summary, Fields(@object.Fields, new NameScope(RecordMembers.OfObjects, name), NewLocals(), _uses.IsSent(type)), new(own), _uses.Comes(type) || isDispatched, _uses.IsSent(type) || isDispatched) { Deprecated = type.Deprecated };
        }

        var names = new NameScope(RecordMembers.OfEnums, name);
        return new EnumModel(name, summary, ((EnumDefinition)type).IsNumeric, new(((EnumDefinition)type).Values.Select(value =>
            new EnumValueModel(value.Text, names.Claim(CSharpNames.Pascal(value.Name ?? value.Text)), Text(value.Summary, value.Deprecated, value.Since)) { Deprecated = value.Deprecated }))) { Deprecated = type.Deprecated };
    }
}
