using System.Text;

namespace OtpContracts.Cli.Importing.Writing;

/// <summary>Writes files so that a reader finds the old one or the new one whole.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file; one that says the same already is left alone.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellation)
    {
        if (File.Exists(path) && await File.ReadAllTextAsync(path, cancellation).ConfigureAwait(false) == text)
        {
            return;
        }

        var beside = path + ".new";
        var isMarked = File.Exists(path) && (await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false)).AsSpan().StartsWith(Encoding.UTF8.Preamble);
        try
        {
            await File.WriteAllTextAsync(beside, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: isMarked), cancellation).ConfigureAwait(false);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
