using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Reports;

/// <summary>Every point that a participant did not get. Where everything adds up, these and the score before bonus and penalty come to the whole.</summary>
internal sealed class Losses(CompiledEdition edition, MonthFacts facts, MonthScore score)
{
    private readonly Scheme scheme = edition.Edition.Scheme;
    private readonly ResultExplainer explainer = new(edition);

    /// <summary>What costs most of the final score comes first.</summary>
    /// <param name="participant">Its place among the facts.</param>
    public IReadOnlyList<Loss> Of(int participant)
    {
        var card = score.Scorecards[participant];
        var found = card.Results.SelectMany(result => Of(card, result, facts.Participants[participant].Row));
        return [.. found.OrderByDescending(loss => loss.Costs ?? loss.Points).ThenByDescending(loss => loss.Points)];
    }

    private IEnumerable<Loss> Of(Scorecard card, Result result, FactRow row)
    {
        var version = result.Indicator.Version;
        var why = explainer.Explain(card.Participant, result, row, ResultExplainer.PeersOf(score, result.Indicator.Indicator.Code)).Because;
        var worth = Worth(card, result.Indicator);
        var awards = why.Where(claim => claim.Kind == ClaimKind.Award).Zip(result.Awards, (claim, award) => (Claim: claim, Award: award)).ToArray();
        if (result.Points is null || result.Lag != LagReason.None || result.Outcome == Outcome.Vetoed || version.Method is RankedMethod)
        {
            var lost = result.Nominal - (result.Points ?? Rational.Zero);
            if (!lost.IsZero) yield return new Loss(result.Outcome is Outcome.FactMissing or Outcome.RuleFailed ? LossKind.Open : LossKind.Lost, result.Indicator, null, result.Outcome, lost, result.Nominal, lost * worth, [.. Whole(why, awards)]);
            yield break;
        }

        var explicitly = (Rational)version.ExplicitPoints!.Value;
        var scale = scheme.Points.Mismatch == PointsMismatch.ScaleIndicatorToNominal && !explicitly.IsZero ? result.Nominal / explicitly : 1m;
        foreach (var (claim, award) in awards)
            if (award.Possible - award.Points is { IsZero: false } lost)
                yield return new Loss(award.Outcome == Outcome.FactMissing ? LossKind.Open : LossKind.Lost, result.Indicator, award, award.Outcome, lost, award.Possible, lost * scale * worth, claim.Because);
        if (scheme.Points is { Mismatch: PointsMismatch.AsWritten, Denominator: Denominator.Nominal } && explicitly < result.Nominal)
            yield return Unattainable(result, result.Nominal - explicitly, worth);
    }

    // The place or the lag, what the criteria behind it lacked, and the clauses of all of them.
    private static IEnumerable<Explanation> Whole(IReadOnlyList<Explanation> why, IEnumerable<(Explanation Claim, Award Award)> awards) =>
    [
        .. why.Where(claim => claim.Kind is ClaimKind.Lag or ClaimKind.Adjustment),
        .. why.Where(claim => claim.Kind == ClaimKind.Standing),
        .. awards.SelectMany(item => item.Award.Outcome == Outcome.Met ? item.Claim.Because.Where(claim => claim.Kind == ClaimKind.Clause) : item.Claim.Because),
    ];

    private static Loss Unattainable(Result result, Rational points, Rational? worth)
    {
        var (nominal, written) = (Numbers.Show(result.Nominal), Numbers.Show(result.Nominal - points));
        var why = Explanation.Claim(ClaimKind.Amount, $"方案给本项指标 {nominal} 分，其各项要求合计只有 {written} 分，其余任何地区都无法得到", $"The plan gives the indicator {nominal} points and its criteria only {written}; nobody can earn the rest");
        var clause = result.Indicator.Indicator.Clause is { } text ? new[] { Explanation.Quote(text.Text, text.Line) } : [];
        return new Loss(LossKind.Unattainable, result.Indicator, null, result.Outcome, points, result.Nominal, points * worth, [why, .. clause]);
    }

    // What one point of an indicator adds to the final score.
    private Rational? Worth(Scorecard card, EditionIndicator indicator)
    {
        if (scheme.HasMeans || card.Possible.IsZero) return null;
        var taken = card.Results.Where(result => result.Indicator.Area == indicator.Area).ToArray();
        var weight = ScorecardExplainer.Weight(edition.Edition, indicator.Area, taken);
        if (scheme.Points.Mismatch == PointsMismatch.ScaleAreaTo100)
            weight = weight * taken.Sum(result => result.Nominal) / taken.Sum(result => result.Indicator.Version.ExplicitPoints ?? result.Nominal);
        return weight * scheme.Final.OutOf / card.Possible;
    }
}
