using OtpContracts.Generator.Emitting;
using OtpContracts.Generator.Model;
using OtpContracts.Generator.Naming;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;

namespace OtpContracts.Generator.Building;

/// <summary>
/// Compiles signing expressions to straight-line C#: what is hashed is written once to the stack, and only what the wire
/// needs becomes a string. Each value named under <c>let</c> is computed once.
/// </summary>
internal sealed class SigningCompiler
{
    private const int StackBytes = 256;
    private const string PairFunctions = "global::OtpContracts.Signing.SigningPairs";
    private readonly List<string> _statements = [];
    private readonly List<string> _buffers = [];
    private readonly NameScope _locals = new("request", "body", "credentials", "now", "nonce");
    private readonly Dictionary<string, string> _lets = new(StringComparer.Ordinal);
    private readonly Func<string, string> _credentialProperty;
    private bool _usesNonce;

    private SigningCompiler(Func<string, string> credentialProperty) => _credentialProperty = credentialProperty;

    /// <summary>Compiles the signing section.</summary>
    /// <param name="signing">The section.</param>
    /// <param name="credentialProperty">The C# property of a credential.</param>
    public static SigningModel Compile(SigningDefinition signing, Func<string, string> credentialProperty)
    {
        var compiler = new SigningCompiler(credentialProperty);
        if (signing.Query.Count > 0)
        {
            compiler._statements.Add($"global::OtpContracts.Signing.SigningText.RemoveQuery(request, [{string.Join(", ", signing.Query.Select(parameter => CSharpText.Literal(parameter.Name)))}]);");
        }

        foreach (var parameter in signing.Query)
        {
            var value = compiler.Text(parameter.Expression);
            compiler._statements.Add($"global::OtpContracts.Signing.SigningText.AppendQuery(request, {CSharpText.Literal(parameter.Name)}, {value});");
        }

        if (signing.Body.Count > 0)
        {
            compiler._statements.Add($"body = global::OtpContracts.Signing.SigningBody.Remove(request, body, [{string.Join(", ", signing.Body.Select(field => CSharpText.Literal(field.Name)))}]);");
        }

        foreach (var field in signing.Body)
        {
            var value = compiler.Text(field.Expression);
            compiler._statements.Add($"body = global::OtpContracts.Signing.SigningBody.Append(request, body, {CSharpText.Literal(field.Name)}, {value});");
        }

        foreach (var header in signing.Headers)
        {
            var value = compiler.Text(header.Expression);
            compiler._statements.Add($"global::OtpContracts.Signing.SigningText.SetHeader(request, {CSharpText.Literal(header.Name)}, {value});");
        }

        compiler._statements.AddRange(compiler._buffers.Select(buffer => $"{buffer}.Dispose();"));
        return new SigningModel(new(compiler._statements), compiler._usesNonce);
    }

