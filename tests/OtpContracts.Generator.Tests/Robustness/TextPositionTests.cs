using OtpContracts.Generator.Building;
using OtpContracts.Generator.Input;
using OtpContracts.Generator.Emitting;
using OtpContracts.Generator.Writing;
using OtpContracts.Spec;
using OtpContracts.Spec.Model;

namespace OtpContracts.Generator.Tests.Robustness;

/// <summary>Whatever text stands anywhere in a contract, it stays text.</summary>
public sealed class TextPositionTests
{
    /// <summary>The places where only some texts can stand, because the reader refuses every other: how the carrier writes one, and what is tried in its place.</summary>
    private static readonly Dictionary<string, (string Written, string Tried)> Guaranteed = new(StringComparer.Ordinal)
    {
        // Identifiers, and what refers to them.
        ["Contract.Name"] = ("name: signed", "name: HOSTILE"),
        ["Contract.Servers[].Key"] = ("servers: { test:", "servers: { HOSTILE:"),
        ["Contract.Credentials[].Name"] = ("credentials: { id:", "credentials: { HOSTILE:"),
        ["Contract.Statuses[].Name"] = ("ok: { name: Ok }", "ok: { name: HOSTILE }"),
        ["Contract.Types[]<EnumDefinition>.Name"] = ("Old: { enum:", "HOSTILE: { enum:"),
        ["Contract.Types[]<ObjectDefinition>.Name"] = ("Thing: { fields:", "HOSTILE: { fields:"),
        ["*.CodeName"] = ("csharp: callIt", "csharp: HOSTILE"),
        ["Contract.Callbacks[].Name"] = ("  told:", "  HOSTILE:"),
        ["Contract.Types[]<EnumDefinition>.Values[].Name"] = ("a: { name: A", "a: { name: HOSTILE"),
        ["Contract.Endpoints[].Name"] = ("  call:\n    call:", "  HOSTILE:\n    call:"),
        ["Contract.Endpoints[].Outcome.Values[].Name"] = ("values: { old text: Old }", "values: { old text: HOSTILE }"),
        ["NamedType.Name"] = ("data: Thing", "data: HOSTILE"),
        ["CredentialExpression.Name"] = ("X-Sign: \"", "X-More: HOSTILE, X-Sign: \""),
        ["LetExpression.Name"] = ("{ some text: list }", "{ some text: HOSTILE }"),
        ["*.Lets[].Name"] = ("list: pairs", "HOSTILE: pairs"),

        // An HTTP method, and a path of whole-segment holes and unreserved characters.
        ["Contract.Endpoints[].Method"] = ("call: POST /call/{some}/{fixed}/{spot}", "call: HOSTILE"),
        ["Contract.Endpoints[].Path"] = ("call: POST /call/{some}/{fixed}/{spot}", "call: HOSTILE"),
    };

    /// <summary>The places, and all within them, that the reader leaves empty.</summary>
    private static readonly string[] Empty =
    [
        "Contract.Endpoints[].Outcome.Values[].Summary", "Contract.Endpoints[].Outcome.Values[].Deprecated", "Contract.Endpoints[].Outcome.Values[].Since",
        "Contract.Endpoints[].WholeBody.CodeName", "Contract.Endpoints[].WholeBody.Constant", "Contract.Endpoints[].WholeBody.Default", "Contract.Endpoints[].WholeBody.When",
        "Contract.Endpoints[].WholeBody.Constraints", "Contract.Endpoints[].WholeBody.Summary", "Contract.Endpoints[].WholeBody.Deprecated", "Contract.Endpoints[].WholeBody.Since",
    ];

    public static TheoryData<string> GuaranteedPlaces => [.. Guaranteed.Keys];

    public static TheoryData<int> Texts => [.. Enumerable.Range(0, HostileTexts.All.Count)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_hostile_text_stays_text_in_every_place(int index)
    {
        foreach (var contract in Carriers())
        {
            var hostile = ModelTexts.Replace(contract, (place, text) => IsFree(place, text) ? HostileTexts.Around(HostileTexts.All[index], text) : text);

            var findings = InjectionOracle.Judge(SourceFiles.Of(ClientModelBuilder.Build(hostile, new ContractFile("hostile.yaml", hostile.Text, "Acme.Vendors", "public", "hostile.yaml"))));
            Assert.True(findings.Count == 0, string.Join("\n", findings));
        }
    }

    [Theory]
    [MemberData(nameof(GuaranteedPlaces))]
    public void What_could_break_out_of_a_name_is_refused_where_it_stands(string place)
    {
        var (written, tried) = Guaranteed[place];
        Assert.Contains(written, Signed, StringComparison.Ordinal);
        foreach (var hostile in HostileTexts.All.Where(text => !text.Any(char.IsSurrogate)))
        {
            // The path alone is hostile where the method is not.
            var scalar = Quoted((place.EndsWith(".Path", StringComparison.Ordinal) ? "GET /" : "") + HostileTexts.Around(hostile, "a"));
            var text = Signed.Replace(written, tried.Replace("HOSTILE", scalar, StringComparison.Ordinal), StringComparison.Ordinal);
            var start = text.IndexOf(scalar, StringComparison.Ordinal);

            Assert.Contains(
                ContractReader.Read("refused.yaml", text).Diagnostics,
                diagnostic => diagnostic.IsError && diagnostic.Span.Start >= start && diagnostic.Span.Start <= start + scalar.Length);
        }
    }

    [Fact]
    public void Every_place_of_the_model_is_tried()
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var contract in Carriers())
        {
            ModelTexts.Replace(contract, (place, text) =>
            {
                met.Add(place);
                return text;
            });
        }

