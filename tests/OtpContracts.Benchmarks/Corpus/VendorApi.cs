namespace OtpContracts.Benchmarks.Corpus;

/// <summary>An invented vendor API: as many calls as asked for, each like those of real vendors, the same ones each time.</summary>
internal sealed record VendorApi(IReadOnlyList<VendorStatus> Statuses, IReadOnlyList<VendorEnum> Enums, IReadOnlyList<VendorObject> Objects, IReadOnlyList<VendorCall> Calls)
{
    public const string Name = "Vendor";

    public const string Server = "https://api.vendor.example/v3";

    private static readonly VendorStatus[] StatusTable =
    [
        new(0, "Success", "Success", "success"),
        new(-1, "AuthenticationFailed", "Authentication error", "authentication"),
        new(-2, "IpRestricted", "Restricted IP access", "permission"),
        new(-10, "InsufficientBalance", "The customer's balance is insufficient", "balance"),
        new(-16, "TimestampExpired", "The timestamp has expired", "clock"),
        new(-18, "SystemError", "The vendor's program failed", "server"),
        new(-20, "DataExists", "The data exist already", "request"),
        new(-22, "InvalidParameter", "A parameter is not as documented", "request"),
        new(-26, "RateLookupFailed", "The fee could not be looked up", "server"),
        new(-27, "TotalSendLimit", "The period's limit on sends is reached", "quota"),
        new(-28, "PhoneSendLimit", "The period's limit on sends to this number is reached", "rateLimit"),
        new(-29, "SensitiveContent", "The text has sensitive words", "content"),
    ];

    private static readonly VendorEnum[] SharedEnums =
    [
        new("Channel", "How a code travels", ["sms", "call", "whatsapp", "email"]),
        new("CodeType", "What a code is made of", ["numeric", "alpha", "alphanumeric", "hex"]),
        new("Language", "The language of the text", ["en", "zh", "es", "pt", "fr", "id"]),
    ];

    private static readonly string[] Verbs = ["send", "resend", "verify", "query", "add", "update", "list", "remove", "enable", "disable", "submit", "approve", "export", "count", "lock", "report"];

    private static readonly string[] Nouns =
    [
        "Verification", "Message", "VoiceCall", "App", "Template", "Flow", "Sender", "Number", "Balance", "Rate", "Record", "Order", "Route", "Country", "Contact",
        "Group", "Blocklist", "Webhook", "Receipt", "Invoice", "Account", "Token", "Device", "Session", "Campaign",
    ];

    private static readonly VendorField[] Texts =
    [
        new("to", FieldKind.Digits, "The number that the code goes to, with its country code", 8, 15),
        new("templateId", FieldKind.Text, "The template that the text is made from", 4, 32),
        new("appId", FieldKind.Text, "The application that the call belongs to", 1, 64),
        new("orderId", FieldKind.Text, "The caller's own serial number, unique everywhere", 1, 64),
        new("sender", FieldKind.Text, "The sender that the phone shows", 3, 11),
        new("verificationId", FieldKind.Text, "The id that an earlier send answered with", 20, 24),
        new("code", FieldKind.Digits, "The code that the person typed", 4, 8),
        new("content", FieldKind.Text, "The text of the message", 1, 500),
        new("clientIp", FieldKind.Text, "Where the person's request came from", 7, 45),
    ];

    private static readonly VendorField[] Numbers =
    [
        new("codeLength", FieldKind.Whole, "How many characters the code has", 4, 10),
        new("codeExpiry", FieldKind.Whole, "How many minutes the code is good for", 1, 60),
        new("page", FieldKind.Whole, "The page of the list, from 1", 1, 1000),
        new("pageSize", FieldKind.Whole, "How many rows a page has", 1, 100),
        new("retries", FieldKind.Whole, "How many times the vendor tries", 0, 5),
        new("delay", FieldKind.Whole, "How many seconds the vendor waits", 0, 3600),
    ];

