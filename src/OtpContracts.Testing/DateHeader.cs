using System.Globalization;
using Microsoft.AspNetCore.Builder;

namespace OtpContracts.Testing;

/// <summary>Answers with the sandbox's own time: what a client with a wrong clock learns from. The server's would be the machine's, and WireMock passes none on.</summary>
internal static class DateHeader
{
    public static void Add(object pipeline, TimeProvider timeProvider) => ((IApplicationBuilder)pipeline).Use((context, next) =>
    {
        context.Response.Headers.Date = timeProvider.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        return next(context);
    });
}
