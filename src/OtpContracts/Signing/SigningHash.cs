using System.Security.Cryptography;
using OtpContracts.Spec.Signing.Keys;

namespace OtpContracts.Signing;

/// <summary>The hashes of the signing language. Which one a vendor asks for is the vendor's choice, MD5 among them.</summary>
public static class SigningHash
{
    /// <summary>MD5 (RFC 1321).</summary>
    /// <param name="data">What is hashed.</param>
    /// <param name="hash">Receives 16 bytes.</param>
    public static void Md5(ReadOnlySpan<byte> data, Span<byte> hash) => Signing.Md5.Hash(data, hash);

    /// <summary>SHA-1 (FIPS 180-4).</summary>
    /// <param name="data">What is hashed.</param>
    /// <param name="hash">Receives 20 bytes.</param>
    public static void Sha1(ReadOnlySpan<byte> data, Span<byte> hash) => SHA1.HashData(data, hash);

    /// <summary>SHA-256 (FIPS 180-4).</summary>
    /// <param name="data">What is hashed.</param>
    /// <param name="hash">Receives 32 bytes.</param>
    public static void Sha256(ReadOnlySpan<byte> data, Span<byte> hash) => SHA256.HashData(data, hash);

    /// <summary>SHA-384 (FIPS 180-4).</summary>
    /// <param name="data">What is hashed.</param>
    /// <param name="hash">Receives 48 bytes.</param>
    public static void Sha384(ReadOnlySpan<byte> data, Span<byte> hash) => SHA384.HashData(data, hash);

    /// <summary>SHA-512 (FIPS 180-4).</summary>
    /// <param name="data">What is hashed.</param>
    /// <param name="hash">Receives 64 bytes.</param>
    public static void Sha512(ReadOnlySpan<byte> data, Span<byte> hash) => SHA512.HashData(data, hash);

    /// <summary>SM3 (GB/T 32905).</summary>
    /// <param name="data">What is hashed.</param>
    /// <param name="hash">Receives 32 bytes.</param>
    public static void Sm3(ReadOnlySpan<byte> data, Span<byte> hash) => OtpContracts.Spec.Signing.Sm3.Hash(data.ToArray()).CopyTo(hash);

    /// <summary>HMAC (RFC 2104) with MD5.</summary>
    /// <param name="key">The key.</param>
    /// <param name="data">What is hashed.</param>
    /// <param name="hash">Receives 16 bytes.</param>
    public static void HmacMd5(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, Span<byte> hash) => HMACMD5.HashData(key, data, hash);

    /// <summary>HMAC (RFC 2104) with SHA-1.</summary>
    /// <param name="key">The key.</param>
    /// <param name="data">What is hashed.</param>
    /// <param name="hash">Receives 20 bytes.</param>
    public static void HmacSha1(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, Span<byte> hash) => HMACSHA1.HashData(key, data, hash);

    /// <summary>HMAC (RFC 2104) with SHA-256.</summary>
    /// <param name="key">The key.</param>
    /// <param name="data">What is hashed.</param>
    /// <param name="hash">Receives 32 bytes.</param>
    public static void HmacSha256(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, Span<byte> hash) => HMACSHA256.HashData(key, data, hash);

    /// <summary>HMAC (RFC 2104) with SHA-384.</summary>
    /// <param name="key">The key.</param>
    /// <param name="data">What is hashed.</param>
    /// <param name="hash">Receives 48 bytes.</param>
    public static void HmacSha384(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, Span<byte> hash) => HMACSHA384.HashData(key, data, hash);

    /// <summary>HMAC (RFC 2104) with SHA-512.</summary>
    /// <param name="key">The key.</param>
    /// <param name="data">What is hashed.</param>
    /// <param name="hash">Receives 64 bytes.</param>
    public static void HmacSha512(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, Span<byte> hash) => HMACSHA512.HashData(key, data, hash);

    /// <summary>HMAC (RFC 2104) with SM3.</summary>
    /// <param name="key">The key.</param>
    /// <param name="data">What is hashed.</param>
    /// <param name="hash">Receives 32 bytes.</param>
    public static void HmacSm3(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, Span<byte> hash) =>
        OtpContracts.Spec.Signing.Sm3.Hmac(key.ToArray(), data.ToArray()).CopyTo(hash);

    /// <summary>A signature (RFC 8017, PKCS#1 v1.5) with MD5.</summary>
    /// <param name="key">The private key: PKCS#8 or PKCS#1 in PEM.</param>
    /// <param name="data">What is signed.</param>
    /// <returns>The signature.</returns>
    /// <exception cref="SigningException">The key is none.</exception>
    public static byte[] RsaMd5(string key, ReadOnlySpan<byte> data) => Rsa(key, data, HashAlgorithmName.MD5);

    /// <summary>A signature (RFC 8017, PKCS#1 v1.5) with SHA-1.</summary>
    /// <param name="key">The private key: PKCS#8 or PKCS#1 in PEM.</param>
    /// <param name="data">What is signed.</param>
    /// <returns>The signature.</returns>
    /// <exception cref="SigningException">The key is none.</exception>
    public static byte[] RsaSha1(string key, ReadOnlySpan<byte> data) => Rsa(key, data, HashAlgorithmName.SHA1);

