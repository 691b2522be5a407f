using System.Text;
using System.Text.Json;

namespace OtpContracts;

/// <summary>An object of a reply or a request: known members as properties, unknown ones kept.</summary>
public abstract record ContractObject
{
    /// <summary>Members that the contract does not know, by name. They are not sent.</summary>
    public IReadOnlyDictionary<string, JsonElement> Extra { get; init; } = Json.ContractJson.NoExtra;

    /// <summary>Leaves unknown members out of the printed object: nobody knows whether they are personal.</summary>
    /// <param name="builder">Where the members are printed.</param>
    /// <returns>False: nothing was printed.</returns>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
