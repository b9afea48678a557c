using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ScoringGraph.Store.PostgreSql.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlContext))]
    [Migration("20261123180000_ParticipantGroups")]
    internal class ParticipantGroups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "GroupCode", table: "Participants", type: "text", nullable: false, defaultValue: "", collation: "C");
            migrationBuilder.AddColumn<string>(name: "GroupNameZh", table: "Participants", type: "text", nullable: false, defaultValue: "", collation: "C");
            migrationBuilder.AddColumn<string>(name: "GroupNameEn", table: "Participants", type: "text", nullable: false, defaultValue: "", collation: "C");

            // What the files still list is told by them at the next start; the others had no group but their kind.
            migrationBuilder.Sql("UPDATE \"Participants\" SET \"GroupCode\" = \"Kind\", \"GroupNameZh\" = \"Kind\", \"GroupNameEn\" = \"Kind\";");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "GroupCode", table: "Participants");
            migrationBuilder.DropColumn(name: "GroupNameZh", table: "Participants");
            migrationBuilder.DropColumn(name: "GroupNameEn", table: "Participants");
        }
    }
}
