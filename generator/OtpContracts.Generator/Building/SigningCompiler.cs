using OtpContracts.Generator.Model;
using OtpContracts.Generator.Naming;
using OtpContracts.Generator.Writing;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;
using OtpContracts.Spec.Signing.Expressions;

namespace OtpContracts.Generator.Building;

/// <summary>
/// Compiles signing expressions to straight-line C#: what is hashed is written once to the stack, and only what the wire
/// needs becomes a string. Each value named under <c>let</c> is computed once. A function of the language is a method of the same name
/// in the runtime, in the class of its first parameter's type.
/// </summary>
internal sealed class SigningCompiler
{
    private const string Runtime = "global::OtpContracts.Signing.";
    private const int BufferBytes = 256;

    // What a method may take of the stack; the rest comes from the heap.
    private const int StackBytes = 32 * 1024;

    private readonly List<string> _statements = [];
    private readonly List<string> _buffers = [];
    private readonly NameScope _locals = new("request", "body", "credentials", "now", "nonce", "name", "value");
    private readonly Dictionary<string, string> _lets = new(StringComparer.Ordinal);
    private readonly Func<string, string> _credentialProperty;
    private int _stackLeft = StackBytes;
    private bool _usesNonce;

    private SigningCompiler(Func<string, string> credentialProperty) => _credentialProperty = credentialProperty;

    /// <summary>Compiles the signing section.</summary>
    /// <param name="signing">The section.</param>
    /// <param name="credentialProperty">The C# property of a credential.</param>
    public static SigningModel Compile(SigningDefinition signing, Func<string, string> credentialProperty)
    {
        var compiler = new SigningCompiler(credentialProperty);
        compiler.Remove("SigningText.RemoveQuery(request, ", signing.Query);
        compiler.Remove("SigningBody.Remove(request, body, ", signing.Body, assigned: "body = ");
        if (signing.Sent.Any(sent => sent.Expression.Uses(SigningAmbient.Headers)))
        {
            compiler.Remove("SigningText.RemoveHeaders(request, ", signing.Headers);
        }

        if (signing.Path.Count > 0)
        {
            compiler._statements.Add($"{Runtime}SigningPath.Open(request);");
        }

        foreach (var hole in signing.Path)
        {
            var value = compiler.Text(hole.Expression);
            compiler._statements.Add($"{Runtime}SigningPath.Fill(request, {CSharpText.Literal(hole.Name)}, {value});");
        }

        foreach (var parameter in signing.Query)
        {
            var value = compiler.Text(parameter.Expression);
            compiler._statements.Add($"{Runtime}SigningText.AppendQuery(request, {CSharpText.Literal(parameter.Name)}, {value});");
        }

        foreach (var field in signing.Body)
        {
            var value = compiler.Text(field.Expression);
            compiler._statements.Add($"body = {Runtime}SigningBody.Append(request, body, {CSharpText.Literal(field.Name)}, {value});");
        }

        foreach (var header in signing.Headers)
        {
            var value = compiler.Text(header.Expression);
            compiler._statements.Add($"{Runtime}SigningText.SetHeader(request, {CSharpText.Literal(header.Name)}, {value});");
        }

        compiler.DisposeBuffers();
        return new SigningModel(new(compiler._statements), compiler._usesNonce);
    }

