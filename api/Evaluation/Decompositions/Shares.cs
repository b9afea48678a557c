using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Decompositions;

/// <summary>What a final score is made of: what each indicator, entry, cap and limit adds to it. The sum is the final score, exactly.</summary>
internal static class Shares
{
    /// <summary>Of whom a share is.</summary>
    public sealed record Owner(ContributionKind Kind, string Code, Text Name)
    {
        // The same owner may be called otherwise by other rules.
        public bool Equals(Owner? other) => other is not null && (Kind, Code) == (other.Kind, other.Code);

        public override int GetHashCode() => HashCode.Combine(Kind, Code);
    }

    /// <summary>The shares of a card that has a final score, in the order of the plan.</summary>
    public static IReadOnlyList<(Owner Owner, Rational Points)> Of(Scorecard card, Scheme scheme)
    {
        List<(Owner Owner, Rational Points)> shares = [.. Indicators(card, scheme)];
        shares.AddRange(card.BonusEntries.Select(item => (Of(ContributionKind.Bonus, item), (Rational)item.Points)));
        shares.Add((new Owner(ContributionKind.Cap, "bonus", new("加分上限", "cap on bonus")), card.Bonus - card.BonusUncapped));
        shares.AddRange(card.PenaltyEntries.Select(item => (Of(ContributionKind.Penalty, item), -(Rational)item.Points)));
        shares.Add((new Owner(ContributionKind.Cap, "penalties", new("减分上限", "cap on penalties")), card.PenaltyEntries.Sum(item => item.Points) - card.Penalty));
        var sum = shares.Aggregate(Rational.Zero, (total, share) => total + share.Points);
        return [.. shares, (new Owner(ContributionKind.Limit, "", new("得分限制", "limit of the final score")), card.Final!.Value - sum)];
    }

    private static IEnumerable<(Owner, Rational)> Indicators(Scorecard card, Scheme scheme)
    {
        var scale = (Rational)scheme.Final.OutOf / card.Possible;
        if (scheme.HasMeans) return [(new Owner(ContributionKind.Mean, "", new("各项平均", "the mean of all")), card.Accumulated!.Value * scale)];
        return from area in card.Areas
               let results = card.Results.Where(result => result.Indicator.Area == area.Area).ToArray()
               let sum = results.Aggregate(Rational.Zero, (total, result) => total + (result.Points ?? Rational.Zero))
               from result in results
               select (new Owner(ContributionKind.Indicator, result.Indicator.Indicator.Code, result.Indicator.Indicator.Name), Share(result, area, sum) * scale);
    }

    // Within an area points are alike, whatever it weighs.
    private static Rational Share(Result result, AreaScore area, Rational sum) => sum.IsZero ? Rational.Zero : area.Adds * result.Points!.Value / sum;

    private static Owner Of(ContributionKind kind, Adjustment item) => new(kind, item.Entry.Code, item.Entry.Name);
}
