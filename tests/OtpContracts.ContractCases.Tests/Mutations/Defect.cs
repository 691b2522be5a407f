namespace OtpContracts.ContractCases.Tests.Mutations;

/// <summary>A slip that somebody could make.</summary>
/// <param name="Name">What it is.</param>
/// <param name="File">The file that it is in.</param>
/// <param name="Sound">The text that it takes the place of; wherever it stands.</param>
/// <param name="Slip">The text with the slip.</param>
internal sealed record Defect(string Name, string File, string Sound, string Slip)
{
    /// <summary>The sources with the slip in them.</summary>
    public IReadOnlyDictionary<string, string> Plant(IReadOnlyDictionary<string, string> sources)
    {
        Assert.True(sources[File].Contains(Sound, StringComparison.Ordinal), $"{File} has no \"{Sound}\" any more: \"{Name}\" must be planted elsewhere.");
        return new Dictionary<string, string>(sources, StringComparer.Ordinal) { [File] = sources[File].Replace(Sound, Slip, StringComparison.Ordinal) };
    }
}
