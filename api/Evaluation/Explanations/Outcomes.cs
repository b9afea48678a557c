using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Explanations;

/// <summary>Outcomes in words.</summary>
public static class Outcomes
{
    public static Text Of(Outcome outcome) => outcome switch
    {
        Outcome.Met => new("达标", "met"),
        Outcome.NotMet => new("未达标", "not met"),
        Outcome.Partial => new("部分达标", "partly met"),
        Outcome.Ranked => new("按排名计分", "scored by rank"),
        Outcome.Assessed => new("评价单位评分", "scored by the assessor"),
        Outcome.FactMissing => new("缺少数据，得分暂定", "provisional, a fact is missing"),
        Outcome.NotApplicable => new("不适用", "not applicable"),
        Outcome.Vetoed => new("一票否决", "vetoed"),
        Outcome.Lagging => new("工作滞后", "lagging"),
        _ => new("规则出错，未评分", "the rule failed, not scored"),
    };
}
