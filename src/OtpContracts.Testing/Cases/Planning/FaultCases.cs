using OtpContracts.Spec.Model;

namespace OtpContracts.Testing.Cases.Planning;

/// <summary>Cases about what goes wrong between client and vendor.</summary>
internal sealed class FaultCases(Contract contract, Endpoint endpoint, RequestSamples samples)
{
    private readonly SampleReply _sample = new(contract, endpoint);

    public IEnumerable<CasePlan> Plans()
    {
        Expectation read = new Expectation.Success(_sample.Data);
        var hasBody = _sample.Reply.Body.Length > 1;
        yield return Plan("a connection reset before the request is read is no reply", Fault.ResetBeforeReading, new Expectation.NoReply());
        yield return Plan("a connection reset behind the request is no reply", Fault.ResetAfterReading, new Expectation.NoReply());
        yield return Plan("bytes that are no HTTP are no reply", Fault.Garbage, new Expectation.NoReply());
        yield return Plan("a reply announced as HTML is read", Fault.WrongContentType, read);
        yield return Plan("a reply in drops is read", Fault.SlowDrip, read);
        yield return Plan("a header that comes twice is borne", Fault.DuplicateHeader, read);
        yield return Plan("a gateway's page with HTTP 500 is not taken for the vendor's word", Fault.ErrorPage, endpoint.Reply.Rule == StatusRule.Http
            ? new Expectation.Refusal("500", StatusKind.Server, Reason: null, MayRepeat: endpoint.Effect != Effect.Once)
            : new Expectation.Mismatch());
        yield return new CasePlan($"{endpoint.Name}: a reply that takes a while is read", endpoint, samples.Least(endpoint), script => script.Delay(TimeSpan.FromSeconds(2)), read);
        if (hasBody)
        {
            yield return Plan("a reply that breaks off is no reply", Fault.Truncation, new Expectation.NoReply());
        }

        if (hasBody && !_sample.IsText)
        {
            yield return Plan("a reply that is compressed, though nobody asked, is a mismatch", Fault.Gzip, new Expectation.Mismatch());
        }
    }

    private CasePlan Plan(string what, Fault fault, Expectation expected) => new($"{endpoint.Name}: {what}", endpoint, samples.Least(endpoint), script => script.Fault(fault), expected);
}
