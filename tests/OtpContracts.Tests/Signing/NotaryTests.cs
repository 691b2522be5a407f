using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using OtpContracts.Callbacks;
using OtpContracts.Testing;

namespace OtpContracts.Tests;

/// <summary>What a vendor signs with its private key is told from forged messages by its public one.</summary>
public sealed class NotaryTests : IDisposable
{
    private const string Body = """{"id":"st-1"}""";
    private static readonly FakeTimeProvider Time = new(DateTimeOffset.FromUnixTimeSeconds(1709220615));
    private readonly RSA _vendor = RSA.Create(2048);
    private readonly RSA _other = RSA.Create(2048);

    public static TheoryData<string> KeyForms => ["spki", "spkiInBase64", "pkcs1"];

    public void Dispose()
    {
        _vendor.Dispose();
        _other.Dispose();
    }

    [Theory]
    [MemberData(nameof(KeyForms))]
    public void A_message_is_genuine_by_the_public_key_in_every_form(string form)
    {
        var key = form switch
        {
            "spki" => _vendor.ExportSubjectPublicKeyInfoPem(),
            "pkcs1" => _vendor.ExportRSAPublicKeyPem(),
            _ => Convert.ToBase64String(_vendor.ExportSubjectPublicKeyInfo()),
        };

        Assert.Equal(CallbackVerdict.Genuine, StampedCallback.Judge(Message(Sign(_vendor)), new NotaryCredentials(key), out var callback, Time));
        Assert.Equal("st-1", callback!.Id);
        Assert.Equal(CallbackVerdict.Forged, StampedCallback.Judge(Message(Sign(_other)), new NotaryCredentials(key), out _, Time));
    }

    [Fact]
    public void What_is_no_signature_is_forged()
    {
        var account = new NotaryCredentials(_vendor.ExportSubjectPublicKeyInfoPem());
        var good = Sign(_vendor);
        foreach (var signature in new[] { "", "true", "%%%", "AAAA", good[4..], Convert.ToBase64String(new byte[256]), Convert.ToBase64String(_vendor.SignData(Signed(Body), HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1)), Convert.ToBase64String(_vendor.SignData(Signed(Body), HashAlgorithmName.SHA256, RSASignaturePadding.Pss)) })
        {
            Assert.Equal(CallbackVerdict.Forged, StampedCallback.Judge(Message(signature), account, out _, Time));
        }

        Assert.Equal(CallbackVerdict.Forged, StampedCallback.Judge(Message(good, """{"id":"st-2"}"""), account, out _, Time));
        Assert.Equal(CallbackVerdict.Forged, StampedCallback.Judge(Message(null), account, out _, Time));
        Assert.Equal(CallbackVerdict.Stale, StampedCallback.Judge(Message(good), account, out _, new FakeTimeProvider(Time.GetUtcNow().AddSeconds(301))));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("MIIB")]
    public void Without_the_key_nothing_is_genuine(string key) =>
        Assert.Equal(CallbackVerdict.Forged, StampedCallback.Judge(Message(Sign(_vendor)), new NotaryCredentials(key), out _, Time));

    [Fact]
    public async Task A_reply_is_signed_by_the_sandbox_and_verified_by_the_client()
    {
        await using var vendor = await SandboxVendor.StartAsync(NotaryContract.Text, options => options.Credentials["vendorKey"] = _vendor.ExportPkcs8PrivateKeyPem());
        using var http = vendor.CreateHttpClient();

        Assert.Equal(NotaryStatus.Ok, (await new NotaryClient(http, new NotaryCredentials(_vendor.ExportSubjectPublicKeyInfoPem())).TryNotarizeAsync("a deed")).Status);

        var unknown = await Assert.ThrowsAsync<DeliveryUnknownException>(() => new NotaryClient(http, new NotaryCredentials(_other.ExportSubjectPublicKeyInfoPem())).TryNotarizeAsync("a deed"));
        Assert.Contains("its signature is not the vendor's", unknown.Message, StringComparison.Ordinal);
    }

    private static byte[] Signed(string body) => Encoding.UTF8.GetBytes($"1709220615\nn0nce\n{body}\n");

    private static string Sign(RSA key) => Convert.ToBase64String(key.SignData(Signed(Body), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    private static CallbackRequest Message(string? signature, string body = Body)
    {
        List<KeyValuePair<string, string>> headers = [new("Content-Type", "application/json"), new("X-Time", Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)), new("X-Nonce", "n0nce")];
        if (signature is not null)
        {
            headers.Add(new("X-Signature", signature));
        }

        return new CallbackRequest("POST", new Uri("https://mine.example/stamped"), headers, Encoding.UTF8.GetBytes(body));
    }
}
