namespace OtpContracts.Spec.Model;

/// <summary>A request that the vendor sends to its customer (a webhook).</summary>
public sealed record Callback
{
    /// <summary>Its name in the contract.</summary>
    public required string Name { get; init; }

    /// <summary>The name in generated code (<c>csharp:</c>), or null to make one from <see cref="Name"/>.</summary>
    public required string? CodeName { get; init; }

    /// <summary>What it is called, for people.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>What it says, for people.</summary>
    public required LocalizedText Summary { get; init; }

    /// <summary>The vendor page that documents it, or null.</summary>
    public required string? Page { get; init; }

    /// <summary>How its body is written.</summary>
    public required BodyFormat BodyFormat { get; init; }

    /// <summary>The parameters in the query.</summary>
    public required IReadOnlyList<Field> QueryParameters { get; init; }

    /// <summary>The parameters in headers.</summary>
    public required IReadOnlyList<Field> HeaderParameters { get; init; }

    /// <summary>The members of the body.</summary>
    public required IReadOnlyList<Field> Body { get; init; }

    /// <summary>How it is told from a forged one, or null where the vendor does not sign it.</summary>
    public required SignatureVerification? Verification { get; init; }

    /// <summary>Where it is declared.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Everything that it says.</summary>
    public IEnumerable<Field> Fields => QueryParameters.Concat(HeaderParameters).Concat(Body);
}
