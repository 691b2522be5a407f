using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.OpenApi;

/// <summary>Joins what descriptions say of a call with what the page's tables say. Where both say something else, the tables' is taken and the difference is told.</summary>
/// <param name="sections">The parts of the page that describe the call.</param>
/// <param name="page">The page.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class DescribedFacts(IReadOnlyList<PageSection> sections, Page page, List<PageFinding> findings)
{
    private readonly DescribedCall[] _calls = [.. sections.SelectMany(section => section.Blocks).OfType<DescribedCall>()];

    /// <summary>Whether a description says which parameters the call has.</summary>
    public bool IsWhole => _calls.Length > 0;

    /// <summary>Whether a description says how the body is written.</summary>
    public bool SaysFormat => Array.Exists(_calls, call => call.Format is not null);

    /// <summary>The HTTP status of success that a description says, or null.</summary>
    public string? HttpSuccess => _calls.Select(call => call.HttpSuccess).FirstOrDefault(code => code is not null);

    /// <summary>Adds to the parameters of the tables.</summary>
    /// <param name="request">The parameters.</param>
    /// <param name="endpoint">The call.</param>
    public void AddTo(List<ImportedField> request, ImportedEndpoint endpoint)
    {
        endpoint.Format = _calls.Select(call => call.Format).FirstOrDefault(format => format is not null) ?? endpoint.Format;
        foreach (var described in _calls.Select(call => call.Parameters).Concat(Objects(isReply: false)))
        {
            Join(request, described, endpoint);
        }
    }

    /// <summary>Adds to what the tables say of the reply, and to the words.</summary>
    /// <param name="endpoint">The call.</param>
    public void AddTo(ImportedEndpoint endpoint)
    {
        foreach (var described in _calls.Select(call => call.Reply).Concat(Objects(isReply: true)))
        {
            Join(endpoint.Reply, described, endpoint);
        }

        endpoint.HttpStatuses.AddRange(_calls.Select(call => call.Statuses).FirstOrDefault(statuses => statuses.Count > 0) ?? []);
        endpoint.Replies.AddRange(_calls.Select(call => call.ReplySample).OfType<SampleValue>());
        foreach (var call in _calls)
        {
            Say(endpoint.Titles, call.Title);
            Say(endpoint.Summaries, call.Summary);
        }
    }

    private void Say(Dictionary<string, string> words, string text)
    {
        if (text.Length > 0)
        {
            words.TryAdd(page.Language, text);
        }
    }

    private IEnumerable<IReadOnlyList<ImportedField>> Objects(bool isReply) =>
        sections.SelectMany(section => section.Blocks.OfType<DescribedObject>().Where(known => IsReply(section, known) == isReply)).Select(known => known.Fields);

    private static bool IsReply(PageSection section, DescribedObject known) =>
        section.IsReply
        || (section.Kind is not (SectionKind.Parameters or SectionKind.RequestSample) && (known.Title.Contains("response", StringComparison.OrdinalIgnoreCase) || known.Title.Contains("reply", StringComparison.OrdinalIgnoreCase)));

    private void Join(List<ImportedField> mine, IReadOnlyList<ImportedField> described, ImportedEndpoint endpoint)
    {
        foreach (var field in mine.Where(field => field.Place is "" or "url"))
        {
            field.Place = described.FirstOrDefault(other => other.Name == field.Name)?.Place ?? field.Place;
        }

        Refine(mine, described);
        new EndpointMerge(findings).Fields(mine, described, endpoint);
    }

    /// <summary>A table says "string" of a date, and "number" of what is whole: the description says the same, and more.</summary>
    private static void Refine(List<ImportedField> mine, IReadOnlyList<ImportedField> described)
    {
        foreach (var (field, other) in mine.SelectMany(field => described.Where(other => other.Name == field.Name).Select(other => (field, other))))
        {
            var isMore = (field.Type?.Kind, other.Type?.Kind) is (TypeKind.String, TypeKind.Uri or TypeKind.Date or TypeKind.DateTime or TypeKind.Bytes) or (TypeKind.Int, TypeKind.Long) or (TypeKind.Decimal, TypeKind.Int or TypeKind.Long or TypeKind.Double);
            field.Type = isMore ? other.Type : field.Type;
            Refine(field.Members, other.Members);
        }
    }
}
