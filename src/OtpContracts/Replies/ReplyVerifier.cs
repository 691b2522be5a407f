namespace OtpContracts.Replies;

/// <summary>Tells a reply of the vendor from a forged one.</summary>
/// <param name="reply">The reply, said as a request is: method and address of the call, headers of the reply.</param>
/// <param name="body">The reply's body.</param>
/// <param name="now">The receiver's time.</param>
/// <returns>True for the vendor's.</returns>
public delegate bool ReplyVerifier(HttpRequestMessage reply, ReadOnlySpan<byte> body, DateTimeOffset now);
