using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ScoringGraph.Store.Sqlite;

#nullable disable

namespace ScoringGraph.Store.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(StoreContext))]
    [Migration("20261123170000_RuleHistory")]
    internal class RuleHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "ListedRuleVersions");
            migrationBuilder.AddColumn<long>(name: "RulesSequence", table: "Evaluations", type: "INTEGER", nullable: true);

            // The library would make the tables anew for a link, and lose their triggers.
            migrationBuilder.Sql("""
                ALTER TABLE "RuleVersions" ADD COLUMN "Author" TEXT NOT NULL DEFAULT '';
                ALTER TABLE "RuleVersions" ADD COLUMN "Note" TEXT NULL;
                ALTER TABLE "RuleVersions" ADD COLUMN "Number" INTEGER NOT NULL DEFAULT 0;
                ALTER TABLE "RuleVersions" ADD COLUMN "Origin" TEXT NOT NULL DEFAULT 'File';
                ALTER TABLE "RuleVersions" ADD COLUMN "ReplacesId" TEXT NULL CONSTRAINT "FK_RuleVersions_RuleVersions_ReplacesId" REFERENCES "RuleVersions" ("Id") ON DELETE RESTRICT;
                """);
            migrationBuilder.Sql("DROP TRIGGER \"RuleVersions_refuses_update\"; DROP TRIGGER \"RuleVersions_refuses_delete\";");
            migrationBuilder.Sql(Store.RuleHistory.Fill);
            migrationBuilder.Sql(SqliteSql.AppendOnly("RuleVersions"));
            migrationBuilder.DropIndex(name: "IX_RuleVersions_IndicatorId_Effective_ContentHash", table: "RuleVersions");
            migrationBuilder.CreateIndex(name: "IX_RuleVersions_IndicatorId_Number", table: "RuleVersions", columns: ["IndicatorId", "Number"], unique: true);
            migrationBuilder.CreateIndex(name: "IX_RuleVersions_ReplacesId", table: "RuleVersions", column: "ReplacesId", unique: true);
            migrationBuilder.CreateIndex(name: "IX_RuleVersions_SchemeId", table: "RuleVersions", column: "SchemeId");

            migrationBuilder.CreateTable(
                name: "SchemeFiles",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    SchemeId = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Effective = table.Column<string>(type: "TEXT", nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", nullable: false),
                    FileJson = table.Column<string>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Author = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    ReplacesId = table.Column<string>(type: "TEXT", nullable: true),
                    Path = table.Column<string>(type: "TEXT", nullable: false)
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
            migrationBuilder.Sql(SqliteSql.AppendOnly("SchemeFiles"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "SchemeFiles");
            migrationBuilder.Sql("""
                DROP INDEX "IX_RuleVersions_SchemeId";
                DROP INDEX "IX_RuleVersions_ReplacesId";
                DROP INDEX "IX_RuleVersions_IndicatorId_Number";
                CREATE UNIQUE INDEX "IX_RuleVersions_IndicatorId_Effective_ContentHash" ON "RuleVersions" ("IndicatorId", "Effective", "ContentHash");
                ALTER TABLE "RuleVersions" DROP COLUMN "ReplacesId";
                ALTER TABLE "RuleVersions" DROP COLUMN "Origin";
                ALTER TABLE "RuleVersions" DROP COLUMN "Number";
                ALTER TABLE "RuleVersions" DROP COLUMN "Note";
                ALTER TABLE "RuleVersions" DROP COLUMN "Author";
                ALTER TABLE "Evaluations" DROP COLUMN "RulesSequence";
                CREATE TABLE "ListedRuleVersions" (
                    "RuleVersionId" TEXT NOT NULL CONSTRAINT "PK_ListedRuleVersions" PRIMARY KEY,
                    "SchemeId" TEXT NOT NULL,
                    CONSTRAINT "FK_ListedRuleVersions_RuleVersions_RuleVersionId" FOREIGN KEY ("RuleVersionId") REFERENCES "RuleVersions" ("Id") ON DELETE RESTRICT);
                """);
        }
    }
}
