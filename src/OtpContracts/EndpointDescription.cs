namespace OtpContracts;

/// <summary>A call that a contract describes.</summary>
/// <param name="Contract">The contract's name.</param>
/// <param name="Name">The endpoint's name in the contract.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path behind the server's address, starting with a slash.</param>
/// <param name="Effect">What calling twice does.</param>
public sealed record EndpointDescription(string Contract, string Name, HttpMethod Method, string Path, CallEffect Effect)
{
    /// <summary>The call as messages name it: <c>ItnioOtp.resendVerification</c>.</summary>
    /// <returns>The printed name.</returns>
    public override string ToString() => $"{Contract}.{Name}";
}
