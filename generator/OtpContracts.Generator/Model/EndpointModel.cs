namespace OtpContracts.Generator.Model;

/// <summary>A call to emit.</summary>
/// <param name="WireName">The name in the contract.</param>
/// <param name="Name">The C# name that methods and types of the call start with.</param>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="Path">The path behind the server's address.</param>
/// <param name="Effect">A member of the runtime's <c>CallEffect</c>.</param>
/// <param name="Docs">Sentences for people.</param>
/// <param name="Page">The vendor page, or null.</param>
/// <param name="Body">The members of the request's body.</param>
/// <param name="Data">The type of the reply's data, or null.</param>
/// <param name="Statuses">The statuses that the page lists, for the documentation.</param>
internal sealed record EndpointModel(
    string WireName,
    string Name,
    string Method,
    string Path,
    string Effect,
    EquatableArray<string> Docs,
    string? Page,
    EquatableArray<FieldModel> Body,
    TypeReference? Data,
    EquatableArray<StatusModel> Statuses)
{
    public string Request => Name + "Request";

    public string Endpoint => Name + "Endpoint";
}
