using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Impact;

/// <summary>Compares two scorings of a month, participant by participant.</summary>
/// <param name="before">The month by the rules in force.</param>
/// <param name="edition">The changed rules.</param>
/// <param name="facts">What was reported, as the changed rules read it.</param>
/// <param name="after">The month by the changed rules.</param>
internal sealed class MonthComparison(ScoredMonth before, CompiledEdition edition, MonthFacts facts, MonthScore after)
{
    private readonly Grounds grounds = new(edition);
    private readonly Dictionary<string, Scorecard> was = before.Score.Scorecards.ToDictionary(card => card.Participant, StringComparer.Ordinal);
    private readonly Dictionary<string, Text> names = edition.Edition.Scheme.Participants.ToDictionary(item => item.Code, item => item.Name, StringComparer.Ordinal);

    /// <summary>How many gain, lose and move.</summary>
    public ImpactTotals Totals()
    {
        var (gaining, losing, unchanged, moving) = (0, Gone().Count(), 0, 0);
        foreach (var card in after.Scorecards)
        {
            var old = was.GetValueOrDefault(card.Participant);
            var direction = Compare(old?.Final, card.Final);
            if (direction > 0) gaining++;
            else if (direction < 0) losing++;
            else unchanged++;
            if (old?.Rank != card.Rank) moving++;
        }

        return new ImpactTotals(gaining, losing, unchanged, moving);
    }

    /// <summary>Everybody whom the change touches, those who move most first.</summary>
    public IReadOnlyList<ParticipantImpact> Participants(CancellationToken cancellationToken)
    {
        var moved = new List<(Rational Size, int Places, ParticipantImpact Impact)>();
        foreach (var (card, participant) in after.Scorecards.Zip(facts.Participants))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var old = was.GetValueOrDefault(card.Participant);
            if (Of(old, card, participant.Row) is { } impact)
                moved.Add((Size(old?.Final, card.Final), Math.Abs((old?.Rank ?? 0) - (card.Rank ?? 0)), impact));
        }

