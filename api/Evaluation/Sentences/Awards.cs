using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Sentences;

/// <summary>How a criterion gives points, in words.</summary>
internal sealed class Awards(Scheme scheme, Labels labels, Phrases phrases)
{
    /// <summary>`15 分`, `1 point`.</summary>
    public static Text Points(decimal points) => new($"{Numbers.Show(points)} 分", Numbers.Count(Numbers.Show(points), "point"));

    /// <summary>The most points it gives: `15 分`, or `至多 10 分` where less is possible; null for a condition.</summary>
    public static Text? Possible(AwardStep award) => award switch
    {
        ConditionAward or VetoAward => null,
        PointsAward => Points(award.Possible),
        _ => new($"至多 {Points(award.Possible).Zh}", $"up to {Points(award.Possible).En}"),
    };

    /// <summary>The whole step: `每项得 2 分，至多计 5 项`.</summary>
    public Text Of(CheckedCriterion criterion) => criterion.Criterion.Award switch
    {
        PointsAward points => new($"得 {Points(points.Points).Zh}", Points(points.Points).En),
        PerUnitAward perUnit => PerUnit(perUnit, criterion),
        RankedAward ranked => Ranked(ranked, criterion),
        AssessedAward assessed => Assessed(assessed),
        GradedAward graded => Graded(graded, criterion),
        NormalisedAward normalised => Compared(normalised, criterion),
        VetoAward veto => Vetoed(veto),
        ConditionAward => new("本条是全项排名的前提", "a condition of the indicator's ranking"),
        var other => throw new InvalidOperationException($"{other.GetType().Name} has no words."),
    };

    private Text PerUnit(PerUnitAward award, CheckedCriterion criterion)
    {
        var (each, possible) = (Points(award.Each), Points(award.Possible));
        var zh = $"得 {each.Zh}，至多计 {award.MaxUnits} 项（{possible.Zh}）";
        var en = $"at most {award.MaxUnits} of them ({possible.En})";
        if (criterion.Amount is { } amount)
        {
            var units = phrases.Of(amount.Root);
            return new($"按{units.Zh}计分，每项{zh}", $"{each.En} for each of these, {en}: {units.En}");
        }

        var names = award.CountTrue.Select(labels.Of).ToArray();
        return new(
            $"以下 {names.Length} 项每做到一项{zh}：{string.Join("；", names.Select((name, index) => $"（{index + 1}）{name.Zh}"))}",
            $"{each.En} for each of these that holds, {en}: {string.Join("; ", names.Select((name, index) => $"({index + 1}) {name.En}"))}");
    }

    private Text Ranked(RankedAward award, CheckedCriterion criterion)
    {
        var places = Rankings.Of(scheme.Rankings[award.Ranking], award.Points, award.Growth is not null);
        var (metric, direction) = (Metric(award, criterion), DirectionOf(award.Direction));
        return new($"按{metric.Zh}{direction.Zh}排名，{places.Zh}", $"ranked, {direction.En}, by: {metric.En}; {places.En}");
    }

    private Text Metric(RankedAward award, CheckedCriterion criterion)
    {
        if (award.Growth is not { } growth) return phrases.Of(criterion.Amount!.Root);
        var (of, since) = (labels.Of(growth.Of), labels.Of(growth.Since));
        return new($"{of.Zh}比{since.Zh}的增幅", $"the growth of {of.En} over {since.En}");
    }

    private Text Assessed(AssessedAward award)
    {
        var (fact, label) = (labels.Find(award.Score), labels.Of(award.Score));
        var range = $"{Numbers.Show(fact.Min ?? 0m)} 至 {Numbers.Show(award.Max)} 分";
        var rangeEn = $"{Numbers.Show(fact.Min ?? 0m)} to {Numbers.Show(award.Max)} points";
        return fact.ReportedBy == Reporter.Assessor
            ? new($"由评价单位评 {range}，评多少得多少（{label.Zh}）", $"{rangeEn}, as many as the assessor gives ({label.En})")
            : new($"按填报的分数得 {range}（{label.Zh}）", $"{rangeEn}, as many as are reported ({label.En})");
    }

    private Text Graded(GradedAward award, CheckedCriterion criterion)
    {
        var (metric, scale) = (phrases.Of(criterion.Amount!.Root), AwardSentences.Of(award));
        return new($"按{metric.Zh}计分：{scale.Zh}", $"graded by {metric.En}: {scale.En}");
    }

    private Text Compared(NormalisedAward award, CheckedCriterion criterion)
    {
        var (metric, direction, scale) = (phrases.Of(criterion.Amount!.Root), DirectionOf(award.Direction), AwardSentences.Of(award));
        return new($"按{metric.Zh}{direction.Zh}比较，{scale.Zh}", $"compared, {direction.En}, by {metric.En}: {scale.En}");
    }

    private static Text Vetoed(VetoAward award)
    {
        var veto = AwardSentences.Of(award);
        return new($"否则{veto.Zh}", $"otherwise {veto.En}");
    }

    public static Text DirectionOf(Direction direction) => direction == Direction.LowerIsBetter ? new("由低到高", "lowest first") : new("由高到低", "highest first");
}
