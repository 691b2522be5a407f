using OtpContracts.Spec;
using OtpContracts.Spec.Model;
using OtpContracts.Testing.Judging;
using OtpContracts.Testing.Replies;
using OtpContracts.Testing.Transcripts;
using WireMock;
using WireMock.Server;
using WireMock.Settings;
using WireMock.Types;
using WireMock.Util;
using Request = WireMock.RequestBuilders.Request;
using Response = WireMock.ResponseBuilders.Response;
using Kind = OtpContracts.Spec.Model.StatusKind;

namespace OtpContracts.Testing;

/// <summary>
/// The vendor of a contract, played on a loopback socket: every request is judged as the vendor would (path, signature, time,
/// content type, body), and answered with the documented reply or the status that fits what is wrong.
/// </summary>
public sealed class SandboxVendor : IAsyncDisposable
{
    // WireMock keeps a log of its own; ours is the one that is read.
    private const int WireMockLogLimit = 1;

    private readonly Contract _contract;
    private readonly WireMockServer _server;
    private readonly RequestJudge _judge;
    private readonly ReplyMaker _replies;
    private readonly ReplySigner? _replySigner;
    private readonly Journal _journal;
    private readonly TranscriptWriter _transcripts;
    private readonly Dictionary<string, EndpointScript> _scripts;
    private readonly List<(EndpointPath Path, Endpoint Endpoint)> _paths;

    private SandboxVendor(Contract contract, SandboxOptions options)
    {
        _contract = contract;
        Credentials = TakeCredentials(contract, options);
        _judge = new RequestJudge(contract, Credentials, options.TimeProvider);
        _replies = new ReplyMaker(contract);
        _replySigner = contract.ReplyVerification is { } verification ? new ReplySigner(verification, Credentials) : null;
        _journal = new Journal(options.JournalLimit);
        _transcripts = new TranscriptWriter(contract, Credentials);
        _scripts = contract.Endpoints.ToDictionary(endpoint => endpoint.Name, endpoint => new EndpointScript(endpoint, _replies), StringComparer.Ordinal);
        _paths = [.. contract.Endpoints.Select(endpoint => (new EndpointPath(contract, endpoint), endpoint))];
        _server = WireMockServer.Start(new WireMockServerSettings
        {
            Urls = ["http://127.0.0.1:0"],
            MaxRequestLogCount = WireMockLogLimit,

            // The judge wants the very bytes.
            DisableJsonBodyParsing = true,
            DisableRequestBodyDecompressing = true,
            AllowBodyForAllHttpMethods = true,
            PreWireMockMiddlewareInit = pipeline => DateHeader.Add(pipeline, options.TimeProvider),
        });
        _server.Given(Request.Create()).RespondWith(Response.Create().WithCallback(Answer));
        BaseAddress = new Uri(_server.Urls[0].TrimEnd('/') + _contract.Server.AbsolutePath.TrimEnd('/'));
    }

    /// <summary>Where the sandbox listens, with the path of the contract's server: what a client's base address must be.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The account that the sandbox knows, by the contract's names.</summary>
    public IReadOnlyDictionary<string, string> Credentials { get; }

    /// <summary>The requests that arrived, oldest first, as far as they are remembered.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. _journal.ToList().Select(exchange => exchange.Request)];

    /// <summary>What happened, as text for a person or a snapshot: the same on every machine, with secrets and personal values masked.</summary>
    public string Transcript => _transcripts.Write(_journal.ToList());

    /// <summary>Starts a sandbox on a free port of the loopback address.</summary>
    /// <param name="contractText">The contract's text, such as a generated client's <c>Contract.Text</c>.</param>
    /// <param name="configure">Sets the account and the clock.</param>
    /// <returns>The running sandbox.</returns>
    /// <exception cref="ContractFormatException">The contract has errors.</exception>
    /// <exception cref="ArgumentException">A credential is missing or unknown.</exception>
    public static Task<SandboxVendor> StartAsync(string contractText, Action<SandboxOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(contractText);
        ArgumentNullException.ThrowIfNull(configure);
        var reading = ContractReader.Read("contract.yaml", contractText);
        if (reading.HasErrors || reading.Contract is not { } contract)
        {
            throw new ContractFormatException(reading.Diagnostics);
        }

        var options = new SandboxOptions();
        configure(options);
        return Task.Run(() => new SandboxVendor(contract, options));
    }

