namespace OtpContracts.Spec.Tests;

/// <summary>Each finding, told as a compiler tells it: place, id, what is wrong, how to mend it.</summary>
public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("misspelledKey", "effect: safe", "efect: safe")]
    [InlineData("misspelledSection", "endpoints:", "endponts:")]
    [InlineData("duplicateStatus", "-1: { name: Denied, kind: permission }", "-1: { name: Denied, kind: permission }\n  -1: { name: Refused, kind: permission }")]
    [InlineData("duplicateStatusName", "-1: { name: Denied, kind: permission }", "-1: { name: Ok, kind: permission }")]
    [InlineData("missingKey", "    effect: safe", "    summary: nothing said of its effect")]
    [InlineData("listForMapping", "reply: { status: status, success: 0 }", "reply: [status]")]
    [InlineData("unknownKind", "kind: permission", "kind: permision")]
    [InlineData("unknownMethod", "call: POST /ping", "call: PSOT /ping")]
    [InlineData("climbingPath", "call: POST /ping", "call: POST /../ping")]
    [InlineData("unknownType", "T: { enum: [a] }", "T: { fields: { a: { type: strin } } }")]
    [InlineData("badName", "  ping:", "  2ping:")]
    [InlineData("otherVersion", "contract: 1", "contract: 2")]
    [InlineData("badServer", "https://example.com/api", "ftp://example.com/api")]
    [InlineData("unknownStatus", "effect: safe", "effect: safe\n    statuses: [0, -2]")]
    [InlineData("successNotInTable", "success: 0", "success: 1")]
    [InlineData("misfitConstraint", "T: { enum: [a] }", "T: { fields: { a: { type: int, length: 1..2 } } }")]
    [InlineData("badInterval", "T: { enum: [a] }", "T: { fields: { a: { type: string, length: 5..2 } } }")]
    [InlineData("presenceUnknown", "T: { enum: [a] }", "T: { fields: { a: { type: string, required: unknown } } }")]
    [InlineData("tab", "  ping:", "\tping:")]
    [InlineData("unclosed", "reply: { status: status, success: 0 }", "reply: { status: status, success: 0")]
    [InlineData("unknownAlias", "success: 0", "success: *zero")]
    [InlineData("tag", "success: 0", "success: !!int 0")]
    [InlineData("secondDocument", "effect: safe", "effect: safe\n---\nmore: true")]
    [InlineData("holeWithoutParameter", "call: POST /ping", "call: POST /ping/{id}")]
    [InlineData("holeOfManySegmentsInTheMiddle", "call: POST /ping", "call: POST /{all+}/ping")]
    [InlineData("signedHoleWithoutPath", "effect: safe", "effect: safe\nsigning: { path: { Tokn: \"'a'\" } }")]
    [InlineData("signedHoleThatIsMisspelled", "call: POST /ping\n    effect: safe", "call: POST /{Token}/ping\n    effect: safe\nsigning: { path: { Tokn: \"'a'\" } }")]
    [InlineData("signedHoleThatIsAParameter", "call: POST /ping\n    effect: safe", "call: POST /{Token}/ping\n    effect: safe\n    path: { Token: { type: string } }\nsigning: { path: { Token: \"'a'\" } }")]
    [InlineData("signedHoleOfManySegments", "call: POST /ping\n    effect: safe", "call: POST /ping/{Token+}\n    effect: safe\nsigning: { path: { Token: \"'a'\" } }")]
    [InlineData("signedHoleTwice", "call: POST /ping\n    effect: safe", "call: POST /{Token}/{Token}\n    effect: safe\nsigning: { path: { Token: \"'a'\" } }")]
    [InlineData("signedHoleMadeOfThePath", "call: POST /ping\n    effect: safe", "call: POST /{Token}/ping\n    effect: safe\nsigning: { let: { where: path + '!' }, path: { Token: \"hex(md5(method + where))\" } }")]
    [InlineData("signedHoleMadeOfABodyToBeSigned", "call: POST /ping\n    effect: safe", "call: POST /{Token}/ping\n    effect: safe\nsigning: { path: { Token: hex(md5(body)) }, body: { a: \"'a'\" } }")]
    [InlineData("signedHoleThatClimbs", "call: POST /ping\n    effect: safe", "call: POST /{Token}/ping\n    effect: safe\nsigning: { path: { Token: \"'..'\" }, vectors: [{ given: { now: 0 }, request: { call: 'POST /{Token}/ping' }, path: { Token: '..' } }] }")]
    [InlineData("conditionBesideAnEquation", "effect: safe", "effect: safe\ncallbacks: { told: { body: { a: { type: string } }, verify: { expect: { X: { holds: method, equals: path } } } } }")]
    [InlineData("conditionOfPairs", "effect: safe", "effect: safe\ncallbacks: { told: { body: { a: { type: string } }, verify: { expect: { X: { holds: headers } } } } }")]
    [InlineData("parameterWithoutHole", "effect: safe", "effect: safe\n    path: { id: { type: string } }")]
    [InlineData("objectInQuery", "effect: safe", "effect: safe\n    query: { all: { type: map<any> } }")]
    [InlineData("textForANumericEnum", "T: { enum: [a] }", "T: { of: int, enum: [1, a] }")]
    [InlineData("outcomeOutsideTheData", "effect: safe", "effect: safe\n    outcome: { field: data.matched, success: 0, values: { 0: Yes } }")]
    [InlineData("constOfAnObject", "T: { enum: [a] }", "T: { fields: { a: { type: list<int>, const: 1 } } }")]
    [InlineData("backtrackingPattern", "T: { enum: [a] }", "T: { fields: { a: { type: string, pattern: '(a+)\\1' } } }")]
    [InlineData("brokenPattern", "T: { enum: [a] }", "T: { fields: { a: { type: string, pattern: '(a' } } }")]
    [InlineData("fractionOfACount", "T: { enum: [a] }", "T: { fields: { a: { type: list<int>, items: 0.5..2 } } }")]
    [InlineData("textAmongNumbers", "T: { enum: [a] }", "T: { fields: { a: { type: int, oneOf: [1, b] } } }")]
    [InlineData("pagingOfAnActingCall", "effect: safe", "effect: once\n    paging: { items: data.items, page: page }")]
    [InlineData("pagingTwoWays", "effect: safe", "effect: safe\n    paging: { items: data.items, page: page, offset: start }")]
    [InlineData("pagingWithoutParameter", "effect: safe", "effect: safe\n    query: { pgae: { type: int } }\n    paging: { items: data, page: page }")]
    [InlineData("pagingWithoutList", "effect: safe", "effect: safe\n    query: { page: { type: int } }\n    paging: { items: data, page: page }")]
    [InlineData("badOtherServer", "reply:", "servers: { eu: eu.example.com }\nreply:")]
    [InlineData("commaInAText", "name: Mini", "name: Mini\ntitle: { en: one, two }")]
    [InlineData("formatOfAText", "T: { enum: [a] }", "T: { fields: { a: { type: string, format: rfc3339 } } }")]
    [InlineData("formatThatDropsTheTime", "T: { enum: [a] }", "T: { fields: { a: { type: dateTime, format: yyyy-MM-dd } } }")]
    [InlineData("misspelledFormat", "T: { enum: [a] }", "T: { fields: { a: { type: list<dateTime>, format: unixSecond } } }")]
    [InlineData("formatOfADay", "T: { enum: [a] }", "T: { fields: { a: { type: date, format: yyyyMMddHH } } }")]
    [InlineData("constOfAMoment", "effect: safe", "effect: safe\n    query: { since: { type: dateTime, const: 2026-01-31T00:00:00Z } }")]
    [InlineData("nullInAHeader", "effect: safe", "effect: safe\n    header: { X-All: { type: list<string?> } }")]
    [InlineData("headerName", "effect: safe", "effect: safe\n    header: { X All: { type: string } }")]
    [InlineData("greedyHoleWithinThePath", "call: POST /ping", "call: POST /ping/{key+}/of")]
    [InlineData("escapeInThePath", "call: POST /ping", "call: POST /ping/%2e%2e")]
    [InlineData("headerWithinAList", "T: { enum: [a] }", "T: { fields: { X-A: { type: string, in: header } } }\n  L: { fields: { all: { type: list<T> } } }")]
    [InlineData("headerOfARequest", "effect: safe", "effect: safe\n    query: { X-A: { type: string, in: header } }")]
    [InlineData("memberBesideTheWholeBody", "T: { enum: [a] }", "T: { fields: { all: { type: any, in: body }, a: { type: string } } }")]
    [InlineData("statusAsText", "T: { enum: [a] }", "T: { fields: { a: { type: string, in: status } } }")]
    [InlineData("headersThatAreNoMap", "T: { enum: [a] }", "T: { fields: { X-: { type: list<string>, in: headers } } }")]
    [InlineData("keyOfANumber", "effect: safe", "effect: safe\n    query: { key: { type: int, idempotencyKey: true } }")]
    [InlineData("wholeBodyOfAForm", "effect: safe", "effect: safe\n    format: form\n    body: T")]
    [InlineData("listAsText", "effect: safe", "effect: safe\n    format: text\n    body: list<T>")]
    [InlineData("textWithAStatusInIt", "reply: { status: status, success: 0 }", "reply: { status: status, success: 0, format: text }")]
    [InlineData("textThatIsAList", "effect: safe", "effect: safe\n    reply: { status: http, data: $, success: 0, format: text }\n    data: list<int>")]
    [InlineData("membersAsText", "effect: safe", "effect: safe\n    format: text\n    body: { a: { type: string } }")]
    [InlineData("nul", "name: Mini", "name: Mi\0ni")]
    public async Task A_slip_is_told_at_its_place(string name, string written, string slip)
    {
        var minimal = ContractReaderTests.Minimal();
        Assert.Contains(written, minimal, StringComparison.Ordinal);

        var reading = ContractReader.Read("mini.contract.yaml", minimal.Replace(written, slip, StringComparison.Ordinal));

        await Verify(string.Join('\n', reading.Diagnostics)).UseParameters(name);
    }

    [Theory]
    [InlineData("T: { enum: [a] }", "T: { fields: { a: { type: integer } } }", "There is no type \"integer\". Did you mean \"int\"?")]
    [InlineData("T: { enum: [a] }", "T: { fields: { a: { type: bool } } }", "There is no type \"bool\". Did you mean \"boolean\"?")]
    [InlineData("T: { enum: [a] }", "T: { fields: { a: { type: List<int> } } }", "There is no type \"List<int>\". Did you mean \"list<int>\"?")]
    [InlineData("T: { enum: [a] }", "T: { fields: { a: { type: 'int[]' } } }", "There is no type \"int[]\". Did you mean \"list<int>\"?")]
    [InlineData("T: { enum: [a] }", "T: { fields: { a: { type: array } } }", "There is no type \"array\". Did you mean \"list<any>\"?")]
    [InlineData("T: { enum: [a] }", "T: { fields: { a: { type: string, enum: [a] } } }", "A field has no key \"enum\". Did you mean \"oneOf\"?")]
    [InlineData("T: { enum: [a] }", "T: { fields: { a: { type: string, minimum: 1 } } }", "A field has no key \"minimum\". Did you mean \"range\"?")]
    [InlineData("T: { enum: [a] }", "T: { fields: { a: string } }", "A field must be a mapping such as { type: string }, but this is text.")]
    [InlineData("effect: safe", "effect: safe\n    description: of it", "An endpoint has no key \"description\". Did you mean \"summary\"?")]
    [InlineData("call: POST /ping", "method: POST", "An endpoint has no key \"method\". Did you mean \"call\"?")]
    [InlineData("kind: permission", "kind: auth", "Did you mean \"authentication\"?")]
    [InlineData("effect: safe", "effect: safe\n    data: R\n    outcome: { field: n, success: 0, values: { 0: Yes } }\ntypes: { R: { fields: { n: { type: int } } } }", "Did you mean \"data.n\"?", "types:\n  T: { enum: [a] }\n")]
    [InlineData("name: Mini", "name: Mini\ntitle: \"\\d\"", "In double quotes \"\\\" starts an escape; in single quotes it stands for itself.")]
    [InlineData("name: Mini", "name: Mini\ntitle: one: two", "A text with \": \" in it needs quotes.")]
    [InlineData("name: Mini", "name: Mini\ntitle: @one", "A text that starts with a mark such as @, ` or % needs quotes.")]
    [InlineData("name: Mini", "name: \"Mini", "Look above for a quote that is not closed.")]
    public void A_word_of_another_language_is_told_with_ours(string written, string slip, string told, string removed = "")
    {
        var minimal = ContractReaderTests.Minimal();
        Assert.Contains(written, minimal, StringComparison.Ordinal);
        var text = minimal.Replace(written, slip, StringComparison.Ordinal);

        var reading = ContractReader.Read("mini.contract.yaml", removed.Length == 0 ? text : text.Replace(removed, "", StringComparison.Ordinal));

        Assert.Contains(reading.Diagnostics, finding => finding.Message.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_slips_are_told_in_one_reading()
    {
        var text = ContractReaderTests.Minimal()
            .Replace("kind: permission", "kind: permision", StringComparison.Ordinal)
            .Replace("effect: safe", "efect: safe", StringComparison.Ordinal)
            .Replace("T: { enum: [a] }", "T: { enum: [a, a] }", StringComparison.Ordinal);

        await Verify(string.Join('\n', ContractReader.Read("mini.contract.yaml", text).Diagnostics));
    }

    [Fact]
    public async Task A_slip_in_an_endpoint_hides_no_other_one()
    {
        var text = ContractReaderTests.Minimal().Replace("call: POST /ping\n    effect: safe", """
            call: PSOT /ping/{id}/{part}
                effect: saef
                body:
                  to: { type: string, required: yess, digits: 8.15 }
                  cc: { type: strin, required: yess, length: 9..8 }
                data: Nothing
                statuses: [0, 7]
              2pong:
                call: POST
                effect: twice
              pang:
                call: POST /pang/{id}/{no}
                effect: once
                path: { id: { type: strin }, on: { type: string } }
            """, StringComparison.Ordinal);

        await Verify(string.Join('\n', ContractReader.Read("mini.contract.yaml", text).Diagnostics));
    }

    [Fact]
    public void What_was_told_of_the_reply_or_of_a_path_gives_rise_to_no_further_finding()
    {
        var reply = ContractReader.Read("mini.contract.yaml", ContractReaderTests.Minimal()
            .Replace("reply: { status: status, success: 0 }", "reply: { status: status }", StringComparison.Ordinal)
            .Replace("effect: safe", "effect: safe\n    reply: { success: null }", StringComparison.Ordinal));
        var path = ContractReader.Read("mini.contract.yaml", ContractReaderTests.Minimal()
            .Replace("call: POST /ping", "call: POST /{Token}//ping", StringComparison.Ordinal) + "\nsigning: { path: { Token: \"'a'\" } }");

        Assert.Equal("OTPC1004", Assert.Single(reply.Diagnostics).Rule.Id);
        Assert.Equal("OTPC1006", Assert.Single(path.Diagnostics).Rule.Id);
    }

    [Fact]
    public void What_can_be_read_still_is()
    {
        var reading = ContractReader.Read("mini.contract.yaml", ContractReaderTests.Minimal() + "\n  pong: [");

        Assert.True(reading.HasErrors);
        Assert.Equal("ping", Assert.Single(reading.Contract!.Endpoints).Name);
    }

    [Fact]
    public void Every_id_is_explained_in_the_reference() =>
        Assert.All(DiagnosticRules.All, rule => Assert.Contains($"| {rule.Id} |", SpecFolder.Readme, StringComparison.Ordinal));

    [Fact]
    public void Ids_are_unique() => Assert.Equal(DiagnosticRules.All.Count, DiagnosticRules.All.Select(rule => rule.Id).Distinct().Count());
}