        foreach (var gone in Gone())
            moved.Add((Size(gone.Final, null), gone.Rank ?? 0, Of(gone)));
        // Who moves as much as another keeps the scheme's order.
        return [.. moved.OrderByDescending(item => item.Size).ThenByDescending(item => item.Places).Select(item => item.Impact)];
    }

    // Whoever is not scored any more.
    private IEnumerable<Scorecard> Gone() => before.Score.Scorecards.ExceptBy(after.Scorecards.Select(card => card.Participant), card => card.Participant, StringComparer.Ordinal);

    private ParticipantImpact Of(Scorecard gone) => new(
        gone.Participant, NameOf(gone.Participant), Final(gone.Final, before.Edition), null, null, gone.Rank, null, new("不再参评", "It takes no part any more"), []);

    private Text NameOf(string participant) => names.GetValueOrDefault(participant) ?? new Text(participant, participant);

    private ParticipantImpact? Of(Scorecard? old, Scorecard card, FactRow row)
    {
        var indicators = Indicators(old, card, row);
        if (indicators.Count == 0 && old?.Final == card.Final && old?.Rank == card.Rank) return null;
        return new ParticipantImpact(
            card.Participant,
            NameOf(card.Participant),
            Final(old?.Final, before.Edition),
            Final(card.Final, edition),
            Shown(card.Final - old?.Final),
            old?.Rank,
            card.Rank,
            Reason(old, card, indicators.Count > 0),
            indicators);
    }

    private List<IndicatorImpact> Indicators(Scorecard? old, Scorecard card, FactRow row)
    {
        var changed = new List<IndicatorImpact>();
        foreach (var (from, to) in Pairs(old?.Results ?? [], card.Results))
            if (!ReferenceEquals(from, to) && Of(from, to, row) is { } impact)
                changed.Add(impact);
        return changed;
    }

    // Both are in the order of the plan, and nearly always of the same indicators.
    private static IEnumerable<(Result? From, Result? To)> Pairs(IReadOnlyList<Result> old, IReadOnlyList<Result> now)
    {
        if (old.Count == now.Count && old.Zip(now).All(pair => pair.First.Indicator.Indicator.Code == pair.Second.Indicator.Indicator.Code))
            return old.Zip(now, (from, to) => ((Result?)from, (Result?)to));
        var left = old.ToDictionary(result => result.Indicator.Indicator.Code, StringComparer.Ordinal);
        var pairs = now.Select(to => (left.Remove(to.Indicator.Indicator.Code, out var from) ? from : null, (Result?)to)).ToList();
        return pairs.Concat(left.Values.Select(from => ((Result?)from, (Result?)null)));
    }

    private IndicatorImpact? Of(Result? old, Result? now, FactRow row)
    {
        var criteria = Criteria(old?.Awards ?? [], now?.Awards ?? [], row);
        var same = criteria.Count == 0 && old?.Points == now?.Points && old?.Outcome == now?.Outcome && old?.Standing?.Place == now?.Standing?.Place;
        if (same && old is not null && now is not null) return null;
        var indicator = (now ?? old)!.Indicator.Indicator;
        return new IndicatorImpact(
            indicator.Code, indicator.Name, Shown(old?.Points), Shown(now?.Points), old?.Outcome, now?.Outcome, old?.Standing?.Place, now?.Standing?.Place, ChangeWording.Of(old, now), criteria);
    }

    private List<CriterionImpact> Criteria(IReadOnlyList<Award> old, IReadOnlyList<Award> now, FactRow row)
    {
        var changed = new List<CriterionImpact>();
        var awards = old.ToDictionary(award => award.Criterion.Number, StringComparer.Ordinal);
        foreach (var award in now)
            if (!awards.Remove(award.Criterion.Number, out var before) || !Same(before, award))
                changed.Add(Of(before, award, ChangeWording.Of(before, award, grounds.Of(award.Criterion, award.Outcome, row))));
        changed.AddRange(awards.Values.Select(gone => Of(gone, null, ChangeWording.Of(gone, null, new Text("", "")))));
        return changed;
    }

    private static bool Same(Award old, Award now) => old.Points == now.Points && old.Outcome == now.Outcome && old.Standing?.Place == now.Standing?.Place;

    private static CriterionImpact Of(Award? old, Award? now, Text reason) =>
        new((now ?? old)!.Criterion.Number, Shown(old?.Points), Shown(now?.Points), old?.Outcome, now?.Outcome, reason);

    private Text Reason(Scorecard? old, Scorecard card, bool hasOwn)
    {
        var place = ChangeWording.Place(old?.Rank, card.Rank) ?? new Text("名次不变", "same place");
        if (old?.Final == card.Final)
            return hasOwn ? new($"最终得分不变，{place.Zh}", $"Same final score, {place.En}") : new($"本地区得分未变，因其他地区变动{place.Zh}", $"Its own points stay, others move: {place.En}");
        var (from, to) = (ChangeWording.Points(Final(old?.Final, before.Edition)), ChangeWording.Points(Final(card.Final, edition)));
        var said = new Text($"最终得分由 {from} 变为 {to}，{place.Zh}", $"Final score {from} to {to}, {place.En}");
        if (hasOwn) return said;
        return old is not null && (old.Bonus != card.Bonus || old.Penalty != card.Penalty)
            ? new($"{said.Zh}：加分由 {ChangeWording.Points(old.Bonus)} 变为 {ChangeWording.Points(card.Bonus)}，减分由 {ChangeWording.Points(old.Penalty)} 变为 {ChangeWording.Points(card.Penalty)}",
                $"{said.En}: bonus {ChangeWording.Points(old.Bonus)} to {ChangeWording.Points(card.Bonus)}, penalty {ChangeWording.Points(old.Penalty)} to {ChangeWording.Points(card.Penalty)}")
            : new($"{said.Zh}：方案的权重或计分参数改变", $"{said.En}: the scheme's weights or scoring parameters change");
    }

    private static decimal? Final(Rational? final, CompiledEdition by) => final is { } known ? Plain(known.Round(by.Edition.Scheme.Final.RoundingDigits)) : null;

    private static decimal? Shown(Rational? points) => points is { } known ? Plain(known.Round(8)) : null;

    // Trailing zeros are an accident of decimal arithmetic, not part of the number.
    private static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;

    private static int Compare(Rational? old, Rational? now) => (old, now) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => now.Value.CompareTo(old.Value),
    };

    // To lose a final score, or to get one, is more than any number of points.
    private static Rational Size(Rational? old, Rational? now) => (old, now) switch
    {
        ({ } from, { } to) => to > from ? to - from : from - to,
        (null, null) => Rational.Zero,
        _ => decimal.MaxValue,
    };
}
