using System.Runtime.CompilerServices;

namespace OtpContracts.Calls;

/// <summary>Fetches long lists page by page, each page when it is read. Generated code calls this.</summary>
public static class Paging
{
    /// <summary>Fetches by what the page before says, until a page says nothing.</summary>
    /// <typeparam name="TRequest">The request's parameters.</typeparam>
    /// <typeparam name="TData">The reply's data.</typeparam>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <param name="endpoint">The call.</param>
    /// <param name="call">Fetches a page.</param>
    /// <param name="request">The first page's request.</param>
    /// <param name="items">A page's items.</param>
    /// <param name="next">What a page says of the next.</param>
    /// <param name="ask">The request for the page of a cursor.</param>
    /// <param name="cancellationToken">Ends the fetching early.</param>
    /// <returns>Every item.</returns>
    /// <exception cref="ContractMismatchException">A page says that it is its own next.</exception>
    public static async IAsyncEnumerable<TItem> ByCursor<TRequest, TData, TItem>(
        EndpointDescription endpoint,
        Func<TRequest, CancellationToken, Task<TData>> call,
        TRequest request,
        Func<TData, IReadOnlyList<TItem>?> items,
        Func<TData, string?> next,
        Func<TRequest, string, TRequest> ask,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(next);
        ArgumentNullException.ThrowIfNull(ask);
        for (string? cursor = null; ;)
        {
            var page = await call(request, cancellationToken).ConfigureAwait(false);
            foreach (var item in items(page) ?? [])
            {
                yield return item;
            }

            var following = next(page);
            if (string.IsNullOrEmpty(following))
            {
                yield break;
            }

            if (following == cursor)
            {
                throw new ContractMismatchException(endpoint, "$", "the page names itself as the next", excerpt: "");
            }

            cursor = following;
            request = ask(request, cursor);
        }
    }

    /// <summary>Fetches by the number of the page, until a page is empty.</summary>
    /// <inheritdoc cref="ByOffset"/>
    public static IAsyncEnumerable<TItem> ByPage<TRequest, TData, TItem>(
        Func<TRequest, CancellationToken, Task<TData>> call,
        TRequest request,
        Func<TData, IReadOnlyList<TItem>?> items,
        long first,
        Func<TRequest, long, TRequest> ask,
        CancellationToken cancellationToken) => ByNumber(call, request, items, first, static _ => 1, ask, cancellationToken);

    /// <summary>Fetches by how many items came before, until a page is empty.</summary>
    /// <typeparam name="TRequest">The request's parameters.</typeparam>
    /// <typeparam name="TData">The reply's data.</typeparam>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <param name="call">Fetches a page.</param>
    /// <param name="request">What every page's request has in common.</param>
    /// <param name="items">A page's items.</param>
    /// <param name="first">The number to start from.</param>
    /// <param name="ask">The request for the page of a number.</param>
    /// <param name="cancellationToken">Ends the fetching early.</param>
    /// <returns>Every item.</returns>
    public static IAsyncEnumerable<TItem> ByOffset<TRequest, TData, TItem>(
        Func<TRequest, CancellationToken, Task<TData>> call,
        TRequest request,
        Func<TData, IReadOnlyList<TItem>?> items,
        long first,
        Func<TRequest, long, TRequest> ask,
        CancellationToken cancellationToken) => ByNumber(call, request, items, first, static count => count, ask, cancellationToken);

    private static async IAsyncEnumerable<TItem> ByNumber<TRequest, TData, TItem>(
        Func<TRequest, CancellationToken, Task<TData>> call,
        TRequest request,
        Func<TData, IReadOnlyList<TItem>?> items,
        long number,
        Func<int, int> advance,
        Func<TRequest, long, TRequest> ask,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var page = items(await call(ask(request, number), cancellationToken).ConfigureAwait(false)) ?? [];
            if (page.Count == 0)
            {
                yield break;
            }

            foreach (var item in page)
            {
                yield return item;
            }

            number += advance(page.Count);
        }
    }
}
