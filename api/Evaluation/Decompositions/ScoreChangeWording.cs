using System.Globalization;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Decompositions;

/// <summary>Says in zh and en what separates two scores.</summary>
internal static class ScoreChangeWording
{
    private const int MostNamed = 3;

    /// <summary>The difference with its four parts, or what is missing.</summary>
    public static Text Of(Text name, (Month Month, Scorecard? Card) from, (Month Month, Scorecard? Card) to, IReadOnlyList<ScoreChangePart> parts)
    {
        if (from.Card?.Final is not { } was || to.Card?.Final is not { } now)
        {
            Text[] lacking = [.. new[] { from, to }.Where(end => end.Card?.Final is null).Select(end => Lacking(end.Month, end.Card))];
            return new Text($"{name.Zh}：{string.Join("，", lacking.Select(text => text.Zh))}，因此没有可以分解的差额。", $"{name.En}: {string.Join(", ", lacking.Select(text => text.En))}, so there is no difference to split.");
        }

        var named = parts.Where(part => part.Points is not null).Select(part => (Word: Word(part.Cause), Points: Signed(part.Points!.Value))).ToArray();
        var (before, after) = from.Month == to.Month
            ? (new Text($"{from.Month} 由 {Plain(was)} 分", $"in {from.Month} from {Plain(was)} points"), new Text($"变为 {Plain(now)} 分", $"to {Plain(now)}"))
            : (new Text($"由 {from.Month} 的 {Plain(was)} 分", $"from {Plain(was)} points in {from.Month}"), new Text($"到 {to.Month} 的 {Plain(now)} 分", $"to {Plain(now)} in {to.Month}"));
        return new Text(
            $"{name.Zh}{(from.Month == to.Month ? " " : "")}{before.Zh}{after.Zh}，{Difference(now - was).Zh}：{string.Join("，", named.Select(item => $"{item.Word.Zh} {item.Points}"))}。",
            $"{name.En} {before.En} {after.En}, {Difference(now - was).En}: {string.Join(", ", named.Select(item => $"{item.Word.En} {item.Points}"))}.");
    }

    /// <summary>How an area or indicator changes, with the parts of the difference, or what is missing.</summary>
    public static Text Of(LevelChange level, Month from, Month to)
    {
        var (was, now) = (Level(level.From), Level(level.To));
        var named = level.Parts.Where(part => part.Points is { Value.IsZero: false }).Select(part => (Word: Word(part.Cause), Points: Signed(part.Points!.Value))).ToArray();
        var split = level.Points is not { } points ? new Text("，因此没有可以分解的差额", ", so there is no difference to split")
            : named.Length == 0 ? new("，没有变化", ", no difference")
            : new($"，{Difference(points.Value).Zh}：{string.Join("，", named.Select(item => $"{item.Word.Zh} {item.Points}"))}", $", {Difference(points.Value).En}: {string.Join(", ", named.Select(item => $"{item.Word.En} {item.Points}"))}");
        return new Text(
            $"{level.Code}「{level.Name.Zh}」{from} {was.Zh}，{to} {now.Zh}{split.Zh}。",
            $"{level.Code} “{level.Name.En}”: {was.En} in {from}, {now.En} in {to}{split.En}.");
    }

    /// <summary>One part of that.</summary>
    public static Text Of(CausePoints part)
    {
        var word = Word(part.Cause);
        return part.Points is { } points
            ? new($"{word.Zh} {Signed(points.Value)} 分", $"{Capital(word.En)} {Signed(points.Value)} points")
            : new($"{word.Zh}：无法单独计算", $"{Capital(word.En)}: cannot be told by itself");
    }

    private static Text Level(ExactPoints? points) => points is { } known ? new($"{Plain(known.Value)} 分", $"{Plain(known.Value)} points") : new("未评分", "no points");

