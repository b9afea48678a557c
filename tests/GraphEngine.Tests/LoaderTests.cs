namespace ScoringGraph.GraphEngine.Tests;

public sealed class LoaderTests
{
    [Fact]
    public async Task Each_level_costs_one_query_however_long_its_lists_are()
    {
        using var library = Some.Library();
        await library.DataAsync("{ books { nodes { author { name books { author { name } reviews(where: { stars: { gt: 2 } }) { nodes { stars } totalCount } } } reviews { nodes { stars } } } } }");
        // Books; authors and reviews of books; books of authors; the remaining reviews are known by then.
        Assert.Equal(4, library.Sql.Count);
    }

    [Fact]
    public async Task The_same_question_sends_the_same_sql_every_time()
    {
        const string Question = "{ books { nodes { author { books { title } } reviews { nodes { stars } } } } authors { nodes { books { author { name } } } } }";
        var asked = new HashSet<string>();
        for (var i = 0; i < 5; i++)
        {
            using var library = Some.Library();
            await library.DataAsync(Question);
            asked.Add(string.Join("\n", library.Sql.Select(WithoutTime)));
        }
        Assert.Single(asked);
    }

    [Fact]
    public async Task Nested_lists_are_filtered_sorted_and_paged_in_memory()
    {
        using var library = Some.Library();
        Assert.Equal(
            """{"data":{"books":{"nodes":[{"reviews":{"nodes":[{"stars":1}],"pageInfo":{"hasNextPage":true}}},{"reviews":{"nodes":[],"pageInfo":{"hasNextPage":false}}}]}}}""",
            await library.AskAsync("{ books(first: 2) { nodes { reviews(first: 1, order: [{ stars: ASC }]) { nodes { stars } pageInfo { hasNextPage } } } } }"));
    }

    [Fact]
    public async Task Fields_that_run_side_by_side_never_share_a_database_context()
    {
        using var library = Some.Library();
        var data = await library.DataAsync("{ a: scope b: scope }");
        Assert.NotEqual(data.GetProperty("a").GetGuid(), data.GetProperty("b").GetGuid());
    }

    [Fact]
    public async Task A_failing_batch_fails_the_fields_that_asked_it()
    {
        using var library = Some.Library();
        var scheduler = new BatchScheduler();
        var loader = new Failing(scheduler);
        var first = loader.LoadAsync(1);
        var second = loader.LoadAsync(2);
        await scheduler.DispatchAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        await Assert.ThrowsAsync<InvalidOperationException>(() => second);
    }

    [Fact]
    public async Task Many_keys_are_answered_together_in_their_order_whatever_is_known_of_them()
    {
        var scheduler = new BatchScheduler();
        var loader = new Doubling(scheduler);
        var one = loader.LoadAsync(1);
        await scheduler.DispatchAsync();
        var some = loader.LoadAsync([3, 1, 3, -1]);
        var others = loader.LoadAsync([2, 3]);
        Assert.False(some.IsCompleted);
        await scheduler.DispatchAsync();
        Assert.Equal("2", await one);
        Assert.Equal(["6", "2", "6", null], await some);
        Assert.Equal(["4", "6"], await others);
        Assert.Equal(["2", null], await loader.LoadAsync([1, -1]));
        Assert.Equal(["1", "3 -1 2"], loader.Asked);
    }

    [Fact]
    public async Task Many_keys_fail_together_with_one_of_them()
    {
        var scheduler = new BatchScheduler();
        var all = new Failing(scheduler).LoadAsync([1, 2]);
        await scheduler.DispatchAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => all);
    }

    private sealed class Doubling(IBatchScheduler scheduler) : BatchDataLoader<int, string>(scheduler, new DataLoaderOptions())
    {
        public List<string> Asked { get; } = [];

        protected override Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            Asked.Add(string.Join(' ', keys));
            return Task.FromResult<IReadOnlyDictionary<int, string>>(keys.Where(key => key > 0).ToDictionary(key => key, key => $"{key * 2}"));
        }
    }

    [Fact]
    public async Task Those_who_asked_for_the_same_key_ask_for_the_next_level_together()
    {
        var scheduler = new BatchScheduler();
        var first = new Counting(scheduler);
        var second = new Counting(scheduler);
        // Off the test's synchronization context, as a server is.
        await Task.Run(async () =>
        {
            var askers = Enumerable.Range(0, 20).Select(AskAsync).ToArray();
            await scheduler.DispatchAsync();
            await scheduler.DispatchAsync();
            await Task.WhenAll(askers);
        });
        Assert.Equal([1], first.Batches);
        Assert.Equal([20], second.Batches);

        async Task AskAsync(int key)
        {
            await first.LoadAsync(0);
            await second.LoadAsync(key);
        }
    }

    private static string WithoutTime(string sql) => sql[sql.IndexOf("SELECT", StringComparison.Ordinal)..];

    private sealed class Counting(IBatchScheduler scheduler) : BatchDataLoader<int, string>(scheduler, new DataLoaderOptions())
    {
        public List<int> Batches { get; } = [];

        protected override Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            Batches.Add(keys.Count);
            return Task.FromResult<IReadOnlyDictionary<int, string>>(keys.ToDictionary(key => key, key => "known"));
        }
    }

    private sealed class Failing(IBatchScheduler scheduler) : BatchDataLoader<int, string>(scheduler, new DataLoaderOptions())
    {
        protected override Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
            => throw new InvalidOperationException();
    }
}
