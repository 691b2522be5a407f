using System.Buffers.Binary;
using System.Numerics;

namespace OtpContracts.Signing;

/// <summary>
/// MD5 (RFC 1321). What is signed with it is short, and the system's own takes several times as long to set up as to hash that; where a system's
/// policy forbids MD5, it has none at all.
/// </summary>
internal static class Md5
{
    private const int BlockBytes = 64;
    private const int LengthBytes = sizeof(ulong);

    // The whole parts of 2³² · |sin(i)|.
    private static ReadOnlySpan<uint> Sines =>
    [
        0xD76AA478, 0xE8C7B756, 0x242070DB, 0xC1BDCEEE, 0xF57C0FAF, 0x4787C62A, 0xA8304613, 0xFD469501,
        0x698098D8, 0x8B44F7AF, 0xFFFF5BB1, 0x895CD7BE, 0x6B901122, 0xFD987193, 0xA679438E, 0x49B40821,
        0xF61E2562, 0xC040B340, 0x265E5A51, 0xE9B6C7AA, 0xD62F105D, 0x02441453, 0xD8A1E681, 0xE7D3FBC8,
        0x21E1CDE6, 0xC33707D6, 0xF4D50D87, 0x455A14ED, 0xA9E3E905, 0xFCEFA3F8, 0x676F02D9, 0x8D2A4C8A,
        0xFFFA3942, 0x8771F681, 0x6D9D6122, 0xFDE5380C, 0xA4BEEA44, 0x4BDECFA9, 0xF6BB4B60, 0xBEBFBC70,
        0x289B7EC6, 0xEAA127FA, 0xD4EF3085, 0x04881D05, 0xD9D4D039, 0xE6DB99E5, 0x1FA27CF8, 0xC4AC5665,
        0xF4292244, 0x432AFF97, 0xAB9423A7, 0xFC93A039, 0x655B59C3, 0x8F0CCC92, 0xFFEFF47D, 0x85845DD1,
        0x6FA87E4F, 0xFE2CE6E0, 0xA3014314, 0x4E0811A1, 0xF7537E82, 0xBD3AF235, 0x2AD7D2BB, 0xEB86D391,
    ];

    /// <summary>Hashes.</summary>
    /// <param name="data">What is hashed.</param>
    /// <param name="hash">Receives 16 bytes.</param>
    public static void Hash(ReadOnlySpan<byte> data, Span<byte> hash)
    {
        var state = new State(0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476);
        var rest = data;
        for (; rest.Length >= BlockBytes; rest = rest[BlockBytes..])
        {
            state = state.After(rest);
        }

        // The last block or two: the rest, a bit, nothing, and how many bits there were.
        Span<byte> padded = stackalloc byte[2 * BlockBytes];
        padded.Clear();
        rest.CopyTo(padded);
        padded[rest.Length] = 0x80;
        var end = rest.Length < BlockBytes - LengthBytes ? BlockBytes : 2 * BlockBytes;
        BinaryPrimitives.WriteUInt64LittleEndian(padded[(end - LengthBytes)..], (ulong)data.Length * 8);
        for (var block = 0; block < end; block += BlockBytes)
        {
            state = state.After(padded[block..]);
        }

        // What was hashed may be a secret.
        padded.Clear();
        state.WriteTo(hash);
    }

    private readonly record struct State(uint A, uint B, uint C, uint D)
    {
        public State After(ReadOnlySpan<byte> block)
        {
            Span<uint> words = stackalloc uint[BlockBytes / sizeof(uint)];
            for (var i = 0; i < words.Length; i++)
            {
                words[i] = BinaryPrimitives.ReadUInt32LittleEndian(block[(i * sizeof(uint))..]);
            }

            var (a, b, c, d) = (A, B, C, D);
            for (var i = 0; i < 16; i += 4)
            {
                a = Step(a, b, d ^ (b & (c ^ d)), words[i], Sines[i], 7);
                d = Step(d, a, c ^ (a & (b ^ c)), words[i + 1], Sines[i + 1], 12);
                c = Step(c, d, b ^ (d & (a ^ b)), words[i + 2], Sines[i + 2], 17);
                b = Step(b, c, a ^ (c & (d ^ a)), words[i + 3], Sines[i + 3], 22);
            }

            for (var i = 16; i < 32; i += 4)
            {
                a = Step(a, b, c ^ (d & (b ^ c)), words[((5 * i) + 1) & 15], Sines[i], 5);
                d = Step(d, a, b ^ (c & (a ^ b)), words[((5 * i) + 6) & 15], Sines[i + 1], 9);
                c = Step(c, d, a ^ (b & (d ^ a)), words[((5 * i) + 11) & 15], Sines[i + 2], 14);
                b = Step(b, c, d ^ (a & (c ^ d)), words[5 * i & 15], Sines[i + 3], 20);
            }

            for (var i = 32; i < 48; i += 4)
            {
                a = Step(a, b, b ^ c ^ d, words[((3 * i) + 5) & 15], Sines[i], 4);
                d = Step(d, a, a ^ b ^ c, words[((3 * i) + 8) & 15], Sines[i + 1], 11);
                c = Step(c, d, d ^ a ^ b, words[((3 * i) + 11) & 15], Sines[i + 2], 16);
                b = Step(b, c, c ^ d ^ a, words[((3 * i) + 14) & 15], Sines[i + 3], 23);
            }

            for (var i = 48; i < 64; i += 4)
            {
                a = Step(a, b, c ^ (b | ~d), words[7 * i & 15], Sines[i], 6);
                d = Step(d, a, b ^ (a | ~c), words[((7 * i) + 7) & 15], Sines[i + 1], 10);
                c = Step(c, d, a ^ (d | ~b), words[((7 * i) + 14) & 15], Sines[i + 2], 15);
                b = Step(b, c, d ^ (c | ~a), words[((7 * i) + 5) & 15], Sines[i + 3], 21);
            }

            words.Clear();
            return new(A + a, B + b, C + c, D + d);
        }

        public void WriteTo(Span<byte> hash)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(hash, A);
            BinaryPrimitives.WriteUInt32LittleEndian(hash[4..], B);
            BinaryPrimitives.WriteUInt32LittleEndian(hash[8..], C);
            BinaryPrimitives.WriteUInt32LittleEndian(hash[12..], D);
        }

        private static uint Step(uint turned, uint added, uint mixed, uint word, uint sine, int bits) => added + BitOperations.RotateLeft(turned + mixed + word + sine, bits);
    }
}
