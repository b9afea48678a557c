using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Findings;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Counterfactuals;

/// <summary>
/// What would have earned the points that a participant lost for one indicator. Every suggestion is scored again among everybody's
/// facts before it is made; where a fact is missing or a rule failed, nothing is supposed.
/// </summary>
public sealed class LostPoints
{
    private readonly CompiledEdition edition;
    private readonly MonthFacts facts;
    private readonly MonthFindings findings;
    private readonly MonthScore score;
    private readonly string[] groups;

    /// <summary>Prepares an indicator.</summary>
    /// <param name="edition">The rules.</param>
    /// <param name="facts">What was reported.</param>
    /// <param name="indicator">The indicator's code.</param>
    public LostPoints(CompiledEdition edition, MonthFacts facts, string indicator)
    {
        this.facts = facts;
        this.edition = edition = edition.Only(new HashSet<string> { indicator });
        findings = edition.Evaluate(facts);
        score = edition.Score(facts);
        groups = edition.Edition.Scheme.GroupsOf(facts.Participants.Select(item => item.Participant));
    }

    /// <summary>The suggestions, criterion by criterion; empty if nothing was lost, or the participant takes no part.</summary>
    public IReadOnlyList<Counterfactual> Of(string participant)
    {
        var index = facts.Participants.ToList().FindIndex(item => item.Participant == participant);
        if (index < 0 || score.Scorecards[index].Results is not [{ Points: not null } result]) return [];
        var found = new List<Counterfactual>();
        var row = facts.Participants[index].Row;
        if (Blocking(result).ToArray() is { Length: > 0 } blocking || result.Lag == LagReason.Declared)
        {
            // What else is lost shows once nothing stands in the way.
            if (Unblock(result, row) is not { } free || Rescored(index, With(index, free)) is not { Points: not null } lifted) return [];
            Add(found, index, result, null, EarnedPart.Full, free);
            (row, result) = (free, lifted);
        }

        foreach (var award in result.Awards) AddAward(found, index, result, award, row);
        if (result.Indicator.Version.Method is RankedMethod { OrderBy: { } order }) AddPlaces(found, index, result, edition.Edition.Scheme.Facts.IndexOf(order), row);
        return found;
    }

    // The criteria that take everything if they are not met.
    private IEnumerable<Award> Blocking(Result result) => result.Awards.Where(award => award.Outcome switch
    {
        Outcome.Vetoed => true,
        Outcome.NotMet or Outcome.Partial => result.Lag == LagReason.Derived || award.Criterion.Award is ConditionAward || result.Indicator.Version.Method is RankedMethod,
        _ => false,
    });

    private FactRow? Unblock(Result result, FactRow row)
    {
        if (result.Indicator.Version.LagDeclaredBy is { } declared && result.Lag == LagReason.Declared) row = row.With(row.Catalogue.IndexOf(declared), false);
        foreach (var award in Blocking(result))
        {
            var solver = new CriterionSolver(edition, edition.CheckedOf(award.Criterion), row);
            var goal = Goal.Of(award, edition.Ask(award.Criterion, row), []).LastOrDefault(item => item.Earns == EarnedPart.Full);
            if (goal is null || (solver.Alone(goal, row).FirstOrDefault() ?? solver.Together(goal, row)) is not { } met) return null;
            row = met;
        }

        return row;
    }

    private void AddAward(List<Counterfactual> found, int index, Result result, Award award, FactRow row)
    {
        if (award.Points is not { } points || points >= award.Possible || award.Outcome == Outcome.FactMissing) return;
        var solver = new CriterionSolver(edition, edition.CheckedOf(award.Criterion), row);
        foreach (var goal in Goal.Of(award, edition.Ask(award.Criterion, row), Better(index, award)))
        {
            var rows = solver.Alone(goal, row).ToArray();
            if (rows.Length == 0 && solver.Together(goal, row) is { } several) rows = [several];
            foreach (var changed in rows) Add(found, index, result, award, goal.Earns, changed);
        }
    }

    // The assessor's order value decides among those who met every condition.
    private void AddPlaces(List<Counterfactual> found, int index, Result result, int order, FactRow row)
    {
        if (result.Standing is not { } own || own.Ahead == 0) return;
        decimal[] better = [.. Others(index, item => item.Standing?.Ahead < own.Ahead, item => item.OrderValue).Select(value => value.ToDecimal()).Distinct().Order()];
        if (better.Length > 1) Add(found, index, result, null, EarnedPart.Next, row.With(order, better[0]));
        if (better.Length > 0) Add(found, index, result, null, EarnedPart.Full, row.With(order, better[^1]));
    }

    // Whoever stands before the participant in the ranking of a criterion, the nearest first.
    private RankKey[] Better(int index, Award award)
    {
        if (award.Standing is not { } own) return [];
        var column = edition.Edition.Indicators[0].Version.Criteria.ToList().IndexOf(award.Criterion);
        var among = award.Criterion.Award switch
        {
            RankedAward ranked => edition.Edition.Scheme.Rankings[ranked.Ranking].Population,
            NormalisedAward compared => compared.Population,
            _ => Population.Participating,
        };
        var others =
            from other in Enumerable.Range(0, groups.Length)
            where among == Population.Participating || groups[other] == groups[index]
            let standing = score.Scorecards[other].Results is [{ } theirs] ? theirs.Awards[column].Standing : null
            // Whoever draws level takes something only where the share of those behind counts.
            where standing?.Ahead < own.Ahead || (award.Criterion.Award is NormalisedAward { Method: NormalisationMethod.Percentile } && other != index && standing?.Ahead == own.Ahead)
            orderby standing.Value.Ahead descending
            select new RankKey(other, findings[other, column].Tier, findings[other, column].Value);
        return [.. others];
    }

    private IEnumerable<Rational> Others(int index, Func<Result, bool> isMeant, Func<Result, Rational?> value) =>
        from other in Enumerable.Range(0, groups.Length)
        where edition.Edition.Scheme.Rankings[((RankedMethod)edition.Edition.Indicators[0].Version.Method).Ranking].Population == Population.Participating || groups[other] == groups[index]
        from theirs in score.Scorecards[other].Results
        where isMeant(theirs)
        let known = value(theirs)
        where known is not null
        select known.Value;

    private void Add(List<Counterfactual> found, int index, Result result, Award? award, EarnedPart earns, FactRow row)
    {
        var before = score.Scorecards[index].Results[0];
        // No points, or fewer: something else of the indicator turned with it.
        var supposed = With(index, row);
        if (Rescored(index, supposed) is not { Points: { } points } after || points <= result.Points!.Value) return;
        var changes = FactChange.Between(facts.Participants[index].Row, row);
        var sentence = CounterfactualSentences.Of(edition.Edition, before, after, award?.Criterion, earns, changes);
        found.Add(new Counterfactual(before.Indicator.Indicator.Code, award?.Criterion.Number, earns, changes, points.ToDecimal(), (points - before.Points!.Value).ToDecimal(), sentence) { Supposed = supposed });
    }

    private MonthFacts With(int index, FactRow row)
    {
        var participants = facts.Participants.ToArray();
        participants[index] = participants[index] with { Row = row };
        return facts with { Participants = participants };
    }

    private Result? Rescored(int index, MonthFacts supposed) => edition.Score(supposed).Scorecards[index].Results is [{ } result] ? result : null;
}
