using System.Buffers.Text;
using Newtonsoft.Json.Linq;
using NJsonSchema.Validation;
using NJsonSchema.Validation.FormatValidators;
using OtpContracts.Spec.Model;

namespace OtpContracts.Testing.Judging;

/// <summary>A day or a moment as its type writes it.</summary>
internal sealed class WireFormat(ScalarType type) : IFormatValidator
{
    private const string Prefix = "time:";

    public ValidationErrorKind ValidationErrorKind => ValidationErrorKind.DateTimeExpected;

    public string Format { get; } = $"{Prefix}{type}:{type.Format}";

    /// <summary>The format as the contract says it.</summary>
    public static string Describe(string? format) => format!.Split(':', 3)[2];

    public bool IsValid(string value, JTokenType tokenType) => TimeFormat.IsWritten(type, value);
}

/// <summary>The texts that stand for a number of 64 bits that JSON has no number for.</summary>
internal sealed class NotANumber : IFormatValidator
{
    public ValidationErrorKind ValidationErrorKind => ValidationErrorKind.NumberExpected;

    public string Format => "double";

    public bool IsValid(string value, JTokenType tokenType) => tokenType != JTokenType.String || value is "NaN" or "Infinity" or "-Infinity";
}

/// <summary>Bytes as RFC 4648 §4 writes them.</summary>
internal sealed class Base64Text : IFormatValidator
{
    public ValidationErrorKind ValidationErrorKind => ValidationErrorKind.Base64Expected;

    // Not "base64": NJsonSchema has a laxer check of that name.
    public string Format => "bytes";

    // .NET passes over white space, which the RFC does not.
    public bool IsValid(string value, JTokenType tokenType) => Base64.IsValid(value) && !value.Any(char.IsWhiteSpace);
}
