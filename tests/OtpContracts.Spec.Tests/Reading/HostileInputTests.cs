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

    [Fact]
    public void An_anchor_cannot_hold_itself() => Assert.Contains("OTPC1001", Ids("a: &a [*a]"));

    [Fact]
    public void Every_prefix_of_a_contract_is_read_without_an_exception()
    {
        for (var length = 0; length < SpecFolder.ItnioOtp.Length; length += 7)
        {
            ContractReader.Read("prefix.yaml", SpecFolder.ItnioOtp[..length]);
        }
    }

    [Fact]
    public void Flipped_characters_are_read_without_an_exception()
    {
        const string Alphabet = "{}[]:,-&*!|>'\"%@`#\n\r\t \0\u0085\u2028é中\ud800aA0";
        var random = new Random(20261124);
        for (var round = 0; round < 2_000; round++)
        {
            var text = SpecFolder.ItnioOtp.ToCharArray();
            for (var flips = random.Next(1, 6); flips > 0; flips--)
            {
                text[random.Next(text.Length)] = Alphabet[random.Next(Alphabet.Length)];
            }

            ContractReader.Read("flipped.yaml", new string(text));
        }
    }

    private static IEnumerable<string> Ids(string text) => ContractReader.Read("hostile.yaml", text).Diagnostics.Select(diagnostic => diagnostic.Rule.Id).Distinct();
}
