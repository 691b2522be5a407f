using Microsoft.AspNetCore.Http;
using OtpContracts.Spec;
using OtpContracts.Spec.Model;
using OtpContracts.Testing.Codes;
using OtpContracts.Testing.Judging;
using OtpContracts.Testing.Replies;
using OtpContracts.Testing.Scripting;
using OtpContracts.Testing.Serving;
using OtpContracts.Testing.Transcripts;
using Kind = OtpContracts.Spec.Model.StatusKind;

namespace OtpContracts.Testing;

/// <summary>
/// The vendor of a contract, played on a loopback socket: every request is judged as the vendor would (path, signature, time,
/// content type, body), and answered with the documented reply or the status that fits what is wrong.
/// </summary>
public sealed class SandboxVendor : IAsyncDisposable
{
    private readonly SandboxServer _server;
    private readonly RequestJudge _judge;
    private readonly ReplyMaker _replies;
    private readonly ReplySigner? _replySigner;
    private readonly Journal _journal;
    private readonly ExchangeScrubber _scrubber;
    private readonly Uri _vendorAddress;
    private readonly Dictionary<string, EndpointScript> _scripts;
    private readonly EndpointFinder _endpoints;
    private readonly Action<string>? _log;
    private int _logged;
    private readonly Contract _contract;
    private volatile CodeMemory? _memory;

    private SandboxVendor(Contract contract, SandboxOptions options)
    {
        _contract = contract;
        Credentials = TakeCredentials(contract, options);
        TimeProvider = options.TimeProvider;
        _judge = new RequestJudge(contract, Credentials, options.TimeProvider);
        _replies = new ReplyMaker(contract);
        _replySigner = contract.ReplyVerification is { } verification ? new ReplySigner(verification, Credentials) : null;
        _journal = new Journal(options.JournalLimit);
        _scrubber = new ExchangeScrubber(contract, Credentials);
        _vendorAddress = contract.Server;
        _scripts = contract.Endpoints.ToDictionary(endpoint => endpoint.Name, endpoint => new EndpointScript(endpoint, _replies, options.TimeProvider), StringComparer.Ordinal);
        _endpoints = new EndpointFinder(contract);
        _log = options.Log;
        _server = new SandboxServer(new Served(this, options.HasControl ? new SandboxControl(this) : null), options.Port, options.Certificate);
        BaseAddress = new Uri(_server.Address.AbsoluteUri.TrimEnd('/') + contract.Server.AbsolutePath.TrimEnd('/'));
    }

    /// <summary>Where the sandbox listens, with the path of the contract's server: what a client's base address must be.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The account that the sandbox knows, by the contract's names.</summary>
    public IReadOnlyDictionary<string, string> Credentials { get; }

    /// <summary>The sandbox's clock.</summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>The requests that arrived, oldest first, as far as they are remembered.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. _journal.ToList().Select(exchange => exchange.Judged)];

    /// <summary>What happened, as text for a person or a snapshot: the same on every machine, with secrets and personal values masked.</summary>
    public string Transcript => TranscriptWriter.Text(Scrubbed);

    /// <summary>What happened, as Markdown for a review.</summary>
    public string TranscriptAsMarkdown => TranscriptWriter.Markdown(Scrubbed);

    /// <summary>What happened, as an HTTP archive (HAR 1.2) for other tools.</summary>
    public string TranscriptAsHar => TranscriptWriter.Har(Scrubbed, _vendorAddress);

    /// <summary>The codes that were sent since the sandbox was asked to remember them, or null.</summary>
    internal SentCodes? SentCodes => _memory?.Sent;

    private IEnumerable<ScrubbedExchange> Scrubbed => _journal.ToList().Select(_scrubber.Scrub);

