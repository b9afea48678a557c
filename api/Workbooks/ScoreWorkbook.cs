using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Workbooks.Cells;
using ScoringGraph.Workbooks.Facts;
using ScoringGraph.Workbooks.Formulas;
using ScoringGraph.Workbooks.Scores;

namespace ScoringGraph.Workbooks;

/// <summary>A scored month as a workbook of live formulas: facts are the only numbers that are typed in, everything else follows from them in the spreadsheet.</summary>
public static class ScoreWorkbook
{
    // Rows for records that an auditor may add.
    private const int SpareRecords = 3;

    /// <summary>The workbook's file; null with problems if a spreadsheet cannot compute the month as it is.</summary>
    /// <param name="edition">The rules.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="problems">Receives what keeps the month from being written.</param>
    public static byte[]? Of(CompiledEdition edition, MonthFacts facts, ProblemList problems)
    {
        var score = edition.Score(facts);
        FactLimits.Check(facts, problems);
        foreach (var (card, result) in score.Scorecards.SelectMany(card => card.Results.Where(result => result.Outcome == Outcome.RuleFailed).Select(result => (card, result))))
            problems.Add("XLSX011", $"{card.Participant}/{result.Indicator.Indicator.Code}", null,
                $"`{card.Participant}` 的指标 `{result.Indicator.Indicator.Code}` 规则出错，没有得分可核对；请先改正规则。",
                $"The rule of indicator `{result.Indicator.Indicator.Code}` failed for `{card.Participant}`, so there are no points to check; mend the rule first.");
        return problems.HasErrors ? null : WorkbookWriter.Write(SheetsOf(new Scored(edition, facts, score)));
    }

    private static List<Sheet> SheetsOf(Scored scored)
    {
        var (edition, facts) = (scored.Edition.Edition, scored.Facts);
        var needed = FactsOf(scored);
        FactDefinition[] lists = [.. needed.Select(item => item.Fact).Where(fact => fact.Type == FactType.List)];
        var reported = new FactsSheet(needed, scored.Participants, [.. facts.Participants.Select(participant => participant.Row)]);
        var participation = new ParticipationSheet(edition.Indicators, scored.Participants, facts.Participants);
        var records = new RecordsSheet(lists, facts.Participants, SpareRecords);
        FactFormulas[] formulas = [.. Enumerable.Range(0, scored.Count).Select(participant => new FactFormulas(scored.Scheme.Facts, edition.Month, reported, participant))];

        var ranks = new RanksSheet(scored, [.. CriteriaSheet.RankedIn(edition), .. IndicatorsSheet.RankedIn(edition), RanksSheet.Final]);
        var ladders = new LaddersSheet(scored);
        var criteria = new CriteriaSheet(scored);
        var indicators = new IndicatorsSheet(scored);
        criteria.Fill(participation, formulas, ranks, ladders, indicators);
        indicators.Fill(participation, formulas, criteria, ranks, ladders);
        var groups = scored.Scheme.HasMeans ? new GroupsSheet(scored, indicators) : null;
        var areas = new AreasSheet(scored, indicators, groups);
        var events = new EventsSheet(scored, records);
        var adjustments = new AdjustmentsSheet(scored, formulas, events);
        var finals = new FinalsSheet(scored);
        finals.Fill(indicators, areas, adjustments, criteria, ranks);

        (Table Table, Column? Check)[] tables =
        [
            (finals.Table, FinalsSheet.Checked),
            (areas.Table, AreasSheet.Checked),
            .. groups is null ? [] : new[] { (groups.Table, (Column?)null) },
            (indicators.Table, IndicatorsSheet.Checked),
            (criteria.Table, CriteriaSheet.Checked),
            (ranks.Table, RanksSheet.Checked),
            .. ladders.HasAny ? new[] { (ladders.Table, (Column?)null) } : [],
            (adjustments.Table, AdjustmentsSheet.Checked),
            (events.Table, EventsSheet.Checked),
        ];
        Sheet[] inputs = [reported.Sheet, participation.Sheet, .. lists.Length > 0 ? [records.Sheet] : Array.Empty<Sheet>()];
        var shown = tables.Where(item => item.Table.Rows.Count > 0).ToArray();
        return [Cover(scored, shown, inputs), shown[0].Table.Sheet, .. inputs, .. shown[1..].Select(item => item.Table.Sheet)];
    }

    // What was reported though nothing reads it this month is written too: read back, the workbook holds the very facts that were scored.
    private static (FactDefinition Fact, IReadOnlyList<string> NeededBy)[] FactsOf(Scored scored)
    {
        var needed = FactsTemplate.Of(scored.Edition).Facts;
        var others = scored.Scheme.Facts.Definitions.Index()
            .Where(item => scored.Facts.Participants.Any(participant => participant.Row.Has(item.Index)) && needed.All(known => known.Fact != item.Item));
        return [.. needed, .. others.Select(item => (item.Item, (IReadOnlyList<string>)[]))];
    }

    private static Sheet Cover(Scored scored, (Table Table, Column? Check)[] tables, Sheet[] inputs)
    {
        var cover = new CoverSheet(scored.Edition);
        cover.Pair("全部核对 all checks", Cell.Of(AllChecks(tables)), Look.Check);
        cover.Section("工作表 Sheets");
        foreach (var sheet in inputs.Concat(tables.Select(item => item.Table.Sheet))) cover.Both(sheet.Name, sheet.TextAt(1, 1), sheet.TextAt(2, 1));
        cover.Section("评价办法 How points become a score");
        foreach (var sentence in SchemeSentences.Of(scored.Edition.Source.DeclaredFor(scored.Edition.Edition.Month))) cover.Both("", sentence.Zh, sentence.En);
        if (scored.Scheme.Final.Clause is { } clause) cover.Both("原文 clause", clause.Text, "");
        cover.Section("说明 Notes");
        foreach (var (label, text) in CoverNotes.All) cover.Both(label, text.Zh, text.En);
        return cover.Sheet;
    }

    private static string AllChecks((Table Table, Column? Check)[] tables)
    {
        var ranges = tables.Where(item => item.Check is not null).Select(item => (Range: item.Table.There(item.Check!, item.Table.Rows), item.Table.Rows.Count)).ToArray();
        var (fine, all) = (string.Join("+", ranges.Select(item => $"COUNTIF({item.Range},\"{Checks.Fine}\")")), ranges.Sum(item => item.Count));
        return $"IF({fine}={all},\"{Checks.Fine}：{all} 项全部一致 all {all} agree\",\"{Checks.Different}：\"&({all}-({fine}))&\" / {all} 项不一致 differ\")";
    }
}
