using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>A scheme as rows, in the order of its file.</summary>
internal static class CatalogueRows
{
    public static SchemeRow Scheme(Scheme scheme) => new()
    {
        Id = scheme.Code,
        Code = scheme.Code,
        NameZh = scheme.Name.Zh,
        NameEn = scheme.Name.En,
        DocumentTitle = scheme.Document.Title,
        DocumentNumber = scheme.Document.Number,
    };

    public static IEnumerable<MonthRow> Months(Scheme scheme) => scheme.Months.Select((month, position) => new MonthRow
    {
        Id = CatalogueRow.IdOf(scheme.Code, month.ToString()),
        SchemeId = scheme.Code,
        Position = position,
        Month = month,
    });

    public static IEnumerable<ParticipantRow> Participants(Scheme scheme) => scheme.Participants.Select((participant, position) => new ParticipantRow
    {
        Id = CatalogueRow.IdOf(scheme.Code, participant.Code),
        SchemeId = scheme.Code,
        Position = position,
        Code = participant.Code,
        NameZh = participant.Name.Zh,
        NameEn = participant.Name.En,
        Kind = participant.Kind,
        GroupCode = participant.Group,
        GroupNameZh = scheme.NameOfGroup(participant.Group).Zh,
        GroupNameEn = scheme.NameOfGroup(participant.Group).En,
        Source = participant.Source,
    });

    public static IEnumerable<DepartmentRow> Departments(Scheme scheme) => scheme.Departments.Select((department, position) => new DepartmentRow
    {
        Id = CatalogueRow.IdOf(scheme.Code, department.Code),
        SchemeId = scheme.Code,
        Position = position,
        Code = department.Code,
        NameZh = department.Name.Zh,
        NameEn = department.Name.En,
    });

    public static IEnumerable<AreaRow> Areas(Scheme scheme) => scheme.Areas.Select((area, position) => new AreaRow
    {
        Id = CatalogueRow.IdOf(scheme.Code, area.Code),
        SchemeId = scheme.Code,
        Position = position,
        Code = area.Code,
        Slug = area.Slug,
        NameZh = area.Name.Zh,
        NameEn = area.Name.En,
        Weight = area.Weight,
    });

    public static IEnumerable<AreaDepartmentRow> AreaDepartments(Scheme scheme) =>
        from area in scheme.Areas
        from department in area.Departments.Distinct(StringComparer.Ordinal)
        select new AreaDepartmentRow { AreaId = CatalogueRow.IdOf(scheme.Code, area.Code), DepartmentId = CatalogueRow.IdOf(scheme.Code, department) };

    public static IEnumerable<IndicatorGroupRow> Groups(Scheme scheme) =>
        scheme.Areas.SelectMany(area => area.Groups.Select(group => (area, group))).Select((item, position) => new IndicatorGroupRow
        {
            Id = CatalogueRow.IdOf(scheme.Code, item.group.Code),
            SchemeId = scheme.Code,
            Position = position,
            AreaId = CatalogueRow.IdOf(scheme.Code, item.area.Code),
            Code = item.group.Code,
            NameZh = item.group.Name.Zh,
            NameEn = item.group.Name.En,
            Points = item.group.Points,
        });

    public static IEnumerable<IndicatorRow> Indicators(Scheme scheme) =>
        (from area in scheme.Areas from theGroup in area.Groups from indicator in theGroup.Indicators select (area, theGroup, indicator)).Select((item, position) => new IndicatorRow
        {
            Id = CatalogueRow.IdOf(scheme.Code, item.indicator.Code),
            SchemeId = scheme.Code,
            Position = position,
            AreaId = CatalogueRow.IdOf(scheme.Code, item.area.Code),
            GroupId = CatalogueRow.IdOf(scheme.Code, item.theGroup.Code),
            Code = item.indicator.Code,
            Slug = item.indicator.Slug,
            AnnexRow = item.indicator.AnnexRow,
            NameZh = item.indicator.Name.Zh,
            NameEn = item.indicator.Name.En,
            Nominal = item.indicator.Nominal,
        });

    public static IEnumerable<FactDefinitionRow> Facts(Scheme scheme) => scheme.Facts.Definitions.Select((fact, position) => new FactDefinitionRow
    {
        Id = CatalogueRow.IdOf(scheme.Code, fact.Name),
        SchemeId = scheme.Code,
        Position = position,
        Name = fact.Name,
        Type = fact.Type,
        LabelZh = fact.Label.Zh,
        LabelEn = fact.Label.En,
        UnitZh = fact.Unit?.Zh,
        UnitEn = fact.Unit?.En,
        ReportedBy = fact.ReportedBy,
    });
}
