using System.Security.Cryptography;

namespace OtpContracts.Spec.Signing.Keys;

/// <summary>
/// Signs and verifies with RSA keys as vendors hand them out: PKCS#8, PKCS#1 or SubjectPublicKeyInfo, in PEM or as its bare base64. Read by
/// hand, because the frameworks that compilers run on have no reader for it.
/// </summary>
internal static class RsaKey
{
    public const string Problem = "an RSA private key is due: PKCS#8 or PKCS#1 in PEM, 1024 to 4096 bits, without a password";

    public const string PublicProblem = "an RSA public key is due: SubjectPublicKeyInfo or PKCS#1 in PEM, 1024 to 4096 bits";

    private const int FewestBytes = 128;
    private const int MostBytes = 512;
    private const int LongestExponent = 8;

    /// <summary>Signs (RFC 8017 §8.2, PKCS#1 v1.5).</summary>
    /// <param name="key">The key.</param>
    /// <param name="data">What is signed.</param>
    /// <param name="hash">The hash that is signed.</param>
    /// <returns>The signature, or null where the key is none.</returns>
    public static byte[]? Sign(string key, byte[] data, HashAlgorithmName hash)
    {
        try
        {
            if (Read(key) is not { } parameters)
            {
                return null;
            }

            using var rsa = RSA.Create();
            rsa.ImportParameters(parameters);
            return rsa.SignData(data, hash, RSASignaturePadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            // The numbers are there, but are those of no key.
            return null;
        }
    }

    /// <summary>Verifies a signature (RFC 8017 §8.2, PKCS#1 v1.5).</summary>
    /// <param name="key">The public key, or the private one that it belongs to.</param>
    /// <param name="data">What was signed.</param>
    /// <param name="signature">The signature.</param>
    /// <param name="hash">The hash that was signed.</param>
    /// <returns><see cref="PublicKey.Right"/>, or the empty text where the signature is another's; null where the key is none.</returns>
    public static string? Verify(string key, byte[] data, byte[] signature, HashAlgorithmName hash)
    {
        try
        {
            if (ReadPublic(key) is not { } parameters)
            {
                return null;
            }

            using var rsa = RSA.Create();
            rsa.ImportParameters(parameters);
            return PublicKey.Verdict(rsa.VerifyData(data, signature, hash, RSASignaturePadding.Pkcs1));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static RSAParameters? ReadPublic(string key)
    {
        if (Read(key) is { } own)
        {
            return new RSAParameters { Modulus = own.Modulus, Exponent = own.Exponent };
        }

        var outer = Der.OfPem(key)?.Next(Der.Sequence);
        if (outer?.Peek == Der.Sequence)
        {
            // SubjectPublicKeyInfo (RFC 5280 §4.1) names the algorithm, and wraps PKCS#1 (RFC 8017, A.1.1) as whole bytes.
            outer.Next(Der.Sequence);
            outer = outer.Next(Der.BitString)?.WholeBytes()?.Next(Der.Sequence);
        }

        var (modulus, exponent) = (outer?.Next(Der.Integer)?.Unsigned(), outer?.Next(Der.Integer)?.Unsigned());
        return modulus?.Length is >= FewestBytes and <= MostBytes && exponent?.Length is > 0 and <= LongestExponent
            ? new RSAParameters { Modulus = modulus, Exponent = exponent }
            : null;
    }

    private static RSAParameters? Read(string key)
    {
        var outer = Der.OfPem(key)?.Next(Der.Sequence);
        outer?.Next(Der.Integer);
        if (outer?.Peek == Der.Sequence)
        {
            // PKCS#8 (RFC 5208) names the algorithm, and wraps PKCS#1 (RFC 8017, A.1.2).
            outer.Next(Der.Sequence);
            outer = outer.Next(Der.OctetString)?.Next(Der.Sequence);
            outer?.Next(Der.Integer);
        }

        var numbers = Enumerable.Range(0, 8).Select(_ => outer?.Next(Der.Integer)?.Unsigned()).ToList();
        if (numbers.Any(number => number is null || number.Length == 0) || numbers[0]!.Length is < FewestBytes or > MostBytes)
        {
            return null;
        }

        // Import asks for lengths that fit each other.
        var (whole, half) = (numbers[0]!.Length, (numbers[0]!.Length + 1) / 2);
        return numbers.Skip(3).Any(number => number!.Length > half) || numbers[2]!.Length > whole ? null : new RSAParameters
        {
            Modulus = numbers[0],
            Exponent = numbers[1],
            D = Der.Padded(numbers[2]!, whole),
            P = Der.Padded(numbers[3]!, half),
            Q = Der.Padded(numbers[4]!, half),
            DP = Der.Padded(numbers[5]!, half),
            DQ = Der.Padded(numbers[6]!, half),
            InverseQ = Der.Padded(numbers[7]!, half),
        };
    }
}
