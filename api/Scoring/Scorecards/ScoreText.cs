using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>A scored month as text, exact to the last digit: the same score gives the same bytes.</summary>
public static class ScoreText
{
    /// <summary>SHA-256 of the text, lower-case hexadecimal.</summary>
    public static string HashOf(MonthScore score) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', score.Scorecards.Select(Of)))));

    /// <summary>One scorecard, a line for each of its numbers.</summary>
    public static string Of(Scorecard card)
    {
        var lines = new List<string> { Line(card.Participant, card.Final, card.NoFinal, card.Rank, card.Complete, card.Accumulated, card.Possible, (Rational)card.BonusUncapped, (Rational)card.Bonus, (Rational)card.Penalty) };
        lines.AddRange(card.Areas.Select(area => Line(area.Area.Code, area.Points, (Rational)area.Nominal)));
        lines.AddRange(card.BonusEntries.Concat(card.PenaltyEntries).Select(entry => Line(entry.Entry.Code, (Rational)entry.Points, entry.Excluded is not null, string.Join(',', entry.Events.Select(one => $"{one.Index}:{one.Status}:{one.Key}")))));
        foreach (var result in card.Results)
        {
            lines.Add(Line(result.Indicator.Indicator.Code, result.PointsBeforeLag, result.Points, result.Outcome, result.Lag, Place(result.Standing), result.OrderValue, result.Complete));
            lines.AddRange(result.Awards.Select(award => Line(award.Criterion.Number, award.Points, (Rational)award.Possible, award.Outcome, Place(award.Standing), award.Value)));
        }

        return string.Join('\n', lines);
    }

    private static string? Place(Ranking.Standing? standing) => standing is { } place ? string.Create(CultureInfo.InvariantCulture, $"{place.Place}/{place.Ahead}/{place.Tied}/{place.OutOf}") : null;

    private static string Line(params IEnumerable<object?> values) => string.Join(' ', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));
}
