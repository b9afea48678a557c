using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Impact;

/// <summary>What becomes of points, outcomes and places, in zh and en.</summary>
internal static class ChangeWording
{
    private static readonly Text Nothing = new("", "");

    /// <summary>What becomes of a criterion.</summary>
    /// <param name="was">Its award by the rules in force; null if there was no such criterion.</param>
    /// <param name="now">Its award by the changed rules; null if there is no such criterion any more.</param>
    /// <param name="grounds">What decides it now; empty if nothing can be said.</param>
    public static Text Of(Award? was, Award? now, Text grounds)
    {
        var because = grounds.Zh.Length == 0 ? Nothing : new Text($"：{grounds.Zh}", $": {grounds.En}");
        if (now is null) return new($"取消 {was!.Criterion.Number}（原为{Words(was.Outcome).Zh}，{Points(was.Points)} 分）", $"{was.Criterion.Number} is dropped (it was {Words(was.Outcome).En}, {Points(was.Points)} points)");
        var (number, outcome) = (now.Criterion.Number, Words(now.Outcome));
        if (was is null) return new($"新增 {number}，{outcome.Zh}，{Points(now.Points)} 分{because.Zh}", $"{number} is new, {outcome.En}, {Points(now.Points)} points{because.En}");
        var points = Points(was.Points, now.Points);
        if (was.Outcome != now.Outcome)
            return new($"{number} 由{Words(was.Outcome).Zh}变为{outcome.Zh}{points.Zh}{because.Zh}", $"{number} turns from {Words(was.Outcome).En} to {outcome.En}{points.En}{because.En}");
        if (Place(was.Standing?.Place, now.Standing?.Place) is { } place) return new($"{number} {place.Zh}{points.Zh}{because.Zh}", $"{number}: {place.En}{points.En}{because.En}");
        return new($"{number} 仍为{outcome.Zh}{points.Zh}{because.Zh}", $"{number} is still {outcome.En}{points.En}{because.En}");
    }

    /// <summary>What becomes of an indicator.</summary>
    public static Text Of(Result? was, Result? now)
    {
        var code = (now ?? was)!.Indicator.Indicator.Code;
        if (now is null) return new($"{code} 不再计分（原得 {Points(was!.Points)} 分）", $"{code} is not scored any more ({Points(was.Points)} points before)");
        if (was is null) return new($"{code} 新计分，{Points(now.Points)} 分", $"{code} is scored now, {Points(now.Points)} points");
        var points = Points(was.Points, now.Points);
        if (was.Outcome != now.Outcome)
            return new($"{code} 由{Words(was.Outcome).Zh}变为{Words(now.Outcome).Zh}{points.Zh}", $"{code} turns from {Words(was.Outcome).En} to {Words(now.Outcome).En}{points.En}");
        return Place(was.Standing?.Place, now.Standing?.Place) is { } place ? new($"{code} {place.Zh}{points.Zh}", $"{code}: {place.En}{points.En}") : new($"{code}{points.Zh}", $"{code}{points.En}");
    }

    /// <summary>A place that changes; null if it does not.</summary>
    public static Text? Place(int? was, int? now) => (was, now) switch
    {
        _ when was == now => null,
        (null, { } to) => new($"列第 {to} 名", $"now in place {to}"),
        ({ } from, null) => new($"不再有名次（原第 {from} 名）", $"no place any more (it was {from})"),
        _ => new($"名次由第 {was} 变为第 {now}", $"from place {was} to {now}"),
    };

    /// <summary>Points as people read them; `?` where a rule failed.</summary>
    public static string Points(Rational? points) => points is { } known ? Numbers.Show((Rational)known.Round(4)) : "?";

    // Within a sentence, what is said beside the word stands in brackets.
    private static Text Words(Outcome outcome) => outcome switch
    {
        Outcome.FactMissing => new("缺少数据（得分暂定）", "provisional (a fact is missing)"),
        Outcome.RuleFailed => new("规则出错（未评分）", "not scored (the rule failed)"),
        _ => Outcomes.Of(outcome),
    };

    private static Text Points(Rational? was, Rational? now) => was == now
        ? new($"，得分仍为 {Points(now)}", $", still {Points(now)} points")
        : new($"，得分由 {Points(was)} 变为 {Points(now)}", $", {Points(was)} to {Points(now)} points");
}
