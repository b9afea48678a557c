using System.Text.Encodings.Web;
using System.Text.Json;
using ScoringGraph.Evaluation.Cases;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Cli.Output;

/// <summary>Writes a scored month as JSON: numbers are JSON numbers, the final score rounded as the scheme says.</summary>
internal static class ScoreJson
{
    public static void Write(MonthScore score) => Write(writer => Write(writer, score));

    /// <summary>Writes one JSON text to the standard output.</summary>
    internal static void Write(Action<Utf8JsonWriter> content)
    {
        using var output = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            content(writer);
        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter writer, MonthScore score)
    {
        writer.WriteStartObject();
        writer.WriteString("scheme", score.Edition.Scheme.Code);
        writer.WriteString("month", score.Edition.Month.ToString());
        writer.WriteBoolean("complete", score.Complete);
        writer.WriteStartArray("scorecards");
        foreach (var card in score.Scorecards) Card(writer, score, card);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Card(Utf8JsonWriter writer, MonthScore score, Scorecard card)
    {
        writer.WriteStartObject();
        writer.WriteString("participant", card.Participant);
        Number(writer, "final", card.Final is { } final ? (Rational)final.Round(score.Edition.Scheme.Final.RoundingDigits) : null);
        Number(writer, "rank", card.Rank);
        writer.WriteBoolean("complete", card.Complete);
        if (card.NoFinal != NoFinal.None) writer.WriteString("noFinal", card.NoFinal switch { NoFinal.TakesNoPart => "TAKES_NO_PART", NoFinal.FactMissing => "FACT_MISSING", _ => "RULE_FAILED" });
        Number(writer, "accumulated", card.Accumulated);
        Number(writer, "possible", card.Possible);
        Number(writer, "bonus", card.Bonus);
        Number(writer, "bonusUncapped", card.BonusUncapped);
        Number(writer, "penalty", card.Penalty);
        Adjustments(writer, "bonusEntries", card.BonusEntries);
        Adjustments(writer, "penaltyEntries", card.PenaltyEntries);
        writer.WriteStartArray("areas");
        foreach (var area in card.Areas)
        {
            writer.WriteStartObject();
            writer.WriteString("code", area.Area.Code);
            Number(writer, "points", area.Points);
            Number(writer, "nominal", area.Nominal);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("results");
        foreach (var result in card.Results) Result(writer, score, result);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Adjustments(Utf8JsonWriter writer, string name, IReadOnlyList<Adjustment> adjustments)
    {
        writer.WriteStartArray(name);
        foreach (var adjustment in adjustments)
        {
            writer.WriteStartObject();
            writer.WriteString("code", adjustment.Entry.Code);
            Number(writer, "points", adjustment.Points);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Result(Utf8JsonWriter writer, MonthScore score, Result result)
    {
        writer.WriteStartObject();
        writer.WriteString("indicator", result.Indicator.Indicator.Code);
        Number(writer, "points", result.Points);
        Number(writer, "nominal", result.Nominal);
        Number(writer, "rank", result.Standing?.Place);
        writer.WriteString("outcome", OutcomeNames.NameOf(result.Outcome));
        if (result.Lag != LagReason.None) Number(writer, "pointsBeforeLag", result.PointsBeforeLag);
        writer.WriteStartArray("awards");
        foreach (var award in result.Awards)
        {
            writer.WriteStartObject();
            writer.WriteString("criterion", Criterion.CodeOf(result.Indicator.Indicator.Code, score.Edition.Month, award.Criterion.Number));
            Number(writer, "points", award.Points);
            Number(writer, "possible", award.Possible);
            writer.WriteString("outcome", OutcomeNames.NameOf(award.Outcome));
            if (award.Standing is { } standing) Number(writer, "rank", standing.Place);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    internal static void Number(Utf8JsonWriter writer, string name, Rational? value)
    {
        // Trailing zeros are an accident of decimal arithmetic, not part of the number.
        if (value is { } number) writer.WriteNumber(name, number.ToDecimal() / 1.0000000000000000000000000000m);
        else writer.WriteNull(name);
    }
}
