using OtpContracts.Cli.Importing.Drafts;
using OtpContracts.Spec.Model;
using YamlDotNet.RepresentationModel;

namespace OtpContracts.Cli.Importing.Writing;

/// <summary>Merges what pages say into a contract: facts are brought up to date, everything else stays byte for byte.</summary>
internal sealed class ContractMerge
{
    private readonly Draft _draft;
    private readonly ExistingContract _contract;
    private readonly Provenance _before;
    private readonly Func<string, string?> _pageName;
    private readonly MergeLog _log;
    private readonly YamlEdits _edits;
    private readonly FieldMerge _fields;

    private ContractMerge(Draft draft, ExistingContract contract, Provenance before, Func<string, string?> pageName, MergeLog log)
    {
        (_draft, _contract, _before, _pageName, _log) = (draft, contract, before, pageName, log);
        _edits = new YamlEdits(contract.Text);
        _fields = new FieldMerge(draft, contract, before, _edits, log);
    }

    /// <summary>Merges.</summary>
    /// <param name="draft">What the pages say.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="before">What pages said at the last import.</param>
    /// <param name="pageName">How the contract names a page; null where it can't.</param>
    /// <param name="log">Where changes and findings are told.</param>
    /// <returns>The contract's new text.</returns>
    public static string Merge(Draft draft, ExistingContract contract, Provenance before, Func<string, string?> pageName, MergeLog log) => new ContractMerge(draft, contract, before, pageName, log).Merge();

    private string Merge()
    {
        Pages();
        var added = new List<DraftEndpoint>();
        foreach (var endpoint in _draft.Endpoints)
        {
            if (_contract.Find(endpoint) is { } existing && _contract.NodeOf(existing) is { } node)
            {
                Endpoint(endpoint, existing, node);
            }
            else
            {
                added.Add(endpoint);
            }
        }

        new StatusMerge(_draft, _contract, _before, _edits, _log).Merge([.. added.Select(OwnReply).OfType<DraftReply>().Select(reply => reply.Success)]);
        Added(added);
        return _edits.Apply();
    }

    private void Pages()
    {
        var names = _draft.Pages.Select(_pageName).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var known = _contract.Model.Pages;
        var more = names.Except(known, StringComparer.Ordinal).ToArray();
        if (more.Length == 0)
        {
            return;
        }

        if (ExistingContract.Child(_contract.Root, "pages") is YamlSequenceNode pages)
        {
            foreach (var page in more)
            {
                _edits.Add(pages, YamlText.Scalar(page));
            }
        }
        else
        {
            _edits.AddLines(ExistingContract.Child(_contract.Root, "server")!, $"pages: [{string.Join(", ", more.Select(YamlText.Scalar))}]");
        }

        _log.Change($"pages: {string.Join(", ", more)} added.");
    }

    private void Endpoint(DraftEndpoint draft, Endpoint existing, YamlMappingNode node)
    {
        var call = DraftFacts.Call(draft);
        var isKnown = _before.Knows(call);
        var places = WithoutSigned(draft).Places;
        foreach (var place in new[] { "path", "query", "header", "body" })
        {
            var fields = places.FirstOrDefault(pair => pair.Key == place).Value ?? [];
            if (place == "path")
            {
                // The contract's own names of holes are a person's.
                fields = [.. fields.Where(field => existing.PathParameters.Any(known => known.Name == field.Name))];
            }

            _fields.Fields(node, place, fields, $"{call} {place}", isWhole: isKnown && place is not "path");
        }

        var members = DraftFacts.Members(_draft, draft.Data);
        if (ExistingContract.Child(node, "data") is YamlScalarNode data)
        {
            _fields.Members(data.Value, members, $"{call} reply", isWhole: isKnown && members.Count > 0);
        }
        else if (draft.Data is not null && existing.Data is null && !isKnown)
        {
            _fields.Use(draft.Data);
            _edits.Add(node, $"data: {YamlText.Scalar(draft.Data)}");
            _log.Change($"{call} data: {draft.Data} added.");
        }
    }

    private void Added(List<DraftEndpoint> endpoints)
    {
        foreach (var endpoint in endpoints)
        {
            _fields.Use(endpoint.Places.SelectMany(place => place.Value));
            _fields.Use(endpoint.Data);
        }

        var types = string.Concat(_fields.AddedTypes.Select(ContractYaml.Type)).TrimEnd('\n');
        if (types.Length > 0)
        {
            AddSection("types", types);
        }

        var taken = _contract.Model.Endpoints.Select(endpoint => endpoint.Name).ToHashSet(StringComparer.Ordinal);
        var text = string.Join("\n", endpoints.Select(endpoint => WithoutSigned(endpoint) with { Name = DraftNames.Unique(endpoint.Name, taken), Reply = OwnReply(endpoint) }).Select(endpoint => ContractYaml.Endpoint(endpoint, _pageName).TrimEnd('\n')));
        if (text.Length > 0)
        {
            AddSection("endpoints", text);
            foreach (var endpoint in endpoints)
            {
                _log.Change($"{endpoint.Imported.Method} {endpoint.Path} added.");
            }
        }
    }

    private DraftEndpoint WithoutSigned(DraftEndpoint endpoint) => endpoint with
    {
        Places = [.. endpoint.Places.Select(place =>
        {
            var signed = _contract.Signed(place.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return new KeyValuePair<string, IReadOnlyList<DraftField>>(place.Key, [.. place.Value.Where(field => !signed.Contains(field.Name))]);
        }).Where(place => place.Value.Count > 0)],
    };

    /// <summary>Where the replies of a call to be added differ from the contract's, or null.</summary>
    private DraftReply? OwnReply(DraftEndpoint endpoint) => SameReply() ? endpoint.Reply : endpoint.Reply ?? _draft.Reply;

    private bool SameReply() => !_draft.IsReplyKnown || (_contract.Model.Reply is var reply
        && (reply.StatusPath ?? "http") == _draft.Reply.Status && reply.DataPath == _draft.Reply.Data);

    private void AddSection(string key, string lines)
    {
        var section = ExistingContract.Child(_contract.Root, key);
        if (section is YamlMappingNode { Children.Count: > 0 } mapping && _contract.Text[(int)mapping.Start.Index] != '{')
        {
            var indent = (int)mapping.Children.First().Key.Start.Column - 1;
            _edits.AddLines(mapping, Reindent(lines, indent - 2));
        }
        else if (section is YamlMappingNode { Children.Count: > 0 })
        {
            throw new InvalidDataException($"The contract writes \"{key}\" in braces, where entries of several lines can't be added: put each entry on a line of its own, without the braces around.");
        }
        else if (section is not null)
        {
            _edits.Replace(section, "\n" + lines);
        }
        else
        {
            _edits.AddLines(_contract.Root.Children.Last().Value, $"\n{key}:\n{lines}");
        }
    }

    private static string Reindent(string lines, int more) =>
        more == 0 ? lines : string.Join('\n', lines.Split('\n').Select(line => more > 0 ? new string(' ', more) + line : line[Math.Min(-more, line.Length - line.TrimStart().Length)..]));
}
