using Microsoft.EntityFrameworkCore;

namespace ScoringGraph.GraphEngine.Tests;

public sealed class AuthorByIdDataLoader(LibraryContext library, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<int, Author>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<int, Author>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        => await library.Authors.AsNoTracking().Where(a => keys.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
}

public sealed class BooksByAuthorDataLoader(LibraryContext library, IBatchScheduler scheduler, DataLoaderOptions options)
    : GroupedDataLoader<int, Book>(scheduler, options)
{
    protected override async Task<ILookup<int, Book>> LoadGroupedBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        => (await library.Books.AsNoTracking().Where(b => keys.Contains(b.AuthorId!.Value)).OrderBy(b => b.Id).ToListAsync(cancellationToken))
            .ToLookup(b => b.AuthorId!.Value);
}

public interface IReviewsByBookDataLoader : IDataLoader<int, Review[]>;

public sealed class ReviewsByBookDataLoader(LibraryContext library, IBatchScheduler scheduler, DataLoaderOptions options)
    : GroupedDataLoader<int, Review>(scheduler, options), IReviewsByBookDataLoader
{
    protected override async Task<ILookup<int, Review>> LoadGroupedBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        => (await library.Reviews.AsNoTracking().Where(r => keys.Contains(r.BookId)).OrderBy(r => r.Id).ToListAsync(cancellationToken))
            .ToLookup(r => r.BookId);
}
