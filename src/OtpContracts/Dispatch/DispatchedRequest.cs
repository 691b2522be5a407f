using System.Text;
using System.Text.Json;
using OtpContracts.Json;

namespace OtpContracts.Dispatch;

/// <summary>The parameters of a call as a contract's example writes them: <c>{"path":{…},"query":{…},"header":{…},"body":…}</c>.</summary>
/// <param name="parameters">The parameters by place.</param>
public sealed class DispatchedRequest(JsonElement parameters)
{
    /// <summary>The parameters by place.</summary>
    public JsonElement Parameters => parameters;

    /// <summary>Says that the contract has no such endpoint.</summary>
    /// <param name="endpoint">The name.</param>
    /// <returns>The exception to throw.</returns>
    public static Exception NoSuchEndpoint(string endpoint) => new ArgumentException($"The client has no call \"{endpoint}\".", nameof(endpoint));

    /// <summary>Says that a value can't be said in the client's types.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <returns>The exception to throw.</returns>
    public static Exception Unsayable(string parameter) => new UnsayableRequestException(parameter);

    /// <summary>Whether a parameter is given, be it as null.</summary>
    /// <param name="place">Its place.</param>
    /// <param name="name">Its name, or null for all that stands there.</param>
    /// <returns>Whether it is.</returns>
    public bool Has(string place, string? name) => TryFind(place, name, out _);

    /// <summary>Reads a parameter.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="place">Its place.</param>
    /// <param name="name">Its name, or null for all that stands there.</param>
    /// <param name="read">Reads it.</param>
    /// <returns>The value; null or the default where it is null or not given.</returns>
    /// <exception cref="UnsayableRequestException">It is none of its type.</exception>
    public T? Find<T>(string place, string? name, JsonValueReader<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (!TryFind(place, name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return default;
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(value.GetRawText()));
        reader.Read();
        try
        {
            return read(ref reader);
        }
        catch (JsonShapeException misfit)
        {
            throw new UnsayableRequestException(name ?? place, misfit);
        }
    }

    private bool TryFind(string place, string? name, out JsonElement value) =>
        parameters.TryGetProperty(place, out value) && (name is null || (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out value)));
}
