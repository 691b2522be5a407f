using System.Security.Cryptography;
using System.Text;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;
using Kind = OtpContracts.Spec.Model.StatusKind;

namespace OtpContracts.Testing.Judging;

/// <summary>Every header that signing sets has the value that the sandbox's own account gives for the request's own time; and that time is near.</summary>
internal sealed class SignatureCheck(SigningDefinition signing, IReadOnlyDictionary<string, string> credentials, TimeProvider timeProvider)
{
    private readonly SigningValueDefinition? _clock = SigningClock.Header(signing);

    public Verdict JudgeSignature(ReceivedRequest request)
    {
        const string Name = "signature";
        var missing = signing.Headers.Where(header => !request.Headers.ContainsKey(header.Name)).Select(header => $"header {header.Name}: is missing").ToList();
        if (missing.Count > 0)
        {
            return Verdict.Fail(Name, Kind.Authentication, missing);
        }

        if (_clock is { } clock && SentAt(request) is null)
        {
            return Verdict.Fail(Name, Kind.Authentication, $"header {clock.Name}: is not a time");
        }

        var input = new SigningInput
        {
            Credentials = credentials,
            Now = SentAt(request) ?? timeProvider.GetUtcNow(),
            Method = request.Method,
            Host = request.Url.Authority,
            Path = request.Path,
            Url = request.Url.AbsoluteUri,
            RawQuery = request.Url.Query.TrimStart('?'),
            Query = request.Query,
            RequestHeaders = [.. request.Headers],
            Body = request.Body.ToArray(),
        };
        var reasons = SigningInterpreter.Headers(signing, input)
            .Where(expected => !AreEqual(expected.Value, request.Headers[expected.Key], signing.Accept.IgnoreCase.Contains(expected.Key, StringComparer.Ordinal)))
            .Select(expected => $"header {expected.Key}: is not what this account's credentials give")
            .ToList();
        return reasons.Count == 0 ? Verdict.Pass(Name) : Verdict.Fail(Name, Kind.Authentication, reasons);
    }

    public Verdict JudgeTime(ReceivedRequest request)
    {
        const string Name = "time";
        if (_clock is null || signing.Accept.Window is not { } window || SentAt(request) is not { } sent)
        {
            return Verdict.Pass(Name);
        }

        var off = sent - timeProvider.GetUtcNow();
        return off.Duration() <= window
            ? Verdict.Pass(Name)
            : Verdict.Fail(Name, Kind.Clock, FormattableString.Invariant($"header {_clock.Name}: is {Math.Ceiling(off.Duration().TotalSeconds)} s {(off < TimeSpan.Zero ? "behind" : "ahead of")} the vendor's clock; {window.TotalSeconds} s are accepted"));
    }

    private DateTimeOffset? SentAt(ReceivedRequest request) => _clock is null ? null : SigningClock.Read(_clock, request.Headers[_clock.Name]);

    private static bool AreEqual(string expected, string received, bool ignoreCase) => ignoreCase
        ? AreEqual(expected.ToUpperInvariant(), received.ToUpperInvariant(), ignoreCase: false)
        : CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(received));
}
