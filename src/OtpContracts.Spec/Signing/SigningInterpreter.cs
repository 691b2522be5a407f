using System.Text;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing.Expressions;

namespace OtpContracts.Spec.Signing;

/// <summary>What a request brings to its signing.</summary>
public sealed record SigningInput
{
    /// <summary>The account's credentials by name.</summary>
    public required IReadOnlyDictionary<string, string> Credentials { get; init; }

    /// <summary>The time of signing.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>A value that no other request carries.</summary>
    public string Nonce { get; init; } = "";

    /// <summary>The HTTP method, in capitals.</summary>
    public string Method { get; init; } = "";

    /// <summary>The host of the address, with its port where that is not the scheme's own.</summary>
    public string Host { get; init; } = "";

    /// <summary>The path of the address, as sent.</summary>
    public string Path { get; init; } = "";

    /// <summary>The whole address, as sent.</summary>
    public string Url { get; init; } = "";

    /// <summary>The address as it was written, with a hole <c>{name}</c> in its path for each value that signing puts there; null where they are filled.</summary>
    public string? Unfilled { get; init; }

    /// <summary>The query of the address, as sent, without the question mark.</summary>
    public string RawQuery { get; init; } = "";

    /// <summary>The parameters of the query, decoded, in the order sent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>The fields of the body, in the order sent: texts as they are, anything else as its JSON.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> BodyFields { get; init; } = [];

    /// <summary>The headers that stand when signing begins.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> RequestHeaders { get; init; } = [];

    /// <summary>The body, exactly as sent.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>What a published example brings to its signing.</summary>
    /// <param name="vector">The example.</param>
    /// <returns>The input.</returns>
    public static SigningInput Of(SigningVector vector)
    {
        var request = vector.Request;
        var contentType = request.Headers.LastOrDefault(header => string.Equals(header.Key, "Content-Type", StringComparison.OrdinalIgnoreCase)).Value;
        var rawQuery = request.Url.Query.TrimStart('?');
        return new SigningInput
        {
            Credentials = vector.Credentials,
            Now = vector.Now,
            Nonce = vector.Nonce,
            Method = request.Method,
            Host = request.Url.Authority,
            Path = request.Url.AbsolutePath,
            Url = request.Url.AbsoluteUri,

            // Elsewhere, the braces of a hole are escaped as those of a value are.
            Unfilled = request.Url.OriginalString,
            RawQuery = rawQuery,
            Query = ReadQuery(rawQuery, text => text),
            BodyFields = contentType?.StartsWith(BodyFormat.Form.MediaType(), StringComparison.OrdinalIgnoreCase) == true
                ? ReadQuery(request.Body, text => text.Replace('+', ' '))
                : JsonFields.Read(request.Body),
            RequestHeaders = [new("Host", request.Url.Authority), .. request.Headers],
            Body = Encoding.UTF8.GetBytes(request.Body),
        };
    }

    private static IReadOnlyList<KeyValuePair<string, string>> ReadQuery(string query, Func<string, string> decode) =>
    [
        .. query.Split(['&'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => (Name: SigningTexts.Before(part, "="), Value: SigningTexts.After(part, "=")))
            .Select(pair => new KeyValuePair<string, string>(Uri.UnescapeDataString(decode(pair.Name)), Uri.UnescapeDataString(decode(pair.Value)))),
    ];
}

/// <summary>What signing sends.</summary>
/// <param name="Path">What fills holes of the path, not escaped; also of holes that this request's path lacks.</param>
/// <param name="Query">The parameters appended to the query.</param>
/// <param name="Body">The fields appended to the body.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Lets">The values under <c>let</c> that were used on the way.</param>
public sealed record SignedValues(
    IReadOnlyList<KeyValuePair<string, string>> Path,
    IReadOnlyList<KeyValuePair<string, string>> Query,
    IReadOnlyList<KeyValuePair<string, string>> Body,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    IReadOnlyDictionary<string, SigningValue> Lets)
{
    /// <summary>All that is sent, in the order in which it was made.</summary>
    public IEnumerable<KeyValuePair<string, string>> All => Path.Concat(Query).Concat(Body).Concat(Headers);
}

/// <summary>Evaluates signing expressions, for whoever has no compiled client: sandbox, command line, checks of a contract.</summary>
/// <param name="input">What the request brings along.</param>
public sealed class SigningInterpreter(SigningInput input)
{
    private static readonly char[] LineEnds = ['\r', '\n', '\0'];
    private readonly Dictionary<string, SigningValue> _lets = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, string>> _headers = [.. input.RequestHeaders];
    private readonly List<KeyValuePair<string, string>> _query = [.. input.Query];
    private readonly List<KeyValuePair<string, string>> _fields = [.. input.BodyFields];
    private string _rawQuery = input.RawQuery;
    private string _path = input.Path;
    private string _url = input.Url;

