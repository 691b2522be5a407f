namespace OtpContracts.Spec.Signing.Expressions;

/// <summary>
/// A checked signing expression: every name is known, every type fits. What is asked of a whole tree is summed up while the tree is built,
/// so that values used many times cost nothing more.
/// </summary>
public abstract class SigningExpression
{
    // Beyond this no sum matters any more; it keeps products within 64 bits.
    private const long Endless = 1L << 40;
    private readonly int _ambients;
    private readonly long _cost;

    /// <summary>Sums up the parts.</summary>
    /// <param name="span">Where it stands in the contract.</param>
    /// <param name="type">Its type.</param>
    /// <param name="parts">The expressions that it is made of.</param>
    protected SigningExpression(SourceSpan span, SigningType type, IReadOnlyList<SigningExpression> parts)
    {
        (Span, Type, Parts) = (span, type, parts);
        foreach (var part in parts)
        {
            _ambients |= part._ambients;
            IsSecret |= part.IsSecret;
            RevealsSecret |= part.RevealsSecret;
            Depth = Math.Max(Depth, part.Depth);
        }

        Depth++;
        Weight = Math.Max(1, parts.Sum(part => part.Weight));
        Cost = Weight + parts.Sum(part => part.Cost);
    }

    /// <summary>Something that the request brings along.</summary>
    /// <param name="span">Where it stands in the contract.</param>
    /// <param name="type">Its type.</param>
    /// <param name="ambient">What.</param>
    protected SigningExpression(SourceSpan span, SigningType type, SigningAmbient ambient)
        : this(span, type, []) => _ambients = 1 << (int)ambient;

    /// <summary>Where it stands in the contract.</summary>
    public SourceSpan Span { get; }

    /// <summary>Its type.</summary>
    public SigningType Type { get; }

    /// <summary>The expressions that it is made of.</summary>
    public IReadOnlyList<SigningExpression> Parts { get; }

    /// <summary>Whether a secret could be read out of its value.</summary>
    public bool IsSecret { get; protected init; }

    /// <summary>Whether a secret is readable in its value because the contract says so: it may be sent, but never shown.</summary>
    public bool RevealsSecret { get; protected init; }

    /// <summary>How many expressions stand within each other.</summary>
    public int Depth { get; }

    /// <summary>A bound on the size of its value: as many times the size of what the request and the account bring along.</summary>
    public long Weight { get; protected init; }

    /// <summary>A bound on the work of evaluating it, in the same measure. A value under <c>let</c> is worked out once, where it is declared.</summary>
    public long Cost
    {
        get => _cost;
        protected init => _cost = Math.Min(value, Endless);
    }

    /// <summary>Whether its value depends on something that the request brings along.</summary>
    /// <param name="ambient">What.</param>
    /// <returns>True where it does.</returns>
    public bool Uses(SigningAmbient ambient) => (_ambients & (1 << (int)ambient)) != 0;

    /// <summary>This expression and everything that it is made of, each once.</summary>
    public IEnumerable<SigningExpression> WithParts()
    {
        var seen = new HashSet<SigningExpression>();
        var open = new Stack<SigningExpression>();
        open.Push(this);
        while (open.Count > 0)
        {
            var expression = open.Pop();
            if (seen.Add(expression))
            {
                yield return expression;
                foreach (var part in expression.Parts)
                {
                    open.Push(part);
                }
            }
        }
    }
}

/// <summary>A text between quotes, or a whole number.</summary>
public sealed class LiteralExpression : SigningExpression
{
    /// <summary>A text.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="value">The text, escapes resolved.</param>
    public LiteralExpression(SourceSpan span, string value)
        : this(span, SigningType.Text, value)
    {
    }

    /// <summary>A text or a number.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="type">Which of the two.</param>
    /// <param name="value">The text, or the number's digits.</param>
    public LiteralExpression(SourceSpan span, SigningType type, string value)
        : base(span, type, [])
    {
        Value = value;
        Weight = Cost = value.Length + 1;
    }

    /// <summary>The text, escapes resolved, or the number's digits.</summary>
    public string Value { get; }
}

/// <summary>A credential of the account.</summary>
public sealed class CredentialExpression : SigningExpression
{
    /// <summary>A credential.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="name">The credential's name.</param>
    /// <param name="isSecret">Whether the contract declares it secret.</param>
    public CredentialExpression(SourceSpan span, string name, bool isSecret)
        : base(span, SigningType.Text, [])
    {
        (Name, IsSecret) = (name, isSecret);
    }

