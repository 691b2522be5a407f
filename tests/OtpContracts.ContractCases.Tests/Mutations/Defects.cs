namespace OtpContracts.ContractCases.Tests.Mutations;

/// <summary>Slips that somebody could make in a client, or in what it runs on.</summary>
internal static class Defects
{
    private const string Signing = "Planted.Signing.g.cs";
    private const string Send = "Planted.Endpoints.Send.g.cs";
    private const string Find = "Planted.Endpoints.Find.g.cs";
    private const string Sent = "Planted.Types.Sent.g.cs";
    private const string Status = "Planted.Status.g.cs";

    public static IReadOnlyList<Defect> All { get; } =
    [
        new("signature under a wrong header name", Signing, "\"X-Sign\"", "\"X-Signature\""),
        new("seconds for milliseconds", Signing, "ToUnixTimeMilliseconds", "ToUnixTimeSeconds"),
        new("signature in capitals", Signing, "Convert.ToHexStringLower(hash2)", "Convert.ToHexString(hash2)"),
        new("key for secret", Signing, "credentials.Secret", "credentials.Key"),
        new("another body signed than sent", Signing, "Sha256(body, hash)", "Sha256(default, hash)"),
        new("path left out of the signature", Signing, "signed2.Append(request.RequestUri!.AbsolutePath);", ""),
        new("method signed in lower case", Signing, "request.Method.Method", "request.Method.Method.ToLowerInvariant()"),
        new("an hour behind", Signing, "now.ToUnix", "now.AddHours(-1).ToUnix"),
        new("a time zone added", Signing, "now.ToUnix", "now.AddHours(8).ToUnix"),
        new("key not sent", Signing, "SetHeader(request, \"X-Key\", credentials.Key)", "SetHeader(request, \"X-Key\", \"\")"),
        new("nothing signed", "Planted.Client.g.cs", "PlantedSigning.Sign(request, body, credentials(), now)", "_ = now"),
        new("the machine's clock for the one given", "Planted.Client.g.cs", "return null; }, timeProvider, ", "return null; }, null, "),
        new("a time of signing that is kept", Signing, "var millis = now.ToUnixTimeMilliseconds();", "var millis = _kept ??= now.ToUnixTimeMilliseconds();\n}\nprivate static long? _kept;\nprivate static void Rest(global::System.Net.Http.HttpRequestMessage request, global::System.ReadOnlySpan<byte> body, PlantedCredentials credentials, long millis)\n{"),
        new("a member under a wrong name", Send, "\"text\"u8", "\"txt\"u8"),
        new("an optional member lost", Send, "writer.PutString(\"channel\"u8, request.Channel?.Value);", ""),
        new("null not sent", Send, "else writer.WriteNull(\"flowId\"u8);", ""),
        new("a list lost", Send, "writer.PutObjects(\"parts\"u8, request.Parts);", ""),
        new("a moment written in another form", Send, "request.At, \"rfc3339\"", "request.At, \"rfc1123\""),
        new("wrong path", Send, "\"/messages\", new", "\"/message\", new"),
        new("wrong method", Send, "\"POST\"", "\"PUT\""),
        new("a call that acts taken for one that may be repeated", "Planted.Endpoint.g.cs", "effect = _Effect.Once", "effect = _Effect.Idempotent"),
        new("a call that only reads taken for one that acts", Find, "CallEffect.Safe", "CallEffect.Once"),
        new("a required member not asked for", Send, "rules.Required(\"text\", request.Text);", ""),
        new("a length one too long", Send, "request.Text, 1, 20", "request.Text, 1, 21"),
        new("a length one too short", Send, "request.Text, 1, 20", "request.Text, 1, 19"),
        new("a range not checked", Send, "rules.WholeRange(\"retries\", request.Retries, 0, 3);", ""),
        new("digits not checked", Send, "rules.Digits(\"to\", request.To, 10, 14);", ""),
        new("an undocumented value let out", Send, "rules.Documented(\"channel\", request.Channel?.IsDocumented);", ""),
        new("a listed value missing from the list", Send, "\"fast\", \"slow\"", "\"fast\""),
        new("a count of items not checked", Send, "rules.Items(\"parts\", request.Parts, 1, 2);", ""),
        new("members of a list not checked", Send, "rules.Objects(\"parts\", request.Parts);", ""),
        new("retry on a refusal", Send, "TrySendAsync(SendRequest request, _Token cancellationToken = default) => _channel.CallAsync(SendEndpoint.Instance, request, cancellationToken);", "TrySendAsync(SendRequest request, _Token cancellationToken = default) => Twice(request, cancellationToken);\nprivate async _Reply Twice(SendRequest request, _Token token) { var first = await _channel.CallAsync(SendEndpoint.Instance, request, token); return first.RawStatus == \"-27\" ? await _channel.CallAsync(SendEndpoint.Instance, request, token) : first; }"),
        new("a call sent twice", Send, "TrySendAsync(SendRequest request, _Token cancellationToken = default) => _channel.CallAsync(SendEndpoint.Instance, request, cancellationToken);", "TrySendAsync(SendRequest request, _Token cancellationToken = default) => Twice(request, cancellationToken);\nprivate async _Reply Twice(SendRequest request, _Token token) { await _channel.CallAsync(SendEndpoint.Instance, request, token); return await _channel.CallAsync(SendEndpoint.Instance, request, token); }"),
        new("missing charset", Find, "application/json;charset=UTF-8", "application/json"),
        new("a query parameter under a wrong name", Find, "target.Query(\"page\"", "target.Query(\"p\""),
        new("one item of a list in the query", Find, "foreach (var item in filter) target.Query(\"filter\", item);", "target.Query(\"filter\", string.Join(\",\", filter) + \",\");"),
        new("a header parameter lost", Find, "if (request.XTrace is { } xTrace) global::OtpContracts.Signing.SigningText.SetHeader(message, \"X-Trace\", xTrace);", ""),
        new("a member read under a wrong name", Sent, "IsAt(\"price\"u8)", "IsAt(\"cost\"u8)"),
        new("a missing member made up", Sent, "id ?? throw reader.Missing(\"id\")", "id ?? \"\""),
        new("an optional member asked for", Sent, "Count = count,", "Count = count ?? throw reader.Missing(\"count\"),"),
        new("extra members dropped", Sent, "reader.ReadExtra(ref extra)", "reader.Skip()"),
        new("an undocumented value lost", "Planted.Types.Channel.g.cs", "is { } value ? new Channel(value) : null", "is { } ? Sms : null"),
        new("two documented values mixed up", "Planted.Types.Channel.g.cs", "ValueTextEquals(\"call\"u8)) return Call", "ValueTextEquals(\"call\"u8)) return Sms"),
        new("a refusal taken for a success", Status, "PlantedStatus.Full => global::OtpContracts.StatusKind.Quota", "PlantedStatus.Full => global::OtpContracts.StatusKind.Success"),
        new("one kind of refusal taken for another", Status, "PlantedStatus.Full => global::OtpContracts.StatusKind.Quota", "PlantedStatus.Full => global::OtpContracts.StatusKind.RateLimit"),
        new("an undocumented status taken for a success", Status, "_ => global::OtpContracts.StatusKind.Unknown", "_ => global::OtpContracts.StatusKind.Success"),
        new("the vendor's words lost", Status, "\"code\", \"message\", \"data\"", "\"code\", \"msg\", \"data\""),
        new("a status swallowed", "Planted.Reply.g.cs", "EnsureSuccess();", ""),
        new("answered taken for yes", "Planted.Endpoints.Check.g.cs", "Data.Matched == 0", "Data.Matched >= 0"),
        new("a parameter of the path not escaped", "RequestTarget.cs", "_target.Append(Uri.EscapeDataString(value));", "_target.Append(value);"),
        new("a parameter of the query not escaped", "RequestTarget.cs", ".Append('=').Append(Uri.EscapeDataString(value))", ".Append('=').Append(value)"),
        new("characters counted by halves", "RequestRules.cs", "length -= char.IsLowSurrogate(character) ? 1 : 0;", ""),
        new("digits of any script", "RequestRules.cs", "value.AsSpan().ContainsAnyExcept(AsciiDigits)", "!value.All(char.IsDigit)"),
        new("a line break behind a pattern", "WholeTextPattern.cs", "\\z\"", "$\""),
        new("a number for text refused", "ContractJson.cs", "JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),", ""),
        new("text for a number refused", "ContractJson.cs", "JsonTokenType.String when Utf8Parser.TryParse(reader.ValueSpan, out int number, out var read) && read == reader.ValueSpan.Length => number,\n        JsonTokenType.String when int.TryParse(ReadText(ref reader), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,", ""),
        new("a truth value turned round", "ContractJson.cs", "JsonTokenType.String when reader.ValueTextEquals(\"false\"u8) => false", "JsonTokenType.String when reader.ValueTextEquals(\"false\"u8) => true"),
        new("a byte order mark choked on", "ReplyBody.cs", "bytes.StartsWith(\"\\uFEFF\"u8) ? bytes[3..] : bytes", "bytes"),
        new("what stands behind a reply passed over", "ReplyParts.cs", "// Reading on throws for anything but white space.\n        reader.Read();", ""),
        new("a failure of the vendor taken for a refusal", "ContractReply.cs", "Kind == StatusKind.Server && Endpoint.Effect == CallEffect.Once", "false"),
    ];
}