    /// <summary>One part, with what it mainly comes from.</summary>
    public static Text Of(ChangeCause cause, Rational? points, IReadOnlyList<ScoreContribution> contributions, NoFinal? lacking)
    {
        var word = Word(cause);
        if (lacking is { } why) return new Text($"{word.Zh}：这一步{Why(why).Zh}，算不出得分，其影响并入下一部分。", $"{Capital(word.En)}: this step has no score because {Why(why).En}; what it changes is in the next part.");
        if (points is not { } known) return new Text($"{word.Zh}：缺少一端的得分，无法计算。", $"{Capital(word.En)}: a score is missing at one end, so nothing can be told.");
        if (contributions.Count == 0) return new Text($"{word.Zh} 0 分：没有影响。", $"{Capital(word.En)} 0 points: no effect.");
        var most = contributions.OrderByDescending(item => Size(item.Points.Value)).Take(MostNamed).Select(item => (Name: Named(item), Points: Signed(item.Points.Value))).ToArray();
        var rest = contributions.Count - most.Length;
        return new Text(
            $"{word.Zh} {Signed(known)} 分：{string.Join("，", most.Select(item => $"{item.Name.Zh} {item.Points}"))}{(rest > 0 ? $"，另有 {rest} 项" : "")}。",
            $"{Capital(word.En)} {Signed(known)} points: {string.Join(", ", most.Select(item => $"{item.Name.En} {item.Points}"))}{(rest > 0 ? $", and {rest} more" : "")}.");
    }

    /// <summary>What has to be known to read the parts.</summary>
    public static IEnumerable<Text> Notes((Month Month, Scorecard? Card) from, (Month Month, Scorecard? Card) to, IReadOnlyList<TakenOverFacts> takenOver)
    {
        foreach (var (month, card) in new[] { from, to }.Distinct())
            if (card is { Complete: false, Final: not null })
                yield return new Text($"{month} 的得分为暂定：有数据缺少，缺少的按 0 分暂计。", $"The score of {month} is provisional: facts are missing and give 0 points for the time being.");
        if (takenOver.Count == 0) yield break;
        var codes = takenOver.Select(taken => taken.Indicator.Code).ToArray();
        yield return new Text(
            $"{codes.Length} 项指标的新规则要用按 {from.Month} 的规则无需上报的数据；这里取 {to.Month} 上报的值，其影响与规则分不开，都算在规则改变里：{string.Join("、", codes)}。",
            $"The new rules of {codes.Length} indicators ask for facts that the rules of {from.Month} did not; the values of {to.Month} are used, and what they change cannot be told apart from the rules and counts as theirs: {string.Join(", ", codes)}.");
    }

    /// <summary>What an indicator's rules ask that nobody was asked for before.</summary>
    public static Text Of(TakenOverFacts taken, Month from, Month to) => new(
        $"新规则要用{string.Join("", taken.Facts.Select(fact => $"「{fact.Zh}」"))}，按 {from} 的规则无需上报；这里取 {to} 上报的值，其影响都算在规则改变里。",
        $"The new rules ask for {string.Join(", ", taken.Facts.Select(fact => $"“{fact.En}”"))}, which the rules of {from} did not; the values of {to} are used, and what they change counts as the rules'.");

    private static Text Word(ChangeCause cause) => cause switch
    {
        ChangeCause.Resubmission => new("更正数据", "resubmitted facts"),
        ChangeCause.Rules => new("规则改变", "changed rules"),
        ChangeCause.OwnFacts => new("自身数据", "own facts"),
        _ => new("其他地区变动", "others moving"),
    };

    private static Text Named(ScoreContribution item) => item.Kind switch
    {
        ContributionKind.Indicator or ContributionKind.Bonus or ContributionKind.Penalty => new(item.Code, item.Code),
        _ => item.Name,
    };

    private static Text Lacking(Month month, Scorecard? card) => card is null
        ? new($"{month} 不参评", $"it is not scored in {month}")
        : new($"{month} 没有最终得分（{Why(card.NoFinal).Zh}）", $"{month} has no final score ({Why(card.NoFinal).En})");

    private static Text Why(NoFinal reason) => reason switch
    {
        NoFinal.TakesNoPart => new("未参加任何指标", "it takes part in no indicator"),
        NoFinal.RuleFailed => new("有规则出错", "a rule failed"),
        _ => new("缺少数据，无法取平均", "a fact is missing and there is no mean without it"),
    };

    private static Text Difference(Rational points) => points.IsZero ? new("没有变化", "no difference") : new($"相差 {Signed(points)} 分", $"a difference of {Signed(points)}");

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static Rational Size(Rational points) => points < Rational.Zero ? -points : points;

    private static string Plain(Rational points) => points.Round(4).ToString("0.####", CultureInfo.InvariantCulture);

    // A number that is not 0 never reads as one.
    private static string Signed(Rational points)
    {
        var digits = 4;
        while (!points.IsZero && digits < 12 && points.Round(digits) == 0m) digits++;
        return points.Round(digits).ToString("+0.############;−0.############;0", CultureInfo.InvariantCulture);
    }
}