    /// <summary>Signs a request. As in a client, what was sent is there for what is sent after it.</summary>
    /// <param name="signing">The contract's signing.</param>
    /// <param name="input">What the request brings along; it must have every credential. What signing sends may stand in it already, and is left out of account.</param>
    /// <returns>What is sent.</returns>
    /// <exception cref="SigningValueException">An expression has no value for this input.</exception>
    public static SignedValues Sign(SigningDefinition signing, SigningInput input) => Sign(signing, input, static (_, _) => { });

    /// <summary>Signs a request, and tells of each value that is sent when it is due.</summary>
    /// <param name="signing">The contract's signing.</param>
    /// <param name="input">What the request brings along.</param>
    /// <param name="due">Told the value, and what evaluates its parts as signing does there: a value under <c>let</c> is worked out where it is first used.</param>
    /// <returns>What is sent.</returns>
    /// <exception cref="SigningValueException">An expression has no value for this input.</exception>
    internal static SignedValues Sign(SigningDefinition signing, SigningInput input, Action<SigningValueDefinition, SigningInterpreter> due)
    {
        var interpreter = new SigningInterpreter(input);
        interpreter._headers.RemoveAll(header => signing.Headers.Any(set => string.Equals(set.Name, header.Key, StringComparison.OrdinalIgnoreCase)));
        interpreter._fields.RemoveAll(pair => signing.Body.Any(set => set.Name == pair.Key));
        interpreter._query.RemoveAll(pair => signing.Query.Any(set => set.Name == pair.Key));
        interpreter._rawQuery = string.Join("&", input.RawQuery.Split('&').Where(part => !signing.Query.Any(set => SigningTexts.Percent(set.Name, "") == part.Split('=')[0])));
        var path = signing.Path.Select(hole => new KeyValuePair<string, string>(hole.Name, Due(hole))).ToList();
        interpreter.Fill(path);
        var query = new List<KeyValuePair<string, string>>();
        foreach (var parameter in signing.Query)
        {
            query.Add(new(parameter.Name, Due(parameter)));
            interpreter.Append(query[query.Count - 1]);
        }

        var fields = new List<KeyValuePair<string, string>>();
        foreach (var field in signing.Body)
        {
            fields.Add(new(field.Name, Due(field)));
            interpreter._fields.Add(fields[fields.Count - 1]);
        }

        var headers = new List<KeyValuePair<string, string>>();
        foreach (var header in signing.Headers)
        {
            var value = Due(header);
            if (value.IndexOfAny(LineEnds) >= 0)
            {
                throw new SigningValueException($"the header {header.Name} would have a line break or NUL in it");
            }

            headers.Add(new(header.Name, value));
            interpreter._headers.Add(headers[headers.Count - 1]);
        }

        return new SignedValues(path, query, fields, headers, interpreter._lets);

        string Due(SigningValueDefinition value)
        {
            due(value, interpreter);
            return interpreter.Evaluate(value.Expression).AsText();
        }
    }

