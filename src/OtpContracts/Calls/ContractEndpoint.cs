using System.Text.Json;
using OtpContracts.Replies;
using OtpContracts.Requests;
using OtpContracts.Validation;

namespace OtpContracts.Calls;

/// <summary>How one call is checked, written and read: what a generated endpoint adds to the shared call path. Stateless but for caches.</summary>
/// <typeparam name="TRequest">The request's parameters.</typeparam>
/// <typeparam name="TReply">The reply.</typeparam>
public abstract class ContractEndpoint<TRequest, TReply>
{
    private readonly ReplyEnvelope _envelope;
    private readonly DataReader? _dataReader;
    private Address? _address;

    /// <summary>Makes the endpoint.</summary>
    /// <param name="description">What the contract says about the call.</param>
    /// <param name="bodyFormat">How a request's body is written.</param>
    /// <param name="envelope">Where a reply carries its parts.</param>
    /// <param name="dataReader">Reads the data of a reply, or null where it has none.</param>
    protected ContractEndpoint(EndpointDescription description, BodyFormat bodyFormat, ReplyEnvelope envelope, DataReader? dataReader = null) =>
        (Description, BodyFormat, _envelope, _dataReader) = (description, bodyFormat, envelope, dataReader is { CanReadAhead: true } ? dataReader : null);

    /// <summary>What the contract says about the call.</summary>
    public EndpointDescription Description { get; }

    /// <summary>How a request's body is written.</summary>
    public BodyFormat BodyFormat { get; }

    /// <summary>Collects every rule of the contract that a request breaks.</summary>
    /// <param name="request">The request.</param>
    /// <param name="rules">Where broken rules go.</param>
    public virtual void Validate(TRequest request, ref RequestRules rules)
    {
    }

    /// <summary>The path and query of a request, where they depend on it.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The target, or null where every request goes to the contract's own path.</returns>
    public virtual RequestTarget? Target(TRequest request) => null;

    /// <summary>Sets the headers that are parameters of the call.</summary>
    /// <param name="request">The request.</param>
    /// <param name="message">Where they go.</param>
    public virtual void WriteHeaders(TRequest request, HttpRequestMessage message)
    {
    }

    /// <summary>Writes the request's JSON body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="writer">Where it goes.</param>
    public virtual void WriteBody(TRequest request, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        WriteMembers(request, writer);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members of the request's JSON body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="writer">Stands within the body's object.</param>
    protected virtual void WriteMembers(TRequest request, Utf8JsonWriter writer)
    {
    }

    /// <summary>Gives the request's body as plain text.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The text.</returns>
    public virtual string WriteText(TRequest request) => "";

    /// <summary>Fills in the key by which a vendor tells a call from its own repetition, where the caller gave none.</summary>
    /// <param name="request">The request.</param>
    /// <param name="newKey">Makes a key.</param>
    /// <returns>The request, or one with a key.</returns>
    public virtual TRequest WithKey(TRequest request, Func<string> newKey) => request;

    /// <summary>Writes the request's body as a form.</summary>
    /// <param name="request">The request.</param>
    /// <param name="form">Where it goes.</param>
    public virtual void WriteForm(TRequest request, FormBody form)
    {
    }

    /// <summary>Makes the reply of its parts.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>The reply.</returns>
    protected abstract TReply ReadReply(ref ReplyParts parts);

    /// <summary>Whether a reply says how the call went even where its body can't be read.</summary>
    internal bool GoesByHttpStatus => _envelope.Rule == StatusRule.Http;

    /// <summary>Where a reply has its status, as a JSON path.</summary>
    internal string StatusPath => _envelope.StatusPath is { } path ? "$." + path : "$";

    /// <summary>Whether the body of a success is plain text.</summary>
    internal bool HasTextReply => _envelope.IsText;

    internal TReply ReadReply(ref Utf8JsonReader reader, in ReplyArrival arrival)
    {
        var parts = new ReplyParts(_envelope, arrival, _dataReader);
        parts.Read(ref reader);
        return ReadReply(ref parts);
    }

    internal TReply ReadReplyWithoutBody(in ReplyArrival arrival)
    {
        var parts = new ReplyParts(_envelope, arrival, dataReader: null);
        return ReadReply(ref parts);
    }

    /// <summary>The call's address at a server. Kept, since a client stays with one server.</summary>
    internal Uri AddressAt(Uri server, TRequest request)
    {
        if (Target(request) is { } target)
        {
            return new Uri(server.AbsoluteUri.TrimEnd('/') + target);
        }

        var address = _address;
        if (address is null || !ReferenceEquals(address.Server, server))
        {
            address = new Address(server, new Uri(server.AbsoluteUri.TrimEnd('/') + Description.Path));
            _address = address;
        }

        return address.Target;
    }

    private sealed record Address(Uri Server, Uri Target);
}
