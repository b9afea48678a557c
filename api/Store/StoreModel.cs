using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>Keys, links and indexes of the tables. Every link is restricted: nothing disappears because something else does.</summary>
internal static class StoreModel
{
    /// <summary>The tables that are only ever added to; triggers refuse anything else.</summary>
    public static readonly IReadOnlyList<string> AppendOnly =
    [
        "MonthEvents", "RuleVersions", "SchemeFiles", "Criteria", "Submissions", "ReportedFacts", "NonParticipations",
        "Evaluations", "Scorecards", "AreaScores", "Results", "Awards", "Adjustments",
        "DraftEvents", "DraftFiles",
    ];

    public static void Catalogue(ModelBuilder model)
    {
        model.Entity<SchemeRow>().ToTable("Schemes");
        var months = Listed<MonthRow>(model, "Months", scheme => scheme.Months);
        months.HasIndex(row => new { row.SchemeId, row.Month }).IsUnique();
        Listed<ParticipantRow>(model, "Participants", scheme => scheme.Participants);
        Listed<DepartmentRow>(model, "Departments", scheme => scheme.Departments);
        var areas = Listed<AreaRow>(model, "Areas", scheme => scheme.Areas);
        areas.HasMany(row => row.Departments).WithMany(row => row.Areas).UsingEntity<AreaDepartmentRow>(
            right => right.HasOne<DepartmentRow>().WithMany().HasForeignKey(row => row.DepartmentId),
            left => left.HasOne<AreaRow>().WithMany().HasForeignKey(row => row.AreaId),
            link =>
            {
                link.ToTable("AreaDepartments").HasKey(row => new { row.AreaId, row.DepartmentId });
                link.HasIndex(row => row.DepartmentId);
            });
        var groups = Listed<IndicatorGroupRow>(model, "IndicatorGroups", null);
        Link(groups.HasOne(row => row.Area).WithMany(row => row.Groups).HasForeignKey(row => row.AreaId));
        groups.HasIndex(row => row.AreaId);
        var indicators = Listed<IndicatorRow>(model, "Indicators", scheme => scheme.Indicators);
        Link(indicators.HasOne(row => row.Area).WithMany(row => row.Indicators).HasForeignKey(row => row.AreaId));
        Link(indicators.HasOne(row => row.Group).WithMany(row => row.Indicators).HasForeignKey(row => row.GroupId));
        indicators.HasIndex(row => row.AreaId);
        indicators.HasIndex(row => row.GroupId);
        Listed<FactDefinitionRow>(model, "FactDefinitions", null);
        var events = Appended<MonthEventRow>(model, "MonthEvents");
        Link(events.HasOne(row => row.Month).WithMany(row => row.Events).HasForeignKey(row => row.MonthId));
        events.HasIndex(row => row.MonthId);
    }

    public static void Rules(ModelBuilder model)
    {
        var versions = Appended<RuleVersionRow>(model, "RuleVersions");
        versions.HasIndex(row => row.Sequence).IsUnique();
        Link(versions.HasOne(row => row.Indicator).WithMany(row => row.RuleVersions).HasForeignKey(row => row.IndicatorId));
        // Each version is replaced at most once: the history of a file is a line without forks.
        Link(versions.HasOne(row => row.Replaces).WithOne(row => row.ReplacedBy).HasForeignKey<RuleVersionRow>(row => row.ReplacesId));
        versions.HasIndex(row => row.ReplacesId).IsUnique();
        versions.HasIndex(row => new { row.IndicatorId, row.Number }).IsUnique();
        versions.HasIndex(row => new { row.SchemeId, row.Id });
        var files = Appended<SchemeFileRow>(model, "SchemeFiles");
        files.HasIndex(row => row.Sequence).IsUnique();
        Link(files.HasOne(row => row.Scheme).WithMany().HasForeignKey(row => row.SchemeId));
        Link(files.HasOne(row => row.Replaces).WithOne(row => row.ReplacedBy).HasForeignKey<SchemeFileRow>(row => row.ReplacesId));
        files.HasIndex(row => row.ReplacesId).IsUnique();
        files.HasIndex(row => new { row.SchemeId, row.Path, row.Number }).IsUnique();
        files.HasIndex(row => new { row.SchemeId, row.Id });
        var criteria = Appended<CriterionRow>(model, "Criteria");
        Link(criteria.HasOne(row => row.RuleVersion).WithMany(row => row.Criteria).HasForeignKey(row => row.RuleVersionId));
        criteria.HasIndex(row => new { row.RuleVersionId, row.Number }).IsUnique();
    }

