using System.Text;
using OtpContracts.Cli.Commands;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;

namespace OtpContracts.Cli.Signing;

/// <summary>A signed request, not sent.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Url">The whole address.</param>
/// <param name="Headers">Every header but the host.</param>
/// <param name="Body">The body, exactly as sent; empty where there is none.</param>
/// <param name="Steps">How the signing came about, secrets and keys made of them masked.</param>
internal sealed record SignedCall(string Method, string Url, IReadOnlyList<KeyValuePair<string, string>> Headers, string Body, IReadOnlyList<string> Steps)
{
    /// <summary>Signs a request.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="draft">The request.</param>
    /// <param name="credentials">The account.</param>
    /// <param name="now">The time of signing.</param>
    /// <param name="nonce">The value used once.</param>
    /// <returns>The signed request.</returns>
    public static SignedCall Of(Contract contract, Endpoint endpoint, RequestDraft draft, IReadOnlyDictionary<string, string> credentials, DateTimeOffset now, string nonce)
    {
        var address = contract.Server.AbsoluteUri.TrimEnd('/') + draft.Path;
        var (query, appended, headers, steps) = (draft.Query, (IReadOnlyList<KeyValuePair<string, string>>)[], draft.Headers.ToList(), (IReadOnlyList<string>)[]);
        if (draft.ContentType is { } contentType && !headers.Exists(header => string.Equals(header.Key, "Content-Type", StringComparison.OrdinalIgnoreCase)))
        {
            headers.Add(new("Content-Type", contentType));
        }

        if (contract.Signing is { } signing)
        {
            var input = Input(address, draft, query, [], headers, credentials, now, nonce);
            try
            {
                // What signing adds to path, query and body is part of what its headers sign.
                var explained = new SigningSteps(signing);
                var first = SigningInterpreter.Sign(signing, input, (value, interpreter) => Note(value, interpreter, isHeader: false));
                address = AddressHoles.Fill(address, first.Path);
                (query, appended) = ([.. query, .. first.Query], first.Body);
                var complete = Input(address, draft, query, appended, headers, credentials, now, nonce);
                var signed = first with { Headers = SigningInterpreter.Sign(signing, complete, (value, interpreter) => Note(value, interpreter, isHeader: true)).Headers };
                steps = explained.Tell(signed, endpoint);
                headers.RemoveAll(header => signed.Headers.Any(set => string.Equals(set.Key, header.Key, StringComparison.OrdinalIgnoreCase)));
                headers.AddRange(signed.Headers);

                void Note(SigningValueDefinition value, SigningInterpreter interpreter, bool isHeader)
                {
                    if (signing.Headers.Contains(value) == isHeader)
                    {
                        explained.Note(value, interpreter);
                    }
                }
            }
            catch (SigningValueException problem)
            {
                throw new CommandFailure($"otpc: error: The request can't be signed: {problem.Message}.");
            }
        }

        return new SignedCall(draft.Method, WithQuery(address, query), headers, draft.Body(appended), steps);
    }

    private static SigningInput Input(
        string address,
        RequestDraft draft,
        IReadOnlyList<KeyValuePair<string, string>> query,
        IReadOnlyList<KeyValuePair<string, string>> appended,
        List<KeyValuePair<string, string>> headers,
        IReadOnlyDictionary<string, string> credentials,
        DateTimeOffset now,
        string nonce)
    {
        var url = new Uri(WithQuery(address, query));
        var body = draft.Body(appended);
        var vector = new SigningVector(credentials, now, nonce, new SignedRequest(draft.Method, url, headers, body), [], default);
        return SigningInput.Of(vector);
    }

    private static string WithQuery(string address, IReadOnlyList<KeyValuePair<string, string>> query)
    {
        var text = new StringBuilder(address);
        foreach (var (name, value) in query)
        {
            text.Append(text.Length == address.Length ? '?' : '&').Append(SigningTexts.Percent(name, "")).Append('=').Append(SigningTexts.Percent(value, ""));
        }

        return text.ToString();
    }
}
