using System.Globalization;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading;

/// <summary>Reads the signing section and holds it to its own published vectors.</summary>
internal sealed class SigningReader
{
    private static readonly string[] SentPlaces = ["query", "body", "headers"];

    private readonly Section _section;
    private readonly IReadOnlyList<Credential> _credentials;
    private readonly SigningScope _scope;
    private readonly DiagnosticBag _diagnostics;
    private bool _isComplete = true;

    private SigningReader(Section section, IReadOnlyList<Credential> credentials)
    {
        (_section, _credentials, _diagnostics) = (section, credentials, section.Diagnostics);
        _scope = new SigningScope(credentials);
    }

    public static SigningDefinition? Read(YamlNode? node, IReadOnlyList<Credential> credentials, DiagnosticBag diagnostics) =>
        node is not null && Section.Open(node, "\"signing\"", diagnostics, "let", "query", "body", "headers", "accept", "vectors") is { } section
            ? new SigningReader(section, credentials).Read()
            : null;

    private SigningDefinition Read()
    {
        List<SigningValueDefinition> lets = [.. Section.Entries(_section.Node("let"), "\"let\"", _diagnostics).Select(entry => ReadLet(entry.Key, entry.Value)).OfType<SigningValueDefinition>()];
        List<SigningValueDefinition> body = [.. Section.Entries(_section.Node("body"), "\"body\"", _diagnostics).Select(entry => ReadField(entry.Key, entry.Value)).OfType<SigningValueDefinition>()];
        List<SigningValueDefinition> headers = [.. Section.Entries(_section.Node("headers"), "\"headers\"", _diagnostics).Select(entry => ReadHeader(entry.Key, entry.Value)).OfType<SigningValueDefinition>()];
        List<SigningValueDefinition> query = [.. Section.Entries(_section.Node("query"), "\"query\"", _diagnostics).Select(entry => ReadSent(entry.Key, entry.Value)).OfType<SigningValueDefinition>()];
        var signing = new SigningDefinition
        {
            Lets = lets,
            Query = query,
            Body = body,
            Headers = headers,
            Accept = ReadTolerance([.. headers, .. body, .. query]),
            Vectors = ReadVectors(),
            Span = _section.Span,
        };
        if (_isComplete)
        {
            foreach (var vector in signing.Vectors)
            {
                CheckVector(signing, vector);
            }
        }

        return signing;
    }

    private SigningValueDefinition? ReadLet(YamlScalar name, YamlNode node)
    {
        if (!Identifiers.Check(name, "the name of a value", _diagnostics))
        {
            return Incomplete();
        }

        if (_scope.IsTaken(name.Value))
        {
            _diagnostics.Report(DiagnosticRules.DuplicateName, name.Span, "A credential or a built-in value", name.Value);
            return Incomplete();
        }

        if (_section.AsScalar(node, name.Value) is not { } source || SigningExpressionParser.Parse(source, _scope, _diagnostics) is not { } expression)
        {
            _scope.LetBroken(name.Value);
            return Incomplete();
        }

        _scope.Let(name.Value, expression);
        return new SigningValueDefinition(name.Value, expression, name.Span);
    }

    private SigningValueDefinition? ReadHeader(YamlScalar name, YamlNode node)
    {
        if (name.Value.Length == 0 || !name.Value.All(IsHeaderNameCharacter))
        {
            _diagnostics.Report(DiagnosticRules.InvalidValue, name.Span, name.Value, "the name of an HTTP header", "");
            return Incomplete();
        }

        return ReadSent(name, node);
    }

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

    private SigningValueDefinition? ReadSent(YamlScalar name, YamlNode node) =>
        _section.AsScalar(node, name.Value) is { } source && SigningExpressionParser.ParseSent(source, _scope, _diagnostics) is { } expression
            ? new SigningValueDefinition(name.Value, expression, name.Span)
            : Incomplete();

