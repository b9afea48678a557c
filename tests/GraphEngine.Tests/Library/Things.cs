namespace ScoringGraph.GraphEngine.Tests;

/// <summary>Something in the library.</summary>
[InterfaceType]
[GraphQLName("Thing")]
public interface IThing
{
    string Name { get; }
}

[UnionType]
public abstract record Seat;

public sealed record Lamp(string Name, int Watts) : IThing;

public sealed record Chair(string Name, [ID<Book>] int Under = 3) : Seat, IThing;

[ObjectType<IThing>]
public static class ThingNode
{
    public static string GetPlace([Parent] IThing thing) => $"near the {thing.Name} one";
}
