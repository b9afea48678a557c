using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ScoringGraph.Store.PostgreSql.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlContext))]
    [Migration("20261123170000_RuleHistory")]
    internal class RuleHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "ListedRuleVersions");
            migrationBuilder.AddColumn<long>(name: "RulesSequence", table: "Evaluations", type: "bigint", nullable: true);
            migrationBuilder.AddColumn<string>(name: "Author", table: "RuleVersions", type: "text", nullable: false, defaultValue: "", collation: "C");
            migrationBuilder.AddColumn<string>(name: "Note", table: "RuleVersions", type: "text", nullable: true, collation: "C");
            migrationBuilder.AddColumn<int>(name: "Number", table: "RuleVersions", type: "integer", nullable: false, defaultValue: 0);
            migrationBuilder.AddColumn<string>(name: "Origin", table: "RuleVersions", type: "text", nullable: false, defaultValue: "File", collation: "C");
            migrationBuilder.AddColumn<string>(name: "ReplacesId", table: "RuleVersions", type: "text", nullable: true, collation: "C");
            migrationBuilder.Sql("ALTER TABLE \"RuleVersions\" DISABLE TRIGGER refuses_change;");
            migrationBuilder.Sql(Store.RuleHistory.Fill);
            migrationBuilder.Sql("ALTER TABLE \"RuleVersions\" ENABLE TRIGGER refuses_change;");
            migrationBuilder.DropIndex(name: "IX_RuleVersions_IndicatorId_Effective_ContentHash", table: "RuleVersions");
            migrationBuilder.CreateIndex(name: "IX_RuleVersions_IndicatorId_Number", table: "RuleVersions", columns: ["IndicatorId", "Number"], unique: true);
            migrationBuilder.CreateIndex(name: "IX_RuleVersions_ReplacesId", table: "RuleVersions", column: "ReplacesId", unique: true);
            migrationBuilder.CreateIndex(name: "IX_RuleVersions_SchemeId", table: "RuleVersions", column: "SchemeId");
            migrationBuilder.AddForeignKey("FK_RuleVersions_RuleVersions_ReplacesId", "RuleVersions", "ReplacesId", "RuleVersions", principalColumn: "Id", onDelete: ReferentialAction.Restrict);

            migrationBuilder.CreateTable(
                name: "SchemeFiles",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SchemeId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Effective = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ContentHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FileJson = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false),
                    Author = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Origin = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ReplacesId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Path = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchemeFiles", x => x.Id);
                    table.ForeignKey("FK_SchemeFiles_SchemeFiles_ReplacesId", x => x.ReplacesId, "SchemeFiles", "Id", onDelete: ReferentialAction.Restrict);
                    table.ForeignKey("FK_SchemeFiles_Schemes_SchemeId", x => x.SchemeId, "Schemes", "Id", onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateIndex(name: "IX_SchemeFiles_ReplacesId", table: "SchemeFiles", column: "ReplacesId", unique: true);
            migrationBuilder.CreateIndex(name: "IX_SchemeFiles_SchemeId_Path_Number", table: "SchemeFiles", columns: ["SchemeId", "Path", "Number"], unique: true);
            migrationBuilder.CreateIndex(name: "IX_SchemeFiles_Sequence", table: "SchemeFiles", column: "Sequence", unique: true);
            migrationBuilder.Sql(PostgreSqlSql.AppendOnly("SchemeFiles"));
            migrationBuilder.Sql(PostgreSqlSql.RaisesVersion("SchemeFiles"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "SchemeFiles");
            migrationBuilder.Sql("""
                DROP INDEX "IX_RuleVersions_SchemeId";
                DROP INDEX "IX_RuleVersions_IndicatorId_Number";
                CREATE UNIQUE INDEX "IX_RuleVersions_IndicatorId_Effective_ContentHash" ON "RuleVersions" ("IndicatorId", "Effective", "ContentHash");
                ALTER TABLE "RuleVersions" DROP COLUMN "ReplacesId", DROP COLUMN "Origin", DROP COLUMN "Number", DROP COLUMN "Note", DROP COLUMN "Author";
                ALTER TABLE "Evaluations" DROP COLUMN "RulesSequence";
                CREATE TABLE "ListedRuleVersions" (
                    "RuleVersionId" text COLLATE "C" NOT NULL CONSTRAINT "PK_ListedRuleVersions" PRIMARY KEY,
                    "SchemeId" text COLLATE "C" NOT NULL,
                    CONSTRAINT "FK_ListedRuleVersions_RuleVersions_RuleVersionId" FOREIGN KEY ("RuleVersionId") REFERENCES "RuleVersions" ("Id") ON DELETE RESTRICT);
                """);
            migrationBuilder.Sql(PostgreSqlSql.RaisesVersion("ListedRuleVersions"));
        }
    }
}
