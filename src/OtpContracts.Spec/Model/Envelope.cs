namespace OtpContracts.Spec.Model;

/// <summary>What says how a call went.</summary>
public enum StatusRule
{
    /// <summary>A member of the reply, which must be there.</summary>
    Member,

    /// <summary>A member of the reply; where it is absent or null, the call succeeded (<c>success: null</c>).</summary>
    MemberOfFailure,

    /// <summary>The HTTP status (<c>status: http</c>); of a failure, the member that holds the vendor's own code where the reply has it.</summary>
    Http,
}

/// <summary>Where a reply carries its parts. Paths are of members, such as <c>Response.Error.Code</c> or <c>messages[0].status</c>.</summary>
/// <param name="Rule">What says how a call went.</param>
/// <param name="StatusPath">The path of the vendor's status; null where only the HTTP status says it.</param>
/// <param name="ReasonPath">The path of the vendor's words about the status, or null where it gives none.</param>
/// <param name="DataPath">The path of the data; <see cref="Whole"/> where the whole body is.</param>
/// <param name="SuccessCodes">The statuses that mean success; empty where an absent status does.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record Envelope(
    StatusRule Rule, string? StatusPath, string? ReasonPath, string DataPath, IReadOnlyList<PlacedText> SuccessCodes, SourceSpan Span)
{
    /// <summary>The path of the whole body.</summary>
    public const string Whole = "$";

    /// <summary>The step of a path that leads into a list.</summary>
    public const string FirstItem = "[0]";

    /// <summary>Whether the data of a success is the body's text as it is, and no JSON.</summary>
    public bool IsText { get; init; }

    /// <summary>The steps of a path: names of members, and <see cref="FirstItem"/>.</summary>
    /// <param name="path">The path, such as <c>messages[0].status</c>.</param>
    /// <returns>The steps, in order; none for <see cref="Whole"/>.</returns>
    public static IReadOnlyList<string> Steps(string path) => path == Whole ? [] : path.Replace(FirstItem, "." + FirstItem).Split('.');

    /// <summary>The members of the data that belong to the envelope: its own paths that lead through the data.</summary>
    public IEnumerable<string> MembersWithinData => new[] { StatusPath, ReasonPath }.OfType<string>()
        .Where(path => DataPath == Whole || path.StartsWith(DataPath + ".", StringComparison.Ordinal))
        .Select(path => Steps(DataPath == Whole ? path : path.Substring(DataPath.Length + 1))[0])
        .Distinct(StringComparer.Ordinal);
}