        List<string> amiss =
        [
            .. ModelTexts.Places.Except(met).Where(place => !Array.Exists(Empty, empty => place.StartsWith(empty, StringComparison.Ordinal))).Select(place => $"no carrier has {place}").Order(),
            .. Guaranteed.Keys.Where(pattern => !ModelTexts.Places.Any(place => Matches(place, pattern))).Select(pattern => $"there is no {pattern}"),
            .. Empty.Where(empty => !ModelTexts.Places.Any(place => place.StartsWith(empty, StringComparison.Ordinal))).Select(empty => $"there is no {empty}"),
        ];
        Assert.True(amiss.Count == 0, string.Join("\n", amiss));
    }

    private static bool Matches(string place, string pattern) => pattern[0] == '*' ? place.EndsWith(pattern[1..], StringComparison.Ordinal) : place == pattern;

    private static string Quoted(string text) => $"\"{string.Concat(text.Select(character => $"\\u{(int)character:x4}"))}\"";

    // A number stays a number: where numbers are due, the reader refuses anything else.
    private static bool IsFree(string place, string text) =>
        !Guaranteed.Keys.Any(pattern => Matches(place, pattern)) && !decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _) && text is not ("true" or "false");

    private static IEnumerable<Contract> Carriers()
    {
        foreach (var text in new[] { GeneratedCodeTests.EveryConstruct, GeneratedCodeTests.AbsentStatus, GeneratedCodeTests.WireTypes, Signed })
        {
            var reading = ContractReader.Read("carrier.yaml", text.Replace("HOSTILE2", "some", StringComparison.Ordinal).Replace("HOSTILE", "some text", StringComparison.Ordinal));
            Assert.DoesNotContain(reading.Diagnostics, diagnostic => diagnostic.Rule != DiagnosticRules.VectorFailed);
            yield return reading.Contract!;
        }
    }

    // What the others leave out: signing in every place, and all that is said to people and tests only.
    private const string Signed =
        """
        contract: 1
        name: signed
        title: { en: some text, zh: 中文 }
        version: some text
        server: https://example.com
        servers: { test: https://test.example.com }
        pages: [some text]
        credentials: { id: { summary: some text }, key: { secret: true } }
        signing:
          let:
            text: "'some text' + id"
            list: pairs('some text', id).each("{name} {value} some text")
          path: { spot: text }
          query: { some text: text }
          body: { some text: list }
          headers: { X-Sign: "hex(hmacSha256(key, \"{text} some text {utc(now, 'yyyy')} {method}\"))" }
          accept: { ignoreCase: [X-Sign] }
          vectors:
            - { given: { id: a, key: b, now: 1, nonce: some text }, request: { call: POST /, headers: { X-A: some text }, body: some text }, headers: { X-Sign: not known } }
        reply:
          status: st
          reason: some text
          success: ok
          verify: &verify
            let: { given: "headers.value('some text')" }
            expect: { X-Sign: "hex(hmacSha256(key, \"{given} some text\"))", some text: { received: given, equals: id } }
            vectors:
              - { given: { id: a, key: b, now: 1, nonce: some text }, request: { call: POST /, headers: { X-A: some text }, body: some text }, headers: { X-Sign: not known } }
        statuses: { ok: { name: Ok }, no: { name: No, kind: request, meaning: some text } }
        types:
          Old: { enum: { a: { name: A, summary: some text, since: some text, deprecated: some text } }, csharp: older, since: some text, deprecated: some text, summary: some text }
          Thing: { fields: { some text: &field { type: string, csharp: one, summary: some text, default: some text, when: some text, deprecated: some text, since: some text, pattern: some, oneOf: [some text] }, fixed: { const: some text } }, csharp: thang, since: some text, deprecated: some text, summary: some text }
          Times: { fields: { some text: { type: dateTime, format: "yyyyMMddHHmmss'some text'" } } }
        endpoints:
          call:
            call: POST /call/{some}/{fixed}/{spot}
            csharp: callIt
            effect: safe
            summary: some text
            path: { some: *field, fixed: { const: some text } }
            query: { some text: *field, fixed: { const: some text }, old: { type: Old } }
            header: { X-Some: *field, X-Fixed: { const: some text } }
            body: { some text: *field, fixed: { const: some text } }
            data: Thing
            reply: { status: other text, reason: some text, data: some text, success: no }
            outcome: { field: data.some text, success: old text, values: { old text: Old } }
            quirks: [some text]
            statuses: [ok, no]
            examples: { some text: { body: { a: some text }, query: { a: some text }, reply: { a: some text }, quirk: some text } }
          times: { call: GET /times, effect: safe, query: { a: { type: dateTime, format: "yyyyMMddHHmmss'some text'" } }, data: Times }
        callbacks:
          told:
            csharp: tell
            title: some text
            summary: some text
            page: some text
            query: { some text: *field, fixed: { const: some text } }
            header: { X-Some: *field, X-Fixed: { const: some text } }
            body: { some other: *field, fixed: { const: some text }, times: { type: list<dateTime>, format: "yyyyMMddHHmmss'some text'" } }
            verify: *verify
        """;
}
