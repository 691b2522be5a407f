namespace OtpContracts.Generator.Model;

/// <summary>Everything that is emitted for one contract: C# names decided, no positions, equal when the output would be.</summary>
/// <param name="Client">What every file of the contract needs to know.</param>
/// <param name="Origin">What the client tells of its contract.</param>
/// <param name="Contract">What the contract as a whole gives rise to.</param>
/// <param name="Types">The named types that are not one call's alone.</param>
/// <param name="Endpoints">The calls.</param>
/// <param name="Callbacks">The requests of the vendor.</param>
internal sealed record ClientModel(
    ClientNames Client, OriginModel Origin, ContractModel Contract, EquatableArray<TypeModel> Types, EquatableArray<EndpointModel> Endpoints, EquatableArray<CallbackModel> Callbacks)
{
    /// <summary>What the calls by name are made of, or null where none are asked for.</summary>
    public DispatchModel? Dispatch { get; init; }

    /// <summary>The names of everything that is declared in the namespace.</summary>
    public IEnumerable<string> DeclaredNames =>
    [
        .. Client.DeclaredNames,
        .. Types.Concat(Endpoints.SelectMany(endpoint => endpoint.Types)).Select(type => type.Name),
        .. Endpoints.SelectMany(endpoint => endpoint.DeclaredNames),
        .. Callbacks.Select(callback => callback.Object.Name),
    ];
}

/// <summary>The names that the files of one contract share.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Prefix">The contract's name, which starts the name of each shared type.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="HasDeprecated">Whether anything in the contract should not be used any more.</param>
internal sealed record ClientNames(string Namespace, string Prefix, string Access, bool HasDeprecated)
{
    public string Client => Prefix + "Client";

    public string Api => Prefix + "Api";

    public string Status => Prefix + "Status";

    public string Statuses => Prefix + "Statuses";

    public string Reply => Prefix + "Reply";

    public string Exception => Prefix + "Exception";

    public string Credentials => Prefix + "Credentials";

    public string Options => Prefix + "Options";

    public string Signing => Prefix + "Signing";

    public string SigningHandler => Prefix + "SigningHandler";

    public string Verification => Prefix + "Verification";

    public string Contract => Prefix + "Contract";

    public string Endpoint => Prefix + "Endpoint";

    public string Convenience => Prefix + "ClientExtensions";

    public string Dispatch => Prefix + "Dispatch";

    public string Registration => Prefix + "ServiceCollectionExtensions";

    /// <summary>The names of the types that every contract gives rise to.</summary>
    public IEnumerable<string> DeclaredNames =>
        [Client, "I" + Client, Api, "I" + Api, Status, Statuses, Reply, Exception, Credentials, Options, Signing, SigningHandler, Verification, Contract, Endpoint, Convenience, Dispatch, Registration];
}

/// <summary>What the client tells of its contract. Apart from the rest, since every edit of the contract changes it.</summary>
/// <param name="Version">The contract's own version, or null.</param>
/// <param name="Hash">The fingerprint of the contract's text.</param>
/// <param name="Resource">The name of the assembly's resource that holds the text.</param>
/// <param name="Server">The server's address.</param>
/// <param name="Servers">The vendor's other addresses.</param>
internal sealed record OriginModel(string? Version, string Hash, string Resource, string Server, EquatableArray<ServerModel> Servers);

/// <summary>What the contract as a whole gives rise to.</summary>
/// <param name="Title">What the API is.</param>
/// <param name="Envelope">Where a reply carries its parts.</param>
/// <param name="StatusesAreNumbers">Whether every status is a whole number, so that they make an enum.</param>
/// <param name="Statuses">The status table.</param>
/// <param name="Credentials">What an account needs.</param>
/// <param name="HasIdempotencyKeys">Whether a call carries a key that may have to be made.</param>
/// <param name="HasPrivatePaths">Whether a path holds what no log may show: personal data, or what signing puts there.</param>
/// <param name="Signing">The compiled signing, or null.</param>
/// <param name="ReplyVerification">The compiled verification of replies, or null.</param>
internal sealed record ContractModel(
    string Title,
    EnvelopeModel Envelope,
    bool StatusesAreNumbers,
    EquatableArray<StatusModel> Statuses,
    EquatableArray<CredentialModel> Credentials,
    bool HasIdempotencyKeys,
    bool HasPrivatePaths,
    SigningModel? Signing,
    VerificationModel? ReplyVerification);

/// <param name="Name">The C# name.</param>
/// <param name="Address">The address.</param>
internal sealed record ServerModel(string Name, string Address);

/// <param name="Rule">A member of the runtime's <c>StatusRule</c>.</param>
/// <param name="Status">The path of the vendor's status, or null.</param>
/// <param name="Reason">The path of the vendor's words, or null.</param>
/// <param name="Data">The path of the data.</param>
/// <param name="IsText">Whether the data of a success is the body's text.</param>
internal sealed record EnvelopeModel(string Rule, string? Status, string? Reason, string Data, bool IsText);

/// <param name="Code">The code as written.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Meaning">The vendor's words, in every language given.</param>
/// <param name="Kind">A member of the runtime's <c>StatusKind</c>.</param>
/// <param name="Retry">A member of the runtime's <c>RetryRule</c>.</param>
internal sealed record StatusModel(string Code, string Name, EquatableArray<string> Meaning, string Kind, string Retry);

/// <param name="Property">The C# name of the property.</param>
/// <param name="Parameter">The C# name of the parameter.</param>
/// <param name="WireName">The name in the contract.</param>
/// <param name="IsSecret">Whether it never appears in a text.</param>
/// <param name="Summary">What it is.</param>
internal sealed record CredentialModel(string Property, string Parameter, string WireName, bool IsSecret, string Summary);

/// <summary>The compiled signing expressions.</summary>
/// <param name="Statements">C# statements, one a line, over <c>request</c>, <c>body</c>, <c>credentials</c>, <c>now</c> and <c>nonce</c>.</param>
/// <param name="UsesNonce">Whether they need a value used once.</param>
internal sealed record SigningModel(EquatableArray<string> Statements, bool UsesNonce)
{
    /// <summary>What stands behind the time in a call of the signing method.</summary>
    public string NonceArgument => UsesNonce ? ", global::OtpContracts.Signing.SigningText.NewNonce()" : "";
}
