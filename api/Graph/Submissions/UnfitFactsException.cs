using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;

namespace ScoringGraph.Graph.Submissions;

/// <summary>Facts that were accepted once do not fit the scheme as its files declare it now.</summary>
public sealed class UnfitFactsException(Month month, ProblemList problems) : Exception($"stored facts of {month} do not fit the scheme any more: {problems.Problems[0]}")
{
    /// <summary>What does not fit.</summary>
    public ProblemList Problems => problems;

    /// <summary>What to do, in Chinese and in English.</summary>
    public Text Advice { get; } = new(
        $"{month} 已存的数据不再符合方案文件；请先恢复原来的声明，更正或撤回这些数据，再修改方案。",
        $"Stored facts of {month} do not fit the scheme's files any more; restore the declarations, correct or withdraw these facts, then change the scheme.");
}
