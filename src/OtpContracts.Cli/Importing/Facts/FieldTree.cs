using System.Collections.Frozen;
using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>Puts rows into the objects that they belong to: by indent, by dots, by the sample; else by their order, which is told.</summary>
/// <param name="page">The page.</param>
/// <param name="samples">Samples of the same request or reply.</param>
/// <param name="isReply">Whether these are members of a reply.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class FieldTree(Page page, IReadOnlyList<SampleValue> samples, bool isReply, List<PageFinding> findings)
{
    /// <summary>Names that a form or an address shows as they are sent: their dots part no objects.</summary>
    public IReadOnlySet<string> Sent { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Whether tables of their own give the members of objects: then no row is one for standing below an object.</summary>
    public bool AreMembersApart { get; init; }

    // More rows that no sample shows are hardly members between two that one does.
    private const int MostBetween = 2;

    private readonly List<ImportedField> _root = [];
    private readonly List<ImportedField> _open = [];

    // A page may list thousands of fields: they are found by the object and the name.
    private readonly Dictionary<(List<ImportedField> Siblings, string Name), List<ImportedField>> _named = [];
    private readonly Dictionary<string, int> _lastRows = new(StringComparer.Ordinal);
    private readonly Dictionary<ImportedField, List<ImportedField>> _guessed = [];
    private readonly List<(ImportedField Owner, List<ImportedField> Fields)> _beside = [];
    private string[] _paging = [];
    private bool _isDoubtful;
    private readonly string _sample = isReply ? "the reply sample" : "the request sample";
    private ShownTypes? _types;
    private Dictionary<string, string[]>? _holders;

    /// <summary>Builds the tree.</summary>
    /// <param name="rows">The rows in order.</param>
    public List<ImportedField> Build(IReadOnlyList<ParameterRow> rows)
    {
        var isIndented = rows.Any(row => row.Depth > 0);
        rows = isIndented ? BelowWrapper(rows) : rows;
        _paging = rows.Reverse().TakeWhile(row => EnvelopeNames.IsOfPage(row.Name)).Select(row => row.Name).ToArray() is { Length: > 1 } last ? last : [];
        var isDotted = rows.Any(row => Path(row.Name, out _).Count > 1);
        for (var i = 0; i < rows.Count; i++)
        {
            _lastRows[rows[i].Name] = i;
        }

        _types = new ShownTypes(page, samples, _sample, _lastRows.Keys, findings);

        for (var i = 0; i < rows.Count; i++)
        {
            var path = Path(rows[i].Name, out var isList);
            var field = DescribedField.Make(_types.Typed(rows[i], path[^1]), path[^1], isList, page, findings);
            Add(Place(), field, rows[i]);

            List<ImportedField> Place()
            {
                if (path.Count > 1)
                {
                    return Along(path, rows[i]);
                }

                if (isIndented)
                {
                    return Down(rows[i].Depth ?? 0);
                }

                if (isDotted)
                {
                    return Down(0);
                }

                return _open.Count == 0 && Shown(field.Name) is { } holder ? Along([.. holder, field.Name], rows[i]) : ByOrder(field, comesAgain: _lastRows.GetValueOrDefault(field.Name, -1) > i);
            }
        }

        AddShownMembers();
        _root.ForEach(AddShownLevel);
        foreach (var (parent, members) in _guessed)
        {
            findings.Add(new PageFinding(FindingKind.Guess, page.Path, members[0].Source.Line, $"Nothing indents {PageFinding.Quoted(members.Select(member => member.Name))}: taken as of \"{parent.Name}\", which stands above (line {parent.Source.Line})."));
        }

        foreach (var (owner, fields) in _beside)
        {
            findings.Add(new PageFinding(FindingKind.Guess, page.Path, fields[0].Source.Line, $"Nothing indents {PageFinding.Quoted(fields.Select(field => field.Name))}, and no sample shows what holds it: taken as beside \"{owner.Name}\", which stands above (line {owner.Source.Line})."));
        }

        return _root;
    }

    /// <summary>Rows behind what holds the whole of a reply, where only those deeper within are indented: they are its members.</summary>
    private IReadOnlyList<ParameterRow> BelowWrapper(IReadOnlyList<ParameterRow> rows)
    {
        var at = !isReply || AreMembersApart ? -1 : rows.ToList().FindIndex(row => row is { Depth: 0, Type.Kind: TypeKind.Object or TypeKind.List } && EnvelopeNames.IsWrapper(row.Name));
        var below = at < 1 ? [] : rows.Skip(at + 1).Where(row => row.Depth == 0).ToArray();
        if (below.Length == 0 || rows[at + 1].Depth > 0 || !rows.Take(at).Any(row => EnvelopeNames.Alike(row.Name) is not null) || (samples.Count > 0 && !samples.Any(sample => sample.Find(rows[at].Name)?.Objects.Any(value => value.Find(below[0].Name) is not null) == true)))
        {
            return rows;
        }

        findings.Add(new PageFinding(FindingKind.Guess, page.Path, below[0].Line, $"Nothing indents {PageFinding.Quoted(below.Select(row => row.Name))}: taken as of \"{rows[at].Name}\", which stands above (line {rows[at].Line})."));
        return [.. rows.Select((row, i) => i > at ? row with { Depth = row.Depth + 1 } : row)];
    }

    /// <summary>An object of which no row tells type and members has those that the sample shows.</summary>
    private void AddShownMembers()
    {
        foreach (var field in _root.Where(field => field.Type is null && field.Members.Count == 0))
        {
            if (samples.Select(sample => sample.Find(field.Name)).FirstOrDefault(value => value is { Kind: SampleKind.Object, Members.Count: > 0 }) is { } shown)
            {
                field.Type = new PageType(TypeKind.Object);
                field.Members.AddRange(SampleFields.Make(field.Name, shown, page, place: "", findings).Members);
                findings.Add(new PageFinding(FindingKind.Guess, page.Path, shown.Line, $"The type of \"{field.Name}\" and its members are read from {_sample}."));
            }
        }
    }

    /// <summary>A table may leave out the one object or list of an object that holds all its members, as the sample shows it.</summary>
    private void AddShownLevel(ImportedField field)
    {
        if (field.Members.Count > 1 && samples.Select(sample => sample.Find(field.Name)).FirstOrDefault(value => value is not null) is { Kind: SampleKind.Object, Members: [{ Value: { } held } only] }
            && held.Objects.FirstOrDefault() is { } shown && field.Members.TrueForAll(member => shown.Find(member.Name) is not null))
        {
            var level = new ImportedField { Name = only.Key, Type = SampleFields.TypeOf(held), Source = field.Source };
            level.Members.AddRange(field.Members);
            field.Members.Clear();
            field.Members.Add(level);
            findings.Add(new PageFinding(FindingKind.Guess, page.Path, held.Line, $"\"{only.Key}\" stands in no table, and {_sample} shows the members of \"{field.Name}\" within it: they are taken so."));
        }
    }

    /// <summary>The path of the object that alone shows a member, where no row describes the object.</summary>
    private string[]? Shown(string name)
    {
        if (samples.Count == 0 || samples.Any(sample => sample.Objects.Any(value => value.Find(name) is not null)))
        {
            return null;
        }

        _holders ??= samples.SelectMany(sample => sample.Holders([])).GroupBy(holder => holder.Name, holder => string.Join('.', holder.Path)).ToDictionary(group => group.Key, group => group.Distinct(StringComparer.Ordinal).Take(2).ToArray(), StringComparer.Ordinal);
        return _holders.GetValueOrDefault(name) is [var path] && !_lastRows.ContainsKey(path.Split('.')[0]) ? path.Split('.') : null;
    }

    // "An SMS channel object has these properties:"
    private static readonly Regex Announced = PagePattern.AnyCase(@"\b(these|the following) (properties|members|fields|parameters|attributes|keys)\s*:\s*$|(包含|包括|有)?(以下|如下|下列)(字段|参数|成员|属性|內容|内容)\s*[:\uFF1A]\s*$");

    private List<string> Path(string name, out bool isList)
    {
        if (Sent.Contains(name))
        {
            isList = false;
            return [name];
        }

        isList = name.EndsWith(".N", StringComparison.OrdinalIgnoreCase) || name.EndsWith("[]", StringComparison.Ordinal);
        var bare = name.EndsWith(".N", StringComparison.OrdinalIgnoreCase) ? name[..^2] : name;
        var parts = bare.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim('[', ']')).Where(part => part.Length > 0 && !part.All(char.IsAsciiDigit) && part is not ("n" or "N" or "*" or "#")).ToList();
        return parts.Count > 0 && !bare.StartsWith('[') ? parts : [name];
    }

    private List<ImportedField> Along(List<string> path, ParameterRow row)
    {
        // The path may begin at an object that stands deeper.
        var holder = Named(_root, path[0]).Count > 0 ? null : _root.SelectMany(field => field.All).FirstOrDefault(field => field.IsObject && field.Find(path[0]) is not null);
        var siblings = holder?.Members ?? _root;
        _open.Clear();
        foreach (var step in path.SkipLast(1))
        {
            var parent = Named(siblings, step) is [var known, ..] ? known : null;
            if (parent is null)
            {
                var isList = row.Name.Contains(step + "[", StringComparison.Ordinal) || samples.Any(sample => sample.All.Any(member => member.Key == step && member.Value.Kind == SampleKind.List));
                parent = new ImportedField { Name = step, Type = new PageType(isList ? TypeKind.List : TypeKind.Object), Source = new PageLine(page.Path, row.Line) };
                Put(siblings, parent);
            }

            _open.Add(parent);
            siblings = parent.Members;
        }

        return siblings;
    }

    /// <summary>Where no indent says it, the sample does; else the order: the rows behind an object are its members.</summary>
    private List<ImportedField> ByOrder(ImportedField field, bool comesAgain)
    {
        if (_open.Count == 0)
        {
            _isDoubtful &= !samples.Any(sample => sample.Objects.Any(value => value.Find(field.Name) is not null));
            if (_isDoubtful && _beside[^1].Fields.Count <= MostBetween && IsShownIn(_beside[^1].Owner, field.Name) && !_beside[^1].Fields.Exists(member => samples.SelectMany(sample => sample.All).Any(shown => shown.Key == member.Name)))
            {
                return Reopen();
            }

            _beside.LastOrDefault().Fields?.AddRange(_isDoubtful ? [field] : []);
            return _root;
        }

        for (var depth = _open.Count; depth >= 0; depth--)
        {
            if (samples.Any(sample => At(sample, depth).Any(value => value.Find(field.Name) is not null)) && Named(Siblings(depth), field.Name).Count == 0)
            {
                return Down(depth);
            }
        }

        if (!isReply && Announced.IsMatch(_open[^1].Summary.Values.FirstOrDefault() ?? ""))
        {
            return GuessByOrder(field);
        }

        if (_open.Count == 1 && !isReply && samples.Any(sample => At(sample, 1).Any()))
        {
            // The sample shows the object without this member: it stands beside the object. Deeper, it may belong to any of those that are open.
            return Beside(field);
        }

        if (isReply && _open.Count == 1 && IsOfEnvelope(field.Name))
        {
            return Down(0);
        }

        if (!isReply && _open.Count == 1 && !comesAgain && _open[0].Members.Count == 0)
        {
            return Beside(field);
        }

        // What holds the whole of a reply is no part of an object that shows no members.
        var isWhole = isReply && field.IsObject && _open[^1].Members.Count == 0 && !EnvelopeNames.IsWrapper(_open[0].Name) && EnvelopeNames.IsWrapper(field.Name);
        return isWhole || (AreMembersApart && !EnvelopeNames.IsWrapper(_open[0].Name)) ? Down(0) : GuessByOrder(field);
    }

    /// <summary>Takes a field to stand beside the object above it, which is told, for it may be a member.</summary>
    private List<ImportedField> Beside(ImportedField field)
    {
        _beside.Add((_open[0], [field]));
        _isDoubtful = true;
        return Down(0);
    }

    private bool IsShownIn(ImportedField owner, string name) => samples.Any(sample => sample.Find(owner.Name)?.Objects.Any(value => value.Find(name) is not null) == true);

    /// <summary>A sample shows a later row within the object: what stands between is one of its members, too.</summary>
    private List<ImportedField> Reopen()
    {
        var (owner, between) = _beside[^1];
        _beside.RemoveAt(_beside.Count - 1);
        foreach (var member in between)
        {
            _root.Remove(member);
            _named[(_root, member.Name)].Remove(member);
            Put(owner.Members, member);
        }

        (_guessed.TryGetValue(owner, out var members) ? members : _guessed[owner] = []).AddRange(between);
        _isDoubtful = false;
        _open.Add(owner);
        return owner.Members;
    }

    private bool IsOfEnvelope(string name) => EnvelopeNames.Alike(name) is { } alike && !_root.Exists(member => alike.Contains(member.Name, StringComparer.OrdinalIgnoreCase));

    private List<ImportedField> GuessByOrder(ImportedField field)
    {
        var depth = _open.Count;

        // An object behind the members of a list's items is one of them; behind those of another object it stands beside that.
        var isOfItems = _open[^1].Type is { Kind: TypeKind.List } && field.Type is { Kind: TypeKind.Object };
        if (field.IsObject && !isOfItems && _open[^1].Members.Count > 0 && (depth > 1 || !isReply))
        {
            depth--;
        }

        if (_paging.Contains(field.Name) && _open.FindIndex(open => open.Type?.Kind == TypeKind.List) is var list and > 0)
        {
            depth = list;
        }

        while (depth > 0 && Named(Siblings(depth), field.Name).Count > 0 && _open.Count > 1)
        {
            depth--;
        }

        if (depth > 0)
        {
            (_guessed.TryGetValue(_open[depth - 1], out var members) ? members : _guessed[_open[depth - 1]] = []).Add(field);
        }

        return Down(depth);
    }

    private List<ImportedField> Named(List<ImportedField> siblings, string name) => _named.TryGetValue((siblings, name), out var fields) ? fields : [];

    private void Put(List<ImportedField> siblings, ImportedField field)
    {
        siblings.Add(field);
        if (!_named.TryAdd((siblings, field.Name), [field]))
        {
            _named[(siblings, field.Name)].Add(field);
        }
    }

    private List<ImportedField> Siblings(int depth) => depth == 0 ? _root : _open[depth - 1].Members;

    private List<ImportedField> Down(int depth)
    {
        depth = Math.Min(depth, _open.Count);
        _open.RemoveRange(depth, _open.Count - depth);
        return Siblings(depth);
    }

    /// <summary>The objects of a sample at the place of the open ones.</summary>
    private IEnumerable<SampleValue> At(SampleValue sample, int depth)
    {
        var values = sample.Objects;
        foreach (var name in _open.Take(depth).Select(field => field.Name))
        {
            values = values.SelectMany(value => value.Find(name)?.Objects ?? []);
        }

        return values;
    }

    private void Add(List<ImportedField> siblings, ImportedField field, ParameterRow row)
    {
        if (Named(siblings, field.Name).FirstOrDefault(sibling => sibling.Place == field.Place || sibling.Place.Length == 0 || field.Place.Length == 0) is { } first)
        {
            // An object that dots announced before its own row came.
            if (first.Members.Count > 0 && first.Summary.Count == 0)
            {
                siblings.Remove(first);
                _named[(siblings, field.Name)].Remove(first);
                first.Members.ForEach(member => Put(field.Members, member));
                Put(siblings, field);
                return;
            }

            if (Completes(first, field))
            {
                return;
            }

            findings.Add(new PageFinding(FindingKind.Contradiction, page.Path, row.Line, $"\"{field.Name}\" is described twice, here and at line {first.Source.Line}: the first is taken{(first.Values.Count == 0 && field.Values.Count > 0 ? ", with the values that the second lists" : "")}."));
            first.Values = first.Values.Count == 0 ? field.Values : first.Values;
            return;
        }

        Put(siblings, field);
        Open(field, row);
    }

    /// <summary>A page may list its parameters twice, the second time with what the first left out.</summary>
    private static bool Completes(ImportedField first, ImportedField again)
    {
        var agrees = (first.Type is null || again.Type is null || first.Type.Kind == again.Type.Kind)
            && (first.Required == again.Required || first.Required == RequiredMark.Unknown || again.Required == RequiredMark.Unknown)
            && (first.Summary.Count == 0 || again.Summary.Count == 0 || first.Summary.Values.SequenceEqual(again.Summary.Values, StringComparer.Ordinal));
        if (!agrees)
        {
            return false;
        }

        first.Type ??= again.Type;
        first.Required = first.Required == RequiredMark.Unknown ? again.Required : first.Required;
        first.Values = first.Values.Count == 0 ? again.Values : first.Values;
        foreach (var (language, text) in again.Summary)
        {
            first.Summary.TryAdd(language, text);
        }

        return true;
    }

    /// <summary>Whether a sample shows a list of values where it could be one of objects.</summary>
    private bool IsShownPlain(string name) =>
        samples.Any(sample => At(sample, _open.Count).Any(value => value.Find(name) is { Kind: SampleKind.List, Items: [{ Kind: not (SampleKind.Object or SampleKind.List) }, ..] }));

    private void Open(ImportedField field, ParameterRow row)
    {
        // What a type is called, and no sample shows to hold the next rows, is described on another page.
        var isApart = (field.Type?.Reference ?? field.Type?.Item?.Reference) is not null && (AreMembersApart || (field.Type is { Kind: TypeKind.Object } && !EnvelopeNames.IsWrapper(field.Name) && !samples.Any(sample => sample.All.Any(member => member.Key == field.Name && _types!.HoldsRows(member.Value)))));
        if (row.Depth is not null || (field.IsObject && !isApart && !IsShownPlain(field.Name)))
        {
            if (row.Depth is { } depth)
            {
                Down(depth);
            }

            _open.Add(field);
        }
    }
}
