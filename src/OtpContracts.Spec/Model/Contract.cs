namespace OtpContracts.Spec.Model;

/// <summary>A vendor API as one contract file describes it: checked, and every part knows its place in the file.</summary>
public sealed class Contract
{
    /// <summary>The name that generated code carries, such as <c>ItnioOtp</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the API is, for people.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The contract's own version (<c>version:</c>), or null.</summary>
    public required string? Version { get; init; }

    /// <summary>The address that endpoint paths are appended to; without a trailing slash.</summary>
    public required Uri Server { get; init; }

    /// <summary>Where <see cref="Server"/> is declared.</summary>
    public required SourceSpan ServerSpan { get; init; }

    /// <summary>The vendor's other addresses, by their names: another region, a test environment.</summary>
    public required IReadOnlyList<KeyValuePair<string, Uri>> Servers { get; init; }

    /// <summary>The vendor pages that the contract was made from, as paths or addresses.</summary>
    public required IReadOnlyList<string> Pages { get; init; }

    /// <summary>What an account needs in order to call.</summary>
    public required IReadOnlyList<Credential> Credentials { get; init; }

    /// <summary>How a request is signed, or null where none is.</summary>
    public required SigningDefinition? Signing { get; init; }

    /// <summary>Where a reply carries its status, reason and data.</summary>
    public required Envelope Reply { get; init; }

    /// <summary>The vendor's status table.</summary>
    public required IReadOnlyList<StatusDefinition> Statuses { get; init; }

    /// <summary>Named types.</summary>
    public required IReadOnlyList<TypeDefinition> Types { get; init; }

    /// <summary>The calls.</summary>
    public required IReadOnlyList<Endpoint> Endpoints { get; init; }

    /// <summary>The requests that the vendor sends.</summary>
    public required IReadOnlyList<Callback> Callbacks { get; init; }

    /// <summary>How replies are told from forged ones, or null where the vendor does not sign them.</summary>
    public required SignatureVerification? ReplyVerification { get; init; }

    /// <summary>The contract file's text, as read.</summary>
    public required string Text { get; init; }

    /// <summary>Where the contract says its name.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The type of a given name.</summary>
    /// <param name="name">A declared type's name.</param>
    /// <returns>The type, or null where there is none.</returns>
    public TypeDefinition? FindType(string name)
    {
        foreach (var type in Types)
        {
            if (type.Name == name)
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>The status of a given code.</summary>
    /// <param name="code">The code as text.</param>
    /// <returns>The status, or null where the table lacks it.</returns>
    public StatusDefinition? FindStatus(string code)
    {
        foreach (var status in Statuses)
        {
            if (status.Code == code)
            {
                return status;
            }
        }

        return null;
    }
}

/// <summary>Something that an account must bring along, such as an API key.</summary>
/// <param name="Name">Its name in signing expressions and, in Pascal case, in the generated options.</param>
/// <param name="IsSecret">Whether it must never leave the process unhashed, nor appear in any text.</param>
/// <param name="Summary">What it is, for people.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record Credential(string Name, bool IsSecret, LocalizedText Summary, SourceSpan Span);
