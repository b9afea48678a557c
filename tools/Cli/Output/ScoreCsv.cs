using System.Globalization;
using System.Text;
using ScoringGraph.Evaluation.Cases;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Cli.Output;

/// <summary>Writes a scored month as CSV: one line per award, result, area and scorecard, told apart by `level`.</summary>
internal static class ScoreCsv
{
    public static void Write(MonthScore score)
    {
        var text = new StringBuilder("participant,level,code,points,possible,rank,outcome\n");
        foreach (var card in score.Scorecards)
        {
            Line(text, card.Participant, "final", score.Edition.Scheme.Code, card.Final is { } final ? (Rational)final.Round(score.Edition.Scheme.Final.RoundingDigits) : null, null, card.Rank, card.Complete ? "COMPLETE" : "INCOMPLETE");
            Line(text, card.Participant, "bonus", "", card.Bonus, null, null, "");
            Line(text, card.Participant, "penalty", "", card.Penalty, null, null, "");
            foreach (var area in card.Areas) Line(text, card.Participant, "area", area.Area.Code, area.Points, area.Nominal, null, "");
            foreach (var result in card.Results)
            {
                Line(text, card.Participant, "indicator", result.Indicator.Indicator.Code, result.Points, result.Nominal, result.Standing?.Place, OutcomeNames.NameOf(result.Outcome));
                foreach (var award in result.Awards)
                    Line(text, card.Participant, "criterion", Criterion.CodeOf(result.Indicator.Indicator.Code, score.Edition.Month, award.Criterion.Number), award.Points, award.Possible, award.Standing?.Place, OutcomeNames.NameOf(award.Outcome));
            }
        }

        Console.Out.Write(text);
    }

    private static void Line(StringBuilder text, string participant, string level, string code, Rational? points, Rational? possible, int? rank, string outcome) =>
        text.Append(CultureInfo.InvariantCulture, $"{participant},{level},{code},{Show(points)},{Show(possible)},{rank},{outcome}\n");

    private static string Show(Rational? value) => value is { } number ? ((Rational)number.ToDecimal()).ToString() : "";
}
