namespace OtpContracts.Generator;

/// <summary>The names of the pipeline's steps, by which tests ask what was run again.</summary>
internal static class TrackingNames
{
    public const string Files = "ContractFiles";
    public const string Readings = "Readings";
    public const string Models = "ClientModels";
    public const string Origins = "OriginUnits";
    public const string Contracts = "ContractUnits";
    public const string Types = "TypeUnits";
    public const string Endpoints = "EndpointUnits";
    public const string Callbacks = "CallbackUnits";
    public const string Dispatches = "DispatchUnits";
}
