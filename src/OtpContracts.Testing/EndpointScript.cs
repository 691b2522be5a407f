using System.Globalization;
using OtpContracts.Spec;
using OtpContracts.Spec.Model;
using OtpContracts.Testing.Replies;

namespace OtpContracts.Testing;

/// <summary>What the sandbox answers to the accepted requests of one endpoint, in place of its documented example.</summary>
public sealed class EndpointScript
{
    private readonly Endpoint _endpoint;
    private readonly ReplyMaker _replies;
    private volatile SandboxReply? _reply;

    internal EndpointScript(Endpoint endpoint, ReplyMaker replies) => (_endpoint, _replies) = (endpoint, replies);

    internal SandboxReply Next => _reply ?? _replies.Success(_endpoint);

    /// <summary>Answers with a status, documented or not.</summary>
    /// <param name="status">The vendor's code.</param>
    public void Reply(int status) => Reply(status.ToString(CultureInfo.InvariantCulture));

    /// <summary>Answers with a status, documented or not.</summary>
    /// <param name="status">The vendor's code as text.</param>
    public void Reply(string status) => _reply = _replies.Status(_endpoint, status);

    /// <summary>Answers with a body of the test's own, whatever it is.</summary>
    /// <param name="body">The body.</param>
    /// <param name="httpStatus">The HTTP status.</param>
    public void ReplyRaw(string body, int httpStatus = 200) => _reply = new SandboxReply(httpStatus, body);

    /// <summary>Answers with a documented example.</summary>
    /// <param name="name">The example's name.</param>
    /// <exception cref="ArgumentException">There is no such example, or it has no reply.</exception>
    public void ReplyExample(string name) => _reply = _replies.Example(
        _endpoint,
        _endpoint.Examples.FirstOrDefault(example => example.Name == name)?.Reply
            ?? throw new ArgumentException($"{_endpoint.Name} has no example \"{name}\" with a reply.{Spelling.DidYouMean(name, _endpoint.Examples.Select(example => example.Name))}", nameof(name)));

    /// <summary>Answers with the documented example again.</summary>
    public void Clear() => _reply = null;
}
