using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Signing;

/// <summary>What a request brings to its signing.</summary>
public sealed class SigningInput
{
    /// <summary>The account's credentials by name.</summary>
    public required IReadOnlyDictionary<string, string> Credentials { get; init; }

    /// <summary>The time of signing.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The HTTP method, in capitals.</summary>
    public string Method { get; init; } = "";

    /// <summary>The host of the address, with its port where that is not the scheme's own.</summary>
    public string Host { get; init; } = "";

    /// <summary>The path of the address, as sent.</summary>
    public string Path { get; init; } = "";

    /// <summary>The whole address, as sent.</summary>
    public string Url { get; init; } = "";

    /// <summary>The query of the address, as sent, without the question mark.</summary>
    public string RawQuery { get; init; } = "";

    /// <summary>The parameters of the query, decoded, in the order sent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>The headers that stand when signing begins.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> RequestHeaders { get; init; } = [];

    /// <summary>The body, exactly as sent.</summary>
    public byte[] Body { get; init; } = [];
}

/// <summary>Evaluates signing expressions, for whoever has no compiled client: sandbox, command line, checks of a contract.</summary>
/// <param name="input">What the request brings along.</param>
public sealed class SigningInterpreter(SigningInput input)
{
    private readonly Dictionary<string, SigningValue> _lets = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, string>> _headers = [.. input.RequestHeaders];

    /// <summary>The headers that signing sets, in the contract's order.</summary>
    /// <param name="signing">The contract's signing.</param>
    /// <param name="input">What the request brings along; it must have every credential.</param>
    /// <returns>Name and value of each header.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Headers(SigningDefinition signing, SigningInput input)
    {
        var interpreter = new SigningInterpreter(input);
        interpreter._headers.RemoveAll(header => signing.Headers.Any(set => string.Equals(set.Name, header.Key, StringComparison.OrdinalIgnoreCase)));
        var headers = new List<KeyValuePair<string, string>>();
        foreach (var header in signing.Headers)
        {
            // As in a client: a header that was set is there for those behind it.
            headers.Add(new(header.Name, interpreter.Evaluate(header.Expression).AsText()));
            interpreter._headers.Add(headers[headers.Count - 1]);
        }

        return headers;
    }

    /// <summary>Evaluates an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <returns>Its value.</returns>
    public SigningValue Evaluate(SigningExpression expression) => expression switch
    {
        LiteralExpression literal => new SigningValue(literal.Value),
        CredentialExpression credential => new SigningValue(input.Credentials[credential.Name]),
        LetExpression let => EvaluateLet(let),
        AmbientExpression ambient => EvaluateAmbient(ambient.Ambient),
        ConcatExpression { Type: SigningType.Text } concat => new SigningValue(string.Concat(concat.Parts.Select(part => Evaluate(part).AsText()))),
        ConcatExpression concat => new SigningValue([.. concat.Parts.SelectMany(part => Evaluate(part).AsBytes())]),
        CallExpression call => call.Function.Evaluate([.. call.Arguments.Select(Evaluate)]),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private SigningValue EvaluateLet(LetExpression let)
    {
        if (!_lets.TryGetValue(let.Name, out var value))
        {
            value = Evaluate(let.Value);
            _lets.Add(let.Name, value);
        }

        return value;
    }

    private SigningValue EvaluateAmbient(SigningAmbient ambient) => ambient switch
    {
        SigningAmbient.Now => new SigningValue(input.Now),
        SigningAmbient.Method => new SigningValue(input.Method),
        SigningAmbient.Host => new SigningValue(input.Host),
        SigningAmbient.Path => new SigningValue(input.Path),
        SigningAmbient.Url => new SigningValue(input.Url),
        SigningAmbient.RawQuery => new SigningValue(input.RawQuery),
        SigningAmbient.Query => new SigningValue(input.Query),
        SigningAmbient.Headers => new SigningValue([.. _headers]),
        _ => new SigningValue(input.Body),
    };
}