    public static void Submissions(ModelBuilder model)
    {
        var submissions = Appended<SubmissionRow>(model, "Submissions");
        Link(submissions.HasOne<MonthRow>().WithMany().HasForeignKey(row => row.MonthId));
        submissions.HasIndex(row => row.ClientMutationId).IsUnique();
        submissions.HasIndex(row => row.MonthId);
        submissions.HasIndex(row => row.Sequence).IsUnique();

        // A fact has one first value, and each value is replaced at most once: its history is a line without forks.
        var facts = Appended<ReportedFactRow>(model, "ReportedFacts");
        Link(facts.HasOne(row => row.Submission).WithMany(row => row.Facts).HasForeignKey(row => row.SubmissionId));
        Link(facts.HasOne(row => row.Participant).WithMany().HasForeignKey(row => row.ParticipantId));
        Link(facts.HasOne(row => row.FactDefinition).WithMany().HasForeignKey(row => row.FactDefinitionId));
        Link(facts.HasOne(row => row.Replaces).WithOne(row => row.ReplacedBy).HasForeignKey<ReportedFactRow>(row => row.ReplacesId));
        facts.HasIndex(row => new { row.SchemeId, row.Month, row.ParticipantId, row.Name }).IsUnique().HasFilter("\"ReplacesId\" IS NULL").HasDatabaseName("IX_ReportedFacts_First");
        facts.HasIndex(row => new { row.SchemeId, row.Month, row.ParticipantId, row.Name, row.Id }).IsUnique();
        facts.HasIndex(row => row.ReplacesId).IsUnique();
        facts.HasIndex(row => row.SubmissionId);

        var parts = Appended<NonParticipationRow>(model, "NonParticipations");
        Link(parts.HasOne(row => row.Submission).WithMany(row => row.NonParticipations).HasForeignKey(row => row.SubmissionId));
        Link(parts.HasOne(row => row.Participant).WithMany().HasForeignKey(row => row.ParticipantId));
        Link(parts.HasOne(row => row.Indicator).WithMany().HasForeignKey(row => row.IndicatorId));
        Link(parts.HasOne(row => row.Replaces).WithOne(row => row.ReplacedBy).HasForeignKey<NonParticipationRow>(row => row.ReplacesId));
        parts.HasIndex(row => new { row.SchemeId, row.Month, row.ParticipantId, row.IndicatorId }).IsUnique().HasFilter("\"ReplacesId\" IS NULL").HasDatabaseName("IX_NonParticipations_First");
        parts.HasIndex(row => new { row.SchemeId, row.Month, row.ParticipantId, row.IndicatorId, row.Id }).IsUnique();
        parts.HasIndex(row => row.ReplacesId).IsUnique();
        parts.HasIndex(row => row.SubmissionId);
    }

