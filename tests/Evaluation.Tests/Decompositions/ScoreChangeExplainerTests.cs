using CsCheck;
using ScoringGraph.Evaluation.Decompositions;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Tests.Editions;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Tests.Decompositions;

/// <summary>What separates two scores, told as a claim with its parts.</summary>
public sealed class ScoreChangeExplainerTests
{
    [Fact]
    public void The_parts_of_every_claim_add_up_to_its_points() => Gen.Select(SomeMonths.Any, SomeMonths.Any).Sample((first, second) =>
    {
        var decomposition = new ScoreDecomposition(new ScoredFacts(Plan.Edition(first.Month), first), new ScoredFacts(Plan.Edition(second.Month), second), first);
        foreach (var change in first.Participants.Select(item => decomposition.Of(item.Participant)))
            foreach (var claim in change.Areas.Concat(change.Indicators).Select(level => ScoreChangeExplainer.Explain(change, level.Code)).Prepend(ScoreChangeExplainer.Explain(change)))
                Check(claim);
    }, iter: 30);

    [Fact]
    public void A_final_score_an_area_and_an_indicator_are_told_by_cause()
    {
        var (from, to) = (Decomposed.Sample("2017-10"), Decomposed.Sample("2017-11"));
        var change = new ScoreDecomposition(from, to, from.Facts).Of("如皋市");
        var final = ScoreChangeExplainer.Explain(change);
        Assert.Equal(change.Sentence, final.Sentence);
        Assert.Contains(final.Because[1].Because, item => item is { Code: "A5.G1.I2", Adds: "5.7", Sentence.En: var en } && en.StartsWith("A5.G1.I2 “", StringComparison.Ordinal));

        var area = ScoreChangeExplainer.Explain(change, "A5");
        Assert.Equal("A5「开展“双随机、一公开”监管，年底前实现全覆盖。」2017-10 40 分，2017-11 85 分，相差 +45 分：规则改变 +57，自身数据 −15，其他地区变动 +3。", area.Sentence.Zh);
        Assert.EndsWith(": 40 points in 2017-10, 85 points in 2017-11, a difference of +45: changed rules +57, own facts −15, others moving +3.", area.Sentence.En, StringComparison.Ordinal);
        Assert.Equal([("更正数据 0 分", "0"), ("规则改变 +57 分", "57"), ("自身数据 −15 分", "-15"), ("其他地区变动 +3 分", "3")], area.Because.Select(part => (part.Sentence.Zh, part.Adds!)));
    }

    [Fact]
    public void What_stayed_the_same_is_said_to_be_that()
    {
        var month = Decomposed.Sample("2017-11");
        var claim = ScoreChangeExplainer.Explain(new ScoreDecomposition(month, month, month.Facts).Of("如皋市"), "A5.G1.I1");
        Assert.Equal(("A5.G1.I1 与 2017-11 相同。", 0m), (claim.Sentence.Zh, claim.Points));
    }

    private static void Check(Explanation claim)
    {
        Assert.Equal(ClaimKind.Change, claim.Kind);
        Rational[] adds = [.. claim.Because.Select(part => part.Adds).OfType<string>().Select(Rational.Parse)];
        if (claim.Value is { } value && claim.Because.Count > 0) Assert.Equal(Rational.Parse(value), adds.Aggregate(Rational.Zero, (sum, part) => sum + part));
        foreach (var part in claim.Because) Check(part);
    }
}
