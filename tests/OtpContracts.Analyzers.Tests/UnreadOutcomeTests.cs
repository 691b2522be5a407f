namespace OtpContracts.Analyzers.Tests;

/// <summary>OTPC5002: "answered" taken for "yes".</summary>
public sealed class UnreadOutcomeTests
{
    [Theory]
    [InlineData("await client.VerifyCodeAsync(id, code);", "ask IsSuccess or Kind")]
    [InlineData("var check = await client.VerifyCodeAsync(id, code);", "ask IsSuccess or Kind")]
    [InlineData("await client.VerifyCodeAsync(new() { VerificationId = id, Code = code }).ConfigureAwait(false);", "ask IsSuccess or Kind")]
    [InlineData("return (await client.TryVerifyCodeAsync(id, code)).IsSuccess;", "read Data, or call VerifyCodeAsync")]
    [InlineData("(await client.TryVerifyCodeAsync(id, code)).EnsureSuccess();", "read Data, or call VerifyCodeAsync")]
    [InlineData("var reply = await client.TryVerifyCodeAsync(id, code); if (reply.IsSuccess) return id;", "read Data, or call VerifyCodeAsync")]
    public async Task An_answer_that_nothing_reads_is_found(string statements, string advice)
    {
        var finding = Assert.Single(await new Caller(statements).FindingsAsync());

        Assert.StartsWith("OTPC5002 await ", finding, StringComparison.Ordinal);
        Assert.EndsWith("that it was answered does not mean yes: " + advice, finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("return (await client.VerifyCodeAsync(id, code)).IsSuccess;")]
    [InlineData("var check = await client.VerifyCodeAsync(id, code); if (check.Kind == default) return id;")]
    [InlineData("return await client.VerifyCodeAsync(id, code);")]
    [InlineData("var reply = await client.TryVerifyCodeAsync(id, code); if (reply.IsSuccess) return reply.Data;")]
    [InlineData("return (await client.TryVerifyCodeAsync(id, code)).RequireData();")]
    [InlineData("return (await client.TryResendVerificationAsync(id)).IsSuccess;")]
    public async Task An_answer_that_something_may_read_is_left_alone(string statements) => Assert.Empty(await new Caller(statements).FindingsAsync());

    [Theory]
    [InlineData("return (await client.TryVerifyCodeAsync(id, code)).IsSuccess;", "return (await client.VerifyCodeAsync(id, code)).IsSuccess;")]
    [InlineData("await client.VerifyCodeAsync(id, code);", "if (!(await client.VerifyCodeAsync(id, code)).IsSuccess) throw new InvalidOperationException(\"The answer is no.\");")]
    [InlineData("(await client.TryVerifyCodeAsync(id, code)).EnsureSuccess();", null)]
    public async Task The_answer_is_asked_for(string statements, string? expected) => Assert.Equal(expected, await new Caller(statements).FixedAsync());
}
