using System.Globalization;
using System.Text.Json;
using OtpContracts.Spec.Model;
using OtpContracts.Testing.Judging;
using OtpContracts.Testing.Replies;

namespace OtpContracts.Testing.Drift;

/// <summary>Holds a reply that a vendor gave against the contract.</summary>
internal sealed class DriftCheck(Contract contract)
{
    // What HTTP itself, servers and networks of delivery add, and no contract speaks of.
    private static readonly HashSet<string> CommonHeaders = new(
        ("Accept-Ranges,Access-Control-Allow-Credentials,Access-Control-Allow-Headers,Access-Control-Allow-Methods,Access-Control-Allow-Origin,Access-Control-Expose-Headers,Age,Allow,Alt-Svc,Cache-Control,"
            + "Connection,Content-Encoding,Content-Language,Content-Length,Content-Security-Policy,Content-Type,Date,ETag,Expires,Keep-Alive,Last-Modified,Location,Pragma,Referrer-Policy,Retry-After,Server,"
            + "Set-Cookie,Strict-Transport-Security,Trailer,Transfer-Encoding,Upgrade,Vary,Via,Warning,WWW-Authenticate,X-Content-Type-Options,X-Frame-Options,X-XSS-Protection").Split(','),
        StringComparer.OrdinalIgnoreCase);

    private readonly EndpointFinder _endpoints = new(contract);

    /// <summary>Everything that is not as documented.</summary>
    public IEnumerable<DriftFinding> Check(ReceivedRequest request, int httpStatus, IEnumerable<string> headers, string body)
    {
        if (_endpoints.Find(request, out _) is not { } endpoint)
        {
            return [new DriftFinding(DriftFindingKind.UnknownEndpoint, $"{request.Method} {Redaction.MaskDigits(request.Path)}", "endpoint", "is not in the contract")];
        }

        return Check(endpoint, httpStatus, headers, body);
    }

    /// <summary>Everything that is not as documented.</summary>
    public IEnumerable<DriftFinding> Check(Endpoint endpoint, int httpStatus, IEnumerable<string> headers, string body) =>
    [
        .. headers.Where(name => !IsKnown(endpoint, name)).Select(name => new DriftFinding(DriftFindingKind.NewHeader, endpoint.Name, $"header {name}", "is neither the contract's nor HTTP's")),
        .. endpoint.Reply.IsText ? [] : CheckBody(endpoint, httpStatus, body),
    ];

    private static DriftFinding Wrong(Endpoint endpoint, string place, string detail) => new(DriftFindingKind.WrongShape, endpoint.Name, place, detail);

