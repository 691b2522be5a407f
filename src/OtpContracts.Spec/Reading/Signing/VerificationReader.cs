using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;
using OtpContracts.Spec.Signing.Expressions;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading.Signing;

/// <summary>Reads how a message of the vendor is told from a forged one, and holds that to its own published vectors.</summary>
internal sealed class VerificationReader
{
    private static readonly TimeSpan UsualWindow = TimeSpan.FromMinutes(5);
    private const int MostValues = 100;

    private readonly Section _section;
    private readonly SigningScope _scope;
    private readonly DiagnosticBag _diagnostics;
    private bool _isComplete = true;

    private VerificationReader(Section section, IReadOnlyList<Credential> credentials) =>
        (_section, _scope, _diagnostics) = (section, new SigningScope(credentials), section.Diagnostics);

    public static SignatureVerification? Read(YamlNode node, IReadOnlyList<Credential> credentials, Uri? server, DiagnosticBag diagnostics) =>
        Section.Open(node, "\"verify\"", diagnostics, "let", "expect", "time", "accept", "vectors") is { } section
            ? new VerificationReader(section, credentials).Read(credentials, server)
            : null;

    private SignatureVerification? Read(IReadOnlyList<Credential> credentials, Uri? server)
    {
        List<SigningValueDefinition> lets = [.. Section.Entries(_section.Node("let"), "\"let\"", _diagnostics).Take(MostValues).Select(entry => ReadLet(entry.Key, entry.Value)).OfType<SigningValueDefinition>()];
        var accept = _section.Node("accept") is { } node ? Section.Open(node, "\"accept\"", _diagnostics, "timestamp", "ignoreCase") : null;
        List<string> ignoreCase = [.. accept?.Texts("ignoreCase").Select(name => name.Value) ?? []];
        List<ExpectedSignature> expected = [.. Section.Entries(_section.RequiredNode("expect"), "\"expect\"", _diagnostics).Take(MostValues).Select(entry => ReadExpected(entry.Key, entry.Value, ignoreCase.Contains(entry.Key.Value))).OfType<ExpectedSignature>()];
        var vectors = new SigningVectorReader(_section, credentials, server);
        var verification = new SignatureVerification
        {
            Lets = lets,
            Expected = expected,
            Time = _section.Scalar("time") is { } time ? Parse(time, SigningType.Text) : null,
            Window = accept?.Seconds("timestamp") ?? UsualWindow,
            Vectors = vectors.Read(),
            Span = _section.Span,
        };
        if (expected.Count == 0)
        {
            return null;
        }

        if (_isComplete)
        {
            Check(verification);
        }

        return verification;
    }

    private SigningValueDefinition? ReadLet(YamlScalar name, YamlNode node)
    {
        var let = SigningLet.Read(_section, _scope, name, node);
        _isComplete &= let is not null;
        return let;
    }

    private ExpectedSignature? ReadExpected(YamlScalar name, YamlNode node, bool ignoreCase)
    {
        if (node is YamlMapping)
        {
            if (Section.Open(node, "An expected signature", _diagnostics, "received", "equals", "holds") is not { } section)
            {
                return null;
            }

            if (section.Node("received") is null && section.Node("equals") is null && section.Scalar("holds") is { } condition)
            {
                return Parse(condition, SigningType.Text, SigningType.Bytes) is { } holds ? new ExpectedSignature(name.Value, Place: null, holds, Expected: null, ignoreCase, name.Span) : null;
            }

            return section.Node("holds") is { } beside ? Misplaced(beside)
                : section.RequiredScalar("received") is { } came && section.RequiredScalar("equals") is { } equals
                && Parse(came, SigningType.Text, SigningType.Pairs) is { } receivedValue && Parse(equals, SigningType.Text) is { } right
                ? new ExpectedSignature(name.Value, Place: null, receivedValue, right, ignoreCase, name.Span)
                : null;
        }

        var dot = name.Value.IndexOf('.');
        var (place, values, key) = (dot < 0 ? "" : name.Value.Substring(0, dot)) switch
        {
            "query" => (SigningPlace.Query, SigningAmbient.Query, name.Value.Substring(dot + 1)),
            "body" => (SigningPlace.Body, SigningAmbient.Fields, name.Value.Substring(dot + 1)),
            _ => (SigningPlace.Headers, SigningAmbient.Headers, name.Value),
        };
        var received = new CallExpression(
            name.Span, SigningFunctions.All["value"][0], [new AmbientExpression(name.Span, values, SigningType.Pairs), new LiteralExpression(name.Span, key)]);
        return _section.AsScalar(node, name.Value) is { } source && Parse(source, SigningType.Text) is { } expected
            ? new ExpectedSignature(key, place, received, expected, ignoreCase, name.Span)
            : null;
    }

    private ExpectedSignature? Misplaced(YamlNode holds)
    {
        _diagnostics.Report(DiagnosticRules.InvalidValue, holds.Span, "holds", "a key beside \"received\" or \"equals\"", " A condition stands alone.");
        _isComplete = false;
        return null;
    }

    private SigningExpression? Parse(YamlScalar source, params SigningType[] types)
    {
        if (SigningExpressionParser.Parse(source, _scope, _diagnostics) is not { } expression)
        {
            _isComplete = false;
            return null;
        }

        var problem = expression.Uses(SigningAmbient.Now) ? "what came has its own time; read it from a header or field instead of \"now\""
            : expression.Uses(SigningAmbient.Nonce) ? "what came has its own value used once; read it from a header or field instead of \"nonce\""
            : types.Contains(expression.Type) || expression.Type == SigningType.Number ? null
            : "text is due here; say how bytes or pairs are written, with hex(…), base64(…) or join(…)";
        if (problem is null)
        {
            return expression;
        }

        _diagnostics.Report(DiagnosticRules.SigningSyntax, expression.Span, problem);
        _isComplete = false;
        return null;
    }

    private void Check(SignatureVerification verification)
    {
        var cost = verification.Lets.Sum(let => let.Expression.Cost) + verification.Expected.Sum(signature => (signature.Expected?.Cost ?? 0) + signature.Received.Cost);
        var work = 0L;
        foreach (var vector in verification.Vectors)
        {
            work += cost * SigningVectorReader.Size(vector);
            if (work > SigningVectorReader.MostWork)
            {
                _diagnostics.Report(DiagnosticRules.SigningTooLarge, vector.Span, "the vectors up to this one ask for too much work");
                return;
            }

            try
            {
                if (SignatureVerifier.FindWrong(verification, SigningInput.Of(vector)) is { } wrong)
                {
                    _diagnostics.Report(DiagnosticRules.VectorFailed, vector.Span, wrong.Name, "genuine", "another value");
                }
            }
            catch (SigningValueException problem)
            {
                _diagnostics.Report(DiagnosticRules.SigningWithoutValue, vector.Span, problem.Message);
            }
        }
    }
}
