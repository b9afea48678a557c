using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Workbooks.Cells;

namespace ScoringGraph.Workbooks.Facts;

/// <summary>Reads the sheet of who takes part in which indicator.</summary>
internal sealed class ParticipationSheetReader(ReadSheet sheet, Scheme scheme, MonthFactsBuilder builder, ProblemList problems)
{
    public void Read()
    {
        var indicators = Columns();
        var participants = new SheetParticipants(sheet, 1, ParticipationSheet.FirstRow, builder, problems).Rows();
        foreach (var ((row, column), cell) in sheet.Cells.Where(item => item.At.Row >= ParticipationSheet.FirstRow && item.At.Column > 1))
        {
            var place = new Place(ParticipationSheet.Name, row, column);
            if (!indicators.TryGetValue(column, out var indicator) || !participants.TryGetValue(row, out var participant))
                problems.Add("XLSX004", "", place, "这个单元格没有对应的地区或指标；请删去。", "This cell belongs to no participant or no indicator; delete it.");
            else if (indicator is not null && participant is not null && !ReportedValues.IsBroken(cell, place, problems) && !TakesPart(cell, place))
                builder.AddNonParticipation(participant, indicator, place);
        }
    }

    private bool TakesPart(ReadCell cell, Place place)
    {
        var answer = cell.Held == Held.Boolean ? cell.Text is "1" or "true" : FactsCsv.Answer(cell.Text.Trim());
        if (answer is null)
            problems.Add("XLSX007", "", place, $"应是 TRUE（参加）或 FALSE（不参加），而不是 `{cell.Text}`。", $"This should be TRUE (takes part) or FALSE, not `{cell.Text}`.");
        return answer ?? true;
    }

    private Dictionary<int, string?> Columns()
    {
        var columns = new Dictionary<int, string?>();
        foreach (var ((_, column), cell) in sheet.Cells.Where(item => item.At.Row == ParticipationSheet.CodesRow && item.At.Column > 1))
        {
            var code = cell.Text.Trim();
            columns[column] = scheme.Indicators.Any(indicator => indicator.Code == code) ? code : null;
            if (columns[column] is null)
                problems.AddUnknown("FACT017", "", new Place(ParticipationSheet.Name, ParticipationSheet.CodesRow, column), "指标", "indicator", code, scheme.Indicators.Select(indicator => indicator.Code));
        }

        return columns;
    }
}
