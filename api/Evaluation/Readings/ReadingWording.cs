using System.Globalization;
using ScoringGraph.Evaluation.Impact;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Readings;

/// <summary>Says in zh and en what other readings would change.</summary>
internal static class ReadingWording
{
    public static Text Of(IReadOnlyList<ChosenReading> readings, MonthImpact impact)
    {
        var zh = string.Join("，", readings.Select(item => $"{item.Reading}（{item.Title.Zh}）若读作“{item.Choice.Wording.Zh}”"));
        var en = string.Join(" and ", readings.Select((item, index) => $"{(index == 0 ? "If" : "if")} {item.Reading} ({item.Title.En}) is read as “{item.Choice.Wording.En}”"));
        if (impact.Participants.Count == 0) return new Text($"{zh}：{impact.Month} 无人的得分或名次改变。", $"{en}: nobody's points or place change in {impact.Month}.");
        var (totals, most) = (impact.Totals, Most(impact.Participants[0]));
        return new Text(
            $"{zh}：{impact.Month} 有 {totals.Gaining} 个地区增加，{totals.Losing} 个减少，{totals.PlacesChanged} 个名次变动；变动最大的是{most.Zh}。",
            $"{en}: {totals.Gaining} gain, {totals.Losing} lose and {totals.PlacesChanged} change places in {impact.Month}; {most.En} moves most.");
    }

    private static Text Most(ParticipantImpact item)
    {
        var (points, place) = ($"{Show(item.FinalBefore)} → {Show(item.FinalAfter)}", $"{Show(item.RankBefore)} → {Show(item.RankAfter)}");
        return new Text($"{item.Name.Zh}（得分 {points}，名次 {place}）", $"{item.Name.En} (points {points}, place {place})");
    }

    private static string Show(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture) ?? "-";
}
