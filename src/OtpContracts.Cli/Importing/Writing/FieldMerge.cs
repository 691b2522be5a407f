using OtpContracts.Cli.Importing.Drafts;
using OtpContracts.Cli.Importing.Facts;
using YamlDotNet.RepresentationModel;

namespace OtpContracts.Cli.Importing.Writing;

/// <summary>Brings the fields of a contract up to what pages say.</summary>
/// <param name="draft">What the pages say.</param>
/// <param name="contract">The contract.</param>
/// <param name="before">What pages said at the last import.</param>
/// <param name="edits">Where changes go.</param>
/// <param name="log">Where changes and findings are told.</param>
internal sealed class FieldMerge(Draft draft, ExistingContract contract, Provenance before, YamlEdits edits, MergeLog log)
{
    private static readonly string[] Limits = ["length", "range", "digits", "items", "pattern", "oneOf"];

    private readonly HashSet<(YamlNode Node, string Key)> _done = [];
    private readonly HashSet<string> _added = new(StringComparer.Ordinal);

    /// <summary>The types of the draft that were put to use.</summary>
    public IEnumerable<DraftType> AddedTypes => draft.Types.Where(type => _added.Contains(type.Name) && contract.Model.FindType(type.Name) is null);

    /// <summary>Brings a mapping of fields up to date.</summary>
    /// <param name="owner">The mapping that holds it under a key.</param>
    /// <param name="ownerKey">That key.</param>
    /// <param name="fields">What the pages say.</param>
    /// <param name="key">The name of the place in the provenance.</param>
    /// <param name="isWhole">Whether the pages list every field there; else none is removed.</param>
    public void Fields(YamlMappingNode owner, string ownerKey, IReadOnlyList<DraftField> fields, string key, bool isWhole)
    {
        if (ExistingContract.Child(owner, ownerKey) is not { } node || node is YamlScalarNode { Value: null or "" or "~" or "null" })
        {
            if (fields.Count > 0)
            {
                Use(fields);
                edits.Add(owner, $"{ownerKey}: {{ {string.Join(", ", fields.Select(EntryText.Field))} }}");
                log.Change($"{key}: {string.Join(", ", fields.Select(field => field.Name))} added.");
            }

            return;
        }

        if (node is not YamlMappingNode mapping)
        {
            Members((node as YamlScalarNode)?.Value, fields, key, isWhole);
            return;
        }

        foreach (var field in fields)
        {
            var name = $"{key}.{field.Name}";
            if (ExistingContract.Child(mapping, field.Name) is YamlMappingNode existing)
            {
                Field(existing, field, name);
            }
            else if (ExistingContract.Child(mapping, field.Name) is null && _done.Add((mapping, field.Name)))
            {
                Use([field]);
                edits.Add(mapping, EntryText.Field(field));
                log.Change($"{name} added", field.Source);
            }
        }

        foreach (var gone in before.Children(key).Where(name => isWhole && fields.All(field => field.Name != name) && ExistingContract.Child(mapping, name) is not null && _done.Add((mapping, name))))
        {
            edits.Remove(mapping, gone);
            log.Change($"{key}.{gone} removed: the page does not list it any more.");
        }
    }

    /// <summary>Brings the members of a declared type up to date.</summary>
    /// <param name="type">The type, perhaps within lists.</param>
    /// <param name="fields">What the pages say.</param>
    /// <param name="key">The name of the place in the provenance.</param>
    /// <param name="isWhole">Whether the pages list every member; else none is removed.</param>
    public void Members(string? type, IReadOnlyList<DraftField> fields, string key, bool isWhole)
    {
        if (fields.Count > 0 && contract.NodeOf(DraftFacts.Innermost(type) ?? "") is { } declared && ExistingContract.Child(declared, "fields") is not null && _done.Add((declared, key)))
        {
            Fields(declared, "fields", fields, key, isWhole);
        }
    }

    /// <summary>Notes that types are used by what was added.</summary>
    /// <param name="fields">The fields added.</param>
    public void Use(IEnumerable<DraftField> fields)
    {
        foreach (var field in fields)
        {
            Use(field.Find("type"));
        }
    }

