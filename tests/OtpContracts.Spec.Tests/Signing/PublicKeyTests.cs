using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using OtpContracts.Spec.Signing;

namespace OtpContracts.Spec.Tests;

/// <summary>Signatures on elliptic curves hold by published examples, and by no other bit.</summary>
public sealed class PublicKeyTests
{
    /// <summary>RFC 6979, A.2.5.</summary>
    internal const string CurveKey = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEYP7UuiVanTHJYet0xjVtaMBJuJI7Yfps5mliLmDyn7Z5A/4QCLi8maQa6elWKLxk8vGyDC1+n1F3o8KU1EYimQ==";

    private const string Key = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
    private const string Signature = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

    [Theory]
    [InlineData("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "", "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData(Key, "72", Signature)]
    [InlineData("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82", "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]
    public void The_examples_of_RFC_8032_hold(string key, string message, string signature) =>
        Assert.Equal("true", Ed25519(Convert.FromHexString(key), Convert.FromHexString(message), Convert.FromHexString(signature)));

    [Fact]
    public void No_other_bit_of_an_Ed25519_signature_holds()
    {
        var (key, signature) = (Convert.FromHexString(Key), Convert.FromHexString(Signature));
        foreach (var bit in Enumerable.Range(0, 512))
        {
            Assert.Equal("", Ed25519(key, [0x72], Flipped(signature, bit)));
        }

        foreach (var bit in Enumerable.Range(0, 256))
        {
            // Half of all texts of 32 bytes are no point of the curve.
            Assert.NotEqual("true", Verdict(() => Ed25519(Flipped(key, bit), [0x72], signature)));
        }

        Assert.Equal("", Ed25519(key, [], signature));
        Assert.Equal("", Ed25519(key, [0x72], [.. signature, 0]));
        Assert.Equal("", Ed25519(key, [0x72], []));
    }

    [Fact]
    public void A_scalar_with_the_order_added_is_another_signature()
    {
        var signature = Convert.FromHexString(Signature);
        var order = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", System.Globalization.CultureInfo.InvariantCulture);
        var scalar = new BigInteger(signature.AsSpan(32), isUnsigned: true) + order;

        Assert.Equal("", Ed25519(Convert.FromHexString(Key), [0x72], [.. signature[..32], .. scalar.ToByteArray(isUnsigned: true)]));
    }

    // twilio/sendgrid-nodejs, packages/eventwebhook/src/eventwebhook.spec.js.
    [Fact]
    public void The_published_event_of_SendGrid_holds()
    {
        const string VendorKey = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==";
        const string Event = """[{"email":"hello@world.com","event":"dropped","reason":"Bounced Address","sg_event_id":"ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA","sg_message_id":"LRzXl_NHStOGhQ4kofSm_A.filterdrecv-p3mdw1-756b745b58-kmzbl-18-5F5FC76C-9.0","smtp-id":"<LRzXl_NHStOGhQ4kofSm_A@ismtpd0039p1iad1.sendgrid.net>","timestamp":1600112492}]""" + "\r\n";
        var signature = Convert.FromBase64String("MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEAyBiXDWzM+uOe5W0JuG+luQAbPIqHh89M15TluLtEZtM=");

        Assert.Equal("true", Ecdsa(VendorKey, Encoding.UTF8.GetBytes("1600112502" + Event), signature));
        Assert.Equal("", Ecdsa(VendorKey, Encoding.UTF8.GetBytes("1600112503" + Event), signature));
        foreach (var bit in Enumerable.Range(0, 8 * signature.Length))
        {
            Assert.Equal("", Ecdsa(VendorKey, Encoding.UTF8.GetBytes("1600112502" + Event), Flipped(signature, bit)));
        }
    }

    [Fact]
    public void A_key_that_is_none_is_an_outcome_and_never_repeated()
    {
        using var rsa = RSA.Create(1024);
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var der = Convert.FromBase64String(CurveKey);
        string[] keys = ["", "x", "s3cret", "AAAA", rsa.ExportSubjectPublicKeyInfoPem(), curve.ExportPkcs8PrivateKeyPem(), .. Enumerable.Range(0, der.Length).Select(length => Convert.ToBase64String(der[..length]))];
        foreach (var key in keys)
        {
            Assert.Equal(
                "an ECDSA public key is due: SubjectPublicKeyInfo in PEM, of the curve P-256, P-384 or P-521",
                Assert.Throws<SigningValueException>(() => SigningExpressionTests.Evaluate("verifyEcdsaSha256(apiSecret, 'abc', unbase64('AAAA'))", key)).Message);
        }

        foreach (var bit in Enumerable.Range(0, 8 * der.Length))
        {
            Assert.NotEqual("true", Verdict(() => Ecdsa(Convert.ToBase64String(Flipped(der, bit)), "abc"u8.ToArray(), new byte[64])));
        }

        Assert.StartsWith(
            "an Ed25519 public key is due: its 32 bytes",
            Assert.Throws<SigningValueException>(() => SigningExpressionTests.Evaluate("verifyEd25519(apiSecret, 'abc', unbase64('AAAA'))", "s3cret")).Message,
            StringComparison.Ordinal);
    }

    private static string Ed25519(byte[] key, byte[] message, byte[] signature) => SigningExpressionTests.Evaluate($"verifyEd25519({Unhex(key)}, {Unhex(message)}, {Unhex(signature)})");

    private static string Ecdsa(string key, byte[] message, byte[] signature) => SigningExpressionTests.Evaluate($"verifyEcdsaSha256('{key}', {Unhex(message)}, {Unhex(signature)})");

    private static string Unhex(byte[] bytes) => $"unhex('{Convert.ToHexString(bytes)}')";

    private static string Verdict(Func<string> verify)
    {
        try
        {
            return verify();
        }
        catch (SigningValueException problem)
        {
            return problem.Message;
        }
    }

    private static byte[] Flipped(byte[] bytes, int bit)
    {
        var copy = (byte[])bytes.Clone();
        copy[bit / 8] ^= (byte)(1 << (bit % 8));
        return copy;
    }
}
