using System.Numerics;
using System.Security.Cryptography;

namespace OtpContracts.Spec.Signing.Keys;

/// <summary>
/// Verifies with Ed25519 keys (RFC 8032 §5.1.7), which .NET has no class for. All that goes in is public, so that nothing is given away by how
/// long it takes.
/// </summary>
internal static class Ed25519Key
{
    public const string Problem = "an Ed25519 public key is due: its 32 bytes, as unbase64(key) or unhex(key) gives them; the last 32 of a SubjectPublicKeyInfo";

    private const int Size = 32;

    private static readonly BigInteger Prime = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger Order = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", System.Globalization.CultureInfo.InvariantCulture);
    private static readonly BigInteger D = Mod(-121665 * Invert(121666));
    private static readonly BigInteger RootOfMinusOne = BigInteger.ModPow(2, (Prime - 1) / 4, Prime);
    private static readonly Point Zero = new(0, 1, 1, 0);
    private static readonly Point Base = Decode(Bytes(Mod(4 * Invert(5)), isOdd: false))!;

    /// <summary>Verifies a signature.</summary>
    /// <param name="key">The public key: 32 bytes.</param>
    /// <param name="data">What was signed.</param>
    /// <param name="signature">The signature: 64 bytes.</param>
    /// <returns><see cref="PublicKey.Right"/>, or the empty text where the signature is another's; null where the key is none.</returns>
    public static string? Verify(byte[] key, byte[] data, byte[] signature)
    {
        if (key.Length != Size || Decode(key) is not { } holder)
        {
            return null;
        }

        if (signature.Length != 2 * Size || Number([.. signature.Skip(Size)]) is var scalar && scalar >= Order)
        {
            return PublicKey.Verdict(false);
        }

        byte[] committed = [.. signature.Take(Size)];

        using var sha512 = SHA512.Create();
#pragma warning disable CA1850 // The frameworks that compilers run on have no SHA512.HashData.
        var challenge = Number(sha512.ComputeHash([.. committed, .. key, .. data])) % Order;
#pragma warning restore CA1850
        return PublicKey.Verdict(Encode(Sum(scalar, Base, challenge, holder.Negated())).SequenceEqual(committed));
    }

    // a·P + b·Q, bit by bit of both at once.
    private static Point Sum(BigInteger a, Point p, BigInteger b, Point q)
    {
        var (both, sum) = (p.Plus(q), Zero);
        for (var bit = 8 * Size; bit-- > 0;)
        {
            sum = sum.Plus(sum);
            var (inA, inB) = (!(a >> bit).IsEven, !(b >> bit).IsEven);
            sum = inA && inB ? sum.Plus(both) : inA ? sum.Plus(p) : inB ? sum.Plus(q) : sum;
        }

        return sum;
    }

    // RFC 8032 §5.1.3.
    private static Point? Decode(byte[] bytes)
    {
        var isOdd = (bytes[Size - 1] & 0x80) != 0;
        var y = Number([.. bytes.Take(Size - 1), (byte)(bytes[Size - 1] & 0x7F)]);
        var square = Mod((y * y) - 1) * Invert((D * y * y) + 1);
        var x = BigInteger.ModPow(Mod(square), (Prime + 3) / 8, Prime);
        if (Mod((x * x) - square) != 0)
        {
            x = Mod(x * RootOfMinusOne);
        }

        if (y >= Prime || Mod((x * x) - square) != 0 || (x.IsZero && isOdd))
        {
            return null;
        }

        x = x.IsEven == isOdd ? Prime - x : x;
        return new Point(x, y, 1, Mod(x * y));
    }

    private static byte[] Encode(Point point)
    {
        var inverse = Invert(point.Z);
        return Bytes(Mod(point.Y * inverse), !Mod(point.X * inverse).IsEven);
    }

    private static byte[] Bytes(BigInteger y, bool isOdd)
    {
        byte[] digits = [.. y.ToByteArray().Concat(new byte[Size]).Take(Size)];
        digits[Size - 1] |= (byte)(isOdd ? 0x80 : 0);
        return digits;
    }

    private static BigInteger Number(byte[] bytes) => new([.. bytes, 0]);

    private static BigInteger Mod(BigInteger number)
    {
        var rest = number % Prime;
        return rest.Sign < 0 ? rest + Prime : rest;
    }

    private static BigInteger Invert(BigInteger number) => BigInteger.ModPow(Mod(number), Prime - 2, Prime);

    /// <summary>A point in extended coordinates (RFC 8032 §5.1.4).</summary>
    private sealed class Point(BigInteger x, BigInteger y, BigInteger z, BigInteger t)
    {
        public BigInteger X => x;

        public BigInteger Y => y;

        public BigInteger Z => z;

        public Point Negated() => new(Mod(-x), y, z, Mod(-t));

        public Point Plus(Point other)
        {
            var a = Mod((y - x) * (other.Y - other.X));
            var b = Mod((y + x) * (other.Y + other.X));
            var c = Mod(2 * t * other.T * D);
            var d = Mod(2 * z * other.Z);
            var (e, f, g, h) = (b - a, d - c, d + c, b + a);
            return new Point(Mod(e * f), Mod(g * h), Mod(f * g), Mod(e * h));
        }

        private BigInteger T => t;
    }
}
