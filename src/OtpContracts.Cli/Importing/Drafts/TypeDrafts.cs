using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Drafts;

/// <summary>Makes types and fields of what pages describe. Equal types of one name are one.</summary>
/// <param name="findings">Where findings go.</param>
/// <param name="known">The types of the contract that these go into: equal ones are used again, and names are not taken twice.</param>
internal sealed class TypeDrafts(List<PageFinding> findings, IReadOnlyList<DraftType> known)
{
    /// <summary>An object of which no page lists the members.</summary>
    public const string OpenObject = "map<any>";

    private readonly List<DraftType> _types = [.. known];
    private readonly List<ImportedField> _untyped = [];
    private readonly HashSet<string> _taken = [.. known.Select(type => type.Name)];

    /// <summary>The types so far, those of the contract among them.</summary>
    public IReadOnlyList<DraftType> Types => _types;

    /// <summary>Makes a field.</summary>
    /// <param name="field">What the pages say.</param>
    /// <param name="owner">The name of the type or call around it.</param>
    /// <param name="place">Where it goes: path, query, header, body, form; <c>member</c> within a request's object, <c>reply</c> within a reply.</param>
    public DraftField Field(ImportedField field, string owner, string place)
    {
        var facts = new List<DraftFact>();
        if (field.Constant is not null)
        {
            facts.Add(new DraftFact("const", field.Constant));
            return new DraftField(field.Name, facts, field.Summary, field.Source);
        }

        var type = TypeOf(field, owner, place);
        facts.Add(new DraftFact("type", type));
        if (field.Type?.Kind == TypeKind.UnixSeconds && type == "dateTime")
        {
            facts.Add(new DraftFact("format", "unixSeconds"));
        }

        if (Presence(field, place) is { } presence)
        {
            facts.Add(presence);
        }

        if (field.IsNullable && place is not ("path" or "query" or "header" or "form"))
        {
            facts.Add(new DraftFact("nullable", "true"));
        }

        facts.AddRange(field.Constraints.Where(constraint => Fits(constraint.Key, type)).Select(constraint => new DraftFact(constraint.Key, constraint.Value)));
        if (field.Default is not null && place != "path")
        {
            facts.Add(new DraftFact("default", field.Default));
        }

        return new DraftField(field.Name, facts, field.Summary, field.Source);
    }

    /// <summary>Tells of which fields of addresses, headers and forms no page gave a type, since it was last told.</summary>
    public void TellUntyped()
    {
        if (_untyped is [var first, ..])
        {
            Tell(first, FindingKind.Guess, $"no page gives it a type{(_untyped.Count == 1 ? "" : $", nor {PageFinding.Quoted(_untyped.Skip(1).Select(field => field.Name))}")}: what stands in an address, a header or a form is taken as a text.");
        }

        _untyped.Clear();
    }

    /// <summary>Declares an object.</summary>
    /// <param name="wished">The name wished for.</param>
    /// <param name="owner">The name of the type or call around it, for a name of its own where the wished one is taken.</param>
    /// <param name="fields">Its members.</param>
    /// <param name="isReply">Whether it stands in replies.</param>
    /// <returns>The type's name.</returns>
    public string Object(string wished, string owner, IReadOnlyList<ImportedField> fields, bool isReply)
    {
        var name = wished.Length == 0 ? owner + "Item" : wished;
        return Declare(name, owner, new DraftType(name, IsNumeric: false, [], [.. RepeatedNames.Without(fields, findings).Select(field => Field(field, name, isReply ? "reply" : "member"))]));
    }

    private static DraftFact? Presence(ImportedField field, string place) => (place, field.Required) switch
    {
        ("path", _) => null,
        ("reply", RequiredMark.Required) => null,
        ("reply", _) => new DraftFact("optional", "true"),
        ("member", RequiredMark.Required) => null,
        ("member", RequiredMark.Optional) => new DraftFact("optional", "true"),
        (_, RequiredMark.Required) => new DraftFact("required", "true"),
        (_, RequiredMark.Optional) => null,
        _ => new DraftFact("required", "unknown"),
    };

