using OtpContracts.Itnio;
using OtpContracts.Spec;

namespace OtpContracts.Docs.Tests;

/// <summary>A call in another language, which goes to the address where the page has <c>otpc mock</c> listen.</summary>
/// <param name="Programs">What it takes to run it.</param>
/// <param name="Complete">Makes of the block, a key and a secret, the variables that a reader has, what can be run.</param>
/// <param name="RunAsync">Runs that and gives what it prints.</param>
internal sealed record ForeignSample(string[] Programs, Func<string, string, string, string> Complete, Func<string, Task<string?>> RunAsync)
{
    private const string Address = "http://127.0.0.1:8080/otp";

    private static readonly Dictionary<string, ForeignSample> Languages = new(StringComparer.Ordinal)
    {
        ["sh"] = new(["sh", "curl", "md5sum"], (text, key, secret) => $"KEY={key} SECRET={secret} T=$(date +%s)\n{text}", script => OtherLanguage.RunAsync("sh", "-c", script)),
        ["php"] = new(["php"], (text, key, secret) => $"$key = '{key}'; $secret = '{secret}';\n{text}", script => OtherLanguage.RunAsync("php", "-r", script)),
        ["java"] = new(["java", "javac"], JavaProgram, RunJavaAsync),
    };

    /// <summary>The blocks that call the sandbox.</summary>
    public static IEnumerable<FencedBlock> Blocks => DocPage.Blocks.Where(block => block.Text.Contains(Address, StringComparison.Ordinal) && block.Language.Length > 0);

    /// <summary>What a block's language takes.</summary>
    public static ForeignSample Of(FencedBlock block)
    {
        Assert.True(Languages.TryGetValue(block.Language, out var sample), $"{block}: nothing runs calls in \"{block.Language}\"; write one in {string.Join(", ", Languages.Keys)}, or say how it is run.");
        return sample;
    }

    /// <summary>Checks what can be read without the language.</summary>
    public static void Check(FencedBlock block) => CheckRequest(block.Text);

    /// <summary>Checks that a text calls the sandbox at an address of the contract, with the headers that it signs.</summary>
    /// <param name="text">The text.</param>
    public static void CheckRequest(string text)
    {
        var contract = ContractReader.Read("itnio-otp.contract.yaml", ItnioOtpContract.Text).Contract!;
        Assert.Contains(contract.Endpoints, endpoint => text.Contains(Address + endpoint.Path, StringComparison.Ordinal));
        Assert.All(contract.Signing!.Headers, header => Assert.Contains(header.Name, text, StringComparison.Ordinal));
    }

    /// <summary>Runs a block, its address and keys changed and nothing else.</summary>
    public Task<string?> CallAsync(string text, Uri address, string key, string secret) => RunAsync(Complete(text.Replace(Address, address.AbsoluteUri, StringComparison.Ordinal), key, secret));

    private static string JavaProgram(string text, string key, string secret) =>
        $$"""
        import static java.nio.charset.StandardCharsets.UTF_8;
        import java.net.URI;
        import java.net.http.*;
        import java.security.MessageDigest;
        import java.time.Instant;
        import java.util.HexFormat;

        class Sample {
            public static void main(String[] arguments) throws Exception {
                var key = "{{key}}";
                var secret = "{{secret}}";
        {{text}}
            }
        }
        """;

    private static async Task<string?> RunJavaAsync(string program)
    {
        var folder = Directory.CreateTempSubdirectory("otpc-java-").FullName;
        try
        {
            var file = Path.Combine(folder, "Sample.java");
            await File.WriteAllTextAsync(file, program);
            return await OtherLanguage.RunAsync("java", file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
