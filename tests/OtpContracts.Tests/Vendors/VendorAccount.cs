using OtpContracts.Testing;

namespace OtpContracts.Tests;

/// <summary>An account at a vendor that the sandbox plays, with one typed call for each endpoint.</summary>
internal interface IVendorAccount
{
    /// <summary>What no transcript may show: the secret, and the phone numbers, codes and texts that its calls send or get.</summary>
    IEnumerable<string> Hidden { get; }

    /// <summary>What nothing at all may tell: of the hidden ones, all but texts.</summary>
    IEnumerable<string> SecretsAndNumbers { get; }

    /// <summary>Makes the typed call of an endpoint in a new sandbox.</summary>
    /// <param name="endpoint">The endpoint's name in the contract.</param>
    /// <param name="secret">The client's secret; null for the right one.</param>
    /// <returns>The reply, and what the sandbox saw.</returns>
    Task<(ContractReply Reply, string Transcript)> CallAsync(string endpoint, string? secret = null);

    /// <summary>The endpoints that there is a call of.</summary>
    IEnumerable<string> Endpoints { get; }

    /// <summary>Makes the typed call of an endpoint in a new sandbox, and keeps the answer as it came.</summary>
    Task<RawReply> RecordAsync(string endpoint);

    /// <summary>Makes the typed call of an endpoint and gets an answer of the test's own.</summary>
    Task<ContractReply> CallAsync(string endpoint, HttpMessageHandler answers, CallPolicy? policy = null);

    /// <summary>Starts a sandbox for the typed call of an endpoint, which has not been made.</summary>
    Task<PlayedCall> PlayAsync(string endpoint, string? secret = null, CallPolicy? policy = null);
}

/// <inheritdoc cref="IVendorAccount"/>
/// <param name="contract">The contract's text.</param>
/// <param name="secret">The name and value of the account's secret.</param>
/// <param name="others">Its other credentials by name.</param>
/// <param name="connect">Makes a client with a secret.</param>
internal sealed class VendorAccount<TClient>(
    string contract, (string Name, string Value) secret, Dictionary<string, string> others, Func<HttpClient, string, TimeProvider, CallPolicy?, TClient> connect) : IVendorAccount
{
    public required IReadOnlyList<string> Personal { get; init; }

    public IEnumerable<string> Hidden => Personal.Append(secret.Value);

    public IEnumerable<string> SecretsAndNumbers => Personal.Where(text => text.Any(char.IsDigit)).Append(secret.Value);

    public required Dictionary<string, Func<TClient, Task<ContractReply>>> Calls { get; init; }

    public async Task<(ContractReply Reply, string Transcript)> CallAsync(string endpoint, string? secret = null)
    {
        await using var played = await PlayAsync(endpoint, secret);
        return (await played.Call(), played.Vendor.Transcript);
    }

    public async Task<PlayedCall> PlayAsync(string endpoint, string? secret = null, CallPolicy? policy = null)
    {
        Assert.True(Calls.TryGetValue(endpoint, out var call), $"{endpoint} has no call among those of {typeof(TClient).Name}.");
        var played = await StartAsync(secret, policy);
        return new PlayedCall(played.Vendor, played.Http, () => call(played.Client));
    }

    public IEnumerable<string> Endpoints => Calls.Keys;

    public async Task<RawReply> RecordAsync(string endpoint)
    {
        var recorder = new ReplyRecorder();
        await using var played = await StartAsync(clientSecret: null, policy: null, recorder);
        await Calls[endpoint](played.Client);
        return recorder.Recorded!;
    }

    public async Task<ContractReply> CallAsync(string endpoint, HttpMessageHandler answers, CallPolicy? policy = null)
    {
        using var http = new HttpClient(answers, disposeHandler: false);
        return await Calls[endpoint](connect(http, secret.Value, new TestTime(Itnio.SampleTime), policy));
    }

    /// <summary>Starts the vendor, at the moment of ITNIO's published sample.</summary>
    public async Task<PlayedVendor<TClient>> StartAsync(string? clientSecret = null, CallPolicy? policy = null, params IReadOnlyList<DelegatingHandler> handlers)
    {
        var time = new TestTime(Itnio.SampleTime);
        var vendor = await SandboxVendor.StartAsync(contract, options =>
        {
            foreach (var (name, value) in others.Append(KeyValuePair.Create(secret.Name, secret.Value)))
            {
                options.Credentials[name] = value;
            }

            options.TimeProvider = time;
        });
        var http = vendor.CreateHttpClient(handlers);
        return new PlayedVendor<TClient>(vendor, http, connect(http, clientSecret ?? secret.Value, time, policy));
    }
}

/// <summary>A running sandbox and a client that calls it.</summary>
internal sealed record PlayedVendor<TClient>(SandboxVendor Vendor, HttpClient Http, TClient Client) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Vendor.DisposeAsync();
    }
}

/// <summary>A running sandbox and a call of it.</summary>
internal sealed record PlayedCall(SandboxVendor Vendor, HttpClient Http, Func<Task<ContractReply>> Call) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Vendor.DisposeAsync();
    }
}
