namespace OtpContracts.Calls;

/// <summary>Signs a request that is about to be sent.</summary>
/// <param name="request">The request; its headers are set.</param>
/// <param name="body">Exactly the bytes that will be sent.</param>
/// <param name="now">The time to sign with.</param>
public delegate void RequestSigner(HttpRequestMessage request, ReadOnlySpan<byte> body, DateTimeOffset now);
