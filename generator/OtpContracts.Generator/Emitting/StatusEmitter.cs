using System.Globalization;
using OtpContracts.Generator.Model;

namespace OtpContracts.Generator.Emitting;

/// <summary>Emits the status enum and what is known of each status.</summary>
internal static class StatusEmitter
{
    public static string Emit(ClientNames client, ContractModel contract)
    {
        var source = new SourceWriter(client.Namespace);
        source.Write("");
        source.Summary([$"The vendor's status table. Open: an undocumented code keeps its number."]);
        source.Open($"public enum {client.Status}");
        foreach (var status in contract.Statuses)
        {
            source.Summary(status.Meaning.Select(CSharpText.DocSentence));
            source.Write($"{status.Name} = {Code(status)},");
            source.Write("");
        }

        source.Close();
        source.Write(
            $"""

            /// <summary>What the contract says about each <see cref="{client.Status}"/>.</summary>
            """);
        source.Open($"public static class {client.Statuses}");
        Table(source, client, contract, "What a status is about; unknown for one that the contract does not document.", "global::OtpContracts.StatusKind", "Kind",
            status => $"global::OtpContracts.StatusKind.{status.Kind}", "global::OtpContracts.StatusKind.Unknown");
        source.Write("");
        Table(source, client, contract, "Whether the contract documents a status.", "bool", "IsDocumented", _ => "true", "false");
        source.Write("");
        Table(source, client, contract, "A status's name, or null for one that the contract does not document.", "string?", "Name", status => $"nameof({client.Status}.{status.Name})", "null");
        source.Write("");
        source.Open($"internal static {client.Status}? Read(ref global::System.Text.Json.Utf8JsonReader reader, out string rawStatus)");
        source.Write($"var code = ({client.Status}?)global::OtpContracts.Json.ContractJson.ReadInt(ref reader);");
        source.Open("rawStatus = code switch");
        source.Write("null => \"\",");
        foreach (var status in contract.Statuses)
        {
            source.Write($"{client.Status}.{status.Name} => {CSharpText.Literal(Code(status))},");
        }

        source.Write("_ => global::OtpContracts.Json.ContractJson.ReadString(ref reader)!,");
        source.Close(";");
        source.Write("return code;");
        source.Close();
        source.Close();
        return source.ToString();
    }

    private static string Code(StatusModel status) => status.Code.ToString(CultureInfo.InvariantCulture);

    private static void Table(
        SourceWriter source, ClientNames client, ContractModel contract, string summary, string type, string method, Func<StatusModel, string> row, string otherwise)
    {
        source.Write(
            $"""
            /// <summary>{summary}</summary>
            /// <param name="status">The status.</param>
            /// <returns>What the table says.</returns>
            """);
        source.Open($"public static {type} {method}(this {client.Status} status) => status switch");
        foreach (var status in contract.Statuses)
        {
            source.Write($"{client.Status}.{status.Name} => {row(status)},");
        }

        source.Write($"_ => {otherwise},");
        source.Close(";");
    }
}
