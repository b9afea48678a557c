using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ScoringGraph.Store.PostgreSql.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Schemes",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameEn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DocumentTitle = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DocumentNumber = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Schemes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Areas",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameEn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Weight = table.Column<long>(type: "bigint", nullable: false),
                    SchemeId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    IsRetired = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Areas", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Areas_Schemes_SchemeId",
                        column: x => x.SchemeId,
                        principalTable: "Schemes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Departments",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameEn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SchemeId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    IsRetired = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Departments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Departments_Schemes_SchemeId",
                        column: x => x.SchemeId,
                        principalTable: "Schemes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FactDefinitions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LabelZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LabelEn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    UnitZh = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    UnitEn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ReportedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SchemeId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    IsRetired = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FactDefinitions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FactDefinitions_Schemes_SchemeId",
                        column: x => x.SchemeId,
                        principalTable: "Schemes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Months",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Month = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsClosed = table.Column<bool>(type: "boolean", nullable: false),
                    SchemeId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    IsRetired = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Months", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Months_Schemes_SchemeId",
                        column: x => x.SchemeId,
                        principalTable: "Schemes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Participants",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameEn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SchemeId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    IsRetired = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Participants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Participants_Schemes_SchemeId",
                        column: x => x.SchemeId,
                        principalTable: "Schemes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IndicatorGroups",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AreaId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameEn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Points = table.Column<long>(type: "bigint", nullable: false),
                    SchemeId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    IsRetired = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndicatorGroups", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IndicatorGroups_Areas_AreaId",
                        column: x => x.AreaId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IndicatorGroups_Schemes_SchemeId",
                        column: x => x.SchemeId,
                        principalTable: "Schemes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AreaDepartments",
                columns: table => new
                {
                    AreaId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DepartmentId = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AreaDepartments", x => new { x.AreaId, x.DepartmentId });
                    table.ForeignKey(
                        name: "FK_AreaDepartments_Areas_AreaId",
                        column: x => x.AreaId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AreaDepartments_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MonthEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    MonthId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MonthEvents_Months_MonthId",
                        column: x => x.MonthId,
                        principalTable: "Months",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Submissions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    SchemeId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MonthId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Month = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ClientMutationId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RequestHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SubmittedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SubmittedAt = table.Column<long>(type: "bigint", nullable: false),
                    NoteZh = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    NoteEn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Submissions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Submissions_Months_MonthId",
                        column: x => x.MonthId,
                        principalTable: "Months",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Indicators",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AreaId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    GroupId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AnnexRow = table.Column<int>(type: "integer", nullable: true),
                    NameZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameEn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Nominal = table.Column<long>(type: "bigint", nullable: false),
                    SchemeId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    IsRetired = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indicators", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Indicators_Areas_AreaId",
                        column: x => x.AreaId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Indicators_IndicatorGroups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "IndicatorGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Indicators_Schemes_SchemeId",
                        column: x => x.SchemeId,
                        principalTable: "Schemes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Evaluations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    SchemeId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MonthId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Month = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    EvaluatedAt = table.Column<long>(type: "bigint", nullable: false),
                    EditionHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FactsHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EngineVersion = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Complete = table.Column<bool>(type: "boolean", nullable: false),
                    SupersedesId = table.Column<long>(type: "bigint", nullable: true),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evaluations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Evaluations_Evaluations_SupersedesId",
                        column: x => x.SupersedesId,
                        principalTable: "Evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evaluations_Months_MonthId",
                        column: x => x.MonthId,
                        principalTable: "Months",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evaluations_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportedFacts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    SchemeId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Month = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ParticipantId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FactDefinitionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ValueJson = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Number = table.Column<long>(type: "bigint", nullable: true),
                    ReplacesId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportedFacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportedFacts_FactDefinitions_FactDefinitionId",
                        column: x => x.FactDefinitionId,
                        principalTable: "FactDefinitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportedFacts_Participants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "Participants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportedFacts_ReportedFacts_ReplacesId",
                        column: x => x.ReplacesId,
                        principalTable: "ReportedFacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportedFacts_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NonParticipations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    SchemeId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Month = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ParticipantId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IndicatorId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TakesPart = table.Column<bool>(type: "boolean", nullable: false),
                    ReasonZh = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ReasonEn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ReplacesId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NonParticipations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NonParticipations_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NonParticipations_NonParticipations_ReplacesId",
                        column: x => x.ReplacesId,
                        principalTable: "NonParticipations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NonParticipations_Participants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "Participants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NonParticipations_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RuleVersions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SchemeId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IndicatorId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Effective = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ContentHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FileJson = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RuleVersions_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CurrentEvaluations",
                columns: table => new
                {
                    MonthId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EvaluationId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CurrentEvaluations", x => x.MonthId);
                    table.ForeignKey(
                        name: "FK_CurrentEvaluations_Evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "Evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CurrentEvaluations_Months_MonthId",
                        column: x => x.MonthId,
                        principalTable: "Months",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Scorecards",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    EvaluationId = table.Column<long>(type: "bigint", nullable: false),
                    SchemeId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Month = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ParticipantId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Accumulated = table.Column<long>(type: "bigint", nullable: true),
                    AccumulatedExact = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Possible = table.Column<long>(type: "bigint", nullable: false),
                    PossibleExact = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    BonusUncapped = table.Column<long>(type: "bigint", nullable: false),
                    BonusUncappedExact = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Bonus = table.Column<long>(type: "bigint", nullable: false),
                    BonusExact = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Penalty = table.Column<long>(type: "bigint", nullable: false),
                    PenaltyExact = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Final = table.Column<long>(type: "bigint", nullable: true),
                    FinalExact = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    NoFinal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Rank = table.Column<int>(type: "integer", nullable: true),
                    Complete = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Scorecards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Scorecards_Evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "Evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Scorecards_Participants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "Participants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Criteria",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RuleVersionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Expression = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ClauseText = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ClausePreface = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LinesJson = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AwardKind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PointsPossible = table.Column<long>(type: "bigint", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ReadingsJson = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NoteZh = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    NoteEn = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Criteria", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Criteria_RuleVersions_RuleVersionId",
                        column: x => x.RuleVersionId,
                        principalTable: "RuleVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ListedRuleVersions",
                columns: table => new
                {
                    RuleVersionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SchemeId = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListedRuleVersions", x => x.RuleVersionId);
                    table.ForeignKey(
                        name: "FK_ListedRuleVersions_RuleVersions_RuleVersionId",
                        column: x => x.RuleVersionId,
                        principalTable: "RuleVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Adjustments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    ScorecardId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    EntryCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Points = table.Column<long>(type: "bigint", nullable: false),
                    PointsExact = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IsExcluded = table.Column<bool>(type: "boolean", nullable: false),
                    EventsJson = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Adjustments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Adjustments_Scorecards_ScorecardId",
                        column: x => x.ScorecardId,
                        principalTable: "Scorecards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AreaScores",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    ScorecardId = table.Column<long>(type: "bigint", nullable: false),
                    AreaId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Points = table.Column<long>(type: "bigint", nullable: true),
                    PointsExact = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Nominal = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AreaScores", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AreaScores_Areas_AreaId",
                        column: x => x.AreaId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AreaScores_Scorecards_ScorecardId",
                        column: x => x.ScorecardId,
                        principalTable: "Scorecards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Results",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    EvaluationId = table.Column<long>(type: "bigint", nullable: false),
                    ScorecardId = table.Column<long>(type: "bigint", nullable: false),
                    SchemeId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Month = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ParticipantId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IndicatorId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RuleVersionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Points = table.Column<long>(type: "bigint", nullable: true),
                    PointsExact = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PointsBeforeLag = table.Column<long>(type: "bigint", nullable: true),
                    PointsBeforeLagExact = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Nominal = table.Column<long>(type: "bigint", nullable: false),
                    PointsLost = table.Column<long>(type: "bigint", nullable: true),
                    Outcome = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Lag = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Place = table.Column<int>(type: "integer", nullable: true),
                    Ahead = table.Column<int>(type: "integer", nullable: true),
                    Tied = table.Column<int>(type: "integer", nullable: true),
                    OutOf = table.Column<int>(type: "integer", nullable: true),
                    OrderValue = table.Column<long>(type: "bigint", nullable: true),
                    OrderValueExact = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Complete = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Results", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Results_Evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "Evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Results_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Results_Participants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "Participants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Results_RuleVersions_RuleVersionId",
                        column: x => x.RuleVersionId,
                        principalTable: "RuleVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Results_Scorecards_ScorecardId",
                        column: x => x.ScorecardId,
                        principalTable: "Scorecards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Awards",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    ResultId = table.Column<long>(type: "bigint", nullable: false),
                    CriterionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Points = table.Column<long>(type: "bigint", nullable: true),
                    PointsExact = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Possible = table.Column<long>(type: "bigint", nullable: false),
                    Outcome = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Place = table.Column<int>(type: "integer", nullable: true),
                    Ahead = table.Column<int>(type: "integer", nullable: true),
                    Tied = table.Column<int>(type: "integer", nullable: true),
                    OutOf = table.Column<int>(type: "integer", nullable: true),
                    Value = table.Column<long>(type: "bigint", nullable: true),
                    ValueExact = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    OperandsJson = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Awards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Awards_Criteria_CriterionId",
                        column: x => x.CriterionId,
                        principalTable: "Criteria",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Awards_Results_ResultId",
                        column: x => x.ResultId,
                        principalTable: "Results",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Adjustments_ScorecardId",
                table: "Adjustments",
                column: "ScorecardId");

            migrationBuilder.CreateIndex(
                name: "IX_AreaDepartments_DepartmentId",
                table: "AreaDepartments",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_AreaScores_ScorecardId",
                table: "AreaScores",
                column: "ScorecardId");

            migrationBuilder.CreateIndex(
                name: "IX_Awards_ResultId",
                table: "Awards",
                column: "ResultId");

            migrationBuilder.CreateIndex(
                name: "IX_Criteria_RuleVersionId_Number",
                table: "Criteria",
                columns: new[] { "RuleVersionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CurrentEvaluations_EvaluationId",
                table: "CurrentEvaluations",
                column: "EvaluationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Evaluations_MonthId_Sequence",
                table: "Evaluations",
                columns: new[] { "MonthId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Evaluations_SubmissionId",
                table: "Evaluations",
                column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_Evaluations_SupersedesId",
                table: "Evaluations",
                column: "SupersedesId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorGroups_AreaId",
                table: "IndicatorGroups",
                column: "AreaId");

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_AreaId",
                table: "Indicators",
                column: "AreaId");

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_GroupId",
                table: "Indicators",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_MonthEvents_MonthId",
                table: "MonthEvents",
                column: "MonthId");

            migrationBuilder.CreateIndex(
                name: "IX_Months_SchemeId_Month",
                table: "Months",
                columns: new[] { "SchemeId", "Month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NonParticipations_First",
                table: "NonParticipations",
                columns: new[] { "SchemeId", "Month", "ParticipantId", "IndicatorId" },
                unique: true,
                filter: "\"ReplacesId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_NonParticipations_ReplacesId",
                table: "NonParticipations",
                column: "ReplacesId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NonParticipations_SchemeId_Month_ParticipantId_IndicatorId_~",
                table: "NonParticipations",
                columns: new[] { "SchemeId", "Month", "ParticipantId", "IndicatorId", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NonParticipations_SubmissionId",
                table: "NonParticipations",
                column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportedFacts_First",
                table: "ReportedFacts",
                columns: new[] { "SchemeId", "Month", "ParticipantId", "Name" },
                unique: true,
                filter: "\"ReplacesId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReportedFacts_ReplacesId",
                table: "ReportedFacts",
                column: "ReplacesId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportedFacts_SchemeId_Month_ParticipantId_Name_Id",
                table: "ReportedFacts",
                columns: new[] { "SchemeId", "Month", "ParticipantId", "Name", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportedFacts_SubmissionId",
                table: "ReportedFacts",
                column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_Results_EvaluationId_ParticipantId_IndicatorId",
                table: "Results",
                columns: new[] { "EvaluationId", "ParticipantId", "IndicatorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Results_ScorecardId",
                table: "Results",
                column: "ScorecardId");

            migrationBuilder.CreateIndex(
                name: "IX_RuleVersions_IndicatorId_Effective_ContentHash",
                table: "RuleVersions",
                columns: new[] { "IndicatorId", "Effective", "ContentHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Scorecards_EvaluationId_ParticipantId",
                table: "Scorecards",
                columns: new[] { "EvaluationId", "ParticipantId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Submissions_ClientMutationId",
                table: "Submissions",
                column: "ClientMutationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Submissions_MonthId",
                table: "Submissions",
                column: "MonthId");

            migrationBuilder.CreateIndex(
                name: "IX_Submissions_Sequence",
                table: "Submissions",
                column: "Sequence",
                unique: true);

            // The list is written out: what this migration does must not change when a later one adds a table.
            migrationBuilder.Sql(PostgreSqlSql.RefuseChange);
            string[] appendOnly = ["MonthEvents", "RuleVersions", "Criteria", "Submissions", "ReportedFacts", "NonParticipations", "Evaluations", "Scorecards", "AreaScores", "Results", "Awards", "Adjustments"];
            foreach (var table in appendOnly)
                migrationBuilder.Sql(PostgreSqlSql.AppendOnly(table));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Adjustments");

            migrationBuilder.DropTable(
                name: "AreaDepartments");

            migrationBuilder.DropTable(
                name: "AreaScores");

            migrationBuilder.DropTable(
                name: "Awards");

            migrationBuilder.DropTable(
                name: "CurrentEvaluations");

            migrationBuilder.DropTable(
                name: "ListedRuleVersions");

            migrationBuilder.DropTable(
                name: "MonthEvents");

            migrationBuilder.DropTable(
                name: "NonParticipations");

            migrationBuilder.DropTable(
                name: "ReportedFacts");

            migrationBuilder.DropTable(
                name: "Departments");

            migrationBuilder.DropTable(
                name: "Criteria");

            migrationBuilder.DropTable(
                name: "Results");

            migrationBuilder.DropTable(
                name: "FactDefinitions");

            migrationBuilder.DropTable(
                name: "RuleVersions");

            migrationBuilder.DropTable(
                name: "Scorecards");

            migrationBuilder.DropTable(
                name: "Indicators");

            migrationBuilder.DropTable(
                name: "Evaluations");

            migrationBuilder.DropTable(
                name: "Participants");

            migrationBuilder.DropTable(
                name: "IndicatorGroups");

            migrationBuilder.DropTable(
                name: "Submissions");

            migrationBuilder.DropTable(
                name: "Areas");

            migrationBuilder.DropTable(
                name: "Months");

            migrationBuilder.DropTable(
                name: "Schemes");
        }
    }
}
