using OtpContracts.Spec.Signing.Expressions;

namespace OtpContracts.Spec.Model;

/// <summary>How a message of the vendor is told from a forged one.</summary>
public sealed class SignatureVerification
{
    /// <summary>The <c>let</c> values, in order; each may use those before it.</summary>
    public required IReadOnlyList<SigningValueDefinition> Lets { get; init; }

    /// <summary>What must come out.</summary>
    public required IReadOnlyList<ExpectedSignature> Expected { get; init; }

    /// <summary>The time of sending as the message says it: Unix seconds or milliseconds, or RFC 3339; null where none is judged.</summary>
    public required SigningExpression? Time { get; init; }

    /// <summary>How far that time may be from the receiver's, either way.</summary>
    public required TimeSpan Window { get; init; }

    /// <summary>Published messages that must be found genuine.</summary>
    public required IReadOnlyList<SigningVector> Vectors { get; init; }

    /// <summary>Where it is declared.</summary>
    public required SourceSpan Span { get; init; }
}

/// <summary>A value of a message that only the holder of the secret can make.</summary>
/// <param name="Name">The name of the header, parameter or field; or what the contract calls it.</param>
/// <param name="Place">Where a maker of messages puts it; null where only <paramref name="Received"/> says it.</param>
/// <param name="Received">What came: a text, or pairs of which any value may be right; or a condition that holds for a genuine message.</param>
/// <param name="Expected">What is right; null where a condition is judged, which holds where it is not empty.</param>
/// <param name="IgnoreCase">Whether the two are compared without regard to case.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record ExpectedSignature(string Name, SigningPlace? Place, SigningExpression Received, SigningExpression? Expected, bool IgnoreCase, SourceSpan Span);
