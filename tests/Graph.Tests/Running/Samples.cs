namespace ScoringGraph.Graph.Tests;

/// <summary>One running graph with the sample facts, shared by the tests that change nothing.</summary>
public sealed class Samples : IAsyncLifetime
{
    internal RunningGraph Graph { get; private set; } = null!;

    public async Task InitializeAsync() => Graph = await RunningGraph.WithSamplesAsync();

    public async Task DisposeAsync() => await Graph.DisposeAsync();
}

/// <summary>The tests that share <see cref="Samples"/>.</summary>
[CollectionDefinition(Name)]
public sealed class SamplesCollection : ICollectionFixture<Samples>
{
    public const string Name = "samples";
}
