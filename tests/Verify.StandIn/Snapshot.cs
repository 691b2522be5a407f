using System.Buffers;
using System.Globalization;
using System.Text;
using DiffEngine;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace VerifyXunit;

/// <summary>A snapshot's pair of files: UTF-8 with a byte order mark, LF, nothing added at the end.</summary>
internal sealed class Snapshot(string directory, string name)
{
    private const int Context = 3;
    private static readonly UTF8Encoding Utf8WithMark = new(encoderShouldEmitUTF8Identifier: true);
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\"<>|:*?\\/\r\n\t\0");

    private string Verified => Path.Combine(directory, name + ".verified.txt");

    private string Received => Path.Combine(directory, name + ".received.txt");

    public static bool IsAllowedInFileNames(char character) => !Forbidden.Contains(character);

    public async Task CompareAsync(string? target)
    {
        var received = target switch
        {
            null => "null",
            "" => "emptyString",
            _ => target.Replace("\r\n", "\n", StringComparison.Ordinal),
        };
        var verified = File.Exists(Verified) ? (await File.ReadAllTextAsync(Verified)).Replace("\r\n", "\n", StringComparison.Ordinal) : null;
        if (verified == received)
        {
            File.Delete(Received);
            return;
        }

        await File.WriteAllTextAsync(Received, received, Utf8WithMark);
        await DiffRunner.LaunchAsync(Received, Verified);
        throw new VerifyException(Describe(verified, received));
    }

    private string Describe(string? verified, string received)
    {
        var message = new StringBuilder()
            .Append(verified is null ? "New snapshot." : "The snapshot differs.")
            .Append(CultureInfo.InvariantCulture, $"\nReceived: {Received}\nVerified: {Verified}\n\n");
        return verified is null ? message.Append(received).ToString() : Diff(verified, received, message).ToString();
    }

    private static StringBuilder Diff(string verified, string received, StringBuilder message)
    {
        var lines = InlineDiffBuilder.Diff(verified, received, ignoreWhiteSpace: false).Lines;
        var isNear = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Type != ChangeType.Unchanged)
            {
                Array.Fill(isNear, true, Math.Max(0, i - Context), Math.Min(lines.Count, i + Context + 1) - Math.Max(0, i - Context));
            }
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (isNear[i])
            {
                var mark = lines[i].Type switch { ChangeType.Inserted => '+', ChangeType.Deleted => '-', _ => ' ' };
                message.Append(CultureInfo.InvariantCulture, $"{mark} {lines[i].Position,4} | {lines[i].Text}\n");
            }
            else if (i == 0 || isNear[i - 1])
            {
                message.Append("  …\n");
            }
        }

        return message;
    }
}

/// <summary>A text differs from its snapshot, or has none yet.</summary>
public sealed class VerifyException : Exception
{
    internal VerifyException(string message)
        : base(message)
    {
    }
}
