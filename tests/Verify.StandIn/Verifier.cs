using System.Reflection;
using System.Runtime.CompilerServices;

namespace VerifyXunit;

/// <summary>
/// Stands in for Verify.Xunit where that can't be restored: the same call, the same file names and encoding.
/// Build with <c>-p:UseVerify=true</c> to use the real library instead.
/// </summary>
public static class Verifier
{
    /// <summary>Compares a text with the snapshot beside the calling test.</summary>
    /// <param name="target">The text.</param>
    /// <param name="sourceFile">The test's file; the class is named as the file is.</param>
    /// <param name="method">The test.</param>
    /// <returns>To be awaited; <see cref="VerifyTask.UseParameters"/> tells the cases of a theory apart.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static VerifyTask Verify(string? target, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "") =>
        new(Assembly.GetCallingAssembly(), target, sourceFile, method);
}
