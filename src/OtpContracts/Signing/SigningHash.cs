using System.Security.Cryptography;

namespace OtpContracts.Signing;

/// <summary>The hashes of the signing language. Which one a vendor asks for is the vendor's choice, MD5 among them.</summary>
public static class SigningHash
{
    /// <summary>MD5 (RFC 1321).</summary>
    /// <param name="data">What is hashed.</param>
    /// <param name="hash">Receives 16 bytes.</param>
    public static void Md5(ReadOnlySpan<byte> data, Span<byte> hash) => MD5.HashData(data, hash);

    /// <summary>SHA-1 (FIPS 180-4).</summary>
    /// <param name="data">What is hashed.</param>
    /// <param name="hash">Receives 20 bytes.</param>
    public static void Sha1(ReadOnlySpan<byte> data, Span<byte> hash) => SHA1.HashData(data, hash);

    /// <summary>SHA-256 (FIPS 180-4).</summary>
    /// <param name="data">What is hashed.</param>
    /// <param name="hash">Receives 32 bytes.</param>
    public static void Sha256(ReadOnlySpan<byte> data, Span<byte> hash) => SHA256.HashData(data, hash);

    /// <summary>SHA-512 (FIPS 180-4).</summary>
    /// <param name="data">What is hashed.</param>
    /// <param name="hash">Receives 64 bytes.</param>
    public static void Sha512(ReadOnlySpan<byte> data, Span<byte> hash) => SHA512.HashData(data, hash);

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

    /// <summary>HMAC (RFC 2104) with SHA-512.</summary>
    /// <param name="key">The key.</param>
    /// <param name="data">What is hashed.</param>
    /// <param name="hash">Receives 64 bytes.</param>
    public static void HmacSha512(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, Span<byte> hash) => HMACSHA512.HashData(key, data, hash);
}
