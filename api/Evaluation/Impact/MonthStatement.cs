using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Impact;

/// <summary>Says in a sentence what publishing, or a supposition, does to a month.</summary>
internal static class MonthStatement
{
    public static MonthImpact Of(ScoredMonth scored, MonthEffect effect, IReadOnlyList<string> indicators, int asked, MonthComparison comparison, CancellationToken cancellationToken)
    {
        var statement = Sentence(scored.State, effect, scored.Score.Scorecards.Count);
        return Of(scored, statement, effect, indicators, asked, comparison, cancellationToken);
    }

    /// <summary>What is only supposed, and stored nowhere.</summary>
    public static MonthImpact OfSupposed(ScoredMonth scored, IReadOnlyList<string> indicators, int asked, MonthComparison comparison, CancellationToken cancellationToken) => Of(
        scored, new($"仅为假设，未保存；{scored.State.Month} 将会：", $"This is only supposed and not stored; {scored.State.Month} would come to:"), MonthEffect.WhatIf, indicators, asked, comparison, cancellationToken);

    private static MonthImpact Of(
        ScoredMonth scored, Text statement, MonthEffect effect, IReadOnlyList<string> indicators, int asked, MonthComparison comparison, CancellationToken cancellationToken)
    {
        var totals = comparison.Totals();
        var counts = new Text(
            $"{totals.Gaining} 个地区增加，{totals.Losing} 个减少，{totals.Unchanged} 个不变，{totals.PlacesChanged} 个名次变动。",
            $"{totals.Gaining} gain, {totals.Losing} lose, {totals.Unchanged} keep their points, {totals.PlacesChanged} change places.");
        return new MonthImpact(
            scored.State.Month, effect, scored.State.IsClosed, new($"{statement.Zh}{counts.Zh}", $"{statement.En} {counts.En}"), indicators, asked, totals, comparison.Participants(cancellationToken));
    }

    private static Text Sentence(MonthState state, MonthEffect effect, int participants) => (effect, state.IsClosed) switch
    {
        (MonthEffect.Rescored, _) => new($"{state.Month} 开放，发布后按新标准重新评分：", $"{state.Month} is open and is scored again when this is published:"),
        (MonthEffect.LeftAlone, _) => new($"{state.Month} 已关闭，{participants} 个地区的成绩保持不变；假如重新评分：", $"{state.Month} is closed, so the results of its {participants} participants are left alone; were it scored again:"),
        (_, true) => new($"{state.Month} 已关闭，且改动此后才生效，成绩保持不变；假如当时已生效：", $"{state.Month} is closed, and the change takes effect later, so its results are left alone; had it been in force then:"),
        _ => new($"改动在 {state.Month} 之后生效，成绩保持不变；假如当时已生效：", $"The change takes effect after {state.Month}, whose results stay; had it been in force then:"),
    };
}
