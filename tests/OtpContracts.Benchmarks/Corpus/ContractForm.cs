using System.Globalization;
using System.Text;

namespace OtpContracts.Benchmarks.Corpus;

/// <summary>The API as a contract.</summary>
internal static class ContractForm
{
    public static string Of(VendorApi api)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            contract: 1
            name: {{VendorApi.Name}}
            server: {{VendorApi.Server}}
            credentials:
              apiKey: {}
              apiSecret: { secret: true }
            signing:
              let:
                timestamp: unixSeconds(now)
              headers:
                Api-Key: apiKey
                Timestamp: timestamp
                Sign: hex(md5(apiKey + apiSecret + timestamp))
            reply: { status: status, reason: reason, data: data, success: 0 }
            statuses:

            """);
        foreach (var status in api.Statuses)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {status.Code}: {{ name: {status.Name}, meaning: {status.Meaning}, kind: {status.Kind} }}\n");
        }

        text.Append("types:\n");
        foreach (var @enum in api.Enums)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {@enum.Name}:\n    summary: {@enum.Summary}\n    enum: [{string.Join(", ", @enum.Values)}]\n");
        }

        foreach (var @object in api.Objects)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {@object.Name}:\n    summary: {@object.Summary}\n    fields:\n");
            AppendFields(text, @object.Fields, field => field.IsRequired ? "" : ", optional: true");
        }

        text.Append("endpoints:\n");
        foreach (var call in api.Calls)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {call.Name}:\n    call: POST {call.Path}\n    summary: {call.Summary}\n    effect: {(call.IsSafe ? "safe" : "once")}\n    body:\n");
            AppendFields(text, call.Body, field => field.IsRequired ? ", required: true" : "");
            text.Append(CultureInfo.InvariantCulture, $"    data: {call.DataType}\n    statuses: [{string.Join(", ", call.Statuses)}]\n");
        }

        return text.ToString();
    }

    private static void AppendFields(StringBuilder text, IReadOnlyList<VendorField> fields, Func<VendorField, string> presence)
    {
        foreach (var field in fields)
        {
            var bounds = field.Least is null ? "" : $", {(field.Kind is FieldKind.Whole ? "range" : field.Kind is FieldKind.Digits ? "digits" : "length")}: {field.Least}..{field.Most}";
            text.Append(CultureInfo.InvariantCulture, $"      {field.Name}: {{ type: {TypeOf(field)}{presence(field)}{bounds}, summary: \"{field.Summary}\" }}\n");
        }
    }

    private static string TypeOf(VendorField field) => field.Kind switch
    {
        FieldKind.Text or FieldKind.Digits => "string",
        FieldKind.Whole => "int",
        FieldKind.Price => "decimal",
        FieldKind.Flag => "boolean",
        FieldKind.Address => "uri",
        FieldKind.TextList => "list<string>",
        _ => field.TypeName!,
    };
}
