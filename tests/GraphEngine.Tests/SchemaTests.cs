using Snapshooter.Xunit;

namespace ScoringGraph.GraphEngine.Tests;

public sealed class SchemaTests
{
    [Fact]
    public void The_schema_is_printed_in_the_order_and_width_of_the_contract()
    {
        using var library = Some.Library();
        library.Graph.PrintSchema().MatchSnapshot();
    }
}
