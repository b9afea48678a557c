using System.Text.Json;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>A rule version as rows.</summary>
internal static class RuleRows
{
    /// <summary>Whether the id is of a row that says what the version says.</summary>
    public static bool IsOf(string rowId, string scheme, RuleVersion version) =>
        RuleVersionRow.IdOf(scheme, version.Indicator, version.Effective, version.ContentHash) is var id && (rowId == id || rowId.StartsWith($"{id}.", StringComparison.Ordinal));

    public static IEnumerable<CriterionRow> Criteria(string versionId, RuleVersion version) => version.Criteria.Select((criterion, position) => new CriterionRow
    {
        Id = CriterionRow.IdOf(versionId, criterion.Number),
        RuleVersionId = versionId,
        Position = position,
        Number = criterion.Number,
        Expression = criterion.Expression,
        Kind = criterion.Kind,
        ClauseText = criterion.Clause.Text,
        ClausePreface = criterion.Clause.Preface,
        LinesJson = JsonSerializer.Serialize(criterion.Clause.Lines.OrderBy(line => line.Key).ToDictionary(line => line.Key.ToString(), line => line.Value)),
        AwardKind = KindOf(criterion.Award),
        PointsPossible = criterion.Award.Possible,
        Source = criterion.Source,
        ReadingsJson = JsonSerializer.Serialize(criterion.Readings),
        NoteZh = criterion.Note?.Zh,
        NoteEn = criterion.Note?.En,
    });

    private static AwardKind KindOf(AwardStep step) => step switch
    {
        PointsAward => AwardKind.Points,
        PerUnitAward => AwardKind.PerUnit,
        RankedAward => AwardKind.Ranked,
        AssessedAward => AwardKind.Assessed,
        InterpolatedAward => AwardKind.Interpolated,
        BandedAward => AwardKind.Banded,
        DeductionAward => AwardKind.Deduction,
        NormalisedAward => AwardKind.Normalised,
        VetoAward => AwardKind.Veto,
        _ => AwardKind.Condition,
    };
}
