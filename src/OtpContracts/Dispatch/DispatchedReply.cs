using System.Buffers;
using System.Text.Json;
using OtpContracts.Json;

namespace OtpContracts.Dispatch;

/// <summary>What a client made of a reply, in the contract's words.</summary>
public sealed record DispatchedReply
{
    /// <summary>The vendor's status as it came; null where only the data was returned.</summary>
    public string? Status { get; init; }

    /// <summary>What the status is about.</summary>
    public StatusKind Kind { get; init; } = StatusKind.Success;

    /// <summary>The vendor's own words.</summary>
    public string? Reason { get; init; }

    /// <summary>How many times the request was sent; zero where it is not told.</summary>
    public int Attempts { get; init; }

    /// <summary>The data written as JSON again; null where there is none.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>Members of the data that the contract does not know.</summary>
    public IReadOnlyDictionary<string, JsonElement> Extra { get; init; } = ContractJson.NoExtra;

    /// <summary>Whether what the reply found is the contract's success; null where there is nothing to find.</summary>
    public bool? IsOutcomeSuccess { get; init; }

    /// <summary>Of a reply without data.</summary>
    /// <param name="call">The call.</param>
    /// <returns>The reply.</returns>
    public static async Task<DispatchedReply> OfAsync<TReply>(Task<TReply> call)
        where TReply : ContractReply
    {
        ArgumentNullException.ThrowIfNull(call);
        return Of(await call.ConfigureAwait(false));
    }

    /// <summary>Of a reply with data.</summary>
    /// <param name="call">The call.</param>
    /// <param name="data">Gives the data.</param>
    /// <param name="write">Writes the data.</param>
    /// <returns>The reply.</returns>
    public static async Task<DispatchedReply> OfAsync<TReply, TData>(Task<TReply> call, Func<TReply, TData?> data, Action<TData, Utf8JsonWriter> write)
        where TReply : ContractReply
        where TData : notnull
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(data);
        var reply = await call.ConfigureAwait(false);
        return reply.IsSuccess && data(reply) is { } found ? Of(reply) with { Data = Write(found, write), Extra = ExtraOf(found) } : Of(reply);
    }

    /// <summary>Of a call that returns nothing.</summary>
    /// <param name="call">The call.</param>
    /// <returns>The reply.</returns>
    public static async Task<DispatchedReply> OfDoneAsync(Task call)
    {
        ArgumentNullException.ThrowIfNull(call);
        await call.ConfigureAwait(false);
        return new DispatchedReply();
    }

    /// <summary>Of a call that returns the data alone.</summary>
    /// <param name="call">The call.</param>
    /// <param name="write">Writes the data.</param>
    /// <returns>The reply.</returns>
    public static async Task<DispatchedReply> OfDataAsync<TData>(Task<TData> call, Action<TData, Utf8JsonWriter> write)
        where TData : notnull
    {
        ArgumentNullException.ThrowIfNull(call);
        var data = await call.ConfigureAwait(false);
        return new DispatchedReply { Data = Write(data, write), Extra = ExtraOf(data) };
    }

    /// <summary>Of a call that returns what was found.</summary>
    /// <param name="call">The call.</param>
    /// <param name="isSuccess">Says whether it is the success.</param>
    /// <param name="write">Writes the data.</param>
    /// <returns>The reply.</returns>
    public static async Task<DispatchedReply> OfOutcomeAsync<TOutcome>(Task<TOutcome> call, Func<TOutcome, bool> isSuccess, Action<TOutcome, Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(isSuccess);
        var outcome = await call.ConfigureAwait(false);
        return new DispatchedReply { Data = Write(outcome, write), IsOutcomeSuccess = isSuccess(outcome) };
    }

    private static DispatchedReply Of(ContractReply reply) => new() { Status = reply.RawStatus, Kind = reply.Kind, Reason = reply.Reason, Attempts = reply.Attempts };

    private static IReadOnlyDictionary<string, JsonElement> ExtraOf(object data) => data is ContractObject { Extra: var extra } ? extra : ContractJson.NoExtra;

    private static JsonElement Write<T>(T data, Action<T, Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(data, writer);
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }
}
