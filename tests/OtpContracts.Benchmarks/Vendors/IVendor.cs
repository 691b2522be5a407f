namespace OtpContracts.Benchmarks.Vendors;

/// <summary>Something that answers to a resend.</summary>
internal interface IVendor
{
    /// <summary>Where its paths start; ends with a slash.</summary>
    Uri Server { get; }

    /// <summary>Makes the way there, for one client.</summary>
    HttpMessageHandler CreateNetwork();
}
