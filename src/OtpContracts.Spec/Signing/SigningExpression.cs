namespace OtpContracts.Spec.Signing;

/// <summary>A checked signing expression: every name is known and every type fits.</summary>
/// <param name="span">Where it stands in the contract.</param>
/// <param name="type">Its type.</param>
/// <param name="isSecret">Whether a secret could be read out of its value.</param>
public abstract class SigningExpression(SourceSpan span, SigningType type, bool isSecret)
{
    /// <summary>Where it stands in the contract.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>Its type.</summary>
    public SigningType Type { get; } = type;

    /// <summary>Whether a secret could be read out of its value.</summary>
    public bool IsSecret { get; } = isSecret;

    /// <summary>Whether a secret is readable in its value because the contract says so: it may be sent, but never shown.</summary>
    public virtual bool RevealsSecret => false;

    /// <summary>Whether its value depends on something that the request brings along.</summary>
    /// <param name="ambient">What.</param>
    /// <returns>True where it does.</returns>
    public virtual bool Uses(SigningAmbient ambient) => false;
}

/// <summary>A text between quotes.</summary>
/// <param name="span">Where it stands.</param>
/// <param name="value">The text, escapes resolved.</param>
public sealed class LiteralExpression(SourceSpan span, string value) : SigningExpression(span, SigningType.Text, isSecret: false)
{
    /// <summary>The text, escapes resolved.</summary>
    public string Value { get; } = value;
}

/// <summary>A credential of the account.</summary>
/// <param name="span">Where it stands.</param>
/// <param name="name">The credential's name.</param>
/// <param name="isSecret">Whether the contract declares it secret.</param>
public sealed class CredentialExpression(SourceSpan span, string name, bool isSecret) : SigningExpression(span, SigningType.Text, isSecret)
{
    /// <summary>The credential's name.</summary>
    public string Name { get; } = name;
}

/// <summary>A value named under <c>let</c>.</summary>
/// <param name="span">Where it stands.</param>
/// <param name="name">The value's name.</param>
/// <param name="value">What it stands for.</param>
public sealed class LetExpression(SourceSpan span, string name, SigningExpression value) : SigningExpression(span, value.Type, value.IsSecret)
{
    /// <summary>The value's name.</summary>
    public string Name { get; } = name;

    /// <summary>What it stands for.</summary>
    public SigningExpression Value { get; } = value;

    /// <inheritdoc/>
    public override bool RevealsSecret => Value.RevealsSecret;

    /// <inheritdoc/>
    public override bool Uses(SigningAmbient ambient) => Value.Uses(ambient);
}

/// <summary>What every request brings along by itself.</summary>
public enum SigningAmbient
{
    /// <summary>The time of signing.</summary>
    Now,

    /// <summary>A value that no other request carries.</summary>
    Nonce,

    /// <summary>The HTTP method, in capitals.</summary>
    Method,

    /// <summary>The host of the address, with its port where that is not the scheme's own.</summary>
    Host,

    /// <summary>The path of the address, as sent.</summary>
    Path,

    /// <summary>The whole address, as sent.</summary>
    Url,

    /// <summary>The query of the address, as sent, without the question mark.</summary>
    RawQuery,

    /// <summary>The parameters of the query, decoded, in the order sent.</summary>
    Query,

    /// <summary>The headers that stand when signing begins, the content's among them.</summary>
    Headers,

    /// <summary>The parameters of the query, then the fields of the body.</summary>
    Params,

    /// <summary>The body, exactly as sent.</summary>
    Body,
}

/// <summary>Something that the request brings along by itself.</summary>
/// <param name="span">Where it stands.</param>
/// <param name="ambient">Which.</param>
/// <param name="type">Its type.</param>
public sealed class AmbientExpression(SourceSpan span, SigningAmbient ambient, SigningType type) : SigningExpression(span, type, isSecret: false)
{
    /// <summary>Which.</summary>
    public SigningAmbient Ambient { get; } = ambient;

    /// <inheritdoc/>
    public override bool Uses(SigningAmbient ambient) => Ambient == ambient;
}

/// <summary>Parts behind each other: text where every part is text or a number, else bytes.</summary>
/// <param name="span">Where it stands.</param>
/// <param name="parts">The parts.</param>
public sealed class ConcatExpression(SourceSpan span, IReadOnlyList<SigningExpression> parts) : SigningExpression(
    span,
    parts.Any(part => part.Type == SigningType.Bytes) ? SigningType.Bytes : SigningType.Text,
    parts.Any(part => part.IsSecret))
{
    /// <summary>The parts.</summary>
    public IReadOnlyList<SigningExpression> Parts { get; } = parts;

    /// <inheritdoc/>
    public override bool RevealsSecret => Parts.Any(part => part.RevealsSecret);

    /// <inheritdoc/>
    public override bool Uses(SigningAmbient ambient) => Parts.Any(part => part.Uses(ambient));
}

/// <summary>A function applied to arguments.</summary>
/// <param name="span">Where it stands.</param>
/// <param name="function">The function.</param>
/// <param name="arguments">As many arguments as it has parameters, of types that are taken there.</param>
public sealed class CallExpression(SourceSpan span, SigningFunction function, IReadOnlyList<SigningExpression> arguments) : SigningExpression(
    span, function.Result, !function.HidesSecrets && arguments.Any(argument => argument.IsSecret))
{
    /// <summary>The function.</summary>
    public SigningFunction Function { get; } = function;

    /// <summary>The arguments.</summary>
    public IReadOnlyList<SigningExpression> Arguments { get; } = arguments;

    /// <inheritdoc/>
    public override bool RevealsSecret => Function.Name == SigningFunctions.Reveal
        ? Arguments.Any(argument => argument.IsSecret)
        : !Function.HidesSecrets && Arguments.Any(argument => argument.RevealsSecret);

    /// <inheritdoc/>
    public override bool Uses(SigningAmbient ambient) => Arguments.Any(argument => argument.Uses(ambient));
}
