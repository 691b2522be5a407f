using OtpContracts.Testing.Replies;

namespace OtpContracts.Testing.Scripting;

/// <summary>One answer of a script.</summary>
/// <param name="Reply">The reply, or null for the documented one.</param>
/// <param name="Fault">What goes wrong on its way, or null.</param>
/// <param name="Delay">How long the vendor takes.</param>
internal sealed record ScriptStep(SandboxReply? Reply = null, Fault? Fault = null, TimeSpan Delay = default)
{
    public static ScriptStep Documented { get; } = new();
}
