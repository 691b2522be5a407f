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

    /// <summary>The path of the address, as sent.</summary>
    public string Path { get; init; } = "";

    /// <summary>The body, exactly as sent.</summary>
    public byte[] Body { get; init; } = [];
}

/// <summary>Evaluates signing expressions, for whoever has no compiled client: sandbox, command line, checks of a contract.</summary>
/// <param name="input">What the request brings along.</param>
public sealed class SigningInterpreter(SigningInput input)
{
    private readonly Dictionary<string, SigningValue> _lets = new(StringComparer.Ordinal);

    /// <summary>The headers that signing sets, in the contract's order.</summary>
    /// <param name="signing">The contract's signing.</param>
    /// <param name="input">What the request brings along; it must have every credential.</param>
    /// <returns>Name and value of each header.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Headers(SigningDefinition signing, SigningInput input)
    {
        var interpreter = new SigningInterpreter(input);
        return [.. signing.Headers.Select(header => new KeyValuePair<string, string>(header.Name, interpreter.Evaluate(header.Expression).AsText()))];
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
        SigningAmbient.Path => new SigningValue(input.Path),
        _ => new SigningValue(input.Body),
    };
}
