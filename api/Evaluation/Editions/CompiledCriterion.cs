using System.Linq.Expressions;
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
    // Scoring needs neither on its own, and compiling takes longer than a month's scoring.
    private readonly Lazy<Func<FactRow, bool>> isAsked;
    private readonly Lazy<Func<FactRow, bool>> condition;

    // Both in one: the outcome of a criterion that is met or not.
    private readonly Func<FactRow, Outcome> ask;

    // Null where being met is all there is to say.
    private readonly Func<FactRow, Finding>? whenMet;

    public CompiledCriterion(CheckedCriterion source, FactCatalogue facts, IReadOnlyDictionary<string, RankingMethod> rankings)
    {
        Source = source;
        var row = Expression.Parameter(typeof(FactRow), "row");
        var asked = Asked(source, facts, row);
        var question = ExpressionCompiler.Build(source.Condition.Root, row);
        isAsked = new(() => Expression.Lambda<Func<FactRow, bool>>(asked, row).Compile());
        condition = new(() => Expression.Lambda<Func<FactRow, bool>>(question, row).Compile());
        var answer = Expression.Condition(question, Expression.Constant(Outcome.Met), Expression.Constant(Outcome.NotMet));
        ask = Expression.Lambda<Func<FactRow, Outcome>>(Expression.Condition(asked, answer, Expression.Constant(Outcome.FactMissing)), row).Compile();
        whenMet = WhenMet(source, facts, rankings);
    }

    public CheckedCriterion Source { get; }

    /// <summary>False while a fact it needs is missing or nothing was assessed.</summary>
    public bool IsAsked(FactRow row) => isAsked.Value(row);

    private static Expression Asked(CheckedCriterion source, FactCatalogue facts, ParameterExpression row)
    {
        Expression Has(int fact) => Expression.Call(row, nameof(FactRow.Has), null, Expression.Constant(fact));
        var criterion = source.Criterion;
        var needed =
            from name in source.Needed
            let fact = facts.IndexOf(name)
            where !criterion.NeededOnlyIf.ContainsKey(name) && facts[fact].Absent == Absence.Missing
            select Has(fact);
        var neededOnlyIf =
            from pair in criterion.NeededOnlyIf
            let onlyIf = Expression.Call(row, nameof(FactRow.Flag), null, Expression.Constant(facts.IndexOf(pair.Value)))
            select Expression.OrElse(Expression.Not(onlyIf), Has(facts.IndexOf(pair.Key)));
        var assessed =
            from name in criterion.UnassessedIfZero
            let number = Expression.Call(row, nameof(FactRow.Number), null, Expression.Constant(facts.IndexOf(name)))
            select Expression.NotEqual(number, Expression.Constant(0m));
        return needed.Concat<Expression>(neededOnlyIf).Concat(assessed).DefaultIfEmpty(Expression.Constant(true)).Aggregate(Expression.AndAlso);
    }

    /// <summary>The plain answer to the question; null if it breaks.</summary>
    public bool? Answer(FactRow row)
    {
        try
        {
            return condition.Value(row);
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    /// <summary>Asks the criterion about a participant and leaves the answer among the findings.</summary>
    /// <param name="row">The participant's facts.</param>
    /// <param name="findings">Where the answer goes.</param>
    /// <param name="participant">The participant's place in the facts.</param>
    /// <param name="index">The criterion's place in the edition.</param>
    public void Evaluate(FactRow row, MonthFindings findings, int participant, int index)
    {
        try
        {
            var outcome = ask(row);
            if (outcome == Outcome.Met && whenMet is not null) findings[participant, index] = whenMet(row);
            else findings.Set(participant, index, outcome);
        }
        catch (ArithmeticException)
        {
            // A broken rule is an error of its author's, never a zero of the participant's.
            findings.Set(participant, index, Outcome.RuleFailed);
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
            case RankedAward or NormalisedAward:
                return Metric(source.Amount!.Root, Outcome.Ranked);
            case GradedAward:
                return Metric(source.Amount!.Root, Outcome.Met);
            default:
                return null;
        }
    }

    private static Func<FactRow, Finding> Metric(Node root, Outcome outcome)
    {
        if (root is not BinaryNode { Operator: Operator.Divide } quotient)
        {
            var whole = ExpressionCompiler.Amount(root);
            return row => new Finding(outcome, whole(row));
        }

        var numerator = ExpressionCompiler.Amount(quotient.Left);
        var denominator = ExpressionCompiler.Amount(quotient.Right);
        return row => new Finding(outcome, Rational.Of(numerator(row), denominator(row)));
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
