using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ScoringGraph.Evaluation.Cases;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Impact;

/// <summary>Writes a report as JSON in one spelling: the same report gives the same bytes, whatever the culture.</summary>
public static class ImpactJson
{
    /// <summary>The text that the report's hash is of; without the hash itself.</summary>
    internal static string Of(ImpactReport report) => Write(report, indented: false);

    /// <summary>The report for people and programs, its hash last.</summary>
    public static string Indented(ImpactReport report) => Write(report, indented: true);

    private static string Write(ImpactReport report, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("scheme", report.Scheme);
            Texts(json, "files", report.Files);
            json.WriteString("scope", NameOf(report.Scope));
            Texts(json, "indicators", report.Indicators);
            List(json, "months", report.Months, Month);
            List(json, "cases", report.Cases, Case);
            json.WriteString("dataFingerprint", report.DataFingerprint);
            if (report.ReportHash.Length > 0) json.WriteString("reportHash", report.ReportHash);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Month(Utf8JsonWriter json, MonthImpact month)
    {
        json.WriteString("month", month.Month.ToString());
        json.WriteString("effect", NameOf(month.Effect));
        json.WriteBoolean("closed", month.IsClosed);
        Text(json, "statement", month.Statement);
        Texts(json, "indicators", month.Indicators);
        json.WriteNumber("asked", month.Asked);
        json.WriteStartObject("totals");
        json.WriteNumber("gaining", month.Totals.Gaining);
        json.WriteNumber("losing", month.Totals.Losing);
        json.WriteNumber("unchanged", month.Totals.Unchanged);
        json.WriteNumber("placesChanged", month.Totals.PlacesChanged);
        json.WriteEndObject();
        List(json, "participants", month.Participants, Participant);
    }

    private static void Participant(Utf8JsonWriter json, ParticipantImpact participant)
    {
        json.WriteString("participant", participant.Participant);
        Text(json, "name", participant.Name);
        Number(json, "finalBefore", participant.FinalBefore);
        Number(json, "finalAfter", participant.FinalAfter);
        Number(json, "change", participant.Change);
        Number(json, "rankBefore", participant.RankBefore);
        Number(json, "rankAfter", participant.RankAfter);
        Text(json, "reason", participant.Reason);
        List(json, "indicators", participant.Indicators, Indicator);
    }

    private static void Indicator(Utf8JsonWriter json, IndicatorImpact indicator)
    {
        json.WriteString("indicator", indicator.Indicator);
        Text(json, "name", indicator.Name);
        Number(json, "pointsBefore", indicator.PointsBefore);
        Number(json, "pointsAfter", indicator.PointsAfter);
        Outcome(json, "outcomeBefore", indicator.OutcomeBefore);
        Outcome(json, "outcomeAfter", indicator.OutcomeAfter);
        Number(json, "rankBefore", indicator.RankBefore);
        Number(json, "rankAfter", indicator.RankAfter);
        Text(json, "reason", indicator.Reason);
        List(json, "criteria", indicator.Criteria, Criterion);
    }

    private static void Criterion(Utf8JsonWriter json, CriterionImpact criterion)
    {
        json.WriteString("criterion", criterion.Number);
        Number(json, "pointsBefore", criterion.PointsBefore);
        Number(json, "pointsAfter", criterion.PointsAfter);
        Outcome(json, "outcomeBefore", criterion.OutcomeBefore);
        Outcome(json, "outcomeAfter", criterion.OutcomeAfter);
        Text(json, "reason", criterion.Reason);
    }

    private static void Case(Utf8JsonWriter json, CaseImpact one)
    {
        json.WriteString("file", one.File);
        json.WriteNumber("line", one.Line);
        Text(json, "case", one.Case);
        json.WriteString("month", one.Month.ToString());
        json.WriteString("expectation", one.Expectation);
        json.WriteString("expected", one.Expected);
        json.WriteString("before", one.Before);
        json.WriteString("after", one.After);
        json.WriteBoolean("passes", one.Passes);
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, Text text)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", text.Zh);
        json.WriteString("en", text.En);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? number)
    {
        json.WritePropertyName(name);
        if (number is { } known) json.WriteRawValue(known.ToString("0.############", CultureInfo.InvariantCulture));
        else json.WriteNullValue();
    }

    private static void Outcome(Utf8JsonWriter json, string name, Outcome? outcome) => json.WriteString(name, outcome is { } known ? OutcomeNames.NameOf(known) : null);

    private static string NameOf(ImpactScope scope) => scope == ImpactScope.Indicators ? "INDICATORS" : "EVERYTHING";

    private static string NameOf(MonthEffect effect) => effect switch
    {
        MonthEffect.Rescored => "RESCORED",
        MonthEffect.LeftAlone => "LEFT_ALONE",
        MonthEffect.WhatIf => "WHAT_IF",
        MonthEffect.Unreported => "UNREPORTED",
        _ => "UNAFFECTED",
    };
}
