using System.Text.Json;
using OtpContracts.Validation;

namespace OtpContracts.Calls;

/// <summary>How one call is checked, written and read: what a generated endpoint adds to the shared call path. Stateless but for caches.</summary>
/// <typeparam name="TRequest">The request's parameters.</typeparam>
/// <typeparam name="TReply">The reply.</typeparam>
public abstract class ContractEndpoint<TRequest, TReply>
{
    private Address? _address;

    /// <summary>Makes the endpoint.</summary>
    /// <param name="description">What the contract says about the call.</param>
    protected ContractEndpoint(EndpointDescription description) => Description = description;

    /// <summary>What the contract says about the call.</summary>
    public EndpointDescription Description { get; }

    /// <summary>How a request's body is written.</summary>
    public abstract BodyFormat BodyFormat { get; }

    /// <summary>Collects every rule of the contract that a request breaks.</summary>
    /// <param name="request">The request.</param>
    /// <param name="violations">Where broken rules go.</param>
    public abstract void Validate(TRequest request, ref ViolationList violations);

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
    }

    /// <summary>Writes the request's body as a form.</summary>
    /// <param name="request">The request.</param>
    /// <param name="form">Where it goes.</param>
    public virtual void WriteForm(TRequest request, FormBody form)
    {
    }

    /// <summary>Reads the reply's JSON body.</summary>
    /// <param name="reader">The body, before its first token.</param>
    /// <param name="arrival">What is known of the reply so far.</param>
    /// <returns>The reply.</returns>
    public abstract TReply ReadReply(ref Utf8JsonReader reader, in ReplyArrival arrival);

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
