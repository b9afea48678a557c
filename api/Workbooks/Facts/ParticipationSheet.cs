using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Workbooks.Cells;

namespace ScoringGraph.Workbooks.Facts;

/// <summary>The sheet of who takes part in which indicator: TRUE, or FALSE for what neither counts as points nor among those possible.</summary>
internal sealed class ParticipationSheet
{
    public const string Name = "参加";

    /// <summary>The row that names the indicators.</summary>
    public const int CodesRow = 3;

    /// <summary>The row of the first participant.</summary>
    public const int FirstRow = 5;

    /// <param name="indicators">The indicators of the month.</param>
    /// <param name="participants">Whoever is scored.</param>
    /// <param name="facts">What was reported of them, in the same order; null for nobody yet.</param>
    public ParticipationSheet(IReadOnlyList<EditionIndicator> indicators, IReadOnlyList<Participant> participants, IReadOnlyList<ParticipantFacts>? facts)
    {
        Sheet = new Sheet(Name) { Frozen = (FirstRow - 1, 1), Widths = [14, .. indicators.Select(_ => 16d)] };
        Sheet.Put(1, 1, "参加 Participation", Look.Title);
        Sheet.Put(2, 1, "FALSE＝该地区不参加该指标，不计分也不计入总分；空白与 TRUE 相同。 FALSE: takes no part in the indicator; empty is the same as TRUE.");
        Sheet.Put(CodesRow, 1, "指标 indicator", Look.Head);
        Sheet.Put(CodesRow + 1, 1, "名称 name", Look.Head);
        for (var index = 0; index < indicators.Count; index++)
        {
            var indicator = indicators[index].Indicator;
            Sheet.Put(CodesRow, index + 2, indicator.Code, Look.Head);
            Sheet.Put(CodesRow + 1, index + 2, $"{indicator.Name.Zh}\n{indicator.Name.En}", Look.Head);
            for (var row = 0; row < participants.Count; row++) Sheet.Put(FirstRow + row, index + 2, !(facts?[row].NotTakingPart.Contains(indicator.Code) ?? false), Look.Fact);
        }

        for (var row = 0; row < participants.Count; row++) Sheet.Put(FirstRow + row, 1, participants[row].Code, Look.Strong);
        Sheet.Limit(new Choice($"B{FirstRow}:{Address.Of(indicators.Count + 1, FirstRow + participants.Count - 1)}", "\"TRUE,FALSE\""));
    }

    public Sheet Sheet { get; }

    /// <summary>A formula that is true if a participant takes part in an indicator, by their places.</summary>
    public string Takes(int indicator, int participant)
    {
        var cell = $"'{Name}'!{Address.Fixed(indicator + 2, FirstRow + participant)}";
        return $"IF(ISLOGICAL({cell}),{cell},TRUE())";
    }
}
