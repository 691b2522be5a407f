using OtpContracts.Generator.Model;

namespace OtpContracts.Generator.Emitting;

/// <summary>Emits the reply types and the contract's exception.</summary>
internal static class ReplyEmitter
{
    public static string EmitReply(ClientNames client, ContractModel contract)
    {
        var source = new SourceWriter(client.Namespace);
        source.Write(
            $$"""

            /// <summary>A reply of the vendor: its status, and what came with it.</summary>
            public class {{client.Reply}} : global::OtpContracts.ContractReply
            {
                internal {{client.Reply}}(
                    in global::OtpContracts.Calls.ReplyArrival arrival,
                    {{client.Status}} status,
                    string rawStatus,
                    string? reason,
                    global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Text.Json.JsonElement> extra)
                    : base(arrival, rawStatus, {{client.Statuses}}.Kind(status), reason, extra) => Status = status;

                /// <summary>The vendor's status; an undocumented one keeps its number.</summary>
                public {{client.Status}} Status { get; }

                /// <inheritdoc/>
                protected override global::OtpContracts.VendorStatusException CreateException() => new {{client.Exception}}(this);

            """);
        EmitRead(source, client, contract.Envelope, hasData: false);
        source.Write(
            $$"""
            }

            /// <summary>A reply of the vendor that carries data where it succeeded.</summary>
            /// <typeparam name="TData">The data's type.</typeparam>
            public sealed class {{client.Reply}}<TData> : {{client.Reply}}
                where TData : notnull
            {
                private {{client.Reply}}(
                    in global::OtpContracts.Calls.ReplyArrival arrival,
                    {{client.Status}} status,
                    string rawStatus,
                    string? reason,
                    TData? data,
                    global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Text.Json.JsonElement> extra)
                    : base(arrival, status, rawStatus, reason, extra) => Data = data;

                /// <summary>The data; null, or the default of a value type, where the vendor refused.</summary>
                public TData? Data { get; }

                /// <summary>The data of a success.</summary>
                /// <returns>The data.</returns>
                /// <exception cref="{{client.Exception}}">The vendor refused.</exception>
                /// <exception cref="global::OtpContracts.DeliveryUnknownException">The vendor failed, and the call acts each time it is made.</exception>
                public TData RequireData()
                {
                    EnsureSuccess();
                    return Data!;
                }

            """);
        EmitRead(source, client, contract.Envelope, hasData: true);
        source.Write("}");
        return source.ToString();
    }

    public static string EmitException(ClientNames client) =>
        new SourceWriter(client.Namespace).Write(
            $$"""

            /// <summary>The vendor answered with a status other than success.</summary>
            public sealed class {{client.Exception}} : global::OtpContracts.VendorStatusException
            {
                internal {{client.Exception}}({{client.Reply}} reply)
                    : base(reply, {{client.Statuses}}.Name(reply.Status)) => Status = reply.Status;

                /// <summary>The vendor's status; an undocumented one keeps its number.</summary>
                public {{client.Status}} Status { get; }
            }
            """).ToString();

    /// <summary>Emits the reading of the envelope. Without data, a data member is one that the contract does not know.</summary>
    private static void EmitRead(SourceWriter source, ClientNames client, EnvelopeModel envelope, bool hasData)
    {
        var members = new List<(string Name, string Read)> { (envelope.StatusMember, $"status = {client.Statuses}.Read(ref reader, out rawStatus);") };
        if (envelope.ReasonMember is { } reason)
        {
            members.Add((reason, "reason = global::OtpContracts.Json.ContractJson.ReadString(ref reader);"));
        }

        if (hasData)
        {
            members.Add((envelope.DataMember, "data = reader;\nhasData = true;\nreader.Skip();"));
        }

        var body = new SourceWriter();
        body.Open(
            $"""
            internal static {client.Reply}{(hasData ? "<TData>" : "")} Read(
                ref global::System.Text.Json.Utf8JsonReader reader,
                in global::OtpContracts.Calls.ReplyArrival arrival{(hasData ? ",\n    global::OtpContracts.Json.JsonValueReader<TData> readData" : "")})
            """);
        body.Write(
            $$"""
            {{client.Status}}? status = null;
            var rawStatus = "";
            string? reason = null;
            global::System.Collections.Generic.Dictionary<string, global::System.Text.Json.JsonElement>? extra = null;
            """);
        if (hasData)
        {
            body.Write("var data = default(global::System.Text.Json.Utf8JsonReader);\nvar hasData = false;");
        }

        body.Write("global::OtpContracts.Json.ContractJson.ReadStart(ref reader);");
        body.Open("while (global::OtpContracts.Json.ContractJson.NextMember(ref reader))");
        MemberBranches.Write(body, members);
        body.Close();
        body.Write(
            $$"""

            if (status is not { } known)
            {
                throw global::OtpContracts.Json.ContractJson.Missing(ref reader, {{CSharpText.Literal(envelope.StatusMember)}});
            }

            """);
        if (hasData)
        {
            body.Write(
                $$"""
                TData? value = default;
                if ({{client.Statuses}}.Kind(known) != global::OtpContracts.StatusKind.Success)
                {
                    // The data of a refusal is not promised: what does not fit must not hide the refusal.
                    value = hasData ? global::OtpContracts.Json.ContractJson.ReadIfFitting(ref data, readData) : default;
                }
                else
                {
                    value = hasData ? readData(ref data) : throw global::OtpContracts.Json.ContractJson.Missing(ref reader, {{CSharpText.Literal(envelope.DataMember)}});
                }

                """);
        }

        body.Write($"return new(arrival, known, rawStatus, reason, {(hasData ? "value, " : "")}extra ?? global::OtpContracts.Json.ContractJson.NoExtra);");
        body.Close();
        source.Indented(body);
    }
}
