using System.Globalization;

namespace OtpContracts.Spec.Tests;

/// <summary>No signing section makes the reader work without end, whatever it says.</summary>
public sealed class SigningBoundsTests
{
    [Fact]
    public void Values_that_double_are_refused_before_they_are_worked_out()
    {
        var found = Assert.Single(Read(Lets(60, "key + key", "v{0} + v{0}"), "hex(sha256(v60))").Take(1));

        Assert.Equal("OTPC2006", found.Rule.Id);
    }

    [Fact]
    public void Values_that_double_within_hashes_are_no_trouble() => Assert.Empty(Read(Lets(60, "key + key", "hex(sha256(v{0} + v{0}))"), "v60"));

    [Fact]
    public void Values_within_values_are_bounded() => Assert.Contains("OTPC2006", Ids(Read(Lets(900, "key", "lower(v{0})"), "v900")));

    [Fact]
    public void Calls_behind_calls_are_bounded() => Assert.Contains("OTPC2006", Ids(Read("", "key" + string.Concat(Enumerable.Repeat(".lower()", 1_000)))));

    [Fact]
    public void An_expression_is_bounded() => Assert.Equal(["OTPC2006"], Ids(Read("", string.Join(" + ", Enumerable.Repeat("key", 10_000)))));

    [Fact]
    public void The_number_of_values_is_bounded() => Assert.Equal(["OTPC2006"], Ids(Read(Lets(2_000, "key", "key"), "key")));

    [Fact]
    public void The_number_of_credentials_is_bounded() =>
        Assert.Equal(["OTPC2006"], Ids(ContractReader.Read("x.yaml", $"{ContractReaderTests.Minimal()}\ncredentials: {{ {string.Join(", ", Enumerable.Range(0, 100).Select(index => FormattableString.Invariant($"c{index}: {{}}")))} }}\nsigning: {{ headers: {{ A: c1 }} }}").Diagnostics));

    [Fact]
    public void The_work_of_the_vectors_is_bounded()
    {
        // Each step grows by no more than is allowed, and reads a large body.
        var vectors = string.Join("\n", Enumerable.Repeat($"    - {{ given: {{ key: k, now: 0 }}, request: {{ call: GET /, body: '{new string('%', 20_000)}' }} }}", 100));

        Assert.Equal(["OTPC2006"], Ids(Read("", "hex(sha256(lines(percent(percent(percent(hex(body)))), percent(percent(percent(hex(body)))))))", vectors)));
    }

    [Fact]
    public void Pairs_within_pairs_are_bounded()
    {
        var item = "value";
        for (var i = 0; i < 20; i++)
        {
            item = $"pairs(value, value).each(\"{{name}}{{{item}}}\")";
        }

        Assert.Contains("OTPC2006", Ids(Read("", $"params.each({item})")));
    }

    [Theory]
    [InlineData("hex(rsaSha256(key, 'x'))", "OTPC2007")]
    [InlineData("hex(unhex(key))", "OTPC2005")]
    [InlineData("reveal(key) + '\\n'", "OTPC2007")]
    public void A_vector_without_a_signature_is_told(string expression, string id) =>
        Assert.Equal([id], Ids(Read("", expression, "    - given: { key: k, now: 0 }")));

    private static string[] Ids(IEnumerable<ContractDiagnostic> diagnostics) => [.. diagnostics.Select(diagnostic => diagnostic.Rule.Id).Distinct()];

    private static string Lets(int count, string first, string next) => "  let:\n" + string.Join("\n", Enumerable.Range(0, count + 1).Select(index =>
        FormattableString.Invariant($"    v{index}: ") + (index == 0 ? first : string.Format(CultureInfo.InvariantCulture, next, index - 1))));

    private static IReadOnlyList<ContractDiagnostic> Read(string lets, string expression, string vectors = "") => ContractReader.Read(
        "bounds.yaml",
        $$"""
        {{ContractReaderTests.Minimal()}}
        credentials: { key: { secret: true } }
        signing:
        {{lets}}
          headers:
            A: >-
              {{expression}}
        {{(vectors.Length == 0 ? "" : "  vectors:\n" + vectors)}}
        """).Diagnostics;
}
