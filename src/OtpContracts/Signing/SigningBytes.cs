namespace OtpContracts.Signing;

/// <summary>The functions of the signing language that take bytes, for compiled expressions.</summary>
public static class SigningBytes
{
    /// <summary>Base64 by the alphabet of addresses (RFC 4648 §5), without padding.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The text.</returns>
    public static string Base64url(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    /// <summary>How many bytes there are.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>Their number.</returns>
    public static long Length(ReadOnlySpan<byte> bytes) => bytes.Length;

    /// <summary>The first bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="count">How many, where there are so many.</param>
    /// <returns>The bytes.</returns>
    public static ReadOnlySpan<byte> First(ReadOnlySpan<byte> bytes, int count) => bytes[..Math.Min(count, bytes.Length)];

    /// <summary>The last bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="count">How many, where there are so many.</param>
    /// <returns>The bytes.</returns>
    public static ReadOnlySpan<byte> Last(ReadOnlySpan<byte> bytes, int count) => bytes[^Math.Min(count, bytes.Length)..];

    /// <summary>What stands behind the first bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="count">How many are left out.</param>
    /// <returns>The rest.</returns>
    public static ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> bytes, int count) => bytes[Math.Min(count, bytes.Length)..];

    /// <summary>One text where there are bytes, another where there are none.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="text">The one.</param>
    /// <param name="otherwise">The other.</param>
    /// <returns>One of the two.</returns>
    public static string When(ReadOnlySpan<byte> bytes, string text, string otherwise = "") => bytes.IsEmpty ? otherwise : text;
}