    public static void Evaluations(ModelBuilder model)
    {
        var evaluations = Appended<EvaluationRow>(model, "Evaluations");
        Link(evaluations.HasOne(row => row.MonthOfScheme).WithMany(row => row.Evaluations).HasForeignKey(row => row.MonthId));
        Link(evaluations.HasOne(row => row.Supersedes).WithOne().HasForeignKey<EvaluationRow>(row => row.SupersedesId));
        Link(evaluations.HasOne(row => row.Submission).WithMany().HasForeignKey(row => row.SubmissionId));
        evaluations.HasIndex(row => new { row.MonthId, row.Sequence }).IsUnique();
        evaluations.HasIndex(row => row.SupersedesId).IsUnique();
        evaluations.HasIndex(row => row.SubmissionId);
        var current = model.Entity<CurrentEvaluationRow>().ToTable("CurrentEvaluations");
        current.HasKey(row => row.MonthId);
        Link(current.HasOne(row => row.Month).WithOne(row => row.Current).HasForeignKey<CurrentEvaluationRow>(row => row.MonthId));
        Link(current.HasOne(row => row.Evaluation).WithOne(row => row.Current).HasForeignKey<CurrentEvaluationRow>(row => row.EvaluationId));
        current.HasIndex(row => row.EvaluationId).IsUnique();

        var cards = Appended<ScorecardRow>(model, "Scorecards");
        Link(cards.HasOne(row => row.Evaluation).WithMany(row => row.Scorecards).HasForeignKey(row => row.EvaluationId));
        Link(cards.HasOne(row => row.Participant).WithMany(row => row.Scorecards).HasForeignKey(row => row.ParticipantId));
        cards.HasIndex(row => new { row.EvaluationId, row.ParticipantId }).IsUnique();
        var areas = Appended<AreaScoreRow>(model, "AreaScores");
        Link(areas.HasOne(row => row.Scorecard).WithMany(row => row.AreaScores).HasForeignKey(row => row.ScorecardId));
        Link(areas.HasOne(row => row.Area).WithMany().HasForeignKey(row => row.AreaId));
        areas.HasIndex(row => row.ScorecardId);
        var results = Appended<ResultRow>(model, "Results");
        Link(results.HasOne(row => row.Evaluation).WithMany().HasForeignKey(row => row.EvaluationId));
        Link(results.HasOne(row => row.Scorecard).WithMany(row => row.Results).HasForeignKey(row => row.ScorecardId));
        Link(results.HasOne(row => row.Participant).WithMany(row => row.Results).HasForeignKey(row => row.ParticipantId));
        Link(results.HasOne(row => row.Indicator).WithMany(row => row.Results).HasForeignKey(row => row.IndicatorId));
        Link(results.HasOne(row => row.RuleVersion).WithMany().HasForeignKey(row => row.RuleVersionId));
        results.HasIndex(row => new { row.EvaluationId, row.ParticipantId, row.IndicatorId }).IsUnique();
        results.HasIndex(row => row.ScorecardId);
        var awards = Appended<AwardRow>(model, "Awards");
        Link(awards.HasOne(row => row.Result).WithMany(row => row.Awards).HasForeignKey(row => row.ResultId));
        Link(awards.HasOne(row => row.Criterion).WithMany().HasForeignKey(row => row.CriterionId));
        awards.HasIndex(row => row.ResultId);
        var adjustments = Appended<AdjustmentRow>(model, "Adjustments");
        Link(adjustments.HasOne(row => row.Scorecard).WithMany(row => row.Adjustments).HasForeignKey(row => row.ScorecardId));
        adjustments.HasIndex(row => row.ScorecardId);
    }

    public static void Drafts(ModelBuilder model)
    {
        var drafts = Appended<DraftRow>(model, "Drafts");
        Link(drafts.HasOne(row => row.Scheme).WithMany().HasForeignKey(row => row.SchemeId));
        drafts.HasIndex(row => row.State);
        var events = Appended<DraftEventRow>(model, "DraftEvents");
        Link(events.HasOne(row => row.Draft).WithMany(row => row.Events).HasForeignKey(row => row.DraftId));
        events.HasIndex(row => new { row.DraftId, row.Revision }).IsUnique();
        var files = Appended<DraftFileRow>(model, "DraftFiles");
        Link(files.HasOne(row => row.Draft).WithMany(row => row.Files).HasForeignKey(row => row.DraftId));
        files.HasIndex(row => new { row.DraftId, row.Revision, row.Path }).IsUnique();
    }

    private static EntityTypeBuilder<TRow> Listed<TRow>(ModelBuilder model, string table, Expression<Func<SchemeRow, IEnumerable<TRow>?>>? rows)
        where TRow : CatalogueRow
    {
        var entity = model.Entity<TRow>().ToTable(table);
        Link(entity.HasOne(row => row.Scheme).WithMany(rows).HasForeignKey(row => row.SchemeId));
        return entity;
    }

    // Ids of appended rows are given by the writer, which knows the last one: nothing has to be read back after an insert.
    private static EntityTypeBuilder<TRow> Appended<TRow>(ModelBuilder model, string table)
        where TRow : class
    {
        var entity = model.Entity<TRow>().ToTable(table);
        entity.Property("Id").ValueGeneratedNever();
        return entity;
    }

    private static void Link<TOne, TMany>(ReferenceCollectionBuilder<TOne, TMany> link)
        where TOne : class
        where TMany : class => link.OnDelete(DeleteBehavior.Restrict);

    private static void Link<TOne, TOther>(ReferenceReferenceBuilder<TOne, TOther> link)
        where TOne : class
        where TOther : class => link.OnDelete(DeleteBehavior.Restrict);
}
