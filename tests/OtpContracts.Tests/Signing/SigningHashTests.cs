using System.Security.Cryptography;
using System.Text;
using OtpContracts.Signing;

namespace OtpContracts.Tests;

/// <summary>The hash that is written here because the system's is slow to set up.</summary>
public sealed class SigningHashTests
{
    // RFC 1321, appendix A.5.
    [Theory]
    [InlineData("", "d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("a", "0cc175b9c0f1b6a831c399e269772661")]
    [InlineData("message digest", "f96b697d7cb7938d525a2f31aaf161d0")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345678901234567890", "57edf4a22be3c955ac49da2e2107b67a")]
    public void Md5_gives_the_published_hashes(string text, string hash) => Assert.Equal(hash, Hash(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Md5_is_the_systems_at_every_length()
    {
        var data = new byte[400];
        new Random(1321).NextBytes(data);

        Assert.All(Enumerable.Range(0, data.Length), length => Assert.Equal(Convert.ToHexStringLower(MD5.HashData(data.AsSpan(0, length))), Hash(data.AsSpan(0, length))));
    }

    private static string Hash(ReadOnlySpan<byte> data)
    {
        Span<byte> hash = stackalloc byte[MD5.HashSizeInBytes];
        SigningHash.Md5(data, hash);
        return Convert.ToHexStringLower(hash);
    }
}
