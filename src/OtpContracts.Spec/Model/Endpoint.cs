namespace OtpContracts.Spec.Model;

/// <summary>What calling twice does. <see cref="Safe"/> and <see cref="Idempotent"/> mean what RFC 9110 §9.2 says.</summary>
public enum Effect
{
    /// <summary>Only reads.</summary>
    Safe,

    /// <summary>Calling twice leaves the same state as calling once.</summary>
    Idempotent,

    /// <summary>Each call acts again: sends another message, costs again.</summary>
    Once,
}

/// <summary>A call that the vendor offers.</summary>
public sealed record Endpoint
{
    /// <summary>Its name in the contract, such as <c>resendVerification</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The HTTP method, in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The path behind the server's address, starting with a slash.</summary>
    public required string Path { get; init; }

    /// <summary>What it is called, for people.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>What it does, for people.</summary>
    public required LocalizedText Summary { get; init; }

    /// <summary>The vendor page that documents it, or null.</summary>
    public required string? Page { get; init; }

    /// <summary>What calling twice does.</summary>
    public required Effect Effect { get; init; }

    /// <summary>The members of the request's JSON body; empty where no body is sent.</summary>
    public required IReadOnlyList<Field> Body { get; init; }

    /// <summary>The type of the reply's data, or null where it has none.</summary>
    public required ContractType? Data { get; init; }

    /// <summary>The codes that the page lists for this endpoint.</summary>
    public required IReadOnlyList<string> Statuses { get; init; }

    /// <summary>Documented exchanges.</summary>
    public required IReadOnlyList<Example> Examples { get; init; }

    /// <summary>Where it is declared.</summary>
    public required SourceSpan Span { get; init; }
}

/// <summary>A documented exchange.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Body">The request's body as JSON, or null.</param>
/// <param name="Reply">The reply's body as JSON, or null.</param>
/// <param name="Quirk">Where the vendor contradicts itself, in a sentence; or null.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record Example(string Name, string? Body, string? Reply, string? Quirk, SourceSpan Span);
