using OtpContracts.Replies;

namespace OtpContracts.Requests;

/// <summary>Signs a request that is about to be sent.</summary>
/// <param name="request">The request; its headers are set.</param>
/// <param name="body">Exactly the bytes that will be sent.</param>
/// <param name="now">The time to sign with.</param>
/// <returns>Tells the vendor's reply to this request from a forged one, by the account that signed it; null where the vendor does not sign its replies.</returns>
public delegate ReplyVerifier? RequestSigner(HttpRequestMessage request, ReadOnlySpan<byte> body, DateTimeOffset now);
