using OtpContracts.Spec.Comparison;
using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Tests.Comparison;

/// <summary>Every element of the model, added, removed and changed, in each direction: each has a verdict.</summary>
public sealed class VerdictTests
{
    private static readonly string[] Files = ["changes/base.contract.yaml", "itnio-resend.contract.yaml", "callbacks.contract.yaml", "rpc.contract.yaml"];

    // Which way the types of the base contract travel.
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["Channel"] = "request", ["Kind"] = "request", ["Level"] = "reply", ["Spare"] = "unused", ["Sent"] = "reply", ["Check"] = "reply", ["Item"] = "both ways",
    };

    public static TheoryData<string> Contracts => [.. Files];

    [Theory]
    [MemberData(nameof(Contracts))]
    public async Task Every_edit_of_every_element_is_told(string file)
    {
        var contract = await ReadAsync(file);

        var untold = ModelEdits.Of(contract)
            .Where(edit => !IsWithoutMeaning(contract, edit) && ContractComparison.Of(contract, edit.Contract).Changes.Count == 0)
            .Select(edit => $"{edit.Operation} {edit.Element} at {edit.Place}");

        Assert.Empty(untold);
    }

    [Fact]
    public async Task Verdicts()
    {
        var contract = ChangePair.Read(ChangePair.Base);

        var lines = ModelEdits.Of(contract)
            .Where(edit => !IsWithoutMeaning(contract, edit))
            .Select(edit => (Case: $"{edit.Element} {edit.Operation} [{Direction(edit.Place)}]", Verdicts: ContractComparison.Of(contract, edit.Contract).Changes.Select(change => $"{change.Rule.Id} {change.Severity}")))
            .GroupBy(edit => edit.Case, StringComparer.Ordinal)
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => $"{same.Key}: {string.Join(", ", same.SelectMany(edit => edit.Verdicts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}");

        await Verify(string.Join('\n', lines));
    }

    /// <summary>Edits in a row, each somewhere else: every one of them is told at its place.</summary>
    [Fact]
    public async Task Every_place_of_a_random_script_of_edits_is_named()
    {
        var scripts = int.Parse(Environment.GetEnvironmentVariable("OTPC_DIFF_SCRIPTS") ?? "20", null);
        var seed = int.Parse(Environment.GetEnvironmentVariable("OTPC_DIFF_SEED") ?? "1", null);
        var contract = await ReadAsync(Files[0]);
        for (var script = seed; script < seed + scripts; script++)
        {
            var random = new Random(script);
            var edits = new List<ModelEdit>();
            var edited = contract;
            for (var step = random.Next(1, 6); step > 0; step--)
            {
                var possible = ModelEdits.Of(edited).Where(edit => !IsWithoutMeaning(edited, edit) && edits.TrueForAll(other => Root(other.Place) != Root(edit.Place) && Root(edit.Place) != Renamed(other))).ToList();
                var edit = possible[random.Next(possible.Count)];
                edits.Add(edit);
                edited = edit.Contract;
            }

            var changes = ContractComparison.Of(contract, edited).Changes;

            Assert.All(edits, edit => Assert.True(
                changes.Any(change => Names(change, edit)),
                $"Seed {script}: nothing tells to {edit.Operation} {edit.Element} at {edit.Place} after {string.Join("; ", edits.Select(other => $"{other.Operation} {other.Element} at {other.Place}"))}:\n{string.Join('\n', changes.Select(change => $"{change.Place}: {change.Message}"))}"));
        }
    }

    private static bool Names(ContractChange change, ModelEdit edit) =>
        change.Places.Any(place => place == edit.Place || place.StartsWith(edit.Place + ".", StringComparison.Ordinal))

        // A rename is told at the old name, with the new one beside it.
        || (edit.Name is { } name && change.After?.Contains(name, StringComparison.OrdinalIgnoreCase) == true)

        // What the contract says of itself has no place but its own name.
        || (edit.Place.Length == 0 && change.Place.StartsWith(edit.Element["Contract.".Length..], StringComparison.OrdinalIgnoreCase))

        // The contract's own verification of replies stands with the envelope.
        || (edit.Element == "Contract.ReplyVerification" && change.Place.StartsWith("reply.verify", StringComparison.Ordinal))

        // A status that goes from the table too is told there.
        || (edit is { Element: "Endpoint.Statuses", Operation: "remove" } && change.Place.StartsWith("statuses.", StringComparison.Ordinal))

        // What all calls share is told once; signing is told where it is worked out.
        || (edit.Place.EndsWith(".reply", StringComparison.Ordinal) && change.Place.StartsWith("reply", StringComparison.Ordinal))
        || (Root(edit.Place) == "signing" && change.Place.StartsWith("signing", StringComparison.Ordinal));

    // What stands within something renamed is told at its old name.
    private static string Renamed(ModelEdit edit) => Root(edit.Place) + "x";

    private static string Root(string place)
    {
        var parts = place.Split('.');
        return parts[0] is "endpoints" or "types" or "statuses" or "callbacks" or "servers" && parts.Length > 1 ? $"{parts[0]}.{parts[1]}" : parts[0];
    }

    private static string Direction(string place) => place.Split('.') switch
    {
        ["types", var type, ..] => Types.TryGetValue(type, out var direction) ? direction : "unused",
        ["endpoints", _, "reply", ..] => "reply",
        ["endpoints", ..] => "request",
        ["callbacks", ..] => "callback",
        _ => "shared",
    };

    // A call without a body has no format of one, and a body that is one value has no name. Where a signature is put follows from what is received.
    private static bool IsWithoutMeaning(Contract contract, ModelEdit edit) =>
        (edit.Element == "Endpoint.BodyFormat" && contract.Endpoints.Single(endpoint => edit.Place == $"endpoints.{endpoint.Name}") is { Body.Count: 0, WholeBody: null })
        || edit.Element == "ExpectedSignature.Place"
        || (edit.Element == "Field.Name" && edit.Place.EndsWith(".body", StringComparison.Ordinal));

    private static async Task<Contract> ReadAsync(string file) => ChangePair.Read(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", file)));
}
