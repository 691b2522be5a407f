using OtpContracts.Cli.Importing;

namespace OtpContracts.Cli.Tests.Importing;

public sealed class PageFactsTests
{
    public static TheoryData<string> Pages => [.. ExpectedFacts.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_fact_of_a_page_is_imported_as_the_page_gives_it(string page)
    {
        var expected = ExpectedFacts.Of(page).Where(fact => !fact.StartsWith("says ", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(string.Join('\n', expected), string.Join('\n', ContractFacts.Of(Import(page).Text).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_a_page_gets_wrong_is_told_with_its_line(string page)
    {
        var told = Import(page).Findings.Select(finding => $"says {Word(finding.Kind)} {finding.Line}").ToHashSet(StringComparer.Ordinal);
        var expected = ExpectedFacts.Of(page).Where(fact => fact.StartsWith("says ", StringComparison.Ordinal)).ToArray();
        Assert.Empty(expected.Except(told));
        Assert.True(expected.Any(fact => !fact.StartsWith("says guess", StringComparison.Ordinal)) || told.All(fact => fact.StartsWith("says guess", StringComparison.Ordinal)), string.Join('\n', told));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Words_are_in_the_language_of_their_page(string page)
    {
        var contract = OtpContracts.Spec.ContractReader.Read("imported.contract.yaml", Import(page).Text).Contract!;
        var languages = contract.Endpoints.SelectMany(endpoint => endpoint.Parameters).SelectMany(field => field.Summary.Texts).Concat(contract.Endpoints.SelectMany(endpoint => endpoint.Title.Texts)).Select(text => text.Key).Distinct(StringComparer.Ordinal);
        Assert.Equal([page.Contains(".zh.", StringComparison.Ordinal) ? "zh" : "en"], languages);
    }

    private static ImportResult Import(string page)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "spec", "pages", page);
        return new PageImport(Path.Combine(AppContext.BaseDirectory, "imported.contract.yaml")).New([File.Exists(file) ? file : Path.Combine(AppContext.BaseDirectory, "pages", page)], name: null);
    }

    private static string Word(FindingKind kind) => kind switch { FindingKind.Contradiction => "contradiction", FindingKind.NotUnderstood => "not-understood", _ => "guess" };
}
