namespace ScoringGraph.GraphEngine.Tests;

public sealed class AbstractTypeTests
{
    [Fact]
    public async Task Interfaces_and_unions_answer_with_the_class_of_each_item()
    {
        using var library = Some.Library();
        Assert.Equal(
            """{"data":{"things":[{"__typename":"Lamp","name":"desk","place":"near the desk one","watts":40},{"__typename":"Chair","name":"blue","place":"near the blue one"}],"seats":[{"name":"red","under":"Qm9vazoz"}]}}""",
            await library.AskAsync("{ things { __typename name place ... on Lamp { watts } } seats { ... on Chair { name under } } }"));
    }
}
