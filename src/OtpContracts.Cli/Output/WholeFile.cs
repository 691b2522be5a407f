using System.Text;

namespace OtpContracts.Cli.Output;

/// <summary>Writes files so that a reader finds the old one or the new one whole.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file; one that says the same already is left alone, and a byte order mark stays where there was one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="DirectoryNotFoundException">There is no folder for it.</exception>
    public static void Write(string path, string text)
    {
        var exists = File.Exists(path);
        if (exists && File.ReadAllText(path) == text)
        {
            return;
        }

        RequireFolder(path);
        var beside = path + ".new";
        var isMarked = exists && File.ReadAllBytes(path).AsSpan().StartsWith(Encoding.UTF8.Preamble);
        try
        {
            File.WriteAllText(beside, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: isMarked));
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Asks that there is a folder for a file that is about to be written.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static void RequireFolder(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"{path} can't be written: there is no folder {folder}.");
        }
    }
}
