namespace OtpContracts.Spec.Tests;

/// <summary>The project's own contracts, as a user has them.</summary>
internal static class SpecFolder
{
    public static string ItnioOtp { get; } = Read("itnio-otp.contract.yaml");

    public static string Schema { get; } = Read("contract.schema.json");

    public static string Readme { get; } = Read("README.md");

    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "spec", file);

    private static string Read(string file) => File.ReadAllText(PathOf(file));
}
