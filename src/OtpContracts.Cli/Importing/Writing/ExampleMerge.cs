using OtpContracts.Cli.Importing.Drafts;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Linting;
using OtpContracts.Spec.Model;
using YamlDotNet.RepresentationModel;

namespace OtpContracts.Cli.Importing.Writing;

/// <summary>Brings documented examples up to what pages show, where a merge made them unfit.</summary>
internal static class ExampleMerge
{
    /// <summary>Mends the examples that fitted the contract and no longer fit it.</summary>
    /// <param name="path">The contract's file.</param>
    /// <param name="before">The contract as it was.</param>
    /// <param name="text">The contract with what the pages say.</param>
    /// <param name="draft">What the pages say.</param>
    /// <param name="log">Where changes and findings are told.</param>
    /// <returns>The contract's text.</returns>
    public static string Mend(string path, ExistingContract before, string text, Draft draft, MergeLog log)
    {
        var contract = ExistingContract.Read(path, text);
        foreach (var endpoint in draft.Endpoints)
        {
            if (before.Find(endpoint) is { } known && Example(known) is { Quirk: null } fitting && ExampleCheck.Misfits(before.Model, known, fitting).Count == 0)
            {
                contract = Mend(path, contract, endpoint, log);
            }
        }

        return contract.Text;
    }

    private static ExistingContract Mend(string path, ExistingContract contract, DraftEndpoint endpoint, MergeLog log)
    {
        var misfits = Misfits(contract, endpoint);
        if (misfits.Count == 0)
        {
            return contract;
        }

        var call = DraftFacts.Call(endpoint);
        foreach (var (part, shown) in new[] { ("body", DocumentedExample.Body(endpoint)), ("reply", DocumentedExample.Reply(endpoint)) })
        {
            if (shown is not null && Edit(path, contract, endpoint, (example, edits) => Replace(example, part, shown, edits)) is var shownAnew && Misfits(shownAnew, endpoint) is var left && left.Count < misfits.Count)
            {
                (contract, misfits) = (shownAnew, left);
                log.Change($"{call} example {DocumentedExample.Name}: its {part} is that of the page's sample now.");
            }
        }

        if (misfits.Count == 0)
        {
            return contract;
        }

        var quirk = $"The page's sample does not fit what the page says: {string.Join("; ", misfits)}.";
        log.Contradict(endpoint.Imported.Source, $"The example {DocumentedExample.Name} of {call} does not fit any more: {string.Join("; ", misfits)}. It is marked as a quirk of the page.");
        return Edit(path, contract, endpoint, (example, edits) => edits.Add(example, $"quirk: {YamlText.Scalar(quirk)}"));
    }

    private static Example? Example(Endpoint endpoint) => endpoint.Examples.FirstOrDefault(example => example.Name == DocumentedExample.Name);

    private static IReadOnlyList<string> Misfits(ExistingContract contract, DraftEndpoint draft) =>
        contract.Find(draft) is { } endpoint && Example(endpoint) is { } example ? ExampleCheck.Misfits(contract.Model, endpoint, example) : [];

    private static ExistingContract Edit(string path, ExistingContract contract, DraftEndpoint draft, Action<YamlMappingNode, YamlEdits> edit)
    {
        var edits = new YamlEdits(contract.Text);
        if (contract.Find(draft) is { } endpoint && ExistingContract.Child(ExistingContract.Child(contract.NodeOf(endpoint), "examples"), DocumentedExample.Name) is YamlMappingNode example)
        {
            edit(example, edits);
        }

        return ExistingContract.Read(path, edits.Apply());
    }

    private static void Replace(YamlMappingNode example, string part, string shown, YamlEdits edits)
    {
        if (ExistingContract.Child(example, part) is { } written)
        {
            edits.Replace(written, shown);
        }
    }
}
