using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.QuickInfo;
using OtpContracts.Generator;

namespace OtpContracts.Analyzers.Tests;

/// <summary>What an editor shows of a generated client, by the very service that editors ask.</summary>
public sealed class EditorTests
{
    private const string Words = "Resend a verification code. 重发验证码. Resends the code of a message id and returns the new message id. 对指定消息id再次发送验证码,返回新的消息id。";

    private static readonly Project Caller = Open();

    [Theory]
    [InlineData("client.ResendVerificationAsync(id)")]
    [InlineData("client.ResendVerificationAsync(new ResendVerificationRequest { VerificationId = id })")]
    [InlineData("new ItnioOtpClient(null!, null!).ResendVerificationAsync(id)")]
    public async Task A_call_shows_the_vendors_words_its_status_table_and_every_exception(string call)
    {
        var shown = await ShownAsync(call, "ResendVerificationAsync");

        Assert.Equal(Words, shown["DocumentationComments"]);
        Assert.Contains("Vendor page: pages/itnio-otp-verification-resend", shown["RemarksDocumentationComments"], StringComparison.Ordinal);
        Assert.Contains("PhoneSendLimit (-28)", shown["RemarksDocumentationComments"], StringComparison.Ordinal);
        Assert.Contains("The data of the reply.", shown["ReturnsDocumentationComments"], StringComparison.Ordinal);
        Assert.Contains("ItnioOtpException", shown["Exception"], StringComparison.Ordinal);
        Assert.Contains("DeliveryUnknownException", shown["Exception"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client.TryResendVerificationAsync(id)")]
    [InlineData("client.TryResendVerificationAsync(new ResendVerificationRequest { VerificationId = id })")]
    public async Task A_call_that_returns_refusals_shows_the_same_and_not_that_it_throws_them(string call)
    {
        var shown = await ShownAsync(call, "TryResendVerificationAsync");

        Assert.Equal(Words + " A refusal is returned, not thrown.", shown["DocumentationComments"]);
        Assert.Contains("PhoneSendLimit (-28)", shown["RemarksDocumentationComments"], StringComparison.Ordinal);
        Assert.Contains("The reply, whatever its status.", shown["ReturnsDocumentationComments"], StringComparison.Ordinal);
        Assert.DoesNotContain("ItnioOtpException", shown["Exception"], StringComparison.Ordinal);
        Assert.Contains("DeliveryUnknownException", shown["Exception"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client.ResendVerificationAsync(verificationId: id)", "verificationId", "Message id. 消息id.")]
    [InlineData("client.TryResendVerificationAsync(verificationId: id)", "verificationId", "Message id. 消息id.")]
    [InlineData("client.ResendVerificationAsync(id, cancellationToken: default)", "cancellationToken", "Ends the call early.")]
    [InlineData("client.TryResendVerificationAsync(id, cancellationToken: default)", "cancellationToken", "Ends the call early.")]
    [InlineData("new ResendVerificationRequest { VerificationId = id }", "VerificationId", "Message id. 消息id.")]
    [InlineData("ItnioOtpStatus.PhoneSendLimit", "PhoneSendLimit", "Period phone send limit. 号码期间发送上限.")]
    public async Task What_has_a_name_on_the_vendors_page_shows_its_words(string expression, string name, string words) =>
        Assert.Equal(words, (await ShownAsync(expression, name))["DocumentationComments"]);

    private static async Task<Dictionary<string, string>> ShownAsync(string expression, string name)
    {
        var text = $"using Acme; class Caller {{ object Value(IItnioOtpClient client, string id) => {expression}; }}";
        var document = Caller.AddDocument("Caller.cs", text);
        var shown = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, text.LastIndexOf(name, StringComparison.Ordinal));
        return shown!.Sections.ToDictionary(section => section.Kind, section => section.Text);
    }

    private static Project Open()
    {
        var contract = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "spec", "itnio-otp.contract.yaml"));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => (Path: path, Words: Path.ChangeExtension(path, ".xml")))
            .Select(file => MetadataReference.CreateFromFile(file.Path, documentation: File.Exists(file.Words) ? XmlDocumentationProvider.CreateFromFile(file.Words) : null));
        var project = new AdhocWorkspace(MefHostServices.DefaultHost).CurrentSolution
            .AddProject("Caller", "Caller", LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .AddMetadataReferences(references);
        foreach (var file in ContractSources.Generate("itnio-otp.contract.yaml", contract, "Acme", isInternal: false).Files)
        {
            project = project.AddDocument(file.Key, file.Value).Project;
        }

        return project;
    }
}
