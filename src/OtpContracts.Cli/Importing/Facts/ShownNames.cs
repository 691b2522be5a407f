using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>The names that a page shows of a call, by which words on them are known to be parameters or members.</summary>
internal sealed record ShownNames
{
    private ShownNames()
    {
    }

    /// <summary>Those in the queries of addresses.</summary>
    public required IReadOnlySet<string> InAddress { get; init; }

    /// <summary>Those of what callers fill in in the paths of addresses.</summary>
    public required IReadOnlySet<string> Holes { get; init; }

    /// <summary>Those that requests show, in the address or the body.</summary>
    public required IReadOnlySet<string> Asked { get; init; }

    /// <summary>Those that requests or replies show.</summary>
    public required IReadOnlySet<string> Shown { get; init; }

    /// <summary>Those with dots or brackets that an address or a form shows as they are sent.</summary>
    public required IReadOnlySet<string> Sent { get; init; }

    /// <summary>Collects the names.</summary>
    /// <param name="sections">The parts of the page.</param>
    /// <param name="shown">The samples of the call.</param>
    public static ShownNames Of(IReadOnlyList<PageSection> sections, IReadOnlyList<ShownSample> shown)
    {
        var called = sections.SelectMany(AddressReader.Read).ToArray();
        var queried = called.SelectMany(address => address.Query).ToArray();

        // A value in capitals stands for what is filled in, and may be explained in place of the name.
        var addressed = queried.SelectMany(pair => ParameterNames.IsInCapitals(pair.Value) ? [pair.Key, pair.Value] : new[] { pair.Key }).ToHashSet(StringComparer.Ordinal);
        var asked = addressed.Concat(shown.Where(sample => !sample.IsSaidReply).SelectMany(sample => sample.Names)).ToHashSet(StringComparer.Ordinal);
        return new ShownNames
        {
            InAddress = queried.Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal),
            Holes = called.SelectMany(address => address.Path.Split('/')).Where(part => part is ['{', .., '}']).Select(part => part[1..^1]).ToHashSet(StringComparer.Ordinal),
            Asked = asked,
            Shown = shown.SelectMany(sample => sample.Names).Concat(asked).ToHashSet(StringComparer.Ordinal),
            Sent = addressed.Concat(shown.Where(sample => sample.IsForm).SelectMany(sample => sample.Names)).Where(name => name.AsSpan().ContainsAny('.', '[') && !name.EndsWith(".N", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("[]", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>Whether a sample shows what an address shows too: it is a request by another way.</summary>
    /// <param name="sample">The sample.</param>
    public bool AreInAddress(ShownSample sample) => !sample.IsSaidReply && sample.Names.Count > 1 && sample.Names.All(InAddress.Contains);
}
