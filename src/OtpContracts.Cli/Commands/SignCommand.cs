using System.CommandLine;
using OtpContracts.Cli.Arguments;
using OtpContracts.Cli.Signing;
using OtpContracts.Spec;
using OtpContracts.Spec.Model;

namespace OtpContracts.Cli.Commands;

/// <summary><c>otpc sign</c>: a signed request, not sent.</summary>
internal static class SignCommand
{
    private const int MostShown = 10;

    public static Command Create()
    {
        var contract = new Argument<string>("contract") { Description = "The contract file." };
        var endpoint = new Argument<string>("endpoint") { Description = "The endpoint's name in the contract." };
        var credentials = new Option<string[]>("--credential") { Description = "A credential of the account. May be repeated.", HelpName = "name=value" };
        var values = new Option<string[]>("--set") { Description = "A parameter. May be repeated.", HelpName = "name=value" };
        var now = new Option<string?>("--now") { Description = $"The time of signing: {GivenTime.Form}. Now where nothing is said.", HelpName = "time" };
        var nonce = new Option<string?>("--nonce") { Description = "The value used once; a random one where nothing is said.", HelpName = "text" };
        var format = new Option<string>("--format") { Description = "How the request is written.", DefaultValueFactory = _ => "http" }.From("http", "json", "curl");
        var explain = new Option<bool>("--explain") { Description = "Shows each step of the signing on standard error, secrets and keys made of them masked." };
        var command = new Command(
            "sign",
            """
            Prints a signed request without sending it.

            Example: otpc sign itnio-otp.contract.yaml resendVerification --credential apiKey=k --credential apiSecret=s --set verificationId=1 --format curl
            """) { contract, endpoint, credentials, values, now, nonce, format, explain };
        command.Runs(parsed =>
        {
            var read = ContractFiles.Read(parsed.GetRequiredValue(contract));
            var name = parsed.GetRequiredValue(endpoint);
            var called = read.Endpoints.FirstOrDefault(candidate => candidate.Name == name)
                ?? throw new CommandFailure($"otpc: error: There is no endpoint \"{name}\".{AtHand(name, [.. read.Endpoints.Select(candidate => candidate.Name)])}");
            var account = NamedValues.Read("--credential", "name=value", parsed.GetValue(credentials));
            Check(read, account);
            foreach (var (credential, _) in account.Where(credential => credential.Value.Length == 0))
            {
                // An empty variable of a shell looks the same as a secret there.
                parsed.InvocationConfiguration.Error.WriteLine($"otpc: warning: --credential {credential} is empty: a vendor would refuse what is signed with it.");
            }

            var given = NamedValues.Read("--set", "name=value", parsed.GetValue(values));
            var draft = RequestDraft.Of(read, called, given);
            foreach (var misfit in GivenValues.Misfits(read, called, given))
            {
                parsed.InvocationConfiguration.Error.WriteLine($"otpc: warning: {misfit}: a client would not send it.");
            }

            var signed = SignedCall.Of(read, called, draft, account, GivenTime.Read(parsed.GetValue(now)) ?? TimeProvider.System.GetUtcNow(), parsed.GetValue(nonce) ?? Guid.NewGuid().ToString("N"));
            if (parsed.GetValue(explain))
            {
                parsed.InvocationConfiguration.Error.WriteLine(signed.Steps.Count == 0 ? "The contract signs nothing." : string.Join(Environment.NewLine, signed.Steps));
            }

            parsed.InvocationConfiguration.Output.Write(parsed.GetRequiredValue(format) switch
            {
                "json" => SignedCallText.Json(signed, called.Name),
                "curl" => SignedCallText.Curl(signed),
                _ => SignedCallText.Http(signed),
            });
            return ExitCodes.Success;
        });
        return command;
    }

    private static string AtHand(string name, IReadOnlyList<string> endpoints)
    {
        var near = Spelling.ByNearness(name, endpoints).Take(MostShown).ToList();
        return endpoints.Count == 0 ? " The contract has none." : $"{Spelling.DidYouMean(name, endpoints)} The contract has {string.Join(", ", near)}{(endpoints.Count > near.Count ? $" and {endpoints.Count - near.Count} more" : "")}.";
    }

    private static void Check(Contract contract, Dictionary<string, string> account)
    {
        var known = contract.Credentials.Select(credential => credential.Name).ToList();
        if (account.Keys.FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            throw new CommandFailure($"otpc: error: The contract has no credential \"{unknown}\".{Spelling.DidYouMean(unknown, known)} It has {(known.Count == 0 ? "none" : string.Join(", ", known))}.");
        }

        var missing = contract.Signing is null ? [] : known.Where(name => !account.ContainsKey(name)).Select(name => $"--credential {name}=…").ToList();
        if (missing.Count > 0)
        {
            throw new CommandFailure($"otpc: error: Signing needs {string.Join(" ", missing)}");
        }
    }
}
