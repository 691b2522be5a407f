using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using OtpContracts.Callbacks;

namespace OtpContracts.Tests;

/// <summary>What a vendor signs on an elliptic curve is told from forged messages by its public key.</summary>
public sealed class CurveTests
{
    private const string EdKey = "xxQxOdiTcbTNe3Dxc8LFlzquB82JC3ArYldqwA5q+0Q=";
    private const string EdSignature = "lCuknG+q15rOieljnlK1Gs0gLdR2vgBfSl3Uafdcm7+CNnqvX58xR3xSFVwGBi8IPVhDJxLSuRiT01alkD97DQ==";
    private static readonly FakeTimeProvider Time = new(DateTimeOffset.FromUnixTimeSeconds(1709220615));

    [Theory]
    [InlineData("""{"id":"ed-1"}""", EdSignature, CallbackVerdict.Genuine)]
    [InlineData("""{"id":"ed-2"}""", EdSignature, CallbackVerdict.Forged)]
    [InlineData("""{"id":"ed-1"}""", "", CallbackVerdict.Forged)]
    [InlineData("""{"id":"ed-1"}""", "AAAA" + EdSignature, CallbackVerdict.Forged)]
    public void A_message_signed_by_Ed25519_is_told_from_another(string body, string signature, CallbackVerdict expected)
    {
        Assert.Equal(expected, EdwardsCallback.Judge(Message(body, signature), new CurvesCredentials(EdKey, "unused"), out _, Time));
        Assert.Equal(CallbackVerdict.Forged, EdwardsCallback.Judge(Message(body, signature), new CurvesCredentials("AAAA", "unused"), out _, Time));
    }

    [Theory]
    [InlineData("nistP256", DSASignatureFormat.Rfc3279DerSequence)]
    [InlineData("nistP256", DSASignatureFormat.IeeeP1363FixedFieldConcatenation)]
    [InlineData("nistP384", DSASignatureFormat.Rfc3279DerSequence)]
    [InlineData("nistP521", DSASignatureFormat.IeeeP1363FixedFieldConcatenation)]
    public void A_message_signed_by_ECDSA_is_told_from_another(string curve, DSASignatureFormat format)
    {
        const string Body = """{"id":"ec-1"}""";
        using var vendor = ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));
        using var other = ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));
        string Sign(ECDsa key) => Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes("1709220615" + Body), HashAlgorithmName.SHA256, format));
        var account = new CurvesCredentials(EdKey, vendor.ExportSubjectPublicKeyInfoPem());

        Assert.True(WeierstrassCallback.TryParse(Message(Body, Sign(vendor)), account, out var callback, Time));

        Assert.Equal("ec-1", callback.Id);
        Assert.Equal(CallbackVerdict.Forged, WeierstrassCallback.Judge(Message(Body, Sign(other)), account, out _, Time));
        Assert.Equal(CallbackVerdict.Forged, WeierstrassCallback.Judge(Message(Body, Sign(vendor)), new CurvesCredentials(EdKey, EdKey), out _, Time));
    }

    private static CallbackRequest Message(string body, string signature) => new(
        "POST", new Uri("https://mine.example/hook"), [new("Content-Type", "application/json"), new("X-Time", "1709220615"), new("X-Signature", signature)], Encoding.UTF8.GetBytes(body));
}
