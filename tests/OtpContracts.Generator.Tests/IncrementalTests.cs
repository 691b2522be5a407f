using Microsoft.CodeAnalysis;

namespace OtpContracts.Generator.Tests;

public sealed class IncrementalTests
{
    private static readonly string[] Steps =
        [TrackingNames.Files, TrackingNames.Readings, TrackingNames.Models, TrackingNames.Contracts, TrackingNames.Types, TrackingNames.Endpoints];

    // Channel is then no longer one call's alone.
    private static string WithSecondCall(string text) => text + """
          remindOfVerification:
            call: POST /verification/remind
            effect: once
            body:
              channel: { type: Channel }

        """;

    [Fact]
    public void An_edit_of_other_code_leaves_every_step_cached()
    {
        var run = GeneratorRun.OverItnio();
        run.EditContract(0, WithSecondCall);

        run.EditCSharp();

        foreach (var step in Steps)
        {
            Assert.NotEmpty(run.Reasons(step));
            Assert.All(run.Reasons(step), reason => Assert.Contains(reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
        }

        Assert.All(run.Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void A_comment_in_the_contract_leaves_types_and_endpoints_alone()
    {
        var run = GeneratorRun.OverItnio();

        run.EditContract(0, text => "# a comment\n" + text);

        Assert.All(run.Reasons(TrackingNames.Types).Concat(run.Reasons(TrackingNames.Endpoints)), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
    }

    [Fact]
    public void A_new_value_of_an_enum_re_emits_that_enum_only()
    {
        var run = GeneratorRun.OverItnio();
        run.EditContract(0, WithSecondCall);

        run.EditContract(0, text => text.Replace("[sms, call, sna]\n", "[sms, call, sna, fax]\n", StringComparison.Ordinal));

        Assert.Single(run.Reasons(TrackingNames.Types), IncrementalStepRunReason.Modified);
        Assert.All(run.Reasons(TrackingNames.Endpoints), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        Assert.Contains("public static Channel Fax", run.Source("ItnioOtp.Types.Channel.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_one_call_alone_uses_stands_in_the_file_of_the_call()
    {
        var run = GeneratorRun.OverItnio();

        Assert.Contains("public readonly record struct Channel", run.Source("ItnioOtp.Endpoints.ResendVerification.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain(run.HintNames, name => name.Contains(".Types.", StringComparison.Ordinal));

        run.EditContract(0, WithSecondCall);

        Assert.Equal("ItnioOtp.Types.Channel.g.cs", Assert.Single(run.HintNames, name => name.Contains(".Types.", StringComparison.Ordinal)));
        run.AssertCompiles();
    }
}
