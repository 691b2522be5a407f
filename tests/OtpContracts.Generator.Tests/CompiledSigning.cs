using System.Reflection;

namespace OtpContracts.Generator.Tests;

/// <summary>The signing method that was generated for a contract.</summary>
internal sealed class CompiledSigning
{
    private readonly Action<HttpRequestMessage, byte[], DateTimeOffset, string> _sign;

    /// <summary>Compiles and loads what was generated.</summary>
    /// <param name="run">The generator's run.</param>
    /// <param name="contract">The contract's name.</param>
    /// <param name="credentials">The account, in the order of the contract.</param>
    public CompiledSigning(GeneratorRun run, string contract, IEnumerable<string> credentials)
    {
        var assembly = run.Load();
        var account = Activator.CreateInstance(assembly.GetType($"Acme.Vendors.{contract}Credentials")!, [.. credentials])!;
        var sign = assembly.GetType($"Acme.Vendors.{contract}Signing")!.GetMethod("Sign")!;
        var bind = typeof(CompiledSigning).GetMethod(sign.GetParameters().Length == 5 ? nameof(BindWithNonce) : nameof(Bind), BindingFlags.NonPublic | BindingFlags.Static)!;
        _sign = (Action<HttpRequestMessage, byte[], DateTimeOffset, string>)bind.MakeGenericMethod(account.GetType()).Invoke(null, [sign, account])!;
    }

    private delegate void Sign<in TCredentials>(HttpRequestMessage request, ReadOnlySpan<byte> body, TCredentials credentials, DateTimeOffset now);

    private delegate void SignWithNonce<in TCredentials>(HttpRequestMessage request, ReadOnlySpan<byte> body, TCredentials credentials, DateTimeOffset now, string nonce);

    public void Apply(HttpRequestMessage request, byte[] body, DateTimeOffset now, string nonce) => _sign(request, body, now, nonce);

    private static Action<HttpRequestMessage, byte[], DateTimeOffset, string> Bind<TCredentials>(MethodInfo method, TCredentials credentials)
    {
        var sign = method.CreateDelegate<Sign<TCredentials>>();
        return (request, body, now, _) => sign(request, body, credentials, now);
    }

    private static Action<HttpRequestMessage, byte[], DateTimeOffset, string> BindWithNonce<TCredentials>(MethodInfo method, TCredentials credentials)
    {
        var sign = method.CreateDelegate<SignWithNonce<TCredentials>>();
        return (request, body, now, nonce) => sign(request, body, credentials, now, nonce);
    }
}
