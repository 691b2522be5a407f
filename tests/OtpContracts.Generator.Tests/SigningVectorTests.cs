using System.Text;
using OtpContracts.Signing;
using OtpContracts.Spec;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;

namespace OtpContracts.Generator.Tests;

/// <summary>Every contract's published examples of signing come out twice: interpreted while the contract is read, and from the code generated for it.</summary>
public sealed class SigningVectorTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "contracts");

    public static TheoryData<string> Contracts => [.. Files];

    private static IEnumerable<string> Files =>
        Directory.EnumerateFiles(Folder, "*.contract.yaml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Published_signatures_come_out_interpreted_and_compiled(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        var reading = ContractReader.Read(file, text);
        Assert.Equal("", string.Join("\n", reading.Diagnostics.Where(diagnostic => diagnostic.IsError)));
        var run = new GeneratorRun((file, text));

        foreach (var vector in reading.Contract!.Signing?.Vectors ?? [])
        {
            var signing = new CompiledSigning(run, reading.Contract.Name, reading.Contract.Credentials.Select(credential => vector.Credentials[credential.Name]));
            using var request = Request(vector.Request);

            // Twice, as a retry does: the second signature replaces the first.
            for (var attempt = 0; attempt < 2; attempt++)
            {
                signing.Apply(request, Body(request), vector.Now, vector.Nonce);

                Assert.All(vector.Expected.Where(expected => expected.Place != SigningPlace.Let), expected => Assert.Equal(
                    expected.Text, Assert.Single(Sent(vector, request, expected)), ignoreCase: reading.Contract.Signing!.Accept.IgnoreCase.Contains(expected.Name)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_judge_works_out_what_was_sent_from_what_it_received(string file)
    {
        var signing = ContractReader.Read(file, File.ReadAllText(Path.Combine(Folder, file))).Contract!.Signing;
        foreach (var vector in signing?.Vectors ?? [])
        {
            var input = SigningInput.Of(vector);
            var sent = SigningInterpreter.Sign(signing!, input).All.ToList();
            var received = signing!.Sent.Zip(sent).ToDictionary(pair => pair.First, pair => pair.Second.Value);
            var later = input with { Now = vector.Now.AddDays(1), Nonce = "", RequestHeaders = [.. input.RequestHeaders, .. signing.Headers.Select(header => KeyValuePair.Create(header.Name, received[header]))] };

            var recovered = SigningRecovery.Read(signing, later, received.GetValueOrDefault);

            Assert.Equal(sent, SigningInterpreter.Sign(signing, later with { Now = recovered.Time ?? later.Now, Nonce = recovered.Nonce }).All);
        }
    }

    [Fact]
    public void Each_scheme_has_a_published_signature()
    {
        var without = Files.Where(file => file.StartsWith("signing", StringComparison.Ordinal))
            .Where(file => ContractReader.Read(file, File.ReadAllText(Path.Combine(Folder, file))).Contract?.Signing is not { Vectors.Count: > 0 });

        Assert.Empty(without);
    }

    private static HttpRequestMessage Request(SignedRequest published)
    {
        var request = new HttpRequestMessage(new HttpMethod(published.Method), published.Url) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(published.Body)) };
        foreach (var header in published.Headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(header.Key, header.Value) || request.Content.Headers.TryAddWithoutValidation(header.Key, header.Value));
        }

        return request;
    }

    private static byte[] Body(HttpRequestMessage request)
    {
        using var copy = new MemoryStream();
        request.Content!.CopyTo(copy, context: null, CancellationToken.None);
        return copy.ToArray();
    }

    private static IEnumerable<string> Sent(SigningVector vector, HttpRequestMessage request, ExpectedValue expected) => expected.Place switch
    {
        SigningPlace.Path => vector.Request.Url.OriginalString.Split('?')[0].Split('/').Zip(request.RequestUri!.AbsoluteUri.Split('?')[0].Split('/'))
            .Where(segment => segment.First == $"{{{expected.Name}}}").Select(segment => Uri.UnescapeDataString(segment.Second)),
        SigningPlace.Query => SigningPairs.Query(request.RequestUri!).Where(pair => pair.Key == expected.Name).Select(pair => pair.Value),
        SigningPlace.Body => SigningPairs.Fields(request, Body(request)).Where(pair => pair.Key == expected.Name).Select(pair => pair.Value),
        _ => SigningPairs.Headers(request).Where(pair => string.Equals(pair.Key, expected.Name, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Value),
    };
}
