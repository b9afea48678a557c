using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ScoringGraph.Store.PostgreSql.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlContext))]
    [Migration("20261123190000_LastVersions")]
    internal class LastVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_RuleVersions_SchemeId", table: "RuleVersions");
            migrationBuilder.CreateIndex(name: "IX_RuleVersions_SchemeId_Id", table: "RuleVersions", columns: ["SchemeId", "Id"]);
            migrationBuilder.CreateIndex(name: "IX_SchemeFiles_SchemeId_Id", table: "SchemeFiles", columns: ["SchemeId", "Id"]);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_SchemeFiles_SchemeId_Id", table: "SchemeFiles");
            migrationBuilder.DropIndex(name: "IX_RuleVersions_SchemeId_Id", table: "RuleVersions");
            migrationBuilder.CreateIndex(name: "IX_RuleVersions_SchemeId", table: "RuleVersions", column: "SchemeId");
        }
    }
}
