using OtpContracts.Spec.Model;

namespace OtpContracts.Testing;

/// <summary>The members that the contract marks as sensitive. A name marked at one place is masked at every place: too much masked does no harm.</summary>
internal static class SensitiveMembers
{
    public static HashSet<string> Of(Contract contract) =>
    [
        .. contract.Endpoints.SelectMany(endpoint => endpoint.Parameters)
            .Concat(contract.Types.OfType<ObjectDefinition>().SelectMany(type => type.Fields))
            .Where(field => field.IsSensitive)
            .Select(field => field.Name),
    ];
}
