using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Findings;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Evaluation.Editions;

/// <summary>A criterion as delegates over fact rows: which facts it needs, its question, and its amount.</summary>
internal sealed class CompiledCriterion
{
    private readonly int[] needed;
    private readonly (int Fact, int OnlyIf)[] neededOnlyIf;
    private readonly int[] unassessedIfZero;
    private readonly Func<FactRow, bool> condition;

    // Null where being met is all there is to say.
    private readonly Func<FactRow, Finding>? whenMet;

    public CompiledCriterion(CheckedCriterion source, FactCatalogue facts, IReadOnlyDictionary<string, RankingMethod> rankings)
    {
        Source = source;
        var criterion = source.Criterion;
        needed = [.. source.Needed.Where(name => !criterion.NeededOnlyIf.ContainsKey(name)).Select(facts.IndexOf).Where(fact => facts[fact].Absent == Absence.Missing)];
        neededOnlyIf = [.. criterion.NeededOnlyIf.Select(pair => (facts.IndexOf(pair.Key), facts.IndexOf(pair.Value)))];
        unassessedIfZero = [.. criterion.UnassessedIfZero.Select(facts.IndexOf)];
        condition = ExpressionCompiler.Condition(source.Condition.Root);
        whenMet = WhenMet(source, facts, rankings);
    }

    public CheckedCriterion Source { get; }

    /// <summary>False while a fact it needs is missing or nothing was assessed.</summary>
    public bool IsAsked(FactRow row)
    {
        foreach (var fact in needed)
            if (!row.Has(fact))
                return false;
        foreach (var (fact, onlyIf) in neededOnlyIf)
            if (row.Flag(onlyIf) && !row.Has(fact))
                return false;
        foreach (var fact in unassessedIfZero)
            if (row.Number(fact) == 0m)
                return false;
        return true;
    }

    /// <summary>The plain answer to the question; null if it breaks.</summary>
    public bool? Answer(FactRow row)
    {
        try
        {
            return condition(row);
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    public Finding Evaluate(FactRow row)
    {
        if (!IsAsked(row)) return new Finding(Outcome.FactMissing);
        try
        {
            return !condition(row) ? new Finding(Outcome.NotMet) : whenMet is null ? new Finding(Outcome.Met) : whenMet(row);
        }
        catch (ArithmeticException)
        {
            // A broken rule is an error of its author's, never a zero of the participant's.
            return new Finding(Outcome.RuleFailed);
        }
    }

    private static Func<FactRow, Finding>? WhenMet(CheckedCriterion source, FactCatalogue facts, IReadOnlyDictionary<string, RankingMethod> rankings)
    {
        switch (source.Criterion.Award)
        {
            case PerUnitAward { CountTrue: { Count: > 0 } names }:
                var flags = names.Select(facts.IndexOf).ToArray();
                return row => new Finding(Outcome.Met, flags.Count(row.Flag));
            case PerUnitAward:
                var units = ExpressionCompiler.Amount(source.Amount!.Root);
                return row => new Finding(Outcome.Met, units(row));
            case AssessedAward assessed:
                var score = facts.IndexOf(assessed.Score);
                return row => new Finding(Outcome.Assessed, row.Number(score));
            case RankedAward { Growth: { } growth } ranked:
                return Growth(facts.IndexOf(growth.Of), facts.IndexOf(growth.Since), rankings[ranked.Ranking]);
            case RankedAward:
                return Metric(source.Amount!.Root);
            default:
                return null;
        }
    }

    private static Func<FactRow, Finding> Metric(Node root)
    {
        if (root is not BinaryNode { Operator: Operator.Divide } quotient)
        {
            var whole = ExpressionCompiler.Amount(root);
            return row => new Finding(Outcome.Ranked, whole(row));
        }

        var numerator = ExpressionCompiler.Amount(quotient.Left);
        var denominator = ExpressionCompiler.Amount(quotient.Right);
        return row => new Finding(Outcome.Ranked, Rational.Of(numerator(row), denominator(row)));
    }

    // readings.md R-10: growth from nothing ranks where the method says, among its like by this month's number; 0 after 0 is no growth.
    private static Func<FactRow, Finding> Growth(int of, int since, RankingMethod method) => row =>
    {
        var (now, before) = (row.Number(of), row.Number(since));
        if (method.Growth == GrowthBasis.Absolute) return new Finding(Outcome.Ranked, now - before);
        if (before != 0m) return new Finding(Outcome.Ranked, Rational.Of(now - before, before));
        if (now == 0m) return new Finding(Outcome.Ranked, Rational.Zero);
        return method.ZeroBase switch
        {
            ZeroBase.First => new Finding(Outcome.Ranked, now, Finding.Ahead),
            ZeroBase.Last => new Finding(Outcome.Ranked, now, Finding.Behind),
            _ => new Finding(Outcome.NotApplicable),
        };
    };
}
