using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OtpContracts.Observing;

/// <summary>
/// The activities and measurements of "OtpContracts", named as OpenTelemetry's conventions for HTTP clients name theirs. The path is that
/// of the contract, with its holes: what is filled in may be personal.
/// </summary>
internal static class CallTelemetry
{
    private const string Name = "OtpContracts";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "otpcontracts.client.call.duration", "s", "How long calls take, with every attempt of theirs.");

    private static readonly Counter<long> Drifts = Meter.CreateCounter<long>(
        "otpcontracts.client.drift", "{drift}", "What replies carry that their contract does not know.");

    /// <summary>Whether anybody listens.</summary>
    public static bool IsObserved => Source.HasListeners() || Duration.Enabled;

    /// <summary>Whether anybody counts drift.</summary>
    public static bool CountsDrift => Drifts.Enabled;

    public static Activity? Start(EndpointDescription endpoint, Uri server)
    {
        var activity = Source.StartActivity($"{endpoint.Method.Method} {endpoint.Path}", ActivityKind.Client);
        if (activity is { IsAllDataRequested: true })
        {
            foreach (var (key, value) in Tags(endpoint, server))
            {
                activity.SetTag(key, value);
            }
        }

        return activity;
    }

    public static void Stop(Activity? activity, Uri server, ContractReply reply, TimeSpan elapsed) => Stop(
        activity, Tags(reply.Endpoint, server), elapsed, reply.Attempts, (int)reply.HttpStatusCode, reply.PrintedStatus, reply.Kind, reply.IsSuccess ? null : reply.PrintedStatus);

    public static void Stop(Activity? activity, Uri server, EndpointDescription endpoint, Exception failure, TimeSpan elapsed)
    {
        var known = failure as ContractException;
        Stop(activity, Tags(endpoint, server), elapsed, known?.Attempts ?? 1, (int?)known?.HttpStatusCode, status: null, known?.Kind ?? StatusKind.Unknown, failure.GetType().FullName);
    }

    public static void Count(ContractDrift drift) =>
        Drifts.Add(1, new("otpcontracts.contract", drift.Endpoint.Contract), new("otpcontracts.endpoint", drift.Endpoint.Name), new("otpcontracts.drift", drift.Kind.ToString()));

    private static void Stop(Activity? activity, TagList tags, TimeSpan elapsed, int attempts, int? httpStatus, string? status, StatusKind kind, string? errorType)
    {
        TagList outcome = [new("otpcontracts.kind", kind.ToString())];
        Add("http.response.status_code", httpStatus);
        Add("otpcontracts.status", status);
        Add("error.type", errorType);
        if (activity is { IsAllDataRequested: true })
        {
            foreach (var (key, value) in outcome)
            {
                activity.SetTag(key, value);
            }

            activity.SetTag("http.request.resend_count", attempts > 1 ? attempts - 1 : null);
            activity.SetStatus(errorType is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
        }

        foreach (var tag in outcome)
        {
            tags.Add(tag);
        }

        Duration.Record(elapsed.TotalSeconds, tags);

        void Add(string key, object? value)
        {
            if (value is not null)
            {
                outcome.Add(key, value);
            }
        }
    }

    private static TagList Tags(EndpointDescription endpoint, Uri server) =>
    [
        new("http.request.method", endpoint.Method.Method),
        new("url.scheme", server.Scheme),
        new("url.template", endpoint.Path),
        new("server.address", server.Host),
        new("server.port", server.Port),
        new("otpcontracts.contract", endpoint.Contract),
        new("otpcontracts.endpoint", endpoint.Name),
    ];
}
