using ScoringGraph.GraphEngine;

namespace ScoringGraph.Server;

/// <summary>What a browser finds at the graph's address.</summary>
internal static class ExplorerPage
{
    public static void Describe(GraphQLToolOptions options)
    {
        options.Title = "ScoringGraph 评价查询";
        options.Document = FirstQuestion();
    }

    private static string FirstQuestion()
    {
        using var text = new StreamReader(typeof(ExplorerPage).Assembly.GetManifestResourceStream("first-question.graphql")!);
        return text.ReadToEnd();
    }
}
