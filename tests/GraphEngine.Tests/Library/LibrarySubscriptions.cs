using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace ScoringGraph.GraphEngine.Tests;

[SubscriptionType]
public static class LibrarySubscriptions
{
    /// <summary>A book was returned.</summary>
    [Subscribe]
    public static async Task<Book?> OnReturned([EventMessage] int book, LibraryContext library, CancellationToken cancellationToken)
        => await library.Books.AsNoTracking().FirstOrDefaultAsync(b => b.Id == book, cancellationToken);

    /// <summary>Somebody speaks in a room.</summary>
    /// <param name="room">Where to listen.</param>
    [Subscribe]
    [Topic("room/{room}")]
    public static string OnSpeech([EventMessage] string words, string room) => $"{room}: {words}";

    /// <summary>Counts.</summary>
    [Subscribe(With = nameof(CountAsync))]
    public static int? OnCount([EventMessage] int number) => number == 3 ? throw new InvalidOperationException("the password is secret") : number;

    /// <param name="to">The last number.</param>
    /// <param name="fails">Whether the counting breaks off.</param>
    public static async IAsyncEnumerable<int> CountAsync(int to, bool fails = false, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var number = 1; number <= to; number++)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return number;
        }
        if (fails)
            throw new GraphQLException(ErrorBuilder.New().SetMessage("out of numbers").SetCode("NUMBERS").Build());
    }

    /// <summary>The scope that an event is answered in.</summary>
    [Subscribe(With = nameof(TwiceAsync))]
    public static Guid OnScope([EventMessage] int number, LibraryContext library) => library.ContextId.InstanceId;

    public static IAsyncEnumerable<int> TwiceAsync() => CountAsync(2);

    /// <summary>Lets nobody listen.</summary>
    [Subscribe(With = nameof(RefuseAsync))]
    public static string OnRefused([EventMessage] string message) => message;

    public static ValueTask<ISourceStream<string>> RefuseAsync() => throw new GraphQLException("not today");
}
