using System.Globalization;
using System.Text;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Cli.Output;

/// <summary>Writes a scored period as CSV: one line for each participant's score, and one for what each month adds to it, told apart by `level`.</summary>
internal static class PeriodCsv
{
    public static void Write(PeriodScore score)
    {
        var (period, text) = (score.Period, new StringBuilder("participant,level,code,points,rank,outcome\n"));
        foreach (var card in score.Scorecards)
        {
            Line(card.Participant, "final", period.Code, card.Final?.Round(period.Policy.RoundingDigits), card.Rank, card.Complete ? "COMPLETE" : "INCOMPLETE");
            foreach (var month in card.Months) Line(card.Participant, "month", $"{month.Month.Month}", month.Points?.Round(BigFraction.PointDigits), null, PeriodJson.NameOf(month.Status));
        }

        Console.Out.Write(text);

        void Line(string participant, string level, string code, decimal? points, int? rank, string outcome) =>
            text.Append(CultureInfo.InvariantCulture, $"{participant},{level},{code},{points?.ToString("0.############", CultureInfo.InvariantCulture)},{rank},{outcome}\n");
    }
}
