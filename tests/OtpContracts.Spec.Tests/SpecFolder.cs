namespace OtpContracts.Spec.Tests;

/// <summary>The project's own contracts.</summary>
internal static class SpecFolder
{
    /// <summary>The name of every contract's file.</summary>
    public static TheoryData<string> Contracts { get; } = [.. Directory.GetFiles(PathOf("."), "*.contract.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static string ItnioOtp { get; } = Read("itnio-otp.contract.yaml");

    /// <summary>The contract of one endpoint that positions are taken of.</summary>
    public static string ItnioResend { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "itnio-resend.contract.yaml"));

    public static string Schema { get; } = Read("contract.schema.json");

    public static string Readme { get; } = Read("README.md");

    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "spec", file);

    public static string Read(string file) => File.ReadAllText(PathOf(file));
}
