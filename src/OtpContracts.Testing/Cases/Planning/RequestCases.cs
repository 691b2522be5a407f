using System.Text.Json.Nodes;
using OtpContracts.Spec.Model;
using OtpContracts.Testing.Replies;

namespace OtpContracts.Testing.Cases.Planning;

/// <summary>Cases about what is sent: it arrives as it was given and is accepted, or it is never sent.</summary>
internal sealed class RequestCases(Contract contract, Endpoint endpoint, RequestSamples samples)
{
    // What any of path, query, form and JSON might get wrong; nothing that a length or a form could forbid.
    private const string Hostile = "a/b ?c+d&e=f%25#é中\"'\\<\U0001F511>";

    private readonly ConstraintBoundary _boundary = new(contract);
    private readonly JsonNode? _data = new SampleReply(contract, endpoint).Data;
    private readonly JsonObject _least = samples.Least(endpoint);

    public IEnumerable<CasePlan> Plans()
    {
        foreach (var example in endpoint.Examples)
        {
            yield return Sent($"example {example.Name} is accepted", samples.Of(endpoint, example));
        }

        yield return Sent("a call with the least that is asked for is accepted", _least);
        yield return Sent("a call with every parameter is accepted", samples.All(endpoint));
        yield return Sent("a call an hour later is signed anew", _least) with { Pause = TimeSpan.FromHours(1) };
        foreach (var (place, fields) in RequestSamples.Places(endpoint))
        {
            foreach (var plan in fields.SelectMany(field => Plans(place, field)))
            {
                yield return plan;
            }
        }

        if (endpoint.WholeBody is { Constant: null } whole)
        {
            foreach (var plan in Within("body", new JsonPlace(["body"], whole.Type, whole), samples.All(endpoint)))
            {
                yield return plan;
            }
        }
    }

    private IEnumerable<CasePlan> Plans(string place, Field field)
    {
        // With every member of the parameter, so that each has its turn; beside it only what must be there.
        var request = (JsonObject)_least.DeepClone();
        var own = new JsonPlace([place, field.Name], field.Type, field);
        request[place] ??= new JsonObject();
        request = (JsonObject)own.With(request, samples.Of(field))!;
        if (field.Presence == Presence.Required || place == "path")
        {
            yield return NotSent($"{own.Within("")} left out is not sent", (JsonObject)own.Without(request)!);
        }
        else
        {
            yield return Sent($"{own.Within("")} may be left out", (JsonObject)own.Without(request)!);
        }

        foreach (var plan in Within(place, own, request))
        {
            yield return plan;
        }
    }

    private IEnumerable<CasePlan> Within(string place, JsonPlace own, JsonObject request)
    {
        foreach (var inner in JsonPlace.Of(contract, own.Find(request), own.Type))
        {
            var at = inner with { Steps = [.. own.Steps, .. inner.Steps], Field = inner.Steps.Count == 0 ? own.Field : inner.Field };
            foreach (var plan in At(place, at, request))
            {
                yield return plan;
            }
        }
    }

    private IEnumerable<CasePlan> At(string place, JsonPlace at, JsonObject request)
    {
        var name = at.Within("");
        if (at is { Field: null, Type: ScalarType { Kind: ScalarKind.String } } && at.Steps[^1] is int && place != "header")
        {
            yield return Sent($"{name} of hostile text arrives as it is", (JsonObject)at.With(request, Hostile)!);
        }

        if (at.Field is { Constant: null } field)
        {
            foreach (var (what, value) in _boundary.Inside(field, at.Find(request), place == "body"))
            {
                yield return Sent($"{name} of {what} is accepted", (JsonObject)at.With(request, value)!);
            }

            foreach (var (what, value) in _boundary.Outside(field, at.Find(request)))
            {
                yield return NotSent($"{name} of {what} is not sent", (JsonObject)at.With(request, value)!);
            }

            if (field.IsNullable && place == "body" && endpoint.BodyFormat == BodyFormat.Json)
            {
                yield return Sent($"{name} of null is sent as null", (JsonObject)at.With(request, value: null)!);
            }
            else if (field.Presence == Presence.Required)
            {
                yield return NotSent($"{name} of null is not sent", (JsonObject)at.With(request, value: null)!);
            }

            if (at.Steps.Count > 2 && field.Presence == Presence.Required)
            {
                yield return NotSent($"{name} left out is not sent", (JsonObject)at.Without(request)!);
            }

            if (field is { Type: ScalarType { Kind: ScalarKind.String } } && field.Constraints is { OneOf: [], Pattern: null, Digits: null } && place != "header" && Takes(field.Constraints.Length))
            {
                yield return Sent($"{name} of hostile text arrives as it is", (JsonObject)at.With(request, Hostile)!);
            }
        }
    }

    private static bool Takes(Bounds? length) =>
        Hostile.Length - Hostile.Count(char.IsLowSurrogate) is var count && count >= (length?.Least ?? 0) && count <= (length?.Most ?? count);

    private CasePlan Sent(string what, JsonObject request) => new($"{endpoint.Name}: {what}", endpoint, request, static _ => { }, new Expectation.Success(_data));

    private CasePlan NotSent(string what, JsonObject request) => new($"{endpoint.Name}: {what}", endpoint, request, static _ => { }, new Expectation.NotSent());
}
