namespace OtpContracts.Generator.Naming;

/// <summary>The names that members of emitted types must keep clear of.</summary>
internal static class RecordMembers
{
    private static readonly string[] Own =
        ["Clone", "ToString", "Equals", "GetHashCode", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract", "PrintMembers", "op_Equality", "op_Inequality"];

    /// <summary>Those that C# gives every record; requests have no more.</summary>
    public static HashSet<string> OfRequests { get; } = [.. Own];

    /// <summary>Those of objects that come.</summary>
    public static HashSet<string> OfObjects { get; } = [.. Own, "Extra", "Read"];

    /// <summary>Those of enums, statuses and outcomes.</summary>
    public static HashSet<string> OfEnums { get; } = [.. Own, "Value", "IsDocumented", "Read"];
}
