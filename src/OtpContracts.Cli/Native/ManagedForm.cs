using System.Runtime.InteropServices;
using OtpContracts.Cli.Commands;

namespace OtpContracts.Cli.Native;

/// <summary>The managed form of <c>otpc</c>, which has every command and lies beside the native one.</summary>
internal static partial class ManagedForm
{
    /// <summary>Makes this process the managed form, so that its streams, its signals and its exit code are the command's own.</summary>
    /// <param name="arguments">What the process was started with.</param>
    /// <returns>The exit code where that can't be; else nothing is left to return.</returns>
    public static int Become(string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "managed", "otpc.dll");
        var runtime = Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root ? Path.Combine(root, "dotnet") : "dotnet";
        Execute(runtime, [runtime, program, .. arguments, null]);

        // Before the next call into the system, such as one for standard error, has a result of its own.
        var reason = Marshal.GetLastPInvokeErrorMessage();
        Console.Error.WriteLine($"otpc: error: \"{runtime}\" can't be started: {reason}. This command runs on .NET 10: put dotnet on the PATH, or its folder into DOTNET_ROOT.");
        return ExitCodes.Failed;
    }

    [LibraryImport("libc", EntryPoint = "execvp", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string file, string?[] arguments);
}
