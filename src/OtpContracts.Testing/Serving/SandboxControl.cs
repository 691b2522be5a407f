using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OtpContracts.Testing.Serving;

/// <summary>What drivers in other languages ask of the sandbox itself, under <c>/__otpc/</c>.</summary>
internal sealed class SandboxControl(SandboxVendor vendor)
{
    private const string Prefix = "/__otpc/";
    private static readonly string[] Wishes = ["endpoint", "status", "data", "fault", "delayMilliseconds", "steps"];

    /// <summary>Serves a request if it is for the sandbox itself.</summary>
    /// <returns>Whether it was.</returns>
    public async Task<bool> ServeAsync(HttpContext context)
    {
        if (context.Request.Path.Value is not { } path || !path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var (status, text) = (context.Request.Method, path[Prefix.Length..]) switch
        {
            ("GET", "transcript") => (200, vendor.Transcript + "\n"),
            ("POST", "reset") => Reset(),
            ("POST", "replies") => await ReadAsync(context, Script).ConfigureAwait(false),
            ("POST", "remember") => await ReadAsync(context, Remember).ConfigureAwait(false),
            ("GET", "codes") => (200, JsonSerializer.Serialize((vendor.SentCodes?.Ids ?? []).ToDictionary(id => id, id => vendor.SentCodes![id])) + "\n"),
            _ => (404, "Ask for GET /__otpc/transcript, GET /__otpc/codes, POST /__otpc/reset, POST /__otpc/replies or POST /__otpc/remember.\n"),
        };
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain;charset=UTF-8";
        await context.Response.WriteAsync(text, context.RequestAborted).ConfigureAwait(false);
        return true;
    }

    private (int Status, string Text) Reset()
    {
        vendor.Reset();
        return (200, "reset\n");
    }

    /// <summary>Does what a body of JSON wishes for, or says what is wrong with it.</summary>
    private static async Task<(int Status, string Text)> ReadAsync(HttpContext context, Func<JsonElement, string?> fulfil)
    {
        try
        {
            using var wish = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted).ConfigureAwait(false);
            return fulfil(wish.RootElement) is { } problem ? (400, problem + "\n") : (200, "scripted\n");
        }
        catch (JsonException broken)
        {
            return (400, $"The body is not JSON: {broken.Message}\n");
        }
        catch (ArgumentException misnamed)
        {
            return (400, misnamed.Message.Replace($" (Parameter '{misnamed.ParamName}')", "", StringComparison.Ordinal) + "\n");
        }
    }

    /// <summary>Scripts an endpoint.</summary>
    /// <returns>What is wrong with the wish, or null.</returns>
    private string? Script(JsonElement wish)
    {
        const string Shape = """The body must be such as {"endpoint":"…","status":"…"}, with "data", "fault" or "delayMilliseconds" besides, or with "steps", a list of such objects.""";
        if (wish.ValueKind != JsonValueKind.Object || !wish.TryGetProperty("endpoint", out var name) || name.ValueKind != JsonValueKind.String)
        {
            return Shape;
        }

        var script = vendor.On(name.GetString()!);
        script.Clear();
        if (wish.TryGetProperty("steps", out var steps) && steps.ValueKind == JsonValueKind.Array)
        {
            script.Sequence([.. steps.EnumerateArray().Select(step => new Action<EndpointScript>(single => Apply(single, step)))]);
        }
        else
        {
            Apply(script, wish);
        }

        return null;
    }

    /// <summary>Has the vendor remember codes.</summary>
    /// <returns>What is wrong with the wish, or null.</returns>
    private string? Remember(JsonElement wish)
    {
        if (Text(wish, "check") is not { } check || Text(wish, "wrong") is not { } wrong)
        {
            return """The body must be such as {"check":"…","wrong":"…"}, with "expired", "used", "unknown", "tries", "tooMany", "validitySeconds", "code", "ownCode", "id" or "idInReply" besides.""";
        }

        vendor.Remember(check, wrong, rules =>
        {
            (rules.Expired, rules.Used, rules.Unknown, rules.TooMany) = (Text(wish, "expired"), Text(wish, "used"), Text(wish, "unknown"), Text(wish, "tooMany"));
            (rules.Code, rules.OwnCode, rules.Id, rules.IdInReply) = (Text(wish, "code"), Text(wish, "ownCode"), Text(wish, "id"), Text(wish, "idInReply"));
            rules.Tries = Number(wish, "tries") is { } tries ? (int)tries : null;
            rules.Validity = Number(wish, "validitySeconds") is { } seconds ? TimeSpan.FromSeconds(seconds) : rules.Validity;
        });
        return null;
    }

    private static string? Text(JsonElement wish, string name) =>
        wish.ValueKind == JsonValueKind.Object && wish.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static double? Number(JsonElement wish, string name) =>
        Text(wish, name) is not { } text ? null
        : double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ArgumentException($"\"{name}\" must be a number.", nameof(name));

    private static void Apply(EndpointScript script, JsonElement wish)
    {
        if (wish.EnumerateObject().Select(member => member.Name).FirstOrDefault(name => !Wishes.Contains(name)) is { } unknown)
        {
            throw new ArgumentException($"There is no \"{unknown}\".{Spec.Spelling.DidYouMean(unknown, Wishes)}", nameof(wish));
        }

        if (wish.TryGetProperty("status", out var status))
        {
            script.Reply(status.ValueKind == JsonValueKind.String ? status.GetString()! : status.GetRawText());
        }

        if (wish.TryGetProperty("data", out var data))
        {
            script.ReplyData(data.GetRawText());
        }

        if (wish.TryGetProperty("fault", out var fault))
        {
            script.Fault(SandboxFaults.Parse(fault.ToString()));
        }

        if (Number(wish, "delayMilliseconds") is { } delay)
        {
            script.Delay(TimeSpan.FromMilliseconds(delay));
        }
    }
}
