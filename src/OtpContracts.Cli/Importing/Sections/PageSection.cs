using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Sections;

/// <summary>What a part of a page is about.</summary>
internal enum SectionKind
{
    /// <summary>What the endpoint is and where; and everything that no heading tells apart.</summary>
    Overview,

    /// <summary>The parameters of a request.</summary>
    Parameters,

    /// <summary>The members of a reply.</summary>
    Reply,

    /// <summary>Status codes.</summary>
    Statuses,

    /// <summary>A request as it is sent.</summary>
    RequestSample,

    /// <summary>A reply as it comes.</summary>
    ReplySample,

    /// <summary>The members of what a call that fails answers, of which a contract has status and reason alone.</summary>
    FailedReply,

    /// <summary>A sample of which the heading does not say what it shows.</summary>
    Sample,

    /// <summary>Code in some language.</summary>
    Code,

    /// <summary>How requests are signed.</summary>
    Signing,

    /// <summary>What the vendor calls at the other's address.</summary>
    Callback,
}

/// <summary>A part of a page under one heading.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Place">Where its parameters go, as the heading says it: path, query, header or body; else empty.</param>
/// <param name="Title">The heading.</param>
/// <param name="Line">The heading's line.</param>
/// <param name="Level">The heading's level, 1 for the highest; or 0 where none of the page's headings stands above.</param>
/// <param name="Blocks">What stands under it.</param>
internal sealed record PageSection(SectionKind Kind, string Place, string Title, int Line, int Level, IReadOnlyList<PageBlock> Blocks)
{
    /// <summary>The heading above its own, where that says only "Fields" or the like: it may name whose they are. Else empty.</summary>
    public string Above { get; init; } = "";

    /// <summary>Whether it tells of the reply, in rows or as it comes; that of a failed call is another.</summary>
    public bool IsReply => Kind is SectionKind.Reply or SectionKind.ReplySample;
}
