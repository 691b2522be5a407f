using OtpContracts.Generator.Model;
using OtpContracts.Generator.Writing;

namespace OtpContracts.Generator.Emitting;

/// <summary>Emits the reply types, the contract's exception, and what its endpoints have in common.</summary>
internal static class ReplyEmitter
{
    public static string EmitReply(ClientNames client) =>
        new SourceWriter(client, ("_Parts", "global::OtpContracts.Replies.ReplyParts")).Write(
            $$"""

            /// <summary>A reply of the vendor: its status, and what came with it.</summary>
            {{client.Access}} class {{client.Reply}} : global::OtpContracts.ContractReply
            {
                internal {{client.Reply}}(ref _Parts parts)
                    : this(ref parts, {{client.Statuses}}.Read(ref parts))
                {
                }

                private {{client.Reply}}(ref _Parts parts, {{client.Status}} status)
                    : base(ref parts, status.Kind(), status.Retry()) => Status = status;

                /// <summary>The vendor's status; an undocumented one is kept as it came.</summary>
                public {{client.Status}} Status { get; }

                /// <inheritdoc/>
                protected override global::OtpContracts.VendorStatusException CreateException() => new {{client.Exception}}(this);
            }

            /// <summary>A reply of the vendor that carries data where it succeeded.</summary>
            /// <typeparam name="TData">The data's type.</typeparam>
            {{client.Access}} sealed class {{client.Reply}}<TData> : {{client.Reply}}
                where TData : notnull
            {
                internal {{client.Reply}}(ref _Parts parts, global::OtpContracts.Replies.DataReader<TData> readData)
                    : base(ref parts) => Data = parts.ReadData(Kind, readData);

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
            }
            """).End();

    public static string EmitException(ClientNames client) =>
        new SourceWriter(client).Write(
            $$"""

            /// <summary>The vendor answered with a status other than success.</summary>
            {{client.Access}} sealed class {{client.Exception}} : global::OtpContracts.VendorStatusException
            {
                internal {{client.Exception}}({{client.Reply}} reply)
                    : base(reply, reply.Status.Name()) => Status = reply.Status;

                /// <summary>The vendor's status; an undocumented one is kept as it came.</summary>
                public {{client.Status}} Status { get; }
            }
            """).End();

    public static string EmitEndpoint(ClientNames client)
    {
        const string Call = "string name, string method, string path";
        const string Nature = "_Effect effect = _Effect.Once, _Format format = _Format.Json, _Envelope? envelope = null, bool isDeduplicated = false";
        var description = $"new global::OtpContracts.EndpointDescription({CSharpText.Literal(client.Prefix)}, name, global::System.Net.Http.HttpMethod.Parse(method), path, effect, isDeduplicated), format, envelope ?? {client.Statuses}.Envelope";
        return new SourceWriter(
            client, ("_Parts", "global::OtpContracts.Replies.ReplyParts"), ("_Effect", "global::OtpContracts.CallEffect"), ("_Envelope", "global::OtpContracts.Replies.ReplyEnvelope"), ("_Format", "global::OtpContracts.Requests.BodyFormat")).Write(
            $$"""

            internal abstract class {{client.Endpoint}}<TRequest>({{Call}}, {{Nature}})
                : global::OtpContracts.Calls.ContractEndpoint<TRequest, {{client.Reply}}>({{description}})
            {
                protected override {{client.Reply}} ReadReply(ref _Parts parts) => new(ref parts);
            }

            internal abstract class {{client.Endpoint}}<TRequest, TData>({{Call}}, global::OtpContracts.Replies.DataReader<TData> readData, {{Nature}})
                : global::OtpContracts.Calls.ContractEndpoint<TRequest, {{client.Reply}}<TData>>({{description}}, readData)
                where TData : notnull
            {
                protected override {{client.Reply}}<TData> ReadReply(ref _Parts parts) => new(ref parts, readData);
            }
            """).End();
    }
}