    /// <summary>A client whose base address is this sandbox.</summary>
    /// <param name="handlers">Handlers that each request passes, outermost first, such as a signing handler.</param>
    /// <returns>The client; the caller disposes it.</returns>
    public HttpClient CreateHttpClient(params IReadOnlyList<DelegatingHandler> handlers)
    {
        ArgumentNullException.ThrowIfNull(handlers);
        HttpMessageHandler handler = new SocketsHttpHandler();
        foreach (var outer in handlers.Reverse())
        {
            outer.InnerHandler = handler;
            handler = outer;
        }

        return new HttpClient(handler) { BaseAddress = BaseAddress };
    }

    /// <summary>Says what an endpoint answers from now on.</summary>
    /// <param name="endpoint">The endpoint's name in the contract.</param>
    /// <returns>Its script.</returns>
    /// <exception cref="ArgumentException">The contract has no such endpoint.</exception>
    public EndpointScript On(string endpoint) => _scripts.TryGetValue(endpoint, out var script)
        ? script
        : throw new ArgumentException($"The contract has no endpoint \"{endpoint}\".{Spelling.DidYouMean(endpoint, _scripts.Keys)}", nameof(endpoint));

    /// <summary>Stops listening.</summary>
    /// <returns>A task that ends when the port is free again.</returns>
    public async ValueTask DisposeAsync()
    {
        await Task.Run(_server.Stop).ConfigureAwait(false);
        _server.Dispose();
    }

    private static Dictionary<string, string> TakeCredentials(Contract contract, SandboxOptions options)
    {
        var known = contract.Credentials.Select(credential => credential.Name).ToList();
        foreach (var name in options.Credentials.Keys.Where(name => !known.Contains(name, StringComparer.Ordinal)))
        {
            throw new ArgumentException($"The contract has no credential \"{name}\".{Spelling.DidYouMean(name, known)}", nameof(options));
        }

        foreach (var name in known.Where(name => !options.Credentials.ContainsKey(name)))
        {
            throw new ArgumentException($"The sandbox needs a value for the credential \"{name}\".", nameof(options));
        }

        return new Dictionary<string, string>(options.Credentials, StringComparer.Ordinal);
    }

    private ResponseMessage Answer(IRequestMessage message)
    {
        var request = new ReceivedRequest
        {
            Method = message.Method,
            Url = new Uri(message.AbsoluteUrl),

            // As sent: decoding "%2F" would make two segments of one.
            Path = new Uri(message.AbsoluteUrl).AbsolutePath,
            Query = Signing.SigningPairs.Query(new Uri(message.AbsoluteUrl)),
            Headers = (message.Headers ?? new Dictionary<string, WireMockList<string>>()).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            Body = message.BodyAsBytes ?? [],
        };
        var exchange = Judge(request);
        exchange = _replySigner is null ? exchange : exchange with { Reply = _replySigner.Sign(request, exchange.Reply) };
        _journal.Add(exchange);
        return new ResponseMessage
        {
            StatusCode = exchange.Reply.HttpStatus,
            Headers = exchange.Reply.Headers.Append(new("Content-Type", exchange.Reply.ContentType)).ToDictionary(header => header.Key, header => new WireMockList<string>(header.Value), StringComparer.OrdinalIgnoreCase),
            BodyData = new BodyData { DetectedBodyType = BodyType.String, BodyAsString = exchange.Reply.Body },
        };
    }

    private Exchange Judge(ReceivedRequest request)
    {
        // Fixed segments come before holes: /record/list is not the record called "list".
        var onPath = _paths.Where(candidate => candidate.Path.Match(request.Path) is not null).Select(candidate => candidate.Endpoint)
            .OrderBy(endpoint => endpoint.PathParameters.Count).ToList();
        if (onPath.Where(candidate => candidate.Method == request.Method).OrderByDescending(candidate => FixedValues.Share(candidate, request)).FirstOrDefault() is not { } endpoint)
        {
            var (status, reason) = onPath.Count == 0
                ? (404, $"path {request.Path}: is not in the contract")
                : (405, $"method {request.Method}: this path takes {string.Join(", ", onPath.Select(candidate => candidate.Method))}");
            return new Exchange(request, Endpoint: null, [Verdict.Fail("endpoint", Kind.Request, reason)], new SandboxReply(status, "{\"error\":\"" + (status == 404 ? "not found" : "method not allowed") + "\"}"));
        }

        List<Verdict> verdicts = [Verdict.Pass("endpoint"), .. _judge.Judge(endpoint, request)];
        var reply = verdicts[^1].Passed ? _scripts[endpoint.Name].Next : _replies.Refusal(endpoint, verdicts[^1].Refusal);
        return new Exchange(request, endpoint.Name, verdicts, reply);
    }
}
