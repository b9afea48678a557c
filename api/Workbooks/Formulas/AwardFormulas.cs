using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Workbooks.Cells;

namespace ScoringGraph.Workbooks.Formulas;

/// <summary>How a criterion's declared step turns a participant's facts into a value and points.</summary>
/// <param name="criterion">The criterion.</param>
/// <param name="facts">The participant's facts.</param>
internal sealed class AwardFormulas(CheckedCriterion criterion, FactFormulas facts)
{
    private readonly ExpressionFormulas expressions = facts.Expressions;

    /// <summary>Whether every needed fact is known and something was assessed.</summary>
    public string IsAsked()
    {
        var declared = criterion.Criterion;
        string[] known =
        [
            .. criterion.Needed.Where(name => !declared.NeededOnlyIf.ContainsKey(name) && !facts.MayBeAbsent(name)).Select(facts.Has).OfType<string>(),
            .. declared.NeededOnlyIf.Where(pair => facts.Has(pair.Key) is not null).Select(pair => $"OR(NOT({facts.Flag(pair.Value)}),{facts.Has(pair.Key)})"),
            .. declared.UnassessedIfZero.Select(name => $"{facts.Number(name)}<>0"),
        ];
        return known.Length == 0 ? "TRUE()" : $"AND({string.Join(",", known)})";
    }

    /// <summary>The yes/no question.</summary>
    public string Condition() => expressions.Of(criterion.Condition.Root);

    /// <summary>The units, score or metric: a number, or numerator and base; null where the award needs none.</summary>
    public (string Top, string? Base)? Value() => criterion.Criterion.Award switch
    {
        PerUnitAward { CountTrue: { Count: > 0 } names } => (string.Join("+", names.Select(name => $"({facts.Flag(name)})")), null),
        AssessedAward assessed => (facts.Number(assessed.Score), null),
        RankedAward { Growth: { } growth } => (facts.Number(growth.Of), facts.Number(growth.Since)),
        _ => criterion.Amount is { } amount ? Quotient(amount.Root) : null,
    };

    /// <summary>What the participant is ranked by, from the cells of its value.</summary>
    /// <param name="isRanked">Whether it is ranked.</param>
    /// <param name="top">The cell of the value or numerator.</param>
    /// <param name="bottom">The cell of the base.</param>
    /// <param name="method">The ranking method; null where values are set against each other.</param>
    public RankFormulas Key(string isRanked, string top, string bottom, RankingMethod? method) => criterion.Criterion.Award switch
    {
        RankedAward { Growth: not null } when method!.Growth == GrowthBasis.Absolute => new(isRanked, "1", $"{top}-{bottom}", null),
        RankedAward { Growth: not null } => new(
            isRanked, $"IF(AND({bottom}=0,{top}<>0),{(method!.ZeroBase == ZeroBase.First ? 0 : 2)},1)", $"IF({bottom}=0,{top},{top}-{bottom})", $"IF({bottom}=0,1,{bottom})"),
        _ when criterion.Amount!.Root is BinaryNode { Operator: Operator.Divide, Right: var below } && expressions.CanBeNegative(below) => new(isRanked, "1", $"{top}*SIGN({bottom})", $"ABS({bottom})"),
        _ => new(isRanked, "1", top, criterion.Amount!.Root is BinaryNode { Operator: Operator.Divide } ? bottom : null),
    };

    /// <summary>Whether values can be compared as they are.</summary>
    public bool IsExact() => criterion.Criterion.Award switch
    {
        RankedAward { Growth: { } growth } => facts.IsWhole(growth.Of) && facts.IsWhole(growth.Since),
        _ => expressions.IsExact(criterion.Amount!.Root),
    };

    /// <summary>The points of whoever meets the question, from the cells of the value.</summary>
    /// <param name="top">The cell of the value or numerator.</param>
    /// <param name="bottom">The cell of the base; null for 1.</param>
    public string Points(string top, string? bottom)
    {
        var value = bottom is null ? top : $"{top}/{bottom}";
        return criterion.Criterion.Award switch
        {
            PointsAward points => Formula.Number(points.Points),
            PerUnitAward units => $"MAX(0,MIN({top},{units.MaxUnits}))*{Formula.Number(units.Each)}",
            AssessedAward => top,
            BandedAward banded => Banded(banded, top, bottom),
            DeductionAward deduction => $"IF({value}<=0,{Formula.Number(deduction.Points)},MAX({Formula.Number(deduction.Floor)},ROUND({Formula.Number(deduction.Points)}-{value}*{Formula.Number(deduction.Each)},12)))",
            InterpolatedAward interpolated => Interpolated(interpolated, value),
            _ => "0",
        };
    }

    private (string Top, string? Base) Quotient(Node node) =>
        node is BinaryNode { Operator: Operator.Divide } division ? (expressions.Of(division.Left), expressions.Of(division.Right)) : (expressions.Of(node), null);

    private string Banded(BandedAward award, string top, string? bottom)
    {
        var isExact = expressions.IsExact(criterion.Amount!.Root);
        // Bands cover every value once, so whoever is in none of the others is in the last.
        return award.Bands.SkipLast(1).Reverse().Aggregate(Formula.Number(award.Bands[^1].Points), (otherwise, band) => $"IF({Within(band, top, bottom, isExact)},{Formula.Number(band.Points)},{otherwise})");
    }

    private static string Within(Band band, string top, string? bottom, bool isExact)
    {
        string[] ends =
        [
            .. band.Lower is { } lower ? [ExpressionFormulas.Compared(top, bottom, lower.IsIn ? ">=" : ">", lower.Value, isExact)] : Array.Empty<string>(),
            .. band.Upper is { } upper ? [ExpressionFormulas.Compared(top, bottom, upper.IsIn ? "<=" : "<", upper.Value, isExact)] : Array.Empty<string>(),
        ];
        return $"AND({string.Join(",", ends)})";
    }

    private static string Interpolated(InterpolatedAward award, string value)
    {
        var (none, full, points) = (Formula.Number(award.None), Formula.Number(award.Full), Formula.Number(award.Points));
        var share = award.Scale == GoalScale.Linear ? $"({value}-{none})/({full}-{none})" : $"LN({value}/{none})/LN({full}/{none})";
        var (missed, reached) = award.None < award.Full ? ("<=", ">=") : (">=", "<=");
        return $"IF({value}{missed}{none},0,IF({value}{reached}{full},{points},ROUND({points}*{share},12)))";
    }
}
