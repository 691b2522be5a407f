using System.Security.Cryptography;

namespace OtpContracts.Spec.Signing.Keys;

/// <summary>Verifies with ECDSA keys of the NIST curves P-256, P-384 and P-521: SubjectPublicKeyInfo (RFC 5480), in PEM or as its bare base64.</summary>
internal static class EcdsaKey
{
    public const string Problem = "an ECDSA public key is due: SubjectPublicKeyInfo in PEM, of the curve P-256, P-384 or P-521";

    private const byte Uncompressed = 0x04;

    // By their object identifiers (RFC 5480 §2.1.1.1), with the bytes of a coordinate.
    private static readonly (byte[] Identifier, ECCurve Curve, int Size)[] Curves =
    [
        ([0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07], ECCurve.NamedCurves.nistP256, 32),
        ([0x2B, 0x81, 0x04, 0x00, 0x22], ECCurve.NamedCurves.nistP384, 48),
        ([0x2B, 0x81, 0x04, 0x00, 0x23], ECCurve.NamedCurves.nistP521, 66),
    ];

    /// <summary>Verifies a signature (FIPS 186-5 §6.4.2).</summary>
    /// <param name="key">The public key.</param>
    /// <param name="data">What was signed.</param>
    /// <param name="signature">The signature: two numbers in DER (RFC 3279 §2.2.3), or one behind the other as in JSON Web Signatures (RFC 7518 §3.4).</param>
    /// <param name="hash">The hash that was signed.</param>
    /// <returns><see cref="PublicKey.Right"/>, or the empty text where the signature is another's; null where the key is none.</returns>
    public static string? Verify(string key, byte[] data, byte[] signature, HashAlgorithmName hash)
    {
        var outer = Der.OfPem(key)?.Next(Der.Sequence);
        var algorithm = outer?.Next(Der.Sequence);
        algorithm?.Next(Der.ObjectIdentifier);
        var (curve, point) = (algorithm?.Next(Der.ObjectIdentifier)?.Bytes(), outer?.Next(Der.BitString)?.WholeBytes()?.Bytes());
        var (_, named, size) = Curves.FirstOrDefault(known => curve is not null && known.Identifier.SequenceEqual(curve));
        if (size == 0 || point?.Length != 1 + (2 * size) || point[0] != Uncompressed)
        {
            return null;
        }

        try
        {
            using var ecdsa = ECDsa.Create(new ECParameters { Curve = named, Q = new ECPoint { X = [.. point.Skip(1).Take(size)], Y = [.. point.Skip(1 + size)] } });
            return PublicKey.Verdict(Numbers(signature, size) is { } numbers && ecdsa.VerifyData(data, numbers, hash));
        }
        catch (CryptographicException)
        {
            // The point is none of the curve.
            return null;
        }
    }

    private static byte[]? Numbers(byte[] signature, int size)
    {
        if (signature.Length == 2 * size)
        {
            return signature;
        }

        var whole = Der.Of(signature);
        var outer = whole.Next(Der.Sequence);
        var (r, s) = (outer?.Next(Der.Integer)?.Unsigned(), outer?.Next(Der.Integer)?.Unsigned());
        return r?.Length <= size && s?.Length <= size && outer!.IsRead && whole.IsRead ? [.. Der.Padded(r, size), .. Der.Padded(s, size)] : null;
    }
}
