using OtpContracts.Generator.Model;
using OtpContracts.Generator.Writing;

namespace OtpContracts.Generator.Emitting;

/// <summary>Emits the status table: an enum where every code is a number, else a type over a text; and what is known of each status.</summary>
internal static class StatusEmitter
{
    public static string Emit(ClientNames client, ContractModel contract)
    {
        var source = new SourceWriter(client);
        source.Write("");
        source.Summary(["The vendor's status table. Open: an undocumented code is kept as it came."]);
        if (contract.StatusesAreNumbers)
        {
            source.Open($"{client.Access} enum {client.Status}");
            foreach (var status in contract.Statuses)
            {
                source.Summary(status.Meaning.Select(CSharpText.DocSentence).DefaultIfEmpty(status.Name));
                source.Write($"{status.Name} = {CSharpText.Number(status.Code)},\n");
            }

            source.Close();
        }
        else
        {
            EnumEmitter.WriteText(
                source, client, client.Status, new(contract.Statuses.Select(status => new EnumValueModel(status.Code, status.Name, string.Join(" ", status.Meaning.Select(CSharpText.Sentence))))));
        }

        source.Write(
            $"""

            /// <summary>What the contract says about each <see cref="{client.Status}"/>.</summary>
            """);
        source.Open($"{client.Access} static class {client.Statuses}");
        source.Write($"internal static readonly global::OtpContracts.Replies.ReplyEnvelope Envelope = {Envelope(contract.Envelope)};\n");
        Table(source, client, contract, "What a status is about; unknown for one that the contract does not document.", "global::OtpContracts.StatusKind", "Kind",
            status => $"global::OtpContracts.StatusKind.{status.Kind}", "global::OtpContracts.StatusKind.Unknown");
        source.Write("");
        Table(source, client, contract with { Statuses = new(contract.Statuses.Where(status => status.Retry != "Never")) }, "How a call may be tried again after a status.", "global::OtpContracts.RetryRule", "Retry",
            status => $"global::OtpContracts.RetryRule.{status.Retry}", "global::OtpContracts.RetryRule.Never");
        source.Write("");
        Table(source, client, contract, "Whether the contract documents a status.", "bool", "IsDocumented", _ => "true", "false");
        source.Write("");
        Table(source, client, contract, "A status's name, or null for one that the contract does not document.", "string?", "Name", status => CSharpText.Literal(status.Name), "null");
        source.Write(
            $"""

            internal static {client.Status} Read(ref global::OtpContracts.Replies.ReplyParts parts) => {(contract.StatusesAreNumbers ? $"({client.Status})parts.ReadStatusNumber()" : "new(parts.ReadStatusText())")};
            """);
        source.Close();
        return source.End();
    }

    /// <summary>A C# expression that makes an envelope.</summary>
    public static string Envelope(EnvelopeModel envelope) =>
        $"new(global::OtpContracts.Replies.StatusRule.{envelope.Rule}, {OrNull(envelope.Status)}, {OrNull(envelope.Reason)}, {CSharpText.Literal(envelope.Data)}{(envelope.IsText ? ", isText: true" : "")})";

    private static string OrNull(string? text) => text is null ? "null" : CSharpText.Literal(text);

    private static void Table(
        SourceWriter source, ClientNames client, ContractModel contract, string summary, string type, string method, Func<StatusModel, string> row, string otherwise)
    {
        source.Write(
            $"""
            /// <summary>{summary}</summary>
            /// <param name="status">The status.</param>
            /// <returns>What the table says.</returns>
            """);
        var value = contract.StatusesAreNumbers ? "status" : "status.Value";
        source.Open($"public static {type} {method}(this {client.Status} status) => {value} switch");
        for (var i = 0; i < contract.Statuses.Count; i++)
        {
            if (i > 0 && i % EnumEmitter.LongestPattern == 0)
            {
                source.Open($"_ => {value} switch");
            }

            var status = contract.Statuses[i];
            source.Write($"{(contract.StatusesAreNumbers ? $"{client.Status}.{status.Name}" : CSharpText.Literal(status.Code))} => {row(status)},");
        }

        source.Write($"_ => {otherwise},");
        for (var i = EnumEmitter.LongestPattern; i < contract.Statuses.Count; i += EnumEmitter.LongestPattern)
        {
            source.Close(",");
        }

        source.Close(";");
    }
}
