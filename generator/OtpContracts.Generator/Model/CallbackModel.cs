namespace OtpContracts.Generator.Model;

/// <summary>A request of the vendor's to emit.</summary>
/// <param name="WireName">The name in the contract.</param>
/// <param name="Object">The record of what it says.</param>
/// <param name="Lists">The names on the wire of what is a list.</param>
/// <param name="Page">The vendor page, or null.</param>
/// <param name="Verification">The compiled verification, or null where the vendor does not sign.</param>
internal sealed record CallbackModel(string WireName, ObjectModel Object, EquatableArray<string> Lists, string? Page, VerificationModel? Verification);

/// <summary>A compiled verification.</summary>
/// <param name="Statements">C# statements, one a line, over <c>request</c>, <c>body</c>, <c>credentials</c> and <c>now</c>; they end with the locals <c>isGenuine</c> and <c>isNear</c>.</param>
internal sealed record VerificationModel(EquatableArray<string> Statements);
