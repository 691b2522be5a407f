using OtpContracts.Tests.Reliability;

namespace OtpContracts.Tests.Observing;

/// <summary>What an operator sees.</summary>
[Collection("Telemetry")]
public sealed class TelemetryTests
{
    private const string Id = "22206051443051000003";

    [Fact]
    public async Task A_call_is_traced_measured_and_logged()
    {
        using var recording = new Recording();
        using var log = new RecordedLog();
        await using var itnio = await ItnioOverWire.StartAsync(TimeSpan.FromHours(1), new CallPolicy { Logger = log });
        itnio.Wire.Plan("mRELxtHc", WireStep.Gateway(503, headers: "Retry-After: 2\r\n"));

        await itnio.Client.ResendVerificationAsync(Id);
        await itnio.Client.GetAppAsync("mRELxtHc");
        itnio.Vendor.On("resendVerification").Reply(status: -18);
        await Assert.ThrowsAsync<DeliveryUnknownException>(() => itnio.Client.ResendVerificationAsync(Id));
        itnio.Wire.Plan("lost", new WireStep(WireFault.ResetAnswered));
        await Assert.ThrowsAsync<DeliveryUnknownException>(() => itnio.Client.ResendVerificationAsync("lost"));

        await Verify(string.Join('\n',
        [
            .. recording.Activities("OtpContracts"),
            .. recording.Measurements.Where(measurement => measurement.StartsWith("otpcontracts.", StringComparison.Ordinal)),
            .. log.Lines,
        ]));
    }

    [Fact]
    public async Task Drift_is_told_with_its_place_each_time_and_logged_once()
    {
        using var recording = new Recording();
        using var log = new RecordedLog();
        var drifts = new List<ContractDrift>();
        await using var itnio = await ItnioOverWire.StartAsync(policy: new CallPolicy { Logger = log, OnDrift = drifts.Add });
        var resend = itnio.Vendor.On("resendVerification");

        for (var i = 0; i < 2; i++)
        {
            resend.ReplyRaw("""{"status":"0","trace":"x","data":{"verificationId":"1","to":"91856321412","channel":"fax","91856321412":{}}}""");
            await itnio.Client.TryResendVerificationAsync(Id);
        }

        resend.Reply(status: -99);
        await itnio.Client.TryResendVerificationAsync(Id);
        resend.ReplyRaw("""{"status":"0","data":{"verificationId":"1","to":["91856321412"],"channel":"sms"}}""");
        await Assert.ThrowsAsync<DeliveryUnknownException>(() => itnio.Client.ResendVerificationAsync(Id));

        Assert.Equal(8, recording.Measurements.Count(measurement => measurement.StartsWith("otpcontracts.client.drift", StringComparison.Ordinal)));
        await Verify(string.Join('\n', [.. drifts.Select(drift => $"{drift.Endpoint} {drift.Kind} {drift.Path} {drift.Value}"), .. log.Lines.Where(line => line.StartsWith("6 ", StringComparison.Ordinal))]));
    }

    [Fact]
    public async Task A_call_whose_reply_is_as_documented_drifts_nowhere()
    {
        var drifts = new List<ContractDrift>();
        await using var itnio = await ItnioOverWire.StartAsync(policy: new CallPolicy { OnDrift = drifts.Add });

        await itnio.Client.ResendVerificationAsync(Id, Channel.Sms);

        // The page's own sample answers with a channel that its table lacks.
        Assert.Equal([(DriftKind.UnknownValue, "$.data.channel")], drifts.Select(drift => (drift.Kind, drift.Path)));
    }
}

/// <summary>Tests that listen to the whole process run alone.</summary>
[CollectionDefinition("Telemetry", DisableParallelization = true)]
public sealed class ListeningAlone;
