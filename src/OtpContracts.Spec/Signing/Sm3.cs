namespace OtpContracts.Spec.Signing;

/// <summary>SM3 (GB/T 32905), which .NET does not have, and HMAC with it.</summary>
internal static class Sm3
{
    private const int BlockBytes = 64;

    public static byte[] Hash(byte[] data)
    {
        uint[] state = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E];
        var padded = new byte[(data.Length + 8 + BlockBytes) / BlockBytes * BlockBytes];
        data.CopyTo(padded, 0);
        padded[data.Length] = 0x80;
        for (var i = 0; i < 8; i++)
        {
            padded[padded.Length - 1 - i] = (byte)((ulong)data.Length * 8 >> (8 * i));
        }

        for (var block = 0; block < padded.Length; block += BlockBytes)
        {
            Compress(state, padded, block);
        }

        return [.. state.SelectMany(word => new[] { (byte)(word >> 24), (byte)(word >> 16), (byte)(word >> 8), (byte)word })];
    }

    // RFC 2104.
    public static byte[] Hmac(byte[] key, byte[] data)
    {
        var block = new byte[BlockBytes];
        (key.Length > BlockBytes ? Hash(key) : key).CopyTo(block, 0);
        byte[] inner = [.. block.Select(value => (byte)(value ^ 0x36)), .. data];
        return Hash([.. block.Select(value => (byte)(value ^ 0x5C)), .. Hash(inner)]);
    }

    private static void Compress(uint[] state, byte[] data, int start)
    {
        var words = new uint[68];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = i < 16
                ? ((uint)data[start + (4 * i)] << 24) | ((uint)data[start + (4 * i) + 1] << 16) | ((uint)data[start + (4 * i) + 2] << 8) | data[start + (4 * i) + 3]
                : Spread(words[i - 16] ^ words[i - 9] ^ Left(words[i - 3], 15), 15, 23) ^ Left(words[i - 13], 7) ^ words[i - 6];
        }

        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        for (var i = 0; i < 64; i++)
        {
            var first = Left(Left(a, 12) + e + Left(i < 16 ? 0x79CC4519u : 0x7A879D8Au, i % 32), 7);
            var second = first ^ Left(a, 12);
            var left = (i < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c)) + d + second + (words[i] ^ words[i + 4]);
            var right = (i < 16 ? e ^ f ^ g : (e & f) | (~e & g)) + h + first + words[i];
            (a, b, c, d, e, f, g, h) = (left, a, Left(b, 9), c, Spread(right, 9, 17), e, Left(f, 19), g);
        }

        uint[] mixed = [a, b, c, d, e, f, g, h];
        for (var i = 0; i < mixed.Length; i++)
        {
            state[i] ^= mixed[i];
        }
    }

    private static uint Spread(uint word, int near, int far) => word ^ Left(word, near) ^ Left(word, far);

    private static uint Left(uint word, int count) => (word << count) | (word >> ((32 - count) % 32));
}
