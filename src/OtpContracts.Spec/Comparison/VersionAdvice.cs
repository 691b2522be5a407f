using System.Globalization;

namespace OtpContracts.Spec.Comparison;

/// <summary>Which part of a version a change raises (semver.org).</summary>
public enum VersionPart
{
    /// <summary>None: nothing changed.</summary>
    None,

    /// <summary>The third: only texts changed.</summary>
    Patch,

    /// <summary>The second: callers may go on as they are.</summary>
    Minor,

    /// <summary>The first: callers must act.</summary>
    Major,
}

/// <summary>What a change does to the version of a package that holds the generated client.</summary>
/// <param name="Part">Which part is raised. Before 1.0.0 the second stands for the first.</param>
/// <param name="Version">The next version, or null where the contract has none of three numbers.</param>
/// <param name="IsRaised">Whether the new contract's version is at least that; null where it can't be told.</param>
public sealed record VersionAdvice(VersionPart Part, string? Version, bool? IsRaised)
{
    internal static VersionAdvice For(string? before, string? after, IReadOnlyList<ContractChange> changes)
    {
        var part = changes.Count == 0 ? VersionPart.None : changes.Max(change => change.Severity) switch
        {
            ChangeSeverity.Breaking => VersionPart.Major,
            ChangeSeverity.Docs => VersionPart.Patch,
            _ => VersionPart.Minor,
        };
        if (Parse(before) is not { } old)
        {
            return new VersionAdvice(part, null, null);
        }

        var next = Raise(old, part);
        return new VersionAdvice(part, next.ToString(3), Parse(after) is { } current ? current >= next : null);
    }

    /// <summary>The three numbers of a version, or null where it has others.</summary>
    /// <param name="version">The version.</param>
    /// <returns>The numbers.</returns>
    internal static Version? Parse(string? version) =>
        version?.Split('.') is { Length: 3 } parts && parts.All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)) ? new Version(version) : null;

    private static Version Raise(Version old, VersionPart part) => part switch
    {
        VersionPart.None => old,
        VersionPart.Patch => new Version(old.Major, old.Minor, old.Build + 1),
        VersionPart.Major when old.Major > 0 => new Version(old.Major + 1, 0, 0),
        VersionPart.Minor when old.Major == 0 => new Version(0, old.Minor, old.Build + 1),
        _ => new Version(old.Major, old.Minor + 1, 0),
    };
}