    /// <summary>A signature (RFC 8017, PKCS#1 v1.5) with SHA-256.</summary>
    /// <param name="key">The private key: PKCS#8 or PKCS#1 in PEM.</param>
    /// <param name="data">What is signed.</param>
    /// <returns>The signature.</returns>
    /// <exception cref="SigningException">The key is none.</exception>
    public static byte[] RsaSha256(string key, ReadOnlySpan<byte> data) => Rsa(key, data, HashAlgorithmName.SHA256);

    /// <summary>A signature (RFC 8017, PKCS#1 v1.5) with SHA-512.</summary>
    /// <param name="key">The private key: PKCS#8 or PKCS#1 in PEM.</param>
    /// <param name="data">What is signed.</param>
    /// <returns>The signature.</returns>
    /// <exception cref="SigningException">The key is none.</exception>
    public static byte[] RsaSha512(string key, ReadOnlySpan<byte> data) => Rsa(key, data, HashAlgorithmName.SHA512);

    /// <summary>Verifies a signature (RFC 8017, PKCS#1 v1.5) with MD5.</summary>
    /// <param name="key">The public key: SubjectPublicKeyInfo or PKCS#1 in PEM.</param>
    /// <param name="data">What was signed.</param>
    /// <param name="signature">The signature.</param>
    /// <returns>A text, or the empty one where the signature is another's.</returns>
    /// <exception cref="SigningException">The key is none.</exception>
    public static string VerifyRsaMd5(string key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) => VerifyRsa(key, data, signature, HashAlgorithmName.MD5);

    /// <summary>Verifies a signature (RFC 8017, PKCS#1 v1.5) with SHA-1.</summary>
    /// <inheritdoc cref="VerifyRsaMd5"/>
    public static string VerifyRsaSha1(string key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) => VerifyRsa(key, data, signature, HashAlgorithmName.SHA1);

    /// <summary>Verifies a signature (RFC 8017, PKCS#1 v1.5) with SHA-256.</summary>
    /// <inheritdoc cref="VerifyRsaMd5"/>
    public static string VerifyRsaSha256(string key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) => VerifyRsa(key, data, signature, HashAlgorithmName.SHA256);

    /// <summary>Verifies a signature (RFC 8017, PKCS#1 v1.5) with SHA-512.</summary>
    /// <inheritdoc cref="VerifyRsaMd5"/>
    public static string VerifyRsaSha512(string key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) => VerifyRsa(key, data, signature, HashAlgorithmName.SHA512);

    /// <summary>Verifies an ECDSA signature (FIPS 186-5) with SHA-256.</summary>
    /// <param name="key">The public key: SubjectPublicKeyInfo in PEM, of P-256, P-384 or P-521.</param>
    /// <param name="data">What was signed.</param>
    /// <param name="signature">The signature: in DER, or its two numbers one behind the other.</param>
    /// <returns>A text, or the empty one where the signature is another's.</returns>
    /// <exception cref="SigningException">The key is none.</exception>
    public static string VerifyEcdsaSha256(string key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) => VerifyEcdsa(key, data, signature, HashAlgorithmName.SHA256);

    /// <summary>Verifies an ECDSA signature (FIPS 186-5) with SHA-384.</summary>
    /// <inheritdoc cref="VerifyEcdsaSha256"/>
    public static string VerifyEcdsaSha384(string key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) => VerifyEcdsa(key, data, signature, HashAlgorithmName.SHA384);

    /// <summary>Verifies an ECDSA signature (FIPS 186-5) with SHA-512.</summary>
    /// <inheritdoc cref="VerifyEcdsaSha256"/>
    public static string VerifyEcdsaSha512(string key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) => VerifyEcdsa(key, data, signature, HashAlgorithmName.SHA512);

    /// <summary>Verifies an Ed25519 signature (RFC 8032).</summary>
    /// <param name="key">The public key: 32 bytes.</param>
    /// <param name="data">What was signed.</param>
    /// <param name="signature">The signature: 64 bytes.</param>
    /// <returns>A text, or the empty one where the signature is another's.</returns>
    /// <exception cref="SigningException">The key is none.</exception>
    public static string VerifyEd25519(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) =>
        Ed25519Key.Verify(key.ToArray(), data.ToArray(), signature.ToArray()) ?? throw new SigningException(Ed25519Key.Problem);

    private static string VerifyEcdsa(string key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature, HashAlgorithmName hash) =>
        EcdsaKey.Verify(key, data.ToArray(), signature.ToArray(), hash) ?? throw new SigningException(EcdsaKey.Problem);

    private static string VerifyRsa(string key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature, HashAlgorithmName hash) =>
        RsaKey.Verify(key, data.ToArray(), signature.ToArray(), hash) ?? throw new SigningException(RsaKey.PublicProblem);

    private static byte[] Rsa(string key, ReadOnlySpan<byte> data, HashAlgorithmName hash) =>
        RsaKey.Sign(key, data.ToArray(), hash) ?? throw new SigningException(RsaKey.Problem);
}
