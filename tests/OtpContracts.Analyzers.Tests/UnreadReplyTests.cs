namespace OtpContracts.Analyzers.Tests;

/// <summary>OTPC5001: a refusal that does not throw, and that nobody asks for.</summary>
public sealed class UnreadReplyTests
{
    [Theory]
    [InlineData("await client.TryResendVerificationAsync(id);")]
    [InlineData("_ = await client.TryResendVerificationAsync(id);")]
    [InlineData("await client.TryResendVerificationAsync(id).ConfigureAwait(false);")]
    [InlineData("await client.TryResendVerificationAsync(new ResendVerificationRequest { VerificationId = id });")]
    [InlineData("await api.ResendVerificationAsync(new() { VerificationId = id });")]
    [InlineData("var reply = await client.TryResendVerificationAsync(id);")]
    [InlineData("var reply = await client.TryResendVerificationAsync(id); return reply.Data;")]
    [InlineData("return (await client.TryResendVerificationAsync(id)).Data!.VerificationId;")]
    public async Task A_status_that_nothing_reads_is_found(string statements)
    {
        var finding = Assert.Single(await new Caller(statements).FindingsAsync());

        Assert.StartsWith("OTPC5001 await ", finding, StringComparison.Ordinal);
        Assert.EndsWith("Nothing reads the status of this reply, and a refusal does not throw: ask IsSuccess or Status, or call EnsureSuccess()", finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(await client.TryResendVerificationAsync(id)).EnsureSuccess();")]
    [InlineData("var reply = await client.TryResendVerificationAsync(id); if (reply.IsSuccess) return reply.Data;")]
    [InlineData("var reply = await client.TryResendVerificationAsync(id); return reply.Status == ItnioOtpStatus.TotalSendLimit;")]
    [InlineData("return (await client.TryResendVerificationAsync(id)).RequireData();")]
    [InlineData("return await client.TryResendVerificationAsync(id);")]
    [InlineData("if (await client.TryResendVerificationAsync(id) is { IsSuccess: true, Data: var data }) return data;")]
    [InlineData("var reply = await client.TryResendVerificationAsync(id); System.Func<bool> later = () => reply.IsSuccess; return later;")]
    [InlineData("await client.ResendVerificationAsync(id);")]
    public async Task A_status_that_something_may_read_is_left_alone(string statements) => Assert.Empty(await new Caller(statements).FindingsAsync());

    [Theory]
    [InlineData("await client.TryResendVerificationAsync(id);", "(await client.TryResendVerificationAsync(id)).EnsureSuccess();")]
    [InlineData("_ = await client.TryResendVerificationAsync(id);", "(await client.TryResendVerificationAsync(id)).EnsureSuccess();")]
    [InlineData("return (await client.TryResendVerificationAsync(id)).Data;", null)]
    public async Task A_reply_that_is_dropped_is_made_to_throw(string statements, string? expected) =>
        Assert.Equal(expected, await new Caller(statements).FixedAsync());

    [Fact]
    public async Task All_that_are_dropped_are_made_to_throw_at_once_around_one_that_has_no_fix() => Assert.Equal(
        """
        (await client.TryResendVerificationAsync(id)).EnsureSuccess();
                var reply = await client.TryResendVerificationAsync(id);
                (await client.TryResendVerificationAsync(id)).EnsureSuccess();
                (await api.ResendVerificationAsync(new() { VerificationId = id })).EnsureSuccess();
        """,
        await new Caller(
            """
            await client.TryResendVerificationAsync(id);
                    var reply = await client.TryResendVerificationAsync(id);
                    _ = await client.TryResendVerificationAsync(id);
                    await api.ResendVerificationAsync(new() { VerificationId = id });
            """).FixedEverywhereAsync());
}
