using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Sections.Addresses;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>A status code of an endpoint's table.</summary>
/// <param name="Code">The code as written.</param>
/// <param name="Meanings">What it means, by language.</param>
/// <param name="Http">The HTTP status that goes with it, or null.</param>
/// <param name="Source">The line that it was read from.</param>
internal sealed record ImportedStatus(string Code, Dictionary<string, string> Meanings, string? Http, PageLine Source);

/// <summary>A call, as pages describe it.</summary>
internal sealed class ImportedEndpoint
{
    /// <summary>The HTTP method in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>Scheme and host, or empty where no page says them.</summary>
    public required string Server { get; set; }

    /// <summary>The path behind the host, holes as <c>{name}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The line of the address.</summary>
    public required PageLine Source { get; init; }

    /// <summary>What it is called, by language.</summary>
    public Dictionary<string, string> Titles { get; } = new(StringComparer.Ordinal);

    /// <summary>What it does, by language.</summary>
    public Dictionary<string, string> Summaries { get; } = new(StringComparer.Ordinal);

    /// <summary>The pages that describe it.</summary>
    public List<string> Pages { get; } = [];

    /// <summary>Its parameters; each says where it goes.</summary>
    public List<ImportedField> Parameters { get; } = [];

    /// <summary>How its body is written: json, form or multipart.</summary>
    public string Format { get; set; } = "json";

    /// <summary>The members of its reply.</summary>
    public List<ImportedField> Reply { get; set; } = [];

    /// <summary>Its parameters and the members of its reply, each with all that it holds.</summary>
    public IEnumerable<ImportedField> Fields => Parameters.Concat(Reply).SelectMany(root => root.All);

    /// <summary>The HTTP status that the page says of a call that went well, or null where it says none: then it is the usual one.</summary>
    public string? HttpSuccess { get; init; }

    /// <summary>The codes of its status table.</summary>
    public List<ImportedStatus> Statuses { get; } = [];

    /// <summary>The statuses of HTTP that a description gives its replies: those of the call where HTTP says how it went and no page lists others.</summary>
    public List<ImportedStatus> HttpStatuses { get; } = [];

    /// <summary>A request's body as the page shows it, or null.</summary>
    public SampleValue? RequestSample { get; set; }

    /// <summary>The reply that shows the members, or null.</summary>
    public SampleValue? ReplySample => Replies.Count > 0 ? Replies[0] : null;

    /// <summary>All bodies of replies that the pages show, in order.</summary>
    public List<SampleValue> Replies { get; } = [];

    /// <summary>Whether these are replies of failed calls alone.</summary>
    public bool AreRepliesFailed { get; init; }

    /// <summary>All samples that its pages show, but code and those of signing, each with its page.</summary>
    public List<(string Page, ShownSample Sample)> Shown { get; } = [];

    /// <summary>Whether the request sample contradicts the tables.</summary>
    public bool IsRequestSampleOdd { get; set; }

    /// <summary>Whether the reply sample contradicts the tables.</summary>
    public bool IsReplySampleOdd { get; set; }

    /// <summary>Where the reply samples wrap what the table lists, or empty.</summary>
    public string ReplyWrapper { get; set; } = "";

    /// <summary>Values of path parameters in a sample.</summary>
    public Dictionary<string, string> PathSample { get; } = new(StringComparer.Ordinal);

    /// <summary>Where pages contradict themselves or each other, in sentences.</summary>
    public List<string> Quirks { get; } = [];

    /// <summary>Where two calls share method and path, the fixed value that tells them apart; else empty.</summary>
    public string Discriminator => Parameters.Find(parameter => parameter.Constant is not null && parameter.Place != "header")?.Constant ?? "";

    /// <summary>What identifies the call across pages and languages.</summary>
    public string Key => $"{Method} {HoleNames.Strip(Path)} {Discriminator}".TrimEnd();
}
