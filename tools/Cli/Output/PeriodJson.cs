using System.Text.Json;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Cli.Output;

/// <summary>Writes a scored period as JSON: numbers are JSON numbers, the final score rounded as the scheme says.</summary>
internal static class PeriodJson
{
    public static void Write(Scheme scheme, PeriodScore score) => ScoreJson.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("scheme", scheme.Code);
        writer.WriteString("period", score.Period.Code);
        writer.WriteBoolean("complete", score.Complete);
        writer.WriteStartArray("scorecards");
        foreach (var card in score.Scorecards) Card(writer, score.Period, card);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>A month's status as answers spell it: `NOT_SCORED`.</summary>
    internal static string NameOf(MonthStatus status) => JsonNamingPolicy.SnakeCaseUpper.ConvertName($"{status}");

    private static void Card(Utf8JsonWriter writer, Period period, PeriodScorecard card)
    {
        writer.WriteStartObject();
        writer.WriteString("participant", card.Participant);
        writer.WriteString("group", card.Group);
        ScoreJson.Number(writer, "final", card.Final?.Round(period.Policy.RoundingDigits));
        ScoreJson.Number(writer, "rank", card.Rank);
        writer.WriteBoolean("complete", card.Complete);
        ScoreJson.Number(writer, "accumulated", card.Accumulated?.Round(BigFraction.PointDigits));
        writer.WriteStartArray("missing");
        foreach (var month in card.Missing) writer.WriteStringValue($"{month}");
        writer.WriteEndArray();
        if (PeriodNotes.Of(period, card) is { } note)
        {
            writer.WriteStartObject("note");
            writer.WriteString("zh", note.Zh);
            writer.WriteString("en", note.En);
            writer.WriteEndObject();
        }

        writer.WriteStartArray("months");
        foreach (var month in card.Months) Month(writer, month);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Month(Utf8JsonWriter writer, MonthShare month)
    {
        writer.WriteStartObject();
        writer.WriteString("month", $"{month.Month.Month}");
        ScoreJson.Number(writer, "weight", month.Month.Weight);
        writer.WriteString("status", NameOf(month.Status));
        ScoreJson.Number(writer, "final", month.Final);
        ScoreJson.Number(writer, "points", month.Points?.Round(BigFraction.PointDigits));
        writer.WriteBoolean("vetoed", month.IsVetoed);
        writer.WriteEndObject();
    }
}