    private bool IsKnown(Endpoint endpoint, string name) => CommonHeaders.Contains(name)
        || contract.ReplyVerification?.Expected.Any(signature => string.Equals(signature.Name, name, StringComparison.OrdinalIgnoreCase)) == true
        || (endpoint.Data is NamedType named && contract.FindType(named.Name) is ObjectDefinition definition && definition.Fields.Any(field =>
            (field.Place == FieldPlace.Header && string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase)) || (field.Place == FieldPlace.Headers && name.StartsWith(field.Name, StringComparison.OrdinalIgnoreCase))));

    private IEnumerable<DriftFinding> CheckBody(Endpoint endpoint, int httpStatus, string body)
    {
        if (body.Length == 0 && endpoint.Reply.Rule == StatusRule.Http)
        {
            return [];
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(body, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return [Wrong(endpoint, "body", body.Length == 0 ? "is empty" : "is not JSON")];
        }

        using (document)
        {
            // What is found speaks of the document: it must be found before that is gone.
            return JsonText.IsUnicode(document.RootElement)
                ? [.. CheckReply(endpoint, httpStatus, document.RootElement)]
                : [Wrong(endpoint, "body", "has text that is not Unicode")];
        }
    }

    private IEnumerable<DriftFinding> CheckReply(Endpoint endpoint, int httpStatus, JsonElement reply)
    {
        var envelope = endpoint.Reply;
        var status = envelope.StatusPath is { } path && ReplyPath.Find(reply, path) is { } own ? own.ToString() : null;
        var isHttpSuccess = httpStatus is >= 200 and < 300;
        var code = envelope.Rule == StatusRule.Http ? isHttpSuccess ? null : status ?? httpStatus.ToString(CultureInfo.InvariantCulture) : status;
        if (envelope.Rule == StatusRule.Member && status is null)
        {
            yield return new DriftFinding(DriftFindingKind.MissingMember, endpoint.Name, envelope.StatusPath!, "is documented, but is not there");
        }

        var known = code is null ? null : contract.FindStatus(code);
        if (code is not null && known is null && envelope.SuccessCodes.All(success => success.Text != code))
        {
            yield return new DriftFinding(DriftFindingKind.UnknownStatus, endpoint.Name, envelope.StatusPath ?? "HTTP status", $"{Code(code)} is not in the table");
        }

        var isSuccess = code is null ? envelope.Rule != StatusRule.Member : known?.Kind == Spec.Model.StatusKind.Success || envelope.SuccessCodes.Any(success => success.Text == code);
        if (envelope.DataPath != Envelope.Whole && reply.ValueKind == JsonValueKind.Object)
        {
            var around = new[] { envelope.StatusPath, envelope.ReasonPath, envelope.DataPath }.OfType<string>().Select(path => Envelope.Steps(path)[0]).ToHashSet(StringComparer.Ordinal);
            foreach (var member in reply.EnumerateObject().Where(member => !around.Contains(member.Name)))
            {
                yield return new DriftFinding(DriftFindingKind.UnknownMember, endpoint.Name, member.Name, "is not in the contract");
            }
        }

        if (!isSuccess || endpoint.Data is not { } type)
        {
            yield break;
        }

        if (ReplyPath.Find(reply, envelope.DataPath) is not { } value)
        {
            yield return new DriftFinding(DriftFindingKind.MissingMember, endpoint.Name, envelope.DataPath, "is documented, but is not there");
            yield break;
        }

        foreach (var finding in CheckValue(endpoint, type, value, envelope.DataPath == Envelope.Whole ? "" : envelope.DataPath, isRoot: true))
        {
            yield return finding;
        }
    }

    // A status is the vendor's own word, not a person's; but what is no status at all might be.
    private static string Code(string code) => code.Length <= 40 ? $"\"{code}\"" : "a long text";

    private IEnumerable<DriftFinding> CheckValue(Endpoint endpoint, ContractType type, JsonElement value, string place, bool isRoot = false)
    {
        // Masked in a transcript: whatever it was.
        if (value.ValueKind == JsonValueKind.String && value.ValueEquals(Redaction.Mask))
        {
            return [];
        }

        var shown = place.Length == 0 ? "body" : place;
        return type switch
        {
            ListType list => value.ValueKind != JsonValueKind.Array ? [Wrong(endpoint, shown, $"must be a list, but is {FieldsSchema.Describe(value)}")]
                : value.EnumerateArray().SelectMany(item => item.ValueKind == JsonValueKind.Null ? list.HasNulls ? [] : [Wrong(endpoint, $"{place}[]", "must not be null")] : CheckValue(endpoint, list.Item, item, $"{place}[]")),
            MapType map => value.ValueKind != JsonValueKind.Object ? [Wrong(endpoint, shown, $"must be an object, but is {FieldsSchema.Describe(value)}")]
                : value.EnumerateObject().SelectMany(entry => entry.Value.ValueKind == JsonValueKind.Null ? [] : CheckValue(endpoint, map.Value, entry.Value, $"{place}.*")),
            NamedType named when contract.FindType(named.Name) is ObjectDefinition definition => value.ValueKind != JsonValueKind.Object ? [Wrong(endpoint, shown, $"must be an object, but is {FieldsSchema.Describe(value)}")]
                : CheckMembers(endpoint, definition, value, place, isRoot),
            NamedType named when contract.FindType(named.Name) is EnumDefinition @enum => value.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? [Wrong(endpoint, shown, $"must be a value, but is {FieldsSchema.Describe(value)}")]
                : @enum.Values.Any(documented => documented.Text == value.ToString()) ? [] : [new DriftFinding(DriftFindingKind.UnknownValue, endpoint.Name, shown, $"{Redaction.MaskDigits(Code(value.ToString()))} is not documented")],
            ScalarType scalar => CheckScalar(scalar, value) is { } problem ? [Wrong(endpoint, shown, problem)] : [],
            _ => [],
        };
    }

    private IEnumerable<DriftFinding> CheckMembers(Endpoint endpoint, ObjectDefinition definition, JsonElement value, string place, bool isRoot)
    {
        var fields = definition.Fields.Where(field => field.Place == FieldPlace.Member).ToDictionary(field => field.Name, StringComparer.Ordinal);
        var envelope = isRoot ? endpoint.Reply.MembersWithinData.ToHashSet(StringComparer.Ordinal) : [];
        foreach (var field in fields.Values.Where(field => field.Presence == Presence.Required && field.Constant is null && (!value.TryGetProperty(field.Name, out var member) || (member.ValueKind == JsonValueKind.Null && !field.IsNullable))))
        {
            yield return new DriftFinding(DriftFindingKind.MissingMember, endpoint.Name, Within(place, field.Name), "is documented, but is not there");
        }

        foreach (var member in value.EnumerateObject())
        {
            if (!fields.TryGetValue(member.Name, out var field))
            {
                if (!envelope.Contains(member.Name))
                {
                    yield return new DriftFinding(DriftFindingKind.UnknownMember, endpoint.Name, Within(place, member.Name), "is not in the contract");
                }
            }
            else if (member.Value.ValueKind != JsonValueKind.Null)
            {
                foreach (var finding in CheckValue(endpoint, field.Type, member.Value, Within(place, member.Name)))
                {
                    yield return finding;
                }
            }
        }
    }

    private static string? CheckScalar(ScalarType type, JsonElement value) =>
        type.Kind == ScalarKind.Any ? null
        : value.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? $"must be a value, but is {FieldsSchema.Describe(value)}"
        : value.ValueKind == JsonValueKind.String ? MustBe(ScalarText.Misfit(type, value.GetString()!))
        : MustBe(ScalarText.Misfit(type, value.GetRawText(), isText: false));

    private static string? MustBe(string? what) => what is null ? null : "must be " + what;

    private static string Within(string place, string member) => place.Length == 0 ? member : $"{place}.{member}";
}
