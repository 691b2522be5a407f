namespace OtpContracts;

/// <summary>The texts of contracts, as the assemblies made from them carry them along. Generated code calls this.</summary>
public static class ContractText
{
    /// <summary>Reads a contract's text.</summary>
    /// <param name="owner">A type of the assembly.</param>
    /// <param name="resource">The resource's name.</param>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidOperationException">The assembly lacks the resource: it was built without the package's targets.</exception>
    public static string Of(Type owner, string resource)
    {
        ArgumentNullException.ThrowIfNull(owner);
        using var stream = owner.Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly {owner.Assembly.GetName().Name} does not carry the contract {resource}; build it with <OtpContract> items.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
