namespace OtpContracts.Spec.Tests;

/// <summary>The project's own contracts.</summary>
internal static class SpecFolder
{
    public static string ItnioOtp { get; } = Read("itnio-otp.contract.yaml");

    /// <summary>The contract of one endpoint that positions are taken of.</summary>
    public static string ItnioResend { get; } = Read("itnio-resend.contract.yaml");

    public static string Schema { get; } = Read("contract.schema.json");

    public static string Readme { get; } = Read("README.md");

    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "spec", file);

    private static string Read(string file) => File.ReadAllText(PathOf(file));
}
