using OtpContracts.Spec;

namespace OtpContracts.Testing;

/// <summary>Faults by their names, as command lines and other languages write them.</summary>
internal static class SandboxFaults
{
    /// <summary>The fault of a name, in any case of its letters.</summary>
    /// <param name="name">The name, such as <c>resetAfterReading</c>.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static Fault Parse(string name)
    {
        var names = Enum.GetNames<Fault>();
        return names.FirstOrDefault(fault => string.Equals(fault, name, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Enum.Parse<Fault>(found)
            : throw new ArgumentException($"There is no fault \"{name}\".{Spelling.DidYouMean(name, names)} There are {string.Join(", ", names)}.", nameof(name));
    }
}