    /// <summary>Notes that a type is used by what was added.</summary>
    /// <param name="type">The type, perhaps within lists; or null.</param>
    public void Use(string? type)
    {
        if (DraftFacts.Declared(draft, type) is { } declared && _added.Add(declared.Name))
        {
            Use(declared.Fields.Where(field => field.Name.Length > 0));
        }
    }

    private void Field(YamlMappingNode existing, DraftField field, string key)
    {
        var isKnown = before.Knows(key);
        var facts = DraftFacts.OfField(draft, field).ToDictionary(fact => fact.Key, fact => fact.Value, StringComparer.Ordinal);
        Type(existing, field, facts, key, isKnown);
        if (ExistingContract.Child(existing, "const") is null)
        {
            Presence(existing, facts, key, field);
        }

        foreach (var name in Limits.Append("default").Append("format").Append("const").Append("nullable"))
        {
            var mine = ExistingContract.Scalar(existing, name);
            Fact(existing, name, facts.GetValueOrDefault(name), mine, $"{key} {name}", field, isKnown);
        }

        Summary(existing, field, key);
        var type = ExistingContract.Scalar(existing, "type");
        var members = DraftFacts.Members(draft, field.Find("type"));
        Members(type, members, key, isWhole: members.Count > 0);
    }

    /// <summary>A page's change is taken over; a person's stays, and where both changed the same fact a person must settle it.</summary>
    private void Fact(YamlMappingNode existing, string name, string? page, string? mine, string key, DraftField field, bool isKnown)
    {
        var last = before.Find(key);
        if (page == mine || (isKnown ? page == last : page is null) || !_done.Add((existing, name)))
        {
            return;
        }

        // One kind of limit says what another would: a person may have chosen the other.
        if (!isKnown && mine is null && Limits.Contains(name) && Array.Exists(Limits, other => ExistingContract.Child(existing, other) is not null))
        {
            return;
        }

        if (isKnown && mine != last)
        {
            log.Contradict(field.Source, $"{key}: the page said {last ?? "nothing"} and now says {page ?? "nothing"}; a person wrote {mine ?? "nothing"} into the contract, which is left as it is.");
            return;
        }

        if (page is null)
        {
            edits.Remove(existing, name);
        }
        else if (mine is null)
        {
            if (IsOfType(existing, name))
            {
                edits.Add(existing, $"{name}: {YamlText.Scalar(page)}");
            }
            else
            {
                return;
            }
        }
        else
        {
            edits.Replace(ExistingContract.Child(existing, name)!, YamlText.Scalar(page));
        }

        log.Change($"{key}: {mine ?? "nothing"} → {page ?? "nothing"}", field.Source);
    }

    /// <summary>A person may have given a field a narrower type, which a page's limit does not fit.</summary>
    private static bool IsOfType(YamlMappingNode existing, string name)
    {
        var type = ExistingContract.Scalar(existing, "type") ?? "string";
        return name switch
        {
            "length" or "digits" or "pattern" => type == "string",
            "range" => type is "int" or "long" or "decimal" or "double",
            "items" => type.StartsWith("list<", StringComparison.Ordinal),
            "format" => type is "date" or "dateTime",
            "const" => false,
            _ => true,
        };
    }

