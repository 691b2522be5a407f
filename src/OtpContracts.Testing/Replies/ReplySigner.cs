using System.Text;
using System.Text.Json.Nodes;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;
using OtpContracts.Spec.Signing.Expressions;

namespace OtpContracts.Testing.Replies;

/// <summary>Signs the sandbox's replies as the vendor does.</summary>
internal sealed class ReplySigner(SignatureVerification verification, IReadOnlyDictionary<string, string> credentials)
{
    private readonly List<(SigningPlace Place, string Name, SigningExpression Value)> _made = [.. verification.Expected.Select(Made).OfType<(SigningPlace, string, SigningExpression)>()];

    /// <summary>Adds what tells a reply from a forged one.</summary>
    /// <exception cref="InvalidOperationException">The sandbox's account can't make it: it has the vendor's public key, for example.</exception>
    public SandboxReply Sign(ReceivedRequest request, SandboxReply reply)
    {
        try
        {
            return Add(request, reply);
        }
        catch (SigningValueException problem)
        {
            throw new InvalidOperationException($"The sandbox can't sign its reply: {problem.Message}. What the vendor signs with a private key, the sandbox signs with one in place of the public key.", problem);
        }
    }

    private SandboxReply Add(ReceivedRequest request, SandboxReply reply)
    {
        var (body, headers) = (reply.Body, reply.Headers.ToList());
        foreach (var (place, name, expression) in _made)
        {
            var value = new SigningInterpreter(request.SigningInput(credentials, now: default) with
            {
                BodyFields = Signing.SigningBody.Fields(reply.ContentType, Encoding.UTF8.GetBytes(body)),
                RequestHeaders = [new("Content-Type", reply.ContentType), .. headers],
                Body = Encoding.UTF8.GetBytes(body),
            }).Evaluate(expression).AsText();
            if (place == SigningPlace.Headers)
            {
                headers.Add(new(name, value));
            }
            else if (place == SigningPlace.Body && JsonNode.Parse(body) is JsonObject members)
            {
                members[name] = value;
                body = members.ToJsonString(JsonText.Options);
            }
        }

        return reply with { Body = body, Headers = headers };
    }

    private static (SigningPlace, string, SigningExpression)? Made(ExpectedSignature signature) =>
        signature.Expected is null ? signature.Received.WithParts().OfType<CallExpression>().Select(MadeOfCondition).FirstOrDefault(made => made is not null)
        : signature.Place is { } place ? (place, signature.Name, signature.Expected)
        : null;

    // What a condition verifies is made with the private key, which the sandbox's account has in place of the public one.
    private static (SigningPlace, string, SigningExpression)? MadeOfCondition(CallExpression condition)
    {
        const string Verify = "verifyRsa";
        const string Unpack = "un";
        return condition is { Function.Name: var name, Arguments: [var key, var data, CallExpression { Function.Name: "unbase64" or "unhex", Arguments: [CallExpression { Function.Name: "value", Arguments: [AmbientExpression source, LiteralExpression member] }] } packed] }
            && name.StartsWith(Verify, StringComparison.Ordinal) && source.Ambient is SigningAmbient.Headers or SigningAmbient.Fields
            ? (source.Ambient == SigningAmbient.Headers ? SigningPlace.Headers : SigningPlace.Body, member.Value, Call(packed.Function.Name[Unpack.Length..], Call("rsa" + name[Verify.Length..], key, data)))
            : null;
    }

    private static CallExpression Call(string function, params SigningExpression[] arguments) => new(arguments[0].Span, SigningFunctions.All[function][0], arguments);
}
