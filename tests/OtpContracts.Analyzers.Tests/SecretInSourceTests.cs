using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OtpContracts.Analyzers.Tests;

/// <summary>OTPC5003: secrets that everybody with the file has.</summary>
public sealed class SecretInSourceTests
{
    [Theory]
    [InlineData("return new ItnioOtpClient(http, new ItnioOtpCredentials(id, \"7bz1lzh9\"));")]
    [InlineData("const string Secret = \"7bz1lzh9\"; return new ItnioOtpCredentials(apiSecret: Secret, apiKey: id);")]
    [InlineData("return new ItnioOtpOptions { ApiKey = \"bDqJFiq9\", ApiSecret = \"7bz1lzh9\" };")]
    public async Task A_constant_is_found(string statements)
    {
        var finding = Assert.Single(await new Caller(statements).FindingsAsync());

        Assert.StartsWith("OTPC5003 ", finding, StringComparison.Ordinal);
        Assert.Contains("is a secret, and stands in the source code", finding, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("7bz1lzh9", finding[finding.IndexOf(": ", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("return new ItnioOtpCredentials(\"bDqJFiq9\", code);")]
    [InlineData("return new ItnioOtpOptions { ApiSecret = code };")]
    [InlineData("return new ItnioOtpOptions { ApiSecret = \"\" };")]
    public async Task What_is_no_secret_or_no_constant_is_left_alone(string statements) => Assert.Empty(await new Caller(statements).FindingsAsync());

    [Fact]
    public async Task A_project_with_a_sandbox_is_left_alone()
    {
        using var image = new MemoryStream();
        CSharpCompilation.Create("OtpContracts.Testing", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).AddReferences(MetadataReference.CreateFromFile(typeof(object).Assembly.Location)).Emit(image);

        Assert.Empty(await new Caller("return new ItnioOtpCredentials(id, \"7bz1lzh9\");", MetadataReference.CreateFromImage(image.ToArray())).FindingsAsync());
    }

    [Fact]
    public async Task It_is_read_from_the_environment() => Assert.Equal(
        "return new ItnioOtpCredentials(id, Environment.GetEnvironmentVariable(\"API_SECRET\") ?? throw new InvalidOperationException(\"API_SECRET is not set.\"));",
        await new Caller("return new ItnioOtpCredentials(id, \"7bz1lzh9\");").FixedAsync());
}
