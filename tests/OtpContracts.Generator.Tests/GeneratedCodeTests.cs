using System.Globalization;

namespace OtpContracts.Generator.Tests;

public sealed class GeneratedCodeTests
{
    public static TheoryData<string> Files => [.. GeneratorRun.OverItnio().HintNames];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Each_generated_file_is_as_reviewed(string file) => await Verify(GeneratorRun.OverItnio().Source(file)).UseParameters(file);

    [Fact]
    public void It_compiles_without_a_warning() => GeneratorRun.OverItnio().AssertCompiles();

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void It_is_the_same_in_every_culture(string culture)
    {
        var expected = Everything(GeneratorRun.OverItnio());
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Everything(GeneratorRun.OverItnio()));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Fact]
    public void It_is_the_same_from_run_to_run() => Assert.Equal(Everything(GeneratorRun.OverItnio()), Everything(GeneratorRun.OverItnio()));

    [Fact]
    public void Nothing_is_emitted_where_there_is_no_contract() => Assert.Empty(new GeneratorRun().HintNames);

    [Fact]
    public void Every_part_of_the_language_compiles()
    {
        var run = new GeneratorRun(("everything.contract.yaml", EveryConstruct), ("absent.contract.yaml", AbsentStatus), ("http.contract.yaml", HttpStatus), ("clashing.contract.yaml", ClashingNames), ("wire.contract.yaml", WireTypes));

        Assert.Empty(run.Result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        run.AssertCompiles();
    }

    [Fact]
    public void Every_part_of_the_language_compiles_where_it_is_called_by_name()
    {
        var run = new GeneratorRun(("everything.dispatch.yaml", EveryConstruct), ("absent.dispatch.yaml", AbsentStatus), ("http.dispatch.yaml", HttpStatus), ("clashing.dispatch.yaml", ClashingNames), ("wire.dispatch.yaml", WireTypes));

        Assert.Equal(5, run.HintNames.Count(name => name.EndsWith(".Dispatch.g.cs", StringComparison.Ordinal)));
        run.AssertCompiles();
    }

    [Fact]
    public async Task Calls_by_name_are_emitted_where_they_are_asked_for()
    {
        Assert.DoesNotContain("ItnioOtp.Dispatch.g.cs", GeneratorRun.OverItnio().HintNames);
        await Verify(new GeneratorRun(("itnio-otp.dispatch.yaml", GeneratorRun.ItnioOtp)).Source("ItnioOtp.Dispatch.g.cs"));
    }

    [Fact]
    public void Hostile_texts_stay_texts()
    {
        const string Canary = "Canary4711";
        string[] hostile = ["\"\"\"", "*/", "</summary>", "\r\n", "\u2028", "\u0085", "#if", "\\u0022", "{x}", "'", "\\", "]", "\ud800"];
        foreach (var text in hostile)
        {
            var injected = $"a{text}{Canary}{text} class {Canary} {{ }}";
            var escaped = System.Text.Json.JsonSerializer.Serialize(injected);
            var run = new GeneratorRun(("hostile.contract.yaml", EveryConstruct.Replace("HOSTILE2", System.Text.Json.JsonSerializer.Serialize(System.Text.RegularExpressions.Regex.Escape(injected)), StringComparison.Ordinal).Replace("HOSTILE", escaped, StringComparison.Ordinal)));

            Assert.Equal("", string.Join("\n", run.Result.Diagnostics));
            run.AssertCompiles();
            var tokens = run.Result.GeneratedSources.SelectMany(source => source.SyntaxTree.GetRoot().DescendantTokens(descendIntoTrivia: false));

            // A value's own C# name is made of the whole text; the bare word is an identifier only if it broke out of its literal or comment.
            Assert.DoesNotContain(tokens, token => token.ValueText == Canary);
        }
    }

    internal const string EveryConstruct =
        """
        contract: 1
        name: everything
        title: HOSTILE
        server: https://example.com/api
        servers: { class: https://eu.example.com, test: http://127.0.0.1:5000/x }
        credentials:
          class: { secret: true, summary: HOSTILE }
          userFree: { }
        reply: { status: st, success: 0, verify: { expect: { X-Sign: "hex(hmacSha256(class, body))" } } }
        statuses:
          0: { name: ok, meaning: HOSTILE }
          -1: { name: Denied, kind: permission, meaning: { en: HOSTILE, zh: 拒绝 } }
        types:
          string2: { summary: HOSTILE, enum: [HOSTILE, a b, A-B, "1", class, Value, "", 中文] }
          Node:
            summary: HOSTILE
            fields:
              Node: { type: string, optional: true, summary: HOSTILE }
              HOSTILE: { type: string, optional: true, default: HOSTILE, when: HOSTILE }
              next: { type: Node, optional: true }
              all: { type: list<list<Node>>, optional: true }
              class: { type: int }
              reader: { type: long, optional: true }
              extra: { type: decimal, optional: true }
              Extra: { type: boolean, optional: true }
              link: { type: uri }
              kinds: { type: list<string2> }
              numbers: { type: list<int>, optional: true }
              maps: { type: list<map<list<Kind>>>, optional: true }
              anything: { type: any }
              some: { type: any, optional: true, nullable: true }
              both: { type: Both, optional: true }
              maybe: { type: string, nullable: true }
              unsaid: { type: int, optional: true, nullable: true }
              either: { type: Kind, nullable: true }
              fixed: { const: HOSTILE }
          Kind: { of: int, enum: { 1: First, -2: { name: class, summary: HOSTILE }, 007: Seven } }
          Found: { fields: { matched: { type: int }, FindOutcome: { type: string, optional: true } } }
          Task: { fields: { at: { type: string, sensitive: true } } }
          Old: { deprecated: HOSTILE, since: HOSTILE, enum: { a: { name: A, deprecated: true, since: HOSTILE }, b: B } }
          Ruled: { deprecated: true, fields: { a: { type: string, pattern: HOSTILE2, oneOf: [HOSTILE, b] }, b: { type: list<Ruled>, items: 1.., deprecated: HOSTILE }, old: { type: Old, optional: true, deprecated: HOSTILE, since: HOSTILE } } }
          Both: { fields: { items: { type: list<Ruled>, optional: true, nullable: true }, map: { type: map<Both>, optional: true, nullable: true } } }
          Page: { fields: { items: { type: list<Ruled>, optional: true, nullable: true }, next: { type: string, optional: true, nullable: true } } }
        endpoints:
          run:
            call: POST /run
            effect: idempotent
            title: HOSTILE
            page: HOSTILE
            body:
              request: { type: string, required: true, length: 4..32, summary: HOSTILE }
              cancellationToken: { type: string, digits: 10..14 }
              class: { type: int, range: 1..60 }
              price: { type: decimal, range: 0.5.. }
              node: { type: Node, required: true }
              nodes: { type: list<Node> }
              flag: { type: boolean }
              link: { type: uri, required: true }
              HOSTILE: { type: string2 }
            data: Node
            statuses: [0, -1]
          list: { call: GET /list, effect: safe, data: list<Task> }
          find:
            call: GET /find/{id}/of/{class}
            effect: safe
            path: { id: { type: long }, class: { type: string } }
            query:
              string: { type: string2, required: true }
              kinds: { type: list<Kind> }
              price: { type: decimal, nullable: true }
              flag: { type: boolean, required: true }
              HOSTILE: { const: HOSTILE }
              link: { type: uri, required: true }
            header: { X-Key: { type: string, required: true }, X-Kind: { type: Kind, nullable: true }, X-Link: { type: uri }, X-Fixed: { const: 5, type: int } }
            body: { version: { const: 1.50, type: decimal }, on: { const: true, type: boolean }, of: { type: Node, nullable: true }, required: { type: Kind, required: true, nullable: true } }
            data: Found
            outcome: { field: data.matched, success: 0, values: { 0: Right, -1: Wrong, 2: Found } }
          post: { call: "POST /post/{to}", effect: once, format: form, path: { to: { type: string, sensitive: true } }, body: { HOSTILE: { type: string }, form: { type: list<Kind> }, price: { type: decimal, required: true }, fixed: { const: HOSTILE } }, data: any }
          count: { call: GET /count, effect: safe, data: string }
          browse: { call: POST /browse, effect: safe, deprecated: HOSTILE, since: HOSTILE, body: { cursor: { type: string, nullable: true }, ruled: { type: Ruled, required: true }, both: { type: Both, nullable: true }, all: { type: list<Ruled> } }, data: Page, paging: { items: data.items, cursor: cursor, next: data.next } }
          leaf: { call: GET /leaf, effect: safe, query: { page: { type: long, required: true } }, data: list<Kind>, paging: { items: data, page: page, first: 0 } }
          upload: { call: POST /upload, effect: once, format: multipart, body: { HOSTILE: { type: string, oneOf: [HOSTILE] }, n: { type: decimal, oneOf: [1, 2.5] } } }
          look: { call: "GET /look/{id}", effect: safe, path: { id: { type: string } }, data: int }
          start: { call: POST /start, effect: once, body: { to: { type: string } }, data: list<Kind> }
          drop: { call: DELETE /drop, effect: once }
        callbacks:
          told:
            title: HOSTILE
            summary: HOSTILE
            page: HOSTILE
            format: form
            query: { HOSTILE: { type: string, sensitive: true } }
            header: { X-Kind: { type: Kind, required: true } }
            body: { all: { type: list<int> }, HOSTILE: { type: string }, node: { type: Node } }
            verify:
              let: { given: "headers.value('a').split(',', '=')" }
              time: given.value('t')
              expect: { X-Sign: "hex(md5(class + body))", body.all: "'x'", HOSTILE: { received: given, equals: "given.value('u')" } }
          untold: {}
        """;

    internal const string WireTypes =
        """"
        contract: 1
        name: Wire
        server: https://example.com
        reply: { status: http, reason: message, data: $, success: [200, 201] }
        statuses: { 200: { name: Ok }, 201: { name: Created }, 400: { name: Invalid, kind: request } }
        types:
          WireState: { enum: [open, closed] }
          WireLevel: { of: int, enum: { 1: Low, 2: High } }
          WireItem:
            fields: &everything
              ratio: { type: double, range: 0.5.. }
              share: { type: double, optional: true, range: ..1 }
              picture: { type: bytes }
              thumbnail: { type: bytes, optional: true, nullable: true }
              born: { type: date }
              seen: { type: date, optional: true, format: "yyyy'\"\\}{'MMdd" }
              made: { type: dateTime }
              sent: { type: dateTime, nullable: true, format: unixMillis }
              read: { type: dateTime, optional: true, nullable: true, format: rfc1123 }
              closed: { type: dateTime, optional: true, format: "yyyy'\"\"\"'MMdd'*/'HHmmss" }
              times: { type: list<dateTime>, format: unixSeconds }
              days: { type: map<list<date?>>, optional: true, format: yyyyMMdd }
              names: { type: list<string?> }
              counts: { type: list<int?>, items: 1..5 }
              states: { type: list<WireState?>, optional: true }
              levels: { type: map<WireLevel?>, optional: true }
              items: { type: list<WireItem?>, optional: true }
              byName: { type: map<WireItem?>, optional: true }
              lists: { type: list<list<bytes>?>, optional: true, nullable: true }
              any: { type: map<any?>, optional: true }
              doubles: { type: map<double>, optional: true }
              arrival: { type: uri, optional: true }
              body: { type: string, optional: true }
          WirePage:
            fields:
              "!#$%&'*+-.^_`|~": { type: string, in: header, csharp: Odd }
              X-Count: { type: int, in: header, nullable: true }
              X-Ratio: { type: double, in: header, optional: true, nullable: true }
              X-Picture: { type: bytes, in: header, optional: true }
              X-State: { type: WireState, in: header }
              X-Level: { type: WireLevel, in: header, optional: true }
              X-Link: { type: uri, in: header, optional: true }
              X-Day: { type: date, in: header, optional: true }
              X-Names: { type: list<string>, in: header }
              X-Levels: { type: list<WireLevel>, in: header, optional: true }
              X-Times: { type: list<dateTime>, in: header, optional: true, format: rfc1123 }
              X-Moments: { type: list<dateTime>, in: header, optional: true, format: unixSeconds }
              X-Meta-: { type: map<string>, in: headers }
              "": { type: map<string>, in: headers, optional: true }
              code: { type: int, in: status }
              arrival: { type: WireItem }
              reader: { type: string, nullable: true }
          WireWhole: { fields: { X-Next: { type: string, in: header, optional: true }, all: { type: list<WireItem>, in: body, optional: true } } }
          WireAny: { fields: { all: { type: any, in: body } } }
          WireNothing: { fields: {} }
        endpoints:
          put: { call: POST /send, effect: idempotent, body: *everything, data: WirePage }
          putItem: { call: PUT /items, effect: idempotent, body: WireItem, data: WireWhole }
          putItems: { call: PUT /lists, effect: idempotent, body: list<WireItem?>, data: WireAny }
          putNothing: { call: PUT /nothing, effect: idempotent, query: { body: { type: string } }, body: WireNothing, data: WireNothing }
          putText: { call: PUT /text, effect: once, format: text, body: WireLevel, data: WireState, reply: { format: text } }
          putDay: { call: PUT /day, effect: once, format: text, body: date, data: double, reply: { format: text } }
          seek:
            call: GET /find/{at}/in(side)/v1:all/{key+}
            effect: safe
            path: { at: { type: dateTime }, key: { type: string } }
            query:
              none: { const: "" }
              one: { const: 1.5, type: double }
              nan: { const: NaN, type: double }
              far: { const: -Infinity, type: double }
              day: { type: date, format: yyyyMMdd, required: true }
              times: { type: list<dateTime> }
              pictures: { type: list<bytes> }
              token: { type: string, idempotencyKey: true }
              other: { type: string, idempotencyKey: true, nullable: true }
              own: { type: string, idempotencyKey: true, required: true }
              more: { type: map<string> }
              levels: { type: map<list<WireLevel>>, required: true }
              maybe: { type: map<double>, nullable: true }
            header:
              message: { type: string }
              X-Names: { type: list<string> }
              X-Must: { type: list<string>, required: true }
              X-Levels: { type: list<WireLevel>, nullable: true }
              X-Times: { type: list<dateTime>, format: rfc1123 }
              X-Meta-: { type: map<string> }
              "": { type: map<int> }
              Content-MD5: { type: bytes }
        """";

    internal const string AbsentStatus =
        """
        contract: 1
        name: Absent
        server: https://example.com
        reply: { status: Answer.Error.Code, reason: "Answer.Error.Words[0].Text", data: Answer, success: null }
        statuses:
          Auth.Wrong: { name: Denied, meaning: HOSTILE, kind: authentication, http: 401 }
          denied: { name: denied, kind: permission }
          HOSTILE: { name: Value, kind: server }
        types:
          Absent1: { fields: { Id: { type: string }, state: { type: string } } }
        endpoints:
          check: { call: POST /check, effect: once, data: Absent1, outcome: { field: data.state, success: HOSTILE, values: { HOSTILE: Right, IN PROGRESS: Pending } } }
          numbers: { call: GET /list, effect: safe, data: list<int>, reply: { data: $, status: error.code } }
        """;

    internal const string HttpStatus =
        """
        contract: 1
        name: Http
        server: https://example.com
        reply: { status: http, code: code, reason: message, data: $, success: [200, 204] }
        statuses: { 200: { name: Ok }, 204: { name: NoContent }, 20003: { name: Denied, kind: authentication, http: 401 }, 404: { name: NotFound, kind: request } }
        types:
          State: { enum: [approved, pending] }
          HttpCheck: { fields: { state: { type: State } } }
        endpoints:
          get: { call: GET /check, effect: safe, data: HttpCheck, outcome: { field: data.state, success: approved, values: { approved: Approved, pending: Pending } } }
          probe: { call: HEAD /check, effect: idempotent }
        """;

    internal const string ClashingNames =
        """
        contract: 1
        name: clash
        server: https://example.com
        reply: { status: status, success: 0 }
        statuses: { 0: { name: ok }, 1: { name: Ok, kind: request } }
        types:
          clashClient: { fields: { Clone: { type: string }, GetType: { type: string }, clone: { type: string }, class: { type: string } } }
          CLASHCLIENT: { enum: [a, A, a-, "1", "😀", ""] }
          string3: { fields: { a: { type: string } }, csharp: clashClient }
          Überschrift: { fields: { größe: { type: int }, 名称: { type: string }, ДА: { type: string } } }
        endpoints:
          clash: { call: GET /a, effect: safe, query: { id: { type: string } }, data: Überschrift }
          Clash: { call: GET /b, effect: safe, query: { id: { type: string } } }
          CLASH: { call: GET /c, effect: safe, query: { id: { type: string } }, csharp: clash }
          tryClash: { call: GET /d, effect: safe, query: { id: { type: string } } }
          发送: { call: GET /e, effect: once, query: { 号码: { type: string } } }
        """;

    private static string Everything(GeneratorRun run) => string.Concat(run.HintNames.Select(name => $"// {name}\n{run.Source(name)}"));
}
