namespace OtpContracts.Dispatch;

/// <summary>The calls of a client by the contract's own names and in its JSON, for harnesses that know no type of the client.</summary>
public interface IContractDispatch
{
    /// <summary>Makes a call; a refusal of the vendor is returned.</summary>
    /// <param name="endpoint">The endpoint's name in the contract.</param>
    /// <param name="request">Its parameters.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>What the client made of the reply.</returns>
    /// <exception cref="ContractException">As of the client's own method.</exception>
    /// <exception cref="UnsayableRequestException">The client's types can't say the request.</exception>
    Task<DispatchedReply> TryCallAsync(string endpoint, DispatchedRequest request, CancellationToken cancellationToken = default);

    /// <summary>Makes a call; a refusal of the vendor is thrown.</summary>
    /// <inheritdoc cref="TryCallAsync"/>
    Task<DispatchedReply> CallAsync(string endpoint, DispatchedRequest request, CancellationToken cancellationToken = default);
}
