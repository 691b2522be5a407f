using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace OtpContracts.Generator.Tests.RestJson;

/// <summary>The client that is generated from a contract of the fixtures, called by reflection over an HTTP handler of the test's own.</summary>
internal sealed class GeneratedClient
{
    private const string Namespace = "Acme.Vendors.";
    private static readonly ConcurrentDictionary<string, Assembly> Assemblies = new(StringComparer.Ordinal);

    private readonly Assembly _assembly;
    private readonly object _client;

    /// <param name="contract">The contract's file, without its ending.</param>
    /// <param name="handler">Answers the requests.</param>
    /// <param name="host">Where the requests go in place of the contract's server, or null.</param>
    public GeneratedClient(string contract, HttpMessageHandler handler, string? host = null)
    {
        var prefix = $"{Namespace}Rest{char.ToUpperInvariant(contract[0])}{contract[1..]}";
        _assembly = Assemblies.GetOrAdd(contract, static name => Compile(name));
        var http = new HttpClient(handler) { BaseAddress = host is null ? null : new Uri("https://" + host) };
        _client = Activator.CreateInstance(_assembly.GetType(prefix + "Client")!, http, Activator.CreateInstance(_assembly.GetType(prefix + "Credentials")!), null)!;
        _client.GetType().GetProperty("NewIdempotencyKey")?.SetValue(_client, () => "00000000-0000-4000-8000-000000000000");
    }

    /// <summary>Calls an endpoint, and gives the reply whatever its status.</summary>
    public async Task<object> CallAsync(string endpoint, JsonElement parameters)
    {
        var request = _assembly.GetType($"{Namespace}{JsonObjects.Pascal(endpoint)}Request")!;
        var call = (Task)_client.GetType().GetMethod($"Try{JsonObjects.Pascal(endpoint)}Async", [request, typeof(CancellationToken)])!
            .Invoke(_client, [JsonObjects.Make(request, parameters), CancellationToken.None])!;
        await call;
        return call.GetType().GetProperty("Result")!.GetValue(call)!;
    }

    private static Assembly Compile(string contract)
    {
        var run = new GeneratorRun(($"{contract}.contract.yaml", RestJsonCases.Contract(contract)));
        Assert.Equal("", string.Join("\n", run.Result.Diagnostics));
        run.AssertCompiles();
        return run.Load();
    }
}
