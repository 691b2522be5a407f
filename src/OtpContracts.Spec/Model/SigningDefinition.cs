using OtpContracts.Spec.Signing.Expressions;

namespace OtpContracts.Spec.Model;

/// <summary>How a request is signed: named values, and what is put where.</summary>
public sealed class SigningDefinition
{
    /// <summary>The <c>let</c> values, in order; each may use those before it.</summary>
    public required IReadOnlyList<SigningValueDefinition> Lets { get; init; }

    /// <summary>The holes of paths that signing fills, by name, before anything else is sent. A path that lacks a hole goes without it.</summary>
    public required IReadOnlyList<SigningValueDefinition> Path { get; init; }

    /// <summary>The parameters that signing appends to the query, in order; each is there for those behind it, and all are for the headers.</summary>
    public required IReadOnlyList<SigningValueDefinition> Query { get; init; }

    /// <summary>The fields that signing appends to the body, in order, after the query and before the headers.</summary>
    public required IReadOnlyList<SigningValueDefinition> Body { get; init; }

    /// <summary>Everything that signing sends, in the order in which it is made.</summary>
    public IEnumerable<SigningValueDefinition> Sent => Path.Concat(Query).Concat(Body).Concat(Headers);

    /// <summary>The headers that signing sets, by name.</summary>
    public required IReadOnlyList<SigningValueDefinition> Headers { get; init; }

    /// <summary>What a judge of requests tolerates.</summary>
    public required SigningTolerance Accept { get; init; }

    /// <summary>Published examples that must come out as published.</summary>
    public required IReadOnlyList<SigningVector> Vectors { get; init; }

    /// <summary>Where it is declared.</summary>
    public required SourceSpan Span { get; init; }
}

/// <summary>A named value of the signing section.</summary>
/// <param name="Name">The <c>let</c> name or the header's name.</param>
/// <param name="Expression">What it is.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record SigningValueDefinition(string Name, SigningExpression Expression, SourceSpan Span);

/// <summary>What a judge of signed requests tolerates.</summary>
/// <param name="Window">How far the request's time may be from the judge's, either way; null where time is not judged.</param>
/// <param name="IgnoreCase">Headers and parameters whose values are compared without regard to case.</param>
public sealed record SigningTolerance(TimeSpan? Window, IReadOnlyList<string> IgnoreCase);

/// <summary>A published example of signing.</summary>
/// <param name="Credentials">The account's credentials by name.</param>
/// <param name="Now">The time of signing.</param>
/// <param name="Nonce">The value used once.</param>
/// <param name="Request">The request that is signed.</param>
/// <param name="Expected">What must come out.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record SigningVector(
    IReadOnlyDictionary<string, string> Credentials,
    DateTimeOffset Now,
    string Nonce,
    SignedRequest Request,
    IReadOnlyList<ExpectedValue> Expected,
    SourceSpan Span);

/// <summary>A request as it is before it is signed.</summary>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="Url">The whole address.</param>
/// <param name="Headers">The headers, but for the host; those that describe the body come last.</param>
/// <param name="Body">The body, exactly as sent.</param>
public sealed record SignedRequest(string Method, Uri Url, IReadOnlyList<KeyValuePair<string, string>> Headers, string Body);

/// <summary>Where a value of the signing section is found.</summary>
public enum SigningPlace
{
    /// <summary>Among the named values.</summary>
    Let,

    /// <summary>A hole of the path.</summary>
    Path,

    /// <summary>A parameter of the query.</summary>
    Query,

    /// <summary>A field of the body.</summary>
    Body,

    /// <summary>A header.</summary>
    Headers,
}

/// <summary>A value that must come out.</summary>
/// <param name="Place">Where.</param>
/// <param name="Name">The name there.</param>
/// <param name="Text">The value; bytes under <c>let</c> as hexadecimal digits.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record ExpectedValue(SigningPlace Place, string Name, string Text, SourceSpan Span);
