using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ScoringGraph.Store.PostgreSql.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlContext))]
    [Migration("20261123000000_RuleVersionSequence")]
    internal class RuleVersionSequence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "RuleVersions",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            // Versions that are there get the order in which they were told until now; nothing else of them changes.
            migrationBuilder.Sql("ALTER TABLE \"RuleVersions\" DISABLE TRIGGER refuses_change;");
            migrationBuilder.Sql("UPDATE \"RuleVersions\" SET \"Sequence\" = (SELECT COUNT(*) FROM \"RuleVersions\" AS earlier WHERE earlier.\"RecordedAt\" < \"RuleVersions\".\"RecordedAt\" OR (earlier.\"RecordedAt\" = \"RuleVersions\".\"RecordedAt\" AND earlier.\"Id\" <= \"RuleVersions\".\"Id\"));");
            migrationBuilder.Sql("ALTER TABLE \"RuleVersions\" ENABLE TRIGGER refuses_change;");

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

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "RuleVersions");
        }
    }
}