    /// <summary>Compiles what tells a message of the vendor from a forged one.</summary>
    /// <param name="verification">What is expected.</param>
    /// <param name="credentialProperty">The C# property of a credential.</param>
    public static VerificationModel Compile(SignatureVerification verification, Func<string, string> credentialProperty)
    {
        var compiler = new SigningCompiler(credentialProperty);
        compiler._locals.Claim("isGenuine");
        compiler._locals.Claim("isNear");
        var matches = verification.Expected.Select(signature =>
        {
            if (signature.Expected is not { } expected)
            {
                return $"{(signature.Received.Type == SigningType.Bytes ? compiler.Bytes(signature.Received) : compiler.Text(signature.Received))}.Length > 0";
            }

            var received = signature.Received.Type == SigningType.Pairs ? compiler.Pairs(signature.Received) : compiler.Text(signature.Received);
            return $"{Runtime}SigningVerification.Matches({received}, {compiler.Text(expected)}, {(signature.IgnoreCase ? "true" : "false")})";
        }).ToList();
        compiler._statements.Add($"var isGenuine = {string.Join(" & ", matches)};");
        var seconds = ((int)verification.Window.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        compiler._statements.Add($"var isNear = {(verification.Time is null ? "true" : $"{Runtime}SigningVerification.IsNear({compiler.Text(verification.Time)}, now, {seconds})")};");
        compiler.DisposeBuffers();
        return new VerificationModel(new(compiler._statements));
    }

    // What an earlier attempt left would else be signed too.
    private void Remove(string call, IReadOnlyList<SigningValueDefinition> sent, string assigned = "")
    {
        if (sent.Count > 0)
        {
            _statements.Add($"{assigned}{Runtime}{call}[{string.Join(", ", sent.Select(value => CSharpText.Literal(value.Name)))}]);");
        }
    }

    private void DisposeBuffers() => _statements.AddRange(_buffers.Select(buffer => $"{buffer}.Dispose();"));

    /// <summary>A C# expression of type <c>string</c>.</summary>
    private string Text(SigningExpression expression) => expression switch
    {
        LiteralExpression literal => CSharpText.Literal(literal.Value),
        CredentialExpression credential => $"credentials.{_credentialProperty(credential.Name)}",
        ItemExpression item => item.IsName ? "name" : "value",
        AmbientExpression { Ambient: SigningAmbient.Nonce } => Nonce(),
        AmbientExpression { Ambient: SigningAmbient.Method } => "request.Method.Method",
        AmbientExpression { Ambient: SigningAmbient.Host } => "request.RequestUri!.Authority",
        AmbientExpression { Ambient: SigningAmbient.Path } => "request.RequestUri!.AbsolutePath",
        AmbientExpression { Ambient: SigningAmbient.Target } => "request.RequestUri!.PathAndQuery",
        AmbientExpression { Ambient: SigningAmbient.Url } => "request.RequestUri!.AbsoluteUri",
        AmbientExpression { Ambient: SigningAmbient.RawQuery } => "request.RequestUri!.Query.TrimStart('?')",
        { Type: SigningType.Number } => $"{Runtime}SigningText.Number({Number(expression)})",
        LetExpression let => Let(let, Text),
        ConcatExpression concat => $"string.Concat([{string.Join(", ", concat.Parts.Select(Text))}])",
        CallExpression call => TextCall(call),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private string Nonce()
    {
        _usesNonce = true;
        return "nonce";
    }

    /// <summary>A C# expression of type <c>long</c>.</summary>
    private string Number(SigningExpression expression) => expression switch
    {
        LiteralExpression literal => CSharpText.Number(literal.Value) + "L",
        LetExpression let => Let(let, Number),
        CallExpression { Function.Name: "unixSeconds" } call => $"{Time(call.Arguments[0])}.ToUnixTimeSeconds()",
        CallExpression { Function.Name: "unixMillis" } call => $"{Time(call.Arguments[0])}.ToUnixTimeMilliseconds()",
        CallExpression call => RuntimeCall(call),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    /// <summary>A C# expression of type <c>DateTimeOffset</c>.</summary>
    private string Time(SigningExpression expression) => expression switch
    {
        LetExpression let => Time(let.Value),
        CallExpression call => RuntimeCall(call),
        _ => "now",
    };

    /// <summary>A C# expression that is, or converts to, <c>ReadOnlySpan&lt;byte&gt;</c>.</summary>
    private string Bytes(SigningExpression expression) => expression switch
    {
        AmbientExpression { Ambient: SigningAmbient.Body } => "body",
        LetExpression { Type: SigningType.Bytes } let => Let(let, Bytes),
        CallExpression { Type: SigningType.Bytes, Function.Name: "utf8" } call => Buffer(call.Arguments[0]),
        CallExpression { Type: SigningType.Bytes } call => call.Function.HashBytes > 0 ? Hash(call) : RuntimeCall(call),
        _ => Buffer(expression),
    };

    /// <summary>A C# expression of pairs.</summary>
    private string Pairs(SigningExpression expression) => expression switch
    {
        AmbientExpression { Ambient: SigningAmbient.Query } => $"{Runtime}SigningPairs.Query(request.RequestUri!)",
        AmbientExpression { Ambient: SigningAmbient.Fields } => $"{Runtime}SigningPairs.Fields(request, body)",
        AmbientExpression { Ambient: SigningAmbient.Params } => $"{Runtime}SigningPairs.Params(request, body)",
        AmbientExpression { Ambient: SigningAmbient.Headers } => $"{Runtime}SigningPairs.Headers(request)",
        LetExpression let => Let(let, Pairs),
        ConcatExpression concat => $"{Runtime}SigningPairs.Concat({string.Join(", ", concat.Parts.Select(Pairs))})",
        CallExpression call => RuntimeCall(call),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private string Let(LetExpression let, Func<SigningExpression, string> compile)
    {
        if (!_lets.TryGetValue(let.Name, out var local))
        {
            var value = compile(let.Value);
            local = _locals.Claim(CSharpNames.Camel(let.Name));
            _statements.Add($"var {local} = {value};");
            _lets.Add(let.Name, local);
        }

        return local;
    }

    private string Buffer(SigningExpression expression)
    {
        IReadOnlyList<SigningExpression> parts = expression is ConcatExpression concat ? concat.Parts : [expression];

        // Parts may themselves need statements: those come before the buffer that they are appended to.
        var values = parts.Select(part => part.Type switch
        {
            SigningType.Number => Number(part),
            SigningType.Bytes => Bytes(part),
            _ => Text(part),
        }).ToList();
        var buffer = _locals.Claim("signed");
        _buffers.Add(buffer);
        _statements.Add($"var {buffer} = new {Runtime}SigningBuffer({Memory(BufferBytes)});");
        _statements.AddRange(values.Select(value => $"{buffer}.Append({value});"));
        return $"{buffer}.Written";
    }

    private string Memory(int bytes)
    {
        _stackLeft -= bytes;
        return $"{(_stackLeft >= 0 ? "stackalloc" : "new")} byte[{bytes}]";
    }

    private string Hash(CallExpression call)
    {
        var arguments = string.Join(", ", call.Arguments.Select(Bytes));
        var hash = _locals.Claim("hash");
        _statements.Add($"global::System.Span<byte> {hash} = {Memory(call.Function.HashBytes)};");
        _statements.Add($"{Runtime}SigningHash.{CSharpNames.Pascal(call.Function.Name)}({arguments}, {hash});");
        return hash;
    }

    private string TextCall(CallExpression call) => call.Function.Name switch
    {
        "trim" => $"{Text(call.Arguments[0])}.Trim()",
        "hex" => $"global::System.Convert.ToHexStringLower({Bytes(call.Arguments[0])})",
        "HEX" => $"global::System.Convert.ToHexString({Bytes(call.Arguments[0])})",
        "base64" => $"global::System.Convert.ToBase64String({Bytes(call.Arguments[0])})",
        "lower" => $"{Text(call.Arguments[0])}.ToLowerInvariant()",
        "upper" => $"{Text(call.Arguments[0])}.ToUpperInvariant()",
        "reveal" => Text(call.Arguments[0]),
        _ => RuntimeCall(call),
    };

    private string RuntimeCall(CallExpression call)
    {
        var parameters = call.Function.Parameters;
        var type = call.Function.HidesSecrets ? "SigningHash"
            : call.Function.Result == SigningType.Pairs || parameters[0].Type == SigningType.Pairs ? "SigningPairs"
            : parameters[0].Type == SigningType.Bytes ? "SigningBytes"
            : parameters[0].Type == SigningType.Time ? "SigningTime"
            : "SigningText";
        return $"{Runtime}{type}.{CSharpNames.Pascal(call.Function.Name)}({string.Join(", ", call.Arguments.Select((argument, index) => Argument(call.Function.ParameterAt(index), argument)))})";
    }

    private string Argument(SigningParameter parameter, SigningExpression argument) => parameter switch
    {
        { Form: SigningForm.Item } => Item(argument),
        { Type: SigningType.Number } => CSharpText.Number(((LiteralExpression)argument).Value),
        { Type: SigningType.Bytes } => Bytes(argument),
        { Type: SigningType.Pairs } => Pairs(argument),
        { Type: SigningType.Time } => Time(argument),
        _ => Text(argument),
    };

    /// <summary>A C# function of a pair's name and value. It knows nothing else, so nothing of the method around it.</summary>
    private static string Item(SigningExpression expression)
    {
        var compiler = new SigningCompiler(_ => throw new ArgumentOutOfRangeException(nameof(expression)));
        var text = compiler.Text(expression);
        if (compiler._statements.Count == 0)
        {
            return $"static (name, value) => {text}";
        }

        var result = compiler._locals.Claim("result");
        compiler._statements.Add($"var {result} = {text};");
        compiler.DisposeBuffers();
        return $"static (name, value) => {{ {string.Join(" ", compiler._statements)} return {result}; }}";
    }
}
