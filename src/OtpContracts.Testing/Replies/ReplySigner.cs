using System.Text;
using System.Text.Json.Nodes;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;

namespace OtpContracts.Testing.Replies;

/// <summary>Signs the sandbox's replies as the vendor does.</summary>
internal sealed class ReplySigner(SignatureVerification verification, IReadOnlyDictionary<string, string> credentials)
{
    /// <summary>Adds what tells a reply from a forged one.</summary>
    public SandboxReply Sign(ReceivedRequest request, SandboxReply reply)
    {
        var (body, headers) = (reply.Body, reply.Headers.ToList());
        foreach (var signature in verification.Expected)
        {
            var value = new SigningInterpreter(new SigningInput
            {
                Credentials = credentials,
                Now = default,
                Method = request.Method,
                Host = request.Url.Authority,
                Path = request.Path,
                Url = request.Url.AbsoluteUri,
                RawQuery = request.Url.Query.TrimStart('?'),
                Query = request.Query,
                BodyFields = Signing.SigningBody.Fields(reply.ContentType, Encoding.UTF8.GetBytes(body)),
                RequestHeaders = [new("Content-Type", reply.ContentType), .. headers],
                Body = Encoding.UTF8.GetBytes(body),
            }).Evaluate(signature.Expected).AsText();
            if (signature.Place == SigningPlace.Headers)
            {
                headers.Add(new(signature.Name, value));
            }
            else if (signature.Place == SigningPlace.Body && JsonNode.Parse(body) is JsonObject members)
            {
                members[signature.Name] = value;
                body = members.ToJsonString(JsonText.Options);
            }
        }

        return reply with { Body = body, Headers = headers };
    }
}