    // RFC 9110 §5.6.2: token.
    private static bool IsHeaderNameCharacter(char character) =>
        character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' || "!#$%&'*+-.^_`|~".IndexOf(character) >= 0;

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

        var ignoreCase = section.Texts("ignoreCase");
        foreach (var name in ignoreCase)
        {
            if (_isComplete && !sent.Exists(value => value.Name == name.Value))
            {
                var known = sent.Select(value => value.Name);
                _diagnostics.Report(DiagnosticRules.InvalidValue, name.Span, name.Value, "the name of a header or parameter that signing sends", Spelling.DidYouMean(name.Value, known));
            }
        }

        return new SigningTolerance(section.Scalar("timestamp") is { } window ? ReadSeconds(window) : null, [.. ignoreCase.Select(name => name.Value)]);
    }

    private TimeSpan? ReadSeconds(YamlScalar text)
    {
        var number = text.Value.EndsWith("s", StringComparison.Ordinal) ? text.Value.Substring(0, text.Value.Length - 1) : "";
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        _diagnostics.Report(DiagnosticRules.InvalidValue, text.Span, text.Value, "a number of seconds such as 300s", "");
        return null;
    }

    private IReadOnlyList<SigningVector> ReadVectors()
    {
        switch (_section.Node("vectors"))
        {
            case null:
                return [];
            case YamlSequence sequence:
                return [.. sequence.Items.Select(ReadVector).OfType<SigningVector>()];
            case var other:
                _diagnostics.Report(DiagnosticRules.WrongNode, other.Span, "\"vectors\"", "a list", other.Kind);
                return [];
        }
    }

    private SigningVector? ReadVector(YamlNode node)
    {
        if (Section.Open(node, "A vector", _diagnostics, "given", "params", "query", "body", "headers") is not { } vector || vector.RequiredNode("given") is not { } given)
        {
            return null;
        }

        const string Now = "now";
        const string Nonce = "nonce";
        string[] known = [.. _credentials.Select(credential => credential.Name), Now, Nonce];
        if (Section.Open(given, "\"given\"", _diagnostics, known) is not { } values)
        {
            return null;
        }

        var credentials = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var credential in _credentials)
        {
            if (values.RequiredScalar(credential.Name) is not { } value)
            {
                return null;
            }

            credentials.Add(credential.Name, value.Value);
        }

        if (values.RequiredScalar(Now) is not { } now)
        {
            return null;
        }

        if (!long.TryParse(now.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            _diagnostics.Report(DiagnosticRules.InvalidValue, now.Span, now.Value, "a time in Unix seconds", "");
            return null;
        }

        var expected = new List<KeyValuePair<string, PlacedText>>();
        foreach (var (name, text) in SentPlaces.SelectMany(place => ReadTexts(vector, place)))
        {
            expected.Add(new(name, new PlacedText(text.Value, text.Span)));
        }

        var parameters = ReadTexts(vector, "params").Select(pair => new KeyValuePair<string, string>(pair.Name, pair.Text.Value)).ToList();

        return new SigningVector(credentials, DateTimeOffset.FromUnixTimeSeconds(seconds), values.Text(Nonce) ?? "", parameters, expected, vector.Span);
    }

    private IEnumerable<(string Name, YamlScalar Text)> ReadTexts(Section section, string key)
    {
        foreach (var entry in Section.Entries(section.Node(key), $"\"{key}\"", _diagnostics))
        {
            if (section.AsScalar(entry.Value, entry.Key.Value) is { } text)
            {
                yield return (entry.Key.Value, text);
            }
        }
    }

    private void CheckVector(SigningDefinition signing, SigningVector vector)
    {
        var actual = SigningInterpreter
            .Sign(signing, new SigningInput { Credentials = vector.Credentials, Now = vector.Now, Nonce = vector.Nonce, BodyFields = vector.Params })
            .All.ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var expected in vector.Expected)
        {
            var comparison = signing.Accept.IgnoreCase.Contains(expected.Key, StringComparer.Ordinal) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            if (!actual.TryGetValue(expected.Key, out var value) || !string.Equals(value, expected.Value.Text, comparison))
            {
                _diagnostics.Report(DiagnosticRules.VectorFailed, expected.Value.Span, expected.Key, expected.Value.Text, value ?? "");
            }
        }
    }
}
