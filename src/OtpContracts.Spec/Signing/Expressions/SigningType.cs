namespace OtpContracts.Spec.Signing.Expressions;

/// <summary>The types of signing expressions. A number is taken where text is wanted, and text (as UTF-8) where bytes are; nothing else converts.</summary>
public enum SigningType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Bytes, such as a hash.</summary>
    Bytes,

    /// <summary>A whole number of 64 bits.</summary>
    Number,

    /// <summary>A moment.</summary>
    Time,

    /// <summary>Names with values, in order; a name may stand there more than once.</summary>
    Pairs,
}
