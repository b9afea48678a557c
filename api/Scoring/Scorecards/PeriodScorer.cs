using ScoringGraph.Scoring.Findings;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>Scores a period from the final scores of its months. Pure, exact and deterministic.</summary>
public static class PeriodScorer
{
    /// <summary>Scores every participant of the scheme.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="period">One of its periods.</param>
    /// <param name="months">What is known of each month, by participant; a month that is left out was not scored yet.</param>
    public static PeriodScore Score(Scheme scheme, Period period, IReadOnlyDictionary<Month, IReadOnlyDictionary<string, MonthFinal>> months)
    {
        var cards = scheme.Participants.Select(participant => Card(participant, period, months)).ToArray();
        var standings = Rank(cards, period.Policy.Ties, scheme.Final.Population);
        return new PeriodScore(period, [.. cards.Select((card, index) => card with { Rank = standings[index]?.Place })]);
    }

    private static PeriodScorecard Card(Participant participant, Period period, IReadOnlyDictionary<Month, IReadOnlyDictionary<string, MonthFinal>> months)
    {
        var policy = period.Policy;
        MonthShare[] shares = [.. period.Months.Select(month => Share(month, months.GetValueOrDefault(month.Month)?.GetValueOrDefault(participant.Code)))];
        var counts = policy.Incomplete == IncompletePeriod.Provisional ? Array.Exists(shares, share => share.Final is not null) : Array.TrueForAll(shares, share => share.Status == MonthStatus.Scored);
        if (!counts) return new PeriodScorecard(participant.Code, participant.Group, shares, null, null, null);

        var whole = policy.Aggregate == MonthAggregate.Mean ? shares.Where(share => share.Final is not null).Sum(share => share.Month.Weight) : 1m;
        shares = Array.ConvertAll(shares, share => share.Final is { } final ? share with { Points = ((BigFraction)final * share.Month.Weight / whole).Simplified } : share);
        var accumulated = shares.Aggregate(BigFraction.Zero, (sum, share) => share.Points is { } points ? sum + points : sum).Simplified;
        return new PeriodScorecard(participant.Code, participant.Group, shares, accumulated, Limited(accumulated, shares, policy), null);
    }

    private static BigFraction Limited(BigFraction accumulated, MonthShare[] shares, PeriodPolicy policy) =>
        policy.VetoedAtMost is { } limit && accumulated.CompareTo(limit) > 0 && Array.Exists(shares, share => share.IsVetoed) ? ((BigFraction)limit).Simplified : accumulated;

    private static MonthShare Share(PeriodMonth month, MonthFinal? known) => new(month, StatusOf(known), known?.Final, null, known?.IsVetoed ?? false);

    private static MonthStatus StatusOf(MonthFinal? known) => known?.NoFinal switch
    {
        null => MonthStatus.NotScored,
        NoFinal.None => known.Complete ? MonthStatus.Scored : MonthStatus.Provisional,
        NoFinal.TakesNoPart => MonthStatus.TakesNoPart,
        NoFinal.FactMissing => MonthStatus.FactMissing,
        _ => MonthStatus.RuleFailed,
    };

    // A sum of quotients may have more digits than a rational holds, so that it is ranked by its place in the exact order.
    private static Standing?[] Rank(PeriodScorecard[] cards, Ties ties, Population population)
    {
        var order = cards.Select(card => card.Final).OfType<BigFraction>().Distinct().ToArray();
        Array.Sort(order, (a, b) => a.CompareTo(b));
        var places = order.Index().ToDictionary(item => item.Item, item => item.Index);
        RankKey[] keys = [.. cards.Index().Where(item => item.Item.Final is not null).Select(item => new RankKey(item.Index, Finding.Ordinary, places[item.Item.Final!.Value]))];
        return population == Population.Group
            ? Standings.Apart(keys, lowerIsBetter: false, ties, Array.ConvertAll(cards, card => card.Group))
            : Standings.Of(keys, lowerIsBetter: false, ties, cards.Length);
    }
}
