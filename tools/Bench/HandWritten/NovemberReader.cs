using System.Reflection;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Bench.HandWritten;

/// <summary>Copies a month's facts into typed fields, before anything is timed.</summary>
internal static class NovemberReader
{
    public static NovemberFacts[] Read(MonthFacts month, Edition edition) => [.. month.Participants.Select(item => Read(item, edition))];

    private static NovemberFacts Read(ParticipantFacts participant, Edition edition)
    {
        var (row, facts) = (participant.Row, new NovemberFacts { Participant = participant.Participant });
        foreach (var property in typeof(NovemberFacts).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var index = row.Catalogue.IndexOf(char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);
            if (index >= 0 && row.Has(index) && property.PropertyType != typeof(List<ProvincialRanking>) && property.PropertyType != typeof(List<EarlyCompletion>))
                property.SetValue(facts, row.Value(index));
        }

        for (var i = 0; i < NovemberPlan.Indicators; i++)
        {
            facts.Takes[i] = !participant.NotTakingPart.Contains(edition.Indicators[i].Indicator.Code);
            facts.Lagging[i] = row.Flag(row.Catalogue.IndexOf(edition.Indicators[i].Version.LagDeclaredBy!));
        }

        facts.Praises = Events(row, "provincialPraiseEvents", NoticeOf);
        facts.Criticisms = Events(row, "provincialCriticismEvents", NoticeOf);
        facts.ProvincialRankings = Events(row, "provincialRankings", record => new ProvincialRanking(record.Number("rank"), record.Number("total"), record.Date("publishedDate")));
        facts.EarlyCompletions = Events(row, "earlyCompletions", record => new EarlyCompletion(record.Text("indicatorId"), record.Month("targetMonth"), record.Date("completedDate")));
        return facts;
    }

    private static Notice NoticeOf(FactRecord record) =>
        new(record.Text("workItem"), record.Text("indicatorId"), record.Date("noticeDate"), record.Text("form"));

    private static List<TEvent>? Events<TEvent>(FactRow row, string fact, Func<FactRecord, TEvent> read)
    {
        var records = row.Records(row.Catalogue.IndexOf(fact));
        return records.Count == 0 ? null : [.. records.Select(read)];
    }
}
