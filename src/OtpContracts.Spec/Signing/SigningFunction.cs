using OtpContracts.Spec.Signing.Expressions;

namespace OtpContracts.Spec.Signing;

/// <summary>What an argument must be beyond its type.</summary>
public enum SigningForm
{
    /// <summary>Any expression of the type.</summary>
    Any,

    /// <summary>A text in quotes or a number, known when the contract is read.</summary>
    Literal,

    /// <summary>An expression over the <c>name</c> and <c>value</c> of one pair, evaluated for each.</summary>
    Item,

    /// <summary>A text of hexadecimal digits.</summary>
    Hex,

    /// <summary>A text in base64, of either alphabet.</summary>
    Base64,

    /// <summary>An RSA private key: PEM, PKCS#8 or PKCS#1.</summary>
    PrivateKey,

    /// <summary>An RSA public key, in PEM or bare base64; or a private key, of which the public part is taken.</summary>
    PublicKey,

    /// <summary>An ECDSA public key, in PEM or bare base64.</summary>
    EcdsaPublicKey,

    /// <summary>The 32 bytes of an Ed25519 public key.</summary>
    Ed25519PublicKey,
}

/// <summary>A parameter of a function.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Form">What the argument must be beyond its type.</param>
public sealed record SigningParameter(SigningType Type, SigningForm Form = SigningForm.Any)
{
    /// <summary>Says what is wrong with a literal, or null.</summary>
    public Func<string, string?> Check { get; init; } = _ => null;

    /// <summary>Literals that are taken here, as they are written in an expression.</summary>
    public IReadOnlyList<string> Samples { get; init; } = [];

    /// <summary>Whether whoever has the argument can make signatures of their own.</summary>
    public bool IsSigningKey { get; init; }
}

/// <summary>A function of the signing language.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Result">The type of its result.</param>
/// <param name="Evaluate">What it computes.</param>
public sealed record SigningFunction(
    string Name, IReadOnlyList<SigningParameter> Parameters, SigningType Result, Func<IReadOnlyList<SigningValue>, SigningValue> Evaluate)
{
    /// <summary>Whether nobody can read an argument out of the result.</summary>
    public bool HidesSecrets { get; init; }

    /// <summary>How many bytes a hash has; 0 for any other function.</summary>
    public int HashBytes { get; init; }

    /// <summary>Whether the result holds of the first argument's pairs only what the other arguments say of each.</summary>
    public bool RewritesItems { get; init; }

    /// <summary>Whether applying it to its own result changes nothing, so that a judge can go on from what was received.</summary>
    public bool IsIdempotent { get; init; }

    /// <summary>How many of the last parameters may be left out.</summary>
    public int Optional { get; init; }

    /// <summary>How many of the last parameters may stand there again and again.</summary>
    public int Repeated { get; init; }

    /// <summary>Where the function only puts its arguments behind each other: what stands between two. Null for every other function.</summary>
    public string? Between { get; init; }

    /// <summary>Bounds the size of the result by the arguments'; see <see cref="SigningExpression.Weight"/>.</summary>
    public Func<IReadOnlyList<SigningExpression>, long> Weigh { get; init; } = arguments => arguments.Sum(argument => argument.Weight);

    /// <summary>Whether it takes a number of arguments.</summary>
    /// <param name="count">How many.</param>
    /// <returns>True where it does.</returns>
    public bool Takes(int count) =>
        count <= Parameters.Count ? count >= Parameters.Count - Optional : Repeated > 0 && (count - Parameters.Count) % Repeated == 0;

    /// <summary>The parameter that an argument stands for.</summary>
    /// <param name="index">The argument's index.</param>
    /// <returns>The parameter.</returns>
    public SigningParameter ParameterAt(int index) => index < Parameters.Count || Repeated == 0
        ? Parameters[Math.Min(index, Parameters.Count - 1)]
        : Parameters[Parameters.Count - Repeated + ((index - Parameters.Count) % Repeated)];

    /// <summary>How many arguments it takes, for messages.</summary>
    public string Arity => Repeated > 1 ? $"{Parameters.Count}, {Parameters.Count + Repeated}, …"
        : Repeated > 0 ? $"{Parameters.Count} or more"
        : Optional > 0 ? $"{Parameters.Count - Optional} or {Parameters.Count}"
        : $"{Parameters.Count}";
}