    /// <summary>Starts a sandbox.</summary>
    /// <param name="contractText">The contract's text, such as a generated client's <c>Contract.Text</c>.</param>
    /// <param name="configure">Sets the account and the clock.</param>
    /// <returns>The running sandbox.</returns>
    /// <exception cref="ContractFormatException">The contract has errors.</exception>
    /// <exception cref="ArgumentException">A credential is missing or unknown.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static Task<SandboxVendor> StartAsync(string contractText, Action<SandboxOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var contract = ContractFormatException.Read(contractText);
        return StartAsync(contract, configure);
    }

    internal static Task<SandboxVendor> StartAsync(Contract contract, Action<SandboxOptions> configure)
    {
        var options = new SandboxOptions();
        configure(options);
        return BlockingCall.RunAsync(() => new SandboxVendor(contract, options));
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

    /// <summary>
    /// Remembers codes from now on: calls that send one give each an id of its own, calls that send it again know it, and the check tells a
    /// right code from others. A script's replies and limits come first; what was remembered before is forgotten.
    /// </summary>
    /// <param name="check">The endpoint that checks a code.</param>
    /// <param name="wrong">What it answers to a wrong one: the name of an outcome, or the name or code of a status.</param>
    /// <param name="configure">Sets what else is answered, and how long a code is good.</param>
    /// <returns>The codes that are sent.</returns>
    /// <exception cref="ArgumentException">The contract has no such endpoint or answer, or does not tell which parameters hold the code and the id.</exception>
    public SentCodes Remember(string check, string wrong, Action<CodeRules>? configure = null)
    {
        _ = On(check);
        var rules = new CodeRules();
        configure?.Invoke(rules);
        var flow = CodeFlow.Of(_contract, _contract.Endpoints.First(endpoint => endpoint.Name == check), rules);
        var memory = new CodeMemory(_contract, flow, wrong, rules, _replies, TimeProvider);
        _memory = memory;
        return memory.Sent;
    }

    /// <summary>The requests for one endpoint that arrived, oldest first.</summary>
    /// <param name="endpoint">The endpoint's name in the contract.</param>
    /// <returns>The requests.</returns>
    /// <exception cref="ArgumentException">The contract has no such endpoint.</exception>
    public IReadOnlyList<ReceivedRequest> RequestsOf(string endpoint)
    {
        _ = On(endpoint);
        return [.. Requests.Where(request => request.Endpoint == endpoint)];
    }

    /// <summary>Fails a test unless an endpoint was called so many times, and every one of the calls was accepted.</summary>
    /// <param name="endpoint">The endpoint's name in the contract.</param>
    /// <param name="times">How many times.</param>
    /// <exception cref="SandboxAssertionException">It was not.</exception>
    public void AssertAccepted(string endpoint, int times = 1)
    {
        var requests = RequestsOf(endpoint);
        if (requests.Count != times || requests.Any(request => request.Problems.Count > 0))
        {
            var problems = requests.SelectMany(request => request.Problems).ToList();
            throw new SandboxAssertionException(
                $"{endpoint} was to be called {times} times, each accepted. It was called {requests.Count} times{(problems.Count == 0 ? "" : ", and refused: " + string.Join("; ", problems))}.", Transcript);
        }
    }

    /// <summary>Forgets every request, script and code.</summary>
    public void Reset()
    {
        foreach (var script in _scripts.Values)
        {
            script.Clear();
        }

        _memory = null;
        _journal.Clear();
    }

    /// <summary>Stops listening.</summary>
    /// <returns>A task that ends when the port is free again.</returns>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static Dictionary<string, string> TakeCredentials(Contract contract, SandboxOptions options)
    {
        var known = contract.Credentials.Select(credential => credential.Name).ToList();
        foreach (var name in options.Credentials.Keys.Where(name => !known.Contains(name, StringComparer.Ordinal)))
        {
            throw new ArgumentException($"The contract has no credential \"{name}\".{Spelling.DidYouMean(name, known)}", nameof(options));
        }

        var missing = known.Where(name => !options.Credentials.ContainsKey(name)).ToList();
        if (missing.Count > 0)
        {
            throw new ArgumentException($"The sandbox needs a value for each credential, and has none for {string.Join(", ", missing)}: set options.Credentials, or give otpc mock {string.Join(" ", missing.Select(name => $"--credential {name}=…"))}.", nameof(options));
        }

        return new Dictionary<string, string>(options.Credentials, StringComparer.Ordinal);
    }

    private SandboxReply Documented(Spec.Model.Endpoint endpoint, ReceivedRequest request) =>
        _memory?.Answer(endpoint, request) ?? _replies.Success(endpoint);

    private void Record(Exchange exchange)
    {
        _journal.Add(exchange);
        _log?.Invoke(TranscriptWriter.Text([_scrubber.Scrub(exchange)], Interlocked.Increment(ref _logged)));
    }

    private (Exchange Exchange, TimeSpan Delay) Judge(ReceivedRequest request)
    {
        if (_endpoints.Find(request, out var refusal) is not { } endpoint)
        {
            return (new Exchange(request, Endpoint: null, [Verdict.Fail("endpoint", Kind.Request, refusal.Reason)], refusal.Reply), TimeSpan.Zero);
        }

        List<Verdict> verdicts = [Verdict.Pass("endpoint"), .. _judge.Judge(endpoint, request)];
        var step = verdicts[^1].Passed
            ? _scripts[endpoint.Name].Next(() => Documented(endpoint, request))
            : new ScriptStep(_replies.Refusal(endpoint, verdicts[^1].Refusal));
        var reply = step.Fault switch
        {
            Fault.WrongContentType => step.Reply! with { ContentType = "text/html;charset=UTF-8" },
            Fault.ErrorPage => new SandboxReply(500, "<html><body><h1>Internal Server Error</h1></body></html>") { ContentType = "text/html" },
            _ => step.Reply!,
        };
        return (new Exchange(request, endpoint.Name, verdicts, _replySigner?.Sign(request, reply) ?? reply) { Fault = step.Fault }, step.Delay);
    }

    /// <summary>What the server sees of the vendor.</summary>
    private sealed class Served(SandboxVendor vendor, SandboxControl? control) : ISandbox
    {
        public TimeProvider Time => vendor.TimeProvider;

        public ScriptStep Answer(ReceivedRequest request)
        {
            var (exchange, delay) = vendor.Judge(request);
            vendor.Record(exchange);
            return new ScriptStep(exchange.Reply, exchange.Fault is Fault.WrongContentType or Fault.ErrorPage ? null : exchange.Fault, delay);
        }

        public bool TakeUnread(HttpRequest request)
        {
            if (vendor._endpoints.Find(request.Method, request.Path.Value ?? "") is not { } endpoint || !vendor._scripts[endpoint.Name].TakeUnread())
            {
                return false;
            }

            vendor.Record(new Exchange(ReceivedRequest.Unread(request), endpoint.Name, [], SandboxReply.Nothing) { Fault = Fault.ResetBeforeReading });
            return true;
        }

        public Task<bool> ControlAsync(HttpContext context) => control?.ServeAsync(context) ?? Task.FromResult(false);
    }
}