    /// <summary>The credential's name.</summary>
    public string Name { get; }
}

/// <summary>A value named under <c>let</c>.</summary>
public sealed class LetExpression : SigningExpression
{
    /// <summary>A use of the value.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="name">The value's name.</param>
    /// <param name="value">What it stands for.</param>
    public LetExpression(SourceSpan span, string name, SigningExpression value)
        : base(span, value.Type, [value])
    {
        (Name, Value, Cost) = (name, value, 0);
    }

    /// <summary>The value's name.</summary>
    public string Name { get; }

    /// <summary>What it stands for.</summary>
    public SigningExpression Value { get; }
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

    /// <summary>The path and, behind a question mark, the query, as sent.</summary>
    Target,

    /// <summary>The whole address, as sent.</summary>
    Url,

    /// <summary>The query of the address, as sent, without the question mark.</summary>
    RawQuery,

    /// <summary>The parameters of the query, decoded, in the order sent.</summary>
    Query,

    /// <summary>The headers that stand when signing begins, the content's among them.</summary>
    Headers,

    /// <summary>The fields of the body, in the order sent.</summary>
    Fields,

    /// <summary>The parameters of the query, then the fields of the body.</summary>
    Params,

    /// <summary>The body, exactly as sent.</summary>
    Body,
}

/// <summary>Something that the request brings along by itself.</summary>
/// <param name="span">Where it stands.</param>
/// <param name="ambient">Which.</param>
/// <param name="type">Its type.</param>
public sealed class AmbientExpression(SourceSpan span, SigningAmbient ambient, SigningType type) : SigningExpression(span, type, ambient)
{
    /// <summary>Which.</summary>
    public SigningAmbient Ambient { get; } = ambient;
}

/// <summary>The name or the value of the pair that an argument such as that of <c>each</c> is evaluated for.</summary>
public sealed class ItemExpression : SigningExpression
{
    /// <summary>One side of the pair.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="isName">Whether it is the name; else it is the value.</param>
    /// <param name="isSecret">Whether a secret could be read out of the pairs.</param>
    public ItemExpression(SourceSpan span, bool isName, bool isSecret)
        : base(span, SigningType.Text, [])
    {
        (IsName, IsSecret) = (isName, isSecret);
    }

    /// <summary>Whether it is the name; else it is the value.</summary>
    public bool IsName { get; }
}

/// <summary>Parts behind each other: pairs where every part is pairs, text where every part is text or a number, else bytes.</summary>
/// <param name="span">Where it stands.</param>
/// <param name="parts">The parts.</param>
public sealed class ConcatExpression(SourceSpan span, IReadOnlyList<SigningExpression> parts) : SigningExpression(
    span,
    parts.Any(part => part.Type == SigningType.Pairs) ? SigningType.Pairs : parts.Any(part => part.Type == SigningType.Bytes) ? SigningType.Bytes : SigningType.Text,
    parts);

/// <summary>A function applied to arguments.</summary>
public sealed class CallExpression : SigningExpression
{
    /// <summary>An application.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="function">The function.</param>
    /// <param name="arguments">Arguments of the number and the types that it takes.</param>
    public CallExpression(SourceSpan span, SigningFunction function, IReadOnlyList<SigningExpression> arguments)
        : base(span, function.Result, arguments)
    {
        Function = function;

        // What is made anew for each pair holds of the pairs only what the item says.
        var telling = function.RewritesItems ? arguments.Skip(1) : arguments;
        IsSecret = !function.HidesSecrets && telling.Any(argument => argument.IsSecret);
        RevealsSecret = function.Name == SigningFunctions.Reveal
            ? arguments.Any(argument => argument.IsSecret)
            : !function.HidesSecrets && arguments.Any(argument => argument.RevealsSecret);
        Weight = Math.Max(1, function.Weigh(arguments));
        Cost = Weight + arguments.Select((argument, index) => function.ParameterAt(index).Form == SigningForm.Item ? argument.Cost * arguments[0].Weight : argument.Cost).Sum();
    }

    /// <summary>The function.</summary>
    public SigningFunction Function { get; }

    /// <summary>The arguments.</summary>
    public IReadOnlyList<SigningExpression> Arguments => Parts;
}
