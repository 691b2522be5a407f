namespace OtpContracts.Spec;

/// <content>Findings about signing expressions.</content>
public static partial class DiagnosticRules
{
    /// <summary>The expression is not of the language's form.</summary>
    public static readonly DiagnosticRule SigningSyntax = Error("OTPC2001", "Malformed signing expression", "The signing expression can't be read: {0}.");

    /// <summary>A value or function that does not exist.</summary>
    public static readonly DiagnosticRule SigningName = Error("OTPC2002", "Unknown name in a signing expression", "There is no {0} \"{1}\".{2}");

    /// <summary>A value of a type that is not taken there.</summary>
    public static readonly DiagnosticRule SigningType = Error("OTPC2003", "Wrong type in a signing expression", "{0} must be {1}, but this is {2}.{3}");

    /// <summary>Too many or too few arguments.</summary>
    public static readonly DiagnosticRule SigningArguments = Error("OTPC2004", "Wrong number of arguments", "{0} takes {1} argument(s), but {2} stand here.");

    /// <summary>A secret would be sent so that it can be read.</summary>
    public static readonly DiagnosticRule SecretInTheClear = Error("OTPC2005", "Secret in the clear", "The secret \"{0}\" would be readable in what is sent. Hash it, or write reveal({0}) where the vendor asks for it as it is.");

    /// <summary>An expression or a vector that asks for more than signing can need.</summary>
    public static readonly DiagnosticRule SigningTooLarge = Error("OTPC2006", "Signing is too large", "The signing can't be worked out within bounds: {0}.");

    /// <summary>A vector for which an expression has no value.</summary>
    public static readonly DiagnosticRule SigningWithoutValue = Error("OTPC2007", "Signing has no value", "The request of this vector can't be signed: {0}.");
}
