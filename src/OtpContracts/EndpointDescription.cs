namespace OtpContracts;

/// <summary>A call that a contract describes.</summary>
/// <param name="Contract">The contract's name.</param>
/// <param name="Name">The endpoint's name in the contract.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path behind the server's address, starting with a slash.</param>
/// <param name="Effect">What calling twice does.</param>
/// <param name="IsDeduplicated">Whether the vendor tells a call from its own repetition, by a key that it carries.</param>
public sealed record EndpointDescription(string Contract, string Name, HttpMethod Method, string Path, CallEffect Effect, bool IsDeduplicated = false)
{
    /// <summary>Whether the call may be sent again when it is unknown what became of it.</summary>
    public bool IsRepeatable => Effect != CallEffect.Once || IsDeduplicated;

    /// <summary>The call as messages name it: <c>ItnioOtp.resendVerification</c>.</summary>
    /// <returns>The printed name.</returns>
    public override string ToString() => $"{Contract}.{Name}";
}
