namespace OtpContracts.Generator.Model;

/// <summary>The calls of a client by the contract's own names.</summary>
/// <param name="Credentials">What an account needs.</param>
/// <param name="Endpoints">The calls.</param>
internal sealed record DispatchModel(EquatableArray<CredentialModel> Credentials, EquatableArray<EndpointModel> Endpoints);
