using OtpContracts.Generator.Emitting;
using OtpContracts.Generator.Input;

namespace OtpContracts.Generator.Building;

/// <summary>
/// Has a second core compile what comes after the parsing of a long contract while the first one parses it: in a fresh process most of what a
/// generator takes is the runtime's compiling of it. A short contract is parsed before that would help.
/// </summary>
internal static class CompilingAhead
{
    /// <summary>A contract that leads through most of the code.</summary>
    internal const string Sample =
        """
        contract: 1
        name: Sample
        server: https://vendor.example
        credentials: { apiKey: {}, apiSecret: { secret: true } }
        signing:
          let: { timestamp: unixSeconds(now) }
          headers: { Api-Key: apiKey, Sign: hex(md5(apiKey + apiSecret + timestamp)) }
        reply: { status: status, reason: reason, data: data, success: 0 }
        statuses:
          0: { name: Success, meaning: { en: Success, zh: 成功 }, kind: success }
          -1: { name: Refused, meaning: "The vendor's limit is reached", kind: rateLimit }
        types:
          Channel: { summary: How a code travels, enum: [sms, call] }
          Sent:
            summary: What came of it
            fields:
              id: { type: string, optional: true, summary: "The message's id" }
              channel: { type: Channel }
              parts: { type: list<Part>, optional: true }
          Part: { fields: { count: { type: int, optional: true, range: 1..10 } } }
        endpoints:
          send:
            call: POST /send/{appId}
            summary: Sends
            page: https://vendor.example/send
            effect: once
            path: { appId: { type: string, length: 1..64 } }
            query: { page: { type: int, default: 1 } }
            header: { Language: { type: string, oneOf: [en, zh] } }
            body:
              to: { type: string, required: true, digits: 8..15, sensitive: true, summary: "The number, with its country code" }
              channel: { type: Channel, required: true }
              parts: { type: list<Part>, nullable: true }
            data: Sent
            statuses: [0, -1]
          find: { call: GET /send, effect: safe, query: { channel: { type: Channel } } }
        """;

    // A contract of about a hundred calls: where it was seen to be of use.
    private const int LongText = 100 * 1024;

    private static int _isBegun;

    /// <summary>Begins with it, once in a process. Nothing waits for it, and nothing depends on it.</summary>
    /// <param name="file">The contract that is about to be parsed.</param>
    public static void BeginFor(ContractFile file)
    {
        if (file.Text.Length >= LongText && Interlocked.Exchange(ref _isBegun, 1) == 0)
        {
            _ = Task.Run(static () => Generate(new ContractFile("sample", Sample, "Sample", "public", "sample")));
        }
    }

    private static void Generate(ContractFile file)
    {
        if (ClientReading.Of(file).Model is { } model)
        {
            SourceFiles.Of(model);
        }
    }
}
