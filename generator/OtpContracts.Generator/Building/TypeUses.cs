using OtpContracts.Spec.Model;

namespace OtpContracts.Generator.Building;

/// <summary>What the named types are used for: whether they come, whether they are sent, and which call alone uses one, so that it can stand beside it.</summary>
internal sealed class TypeUses
{
    private readonly Dictionary<string, ObjectDefinition> _objects;
    private readonly Dictionary<string, Use> _uses = new(StringComparer.Ordinal);

    public TypeUses(Contract contract)
    {
        _objects = contract.Types.OfType<ObjectDefinition>().ToDictionary(type => type.Name, StringComparer.Ordinal);
        foreach (var endpoint in contract.Endpoints)
        {
            foreach (var field in endpoint.Parameters)
            {
                Add(field.Type, new Use(endpoint.Name, Comes: false, IsSent: true));
            }

            if (endpoint.Data is { } data)
            {
                Add(data, new Use(endpoint.Name, Comes: true, IsSent: false));
            }
        }

        foreach (var field in contract.Callbacks.SelectMany(callback => callback.Fields))
        {
            Add(field.Type, new Use(Owner: null, Comes: true, IsSent: false));
        }
    }

    /// <summary>The name of the call that alone uses a type, or null where several use it, or none.</summary>
    public string? Owner(TypeDefinition type) => Of(type).Owner;

    /// <summary>Whether a type is part of a reply or a callback.</summary>
    public bool Comes(TypeDefinition type) => Of(type).Comes;

    /// <summary>Whether a type is part of a request.</summary>
    public bool IsSent(TypeDefinition type) => Of(type).IsSent;

    private Use Of(TypeDefinition type) => _uses.TryGetValue(type.Name, out var use) ? use : default;

    // Types may lead to each other in a chain of any length: no recursion. A type's use only grows, three times at most, and what grew is
    // gone through again, however many calls lead to it.
    private void Add(ContractType type, Use use)
    {
        if (type.Innermost is not NamedType)
        {
            return;
        }

        var open = new Stack<(ContractType Type, Use Use)>([(type, use)]);
        while (open.Count > 0)
        {
            var (used, added) = open.Pop();
            if (used.Innermost is not NamedType named)
            {
                continue;
            }

            var isKnown = _uses.TryGetValue(named.Name, out var before);
            var now = isKnown ? before.With(added) : added;
            if (isKnown && now == before)
            {
                continue;
            }

            _uses[named.Name] = now;
            foreach (var field in _objects.TryGetValue(named.Name, out var @object) ? @object.Fields : [])
            {
                open.Push((field.Type, now));
            }
        }
    }

    /// <summary>What a type is used for.</summary>
    /// <param name="Owner">The one call that uses it, or null where it is no call or several.</param>
    /// <param name="Comes">Whether it is part of what comes.</param>
    /// <param name="IsSent">Whether it is part of what is sent.</param>
    private readonly record struct Use(string? Owner, bool Comes, bool IsSent)
    {
        public Use With(Use other) => new(Owner == other.Owner ? Owner : null, Comes || other.Comes, IsSent || other.IsSent);
    }
}