    private string TypeOf(ImportedField field, string owner, string place)
    {
        var isPlain = place is "path" or "query" or "header" or "form";
        if (field.Values.Count > 0 && field.Type?.Kind is TypeKind.List)
        {
            return $"list<{Enum(field, owner)}>";
        }

        if (field.Values.Count > 0)
        {
            return Enum(field, owner);
        }

        if (field.Type is null && field.Members.Count == 0 && (field.Constraints.ContainsKey("digits") || field.Constraints.ContainsKey("length")))
        {
            field.Type = new PageType(TypeKind.String);
            Tell(field, FindingKind.Guess, "no page gives it a type: it is taken as a text, for its limits are those of one.");
        }

        var type = Named(field.Type, field, owner, place);
        if (isPlain && (type is "any" or "list<any>" || type.Contains(OpenObject, StringComparison.Ordinal) || field.Members.Count > 0))
        {
            if (field.Type is null)
            {
                _untyped.Add(field);
            }
            else
            {
                Tell(field, FindingKind.NotUnderstood, $"how a value of its type goes into a {(place == "form" ? "form" : place)} is not said: it is taken as one text{(field.Members.Count == 0 ? "" : $", and what it holds is left out ({string.Join(", ", field.Members.Select(member => member.Name))})")}.");
            }

            return "string";
        }

        if (field.Members.Count == 0 && field.Type is null or { Kind: TypeKind.Object } or { Kind: TypeKind.List, Item.Kind: TypeKind.Object })
        {
            Tell(field, FindingKind.NotUnderstood, field.Type is null ? "no page gives it a type: it is left open." : $"no page says what {(field.Type.Kind == TypeKind.List ? "its objects hold" : "the object holds")}: it is left open.");
        }

        return type;
    }

    private string Named(PageType? type, ImportedField field, string owner, string place)
    {
        switch (type?.Kind)
        {
            case TypeKind.List when field.Members.Count > 0:
                return $"list<{Object(DraftNames.Pascal(type.Item?.Reference ?? field.Name), owner, field.Members, place == "reply")}>";
            case TypeKind.List:
                return type.Item switch
                {
                    null or { Kind: TypeKind.List or TypeKind.Any } => "list<any>",
                    { Kind: TypeKind.Object } => $"list<{OpenObject}>",
                    var item => $"list<{Scalar(item.Kind)}>",
                };
            case var _ when field.Members.Count > 0:
                return Object(DraftNames.Pascal(type?.Reference ?? field.Name), owner, field.Members, place == "reply");
            case TypeKind.Object:
                return OpenObject;
            case null or TypeKind.Any:
                return "any";
            default:
                return Scalar(type.Kind);
        }
    }

    private static string Scalar(TypeKind kind) => kind switch
    {
        TypeKind.DateTime or TypeKind.UnixSeconds => "dateTime",
        TypeKind.Date => "date",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private string Enum(ImportedField field, string owner)
    {
        var isNumeric = field.Type?.Kind is TypeKind.Int or TypeKind.Long or TypeKind.Decimal && field.Values.All(value => int.TryParse(value.Value, System.Globalization.CultureInfo.InvariantCulture, out _));
        var names = new HashSet<string>(StringComparer.Ordinal);
        var language = field.Summary.Keys.FirstOrDefault() ?? "en";
        var values = field.Values.Select(value =>
        {
            var name = isNumeric && value.Meaning.Length > 0 ? DraftNames.Pascal(string.Join(' ', value.Meaning.Split('(')[0].Split(' ').Take(5))) : "";
            IReadOnlyDictionary<string, string> meaning = value.Meaning.Length == 0 ? new Dictionary<string, string>(StringComparer.Ordinal) : new Dictionary<string, string>(StringComparer.Ordinal) { [language] = value.Meaning };
            return new DraftValue(value.Value, name.Length > 1 ? DraftNames.Unique(name, names) : null, meaning);
        }).ToArray();
        var wished = DraftNames.Pascal(field.Name);
        wished = wished.Length == 0 ? owner + "Value" : wished;
        return Declare(wished, owner, new DraftType(wished, isNumeric, values, []));
    }

    private string Declare(string wished, string owner, DraftType type)
    {
        foreach (var name in new[] { wished, owner + wished })
        {
            if (_types.Find(known => known.Name == name) is not { } known)
            {
                break;
            }

            if (known.Says(type))
            {
                return known.Name;
            }
        }

        var free = _taken.Contains(wished) ? DraftNames.Unique(owner + wished, _taken) : DraftNames.Unique(wished, _taken);
        _types.Add(type with { Name = free });
        return free;
    }

    private static bool Fits(string constraint, string type) => constraint switch
    {
        "length" or "digits" or "pattern" => type == "string",
        "range" => type is "int" or "long" or "decimal" or "double",
        "items" => type.StartsWith("list<", StringComparison.Ordinal),
        _ => false,
    };

    private void Tell(ImportedField field, FindingKind kind, string message) => findings.Add(new PageFinding(kind, field.Source.Page, field.Source.Line, $"\"{field.Name}\": {message}"));
}
