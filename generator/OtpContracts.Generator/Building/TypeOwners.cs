using OtpContracts.Spec.Model;

namespace OtpContracts.Generator.Building;

/// <summary>Which named types one call alone uses, so that they can stand beside it.</summary>
internal sealed class TypeOwners
{
    private readonly Dictionary<string, ObjectDefinition> _objects;
    private readonly Dictionary<string, string?> _owners = new(StringComparer.Ordinal);

    public TypeOwners(Contract contract)
    {
        _objects = contract.Types.OfType<ObjectDefinition>().ToDictionary(type => type.Name, StringComparer.Ordinal);
        foreach (var endpoint in contract.Endpoints)
        {
            foreach (var field in endpoint.Parameters)
            {
                Use(field.Type, endpoint.Name);
            }

            if (endpoint.Data is { } data)
            {
                Use(data, endpoint.Name);
            }
        }

        foreach (var field in contract.Callbacks.SelectMany(callback => callback.Fields))
        {
            Use(field.Type, owner: null);
        }
    }

    /// <summary>The name of the call that alone uses a type, or null where several use it, or none.</summary>
    public string? Of(TypeDefinition type) => _owners.TryGetValue(type.Name, out var owner) ? owner : null;

    // A type has no owner, then one, then several for good: each is gone through three times at most, however many calls lead to it.
    private void Use(ContractType type, string? owner)
    {
        if (type.Innermost is not NamedType)
        {
            return;
        }

        var open = new Stack<(ContractType Type, string? Owner)>([(type, owner)]);
        while (open.Count > 0)
        {
            var (used, by) = open.Pop();
            if (used.Innermost is not NamedType named)
            {
                continue;
            }

            var isKnown = _owners.TryGetValue(named.Name, out var before);
            if (isKnown && (before is null || before == by))
            {
                continue;
            }

            var now = isKnown ? null : by;
            _owners[named.Name] = now;
            foreach (var field in _objects.TryGetValue(named.Name, out var @object) ? @object.Fields : [])
            {
                open.Push((field.Type, now));
            }
        }
    }
}
