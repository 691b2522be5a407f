namespace OtpContracts.Benchmarks.Vendors;

/// <summary>What the vendors of this folder answer: ITNIO's documented reply to a resend, on one line as servers write it.</summary>
internal static class VendorReply
{
    public const string VerificationId = "22206051443051000003";

    public const string ContentType = "application/json;charset=UTF-8";

    public static ReadOnlySpan<byte> Body => """{"status":"0","reason":"success","data":{"verificationId":"22206051443051000003","to":"91856321412","channel":"sms"}}"""u8;
}
