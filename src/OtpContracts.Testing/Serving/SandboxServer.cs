using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using OtpContracts.Testing.Replies;
using WireMock;
using WireMock.Server;
using WireMock.Settings;
using WireMock.Types;
using WireMock.Util;
using Request = WireMock.RequestBuilders.Request;
using Response = WireMock.ResponseBuilders.Response;

namespace OtpContracts.Testing.Serving;

/// <summary>WireMock.Net on a loopback socket, with faults of the connection that it has none of itself.</summary>
internal sealed class SandboxServer : IAsyncDisposable
{
    // WireMock keeps a log of its own; ours is the one that is read.
    private const int WireMockLogLimit = 1;

    private readonly AsyncLocal<Passage?> _passage = new();
    private readonly WireMockServer _server;
    private readonly ISandbox _sandbox;

    /// <param name="sandbox">Answers.</param>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <param name="certificate">The certificate of HTTPS, or null for HTTP.</param>
    public SandboxServer(ISandbox sandbox, int port, X509Certificate2? certificate)
    {
        _sandbox = sandbox;
        RequireFree(port);
        var settings = new WireMockServerSettings
        {
            Urls = [$"{(certificate is null ? "http" : "https")}://127.0.0.1:{port}"],
            UseSSL = certificate is not null,
            MaxRequestLogCount = WireMockLogLimit,

            // The judge wants the very bytes.
            DisableJsonBodyParsing = true,
            DisableRequestBodyDecompressing = true,
            AllowBodyForAllHttpMethods = true,
            PreWireMockMiddlewareInit = application => ((IApplicationBuilder)application).Use(ServeAsync),
        };
        if (certificate is not null)
        {
            settings.CertificateSettings = new WireMockCertificateSettings { X509Certificate = certificate };
        }

        _server = WireMockServer.Start(settings);
        _server.Given(Request.Create()).RespondWith(Response.Create().WithCallback(AnswerAsync));
        
        // Not by the name of the machine: that may be tried at an address where nobody listens.
        Address = new UriBuilder(_server.Urls[0]) { Host = "127.0.0.1" }.Uri;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        await BlockingCall.RunAsync(_server.Stop).ConfigureAwait(false);
        _server.Dispose();
    }

    // WireMock waits for a while and then says that it could not start.
    private static void RequireFree(int port)
    {
        if (port == 0)
        {
            return;
        }

        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException taken)
        {
            throw new IOException($"Port {port} of 127.0.0.1 can't be listened on: {(taken.SocketErrorCode == SocketError.AddressAlreadyInUse ? "something else listens there" : taken.Message)}. Choose another one, or 0 for a free one.", taken);
        }
    }

    private static ReceivedRequest Received(IRequestMessage message, Uri url)
    {
        return new ReceivedRequest
        {
            Method = message.Method,
            Url = url,

            // As sent: decoding "%2F" would make two segments of one.
            Path = url.AbsolutePath,
            Query = Signing.SigningPairs.Query(url),
            Headers = (message.Headers ?? new Dictionary<string, WireMockList<string>>()).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            Body = message.BodyAsBytes ?? [],
        };
    }

    // As sent: ASP.NET decodes the path, and what it encodes again is not always the same.
    private static Uri RawUrl(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        return new Uri(target.StartsWith('/') ? $"{context.Request.Scheme}://{context.Request.Host}{target}" : context.Request.GetEncodedUrl());
    }

    private async Task ServeAsync(HttpContext context, RequestDelegate next)
    {
        if (_sandbox.TakeUnread(context.Request))
        {
            Delivery.Reset(context);
            return;
        }

        if (await _sandbox.ControlAsync(context).ConfigureAwait(false))
        {
            return;
        }

        // A client may learn from it how far its own clock is off. Set at the last moment: WireMock adds a date of the machine's clock.
        var date = _sandbox.Time.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.Date = date;
            return Task.CompletedTask;
        });
        var outer = context.Response.Body;
        var body = new HeldBody(outer);
        _passage.Value = new Passage(body, RawUrl(context));
        context.Response.Body = body;
        await next(context).ConfigureAwait(false);
        context.Response.Body = outer;
        if (body.Fault is { } fault)
        {
            await Delivery.SendAsync(context, fault, body.Held, _sandbox.Time).ConfigureAwait(false);
        }
    }

    private async Task<IResponseMessage> AnswerAsync(IRequestMessage message)
    {
        var passage = _passage.Value!;
        var step = _sandbox.Answer(Received(message, passage.Url));
        if (step.Delay > TimeSpan.Zero)
        {
            await Task.Delay(step.Delay, _sandbox.Time).ConfigureAwait(false);
        }

        passage.Body.Fault = step.Fault;
        var reply = step.Reply ?? SandboxReply.Nothing;
        return new ResponseMessage
        {
            StatusCode = reply.HttpStatus,
            Headers = reply.Headers.Append(new("Content-Type", reply.ContentType)).ToDictionary(header => header.Key, header => new WireMockList<string>(header.Value), StringComparer.OrdinalIgnoreCase),
            BodyData = new BodyData { DetectedBodyType = BodyType.String, BodyAsString = reply.Body },
        };
    }

    /// <summary>What is known of an exchange on both sides of WireMock.</summary>
    private sealed record Passage(HeldBody Body, Uri Url);
}
