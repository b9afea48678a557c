using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>Reads awards that grade a number.</summary>
internal sealed class GradeReader(SymbolTable symbols, ProblemList problems)
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

    private (string Text, RuleExpression? Amount) Metric(ObjectReader reader, IReadOnlySet<string> nonZero) =>
        reader.Required("metric") is { } part ? (part.Text, ExpressionReader.Read(part, symbols, OperandType.Number, nonZero, problems)) : ("", null);
}
