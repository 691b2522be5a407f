using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OtpContracts.Cli.Commands;
using OtpContracts.Spec;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;

namespace OtpContracts.Cli.Signing;

/// <summary>A request as it is before it is signed, made as the generated client makes it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, as sent.</param>
/// <param name="Query">The parameters of the query.</param>
/// <param name="Headers">The headers, but for those of the signing.</param>
/// <param name="Fields">The members of the body: JSON for a JSON body, texts for a form.</param>
/// <param name="Format">How the body is written.</param>
/// <param name="Whole">The one value that the body is, or null.</param>
internal sealed record RequestDraft(
    string Method,
    string Path,
    IReadOnlyList<KeyValuePair<string, string>> Query,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    IReadOnlyList<KeyValuePair<string, string>> Fields,
    BodyFormat Format,
    string? Whole)
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes a request of an endpoint.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="values">What the caller sets, by name.</param>
    /// <returns>The request.</returns>
    /// <exception cref="CommandFailure">A name that the endpoint does not have, a value that does not fit, or a required one that is missing.</exception>
    public static RequestDraft Of(Contract contract, Endpoint endpoint, IReadOnlyDictionary<string, string> values)
    {
        var names = endpoint.Parameters.Where(parameter => parameter.Constant is null).Select(parameter => parameter.Name).ToList();
        foreach (var name in values.Keys.Where(name => !names.Contains(name, StringComparer.Ordinal)))
        {
            throw new CommandFailure($"otpc: error: {endpoint.Name} has no parameter \"{name}\".{Spelling.DidYouMean(name, names)} It has {(names.Count == 0 ? "none" : string.Join(", ", names))}.");
        }

        var missing = endpoint.Parameters.Where(parameter => parameter is { Presence: Presence.Required, Constant: null } && !values.ContainsKey(parameter.Name)).Select(parameter => $"--set {parameter.Name}=…").ToList();
        if (missing.Count > 0)
        {
            throw new CommandFailure($"otpc: error: {endpoint.Name} needs {string.Join(" ", missing)}");
        }

        string? Given(Field field) => field.Constant ?? values.GetValueOrDefault(field.Name);
        IReadOnlyList<KeyValuePair<string, string>> Texts(IEnumerable<Field> fields) =>
            [.. fields.Where(field => Given(field) is not null).SelectMany(field => Items(field, Given(field)!).Select(item => KeyValuePair.Create(field.Name, item)))];
        var path = endpoint.PathParameters.Aggregate(endpoint.Path, (path, hole) => path
            .Replace($"{{{hole.Name}}}", SigningTexts.Percent(Given(hole) ?? "", ""), StringComparison.Ordinal)
            .Replace($"{{{hole.Name}+}}", SigningTexts.Percent(Given(hole) ?? "", "/"), StringComparison.Ordinal));
        var isJson = endpoint.BodyFormat == BodyFormat.Json;
        return new RequestDraft(
            endpoint.Method,
            path,
            Texts(endpoint.QueryParameters),
            Texts(endpoint.HeaderParameters),
            isJson ? [.. endpoint.Body.Where(field => Given(field) is not null).Select(field => KeyValuePair.Create(field.Name, Json(contract, field, Given(field)!)))] : Texts(endpoint.Body),
            endpoint.Body.Count == 0 && endpoint.WholeBody is null ? BodyFormat.Text : endpoint.BodyFormat,
            endpoint.WholeBody is { } whole && Given(whole) is { } value ? isJson ? Json(contract, whole, value) : value : null);
    }

    /// <summary>The body, exactly as sent, with fields that signing appends.</summary>
    public string Body(IEnumerable<KeyValuePair<string, string>> appended) => this switch
    {
        { Whole: { } whole } => whole,
        { Format: BodyFormat.Form } => string.Join('&', Fields.Concat(appended).Select(pair => $"{SigningTexts.FormUrl(pair.Key)}={SigningTexts.FormUrl(pair.Value)}")),
        { Format: BodyFormat.Json } => $"{{{string.Join(',', Fields.Concat(appended.Select(pair => KeyValuePair.Create(pair.Key, Quoted(pair.Value)))).Select(pair => $"{Quoted(pair.Key)}:{pair.Value}"))}}}",
        { Fields.Count: > 0 } => throw new CommandFailure("otpc: error: A multipart body can't be shown: its boundary is made anew for each request."),
        _ => "",
    };

    /// <summary>The content type of the body, or null where there is none.</summary>
    public string? ContentType => Format is BodyFormat.Form or BodyFormat.Json || Whole is not null ? Format.MediaType() : null;

    // A list is a parameter for each item.
    private static IEnumerable<string> Items(Field field, string value) => field.Type is ListType && value.TrimStart().StartsWith('[')
        ? JsonDocument.Parse(value).RootElement.EnumerateArray().Select(item => item.ToString())
        : [value];

    /// <summary>A value as JSON, made of what was given for a field.</summary>
    /// <exception cref="CommandFailure">It can't be made of that.</exception>
    public static string Json(Contract contract, Field field, string value)
    {
        var isEnum = field.Type is NamedType named && contract.FindType(named.Name) is EnumDefinition;
        var isText = field.Type is ScalarType { Kind: ScalarKind.String or ScalarKind.Uri or ScalarKind.Bytes } || (field.Type is ScalarType { Format: { } format } && format is not (TimeFormat.UnixSeconds or TimeFormat.UnixMillis))
            || (isEnum && contract.FindType(((NamedType)field.Type).Name) is EnumDefinition { IsNumeric: false });
        if (isText && !(field.IsNullable && value == "null"))
        {
            return Quoted(value);
        }

        try
        {
            using var document = JsonDocument.Parse(value);
            using var buffer = new MemoryStream();
            using (var writer = new Utf8JsonWriter(buffer, Relaxed))
            {
                document.RootElement.WriteTo(writer);
            }

            return Encoding.UTF8.GetString(buffer.ToArray());
        }
        catch (JsonException)
        {
            throw new CommandFailure(string.Create(CultureInfo.InvariantCulture, $"otpc: error: The value of \"{field.Name}\" must be JSON of the type {field.Type}; \"{(field.IsSensitive ? "***" : value)}\" is none."));
        }
    }

    private static string Quoted(string text) => $"\"{Relaxed.Encoder!.Encode(text)}\"";
}
