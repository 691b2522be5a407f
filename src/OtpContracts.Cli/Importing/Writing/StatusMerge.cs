using OtpContracts.Cli.Importing.Drafts;
using YamlDotNet.RepresentationModel;

namespace OtpContracts.Cli.Importing.Writing;

/// <summary>Brings status tables up to what pages say.</summary>
/// <param name="draft">What the pages say.</param>
/// <param name="contract">The contract.</param>
/// <param name="before">What pages said at the last import.</param>
/// <param name="edits">Where changes go.</param>
/// <param name="log">Where changes are told.</param>
internal sealed class StatusMerge(Draft draft, ExistingContract contract, Provenance before, YamlEdits edits, MergeLog log)
{
    private readonly Dictionary<string, string> _renumbered = new(StringComparer.Ordinal);

    /// <summary>Merges.</summary>
    /// <param name="success">The codes of success that calls to be added need.</param>
    public void Merge(IReadOnlyCollection<string> success)
    {
        if (ExistingContract.Child(contract.Root, "statuses") is not YamlMappingNode table)
        {
            return;
        }

        Renumber(table);
        Rows(table, success);
        foreach (var endpoint in draft.Endpoints)
        {
            if (contract.Find(endpoint) is { } existing && contract.NodeOf(existing) is { } node)
            {
                Codes(endpoint, node);
            }
        }
    }

    /// <summary>A code that went away while its meaning came back under another one was renumbered: name and kind stay.</summary>
    private void Renumber(YamlMappingNode table)
    {
        foreach (var endpoint in draft.Endpoints)
        {
            var gone = Before(endpoint).Except(endpoint.Statuses, StringComparer.Ordinal).Where(code => contract.Model.Endpoints.Count(other => other.Statuses.Contains(code)) == 1);
            foreach (var code in gone)
            {
                var meanings = before.Facts.Where(fact => fact.Key.StartsWith($"status {code} meaning.", StringComparison.Ordinal)).Select(fact => fact.Value).ToHashSet(StringComparer.Ordinal);
                var now = draft.Statuses.FirstOrDefault(status => endpoint.Statuses.Contains(status.Status.Code) && contract.Model.FindStatus(status.Status.Code) is null && status.Status.Meanings.Values.Any(meanings.Contains));
                if (now is not null && table.Children.Keys.FirstOrDefault(key => key is YamlScalarNode scalar && scalar.Value == code) is { } key && _renumbered.TryAdd(now.Status.Code, code))
                {
                    edits.Replace(key, YamlText.Scalar(now.Status.Code));
                    log.Change($"status {code} → {now.Status.Code}: renumbered", now.Status.Source);
                }
            }
        }
    }

    private void Rows(YamlMappingNode table, IReadOnlyCollection<string> success)
    {
        var taken = contract.Model.Statuses.Select(status => status.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var status in draft.Statuses)
        {
            var code = status.Status.Code;
            if (ExistingContract.Child(table, code) is YamlMappingNode row)
            {
                Meanings(row, status);
            }
            else if (!_renumbered.ContainsKey(code) && (status.Status.Meanings.Count > 0 || success.Contains(code) || draft.Endpoints.Any(endpoint => endpoint.Statuses.Contains(code))))
            {
                edits.Add(table, EntryText.Status(status with { Name = DraftNames.Unique(status.Name, taken), Kind = status.Kind ?? "success" }));
                log.Change($"status {code} added", status.Status.Source);
            }
        }
    }

    private void Meanings(YamlMappingNode row, DraftStatus status)
    {
        foreach (var (language, meaning) in status.Status.Meanings)
        {
            var last = before.Find($"status {status.Status.Code} meaning.{language}");
            if (LocalizedMerge.Merge(row, "meaning", language, meaning, last, edits))
            {
                log.Change($"status {status.Status.Code} meaning.{language}: {meaning}", status.Status.Source);
            }
        }
    }

    private void Codes(DraftEndpoint endpoint, YamlMappingNode node)
    {
        var call = DraftFacts.Call(endpoint);
        if (endpoint.Statuses.Count == 0 || before.Find($"{call} statuses") == string.Join(", ", endpoint.Statuses))
        {
            return;
        }

        if (ExistingContract.Child(node, "statuses") is not YamlSequenceNode list)
        {
            edits.Add(node, $"statuses: [{string.Join(", ", endpoint.Statuses.Select(YamlText.Scalar))}]");
            log.Change($"{call} statuses added.");
            return;
        }

        var mine = list.Children.OfType<YamlScalarNode>().ToArray();
        foreach (var code in endpoint.Statuses.Where(code => !Array.Exists(mine, known => known.Value == code)))
        {
            if (_renumbered.TryGetValue(code, out var old) && Array.Find(mine, known => known.Value == old) is { } renumbered)
            {
                edits.Replace(renumbered, YamlText.Scalar(code));
                continue;
            }

            edits.Add(list, YamlText.Scalar(code));
            log.Change($"{call} statuses: {code} added.");
        }

        foreach (var code in Before(endpoint).Where(code => !endpoint.Statuses.Contains(code) && !_renumbered.ContainsValue(code) && Array.Exists(mine, known => known.Value == code)))
        {
            edits.Remove(list, code);
            log.Change($"{call} statuses: {code} removed.");
        }
    }

    private string[] Before(DraftEndpoint endpoint) => before.Find($"{DraftFacts.Call(endpoint)} statuses")?.Split(", ") ?? [];
}
