using System.IO.Compression;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace OtpContracts.Testing.Serving;

/// <summary>Brings a reply to the client, or fails to, in the way that a fault asks for.</summary>
internal static class Delivery
{
    private const int DripChunks = 8;
    private static readonly TimeSpan DripPause = TimeSpan.FromMilliseconds(250);

    /// <summary>Sends a reply whose status and headers are set, and whose body was held back.</summary>
    public static async Task SendAsync(HttpContext context, Fault fault, ReadOnlyMemory<byte> body, TimeProvider timeProvider)
    {
        switch (fault)
        {
            case Fault.Truncation:
                context.Response.ContentLength = body.Length + 1;
                await context.Response.Body.WriteAsync(body[..(body.Length / 2)], context.RequestAborted).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
                context.Abort();
                break;
            case Fault.Garbage:
                context.Features.Get<IConnectionSocketFeature>()!.Socket.Send("\0\x01 this is no HTTP \xff\r\n\r\n"u8);
                context.Abort();
                break;
            case Fault.SlowDrip:
                await DripAsync(context, body, timeProvider).ConfigureAwait(false);
                break;
            case Fault.DuplicateHeader:
                context.Response.Headers.ContentType = new([context.Response.Headers.ContentType.ToString(), "application/octet-stream"]);
                await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
                break;
            case Fault.Gzip:
                context.Response.Headers.ContentEncoding = "gzip";
                using (var packed = new MemoryStream())
                {
                    using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                    {
                        gzip.Write(body.Span);
                    }

                    await context.Response.Body.WriteAsync(packed.ToArray(), context.RequestAborted).ConfigureAwait(false);
                }

                break;
            default:
                Reset(context);
                break;
        }
    }

    /// <summary>Ends the connection with a reset, as a vendor does that falls over.</summary>
    public static void Reset(HttpContext context)
    {
        context.Features.Get<IConnectionSocketFeature>()!.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        context.Abort();
    }

    private static async Task DripAsync(HttpContext context, ReadOnlyMemory<byte> body, TimeProvider timeProvider)
    {
        context.Response.ContentLength = body.Length;
        var size = Math.Max(1, body.Length / DripChunks);
        for (var sent = 0; sent < body.Length; sent += size)
        {
            await context.Response.Body.WriteAsync(body[sent..Math.Min(sent + size, body.Length)], context.RequestAborted).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
            await Task.Delay(DripPause, timeProvider, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
