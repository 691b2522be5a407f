using System.Globalization;
using System.Text;

namespace OtpContracts.Spec.Tests;

/// <summary>A contract is untrusted text: nothing escapes, nothing hangs, nothing fills memory.</summary>
public sealed class HostileInputTests
{
    [Fact]
    public void An_alias_bomb_is_refused_before_it_is_walked()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
        {
            bomb.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        Assert.Contains("OTPC1012", Ids(bomb.ToString()));
    }

    [Fact]
    public void Nesting_is_bounded() => Assert.Contains("OTPC1012", Ids("a: " + new string('[', 100) + new string(']', 100)));

    [Fact]
    public void Ten_thousand_levels_are_an_error_like_any_other() => Assert.NotEmpty(Ids("a: " + new string('[', 10_000)));

    [Fact]
    public void Size_is_bounded() => Assert.Equal(["OTPC1012"], Ids(new string('a', 50_000_000)));

    [Theory]
    [InlineData("\\n", "\\u000A")]
    [InlineData("\\r\\n", "\\u000D\\u000A")]
    [InlineData("\\u2028", "\\u2028")]
    [InlineData("\\e[31m", "\\u001B[31m")]
    [InlineData("\\u202E", "\\u202E")]
    public void A_message_stands_on_one_line_whatever_the_contract_says(string written, string shown)
    {
        var reading = ContractReader.Read("hostile.yaml", $"contract: \"{written}x(1,1): error CS0001: made up\"");

        Assert.Contains($"\"contract: {shown}x(1,1)", Assert.Single(reading.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_shows_the_beginning_of_a_long_text_only()
    {
        var message = Assert.Single(ContractReader.Read("hostile.yaml", $"contract: {new string('x', 100_000)}").Diagnostics).Message;

        Assert.InRange(message.Length, Excerpt.Longest, Excerpt.Longest + 200);
        Assert.EndsWith("write \"contract: 1\".", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../page.txt")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("pages/../../page.txt#part")]
    [InlineData("pages/%2e%2e/%2E%2E/page.txt")]
    [InlineData("pages\\..\\..\\page.txt")]
    [InlineData("pages%5c..%5c..%5cpage.txt")]
    [InlineData("pages/.. /../page.txt")]
    [InlineData("pages/.../page.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("//server/share/page.txt")]
    [InlineData("\\\\server\\share\\page.txt")]
    [InlineData("C:\\page.txt")]
    [InlineData("C:page.txt")]
    [InlineData("file:///etc/passwd")]
    [InlineData("FILE:page.txt")]
    [InlineData("ftp://example.com/page.txt")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    public void A_page_stays_within_the_folder_of_its_contract(string page)
    {
        foreach (var (written, hostile) in new[] { ("name: Mini", $"name: Mini\npages: ['{page}']"), ("effect: safe", $"effect: safe\n    page: '{page}'"), ("types:", $"callbacks: {{ told: {{ page: '{page}' }} }}\ntypes:") })
        {
            var text = ContractReaderTests.Minimal();
            Assert.Contains(written, text, StringComparison.Ordinal);
            Assert.Contains("OTPC1020", Ids(text.Replace(written, hostile, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("pages/page.txt#part")]
    [InlineData("./page..txt")]
    [InlineData("页面/第一页.txt#请求参数")]
    [InlineData("https://example.com/../page#part")]
    [InlineData("")]
    public void A_page_beside_the_contract_or_on_the_web_is_taken(string page) =>
        Assert.Empty(Ids(ContractReaderTests.Minimal().Replace("effect: safe", $"effect: safe\n    page: '{page}'", StringComparison.Ordinal)));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/api")]
    [InlineData("example.com/api")]
    [InlineData("//example.com/api")]
    [InlineData("https:example")]
    [InlineData("https://")]
    [InlineData("https://user@example.com")]
    [InlineData("https://user:word@example.com")]
    [InlineData("https://example.com?a=b")]
    [InlineData("https://example.com#a")]
    [InlineData("https://example.com\\nEvil")]
    [InlineData("https://example.com/a\\r\\nHost: evil")]
    [InlineData("https://example.com/\\0")]
    [InlineData(" https://example.com")]
    [InlineData("https:\\\\\\\\example.com")]
    [InlineData("https://example.com:99999")]
    [InlineData("")]
    public void A_server_is_an_http_address(string server) =>
        Assert.Contains("OTPC1017", Ids(ContractReaderTests.Minimal().Replace("https://example.com/api", $"\"{server}\"", StringComparison.Ordinal)));

    [Theory]
    [InlineData("/../ping")]
    [InlineData("/ping/..")]
    [InlineData("/./ping")]
    [InlineData("//ping")]
    [InlineData("/a//b")]
    [InlineData("/%2e%2e/ping")]
    [InlineData("/%2E%2E%2Fping")]
    [InlineData("/ping?a=b")]
    [InlineData("/ping#a")]
    [InlineData("/{")]
    [InlineData("/}")]
    [InlineData("/{}")]
    [InlineData("/{a")]
    [InlineData("/a}")]
    [InlineData("/{{a}}")]
    [InlineData("/{a}{b}")]
    [InlineData("/{a+}/b")]
    [InlineData("/a\\b")]
    [InlineData("/a b")]
    [InlineData("/a\u2028b")]
    [InlineData("/\")]\npublic class Evil")]
    [InlineData("ping")]
    [InlineData("https://evil.example/ping")]
    [InlineData("")]
    public void A_path_climbs_nowhere_and_closes_its_braces(string path)
    {
        var call = string.Concat($"POST {path}".Select(character => $"\\u{(int)character:x4}"));

        Assert.NotEmpty(Ids(ContractReaderTests.Minimal().Replace("call: POST /ping", $"call: \"{call}\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("query: { a: { const: abc, type: int } }")]
    [InlineData("query: { a: { const: 2147483648, type: int } }")]
    [InlineData("query: { a: { const: 1.5, type: int } }")]
    [InlineData("query: { a: { const: 9223372036854775808, type: long } }")]
    [InlineData("query: { a: { const: 79228162514264337593543950336, type: decimal } }")]
    [InlineData("query: { a: { const: 1e30, type: decimal } }")]
    [InlineData("query: { a: { const: \"1,5\", type: decimal } }")]
    [InlineData("query: { a: { const: abc, type: double } }")]
    [InlineData("query: { a: { const: yes, type: boolean } }")]
    [InlineData("query: { a: { type: string, length: 99999999999 } }")]
    [InlineData("query: { a: { type: string, length: -3.. } }")]
    [InlineData("query: { a: { type: string, digits: 1.5..2 } }")]
    [InlineData("query: { a: { type: decimal, range: 1e30.. } }")]
    [InlineData("query: { a: { type: decimal, range: 79228162514264337593543950336.. } }")]
    [InlineData("query: { a: { type: int, oneOf: [1e3] } }")]
    [InlineData("header: { X-A: { const: \"a\\r\\nX-Evil: b\" } }")]
    [InlineData("header: { X-A: { const: \"a\\0\" } }")]
    [InlineData("header: { \"X-A\\r\\nX-Evil\": { type: string } }")]
    [InlineData("header: { \"X A\": { type: string } }")]
    [InlineData("header: { 'X-A\")] public class Evil': { type: string } }")]
    [InlineData("header: { \"X-A:\": { type: string } }")]
    [InlineData("header: { \"\": { type: string } }")]
    public void What_could_not_be_sent_as_it_is_written_is_refused(string parameters) =>
        Assert.NotEmpty(Ids(ContractReaderTests.Minimal().Replace("effect: safe", $"effect: safe\n    {parameters}", StringComparison.Ordinal)));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_fixed_segment_of_a_path_is_one(string constant) =>
        Assert.NotEmpty(Ids(ContractReaderTests.Minimal().Replace("call: POST /ping", "call: POST /ping/{a}", StringComparison.Ordinal).Replace("effect: safe", $"effect: safe\n    path: {{ a: {{ const: '{constant}' }} }}", StringComparison.Ordinal)));

    [Theory]
    [InlineData("\uFEFF", "")]
    [InlineData("", "\r\n")]
    public void Marks_and_line_ends_of_other_systems_are_read(string start, string lineEnd)
    {
        var text = start + (lineEnd.Length == 0 ? ContractReaderTests.Minimal() : ContractReaderTests.Minimal().ReplaceLineEndings(lineEnd));

        Assert.Empty(Ids(text));
    }

    [Fact]
    public void An_anchor_cannot_hold_itself() => Assert.Contains("OTPC1001", Ids("a: &a [*a]"));

    [Fact]
    public void Every_prefix_of_a_contract_is_read_without_an_exception()
    {
        for (var length = 0; length < SpecFolder.ItnioResend.Length; length += 3)
        {
            ContractReader.Read("prefix.yaml", SpecFolder.ItnioResend[..length]);
        }
    }

    [Fact]
    public void Flipped_characters_are_read_without_an_exception()
    {
        const string Alphabet = "{}[]:,-&*!|>'\"%@`#\n\r\t \0\u0085\u2028é中\ud800aA0";
        var random = new Random(20261124);
        for (var round = 0; round < 2_000; round++)
        {
            var text = SpecFolder.ItnioResend.ToCharArray();
            for (var flips = random.Next(1, 6); flips > 0; flips--)
            {
                text[random.Next(text.Length)] = Alphabet[random.Next(Alphabet.Length)];
            }

            ContractReader.Read("flipped.yaml", new string(text));
        }
    }

    private static IEnumerable<string> Ids(string text) => ContractReader.Read("hostile.yaml", text).Diagnostics.Select(diagnostic => diagnostic.Rule.Id).Distinct();
}
