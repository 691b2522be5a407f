using System.Text;
using OtpContracts.Spec.Signing.Expressions;

namespace OtpContracts.Generator.Tests.Robustness;

/// <summary>Whatever things are called, what is generated compiles.</summary>
public sealed class NameTests
{
    private const string Head = "contract: 1\nname: Named\nserver: https://example.com\nreply: { status: status, success: 0 }\nstatuses: { 0: { name: Ok } }\n";

    private static readonly string[] Keywords =
    [
        "abstract", "as", "base", "bool", "class", "const", "decimal", "default", "event", "false", "fixed", "get", "int", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
        "params", "ref", "return", "static", "string", "struct", "this", "throw", "true", "typeof", "using", "void", "await", "async", "dynamic", "field", "file", "global", "init", "nameof", "notnull", "partial", "record",
        "required", "scoped", "unmanaged", "value", "var", "when", "where", "with", "yield", "_", "arglist", "Object", "Type", "Task", "Uri", "System", "OtpContracts", "Refit", "Acme", "Vendors", "ContractJson", "JsonValueReader",
        "Clone", "GetType", "ToString", "Equals", "GetHashCode", "Finalize", "MemberwiseClone", "ReferenceEquals", "EqualityContract", "PrintMembers", "Deconstruct", "Extra", "Read", "Write", "Validate", "Value", "IsDocumented",
        "reader", "writer", "form", "request", "headers", "target", "cancellationToken", "extra", "rules", "item", "item0", "pair", "pair0", "data", "result", "message", "client", "Instance", "Data", "Kind", "IsSuccess", "Status", "Name",
        "configuration", "address", "BaseAddress", "ToCredentials", "Bind", "MissingKeys", "Servers", "Server", "Text", "Hash", "Version", "Get_Value", "op_Equality", "value__", "credentials", "now", "nonce", "body", "signed", "hash", "name",
    ];

    // What a request brings along has names in signing expressions that no credential can take.
    private static readonly SigningScope SigningBrings = new([]);

    private static readonly string[] Identifiers = [.. Keywords.Where(word => char.IsLetter(word[0]))];

    // Letters without case, and words that differ by case only where a language's rules are not the invariant ones.
    private static readonly string[] Foreign = ["名称", "号码", "ﬁ", "ǆ", "ß", "ẞ", "İ", "ı", "i", "I", "Σ", "σ", "ς", "größe", "GRÖSSE", "ДА", "да", "ªa", "あ", "ア", "ไทย", "א", "ك"];

    private static readonly string[] Odd =
    [
        "", " ", "1", "01", "+1", "1a", "9lives", "-", "--", "a-b", "a_b", "aB", "AB", "Ab", "ab", "a b", "a.b", "a/b", "$", "$ref", "@type", "#", "😀", "😀a", "a😀", "́", "aá", "\u00ad", "a\u200bb", "٣", "Ⅷ", "hasItem", "Item_",
        "X-Key", "x-key", "x_key", "[]", "a[0]", "a[1]", "{}", "\"", "\\", "\n", "//", "*/", "null", "true", "~", new string('x', 10_000), new string('y', 10_000) + "1", new string('y', 10_000) + "2", string.Concat(Enumerable.Repeat("中文", 5_000)),
    ];

    [Fact]
    public void Names_that_are_words_of_the_language_or_of_the_generated_code() => Compiles(EveryPlace(Identifiers, [.. Keywords, .. Odd]));

    [Fact]
    public void Names_without_case() => Compiles(EveryPlace(Foreign, [.. Foreign, .. Odd]));

    [Fact]
    public void Names_that_an_author_chose() => Compiles(
        $"{Head}types:\n  Chosen: {{ fields: {{{Each(Identifiers, (word, i) => $"f{i}: {{ type: {(i % 3 == 0 ? "list<int>" : i % 3 == 1 ? "any" : "string")}, csharp: {word}, nullable: {(i % 2 == 0 ? "true" : "false")} }},")}}} }}\n"
        + Each(Identifiers, (word, i) => $"  T{i}: {{ enum: [a], csharp: {word} }}\n")
        + $"endpoints:\n  call: {{ call: POST /call, effect: once, data: Chosen, query: {{{Each(Identifiers, (word, i) => $"p{i}: {{ type: T{i}, csharp: {word} }},")}}}, body: {{ chosen: {{ type: Chosen }} }} }}\n"
        + Each(Identifiers, (word, i) => $"  e{i}: {{ call: POST /e{i}, effect: once, csharp: {word}, body: {{ a: {{ type: int, csharp: {word} }} }} }}\n"));

