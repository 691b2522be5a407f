namespace OtpContracts;

/// <summary>Marks what a contract calls a secret. An analyzer warns where its value is written into source code.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
