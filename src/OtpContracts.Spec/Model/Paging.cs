namespace OtpContracts.Spec.Model;

/// <summary>How the next page of a list is asked for.</summary>
public enum PagingKind
{
    /// <summary>By what the page before says (<c>cursor</c> and <c>next</c>).</summary>
    Cursor,

    /// <summary>By the number of the page.</summary>
    Page,

    /// <summary>By how many items came before.</summary>
    Offset,
}

/// <summary>How a long list is fetched page by page.</summary>
/// <param name="Kind">How the next page is asked for.</param>
/// <param name="Parameter">The parameter that asks for it.</param>
/// <param name="Items">The way from the data to a page's items, name by name; empty where the data is the list.</param>
/// <param name="Next">The way from the data to the next cursor, or null.</param>
/// <param name="First">The first page's number, or the offset to start from.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record Paging(PagingKind Kind, string Parameter, IReadOnlyList<string> Items, IReadOnlyList<string>? Next, int First, SourceSpan Span);
