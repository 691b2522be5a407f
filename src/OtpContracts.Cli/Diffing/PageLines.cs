using OtpContracts.Cli.Importing.Drafts;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Writing;
using OtpContracts.Spec;
using OtpContracts.Spec.Model;

namespace OtpContracts.Cli.Diffing;

/// <summary>Where a vendor's pages say what stands at the places of a contract.</summary>
internal sealed class PageLines
{
    private const string Call = ".call";

    private readonly Dictionary<string, List<PageLine>> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Line, int Column), List<PageLine>> _leaves = [];
    private readonly Dictionary<string, PageLine> _facts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _holders = new(StringComparer.Ordinal);
    private readonly Contract _contract;

    private PageLines(Contract contract, Provenance provenance)
    {
        _contract = contract;
        foreach (var fact in provenance.Facts)
        {
            // The facts of a field or a status come from one row of the page.
            _facts.TryAdd(fact.Key, new PageLine(fact.Page, fact.Line));
            _facts.TryAdd(Subject(fact.Key), new PageLine(fact.Page, fact.Line));
            AddHolders(fact.Key);
        }
    }

    /// <summary>Finds the lines of every place that was imported.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="provenance">Where its facts come from.</param>
    /// <returns>The lines; none where nothing was imported.</returns>
    public static PageLines Of(Contract contract, Provenance provenance)
    {
        var lines = new PageLines(contract, provenance);
        if (lines._facts.Count > 0)
        {
            lines.AddAll();
        }

        return lines;
    }

    /// <summary>The lines of the field or status that is declared somewhere, whatever its place is called.</summary>
    /// <param name="span">Where.</param>
    /// <returns>The lines, or none.</returns>
    public IReadOnlyList<PageLine> At(SourceSpan? span) => span is { } place && _leaves.TryGetValue((place.StartLine, place.StartColumn), out var lines) ? lines : [];

    /// <summary>The lines of a place, or of the nearest one that it lies in.</summary>
    /// <param name="place">A path of keys.</param>
    /// <returns>The length of the place found, and its lines; none where nothing was found.</returns>
    public (int Length, IReadOnlyList<PageLine> Lines) Nearest(string place)
    {
        if (_places.TryGetValue(place + Call, out var call))
        {
            return (place.Length, call);
        }

        for (var length = place.Length; length > 0; length = place.LastIndexOf('.', length - 1))
        {
            if (_places.TryGetValue(place[..length], out var lines))
            {
                return (length, lines);
            }
        }

        return (0, []);
    }

    private static string Subject(string key) => key[..key.LastIndexOf(' ')];

    // Everything that a fact lies in, so that a field's members need not be looked for among all facts.
    private void AddHolders(string key)
    {
        for (var dot = key.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = key.IndexOf('.', dot + 1))
        {
            _holders.Add(key[..dot]);
        }
    }

    private void AddAll()
    {
        foreach (var status in _contract.Statuses)
        {
            Add($"statuses.{status.Code}", $"status {status.Code}", status.Span);
        }

        foreach (var endpoint in _contract.Endpoints)
        {
            var place = $"endpoints.{endpoint.Name}";
            var call = Key(endpoint);
            Add(place + Call, $"{call} call", null);
            Add($"{place}.title", $"{call} call", null);
            Add($"{place}.statuses", $"{call} statuses", null);
            AddFields(place + ".path", endpoint.PathParameters, call + " path");
            AddFields(place + ".query", endpoint.QueryParameters, call + " query");
            AddFields(place + ".header", endpoint.HeaderParameters, call + " header");
            AddFields(place + ".body", endpoint.Body, call + " body");
            AddMembers(endpoint.WholeBody?.Type, call + " body", []);
            AddMembers(endpoint.Data, call + " reply", []);
        }
    }

    private string Key(Endpoint endpoint)
    {
        var call = $"{endpoint.Method} {HoleNames.Strip(_contract.Server.AbsolutePath.TrimEnd('/') + endpoint.Path)}";
        return endpoint.Parameters.Select(parameter => $"{call} {parameter.Constant}").FirstOrDefault(told => _facts.ContainsKey(told + " call")) ?? call;
    }

    private void AddFields(string place, IReadOnlyList<Field> fields, string key)
    {
        foreach (var field in fields)
        {
            var lines = Add($"{place}.{field.Name}", $"{key}.{field.Name}", field.Span);
            AddMembers(field.Type, $"{key}.{field.Name}", lines);
        }
    }

    // A type may stand at several places of the pages. One that holds itself ends where the pages' facts do.
    private void AddMembers(ContractType? type, string key, IReadOnlyList<PageLine> lines)
    {
        if (type?.Innermost is not NamedType { Name: var name })
        {
            return;
        }

        Add($"types.{name}", lines);
        if (_contract.FindType(name) is ObjectDefinition declared && _holders.Contains(key))
        {
            AddFields($"types.{name}.fields", declared.Fields, key);
        }
    }

    private IReadOnlyList<PageLine> Add(string place, string key, SourceSpan? span)
    {
        if (!_facts.TryGetValue(key, out var line))
        {
            return [];
        }

        Add(place, [line]);
        if (span is { } declared)
        {
            _leaves[(declared.StartLine, declared.StartColumn)] = _places[place];
        }

        return [line];
    }

    private void Add(string place, IReadOnlyList<PageLine> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        if (!_places.TryGetValue(place, out var known))
        {
            _places.Add(place, known = []);
        }

        known.AddRange(lines.Except(known));
    }
}
