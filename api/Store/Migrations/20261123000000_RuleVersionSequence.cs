using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ScoringGraph.Store.Sqlite;

#nullable disable

namespace ScoringGraph.Store.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(StoreContext))]
    [Migration("20261123000000_RuleVersionSequence")]
    internal class RuleVersionSequence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "RuleVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // Versions that are there get the order in which they were told until now; nothing else of them changes.
            migrationBuilder.Sql("DROP TRIGGER \"RuleVersions_refuses_update\"; DROP TRIGGER \"RuleVersions_refuses_delete\";");
            migrationBuilder.Sql("UPDATE \"RuleVersions\" SET \"Sequence\" = (SELECT COUNT(*) FROM \"RuleVersions\" AS earlier WHERE earlier.\"RecordedAt\" < \"RuleVersions\".\"RecordedAt\" OR (earlier.\"RecordedAt\" = \"RuleVersions\".\"RecordedAt\" AND earlier.\"Id\" <= \"RuleVersions\".\"Id\"));");
            migrationBuilder.Sql(SqliteSql.AppendOnly("RuleVersions"));

            migrationBuilder.CreateIndex(
                name: "IX_RuleVersions_Sequence",
                table: "RuleVersions",
                column: "Sequence",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_RuleVersions_Sequence",
                table: "RuleVersions");

            // The library would make the table anew, and lose its triggers.
            migrationBuilder.Sql("ALTER TABLE \"RuleVersions\" DROP COLUMN \"Sequence\";");
        }
    }
}