    [Fact]
    public void Names_that_become_the_same() => Compiles(EveryPlace(["a_b", "aB", "AB", "a__b", "ab_", "A_b"], [.. Enumerable.Range(0, 600).Select(i => "a" + new string('-', i % 60) + new string('.', i / 60)).Distinct()]));

    [Theory]
    [InlineData("IFirst", "Other")]
    [InlineData("first", "Other")]
    [InlineData("Second", "SecondClient")]
    [InlineData("Second", "ISecondApi")]
    [InlineData("Second", "SecondServiceCollectionExtensions")]
    [InlineData("Second", "CallRequest")]
    [InlineData("Second", "CallEndpoint")]
    [InlineData("Second", "SecondReply")]
    public void Two_contracts_that_would_declare_the_same_are_told_apart_or_one_is_refused(string second, string type)
    {
        var run = new GeneratorRun(
            ("first.contract.yaml", $"{Head.Replace("Named", "First", StringComparison.Ordinal)}types: {{ {type}: {{ enum: [a] }} }}\nendpoints: {{}}\n"),
            ("second.contract.yaml", $"{Head.Replace("Named", second, StringComparison.Ordinal)}endpoints: {{ call: {{ call: POST /call, effect: once }} }}\n"));

        run.AssertCompiles();
    }

    private static string EveryPlace(string[] identifiers, string[] wireNames)
    {
        wireNames = [.. wireNames.Distinct(StringComparer.Ordinal)];
        var letters = identifiers.Distinct(StringComparer.Ordinal).ToList();
        string[] types = ["string", "int", "any", "list<int>", "map<list<int>>", "Whole", "list<Whole>", "Values", "list<Values>", "boolean", "uri"];
        var fields = Each(wireNames, (name, i) => $"        ? {Key(name)}\n        : {{ type: {types[i % types.Length]}, optional: {(i % 2 == 0 ? "true" : "false")}, nullable: {(i % 3 == 0 ? "true" : "false")}, sensitive: {(i % 5 == 0 ? "true" : "false")} }}\n");
        var plain = Each(wireNames, (name, i) => $"        ? {Key(name)}\n        : {{ type: {(i % 3 == 0 ? "list<Values>" : i % 3 == 1 ? "string" : "int")}, required: {(i % 2 == 0 ? "true" : "false")} }}\n");
        return $"{Head}credentials: {{{Each(letters.Where(word => !SigningBrings.IsTaken(word)).Take(60), (word, i) => $"{word}: {{}}, ")}}}\n"
            + $"signing:\n  let: {{{Each(letters, (word, i) => $"{word}x: \"'{i}'\", ")}}}\n  query: {{ s: \"{string.Join(" + ", letters.Take(50).Select(word => word + "x").Where(word => word.All(char.IsAscii)).Append("method"))}\" }}\n"
            + $"types:\n  Values:\n    enum: [{string.Join(", ", wireNames.Select(Key))}]\n  Whole:\n   fields:\n{fields}  Done: {{ fields: {{ is: {{ type: string }} }} }}\n"
            + Each(letters.Where(word => word is not ("string" or "int" or "long" or "decimal" or "any" or "uri" or "boolean" or "Values" or "Whole" or "Done")), (word, i) => $"  {word}: {{ enum: [a] }}\n")
            + $"endpoints:\n  whole:\n    call: POST /whole\n    effect: once\n    data: Whole\n    body:\n{fields}"
            + $"  plain:\n    call: POST /plain\n    effect: once\n    format: form\n    query:\n{plain}    body:\n{plain}"
            + $"  done: {{ call: POST /done, effect: once, data: Done, outcome: {{ field: data.is, success: a, values: {{ {string.Join(", ", letters.Select((word, i) => $"v{i}: {word}"))} }} }} }}\n"
            + Each(letters.Where(word => word != "done"), (word, i) => $"  {word}: {{ call: GET /e{i}, effect: safe, query: {{ a: {{ type: string }} }} }}\n");
    }

    private static string Key(string text) => $"\"{string.Concat(text.Select(character => character is >= ' ' and < '\u007f' and not ('"' or '\\') || char.IsSurrogate(character) ? character.ToString() : $"\\u{(int)character:x4}"))}\"";

    private static string Each<T>(IEnumerable<T> items, Func<T, int, string> write) => items.Select(write).Aggregate(new StringBuilder(), (all, each) => all.Append(each)).ToString();

    private static void Compiles(string contract)
    {
        var run = new GeneratorRun(("named.contract.yaml", contract));

        Assert.True(run.Result.Diagnostics.IsEmpty, string.Join("\n", run.Result.Diagnostics));
        run.AssertCompiles();
    }
}
