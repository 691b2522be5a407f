namespace VerifyStandInTests;

public sealed class NamingTests
{
    [Fact]
    public async Task A_fact_is_named_by_class_and_method() => await Verify("A snapshot of a fact.");

    [Theory]
    [InlineData(-27, "sms")]
    [InlineData(0, "a/b")]
    public async Task A_theory_is_named_by_its_parameters_too(int status, string channel) =>
        await Verify($"status {status}, channel {channel}").UseParameters(status, channel);
}
