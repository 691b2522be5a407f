using System.Runtime.InteropServices;

namespace OtpContracts.Cli.Native;

/// <summary>The managed form of <c>otpc</c>, which has every command and lies beside the native one.</summary>
internal static partial class ManagedForm
{
    private const int CannotStart = 127;

    /// <summary>Makes this process the managed form, so that its streams, its signals and its exit code are the command's own.</summary>
    /// <param name="arguments">What the process was started with.</param>
    /// <returns>The exit code where that can't be; else nothing is left to return.</returns>
    public static int Become(string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "managed", "otpc.dll");
        var runtime = Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root ? Path.Combine(root, "dotnet") : "dotnet";
        Execute(runtime, [runtime, program, .. arguments, null]);
        Console.Error.WriteLine($"otpc: error: \"{runtime}\" can't be started: {Marshal.GetLastPInvokeErrorMessage()}. This command runs on .NET 10: put dotnet on the PATH, or its folder into DOTNET_ROOT.");
        return CannotStart;
    }

    [LibraryImport("libc", EntryPoint = "execvp", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string file, string?[] arguments);
}
