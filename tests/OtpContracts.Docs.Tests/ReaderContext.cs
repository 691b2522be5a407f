using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OtpContracts.Itnio;
using OtpContracts.Testing;

namespace OtpContracts.Docs.Tests;

/// <summary>What samples take for granted: a reader has these things. Samples are compiled as methods of a class derived from this.</summary>
public abstract class ReaderContext
{
#pragma warning disable IDE1006, SA1401, CA1051, MA0016, CA1002, CS1591 // Names as samples write them; nothing runs.
    protected static readonly HttpClient http = new();
    protected static readonly HttpClient httpClient = http;
    protected static readonly string apiKey = "";
    protected static readonly string apiSecret = "";
    protected static readonly string verificationId = "";
    protected static readonly string code = "";
    protected static readonly string phone = "";
    protected static readonly string name = "";
    protected static readonly IServiceCollection services = new ServiceCollection();
    protected static readonly IConfiguration configuration = new ConfigurationManager();
    protected static readonly IConfiguration vault = configuration;
    protected static readonly ILogger logger = Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;
    protected static readonly TimeProvider time = TimeProvider.System;
    protected static readonly IItnioOtpClient client = null!;
    protected static readonly SandboxVendor vendor = null!;
    protected static readonly ContractObserver observer = null!;
    protected static readonly Dictionary<string, string> headers = [];
    protected static readonly byte[] body = [];
    protected static readonly ContractCases Contract = null!;
#pragma warning restore IDE1006, SA1401, CA1051, MA0016, CA1002, CS1591

    protected static void LogIn()
    {
    }

    protected static void AskAgain()
    {
    }

    protected static object BadRequest(object problem) => problem;

    protected static object TooManyRequests(TimeSpan? wait) => wait ?? TimeSpan.Zero;

    protected static object Accepted() => "";

    protected static Task Verify(string text) => Task.FromResult(text);

    protected static ItnioOtpClient MyClient(HttpClient http, string key, string secret, TimeProvider time) => new(http, new ItnioOtpCredentials(key, secret), time);
}