    /// <summary>A C# expression of type <c>string</c>.</summary>
    private string Text(SigningExpression expression) => expression switch
    {
        LiteralExpression literal => CSharpText.Literal(literal.Value),
        CredentialExpression credential => $"credentials.{_credentialProperty(credential.Name)}",
        AmbientExpression { Ambient: SigningAmbient.Nonce } => Nonce(),
        AmbientExpression { Ambient: SigningAmbient.Method } => "request.Method.Method",
        AmbientExpression { Ambient: SigningAmbient.Host } => "request.RequestUri!.Authority",
        AmbientExpression { Ambient: SigningAmbient.Path } => "request.RequestUri!.AbsolutePath",
        AmbientExpression { Ambient: SigningAmbient.Url } => "request.RequestUri!.AbsoluteUri",
        AmbientExpression { Ambient: SigningAmbient.RawQuery } => "request.RequestUri!.Query.TrimStart('?')",
        { Type: SigningType.Number } => $"global::OtpContracts.Signing.SigningText.Number({Number(expression)})",
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
        LetExpression let => Let(let, Number),
        CallExpression call => $"{Time(call.Arguments[0])}.{(call.Function.Name == "unixMillis" ? "ToUnixTimeMilliseconds" : "ToUnixTimeSeconds")}()",
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    /// <summary>A C# expression of type <c>DateTimeOffset</c>.</summary>
    private static string Time(SigningExpression expression) => expression is LetExpression let ? Time(let.Value) : "now";

    /// <summary>A C# expression that is, or converts to, <c>ReadOnlySpan&lt;byte&gt;</c>.</summary>
    private string Bytes(SigningExpression expression) => expression switch
    {
        AmbientExpression { Ambient: SigningAmbient.Body } => "body",
        LetExpression { Type: SigningType.Bytes } let => Let(let, Bytes),
        CallExpression { Type: SigningType.Bytes } call => BytesCall(call),
        _ => Buffer(expression),
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
        _statements.Add($"var {buffer} = new global::OtpContracts.Signing.SigningBuffer(stackalloc byte[{StackBytes}]);");
        _statements.AddRange(values.Select(value => $"{buffer}.Append({value});"));
        return $"{buffer}.Written";
    }

    /// <summary>A C# expression of pairs.</summary>
    private string Pairs(SigningExpression expression) => expression switch
    {
        AmbientExpression { Ambient: SigningAmbient.Query } => $"{PairFunctions}.Query(request.RequestUri!)",
        AmbientExpression { Ambient: SigningAmbient.Params } => $"{PairFunctions}.Params(request, body)",
        AmbientExpression { Ambient: SigningAmbient.Headers } => $"{PairFunctions}.Headers(request)",
        LetExpression let => Let(let, Pairs),
        CallExpression call => PairsCall(call),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private string PairsCall(CallExpression call) =>
        $"{PairFunctions}.{CSharpNames.Pascal(call.Function.Name)}({string.Join(", ", call.Arguments.Select(argument => argument.Type == SigningType.Pairs ? Pairs(argument) : Text(argument)))})";

    private string TextCall(CallExpression call) => call.Function.Name switch
    {
        "join" or "names" => PairsCall(call),
        "utc" => $"global::OtpContracts.Signing.SigningText.Utc({Time(call.Arguments[0])}, {Text(call.Arguments[1])})",
        "trim" => $"{Text(call.Arguments[0])}.Trim()",
        "replace" => $"global::OtpContracts.Signing.SigningText.Replace({string.Join(", ", call.Arguments.Select(Text))})",
        "base64url" => $"global::OtpContracts.Signing.SigningText.Base64Url({Bytes(call.Arguments[0])})",
        "hex" => $"global::System.Convert.ToHexStringLower({Bytes(call.Arguments[0])})",
        "HEX" => $"global::System.Convert.ToHexString({Bytes(call.Arguments[0])})",
        "base64" => $"global::System.Convert.ToBase64String({Bytes(call.Arguments[0])})",
        "lower" => $"{Text(call.Arguments[0])}.ToLowerInvariant()",
        "upper" => $"{Text(call.Arguments[0])}.ToUpperInvariant()",
        "percent" => $"global::System.Uri.EscapeDataString({Text(call.Arguments[0])})",
        "reveal" => Text(call.Arguments[0]),
        var other => throw new ArgumentOutOfRangeException(nameof(call), other, "A function of the language has no C# form."),
    };

    private string BytesCall(CallExpression call)
    {
        var length = call.Function.Name switch
        {
            "md5" or "hmacMd5" => 16,
            "sha1" or "hmacSha1" => 20,
            "sha256" or "hmacSha256" => 32,
            "sha512" or "hmacSha512" => 64,
            var other => throw new ArgumentOutOfRangeException(nameof(call), other, "A function of the language has no C# form."),
        };
        var arguments = string.Join(", ", call.Arguments.Select(Bytes));
        var hash = _locals.Claim("hash");
        _statements.Add($"global::System.Span<byte> {hash} = stackalloc byte[{length}];");
        _statements.Add($"global::OtpContracts.Signing.SigningHash.{CSharpNames.Pascal(call.Function.Name)}({arguments}, {hash});");
        return hash;
    }
}
