using System.Text.Json;
using OtpContracts.Spec;
using OtpContracts.Spec.Model;
using OtpContracts.Testing.Replies;

namespace OtpContracts.Cli.Linting;

/// <summary>Holds documented exchanges to the contract's own types. An example with a <c>quirk</c> is known to contradict them.</summary>
internal sealed class ExampleCheck(Contract contract, DiagnosticBag findings)
{
    private readonly ValueCheck _values = new(contract);

    /// <summary>Where an example contradicts the types of its contract.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="endpoint">The example's endpoint.</param>
    /// <param name="example">The example.</param>
    public static IReadOnlyList<string> Misfits(Contract contract, Endpoint endpoint, Example example) => [.. new ExampleCheck(contract, new DiagnosticBag()).Misfits(endpoint, example)];

    public void Run()
    {
        foreach (var endpoint in contract.Endpoints)
        {
            foreach (var example in endpoint.Examples.Where(example => example.Quirk is null))
            {
                foreach (var misfit in Misfits(endpoint, example))
                {
                    findings.Report(LintRules.ExampleMisfit, example.Span, example.Name, endpoint.Name, misfit);
                }
            }
        }
    }

    private IEnumerable<string> Misfits(Endpoint endpoint, Example example)
    {
        var places = new (string Name, IReadOnlyList<Field> Fields)[] { ("path", endpoint.PathParameters), ("query", endpoint.QueryParameters), ("header", endpoint.HeaderParameters) };
        foreach (var (place, fields) in places)
        {
            if (example.Parameters.TryGetValue(place, out var passed))
            {
                using var parameters = JsonDocument.Parse(passed);
                foreach (var misfit in _values.Members(parameters.RootElement, fields, place, isText: true))
                {
                    yield return misfit;
                }
            }
        }

        if (example.Body is not null)
        {
            using var body = JsonDocument.Parse(example.Body);
            var isText = endpoint.BodyFormat != BodyFormat.Json;
            foreach (var misfit in endpoint.WholeBody is { } whole ? _values.Value(body.RootElement, whole, "body", isText) : _values.Members(body.RootElement, endpoint.Body, "body", isText))
            {
                yield return misfit;
            }
        }

        if (example.Reply is not null && endpoint.Data is { } data)
        {
            using var reply = JsonDocument.Parse(example.Reply);
            foreach (var misfit in ReplyPath.Find(reply.RootElement, endpoint.Reply.DataPath) is { } found ? _values.Of(found, data, endpoint.Reply.DataPath == Envelope.Whole ? "reply" : $"reply.{endpoint.Reply.DataPath}", isText: false) : [])
            {
                yield return misfit;
            }
        }
    }
}
