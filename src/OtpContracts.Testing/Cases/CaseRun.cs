using System.Text.Json;
using OtpContracts.Dispatch;
using OtpContracts.Spec.Model;

namespace OtpContracts.Testing.Cases;

/// <summary>Runs a case: makes the call once for a reply and once for its data, and holds what came of it against what must.</summary>
internal sealed class CaseRun(Contract contract, CasePlan plan, CaseLease lease, IContractDispatch client)
{
    private readonly ArrivalComparison _arrival = new(plan.Endpoint);
    private readonly DispatchedRequest _request = new(JsonSerializer.SerializeToElement(plan.Request));
    private int _seen;

    public async Task RunAsync()
    {
        plan.Script(lease.Vendor.On(plan.Endpoint.Name));
        await CheckAsync(returnsRefusals: true, client.TryCallAsync).ConfigureAwait(false);
        lease.Clock.Advance(plan.Pause);
        await CheckAsync(returnsRefusals: false, client.CallAsync).ConfigureAwait(false);
    }

    private async Task CheckAsync(bool returnsRefusals, Func<string, DispatchedRequest, CancellationToken, Task<DispatchedReply>> call)
    {
        DispatchedReply? reply = null;
        Exception? thrown = null;
        try
        {
            reply = await call(plan.Endpoint.Name, _request, CancellationToken.None).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever a client throws is what the case is about.
        catch (Exception any)
#pragma warning restore CA1031
        {
            thrown = any;
        }

        var arrived = lease.Vendor.Requests.Skip(_seen).ToList();
        _seen += arrived.Count;
        var problem = plan.Expected is Expectation.NotSent ? NotSent(thrown, arrived) : Arrival(arrived) ?? Outcome(reply, thrown, returnsRefusals);
        if (problem is not null)
        {
            throw new ContractCaseException(plan.Name, problem, lease.Vendor.Transcript, thrown);
        }
    }

    private static string? NotSent(Exception? thrown, List<ReceivedRequest> arrived) =>
        arrived.Count > 0 ? "The request breaks the contract and was sent nevertheless."
        : thrown is ContractValidationException or UnsayableRequestException ? null
        : $"A ContractValidationException was expected, but {Describe(thrown)}.";

    private string? Arrival(List<ReceivedRequest> arrived)
    {
        if (arrived.Count == 0)
        {
            return "The request keeps the contract, but it never arrived.";
        }

        if (arrived.Find(request => request.Problems.Count > 0) is { } refused && plan.Expected is not Expectation.Refusal { Kind: StatusKind.Clock })
        {
            return "The vendor refuses the request: " + string.Join("; ", refused.Problems);
        }

        if (arrived[0].Remarks.Count > 0)
        {
            return "The request has what the contract does not know: " + string.Join("; ", arrived[0].Remarks);
        }

        if (arrived.Count > 1 && !MayRepeat)
        {
            return $"The request was sent {arrived.Count} times, though it must not be repeated.";
        }

        return arrived[0].IsUnread ? null : _arrival.Difference(plan.Request, arrived[0]);
    }

    private bool MayRepeat => plan.Expected switch
    {
        Expectation.Refusal { MayRepeat: var mayRepeat } => mayRepeat,
        Expectation.Success => false,
        _ => plan.Endpoint.Effect != Effect.Once,
    };

    private string? Outcome(DispatchedReply? reply, Exception? thrown, bool returnsRefusals) => plan.Expected switch
    {
        Expectation.Success success => thrown is not null ? $"A success was expected, but {Describe(thrown)}." : Success(success, reply!),
        Expectation.Refusal refusal when returnsRefusals => thrown is not null ? $"A reply with status {refusal.Status} was expected, but {Describe(thrown)}." : Refusal(refusal, reply!.Status, reply.Kind, reply.Reason),
        Expectation.Refusal refusal => Thrown(refusal, thrown),
        Expectation.Mismatch => Failure<ContractMismatchException>(thrown),
        _ => Failure<VendorUnreachableException>(thrown),
    };

    private string? Success(Expectation.Success expected, DispatchedReply reply)
    {
        if (reply.Kind != StatusKind.Success)
        {
            return $"A success was expected, but the client tells the status {reply.Status} as {reply.Kind}.";
        }

        if (expected.IsOutcomeSuccess is { } isYes && reply.IsOutcomeSuccess is { } told && told != isYes)
        {
            return $"What was found is {(isYes ? "" : "not ")}the success, but the client says that it is{(told ? "" : " not")}.";
        }

        return new DataComparison(contract).Difference(plan.Endpoint, expected.Data, reply);
    }

    private static string? Refusal(Expectation.Refusal expected, string? status, StatusKind kind, string? reason) =>
        status is not null && status != expected.Status ? $"The status {expected.Status} was expected, but the client tells {status}."
        : kind == StatusKind.Success ? $"The status {expected.Status} is told as a success."
        : expected.Kind is { } due && kind != due ? $"The status {expected.Status} is about {due}, but the client tells it as {kind}."
        : expected.Reason is { } words && reason != words ? $"The vendor's words \"{words}\" were expected, but the client tells {(reason is null ? "none" : $"\"{reason}\"")}."
        : null;

    private string? Thrown(Expectation.Refusal expected, Exception? thrown)
    {
        var isUnknown = thrown is DeliveryUnknownException;
        var refusal = Inner(thrown) as ContractException;
        if (refusal is null)
        {
            return $"An exception with the status {expected.Status} was expected, but {Describe(thrown)}.";
        }

        if (refusal.Kind == StatusKind.Server && isUnknown != (plan.Endpoint.Effect == Effect.Once))
        {
            return isUnknown ? "The call may be repeated, but the client says that it is unknown whether it acted." : "The vendor failed, and it is unknown whether the call acted; but the client says that it did not.";
        }

        return Refusal(expected, refusal.RawStatus, refusal.Kind, refusal.Reason);
    }

    private string? Failure<T>(Exception? thrown)
        where T : ContractException
    {
        if (Inner(thrown) is not T)
        {
            return $"A {typeof(T).Name} was expected, but {Describe(thrown)}.";
        }

        var isUnknown = thrown is DeliveryUnknownException;
        return isUnknown == (plan.Endpoint.Effect == Effect.Once) ? null
            : isUnknown ? "The call may be repeated, but the client says that it is unknown whether it acted."
            : "It is unknown whether the call acted, but the client does not say so.";
    }

    private static Exception? Inner(Exception? thrown) => thrown is DeliveryUnknownException { InnerException: { } cause } ? cause : thrown;

    private static string Describe(Exception? thrown) => thrown is null ? "the call returned" : $"{thrown.GetType().Name} was thrown: {thrown.Message}";
}
