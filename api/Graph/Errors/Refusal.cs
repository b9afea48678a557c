using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;

namespace ScoringGraph.Graph.Errors;

/// <summary>Says of arguments what keeps them from being used, all of it at once.</summary>
internal static class Refusal
{
    public static GraphQLException Of(IReadOnlyList<Problem> problems) => new(ErrorBuilder.New()
        .SetMessage(string.Join(' ', problems.Select(problem => problem.Message.Zh)))
        .SetCode(problems[0].Code)
        .SetExtension("messageEn", string.Join(' ', problems.Select(problem => problem.Message.En)))
        .SetExtension("arguments", problems.Select(problem => problem.Path).ToList())
        .Build());
}
