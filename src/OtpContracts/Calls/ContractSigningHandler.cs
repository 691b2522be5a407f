using OtpContracts.Requests;

namespace OtpContracts.Calls;

/// <summary>Signs every request that passes, on exactly the bytes that are sent.</summary>
public abstract class ContractSigningHandler : DelegatingHandler
{
    private readonly RequestSigner _signer;
    private readonly TimeProvider _timeProvider;

    /// <summary>Makes a handler.</summary>
    /// <param name="signer">Signs a request.</param>
    /// <param name="timeProvider">The clock that requests are signed with; null for the system's.</param>
    protected ContractSigningHandler(RequestSigner signer, TimeProvider? timeProvider)
    {
        ArgumentNullException.ThrowIfNull(signer);
        _signer = signer;
        _timeProvider = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        _ = _signer(request, body, _timeProvider.GetUtcNow());
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
