using System.Globalization;
using System.Text;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Store.Tests.Evaluations;

/// <summary>A month score written out line by line, every number exactly, to compare two of them.</summary>
internal static class ScoreText
{
    public static string Of(MonthScore score)
    {
        var text = new StringBuilder();
        foreach (var card in score.Scorecards)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{card.Participant} {card.Accumulated} {card.Possible} {card.BonusUncapped} {card.Bonus} {card.Penalty} {card.Final} {card.NoFinal} {card.Rank} {card.Complete}");
            foreach (var area in card.Areas) text.AppendLine(CultureInfo.InvariantCulture, $" {area.Area.Code} {area.Points} {area.Nominal}");
            foreach (var result in card.Results) Add(text, result);
            foreach (var item in card.BonusEntries.Concat(card.PenaltyEntries))
                text.AppendLine(CultureInfo.InvariantCulture, $" {item.Entry.Code} {item.Points} {item.Excluded?.Participant} {string.Join(", ", item.Events)}");
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, Result result)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $" {result.Indicator.Indicator.Code} {result.Points} {result.PointsBeforeLag} {result.Outcome} {result.Lag} {result.Standing} {result.OrderValue} {result.Complete} {result.Nominal}");
        foreach (var award in result.Awards)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {award.Criterion.Number} {award.Points} {award.Possible} {award.Outcome} {award.Standing} {award.Value}");
    }
}
