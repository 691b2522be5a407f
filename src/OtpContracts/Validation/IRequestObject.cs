using System.Text.Json;

namespace OtpContracts.Validation;

/// <summary>An object of a request: it checks itself against the contract and writes itself. Generated code implements this.</summary>
public interface IRequestObject
{
    /// <summary>Collects every rule of the contract that the object breaks.</summary>
    /// <param name="rules">Where broken rules go.</param>
    void Validate(ref RequestRules rules);

    /// <summary>Writes the object as JSON.</summary>
    /// <param name="writer">Where it goes.</param>
    void Write(Utf8JsonWriter writer);
}
