using NJsonSchema;

namespace OtpContracts.Spec.Tests;

/// <summary>The JSON schema for editors and the reader agree.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task The_schema_accepts_what_the_reader_accepts()
    {
        var schema = await JsonSchema.FromJsonAsync(SpecFolder.Schema);

        Assert.Empty(schema.Validate(YamlAsJson.Convert(ContractReaderTests.Minimal())!.ToJsonString()));
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