    /// <summary>Evaluates an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="SigningValueException">It has none for this input.</exception>
    public SigningValue Evaluate(SigningExpression expression) => Evaluate(expression, item: default);

    internal SigningValue Evaluate(SigningExpression expression, KeyValuePair<string, string> item) => expression switch
    {
        LiteralExpression literal => new SigningValue(literal.Value),
        CredentialExpression credential => new SigningValue(input.Credentials[credential.Name]),
        LetExpression let => EvaluateLet(let),
        AmbientExpression ambient => EvaluateAmbient(ambient.Ambient),
        ItemExpression side => new SigningValue(side.IsName ? item.Key : item.Value),
        ConcatExpression { Type: SigningType.Text } concat => new SigningValue(string.Concat(concat.Parts.Select(part => Evaluate(part, item).AsText()))),
        ConcatExpression { Type: SigningType.Pairs } concat => new SigningValue([.. concat.Parts.SelectMany(part => Evaluate(part, item).AsPairs())]),
        ConcatExpression concat => new SigningValue(Join([.. concat.Parts.Select(part => Evaluate(part, item).AsBytes())])),
        CallExpression call => call.Function.Evaluate([.. call.Arguments.Select((argument, index) => EvaluateArgument(call.Function.ParameterAt(index), argument, item))]),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private SigningValue EvaluateArgument(SigningParameter parameter, SigningExpression argument, KeyValuePair<string, string> item) =>
        parameter.Form == SigningForm.Item ? new SigningValue(each => Evaluate(argument, each).AsText()) : Evaluate(argument, item);

    private static byte[] Join(IReadOnlyList<byte[]> parts)
    {
        var joined = new byte[parts.Sum(part => part.Length)];
        var position = 0;
        foreach (var part in parts)
        {
            part.CopyTo(joined, position);
            position += part.Length;
        }

        return joined;
    }

    private SigningValue EvaluateLet(LetExpression let)
    {
        if (!_lets.TryGetValue(let.Name, out var value))
        {
            value = Evaluate(let.Value);
            _lets.Add(let.Name, value);
        }

        return value;
    }

    private void Fill(List<KeyValuePair<string, string>> holes)
    {
        if (holes.Count > 0 && input.Unfilled is { } unfilled)
        {
            var address = new Uri(AddressHoles.Fill(unfilled, holes));
            (_path, _url) = (address.AbsolutePath, address.AbsoluteUri);
        }
    }

    private void Append(KeyValuePair<string, string> parameter)
    {
        _query.Add(parameter);
        _rawQuery += $"{(_rawQuery.Length == 0 ? "" : "&")}{SigningTexts.Percent(parameter.Key, "")}={SigningTexts.Percent(parameter.Value, "")}";
    }

    // The address as it stands while signing goes on.
    private string WithQuery(string address) => _rawQuery.Length == 0 ? address : $"{address}?{_rawQuery}";

    private SigningValue EvaluateAmbient(SigningAmbient ambient) => ambient switch
    {
        SigningAmbient.Now => new SigningValue(input.Now),
        SigningAmbient.Nonce => new SigningValue(input.Nonce),
        SigningAmbient.Method => new SigningValue(input.Method),
        SigningAmbient.Host => new SigningValue(input.Host),
        SigningAmbient.Path => new SigningValue(_path),
        SigningAmbient.Target => new SigningValue(WithQuery(_path)),
        SigningAmbient.Url => new SigningValue(WithQuery(SigningTexts.Before(_url, "?"))),
        SigningAmbient.RawQuery => new SigningValue(_rawQuery),
        SigningAmbient.Query => new SigningValue([.. _query]),
        SigningAmbient.Fields => new SigningValue([.. _fields]),
        SigningAmbient.Params => new SigningValue([.. _query, .. _fields]),
        SigningAmbient.Headers => new SigningValue([.. _headers]),
        _ => new SigningValue(input.Body),
    };
}
