using System.Text.Json;

namespace OtpContracts.RestJson.Tests;

/// <summary>The client that is generated from a contract of the fixtures, called by reflection.</summary>
internal sealed class GeneratedClient
{
    private readonly string _namespace;
    private readonly object _client;

    /// <param name="contract">The contract's file, without its ending.</param>
    /// <param name="http">Sends the requests.</param>
    public GeneratedClient(string contract, HttpClient http)
    {
        _namespace = $"OtpContracts.RestJson.{JsonObjects.Pascal(contract)}.";
        _client = Activator.CreateInstance(Find($"Rest{JsonObjects.Pascal(contract)}Client"), http, Activator.CreateInstance(Find($"Rest{JsonObjects.Pascal(contract)}Credentials")), null, new CallPolicy { MaxAttempts = 1 })!;
        _client.GetType().GetProperty("NewIdempotencyKey")?.SetValue(_client, () => "00000000-0000-4000-8000-000000000000");
    }

    /// <summary>Calls an endpoint, and gives the reply whatever its status.</summary>
    public async Task<ContractReply> CallAsync(string endpoint, JsonElement parameters)
    {
        var request = Find(JsonObjects.Pascal(endpoint) + "Request");
        var call = (Task)_client.GetType().GetMethod($"Try{JsonObjects.Pascal(endpoint)}Async", [request, typeof(CancellationToken)])!
            .Invoke(_client, [JsonObjects.Make(request, parameters), CancellationToken.None])!;
        await call;
        return (ContractReply)call.GetType().GetProperty("Result")!.GetValue(call)!;
    }

    private Type Find(string name) => typeof(GeneratedClient).Assembly.GetType(_namespace + name) ?? throw new InvalidOperationException($"No {name} was generated.");
}