    private static readonly VendorField[] Answers =
    [
        new("verificationId", FieldKind.Text, "The message's id"),
        new("to", FieldKind.Text, "The receiving number"),
        new("channel", FieldKind.Enum, "How the code travelled", TypeName: "Channel"),
        new("sendTime", FieldKind.Text, "When it was sent"),
        new("chargeCount", FieldKind.Whole, "How many parts were charged"),
        new("price", FieldKind.Price, "What it cost"),
        new("expired", FieldKind.Flag, "Whether the code is good no more"),
        new("detailUrl", FieldKind.Address, "Where the details are"),
        new("remark", FieldKind.Text, "What the vendor remarks"),
    ];

    public static VendorApi OfSize(int endpoints)
    {
        var objects = new List<VendorObject>();
        var calls = new List<VendorCall>();
        for (var i = 0; i < endpoints; i++)
        {
            calls.Add(MakeCall(i, objects));
        }

        return new VendorApi(StatusTable, SharedEnums, objects, calls);
    }

    /// <summary>The API after its vendor has written one sentence anew.</summary>
    public VendorApi WithSummary(int call, string summary) =>
        this with { Calls = [.. Calls.Select((old, index) => index == call ? old with { Summary = summary } : old)] };

    private static VendorCall MakeCall(int i, List<VendorObject> objects)
    {
        var (verb, noun, round) = (Verbs[i % Verbs.Length], Nouns[i / Verbs.Length % Nouns.Length], i / (Verbs.Length * Nouns.Length));
        var name = verb + noun + (round == 0 ? "" : $"V{round + 1}");
        var title = char.ToUpperInvariant(verb[0]) + verb[1..];
        var type = char.ToUpperInvariant(name[0]) + name[1..];
        objects.Add(new VendorObject(type + "Result", $"What came of {name}", [.. Enumerable.Range(i, 4 + (i % 3)).Select(at => Answers[at % Answers.Length] with { IsRequired = at % 3 != 0 })]));
        return new VendorCall(
            name,
            $"/{noun.ToLowerInvariant()}/{verb}" + (round == 0 ? "" : $"/v{round + 1}"),
            $"{title} one {noun} of the account",
            verb is "query" or "list" or "count" or "export",
            [.. Parameters(i, type, objects)],
            type + "Result",
            [.. StatusTable.Where((_, row) => row == 0 || row % 11 != i % 11).Select(status => status.Code)]);
    }

    /// <summary>Three to six: a required text, a number, an enum, then a nested object, a list, more texts and numbers in turn.</summary>
    private static IEnumerable<VendorField> Parameters(int i, string type, List<VendorObject> objects)
    {
        var @enum = SharedEnums[i % SharedEnums.Length];
        var rest = new List<VendorField>();
        if (i % 5 == 0)
        {
            objects.Add(new VendorObject(type + "Options", $"Options of {type}", [Numbers[(i + 3) % 6], Texts[(i + 2) % 9], new("silent", FieldKind.Flag, "Whether nothing is shown")]));
            rest.Add(new("options", FieldKind.Object, "Settings of this one call", TypeName: type + "Options"));
        }

        if (i % 5 == 2)
        {
            rest.Add(new("tags", FieldKind.TextList, "Marks that the report is grouped by"));
        }

        rest.AddRange([Texts[(i + 3) % 9], Numbers[(i + 2) % 6] with { IsRequired = true }, Texts[(i + 5) % 9]]);
        return
        [
            Texts[i % 9] with { IsRequired = true },
            Numbers[i % 6],
            new(char.ToLowerInvariant(@enum.Name[0]) + @enum.Name[1..], FieldKind.Enum, @enum.Summary, TypeName: @enum.Name, IsRequired: i % 2 == 0),
            .. rest.Take(i % 4),
        ];
    }
}

internal sealed record VendorStatus(int Code, string Name, string Meaning, string Kind);

internal sealed record VendorEnum(string Name, string Summary, IReadOnlyList<string> Values);

internal sealed record VendorObject(string Name, string Summary, IReadOnlyList<VendorField> Fields);

internal sealed record VendorField(string Name, FieldKind Kind, string Summary, int? Least = null, int? Most = null, string? TypeName = null, bool IsRequired = false);

internal sealed record VendorCall(string Name, string Path, string Summary, bool IsSafe, IReadOnlyList<VendorField> Body, string DataType, IReadOnlyList<int> Statuses);

internal enum FieldKind
{
    Text,
    Digits,
    Whole,
    Price,
    Flag,
    Address,
    Enum,
    Object,
    TextList,
}
