using System.Globalization;

namespace OtpContracts.Spec.Model;

/// <summary>What a vendor status is about. All but <see cref="Server"/> and <see cref="Success"/> are refusals: the vendor says that it did nothing.</summary>
public enum StatusKind
{
    /// <summary>The vendor did what it was asked.</summary>
    Success,

    /// <summary>Wrong or missing credentials or signature.</summary>
    Authentication,

    /// <summary>The account may not do this, or not from here.</summary>
    Permission,

    /// <summary>The account lacks money.</summary>
    Balance,

    /// <summary>The request's time is too far from the vendor's.</summary>
    Clock,

    /// <summary>The request is malformed, or names something that does not exist.</summary>
    Request,

    /// <summary>A limit of the account is used up.</summary>
    Quota,

    /// <summary>Too much in too short a time.</summary>
    RateLimit,

    /// <summary>The message's text is not allowed.</summary>
    Content,

    /// <summary>The vendor failed; it is unknown what it did.</summary>
    Server,
}

/// <summary>How a call may be tried again. After <see cref="StatusKind.Server"/> only one that may be repeated is; after a refusal any.</summary>
public enum RetryRule
{
    /// <summary>Nothing: trying again gives the same answer or does harm.</summary>
    Never,

    /// <summary>Try once more at once with a fresh signature.</summary>
    Resign,

    /// <summary>Try again after a pause.</summary>
    Backoff,
}

/// <summary>A row of the vendor's status table.</summary>
/// <param name="Code">The code as written, such as <c>-27</c>.</param>
/// <param name="Name">Its name in generated code.</param>
/// <param name="Meaning">The vendor's words.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Retry">What may be done after it.</param>
/// <param name="HttpStatus">The HTTP status that it comes with, or null where the page does not say.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record StatusDefinition(string Code, string Name, LocalizedText Meaning, StatusKind Kind, RetryRule Retry, int? HttpStatus, SourceSpan Span)
{
    /// <summary>Whether the code is a whole number, written as numbers are: <c>007</c> is a text.</summary>
    public bool IsNumber => int.TryParse(Code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == Code;
}
