using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>Reads awards that grade a number, or set it against those of others.</summary>
internal sealed class GradeReader(FactCatalogue facts, SymbolTable symbols, ProblemList problems)
{
    /// <summary>Points between two goals.</summary>
    public (AwardStep Award, RuleExpression? Amount) Interpolated(ObjectReader reader, IReadOnlySet<string> nonZero)
    {
        var (metric, amount) = Metric(reader, nonZero);
        var goals = reader.Object("goals");
        var (none, full) = (goals?.Number("none") ?? 0m, goals?.Number("full") ?? 0m);
        goals?.End();
        var scale = reader.Optional("scale") is null
            ? GoalScale.Linear
            : reader.Choice("scale", GoalScale.Linear, ("linear", GoalScale.Linear), ("logarithmic", GoalScale.Logarithmic));
        if (goals is not null && none == full)
            problems.Add("RULE040", goals.Part, $"两个目标值都是 {Numbers.Show(none)}；`none` 与 `full` 须不同。", $"Both goals are {Numbers.Show(none)}; `none` and `full` must differ.");
        else if (goals is not null && scale == GoalScale.Logarithmic && (none <= 0m || full <= 0m))
            problems.Add("RULE041", goals.Part, "按对数计分（logarithmic）时，两个目标值都须大于 0。", "On a logarithmic scale both goals must be above 0.");
        return (new InterpolatedAward(metric, CriterionReader.Positive(reader, "points"), none, full, scale), amount);
    }

    /// <summary>Points by a table of bands.</summary>
    public (AwardStep Award, RuleExpression? Amount) Banded(ObjectReader reader, IReadOnlySet<string> nonZero)
    {
        var (metric, amount) = Metric(reader, nonZero);
        return (new BandedAward(metric, BandReader.Read(reader, amount?.Root is SymbolNode lone ? facts.Find(lone.Symbol.Name) : null)), amount);
    }

    /// <summary>Points taken away for each unit.</summary>
    public (AwardStep Award, RuleExpression? Amount) Deduction(ObjectReader reader, IReadOnlySet<string> nonZero)
    {
        var (metric, amount) = Metric(reader, nonZero);
        var award = new DeductionAward(metric, CriterionReader.Positive(reader, "points"), CriterionReader.Positive(reader, "each"), reader.OptionalNumber("floor") ?? 0m);
        if (award.Floor < 0m || award.Floor >= award.Points)
            problems.Add("RULE045", reader.Optional("floor") ?? reader.Part,
                $"最低分 `floor`（{Numbers.Show(award.Floor)}）不得为负，且须低于满分（{Numbers.Show(award.Points)}）。",
                $"The `floor` ({Numbers.Show(award.Floor)}) is not negative, and below the points ({Numbers.Show(award.Points)}).");
        return (award, amount);
    }

    /// <summary>Points by how a number stands among those of the others.</summary>
    public (AwardStep Award, RuleExpression? Amount) Normalised(ObjectReader reader, IReadOnlySet<string> nonZero)
    {
        var (metric, amount) = Metric(reader, nonZero);
        var method = reader.Choice("method", NormalisationMethod.MinMax, ("minMax", NormalisationMethod.MinMax), ("percentile", NormalisationMethod.Percentile));
        var direction = reader.Choice("direction", Direction.HigherIsBetter, ("higherIsBetter", Direction.HigherIsBetter), ("lowerIsBetter", Direction.LowerIsBetter));
        return (new NormalisedAward(metric, CriterionReader.Positive(reader, "points"), method, direction, SchemeReader.PopulationOf(reader)), amount);
    }

    private (string Text, RuleExpression? Amount) Metric(ObjectReader reader, IReadOnlySet<string> nonZero) =>
        reader.Required("metric") is { } part ? (part.Text, ExpressionReader.Read(part, symbols, OperandType.Number, nonZero, problems)) : ("", null);
}
