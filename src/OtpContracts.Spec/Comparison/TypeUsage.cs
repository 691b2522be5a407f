using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Comparison;

/// <summary>Which way each named type travels, and whose callers see it.</summary>
internal sealed class TypeUsage
{
    private readonly Dictionary<string, TypeDefinition> _types;
    private readonly Dictionary<string, Directions> _directions = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _holders;
    private readonly ILookup<string, string> _users;

    public TypeUsage(Contract contract)
    {
        _types = contract.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        var users = new List<(string Type, string Place)>();
        void Use(ContractType? type, Directions direction, string place)
        {
            if (type?.Innermost is NamedType named)
            {
                users.Add((named.Name, place));
                Reach(named.Name, direction);
            }
        }

        foreach (var endpoint in contract.Endpoints)
        {
            Use(endpoint.Data, Directions.Reply, endpoint.Name);
            foreach (var parameter in endpoint.Parameters)
            {
                Use(parameter.Type, Directions.Request, endpoint.Name);
            }
        }

        foreach (var callback in contract.Callbacks)
        {
            foreach (var field in callback.Fields)
            {
                Use(field.Type, Directions.Reply, callback.Name);
            }
        }

        _users = users.ToLookup(use => use.Type, use => use.Place, StringComparer.Ordinal);
        _holders = contract.Types.OfType<ObjectDefinition>()
            .SelectMany(type => type.Fields.Select(field => (Held: (field.Type.Innermost as NamedType)?.Name, Holder: type.Name)))
            .Where(pair => pair.Held is not null)
            .ToLookup(pair => pair.Held!, pair => pair.Holder, StringComparer.Ordinal);
    }

    public TypeDefinition? Find(string name) => _types.TryGetValue(name, out var type) ? type : null;

    public Directions Of(string type) => _directions.TryGetValue(type, out var directions) ? directions : Directions.None;

    /// <summary>The calls and callbacks that a type is part of, through whatever holds it.</summary>
    public IReadOnlyList<string> UsersOf(string type)
    {
        var users = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>();
        open.Push(type);
        while (open.Count > 0)
        {
            var name = open.Pop();
            if (seen.Add(name))
            {
                users.AddRange(_users[name]);
                foreach (var holder in _holders[name])
                {
                    open.Push(holder);
                }
            }
        }

        return [.. users.Distinct(StringComparer.Ordinal)];
    }

    // Types may lead to each other in a chain of any length: no recursion.
    private void Reach(string type, Directions direction)
    {
        var open = new Stack<string>();
        open.Push(type);
        while (open.Count > 0)
        {
            var name = open.Pop();
            var known = Of(name);
            if (known.HasFlag(direction))
            {
                continue;
            }

            _directions[name] = known | direction;
            foreach (var field in (Find(name) as ObjectDefinition)?.Fields ?? [])
            {
                if (field.Type.Innermost is NamedType held)
                {
                    open.Push(held.Name);
                }
            }
        }
    }
}
