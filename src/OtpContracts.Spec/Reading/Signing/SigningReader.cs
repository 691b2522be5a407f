using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing.Expressions;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading.Signing;

/// <summary>Reads the signing section and holds it to its own published vectors.</summary>
internal sealed class SigningReader
{
    private const int MostCredentials = 64;
    private const int MostValues = 1000;

    private static readonly SigningAmbient[] Address = [SigningAmbient.Path, SigningAmbient.Target, SigningAmbient.Url];

    private readonly Section _section;
    private readonly IReadOnlyList<Credential> _credentials;
    private readonly SigningScope _scope;
    private readonly DiagnosticBag _diagnostics;
    private bool _isComplete = true;
    private int _values;

    private SigningReader(Section section, IReadOnlyList<Credential> credentials)
    {
        (_section, _credentials, _diagnostics) = (section, credentials, section.Diagnostics);
        _scope = new SigningScope(credentials);
    }

    public static SigningDefinition? Read(YamlNode? node, IReadOnlyList<Credential> credentials, Uri? server, DiagnosticBag diagnostics) =>
        node is not null && Section.Open(node, "\"signing\"", diagnostics, "let", "path", "query", "body", "headers", "accept", "vectors") is { } section
            ? new SigningReader(section, credentials).Read(server)
            : null;

    private SigningDefinition? Read(Uri? server)
    {
        if (_credentials.Count > MostCredentials)
        {
            _diagnostics.Report(DiagnosticRules.SigningTooLarge, _section.Span, $"there are more than {MostCredentials} credentials");
            return null;
        }

        var lets = ReadValues("let", ReadLet);
        var body = ReadValues("body", ReadField);
        var headers = ReadValues("headers", ReadHeader);
        var path = ReadValues("path", ReadHole);
        var query = ReadValues("query", ReadSent);
        if (body.Count > 0 && path.Concat(query).FirstOrDefault(value => value.Expression.Uses(SigningAmbient.Body)) is { } early)
        {
            _diagnostics.Report(DiagnosticRules.SigningSyntax, early.Expression.Span, "what stands in path or query can't be made of the body where signing adds to it; use \"params\"");
            Incomplete();
        }

        var vectors = new SigningVectorReader(_section, _credentials, server);
        var signing = new SigningDefinition
        {
            Lets = lets,
            Path = path,
            Query = query,
            Body = body,
            Headers = headers,
            Accept = ReadTolerance([.. headers, .. body, .. query, .. path]),
            Vectors = vectors.Read(),
            Span = _section.Span,
        };
        if (_isComplete)
        {
            vectors.Check(signing);
        }

        return signing;
    }

    private List<SigningValueDefinition> ReadValues(string place, Func<YamlScalar, YamlNode, SigningValueDefinition?> read)
    {
        var values = new List<SigningValueDefinition>();
        foreach (var entry in Section.Entries(_section.Node(place), $"\"{place}\"", _diagnostics))
        {
            if (++_values > MostValues)
            {
                _diagnostics.Report(DiagnosticRules.SigningTooLarge, entry.Key.Span, $"it has more than {MostValues} values");
                Incomplete();
                break;
            }

            if (read(entry.Key, entry.Value) is { } value)
            {
                values.Add(value);
            }
        }

        return values;
    }

    private SigningValueDefinition? ReadLet(YamlScalar name, YamlNode node) => SigningLet.Read(_section, _scope, name, node) ?? Incomplete();

    private SigningValueDefinition? ReadHeader(YamlScalar name, YamlNode node) =>
        HeaderNames.Check(name.Value, name.Span, _diagnostics) ? ReadSent(name, node) : Incomplete();

    private SigningValueDefinition? ReadField(YamlScalar name, YamlNode node)
    {
        if (ReadSent(name, node) is not { } field)
        {
            return null;
        }

        if (field.Expression.Uses(SigningAmbient.Body))
        {
            _diagnostics.Report(DiagnosticRules.SigningSyntax, node.Span, "a field of the body can't be made of the body; use \"params\"");
            return Incomplete();
        }

        return field;
    }

    private SigningValueDefinition? ReadHole(YamlScalar name, YamlNode node)
    {
        if (ReadSent(name, node) is not { } hole)
        {
            return null;
        }

        if (FindUseOfPath(hole.Expression) is { } use)
        {
            _diagnostics.Report(DiagnosticRules.SigningSyntax, use.Span, "what fills a hole of the path can't be made of the address that it is part of; \"path\", \"target\" and \"url\" are there for query, body and headers");
            return Incomplete();
        }

        return hole;
    }

    // Where this expression does it: not within the value of a "let" that it names.
    private static SigningExpression? FindUseOfPath(SigningExpression expression) =>
        !Array.Exists(Address, expression.Uses) ? null
        : expression is AmbientExpression or LetExpression ? expression
        : expression.Parts.Select(FindUseOfPath).First(use => use is not null);

    private SigningValueDefinition? ReadSent(YamlScalar name, YamlNode node) =>
        _section.AsScalar(node, name.Value) is { } source && SigningExpressionParser.ParseSent(source, _scope, _diagnostics) is { } expression
            ? new SigningValueDefinition(name.Value, expression, name.Span)
            : Incomplete();

    private SigningValueDefinition? Incomplete()
    {
        _isComplete = false;
        return null;
    }

    private SigningTolerance ReadTolerance(List<SigningValueDefinition> sent)
    {
        var none = new SigningTolerance(Window: null, IgnoreCase: []);
        if (_section.Node("accept") is not { } node || Section.Open(node, "\"accept\"", _diagnostics, "timestamp", "ignoreCase") is not { } section)
        {
            return none;
        }

        List<YamlScalar> ignoreCase = [.. section.Texts("ignoreCase").Take(MostValues)];
        foreach (var name in ignoreCase)
        {
            if (_isComplete && !sent.Exists(value => value.Name == name.Value))
            {
                var known = sent.Select(value => value.Name);
                _diagnostics.Report(DiagnosticRules.InvalidValue, name.Span, name.Value, "the name of a header or parameter that signing sends", Spelling.DidYouMean(name.Value, known));
            }
        }

        return new SigningTolerance(section.Seconds("timestamp"), [.. ignoreCase.Select(name => name.Value)]);
    }
}
