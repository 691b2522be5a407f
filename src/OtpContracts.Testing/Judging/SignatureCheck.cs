using System.Security.Cryptography;
using System.Text;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;
using OtpContracts.Spec.Signing.Expressions;
using Kind = OtpContracts.Spec.Model.StatusKind;

namespace OtpContracts.Testing.Judging;

/// <summary>Everything that signing sends has the value that the sandbox's own account gives for the request's own time; and that time is near.</summary>
internal sealed class SignatureCheck(Contract contract, Endpoint endpoint, SigningDefinition signing, IReadOnlyDictionary<string, string> credentials, TimeProvider timeProvider)
{
    private readonly EndpointPath _path = new(contract, endpoint);
    private readonly List<SigningValueDefinition> _elsewhere = [.. signing.Path.Where(hole => !endpoint.SignedHoles.Contains(hole.Name, StringComparer.Ordinal))];
    private readonly IReadOnlyList<string> _secrets = RequestJudge.Secrets(contract, credentials);

    /// <summary>Judges the signature and then the time, which are read from the same values.</summary>
    public IEnumerable<Verdict> Judge(ReceivedRequest request)
    {
        var input = request.SigningInput(credentials, timeProvider.GetUtcNow());
        var recovered = new Lazy<RecoveredValues>(() => SigningRecovery.Read(signing, input, sent => Received(request, sent)));
        yield return JudgeSignature(request, input, recovered);
        yield return JudgeTime(recovered);
    }

    private Verdict JudgeSignature(ReceivedRequest request, SigningInput input, Lazy<RecoveredValues> values)
    {
        const string Name = "signature";
        var missing = signing.Sent.Where(sent => !_elsewhere.Contains(sent) && Received(request, sent) is null).Select(sent => $"{Place(sent)}: is missing").ToList();
        if (missing.Count > 0)
        {
            return Verdict.Fail(Name, Kind.Authentication, missing);
        }

        var recovered = values.Value;
        if (recovered is { Clock: { } clock, Time: null })
        {
            return Verdict.Fail(Name, Kind.Authentication, $"{Place(clock)}: is not a time");
        }

        SignedValues expected;
        try
        {
            expected = SigningInterpreter.Sign(signing, input with { Now = recovered.Time ?? input.Now, Nonce = recovered.Nonce });
        }
        catch (SigningValueException problem)
        {
            return Verdict.Fail(Name, Kind.Authentication, problem.Message);
        }

        var reasons = signing.Sent.Zip(expected.All)
            .Where(sent => !_elsewhere.Contains(sent.First) && !AreEqual(sent.Second.Value, Received(request, sent.First)!, signing.Accept.IgnoreCase.Contains(sent.First.Name, StringComparer.Ordinal)))
            .Select(sent => $"{Place(sent.First)}: is not what this account's credentials give{Signed(sent.First, input with { Now = recovered.Time ?? input.Now, Nonce = recovered.Nonce })}")
            .ToList();
        return reasons.Count == 0 ? Verdict.Pass(Name) : Verdict.Fail(Name, Kind.Authentication, reasons);
    }

    /// <summary>What is hashed, so that a client's author sees where the two part; secrets are masked.</summary>
    private string Signed(SigningValueDefinition sent, SigningInput input)
    {
        if (Hashed(sent.Expression) is not { } hashed)
        {
            return "";
        }

        try
        {
            var text = Encoding.UTF8.GetString(new SigningInterpreter(Before(sent, input)).Evaluate(hashed).AsBytes());
            var masked = _secrets.Aggregate(text, static (masked, secret) => masked.Replace(secret, Redaction.Mask, StringComparison.Ordinal));
            return $" for \"{masked.Replace("\n", "\\n", StringComparison.Ordinal)}\"";
        }
        catch (SigningValueException)
        {
            return "";
        }
    }

    // A value is signed over what is sent before it, not over itself.
    private SigningInput Before(SigningValueDefinition sent, SigningInput input)
    {
        var later = signing.Sent.SkipWhile(other => other != sent).ToList();
        bool IsLater(IReadOnlyList<SigningValueDefinition> place, string name) => place.Any(value => value.Name == name && later.Contains(value));
        return input with
        {
            Query = [.. input.Query.Where(pair => !IsLater(signing.Query, pair.Key))],
            RawQuery = string.Join('&', input.RawQuery.Split('&').Where(part => !IsLater(signing.Query, Uri.UnescapeDataString(part.Split('=')[0])))),
            BodyFields = [.. input.BodyFields.Where(pair => !IsLater(signing.Body, pair.Key))],
            RequestHeaders = [.. input.RequestHeaders.Where(pair => !later.Exists(value => signing.Headers.Contains(value) && string.Equals(value.Name, pair.Key, StringComparison.OrdinalIgnoreCase)))],
        };
    }

    // Of a hash over another, the outer one; of a keyed hash or a signature, what stands behind the key.
    private static SigningExpression? Hashed(SigningExpression expression) => expression switch
    {
        LetExpression let => Hashed(let.Value),
        CallExpression { Function: { HidesSecrets: true, Result: SigningType.Bytes }, Arguments: [.., var data] } => data,
        CallExpression call => call.Arguments.Select(Hashed).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private Verdict JudgeTime(Lazy<RecoveredValues> recovered)
    {
        const string Name = "time";
        if (signing.Accept.Window is not { } window || recovered.Value is not { Time: { } sent, Clock: { } clock })
        {
            return Verdict.Pass(Name);
        }

        var off = sent - timeProvider.GetUtcNow();
        return off.Duration() <= window
            ? Verdict.Pass(Name)
            : Verdict.Fail(Name, Kind.Clock, FormattableString.Invariant($"{Place(clock)}: is {Math.Ceiling(off.Duration().TotalSeconds)} s {(off < TimeSpan.Zero ? "behind" : "ahead of")} the vendor's clock; {window.TotalSeconds} s are accepted"));
    }

    private static bool AreEqual(string expected, string received, bool ignoreCase) => ignoreCase
        ? AreEqual(expected.ToUpperInvariant(), received.ToUpperInvariant(), ignoreCase: false)
        : CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(received));

    private string Place(SigningValueDefinition sent) =>
        signing.Headers.Contains(sent) ? $"header {sent.Name}" : signing.Body.Contains(sent) ? $"body.{sent.Name}" : signing.Path.Contains(sent) ? $"path.{sent.Name}" : $"query.{sent.Name}";

    private string? Received(ReceivedRequest request, SigningValueDefinition sent) =>
        signing.Headers.Contains(sent) ? request.Headers.GetValueOrDefault(sent.Name)
        : signing.Path.Contains(sent) ? _path.Match(request.Path)!.GetValueOrDefault(sent.Name)
        : (signing.Body.Contains(sent) ? request.BodyFields : request.Query).Where(pair => pair.Key == sent.Name).Select(pair => pair.Value).FirstOrDefault();
}
