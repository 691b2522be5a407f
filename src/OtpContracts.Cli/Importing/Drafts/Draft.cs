using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Signing;

namespace OtpContracts.Cli.Importing.Drafts;

/// <summary>Something that a page says, as a key and value of the contract language.</summary>
/// <param name="Key">The key, such as <c>type</c>.</param>
/// <param name="Value">The value as text.</param>
internal sealed record DraftFact(string Key, string Value);

/// <summary>A field of a contract to be written.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Facts">What the page says, in the order of writing.</param>
/// <param name="Summary">What it is, by language.</param>
/// <param name="Source">The line that it comes from.</param>
internal sealed record DraftField(string Name, IReadOnlyList<DraftFact> Facts, IReadOnlyDictionary<string, string> Summary, PageLine Source)
{
    /// <summary>The value of a fact, or null.</summary>
    /// <param name="key">The key.</param>
    public string? Find(string key) => Facts.FirstOrDefault(fact => fact.Key == key)?.Value;
}

/// <summary>A value of an enum to be written.</summary>
/// <param name="Value">The value on the wire.</param>
/// <param name="Name">Its name in code, or null.</param>
/// <param name="Summary">What it means, by language.</param>
internal sealed record DraftValue(string Value, string? Name, IReadOnlyDictionary<string, string> Summary);

/// <summary>A type of a contract to be written: an enum or an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsNumeric">Whether its values are whole numbers.</param>
/// <param name="Values">The values of an enum.</param>
/// <param name="Fields">The members of an object.</param>
internal sealed record DraftType(string Name, bool IsNumeric, IReadOnlyList<DraftValue> Values, IReadOnlyList<DraftField> Fields)
{
    /// <summary>Whether two types say the same.</summary>
    /// <param name="other">The other type.</param>
    public bool Says(DraftType other) =>
        IsNumeric == other.IsNumeric
        && Values.Select(value => value.Value).SequenceEqual(other.Values.Select(value => value.Value), StringComparer.Ordinal)
        && Fields.Select(Text).SequenceEqual(other.Fields.Select(Text), StringComparer.Ordinal);

    private static string Text(DraftField field) => field.Name + string.Concat(field.Facts.Select(fact => $" {fact.Key}={fact.Value}"));
}

/// <summary>A status to be written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is about, or null for success.</param>
/// <param name="Status">What the pages say.</param>
internal sealed record DraftStatus(string Name, string? Kind, ImportedStatus Status);

/// <summary>Where replies carry their parts.</summary>
/// <param name="Status">The path of the status, or <c>http</c>.</param>
/// <param name="Reason">The path of the reason, or empty.</param>
/// <param name="Data">The path of the data, or <c>$</c>.</param>
/// <param name="Success">The code of success; <c>null</c> where an absent status is.</param>
internal sealed record DraftReply(string Status, string Reason, string Data, string Success)
{
    /// <summary>Where the status of HTTP says how a call went.</summary>
    /// <param name="data">The path of the data, or <c>$</c>.</param>
    /// <param name="success">The status of success that the pages say, or null: then it is the usual one.</param>
    public static DraftReply OfHttp(string data, string? success) => new("http", "", data, success ?? "200");
}

/// <summary>A call to be written.</summary>
internal sealed record DraftEndpoint
{
    public required string Name { get; init; }

    public required string Path { get; init; }

    public required ImportedEndpoint Imported { get; init; }

    public required string Effect { get; init; }

    /// <summary>Parameters by place, in the order of writing.</summary>
    public required IReadOnlyList<KeyValuePair<string, IReadOnlyList<DraftField>>> Places { get; init; }

    /// <summary>Where its replies differ from the contract's, or null.</summary>
    public required DraftReply? Reply { get; init; }

    /// <summary>The type of the data, or null.</summary>
    public required string? Data { get; init; }

    public required IReadOnlyList<string> Statuses { get; init; }
}

/// <summary>A contract to be written.</summary>
internal sealed record Draft
{
    public required string Name { get; init; }

    public required string Server { get; init; }

    public required IReadOnlyList<string> Pages { get; init; }

    /// <summary>How requests are signed, or null where no page says it plainly.</summary>
    public required ReadSigning? Signing { get; init; }

    public required DraftReply Reply { get; init; }

    /// <summary>Whether a page says so; else it is a choice.</summary>
    public required bool IsReplyKnown { get; init; }

    public required IReadOnlyList<DraftStatus> Statuses { get; init; }

    public required IReadOnlyList<DraftType> Types { get; init; }

    public required IReadOnlyList<DraftEndpoint> Endpoints { get; init; }
}
