using NJsonSchema;

namespace OtpContracts.Spec.Tests;

/// <summary>The JSON schema for editors and the reader agree.</summary>
public sealed class SchemaTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    public static TheoryData<string> Fixtures =>
        [.. Directory.GetFiles(Folder, "*.contract.yaml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task The_schema_accepts_what_the_reader_accepts()
    {
        var schema = await JsonSchema.FromJsonAsync(SpecFolder.Schema);

        Assert.Empty(schema.Validate(YamlAsJson.Convert(ContractReaderTests.Minimal())!.ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Both_accept_every_contract_of_the_tests(string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Folder, file));
        var schema = await JsonSchema.FromJsonAsync(SpecFolder.Schema);

        Assert.Empty(ContractReader.Read(file, text).Diagnostics);
        Assert.Empty(schema.Validate(YamlAsJson.Convert(text)!.ToJsonString()));
    }

    [Theory]
    [InlineData("effect: safe", "efect: safe")]
    [InlineData("endpoints:", "endponts:")]
    [InlineData("reply: { status: status, success: 0 }", "reply: [status]")]
    [InlineData("kind: permission", "kind: permision")]
    [InlineData("contract: 1", "contract: 2")]
    [InlineData("T: { enum: [a] }", "T: { fields: { a: { typ: string } } }")]
    [InlineData("T: { enum: [a] }", "T: { fields: { a: { type: string, required: maybe } } }")]
    public async Task Both_refuse(string written, string slip)
    {
        var text = ContractReaderTests.Minimal().Replace(written, slip, StringComparison.Ordinal);
        var schema = await JsonSchema.FromJsonAsync(SpecFolder.Schema);

        Assert.True(ContractReader.Read("mini.yaml", text).HasErrors);
        Assert.NotEmpty(schema.Validate(YamlAsJson.Convert(text)!.ToJsonString()));
    }
}
