using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;

namespace OtpContracts.Cli.Importing.OpenApi;

/// <summary>A call that an OpenAPI description within a page describes.</summary>
/// <param name="Address">Its method and address.</param>
/// <param name="Parameters">Its parameters, each with its place; the members of its body among them.</param>
/// <param name="Reply">The members of the reply of success.</param>
/// <param name="Line">The line of the method.</param>
internal sealed record DescribedCall(RequestAddress Address, IReadOnlyList<ImportedField> Parameters, IReadOnlyList<ImportedField> Reply, int Line) : PageBlock(Line)
{
    /// <summary>How its body is written: json, form or multipart; null where it has none.</summary>
    public string? Format { get; init; }

    /// <summary>The HTTP status of success, or null where none is described.</summary>
    public string? HttpSuccess { get; init; }

    /// <summary>The statuses of HTTP that its replies come with, those of failures among them; else none.</summary>
    public IReadOnlyList<ImportedStatus> Statuses { get; init; } = [];

    /// <summary>What it is called; else empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it does; else empty.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The reply that the description shows in place of its members, or null.</summary>
    public SampleValue? ReplySample { get; init; }
}

/// <summary>An object that a JSON Schema within a page describes: a request's body or a reply, as the words around it say.</summary>
/// <param name="Fields">Its members.</param>
/// <param name="Title">What the schema calls it; else empty.</param>
/// <param name="Line">Its line.</param>
internal sealed record DescribedObject(IReadOnlyList<ImportedField> Fields, string Title, int Line) : PageBlock(Line);
