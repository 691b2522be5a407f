using OtpContracts.Spec;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing.Expressions;

namespace OtpContracts.Cli.Linting;

/// <summary>Finds what is right as the language has it, and still looks like a slip.</summary>
internal sealed class SmellCheck(Contract contract, DiagnosticBag findings)
{
    private static readonly string[] Secrets = ["password", "passwd", "secret", "token", "otp", "pin", "phone", "mobile", "phonenumber", "verificationcode"];

    public void Run()
    {
        if (contract.Server.Scheme == Uri.UriSchemeHttp && !contract.Server.IsLoopback)
        {
            findings.Report(LintRules.PlainServer, contract.ServerSpan, contract.Server.AbsoluteUri);
        }

        CheckOutcomes();
        CheckCredentials();
        CheckTypes();
        CheckDefaults();
        CheckHoles();
        CheckSenders();
        foreach (var parameter in contract.Endpoints.SelectMany(endpoint => endpoint.Parameters).Where(LooksSecret))
        {
            findings.Report(LintRules.OpenSecret, parameter.Span, parameter.Name);
        }

        foreach (var callback in contract.Callbacks.Where(callback => callback.Verification is null))
        {
            findings.Report(LintRules.UnsignedCallback, callback.Span, callback.Name);
        }
    }

    // By HTTP, a refusal is a status of its own: there success may well mean yes.
    private void CheckOutcomes()
    {
        foreach (var endpoint in contract.Endpoints.Where(endpoint => endpoint is { Outcome: null, Data: not null } && endpoint.Reply.Rule != StatusRule.Http && StartsWith(endpoint.Name, "verify", "check", "validate")))
        {
            findings.Report(LintRules.NoOutcome, endpoint.Span, endpoint.Name);
        }
    }

    private void CheckCredentials()
    {
        var expressions = (contract.Signing?.Lets.Concat(contract.Signing.Sent).Select(value => value.Expression) ?? [])
            .Concat(contract.Callbacks.Select(callback => callback.Verification).Append(contract.ReplyVerification).OfType<SignatureVerification>()
                .SelectMany(verification => verification.Expected.SelectMany(expected => new[] { expected.Received, expected.Expected ?? expected.Received })));
        var used = expressions.SelectMany(expression => expression.WithParts()).OfType<CredentialExpression>().Select(credential => credential.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var credential in contract.Credentials.Where(credential => !used.Contains(credential.Name)))
        {
            findings.Report(LintRules.UnusedCredential, credential.Span, credential.Name);
        }
    }

    private void CheckTypes()
    {
        var fields = contract.Endpoints.SelectMany(endpoint => endpoint.Parameters)
            .Concat(contract.Callbacks.SelectMany(callback => callback.Fields))
            .Concat(contract.Types.OfType<ObjectDefinition>().SelectMany(type => type.Fields));
        var used = fields.Select(field => field.Type).Concat(contract.Endpoints.Select(endpoint => endpoint.Data).OfType<ContractType>())
            .Select(type => type.Innermost).OfType<NamedType>().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var type in contract.Types.Where(type => !used.Contains(type.Name)))
        {
            findings.Report(LintRules.UnusedType, type.Span, type.Name);
        }
    }

    private void CheckDefaults()
    {
        var check = new ValueCheck(contract);
        var fields = contract.Endpoints.SelectMany(endpoint => endpoint.Parameters).Concat(contract.Types.OfType<ObjectDefinition>().SelectMany(type => type.Fields));
        foreach (var field in fields.Where(field => field is { Default: not null, Type: ScalarType or NamedType }))
        {
            if (check.Text(field.Default!, field) is [var misfit, ..])
            {
                findings.Report(LintRules.DefaultMisfit, field.Span, field.Default!, misfit);
            }
        }
    }

    // As many frameworks write routes.
    private void CheckHoles()
    {
        foreach (var endpoint in contract.Endpoints)
        {
            foreach (var segment in endpoint.Path.Split('/').Where(segment => segment.Length > 1 && segment[0] == ':'))
            {
                findings.Report(LintRules.ForeignHole, endpoint.Span, segment, segment[1..]);
            }
        }
    }

    // Vendors take messages by GET as well.
    private void CheckSenders()
    {
        foreach (var endpoint in contract.Endpoints.Where(endpoint => endpoint.Effect == Effect.Safe && (StartsWith(endpoint.Name, "send", "submit", "push") || endpoint.Parameters.Any(IsText))))
        {
            findings.Report(LintRules.SafeSender, endpoint.Span, endpoint.Name);
        }
    }

    private static bool IsText(Field field) => field.Name.ToLowerInvariant() is "message" or "msg" or "text" or "content" or "smstext";

    private static bool LooksSecret(Field field) => field is { IsSensitive: false, Constant: null, Type.Innermost: ScalarType { Kind: ScalarKind.String } }
        && Secrets.Contains(new string([.. field.Name.Where(char.IsLetter)]).ToLowerInvariant(), StringComparer.Ordinal);

    private static bool StartsWith(string name, params string[] words) => Array.Exists(words, word =>
        name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (name.Length == word.Length || !char.IsLower(name[word.Length])));
}
