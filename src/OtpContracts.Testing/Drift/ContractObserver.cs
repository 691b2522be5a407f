using System.Text;
using OtpContracts.Testing.Drift;

namespace OtpContracts.Testing;

/// <summary>
/// Watches real traffic, such as a staging system's or a canary's, and tells how the vendor's replies differ from the contract. Changes nothing.
/// </summary>
public sealed class ContractObserver : DelegatingHandler
{
    // A reply that is longer is no vendor's of this kind.
    private const int LongestReply = 1024 * 1024;

    private readonly DriftCheck _check;
    private readonly Action<DriftFinding>? _onFinding;

    /// <summary>Makes an observer.</summary>
    /// <param name="contractText">The contract's text.</param>
    /// <param name="onFinding">Hears of each finding as it is made.</param>
    /// <exception cref="ContractFormatException">The contract has errors.</exception>
    public ContractObserver(string contractText, Action<DriftFinding>? onFinding = null) =>
        (_check, _onFinding) = (new DriftCheck(ContractFormatException.Read(contractText)), onFinding);

    /// <summary>What was found so far.</summary>
    public DriftReport Report { get; } = new();

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var sent = await ReceivedAsync(request, cancellationToken).ConfigureAwait(false);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.Content.Headers.ContentLength is null or <= LongestReply)
        {
            // Kept within the response, so that the client reads the same bytes.
            await response.Content.LoadIntoBufferAsync(LongestReply, cancellationToken).ConfigureAwait(false);
            var body = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false)).TrimStart('\uFEFF');
            IReadOnlyList<DriftFinding> findings =
                [.. _check.Check(sent, (int)response.StatusCode, response.Headers.NonValidated.Select(header => header.Key).Concat(response.Content.Headers.NonValidated.Select(header => header.Key)), body)];
            Report.Add(findings);
            foreach (var finding in findings)
            {
                _onFinding?.Invoke(finding);
            }
        }

        return response;
    }

    private static async Task<ReceivedRequest> ReceivedAsync(HttpRequestMessage request, CancellationToken cancellationToken) => new()
    {
        Method = request.Method.Method,
        Url = request.RequestUri!,
        Path = request.RequestUri!.AbsolutePath,
        Query = Signing.SigningPairs.Query(request.RequestUri),
        Headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
        Body = request.Content is null ? default : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false),
    };
}