    private void Presence(YamlMappingNode existing, Dictionary<string, string> facts, string key, DraftField field)
    {
        var isMember = key.Contains(" reply.", StringComparison.Ordinal) || facts[DraftFacts.Presence] is "optional" || ExistingContract.Child(existing, "optional") is not null;
        var (page, last) = (facts[DraftFacts.Presence], before.Find($"{key} {DraftFacts.Presence}"));
        var required = ExistingContract.Child(existing, "required");
        var optional = ExistingContract.Child(existing, "optional");
        if (page is "unknown" || page == last || (last is null && isMember) || key.Contains(" path.", StringComparison.Ordinal) || !_done.Add((existing, DraftFacts.Presence)))
        {
            return;
        }

        var mine = required is YamlScalarNode word ? word.Value == "true" ? "required" : word.Value == "unknown" ? "unknown" : "unsaid" : optional is YamlScalarNode { Value: "true" } ? "optional" : "unsaid";
        if (page == mine || (page is "unsaid" && mine is "optional"))
        {
            return;
        }

        if (last is not null && mine != last)
        {
            log.Contradict(field.Source, $"{key}: the page said {Said(last)} and now says {Said(page)}; a person wrote {Said(mine)} into the contract, which is left as it is.");
            return;
        }

        if (required is not null)
        {
            if (page == "required")
            {
                edits.Replace(required, "true");
            }
            else
            {
                edits.Remove(existing, "required");
            }
        }
        else if (optional is not null)
        {
            edits.Remove(existing, "optional");
        }

        if (required is null && page is "required" or "optional" && !(page == "required" && isMember))
        {
            edits.Add(existing, page == "required" ? "required: true" : "optional: true");
        }

        log.Change($"{key}: {Said(mine)} → {Said(page)}", field.Source);
    }

    private static string Said(string presence) => presence switch { "required" => "required", "unknown" => "not known whether it is required", _ => "optional" };

    private void Type(YamlMappingNode existing, DraftField field, Dictionary<string, string> facts, string key, bool isKnown)
    {
        if (ExistingContract.Child(existing, "type") is not YamlScalarNode type || type.Value is not { } mine || !facts.TryGetValue("type", out var page))
        {
            return;
        }

        var declared = contract.Types.FirstOrDefault(known => known.Name == DraftFacts.Innermost(mine));
        var shape = DraftFacts.Shape(mine, declared);
        var last = before.Find($"{key} type");
        if (page != shape && (isKnown ? page != last : !TypeRefinement.IsOf(shape, page)) && _done.Add((existing, "type")))
        {
            if (isKnown && shape != last)
            {
                log.Contradict(field.Source, $"{key} type: the page said {last} and now says {page}; a person wrote {mine} into the contract, which is left as it is.");
            }
            else
            {
                Use([field]);
                edits.Replace(type, YamlText.Scalar(field.Find("type")!));
                log.Change($"{key} type: {mine} → {field.Find("type")}", field.Source);
            }
        }
        else if (facts.TryGetValue(DraftFacts.Values, out var values) && declared?.Values.Count > 0)
        {
            Values(declared, DraftFacts.Declared(draft, field.Find("type"))!, values, key, field);
        }
    }

    private void Values(DraftType mine, DraftType page, string values, string key, DraftField field)
    {
        if (before.Find($"{key} {DraftFacts.Values}") == values || ExistingContract.Child(contract.NodeOf(mine.Name), "enum") is not { } list)
        {
            return;
        }

        foreach (var value in page.Values.Where(value => mine.Values.All(known => known.Value != value.Value) && _done.Add((list, value.Value))))
        {
            edits.Add(list, list is YamlSequenceNode ? YamlText.Scalar(value.Value) : EntryText.EnumValue(value));
            log.Change($"{key} {DraftFacts.Values}: {value.Value} added", field.Source);
        }

        var gone = before.Find($"{key} {DraftFacts.Values}")?.Split(", ").Where(value => page.Values.All(now => now.Value != value) && mine.Values.Any(known => known.Value == value)).ToArray() ?? [];
        foreach (var value in gone.Where(value => _done.Add((list, value))))
        {
            if (list is YamlSequenceNode sequence)
            {
                edits.Remove(sequence, value);
            }
            else
            {
                edits.Remove((YamlMappingNode)list, value);
            }

            log.Change($"{key} {DraftFacts.Values}: {value} removed", field.Source);
        }
    }

    private void Summary(YamlMappingNode existing, DraftField field, string key)
    {
        foreach (var (language, text) in field.Summary)
        {
            var last = before.Find($"{key} summary.{language}");
            if (text != last && _done.Add((existing, "summary." + language)) && LocalizedMerge.Merge(existing, "summary", language, text, last, edits))
            {
                log.Change($"{key} summary.{language}", field.Source);
            }
        }
    }
}
